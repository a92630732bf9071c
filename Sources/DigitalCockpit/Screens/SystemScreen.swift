import CockpitValues
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// One system: what its plan says, how it stands, and what can be measured of it.
struct SystemScreen: Widget {
  let session: Session
  let id: String

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let system = session.catalogue.system(id) else { return }
    let readings = session.systemIndicators(id)
    let types = session.situation.recordTypes(ofSystem: id)
    let parts = parts(of: area)
    canvas.place(
      StyledText(strings(system.name), style: .strong), x: parts.head.x, y: parts.head.y,
      width: parts.head.width)
    canvas.draw(factList(of: system), in: parts.body)
    if !types.isEmpty {
      let (rule, table) = parts.records.split(top: 1)
      canvas.draw(Rule(StyledText(strings(.board(.records)), style: .strong)), in: rule)
      canvas.draw(
        RecordTypesTable(
          session: session, types: types, focused: session.focusedRow(inPanel: 1)),
        in: table)
    }
    guard !readings.isEmpty else { return }
    let (rule, table) = parts.indicators.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.board(.indicators)), style: .strong)), in: rule)
    canvas.draw(
      IndicatorTable(
        session: session, readings: readings, focused: session.focusedRow(inPanel: 0)),
      in: table)
    let drawn = readings.filter(\.isReported).map(\.indicator)
    guard !parts.charts.isEmpty, !drawn.isEmpty else { return }
    let (title, charts) = parts.charts.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.board(.trends)), style: .strong)), in: title)
    canvas.draw(MultiplesPanel(session: session, indicators: drawn), in: charts)
  }

  /// The name, what is said of the system, its indicators, its records, and the room that is left.
  private struct Parts {
    let head: Rect
    let body: Rect
    let indicators: Rect
    let records: Rect
    let charts: Rect
  }

  /// The least rows in which charts say something, their title counted.
  private static let leastChartRows = 7
  /// The rows of a row of charts, and how many of them there are at most.
  private static let chartRows = 12

  private func parts(of area: Rect) -> Parts {
    let count = session.systemIndicators(id).count
    let types = session.situation.recordTypes(ofSystem: id).count
    let tableRows = count == 0 ? 0 : min(count + 2, area.height / 2)
    let recordRows = types == 0 ? 0 : min(types + 2, area.height / 4)
    let (head, rest) = area.split(top: area.height - tableRows - recordRows > 12 ? 2 : 1)
    let lines =
      session.catalogue.system(id).map { factList(of: $0).rows(width: area.width) } ?? 0
    // The facts have what room the tables leave, and the charts what is over.
    let room = rest.height - tableRows - recordRows
    let hasCharts = count > 0 && room - lines - 1 >= SystemScreen.leastChartRows
    let (body, lower) = rest.split(top: min(room, lines + 1))
    let (indicators, below) = lower.split(top: tableRows)
    let (records, charts) = below.split(top: recordRows)
    return Parts(
      head: head, body: body, indicators: indicators, records: records,
      charts: charts.split(top: hasCharts ? SystemScreen.chartRows * 2 : 0).top)
  }

  private func factList(of system: System) -> FactList {
    let strings = strings
    return FactList(facts(of: system), from: session.place.scroll) {
      strings(.board(.moreLines($0)))
    }
  }

  /// How the page scrolls; `nil` where all of it shows.
  func scrollRange(in area: Rect) -> FactList.ScrollRange? {
    session.catalogue.system(id).flatMap {
      factList(of: $0).scrollRange(in: parts(of: area).body)
    }
  }

  func facts(of system: System) -> [FactList.Fact] {
    var facts: [FactList.Fact] = [
      .init(strings(.system(.state)), strings(session.state(of: system).words))
    ]
    if !system.reason.isEmpty {
      facts.append(.init(strings(.system(.reason)), strings(system.reason)))
    }
    facts += [
      .init(strings(.system(.category)), category(of: system)),
      .init(
        strings(.column(.lead)),
        system.leadUnit.isEmpty ? "-" : session.departmentText.name(system.leadUnit)),
      .init(strings(.system(.document)), strings(system.source.document)),
      .init(strings(.system(.section)), strings.section(system.source.section)),
    ]
    if !system.source.sentence.isEmpty {
      facts.append(.init(strings(.system(.sentence)), system.source.sentence))
    }
    if !system.measures.isEmpty {
      let measures = system.measures.map(measure).joined(separator: "; ")
      facts.append(.init(strings(.system(.measures)), measures))
    }
    let goals = goals(of: system)
    if !goals.isEmpty {
      facts.append(.init(strings(.system(.goals)), goals.joined(separator: "; ")))
    }
    facts.append(.init(strings(.detail(.id)), system.id))
    return facts
  }

  /// The domain, and what the system is where that says more.
  private func category(of system: System) -> String {
    let domain = session.catalogue.domains.first { $0.id == system.domain }
    guard let domain, domain.name.zh != system.category.zh else {
      return strings(domain?.name ?? system.category)
    }
    return "\(strings(domain.name)) / \(strings(system.category))"
  }

  /// A thing that the text lets one measure, with what becomes of it.
  private func measure(_ measure: SystemMeasure) -> String {
    let text = strings(measure.text)
    return switch measure.outcome {
    case .indicator: strings(.system(.measuredByIndicator(text)))
    case .record: strings(.system(.measuredByRecords(text)))
    case .stage:
      session.situation.tasks(ofSystem: id).first.map {
        strings(.system(.measuredByStageNow(text, stage: session.recordText.stage($0))))
      } ?? strings(.system(.measuredByStage(text)))
    case .count: strings(.system(.measuredByCount(text)))
    case .none(let reason): strings(.system(.notMeasured(text, because: strings(reason))))
    }
  }

  /// The targets and goals that the system stands behind, each once.
  private func goals(of system: System) -> [String] {
    let goals = session.catalogue.goals
    let targets = system.targets.compactMap { id in
      goals.targets.last { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    let milestones = system.milestones.compactMap { id in
      goals.milestones.first { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    return targets + milestones
  }
}
