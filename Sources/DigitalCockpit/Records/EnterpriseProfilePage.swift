import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 企业画像: what an enterprise reports, its share, its credit, and which policies are for it and why.
struct EnterpriseProfilePage: Page {
  /// The reports of which the trend is made.
  private static let reports = 13

  let record: Record.ID

  init(_ record: Record.ID) { self.record = record }

  static let actions = [
    Action(
      on: EnterpriseProfilePage.self, "key.record", .profile(.record), key: "p", rank: 74,
      hint: .always
    ) { page, _ in .intent(.open(RecordPage(page.record).any)) }
  ]

  /// The profile of a record, where it is one of an enterprise and may be seen; else its page.
  static func page(of record: Record.ID, in context: PageContext) -> AnyPage {
    record.type == RecordType.enterprise.rawValue && context.showsProfiles
      ? EnterpriseProfilePage(record).any : RecordPage(record).any
  }

  var id: String { "enterprise-profile:\(record.id)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let reading = context.situation.recordReading(record)
    let title = strings(.profile(.enterpriseOf(reading?.record.title ?? record.id)))
    guard context.showsProfiles else { return .withheldProfile(title, context) }
    guard let reading else {
      let text = TextBlock(strings(.record(.noRecord)), style: .secondary)
      return PageContent(title, [PagePanel(.text(text), exports: .nothing)])
    }
    let facts = facts(reading, context)
    let policies = PolicyTable(
      context: context, reading: reading,
      matches: context.situation.policyMatches(of: reading.record))
    var content = PageContent(
      title,
      [
        PagePanel(
          .facts(.init(facts: facts, isScrolled: true) { strings(.board(.moreLines($0))) }),
          title: strings(.profile(.marked)), exports: .nothing),
        policies.panel,
      ]
    ) { panels, room in
      let needed = panels[0].factRows(width: room.area.width, in: room) + 2
      let (upper, lower) = room.area.split(top: min(needed, room.area.height / 2))
      return [.panel(0, upper), .panel(1, lower)]
    }
    content.notes = facts.map { $0.note(at: context.now) }
    return content
  }

  // MARK: - Facts

  private func facts(_ reading: RecordReading, _ context: PageContext) -> [Fact] {
    let (strings, text, record) = (context.strings, context.recordText, reading.record)
    let kind = record.kind.map { text.name(of: $0, among: reading.definition?.kinds) }
    let own = [kind, record.area.map(context.areaName), text.stage(reading)].compactMap(\.self)
    var facts = [Fact(strings(.detail(.id)), ([record.id.id] + own).joined(separator: "  "))]
    for field in reading.definition?.fields ?? [] where field.key != Record.creditKey {
      let value = record.extra[field.key]
      facts.append(
        Fact(
          strings(field.name), value ?? strings(.profile(.notSaid)),
          style: value == nil ? .secondary : .normal))
    }
    facts.append(Fact(strings(.profile(.structure)), share(of: record, context)))
    facts.append(Fact(strings(.profile(.trend)), trend(reading, context)))
    facts.append(Fact(strings(.profile(.credit)), credit(of: record, context)))
    return facts
  }

  /// The share in what the enterprises of its kind report together.
  private func share(of record: Record, _ context: PageContext) -> String {
    let strings = context.strings
    let shares = context.situation.enterpriseShares()
    let branch = shares.branches.first { $0.kind == record.kind }
    let kinds = context.catalogue.records.definition(of: record.type)?.kinds
    let kind = record.kind.map { context.recordText.name(of: $0, among: kinds) } ?? "-"
    guard let own = record.number(Record.revenueKey), let branch, let sum = branch.sum, sum > 0
    else {
      return branch?.isMasked == true
        ? strings(.profile(.tooFew(kind: kind))) : strings(.profile(.notSaid))
    }
    let share = NumberText.fixed(own / sum * 100, decimals: 1) + "%"
    return strings(
      .profile(.shareOfKind(kind: kind, count: branch.reported, share: share)))
  }

  /// What it reported at several times, the newest last.
  private func trend(_ reading: RecordReading, _ context: PageContext) -> String {
    var told: [String] = []
    var last: String?
    for version in reading.entry.versions {
      guard let value = version.record.extra[Record.revenueKey], value != last else { continue }
      last = value
      told.append("\(context.timeText.short(version.knownSince, now: context.now)) \(value)")
    }
    return told.count < 2
      ? context.strings(.profile(.noTrend))
      : told.suffix(EnterpriseProfilePage.reports).joined(separator: context.strings.semicolon)
  }

  /// Its class, and the cases and appeals that name it.
  private func credit(of record: Record, _ context: PageContext) -> String {
    let strings = context.strings
    let cases = context.situation.records(ofEnterprise: record.id.id)
    let numbers = cases.prefix(5).map(\.record.id.id).joined(separator: strings.comma)
    return [
      record.extra[Record.creditKey] ?? strings(.profile(.noCredit)),
      cases.isEmpty
        ? strings(.profile(.noCases))
        : strings(.profile(.cases(count: cases.count, open: cases.count(where: \.isOpen))))
          + strings.colon + numbers,
    ].joined(separator: strings.semicolon)
  }
}
