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
    let strings = strings
    let types = session.systemRecordTypes(id)
    let tableRows = readings.isEmpty ? 0 : min(readings.count + 2, area.height / 2)
    let recordRows = types.isEmpty ? 0 : min(types.count + 2, area.height / 4)
    let (upper, records) = area.split(top: area.height - recordRows)
    let (top, bottom) = upper.split(top: upper.height - tableRows)
    let (head, body) = top.split(top: 2)
    canvas.place(
      StyledText(strings(system.name), style: .strong), x: head.x, y: head.y, width: head.width)
    canvas.draw(FactList(facts(of: system)) { strings(.moreRows, String($0)) }, in: body)
    if !types.isEmpty {
      let (rule, table) = records.split(top: 1)
      canvas.draw(Rule(StyledText(strings(.records), style: .strong)), in: rule)
      canvas.draw(
        RecordTypesTable(
          session: session, types: types, focused: session.focusedRow(inPanel: 1)),
        in: table)
    }
    guard !readings.isEmpty else { return }
    let (rule, table) = bottom.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.indicators), style: .strong)), in: rule)
    canvas.draw(
      IndicatorTable(
        session: session, readings: readings, focused: session.focusedRow(inPanel: 0)),
      in: table)
  }

  private func facts(of system: System) -> [FactList.Fact] {
    let catalogue = session.world.catalogue
    let domain = catalogue.domains.first { $0.id == system.domain }.map { strings($0.name) }
    var facts: [FactList.Fact] = [
      .init(strings(.systemState), strings(session.state(of: system).words))
    ]
    if !system.reason.isEmpty { facts.append(.init(strings(.systemReason), system.reason)) }
    facts += [
      .init(
        strings(.systemCategory),
        [domain, system.category].compactMap(\.self).joined(separator: " / ")),
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

  /// A thing that the text lets one measure, with what becomes of it.
  private func measure(_ measure: SystemMeasure) -> String {
    switch measure.outcome {
    case .indicator: strings(.measureIndicator, measure.text)
    case .record: strings(.measureRecord, measure.text)
    case .stage:
      session.systemTasks(id).first.map {
        strings(.measureStageNow, measure.text, session.recordText.stage($0))
      } ?? strings(.measureStage, measure.text)
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
