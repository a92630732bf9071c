import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Writes what is said of items of 督办.
struct SupervisionText: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }
  private var today: CivilDate { context.today }
  private var calendar: WorkCalendar { context.catalogue.calendar.work }

  /// What an item is about: of an indicator its name, of an instruction its number alone.
  func title(_ item: SupervisionItem) -> String { context.dutyText.work.title(item) }

  /// The pages that an item is about: the detail page of its indicator, the record of its department.
  func related(_ item: SupervisionItem) -> [(name: String, page: AnyPage)] {
    var pages: [(String, AnyPage)] = []
    switch item.subject {
    case .deviation(let id, _), .earlyWarning(let id, _), .milestone(let id, _):
      if let reading = context.readings[id] {
        pages.append((strings(reading.indicator.name), DetailPage(reading.series).any))
      }
    case .task(let id, _): pages.append(("\(title(item)) \(id)", RecordPage(task(id)).any))
    case .instruction, .matter: break
    }
    if let report = item.report, !report.isGone {
      let id = Record.ID(type: RecordType.supervisionItem.rawValue, id: report.record)
      pages.append(("\(strings(.work(.record))) \(report.record)", RecordPage(id).any))
    }
    return pages
  }

  private func task(_ id: String) -> Record.ID { Record.ID(type: RecordType.task.rawValue, id: id) }

  func unit(_ item: SupervisionItem) -> String {
    item.unit.map { context.departmentText.name($0) } ?? "-"
  }

  func day(_ date: CivilDate) -> String { context.readingText.day(date) }

  func day(_ instant: Instant) -> String {
    day(CivilTime(instant, offset: context.catalogue.offset).date)
  }

  func person(_ person: Person) -> String { context.dutyText.person(person) }

  /// The light of a deviation with its periods in a row, such as 黄2.
  func mark(_ mark: DeviationMark) -> StyledText {
    let word =
      switch strings.language {
      case .zh: mark.light.character + "\(mark.consecutivePeriods)"
      case .en: "\(mark.light.words.en) \(mark.consecutivePeriods)"
      }
    return StyledText(word, style: mark.light.style)
  }

  /// How likely a target is missed at least, in a narrow column, such as `70%+`.
  func miss(_ mark: MissMark) -> StyledText {
    StyledText(mark.level.map { "\(Int(($0.least * 100).rounded()))%+" } ?? "", style: .data)
  }

  /// How likely a target is missed, in percent.
  func chance(_ mark: MissMark) -> String { strings(.work(.missChance(percent: mark.percent))) }

  /// The light of an item by the days that it has left.
  func light(_ item: SupervisionItem) -> Light? {
    context.queues.supervision.flatMap { item.light(on: today, by: $0.rules, calendar) }
  }

  func daysLeft(_ item: SupervisionItem) -> Int? { item.workingDaysLeft(on: today, calendar) }

  /// The last day, with 暂 where days are counted whose year is not announced yet.
  func due(_ item: SupervisionItem) -> String? {
    item.due.map { due in
      item.isDueProvisional(on: today, calendar)
        ? strings(.time(.provisional(day(due)))) : day(due)
    }
  }

  /// How many working days are left, or over.
  func left(_ item: SupervisionItem) -> String? {
    daysLeft(item).map { days in
      if days < 0 { return strings(.record(.overdue(days: -days))) }
      return days == 0 && item.due == today
        ? strings(.record(.today)) : strings(.record(.left(days: days)))
    }
  }

  /// How far up it is, such as `2级 分管领导`; `nil` on the first rung.
  func rung(_ item: SupervisionItem) -> String? {
    guard item.rung > 0, let chain = context.queues.supervision?.rules.escalation,
      chain.rungs.indices.contains(item.rung)
    else { return nil }
    return strings(.work(.rungText(item.rung + 1, strings(chain.rungs[item.rung]))))
  }

  /// Its way through the stages on one line: 立项 王 11-03 > 派单 李 11-05.
  func way(_ item: SupervisionItem) -> String {
    item.steps.filter(\.isMove).map { step in
      [strings(step.to.words), step.person?.name, day(step.at)].compactMap(\.self)
        .joined(separator: " ")
    }.joined(separator: " > ")
  }

  /// A step of its trail.
  func line(_ step: SupervisionStep) -> String {
    let reason: String =
      switch step.row {
      case .escalate: SupervisionCause.words(ofName: step.reason).map { strings($0) } ?? step.reason
      case .dispatch: context.departmentText.name(step.reason)
      case .dissolve: context.dutyText.work.reason(ofDissolving: step)
      default: step.reason
      }
    return [
      context.timeText.short(step.at, now: context.now), strings(step.words),
      step.person.map { person($0) }, step.second.map { "+ " + person($0) },
      reason.isEmpty ? nil : reason,
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Who must not verify it, and so who may.
  ///
  /// `nil` for what waits for approval, and for what its department closed.
  func verifier(_ item: SupervisionItem) -> String? {
    if let verifier = item.verifier { return strings(.work(.verifiedBy(person(verifier)))) }
    guard item.isOpen, item.stage.isApproved else { return nil }
    let units = item.units.map { context.departmentText.name($0) }.sorted()
    var names: [String] = []
    for name in item.handlers.map(\.name) where !names.contains(name) { names.append(name) }
    return strings(.work(.mayVerify((units + names).joined(separator: strings.comma))))
  }
}

extension PageContext {
  var supervisionText: SupervisionText { SupervisionText(context: self) }
}
