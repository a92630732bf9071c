import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitWarehouse
import CockpitWording

/// A refused file: what is wrong, where, what stays in force and what to do; then its other faults.
struct FaultPage: Page {
  let fault: InputFault.ID

  init(_ fault: InputFault.ID) { self.fault = fault }

  var id: String {
    "fault:\(fault.file):\(fault.line):\(fault.column)"
      + (fault.ordinal > 0 ? "#\(fault.ordinal + 1)" : "")
  }

  /// The line of the file is cut where the caret would have no room.
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let known = context.inputFaults.first(where: { $0.id == fault }) else {
      let title = strings(.fault(.title(file: fault.file)))
      return PageContent(title, [PagePanel(.text(TextBlock(strings(.fault(.gone)))))])
    }
    let title =
      switch known.kind {
      case .ahead: strings(.fault(.aheadTitle(file: fault.file)))
      case .deleted: strings(.fault(.deletedTitle(file: fault.file)))
      case .changedMeaning: strings(.fault(.changedTitle(file: fault.file)))
      case .stray, .barren: strings(.fault(.strayTitle(file: fault.file)))
      case .snapshot, .pack: strings(.fault(.title(file: fault.file)))
      }
    let facts = facts(of: known, in: context)
    // The line of the file and the caret below it.
    let excerpt = FaultPage.excerpt(of: known.diagnostic, columns: context.size.columns)
    let others = otherFacts(of: known, in: context)
    var panels = [
      PagePanel(.facts(.init(facts: facts) { strings(.board(.moreRows($0))) })),
      PagePanel(.verbatim(excerpt), title: strings(.fault(.text))),
    ]
    panels[0].name = strings(.column(.problem))
    if !others.isEmpty {
      panels.append(
        PagePanel(
          .facts(.init(facts: others, isScrolled: true) { strings(.board(.moreLines($0))) }),
          title: strings(.fault(.others(known.more)))))
    }
    var content = PageContent(title, panels) { panels, room in
      guard !excerpt.isEmpty || !others.isEmpty else { return [.panel(0, room.area)] }
      // A long sentence may take a second line, and a line is left between.
      let rows = max(facts.count + 1, panels[0].factRows(width: room.area.width, in: room)) + 1
      let textRows = excerpt.isEmpty ? 0 : excerpt.count + 1
      let (body, below) = room.area.split(top: max(1, min(rows, room.area.height - textRows)))
      guard !others.isEmpty else {
        return [.panel(0, body)] + (below.isEmpty ? [] : [.panel(1, below)])
      }
      let (text, list) = below.split(top: textRows == 0 ? 0 : min(below.height, textRows + 1))
      return [.panel(0, body)] + (text.isEmpty ? [] : [.panel(1, text)])
        + (list.height > 1 ? [.panel(2, list)] : [])
    }
    content.notes = (facts + others).map { $0.note(at: context.now) }
    return content
  }

  /// The line of the file and the caret below it, cut on the left where the caret would have no room.
  private static func excerpt(of diagnostic: Diagnostic, columns: Int) -> [String] {
    let lines = diagnostic.excerpt.split(separator: "\n").map(String.init)
    guard lines.count == 2, lines[1].count > columns else { return lines }
    let ellipsis = "..."
    var rest = Substring(lines[0])
    // Some of what follows stays beside the caret.
    var surplus = lines[1].count + columns / 4 - columns + ellipsis.count
    var caret = Substring(lines[1])
    while surplus > 0, let first = rest.popFirst() {
      let width = GlyphSet.of(.full).columns(of: String(first))
      surplus -= width
      caret = caret.dropFirst(width)
    }
    return [ellipsis + rest, String(repeating: " ", count: ellipsis.count) + caret]
  }

  /// The other faults of the file, each with its place, and how many are not listed.
  private func otherFacts(of known: InputFault, in context: PageContext) -> [Fact] {
    let strings = context.strings
    let listed = known.others.map {
      Fact(strings(.fault(.placeText(line: $0.line, column: $0.column))), strings($0.sentence))
    }
    guard known.unlisted > 0 else { return listed }
    return listed
      + [Fact(strings(.chrome(.more(known.unlisted))), strings(.fault(.unlisted)))]
  }

  private func facts(of known: InputFault, in context: PageContext) -> [Fact] {
    let strings = context.strings
    let diagnostic = known.diagnostic
    var strayRows: String?
    if case .stray(let item) = known.kind { strayRows = context.strayRows(item) }
    let place =
      diagnostic.place == diagnostic.file && strayRows == nil
      ? []
      : [
        Fact(
          strings(.fault(.place)),
          strings(.fault(.placeText(line: fault.line, column: fault.column)))
            + context.moreText(known.more))
      ]
    return [Fact(strings(.detail(.file)), fault.file)] + place + [
      Fact(strings(.column(.problem)), strings(diagnostic.sentence), style: .data),
      strayRows.map { Fact(strings(.fault(.rows)), $0) }
        ?? Fact(strings(.fault(.instead)), instead(of: known, in: context)),
      Fact(
        strings(.fault(.advice)),
        strings(advice(known.kind))),
    ]
  }

  private func advice(_ kind: InputFault.Kind) -> Phrase {
    switch kind {
    case .pack: .fault(.advicePack)
    case .snapshot: .fault(.adviceFile)
    case .ahead: .fault(.adviceAhead)
    case .deleted: .fault(.adviceDeleted)
    case .changedMeaning: .fault(.adviceChanged)
    case .stray, .barren: .fault(.adviceStray)
    }
  }

  private func instead(of known: InputFault, in context: PageContext) -> String {
    let strings = context.strings
    return switch known.kind {
    case .pack: strings(.fault(.pack(strings(context.catalogue.name))))
    case .changedMeaning: strings(.fault(.newerMeaning))
    case .snapshot, .ahead, .deleted, .stray, .barren:
      known.lastGood.map {
        strings(.fault(.keeps(from: context.timeText.short($0, now: context.now))))
      } ?? strings(.fault(.nothing))
    }
  }
}

extension PageContext {
  /// How many rows are astray, and in how many files.
  func strayRows(_ item: StrayItem) -> String {
    item.files == 1
      ? strings(.data(.strayRows(item.rows)))
      : strings(.data(.strayRowsOfFiles(item.rows, files: item.files)))
  }

  /// What of the input was not taken, as data.
  var faultTable: ScreenTable {
    ScreenTable(
      id: "refusals", title: strings(.column(.problem)),
      columns: [
        .init("kind", strings(.column(.kind))), .init("file", strings(.detail(.file))),
        .init("place", strings(.fault(.place))),
        .init("problem", strings(.column(.problem))),
        .init("last_good", strings(.export(.lastGood))),
      ],
      rows: inputFaults.map { fault in
        let diagnostic = fault.diagnostic
        return [
          .text(strings(fault.state)), .text(fault.id.file),
          .text("\(diagnostic.line):\(diagnostic.column)"),
          .text(strings(diagnostic.sentence) + moreText(fault.more)),
          .text(fault.lastGood.map { timestamp($0) }),
        ]
      })
  }
}
