import CockpitCatalogue
import CockpitCanvas
import CockpitJSON
import CockpitWording

/// A refused file: what is wrong, where, what stays in force and what to do.
struct FaultScreen: Widget {
  let session: Session
  let id: InputFault.ID

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = strings
    guard !facts.isEmpty else {
      canvas.draw(TextBlock(strings(.fault(.gone))), in: area)
      return
    }
    let excerpt = excerpt
    // A long sentence may take a second line, and a line is left between.
    let rows = excerpt.isEmpty ? area.height : min(facts.count + 2, area.height - 3)
    let (body, text) = area.split(top: max(1, rows))
    canvas.draw(FactList(facts) { strings(.board(.moreRows($0))) }, in: body)
    guard !excerpt.isEmpty, !text.isEmpty else { return }
    let (rule, lines) = text.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.fault(.text)), style: .strong)), in: rule)
    for (row, line) in excerpt.enumerated().prefix(lines.height) {
      canvas.write(line, x: lines.x, y: lines.y + row, limit: lines.width)
    }
  }

  private var fault: InputFault? { session.inputFaults.first { $0.id == id } }

  /// The line of the file and the caret below it.
  private var excerpt: [String] {
    fault?.diagnostic.excerpt.split(separator: "\n").map(String.init) ?? []
  }

  /// What is said of the fault; nothing once it is mended.
  var facts: [FactList.Fact] {
    guard let fault else { return [] }
    var facts: [FactList.Fact] = [
      .init(strings(.detail(.file)), id.file),
      .init(strings(.column(.problem)), strings(fault.diagnostic.sentence), style: .data),
    ]
    if !fault.diagnostic.excerpt.isEmpty {
      facts.insert(
        .init(
          strings(.fault(.place)), strings(.fault(.placeText(line: id.line, column: id.column)))),
        at: 1)
    }
    return facts + [
      .init(strings(.fault(.instead)), instead(of: fault)),
      .init(
        strings(.fault(.advice)),
        strings(fault.kind == .pack ? .fault(.advicePack) : .fault(.adviceFile))),
    ]
  }

  private func instead(of fault: InputFault) -> String {
    switch fault.kind {
    case .pack: strings(.fault(.pack(strings(session.catalogue.name))))
    case .snapshot:
      fault.lastGood.map {
        strings(.fault(.keeps(from: session.timeText.short($0, now: session.now))))
      }
        ?? strings(.fault(.nothing))
    }
  }
}
