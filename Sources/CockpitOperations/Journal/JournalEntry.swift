package import CockpitCatalogue
package import CockpitValues

/// One line of the journal: what happened at a moment, who did it, and how all that it touched stands since.
///
/// A line is whole or not at all, so that what is done together is told together; the last line of a thing
/// says how it stands, so that the state of a control room is what its journal says.
package struct JournalEntry: Hashable, Sendable {
  /// When it was written, by the clock.
  package let at: Instant
  /// Who did it; `nil` for what the figures or time did.
  package let actor: Actor?
  /// Whether it says again how something stands, for a file that begins: nothing happened then.
  package let isStanding: Bool
  package let event: Event

  /// What a line tells of.
  package enum Event: Hashable, Sendable {
    /// The journal begins, or goes on after the file of a name, with the numbers that come next.
    case opened(after: String?, next: JournalNumbers? = nil)
    /// Versions of rules to which lines after this one refer.
    case rules([AlarmRule])
    /// What figures, time or somebody did to some of them, and how these stand since.
    case alarms(AlarmChange)
    /// Items of 督办, with how they stand since, and what somebody did.
    case supervision([SupervisionStep], [SupervisionItem], SupervisionDeed?)
    /// Items of 数据, each step with how its item stands since, and what somebody did.
    case data([DataStep], DataDeed?)
    /// What an issuer announced, and how it stands since; `nil` once it is lifted.
    case warning(OfficialNotices.Change, OfficialNotices.Entry?)
    /// Somebody begins or ends a shift, or stops being taken for one who is there.
    case shift(ShiftChange)
    /// 批注: what somebody wants the next shift to know, of an alarm or of all; with the number of what was open of
    /// it, which lines of older journals do not have.
    case note(String, on: AlarmKey?, occurrence: Int? = nil)
    /// So many bytes at the end of the file were no line and were set aside.
    case torn(bytes: Int)
  }

  package init(
    at: Instant, by actor: Actor? = nil, isStanding: Bool = false, _ event: Event
  ) {
    self.at = at
    self.actor = actor
    self.isStanding = isStanding
    self.event = event
  }
}

/// The numbers that things of the queues get next, so that none is given twice over all files of a journal.
package struct JournalNumbers: Hashable, Sendable {
  /// Of an occurrence of an alarm.
  package let alarm: Int
  /// Of an item of 数据.
  package let data: Int

  package init(alarm: Int, data: Int) {
    self.alarm = alarm
    self.data = data
  }
}

/// What happened to some alarms at once.
package struct AlarmChange: Hashable, Sendable {
  /// What somebody did; `nil` for what figures or time did.
  package let deed: AlarmDeed?
  /// In the order in which they were made.
  package let steps: [AlarmTransition]
  /// The alarms as they stand since.
  package let alarms: [Alarm]

  package init(deed: AlarmDeed? = nil, steps: [AlarmTransition], alarms: [Alarm]) {
    self.deed = deed
    self.steps = steps
    self.alarms = alarms
  }
}
