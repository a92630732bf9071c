package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues

/// What the data say of something that may need 督办.
package struct SupervisionFinding: Hashable, Sendable {
  /// Whether something lags or fails.
  package enum State: Hashable, Sendable {
    /// It lags or fails, and that is sure.
    case failing
    /// It does not, and that is sure.
    case met
    /// What was to come is there: the data tell of it as another kind.
    case became(SupervisionKind)
    /// The data do not tell now: nothing begins and nothing ends.
    case unsure
  }

  package let subject: SupervisionSubject
  /// The unit that answers for it.
  package let unit: Department.ID?
  package let state: State
  /// The light of an indicator where it is sure.
  package let mark: DeviationMark?
  /// How likely its target is missed; `nil` where that is less likely than not.
  package let miss: MissMark?

  package init(
    _ subject: SupervisionSubject, unit: Department.ID? = nil, _ state: State,
    mark: DeviationMark? = nil, miss: MissMark? = nil
  ) {
    self.subject = subject
    self.unit = unit
    self.state = state
    self.mark = mark
    self.miss = miss
  }

  /// What somebody who looks ahead says of an indicator.
  init(_ warning: EarlyWarning) {
    let subject = SupervisionSubject.earlyWarning(indicator: warning.indicator, year: warning.year)
    switch warning.state {
    case .clear: self.init(subject, unit: warning.unit, .met)
    case .lags: self.init(subject, unit: warning.unit, .became(.deviation))
    case .warns(let percent):
      self.init(
        subject, unit: warning.unit, .failing,
        miss: MissMark(period: warning.after, percent: percent))
    }
  }
}

extension SupervisionBook {
  /// Takes in what a situation judges and what departments say of their items.
  ///
  /// - Complexity: O(indicators + records + items)
  package mutating func take(_ situation: Situation) -> [SupervisionStep] {
    let (reports, unread) = situation.supervisionReports(by: rules)
    unreadRecords = unread
    return take(situation.supervisionFindings, reports, at: situation.moment.clock)
  }

  /// Takes in what is told of figures to come; of what it is silent on nothing begins or ends.
  ///
  /// - Complexity: O(warnings)
  package mutating func take(_ warnings: [EarlyWarning], at now: Instant) -> [SupervisionStep] {
    var log = advance(to: now)
    for warning in warnings { take(SupervisionFinding(warning), at: now, &log) }
    return log
  }

  /// Takes in findings, each subject once, and all reports that there are.
  package mutating func take(
    _ findings: [SupervisionFinding], _ reports: [SupervisionReport], at now: Instant
  ) -> [SupervisionStep] {
    var log = advance(to: now)
    for finding in findings { take(finding, at: now, &log) }
    let known = Set(reports.map { SupervisionBook.id(ofRecord: $0.record) })
    for report in reports { take(report, at: now, &log) }
    for id in items.keys.sorted() where items[id]?.report?.isGone == false && !known.contains(id) {
      change(id) { item in
        item.report?.isGone = true
        item.note(.gone, to: item.workingStage, at: now, &log)
      }
    }
    return log + advance(to: now)
  }

  static func id(ofRecord id: String) -> SupervisionItem.ID { "record/\(id)" }

  /// A failing one opens 拟办, once while it lasts; one that is over ends what nobody approved.
  private mutating func take(
    _ finding: SupervisionFinding, at now: Instant, _ log: inout [SupervisionStep]
  ) {
    let all = occurrences(of: finding.subject)
    let context = context
    if let id = all.last, items[id]?.isLasting == true {
      change(id) { $0.follow(finding, at: now, context, &log) }
      return
    }
    guard finding.state == .failing else { return }
    // One that was approved and is open covers what comes back meanwhile.
    if let id = all.last, items[id]?.isOpen == true {
      change(id) { $0.follow(finding, at: now, context, &log) }
      return
    }
    let id = all.isEmpty ? finding.subject.id : "\(finding.subject.id)#\(all.count + 1)"
    let new = SupervisionItem(id, finding.subject, unit: finding.unit)
    change(id, orNew: new) { item in
      item.note(.propose, to: .proposed, at: now, &log)
      item.enter(.proposed, at: now, context)
      item.follow(finding, at: now, context, &log)
    }
  }

