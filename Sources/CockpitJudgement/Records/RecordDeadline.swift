import CockpitCatalogue
import CockpitValues

/// How a record stands against the day on which it is due, in working days.
package enum RecordDeadline: Sendable, Hashable {
  /// It has no due day.
  case none
  /// It is due in more working days than count as near.
  case later(workingDays: Int)
  /// It is due on a later day, in a few working days; in none where only days off lie between.
  case soon(workingDays: Int)
  case today
  /// Its due day is over, and no working day has passed since.
  case passed
  case overdue(workingDays: Int)
  /// It ended in time.
  case met
  /// It ended a number of working days after its due day.
  case missed(workingDays: Int)
  /// It ended, and nobody says when.
  case ended

  init(
    due: CivilDate?, end: CivilDate?, isOpen: Bool, today: CivilDate, soonDays: Int,
    calendar: WorkCalendar
  ) {
    guard let due else {
      self = isOpen ? .none : .ended
      return
    }
    if !isOpen {
      guard let end else {
        self = .ended
        return
      }
      let late = calendar.workingDays(from: due, to: end)
      self = late > 0 ? .missed(workingDays: late) : .met
      return
    }
    let late = calendar.workingDays(from: due, to: today)
    if late > 0 {
      self = .overdue(workingDays: late)
    } else if due <= today {
      self = due == today ? .today : .passed
    } else {
      self = -late <= soonDays ? .soon(workingDays: -late) : .later(workingDays: -late)
    }
  }

  /// The working days since the due day of what is still open; 0 where it is not over.
  package var workingDaysOverdue: Int {
    if case .overdue(let days) = self { days } else { 0 }
  }
}
