package import CockpitOperations
package import CockpitWording

/// What there is to do and who does it, as a session shows it.
package struct DutyState: Sendable {
  package var queues: Queues
  /// Who is on duty at this terminal; `nil` while nobody signed on.
  package var shift: Shift?
  /// Why nobody can act, whoever is on duty; `nil` where one can.
  package var obstacle: Phrase?
  /// What whoever is on duty must know of the journal all the time; `nil` for nothing.
  package var notice: Phrase?
  /// How many files of the journal are not what was written, as far as was looked.
  package var mismatches: Int

  package init(
    queues: Queues = Queues(rules: []), shift: Shift? = nil, obstacle: Phrase? = nil,
    notice: Phrase? = nil, mismatches: Int = 0
  ) {
    self.queues = queues
    self.shift = shift
    self.obstacle = obstacle
    self.notice = notice
    self.mismatches = mismatches
  }
}

/// What a session asks to be done and written down.
package enum DutyRequest: Hashable, Sendable {
  /// Something with an alarm, as it was on the screen.
  case alarm(AlarmAction, AlarmKey, version: Int, second: Person?)
  /// Something with an item of 督办, as it was on the screen.
  case supervision(SupervisionAction, SupervisionItem.ID, version: Int?, second: Person?)
  /// Something with an item of 数据, as it was on the screen.
  case data(DataAction, DataKey, version: Int)
  /// 知悉 of a 法定预警, by its id.
  case notice(String)
  case note(String, AlarmKey?)
  case signOn(Person)
  case handOver(to: Person?)
}

/// What became of it.
package enum DutyOutcome: Hashable, Sendable {
  case done
  case refused(Phrase)
}
