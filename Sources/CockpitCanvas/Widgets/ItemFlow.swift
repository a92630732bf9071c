/// Short texts one after the other, such as those of a legend, in as many rows as they need.
///
/// An item is not broken, so that its sign stays beside its words; what has no room any more is
/// said to be cut.
package struct ItemFlow: Widget {
  package var items: [StyledText]

  private static let gap = 2

  package init(_ items: [StyledText]) {
    self.items = items
  }

  /// The rows that the items take at a width.
  ///
  /// - Complexity: O(scalars)
  package func height(width: Int, glyphs: GlyphSet) -> Int {
    (places(width: width, glyphs).last?.y ?? -1) + 1
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let places = places(width: area.width, canvas.glyphs)
    for (item, place) in zip(items, places) where place.y < area.height {
      canvas.place(
        item, x: area.x + place.x, y: area.y + place.y, width: area.width - place.x)
    }
    guard let last = places.last, last.y >= area.height else { return }
    let ellipsis = canvas.glyphs.ellipsis
    let width = min(area.width, canvas.glyphs.columns(of: ellipsis))
    canvas.write(
      ellipsis, x: area.maxX - width, y: area.maxY - 1, style: .secondary, limit: width)
  }

  private func places(width: Int, _ glyphs: GlyphSet) -> [Point] {
    var next = Point(x: 0, y: 0)
    return items.map { item in
      let columns = glyphs.columns(of: item)
      if next.x > 0, next.x + columns > width { next = Point(x: 0, y: next.y + 1) }
      defer { next.x += columns + ItemFlow.gap }
      return next
    }
  }
}
