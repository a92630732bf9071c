/// Equal spans of time beside each other in one row, the newest on the right.
struct BucketRow {
  let area: Rect
  let count: Int

  /// The columns of a span: one at least, shared with others where there are more spans than
  /// columns.
  func columns(of index: Int) -> Range<Int> {
    let start = index * area.width / count
    let end = max(start + 1, (index + 1) * area.width / count)
    return area.x + start..<area.x + end
  }

  /// The column in which a span begins.
  func column(of index: Int) -> Int { columns(of: index).lowerBound }
}
