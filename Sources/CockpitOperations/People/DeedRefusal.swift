import CockpitCatalogue

/// Why something is not done, in whichever queue; then nothing of it is.
package enum DeedRefusal: Error, Hashable, Sendable {
  /// There is no such thing, nothing of it to act on, or it does not stand where this is done.
  case nothingThere
  /// No rule has this id.
  case noRule
  /// The rule does not watch this area.
  case noArea
  /// It was handed in already.
  case alreadyThere
  /// An observer only looks.
  case observer
  /// It changed since it was seen; the person who was first, `nil` where time or data changed it.
  case changed(by: Person?)
  /// One of the numbered reasons, and for the last of them a note.
  case needsReasonNumber
  case needsReason
  /// An answer, a title or a number is empty.
  case needsText
  case needsUnit
  case needsSupervisor
  /// A supervisor other than the one who asks.
  case needsApprover
  /// Whoever asked is not the second person.
  case needsSecondPerson
  /// 一级 is never shelved.
  case neverShelved
  /// Who hands over is who would take over.
  case toOneself
  /// Longer than its level allows, in seconds.
  case tooLong(atMost: Int)
  /// For no time at all.
  case tooShort
  /// Only the one who acknowledged it, or a supervisor, takes that back.
  case notTheirs
  /// The unit that handles it does not verify or close it.
  case ownWork
  /// Who accepted or answered it does not verify or close it, of whatever unit they are.
  case ownHand
  /// Who says no unit cannot show that it is another one.
  case needsOwnUnit
  /// The day is not one to come, or too far off.
  case badDay
  /// Only the cockpit proposes deviations, early warnings and milestones.
  case notByHand
  /// The files still show it: only good data end it.
  case stillWrong
  /// Its newest figure is not back within the limit.
  case stillBeyond
  /// Its figures are late, old, lost or in conflict, and cannot show that it is over.
  case badFigures
  /// What was written holds a number that identifies a person.
  case personalData
}

extension DeedRefusal {
  /// What programs call it.
  var name: String {
    switch self {
    case .nothingThere: "nothing_there"
    case .noRule: "no_rule"
    case .noArea: "no_area"
    case .alreadyThere: "already_there"
    case .observer: "observer"
    case .changed: "changed"
    case .needsReasonNumber, .needsReason: "needs_reason"
    case .needsText: "needs_text"
    case .needsUnit: "needs_unit"
    case .needsSupervisor: "needs_supervisor"
    case .needsApprover: "needs_approver"
    case .needsSecondPerson: "needs_second_person"
    case .neverShelved: "never_shelved"
    case .toOneself: "to_oneself"
    case .tooLong: "too_long"
    case .tooShort: "too_short"
    case .notTheirs: "not_theirs"
    case .ownWork: "own_work"
    case .ownHand: "own_hand"
    case .needsOwnUnit: "needs_own_unit"
    case .badDay: "bad_day"
    case .notByHand: "not_by_hand"
    case .stillWrong: "still_wrong"
    case .stillBeyond: "still_beyond"
    case .badFigures: "bad_figures"
    case .personalData: "personal_data"
    }
  }
}

extension DeedRefusal {
  /// Refuses what identifies a person, in what was written and in who is named: the journal is kept for
  /// years, and screens hang on walls.
  static func check(_ text: String, by people: Person?...) throws(DeedRefusal) {
    let names = people.compactMap(\.self).flatMap { [$0.name, $0.unit] }
    for text in [text] + names where PersonalData.isIdentifying(text: text) {
      throw .personalData
    }
  }
}
