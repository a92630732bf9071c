import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 考核排名: who stands where under each plan of assessment that is approved; without one, why nobody does.
struct AssessmentPage: Page {
  static let actions = [
    Action(
      on: SupervisionPage.self, "key.assessment", .assessment(.assessment), key: "K", rank: 41,
      hint: .always
    ) { _, _ in .intent(.open(AssessmentPage().any)) }
  ]

  var id: String { "assessment" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let plans = context.catalogue.supervision.assessments
    let rankings = plans.compactMap { AssessmentRanking($0, in: context.situation) }
    guard !rankings.isEmpty else {
      let text = AssessmentPage.unranked(plans, context).joined(separator: "\n")
      return PageContent(strings(.assessment(.assessment)), [PagePanel(.text(TextBlock(text)))])
    }
    let table = AssessmentTable(rankings, context)
    let lines = AssessmentPage.notes(plans, rankings, context)
    let detail = PagePanel { focus in focus.flatMap { table.detail(of: $0.id) } }
    return PageContent(
      strings(.assessment(.assessment)),
      [PagePanel(.lines(lines), rows: lines.count), PagePanel(.table(table.table())), detail],
      arrange: PageContent.listAndDetail)
  }

  /// Why nobody is ranked, which plans there are, and what to do.
  private static func unranked(_ plans: [AssessmentPlan], _ context: PageContext) -> [String] {
    let strings = context.strings
    guard !plans.isEmpty else { return [strings(.assessment(.noPlans))] }
    return [strings(.assessment(.noneApproved)), ""] + waiting(plans, context)
      + [
        "", strings(.assessment(.howToApprove(file: "supervision.json", member: "approved"))),
        strings(.assessment(.noFacts)),
      ]
  }

  /// The plans that rank nobody yet: drafts, and what is approved from a later day on.
  private static func waiting(_ plans: [AssessmentPlan], _ context: PageContext) -> [String] {
    let strings = context.strings
    return plans.filter { !$0.isInForce(on: context.today) }.map { plan in
      guard let approval = plan.approval else {
        return strings(
          .assessment(
            .draft(
              name: strings(plan.name), ranks: context.who(plan), parts: plan.parts.count)))
      }
      return strings(
        .assessment(
          .later(
            name: strings(plan.name), approval: approval.id, day: approval.on.description)))
    }
  }

  /// What must be known to read the list: who approved its plans, and which plans are not in it.
  private static func notes(
    _ plans: [AssessmentPlan], _ rankings: [AssessmentRanking], _ context: PageContext
  ) -> [StyledText] {
    let strings = context.strings
    let notAssessed = rankings.flatMap(\.notAssessed).map { id in
      context.catalogue.indicator(id).map { strings($0.name) } ?? id
    }
    var lines = [strings(.assessment(.note))]
    lines += rankings.map { ranking in
      strings(
        .assessment(
          .heading(
            name: strings(ranking.plan.name), approval: ranking.approval.id,
            by: ranking.approval.by, since: ranking.approval.on.description)))
    }
    lines += waiting(plans, context)
    if !notAssessed.isEmpty {
      lines.append(
        strings(.assessment(.notAssessed(notAssessed.joined(separator: strings.comma)))))
    }
    return lines.flatMap { GlyphSet.wrap($0, to: context.size.columns) }
      .map { StyledText($0, style: .secondary) }
  }
}

/// Who is ranked as rows, plan by plan.
struct AssessmentTable: Sendable {
  private struct Line: Sendable {
    let ranking: AssessmentRanking
    /// `nil` for the heading of its plan.
    let entry: AssessmentRanking.Entry?

    var id: String { "\(ranking.plan.id)/\(entry?.id ?? "")" }
  }

  private let context: PageContext
  private let lines: [Line]

  init(_ rankings: [AssessmentRanking], _ context: PageContext) {
    self.context = context
    lines = rankings.flatMap { ranking in
      [Line(ranking: ranking, entry: nil)]
        + ranking.entries.map { Line(ranking: ranking, entry: $0) }
    }
  }

  private var strings: Strings { context.strings }

  func table() -> Table {
    var table = Table(
      "assessment",
      rows: lines.map { line in
        guard let entry = line.entry else { return .heading }
        let area =
          line.ranking.plan.subject == .areas ? context.catalogue.areas[entry.id] : nil
        return Table.Row(line.id, opens: area.map { .open(AreaPage($0.code).any) })
      }
    ) { _ in Table.Text(columns, .each { cells(of: lines[$0]) }) }
    table.overflow = context.overflow
    return table
  }

  private var columns: [Table.Column] {
    [
      Table.Column("place", strings(.column(.rank)), minimum: strings.room(5, 6)),
      Table.Column("change", strings(.assessment(.change)), minimum: strings.room(5, 7)),
      Table.Column("name", strings(.assessment(.who)), minimum: 16, ideal: 28),
      Table.Column(
        "score", strings(.assessment(.score)), minimum: strings.room(6, 6), alignment: .right),
      Table.Column(
        "parts", strings(.assessment(.partsUsed)), minimum: strings.room(5, 6), alignment: .right),
      Table.Column(
        "left_out", strings(.assessment(.leftOut)), minimum: 16, ideal: 40, weight: 1),
    ]
  }