  /// The ids of what was ever proposed of a subject, the oldest first.
  private func occurrences(of subject: SupervisionSubject) -> [SupervisionItem.ID] {
    var ids: [SupervisionItem.ID] = []
    var id = subject.id
    while items[id] != nil {
      ids.append(id)
      id = "\(subject.id)#\(ids.count + 1)"
    }
    return ids
  }

  /// A department's record leads: its stage is that of the item.
  private mutating func take(
    _ report: SupervisionReport, at now: Instant, _ log: inout [SupervisionStep]
  ) {
    let id = SupervisionBook.id(ofRecord: report.record)
    let new = SupervisionItem(id, report.subject, unit: report.unit)
    guard items[id]?.report.map({ !$0.says(report) || $0.isGone }) ?? true else { return }
    change(id, orNew: new) { $0.follow(report, at: now, &log) }
  }
}

extension SupervisionItem {
  /// Follows what the data say of it.
  fileprivate mutating func follow(
    _ finding: SupervisionFinding, at now: Instant, _ context: SupervisionContext,
    _ log: inout [SupervisionStep]
  ) {
    if let mark = finding.mark { take(mark) }
    if let miss = finding.miss { take(miss) }
    switch finding.state {
    case .unsure: break
    case .failing:
      isLasting = true
      if unit == nil, let unit = finding.unit {
        self.unit = unit
        units.insert(unit)
      }
      if let after = context.rules.escalation?.triggers.consecutiveAfter, let mark,
        mark.consecutivePeriods >= after
      {
        escalate(.consecutive(run: runs), at: now, context, &log)
      }
    case .met: end(because: "", at: now, context, &log)
    case .became(let kind): end(because: kind.rawValue, at: now, context, &log)
    }
  }

  /// Ends what the cockpit proposed it for.
  private mutating func end(
    because reason: String, at now: Instant, _ context: SupervisionContext,
    _ log: inout [SupervisionStep]
  ) {
    isLasting = false
    // Only what nobody approved goes by itself.
    guard stage == .proposed else { return }
    note(.dissolve, to: .dissolved, at: now, because: reason, &log)
    enter(.dissolved, at: now, context)
  }

  /// Notes a light; a revision of its period takes the place of the one before.
  private mutating func take(_ mark: DeviationMark) {
    guard let last = marks.last else {
      marks = [mark]
      runs = 1
      return
    }
    guard last != mark, mark.period >= last.period else { return }
    if last.period == mark.period {
      marks[marks.count - 1] = mark
    } else {
      if mark.consecutivePeriods <= last.consecutivePeriods { runs += 1 }
      marks.append(mark)
    }
  }

  /// Notes a probability; a revision of its period takes the place of the one before.
  private mutating func take(_ miss: MissMark) {
    guard miss.period >= (misses.last?.period ?? miss.period) else { return }
    if misses.last?.period == miss.period { misses.removeLast() }
    misses.append(miss)
  }

  fileprivate mutating func follow(
    _ report: SupervisionReport, at now: Instant, _ log: inout [SupervisionStep]
  ) {
    let before = self.report
    var report = report
    let isOther = before?.stage != report.stage || before?.stageText != report.stageText
    report.since = isOther ? now : before?.since
    if let unit = report.unit { units.insert(unit) }
    if before?.isGone == true { note(.back, to: report.stage ?? workingStage, at: now, &log) }
    if isOther || before == nil {
      note(.report, to: report.stage ?? workingStage, at: now, because: report.stageText, &log)
    }
    self.report = report
    if ownStage == nil { unit = report.unit ?? unit }
  }
}

extension SupervisionReport {
  /// Whether another one says the same.
  fileprivate func says(_ other: SupervisionReport) -> Bool {
    var (left, right) = (self, other)
    (left.since, right.since) = (nil, nil)
    (left.isGone, right.isGone) = (false, false)
    return left == right
  }
}
