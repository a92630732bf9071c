package import CockpitCanvas
import CockpitJSON
import CockpitValues
package import CockpitWording

/// The picture while a large folder is read for the first time: how far that is, and how long it still takes.
package struct ReadingPicture: Sendable {
  /// How far the reading is: of so many files and bytes, so many are read.
  package struct Progress: Hashable, Sendable {
    let files: Int
    let allFiles: Int
    let bytes: Int
    let allBytes: Int
    /// At the pace so far; `nil` where there is none yet.
    let secondsLeft: Double?

    package init(
      files: Int, of allFiles: Int, bytes: Int, of allBytes: Int, secondsLeft: Double?
    ) {
      (self.files, self.allFiles) = (files, allFiles)
      (self.bytes, self.allBytes) = (bytes, allBytes)
      self.secondsLeft = secondsLeft
    }
  }

  /// What is read: a folder; `nil` for the demonstration.
  private let folder: String?
  private let canLeave: Bool
  private let strings: Strings

  package init(folder: String?, canLeave: Bool, strings: Strings) {
    self.folder = folder
    self.canLeave = canLeave
    self.strings = strings
  }

  /// The picture of how far it is.
  package func frame(_ progress: Progress, size: Size, glyphs: GlyphSet) -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let columns = min(size.columns, DialogFrame.columns)
    let name = folder.map { PrintableText.of($0) } ?? strings(.chrome(.demonstration))
    let isOver = progress.allFiles > 0 && progress.files == progress.allFiles
    let said = isOver ? strings(.command(.judging)) : files(progress)
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
    if progress.allBytes > 0 {
      canvas.draw(Bullet(done: Double(progress.bytes) / Double(progress.allBytes)), in: bar)
    }
    canvas.place(StyledText(said), x: words.x, y: words.y, width: words.width)
    if canLeave {
      canvas.place(
        StyledText(strings(.command(.leaveReading)), style: .secondary), x: words.x, y: words.y + 1,
        width: words.width)
    }
    return Frame(size: size, layers: [Layer(canvas.cells, at: Point(x: 0, y: 0))])
  }

  private func files(_ progress: Progress) -> String {
    func megabytes(_ bytes: Int) -> String {
      NumberText.fixed(Double(bytes) / 1e6, decimals: 0)
    }
    let read = strings(
      .command(
        .filesRead(
          progress.files, of: progress.allFiles, megabytes: megabytes(progress.bytes),
          ofMegabytes: megabytes(progress.allBytes))))
    guard let seconds = progress.secondsLeft else { return read }
    // Of half a second nobody needs to know.
    let left = strings(.command(.secondsLeft(max(1, Int(seconds.rounded(.up))))))
    return "\(read)  \(left)"
  }
}
