import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One record: its state, its way through stages and departments, and its versions.
struct RecordPage: Page {
  let record: Record.ID

  init(_ record: Record.ID) { self.record = record }

  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.situation.recordTypes.flatMap { context.recordReadings[$0, default: []] }.map {
      reading in
      let record = reading.record
      // Records of two types may have one id.
      return FindEntry(
        id: "\(record.id.id) \(record.id.type)",
        name: LocalizedText(zh: record.title ?? record.id.id), kind: .record,
        note: "\(context.name(ofRecordType: record.id.type)) \(record.id.id)",
        intent: .open(RecordPage(record.id).any))
    }
  }

  var id: String { "record:\(record.type):\(record.id)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let title = "\(context.name(ofRecordType: record.type)) \(record.id)"
    guard let reading = context.situation.recordReading(record) else {
      return PageContent(
        title,
        [
          PagePanel(
            .text(TextBlock(strings(.record(.noRecord)), style: .secondary)),
            exports: .tables { _ in [RecordExport(context: context).table([], title: title)] })
        ])
    }
    let text = RecordFacts(context: context, reading: reading)
    let facts = text.facts
    var content = PageContent(
      title,
      [
        PagePanel(
          .lines([StyledText(reading.record.title ?? record.id, style: .strong)]),
          exports: .nothing),
        PagePanel(
          .facts(.init(facts: facts, isScrolled: true) { strings(.board(.moreLines($0))) }),
          exports: .tables { _ in
            [RecordExport(context: context).table([reading], title: title)]
          }),
        text.versions,
      ]
    ) { panels, room in
      let versions = reading.entry.versions.count + 2
      let (head, body) = room.area.split(top: 2)
      let needed = panels[1].factRows(width: body.width, in: room) + 1
      let (top, bottom) = body.split(
        top: min(needed, body.height - min(versions, max(3, room.area.height / 3))))
      return [.panel(0, head), .panel(1, top), .panel(2, bottom)]
    }
    content.notes = facts.map { $0.note(at: context.now) }
    return content
  }
}

/// What is said of a record.
struct RecordFacts: Sendable {
  let context: PageContext
  let reading: RecordReading

  private var strings: Strings { context.strings }

  var facts: [Fact] {
    let text = context.recordText
    let record = reading.record
    let state = context.recordState(reading).styled(at: context.now)
    let stateText = [state.text, text.deadline(reading) ?? ""]
      .enumerated().filter { !$1.isEmpty && ($0 == 0 || !state.text.contains($1)) }
      .map(\.element).joined(separator: "  ")
    var facts: [Fact] = [
      reading.nextStageDue?.due == nil
        ? .init(
          strings(.column(.state)), stateText, style: state.spans.first?.style ?? .normal)
        : .init(strings(.column(.state)), context.recordState(reading)),
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
    add(.column(.owner), record.owner.map(context.departmentText.name))
    if let code = record.area {
      add(.column(.area(context.catalogue.areas[code]?.parts ?? .areas)), context.areaName(code))
    }
    add(.record(.route), record.departments.isEmpty ? nil : text.route(record.departments))
    add(.record(.opened), day(record.opened, at: record.openedAt))
    add(.column(.due), record.due.map(context.readingText.day))
    add(.record(.deadlines), text.stageDues(reading, now: context.now))
    add(.record(.closed), day(record.closed, at: record.closedAt))
    add(.column(.elapsed), reading.ageDays.map(String.init))
    facts += fields
    if reading.entry.isConflict {
      let names = reading.entry.sources.map { context.sourceName($0) }
      facts.append(
        .init(
          strings(.detail(.conflict)), names.joined(separator: strings.semicolon), style: .data))
    }
    add(.record(.stageSource), reading.definition.map { strings($0.source) })
    facts.append(
      .init(
        strings(.detail(.id)),
        "\(strings(context.catalogue.records.name(ofType: record.type))) \(record.id.id)"))
    return facts
  }

  /// A day with its time where that is known.
  private func day(_ day: CivilDate?, at moment: Instant?) -> String? {
    moment.map { context.timeText.short($0, now: context.now) }
      ?? day.map(context.readingText.day)
  }

  /// The further texts of the record, those that the pack has a name for first.
  private var fields: [Fact] {
    let extra = reading.record.extra
    let known = reading.definition?.fields ?? []
    let named = known.compactMap { field in
      extra[field.key].map { Fact(strings(field.name), fieldText(field.key, $0)) }
    }
    let others = extra.filter { pair in !known.contains { $0.key == pair.key } }
      .sorted { $0.key < $1.key }
    return named + others.map { Fact($0.key, $0.value) }
  }

  /// A further text; the id of a theme or system and a department by its name, who may see a data
  /// set in words.
  private func fieldText(_ key: String, _ text: String) -> String {
    let catalogue = context.catalogue
    let known: String? =
      switch key {
      case "theme": catalogue.themes.first { $0.id == text }.map { strings($0.name) } ?? text
      case "system": catalogue.system(text).map { strings($0.name) } ?? text
      case "openness":
        switch reading.record.openness {
        case .shared: strings(.record(.shared))
        case .open: strings(.record(.open))
        case .closed: strings(.record(.notShared))
        case nil: nil
        }
      case "source_kind": SourceKind(rawValue: text).map { strings($0.words) } ?? text
      default: nil
      }
    if let known { return known }
    // A text that reads like an id, such as `water`, need not mean a department.
    if let department = catalogue.department(named: text), department.name.zh != text {
      return text
    }
    return context.departmentText.name(text)
  }

  /// The versions, the newest first.
  var versions: PagePanel {
    let strings = context.strings
    let versions = Array(reading.entry.versions.reversed())
    var table = Table("versions", rows: versions.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("known_since", strings(.detail(.known)), minimum: 11, ideal: 16),
          Table.Column(
            "stage", strings(.column(.stage)), minimum: 8, ideal: strings.room(12, 18)),
          Table.Column("due", strings(.column(.due)), minimum: 5, ideal: 10, priority: 2),
          Table.Column("source", strings(.column(.source)), minimum: 12, ideal: 20, priority: 1),
          Table.Column(
            "file", strings(.detail(.file)), minimum: 16, ideal: 36, weight: 1, priority: 1),
        ],
        versions.map { version in
          [
            Table.Cell(
              context.timeText.short(version.knownSince, now: context.now),
              by: .moment(version.knownSince)),
            Table.Cell(
              context.recordText.stage(version.record.stage, of: reading.definition)),
            Table.Cell(
              context.recordText.day(version.record.due), by: .day(version.record.due)),
            Table.Cell(context.departmentText.short(version.sourceName)),
            Table.Cell(version.file, style: .secondary),
          ]
        })
    }
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.record(.versions)), exports: .nothing)
  }
}
