package import CockpitCanvas
import CockpitJSON
import CockpitValues
package import CockpitWarehouse
package import CockpitWording

/// The picture while a large folder is read for the first time: how far that is, and how long it still takes.
package struct ReadingPicture: Sendable {
  /// What is read: a folder; `nil` for the demonstration.
  private let folder: String?
  private let canLeave: Bool
  private let strings: Strings

  package init(folder: String?, canLeave: Bool, strings: Strings) {
    self.folder = folder
    self.canLeave = canLeave
    self.strings = strings
  }

  /// The picture of how far it is, and how long the rest takes; `nil` where there is no pace yet.
  package func frame(
    _ count: ReadingCount, secondsLeft: Double?, size: Size, glyphs: GlyphSet
  ) -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let columns = min(size.columns, DialogFrame.columns)
    let name = folder.map { PrintableText.of($0) } ?? strings(.chrome(.demonstration))
    let said = count.isOver ? strings(.command(.judging)) : files(count, secondsLeft)
    let lines = GlyphSet.wrap(strings(.command(.reading(name))), to: columns)
      .map { StyledText($0, style: .strong) }
    let rows = lines.count + 3
    let area = Rect(
      x: (size.columns - columns) / 2, y: max(0, (size.rows - rows) / 2), width: columns,
      height: min(rows, size.rows))
    for (row, line) in lines.enumerated() {
      canvas.place(line, x: area.x, y: area.y + row, width: area.width)
    }
    let (_, rest) = area.split(top: lines.count)
    let (bar, words) = rest.split(top: 1)
    if count.allBytes > 0 {
      canvas.draw(Bullet(done: Double(count.bytes) / Double(count.allBytes)), in: bar)
    }
    canvas.place(StyledText(said), x: words.x, y: words.y, width: words.width)
    if canLeave {
      canvas.place(
        StyledText(strings(.command(.leaveReading)), style: .secondary), x: words.x, y: words.y + 1,
        width: words.width)
    }
    return Frame(size: size, layers: [Layer(canvas.cells, at: Point(x: 0, y: 0))])
  }

  private func files(_ count: ReadingCount, _ secondsLeft: Double?) -> String {
    func megabytes(_ bytes: Int) -> String {
      NumberText.fixed(Double(bytes) / 1e6, decimals: 0)
    }
    let read = strings(
      .command(
        .filesRead(
          count.files, of: count.allFiles, megabytes: megabytes(count.bytes),
          ofMegabytes: megabytes(count.allBytes))))
    guard let seconds = secondsLeft else { return read }
    // Of half a second nobody needs to know.
    let left = strings(.command(.secondsLeft(max(1, Int(seconds.rounded(.up))))))
    return "\(read)  \(left)"
  }
}
