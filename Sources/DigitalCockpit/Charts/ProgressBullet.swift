import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// How much of the year's target is done, in one row beside how much of the year is over.
struct ProgressBullet: Widget {
  private let done: Double
  private let time: Double

  private static let widest = 60

  /// The bullet of a reading; `nil` where its target is no amount to be reached.
  init?(_ reading: Reading, text: ProgressText) {
    guard let progress = reading.progress, let completion = text.completion(progress) else {
      return nil
    }
    done = completion / 100
    time = progress.time.share
  }

  /// The bullet as the text of a cell.
  func text(columns: Int, glyphs: GlyphSet) -> StyledText {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), glyphs: glyphs)
    canvas.draw(Bullet(done: done, time: time, style: .normal), in: canvas.bounds)
    return StyledText(canvas.cells.plainText.filter { !$0.isNewline })
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let bullet = area.split(left: ProgressBullet.widest).left
    canvas.draw(Bullet(done: done, time: time, style: .normal), in: bullet)
  }
}
