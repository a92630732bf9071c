import CockpitCanvas
import CockpitModel

/// One system: what its plan says, how it stands, and what can be measured of it.
struct SystemScreen: Widget {
  let session: Session
  let id: String

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let system = session.world.catalogue.system(id) else { return }
    let readings = session.systemIndicators(id)
    let (head, body, bottom) = parts(of: area)
    canvas.place(
      StyledText(strings(system.name), style: .strong), x: head.x, y: head.y, width: head.width)
    canvas.draw(factList(of: system), in: body)
    guard !readings.isEmpty else { return }
    let (rule, table) = bottom.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.indicators), style: .strong)), in: rule)
    canvas.draw(
      IndicatorTable(
        session: session, readings: readings, focused: session.focusedRow(inPanel: 0)),
      in: table)
  }

  /// The name, what is said of the system, and its indicators.
  private func parts(of area: Rect) -> (head: Rect, body: Rect, bottom: Rect) {
    let count = session.systemIndicators(id).count
    let tableRows = count == 0 ? 0 : min(count + 2, area.height / 2)
    let (top, bottom) = area.split(top: area.height - tableRows)
    let (head, body) = top.split(top: top.height > 12 ? 2 : 1)
    return (head, body, bottom)
  }

  private func factList(of system: System) -> FactList {
    let strings = strings
    return FactList(facts(of: system), from: session.place.scroll) {
      strings(.moreLines, String($0))
    }
  }

  /// How the page scrolls; `nil` where all of it shows.
  func scrollRange(in area: Rect) -> FactList.ScrollRange? {
    session.world.catalogue.system(id).flatMap {
      factList(of: $0).scrollRange(in: parts(of: area).body)
    }
  }

  func facts(of system: System) -> [FactList.Fact] {
    var facts: [FactList.Fact] = [
      .init(strings(.systemState), strings(session.state(of: system).words))
    ]
    if !system.reason.isEmpty { facts.append(.init(strings(.systemReason), system.reason)) }
    facts += [
      .init(strings(.systemCategory), category(of: system)),
      .init(strings(.columnLead), system.leadUnit.isEmpty ? "-" : system.leadUnit),
      .init(strings(.systemDocument), system.source.document),
      .init(strings(.systemSection), system.source.section),
    ]
    if !system.source.sentence.isEmpty {
      facts.append(.init(strings(.systemSentence), system.source.sentence))
    }
    if !system.measures.isEmpty {
      let measures = system.measures.map(measure).joined(separator: "; ")
      facts.append(.init(strings(.systemMeasures), measures))
    }
    let goals = goals(of: system)
    if !goals.isEmpty {
      facts.append(.init(strings(.systemGoals), goals.joined(separator: "; ")))
    }
    facts.append(.init(strings(.detailID), system.id))
    return facts
  }

  /// The domain, and what the system is where that says more.
  private func category(of system: System) -> String {
    let domain = session.world.catalogue.domains.first { $0.id == system.domain }
    guard let domain, domain.name.zh != system.category else {
      return strings(domain?.name ?? LocalizedText(zh: system.category))
    }
    return "\(strings(domain.name)) / \(system.category)"
  }

  /// A thing that the text lets one measure, with what becomes of it.
  private func measure(_ measure: SystemMeasure) -> String {
    switch measure.outcome {
    case .indicator: strings(.measureIndicator, measure.text)
    case .record: strings(.measureRecord, measure.text)
    case .stage: strings(.measureStage, measure.text)
    case .count: strings(.measureCount, measure.text)
    case .none(let reason): strings(.measureNone, measure.text, reason)
    }
  }

  /// The targets and goals that the system stands behind, each once.
  private func goals(of system: System) -> [String] {
    let goals = session.world.catalogue.goals
    let targets = system.targets.compactMap { id in
      goals.targets.last { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    let milestones = system.milestones.compactMap { id in
      goals.milestones.first { $0.id == id }.map { "\(strings($0.name)) (\($0.year))" }
    }
    return targets + milestones
  }
}

extension Session {
  /// How the page that is shown scrolls; `nil` for one that fits or does not scroll.
  var scrollRange: FactList.ScrollRange? {
    guard case .system(let id) = place.route else { return nil }
    return SystemScreen(session: self, id: id).scrollRange(in: ScreenLayout(size).body)
  }
}
