import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// What of a situation the queue 督办 takes in.

extension Situation {
  /// The indicators with a target of the running year and the tasks of plans, as far as they can need
  /// 督办; what is a fact only, or not assessed, never does.
  ///
  /// - Complexity: O(indicators + records)
  package var supervisionFindings: [SupervisionFinding] {
    judged.compactMap(finding) + tasks
  }

  private func finding(_ reading: Reading) -> SupervisionFinding? {
    let indicator = reading.indicator
    guard !indicator.isFactOnly, indicator.isAssessed, let progress = reading.progress,
      !progress.target.isFactOnly
    else { return nil }
    let year = progress.target.year
    let isMilestone = if case .milestone = progress.measure { true } else { false }
    let subject: SupervisionSubject =
      isMilestone
      ? .milestone(indicator: indicator.id, year: year)
      : .deviation(indicator: indicator.id, year: year)
    return SupervisionFinding(
      subject, unit: indicator.owners.first, reading.supervisionState,
      mark: reading.supervisionMark)
  }

  /// The tasks of plans with a day: failing once that is over and they are not done.
  private var tasks: [SupervisionFinding] {
    // A record is large to look into: each gives its id once.
    recordReadings[RecordType.task.rawValue, default: []].map { ($0.record.id.id, $0) }
      .sorted { $0.0 < $1.0 }
      .compactMap { id, reading in
        guard let due = reading.record.due else { return nil }
        let state: SupervisionFinding.State
        if reading.entry.isConflict || reading.isStageUnknown {
          state = .unsure
        } else if case .overdue = reading.deadline {
          state = .failing
        } else {
          state = .met
        }
        return SupervisionFinding(
          .task(id: id, year: due.year), unit: reading.record.owner, state)
      }
  }

  /// What departments' records of type supervision_item say, and the ids of those whose kind the pack
  /// does not name.
  func supervisionReports(
    by rules: SupervisionRules
  ) -> (reports: [SupervisionReport], unread: [String]) {
    var reports: [SupervisionReport] = []
    var unread: [String] = []
    let readings = recordReadings[RecordType.supervisionItem.rawValue, default: []]
    for reading in readings.sorted(by: { $0.record.id.id < $1.record.id.id }) {
      let record = reading.record
      guard let subject = SupervisionSubject(record, by: rules) else {
        unread.append(record.id.id)
        continue
      }
      let text = record.stage ?? ""
      let named = reading.stage.flatMap { reading.definition?.stages[$0].name.zh } ?? text
      reports.append(
        SupervisionReport(
          record: record.id.id, subject: subject, unit: record.owner, stageText: text,
          stage: reading.isOpen ? rules.stage(named: named) : .closed, due: record.due,
          isConflict: reading.entry.isConflict))
    }
    return (reports, unread)
  }
}

extension SupervisionSubject {
  /// What a record is about; of an instruction its number alone, whatever else the record has.
  fileprivate init?(_ record: Record, by rules: SupervisionRules) {
    guard let kind = record.kind.flatMap(rules.kind(named:)) else { return nil }
    let number = record.extra["document"] ?? record.id.id
    if kind == .instruction {
      self = .instruction(number: number)
    } else if let matter = Matter(kind) {
      self = .matter(matter, number: number, title: record.title ?? number)
    } else {
      return nil
    }
  }
}

extension Reading {
  /// The light that is sure: of the newest figure, or the last one while the next is not due yet.
  private var sureLight: Light? {
    light.light ?? (freshness.state == .pending ? light.lastLight : nil)
  }

  /// Whether it lags for sure.
  var supervisionState: SupervisionFinding.State {
    guard let sureLight else { return .unsure }
    return sureLight.severity > 0 ? .failing : .met
  }

  /// The light of the newest figure with its periods in a row; `nil` where it is not sure.
  var supervisionMark: DeviationMark? {
    guard let light = light.light, let period = latest?.period else { return nil }
    return DeviationMark(
      period: period, light: light, consecutivePeriods: self.light.consecutivePeriods)
  }
}