  private func cells(of line: Line) -> [Table.Cell] {
    let plan = line.ranking.plan
    guard let entry = line.entry else { return [Table.Cell(heading(of: line.ranking))] }
    return [
      entry.place.map {
        Table.Cell("\($0)" + (entry.isTied ? "=" : ""), by: .number(Double($0)))
      } ?? .none,
      entry.gained.map { Table.Cell(change($0), by: .number(Double($0))) } ?? .none,
      Table.Cell(name(of: entry, plan)),
      entry.score.map {
        Table.Cell(
          $0, decimals: plan.decimals, StyledText(NumberText.fixed($0, decimals: plan.decimals)))
      } ?? .none,
      Table.Cell("\(entry.usable)/\(entry.total)", by: .number(Double(entry.usable))),
      entry.gaps.isEmpty
        ? .none
        : Table.Cell(
          entry.gaps.map { "\(name(of: $0.indicator)) \(strings($0.reason.words))" }
            .joined(separator: strings.semicolon), style: .data),
    ]
  }

  /// The plan, and how many of its peers have a place.
  private func heading(of ranking: AssessmentRanking) -> String {
    let plan = ranking.plan
    return [
      strings(plan.name),
      strings(
        .assessment(
          .ranked(
            ranking.entries.count { $0.place != nil }, of: ranking.entries.count,
            who: context.who(plan)))), plan.isTrial ? strings(.duty(.onTrial)) : "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func change(_ gained: Int) -> String {
    if gained == 0 { return strings(.assessment(.unchanged)) }
    return strings(gained > 0 ? .assessment(.up(gained)) : .assessment(.down(-gained)))
  }

  private func name(of entry: AssessmentRanking.Entry, _ plan: AssessmentPlan) -> String {
    switch plan.subject {
    case .departments: context.departmentText.name(entry.id)
    case .areas: context.areaName(entry.id)
    }
  }

  private func name(of indicator: String) -> String {
    context.catalogue.indicator(indicator).map { strings($0.name) } ?? indicator
  }

  /// Each part of somebody with its weight, figure and score, or why it does not count.
  func detail(of id: String) -> PagePanel? {
    guard let line = lines.first(where: { $0.id == id }), let entry = line.entry else { return nil }
    let plan = line.ranking.plan
    let parts = plan.parts.filter { part in
      entry.scores.contains { $0.indicator == part.indicator }
        || entry.gaps.contains { $0.indicator == part.indicator }
    }
    let all = parts.reduce(0) { $0 + $1.weight }
    var facts = parts.map { part in
      let weight = NumberText.fixed(part.weight / all * 100, decimals: 0)
      guard let score = entry.scores.first(where: { $0.indicator == part.indicator }) else {
        let gap = entry.gaps.first { $0.indicator == part.indicator }
        return Fact(
          name(of: part.indicator),
          strings(
            .assessment(.gap(weight: weight, reason: gap.map { strings($0.reason.words) } ?? ""))),
          style: .data)
      }
      let words = strings(
        .assessment(
          .part(
            weight: weight, score: NumberText.fixed(score.score, decimals: plan.decimals))))
      return Fact(
        name(of: part.indicator), "\(words)  \(figure(score.value, of: part, entry, plan))")
    }
    if entry.score == nil {
      facts.append(
        Fact(
          strings(.assessment(.score)),
          strings(
            .assessment(
              .tooLittle(
                share: NumberText.fixed(entry.weightShare * 100, decimals: 0),
                fewest: NumberText.fixed(CompositeIndex.fewestWeightShare * 100, decimals: 0)))),
          style: .data))
    }
    let title = name(of: entry, plan)
    var panel = PagePanel(
      .facts(
        PagePanel.Facts(facts: facts, overflow: { [strings] in strings(.board(.moreRows($0))) })),
      title: title, exports: .nothing)
    panel.name = title
    return panel
  }

  /// What the plan measures, with its period.
  private func figure(
    _ value: Double, of part: AssessmentPlan.Part, _ entry: AssessmentRanking.Entry,
    _ plan: AssessmentPlan
  ) -> String {
    guard let indicator = context.catalogue.indicator(part.indicator) else { return "" }
    let reading =
      plan.subject == .areas
      ? context.situation.reading(of: indicator, area: entry.id) : context.readings[indicator.id]
    let period = reading?.latest.map {
      context.periodText.text($0.period, span: indicator.span)
    }
    let text =
      switch part.measure {
      case .value: context.figureText.valueWithUnit(value, of: indicator)
      case .growth: context.figureText.growthWords(value, of: indicator)
      case .completion:
        strings(.assessment(.ofSchedule(percent: NumberText.fixed(value, decimals: 1))))
      }
    return [period, text].compactMap(\.self).joined(separator: " ")
  }
}

extension PageContext {
  /// What those are whom a plan ranks.
  fileprivate func who(_ plan: AssessmentPlan) -> String {
    switch plan.subject {
    case .departments: strings(.assessment(.departments))
    case .areas: strings(parts.words)
    }
  }
}
