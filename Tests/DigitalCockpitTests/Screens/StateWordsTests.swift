import CockpitCanvas
import CockpitModel
import Testing

@testable import DigitalCockpit

/// Colour is never alone: what a style says, the text of the same place says as well.
struct StateWordsTests {
  /// The words, or their single characters, that may stand in each style of a state.
  private static let words: [StyleRole: [String]] = [
    .critical: ["红"],
    .warning: ["黄"],
    .advisory: ["蓝"],
    .data: [
      "缺", "迟", "旧", "异", "冲", "存疑", "失联", "未采用", "件数", "待核", "不显示", "不足", "有数",
    ],
  ]

  /// The heads of columns that count states.
  private static let counts: [StyleRole: String] = [.critical: "未达", .data: "数据"]

  /// Cells of one row that stand in one style, one after the other.
  private struct Run {
    let role: StyleRole
    let row: Int
    var columns: Range<Int>
    var text: String

    var isNumber: Bool {
      !text.isEmpty && text.allSatisfy(\.isNumber)
    }
  }

  private func runs(_ picture: CellBuffer) -> [Run] {
    var runs: [Run] = []
    for y in 0..<picture.size.rows {
      for x in 0..<picture.size.columns {
        let role = picture[x, y].style.role
        let text = String(String.UnicodeScalarView(picture.scalars(x: x, y: y)))
        if let last = runs.last, last.row == y, last.role == role {
          runs[runs.count - 1].columns = last.columns.lowerBound..<x + 1
          runs[runs.count - 1].text += text
        } else {
          runs.append(Run(role: role, row: y, columns: x..<x + 1, text: text))
        }
      }
    }
    return runs
  }

  /// Whether the state of a run is said by itself, by the row above that it goes on from, or by
  /// the head of its column.
  private func isSaid(_ run: Run, among runs: [Run], _ picture: CellBuffer) -> Bool {
    guard let words = Self.words[run.role], !words.contains(where: run.text.contains) else {
      return true
    }
    let goesOn = runs.contains {
      $0.row == run.row - 1 && $0.role == run.role && $0.columns.overlaps(run.columns)
    }
    guard run.isNumber, let head = Self.counts[run.role] else { return goesOn }
    // A head stands flush with its figures, so that one character of it is above them.
    let columns = max(0, run.columns.lowerBound - 3)..<run.columns.upperBound
    return (0..<run.row).contains { y in
      let above = columns.flatMap { picture.scalars(x: $0, y: y) }
      return String(String.UnicodeScalarView(above)).contains(head)
    }
  }

  @Test("each state that is coloured is also said", arguments: ScreenGoldenTests.screens)
  func words(_ screen: ScreenGoldenTests.Screen) throws {
    for size in ScreenGoldenTests.sizes {
      var session = try DemonstrationWorld.session(size)
      try session.type(screen.keys)
      for layer in session.view(glyphs: .of(.ascii)).layers {
        let runs = runs(layer.cells)
        for run in runs where !isSaid(run, among: runs, layer.cells) {
          Issue.record("\(run.role) at \(size), row \(run.row): \(run.text)")
        }
      }
    }
  }
}
