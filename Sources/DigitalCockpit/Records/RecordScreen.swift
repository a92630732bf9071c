import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// One record: all that its file says, its way through stages and departments, and its versions.
struct RecordScreen: Widget {
  let session: Session
  let id: Record.ID

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let reading = session.situation.recordReading(id) else {
      canvas.draw(TextBlock(strings(.record(.noRecord)), style: .secondary), in: area)
      return
    }
    let facts = factList(of: reading)
    let parts = parts(of: area, reading, facts)
    canvas.place(
      StyledText(reading.record.title ?? id.id, style: .strong), x: parts.head.x,
      y: parts.head.y, width: parts.head.width)
    canvas.draw(facts, in: parts.facts)
    let (rule, table) = parts.versions.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.record(.versions)), style: .strong)), in: rule)
    canvas.draw(versionTable(reading.entry.versions, of: reading.definition), in: table)
  }

  /// The title, the facts, and the versions below them.
  private struct Parts {
    let head: Rect
    let facts: Rect
    let versions: Rect
  }

  private func parts(of area: Rect, _ reading: RecordReading, _ facts: FactList) -> Parts {
    let versions = reading.entry.versions.count + 2
    let (head, body) = area.split(top: 2)
    let needed = facts.rows(width: body.width) + 1
    let (top, bottom) = body.split(
      top: min(needed, body.height - min(versions, max(3, area.height / 3))))
    return Parts(head: head, facts: top, versions: bottom)
  }

  private func factList(of reading: RecordReading) -> FactList {
    let strings = strings
    return FactList(facts(of: reading), from: session.place.scroll) {
      strings(.board(.moreLines($0)))
    }
  }

  /// How the facts scroll; `nil` where all of them show.
  func scrollRange(in area: Rect) -> FactList.ScrollRange? {
    guard let reading = session.situation.recordReading(id) else { return nil }
    let facts = factList(of: reading)
    return facts.scrollRange(in: parts(of: area, reading, facts).facts)
  }

  /// What is said of the record; nothing where it is not known.
  var allFacts: [FactList.Fact] { session.situation.recordReading(id).map(facts) ?? [] }

  private func facts(of reading: RecordReading) -> [FactList.Fact] {
    let text = session.recordText
    let record = reading.record
    let state = text.state(reading)
    let stateText = [state.text, text.deadline(reading.deadline) ?? ""]
      .enumerated().filter { !$1.isEmpty && ($0 == 0 || !state.text.contains($1)) }
      .map(\.element).joined(separator: "  ")
    var facts: [FactList.Fact] = [
      .init(
        strings(.column(.state)), stateText, style: state.spans.first?.style ?? .normal),
      .init(strings(.column(.stage)), text.path(reading) ?? text.stage(reading)),
    ]
    if reading.isStageUnknown {
      facts.append(.init(strings(.record(.unlisted)), text.stage(reading), style: .data))
    }
    func add(_ label: Phrase, _ value: String?) {
      if let value, !value.isEmpty { facts.append(.init(strings(label), value)) }
    }
    add(.record(.level), record.level.map { text.name(of: $0, among: reading.definition?.levels) })
    add(.record(.kind), record.kind.map { text.name(of: $0, among: reading.definition?.kinds) })
    add(.column(.owner), record.owner.map(session.departmentText.name))
    add(.column(.area), record.area.map(session.areaName))
    add(.record(.route), record.departments.isEmpty ? nil : text.route(record.departments))
    add(.record(.opened), record.opened.map(session.readingText.day))
    add(.column(.due), record.due.map(session.readingText.day))
    add(.record(.closed), record.closed.map(session.readingText.day))
    add(.column(.elapsed), reading.ageDays.map(String.init))
    facts += fields(of: reading)
    if reading.entry.isConflict {
      let names = reading.entry.sources.map { session.sourceName($0) }
      facts.append(.init(strings(.detail(.conflict)), names.joined(separator: "; "), style: .data))
    }
    add(.record(.stageSource), reading.definition.map { strings($0.source) })
    facts.append(
      .init(
        strings(.detail(.id)),
        "\(strings(session.catalogue.records.name(ofType: record.type))) \(record.id.id)"))
    return facts
  }

  /// The further texts of the record, those that the pack has a name for first.
  private func fields(of reading: RecordReading) -> [FactList.Fact] {
    let extra = reading.record.extra
    let known = reading.definition?.fields ?? []
    let named = known.compactMap { field in
      extra[field.key].map { FactList.Fact(strings(field.name), fieldText(field.key, $0)) }
    }
    let others = extra.filter { pair in !known.contains { $0.key == pair.key } }
      .sorted { $0.key < $1.key }
    return named + others.map { FactList.Fact($0.key, $0.value) }
  }

  /// A further text; the id of a theme or system and a department by its name, who may see a data
  /// set in words.
  private func fieldText(_ key: String, _ text: String) -> String {
    let catalogue = session.catalogue
    switch (key, text) {
    case ("theme", _):
      return catalogue.themes.first { $0.id == text }.map { strings($0.name) } ?? text
    case ("system", _): return catalogue.system(text).map { strings($0.name) } ?? text
    case ("openness", "shared"): return strings(.record(.shared))
    case ("openness", "open"): return strings(.record(.open))
    case ("openness", "closed"): return strings(.record(.notShared))
    case ("source_kind", _):
      return SourceKind(rawValue: text).map { strings($0.words) } ?? text
    default: return session.departmentText.name(text)
    }
  }

  /// The versions, the newest first.
  private func versionTable(
    _ versions: [RecordVersion], of definition: RecordDefinition?
  ) -> MetricTable {
    MetricTable(
      columns: [
        MetricTable.Column(strings(.detail(.known)), minimum: 11, ideal: 16),
        MetricTable.Column(strings(.column(.stage)), minimum: 8, ideal: strings.room(12, 18)),
        MetricTable.Column(strings(.column(.due)), minimum: 5, ideal: 10, priority: 2),
        MetricTable.Column(strings(.column(.source)), minimum: 12, ideal: 20, priority: 1),
        MetricTable.Column(
          strings(.detail(.file)), minimum: 16, ideal: 36, weight: 1, priority: 1),
      ],
      rows: versions.reversed().map { version in
        .cells([
          StyledText(session.timeText.short(version.knownSince, now: session.now)),
          StyledText(session.recordText.stage(version.record.stage, of: definition)),
          StyledText(session.recordText.day(version.record.due)),
          StyledText(session.departmentText.short(version.sourceName)),
          StyledText(version.file, style: .secondary),
        ])
      }, overflow: session.overflow)
  }
}
