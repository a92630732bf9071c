import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// One system: what its plan says, how it stands, and what can be measured of it.
struct SystemPage: Page {
  let system: String

  init(_ system: String) { self.system = system }

  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.catalogue.systems.map {
      FindEntry(id: $0.id, name: $0.name, kind: .system, intent: .open(SystemPage($0.id).any))
    }
  }

  var id: String { "system:\(system)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let known = context.catalogue.system(system)
    let readings = context.systemIndicators(system)
    let exports = context.readingExport("indicators", title: strings(.board(.indicators))) {
      readings
    }
    guard let known else {
      return PageContent(system, [PagePanel(.nothing, exports: exports)])
    }
    let types = context.situation.recordTypes(ofSystem: system)
    let facts = SystemFacts(context: context, system: known).facts
    let drawn = readings.filter(\.isReported).map(\.indicator)
    let indicators = IndicatorTable(context: context, readings: readings).table {
      .open(context.page(of: $0.indicator))
    }
    var records = RecordTypesTable(context: context, types: types).panel
    records.heading = { _ in StyledText(strings(.board(.records)), style: .strong) }
    records.exports = .nothing
    if types.isEmpty { records.body = .nothing }
    var content = PageContent(
      strings(known.name),
      [
        PagePanel(
          readings.isEmpty ? .nothing : .table(indicators), title: strings(.board(.indicators)),
          exports: exports),
        records,
        PagePanel(
          .lines([StyledText(strings(known.name), style: .strong)]), exports: .nothing),
        PagePanel(
          .facts(.init(facts: facts, isScrolled: true) { strings(.board(.moreLines($0))) }),
          exports: .nothing),
        drawn.isEmpty
          ? PagePanel(.nothing, exports: .nothing)
          : PagePanel(
            .picture(
              Deferred { MultiplesPanel(context: context, indicators: drawn) }),
            title: strings(.board(.trends)), exports: .nothing),
      ]
    ) { panels, room in
      SystemPage.arrange(
        panels, room, indicators: panels[0].tableRows, types: types.count, hasCharts: !drawn.isEmpty
      )
    }
    content.notes = facts.map { $0.note(at: context.now) }
    return content
  }

  /// The least rows in which charts say something, their title counted.
  private static let leastChartRows = 7
  /// The rows of a row of charts, and how many of them there are at most.
  private static let chartRows = 12

  /// The name, what is said of the system, its indicators, its records, and charts in what is left.
  private static func arrange(
    _ panels: [PagePanel], _ room: PageRoom, indicators count: Int, types: Int, hasCharts: Bool
  ) -> [PagePlace] {
    let area = room.area
    let lines = panels[3].factRows(width: area.width, in: room)
    // Where not all has room, each list has its share.
    let (listed, recorded) = (count == 0 ? 0 : count + 2, types == 0 ? 0 : types + 2)
    let isRoomy = listed + recorded + lines + 2 <= area.height
    let tableRows = isRoomy ? listed : min(listed, area.height / 2)
    let recordRows = isRoomy ? recorded : min(recorded, area.height / 4)
    let (head, rest) = area.split(top: area.height - tableRows - recordRows > 12 ? 2 : 1)
    // The facts have what room the tables leave, and the charts what is over.
    let left = rest.height - tableRows - recordRows
    let hasRoom = count > 0 && left - lines - 1 >= leastChartRows
    let (body, lower) = rest.split(top: min(left, lines + 1))
    let (indicators, below) = lower.split(top: tableRows)
    let (records, charts) = below.split(top: recordRows)
    let chartArea = charts.split(top: hasRoom ? chartRows * 2 : 0).top
    return [.panel(2, head), .panel(3, body)]
      + (count == 0 ? [] : [.panel(0, indicators)]) + (types == 0 ? [] : [.panel(1, records)])
      + (chartArea.isEmpty || !hasCharts ? [] : [.panel(4, chartArea)])
  }
}

/// What is said of a system.
struct SystemFacts {
  let context: PageContext
  let system: System

  private var strings: Strings { context.strings }

  var facts: [Fact] {
    var facts: [Fact] = [
      .init(strings(.system(.state)), strings(context.situation.state(of: system).words))
    ]
    if !system.reason.isEmpty {
      facts.append(.init(strings(.system(.reason)), strings(system.reason)))
    }
    facts += [
      .init(strings(.system(.category)), category),
      .init(
        strings(.column(.lead)),
        system.leadUnits.isEmpty ? "-" : context.departmentText.name(system.leadUnits)),
      .init(strings(.system(.document)), strings(system.source.document)),
      .init(strings(.system(.section)), strings.section(system.source.section)),
    ]
    if !system.source.sentence.isEmpty {
      facts.append(.init(strings(.system(.sentence)), system.source.sentence))
    }
    if !system.measures.isEmpty {
      let measures = system.measures.map(measure).joined(separator: strings.semicolon)
      facts.append(.init(strings(.system(.measures)), measures))
    }
    let goals = self.goals
    if !goals.isEmpty {
      facts.append(.init(strings(.system(.goals)), goals.joined(separator: strings.semicolon)))
    }
    facts.append(.init(strings(.detail(.id)), system.id))
    return facts
  }

  /// The domain, and what the system is where that says more.
  private var category: String {
    let domain = context.catalogue.domains.first { $0.id == system.domain }
    return [domain?.name, system.category?.name].compactMap { $0.map { strings($0) } }
      .joined(separator: " / ")
  }

  /// A thing that the text lets one measure, with what becomes of it.
  private func measure(_ measure: SystemMeasure) -> String {
    let text = strings(measure.text)
    return switch measure.outcome {
    case .indicator: strings(.system(.measuredByIndicator(text)))
    case .record: strings(.system(.measuredByRecords(text)))
    case .stage:
      context.situation.tasks(ofSystem: system.id).first.map {
        strings(.system(.measuredByStageNow(text, stage: context.recordText.stage($0))))
      } ?? strings(.system(.measuredByStage(text)))
    case .count: strings(.system(.measuredByCount(text)))
    case .none(let reason): strings(.system(.notMeasured(text, because: strings(reason))))
    }
  }

  /// The targets and goals that the system stands behind, each once.
  private var goals: [String] {
    let goals = context.catalogue.goals
    let targets = system.targets.compactMap { id in
      goals.targets.last { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    let milestones = system.milestones.compactMap { id in
      goals.milestones.first { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    return targets + milestones
  }
}

extension PageContext {
  /// The readings of the indicators that a system's text lets one measure.
  func systemIndicators(_ id: String) -> [Reading] {
    catalogue.system(id).map { situation.readings(of: $0) } ?? []
  }
}
