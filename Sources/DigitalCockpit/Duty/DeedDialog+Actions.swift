import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitWording

// What can be done with the alarm in focus, and by which keys.

extension DeedDialog {
  static let actions: [Action] = [
    deed(.acknowledge, "acknowledge", .duty(.acknowledge), "c", rank: 11, hint: .always) {
      $0.standing.isUnseen
    },
    deed(.note, "note", .duty(.note), "n", rank: 12) { _ in true },
    deed(.shelve, "shelve", .duty(.shelve), "z", rank: 13, hint: .always) {
      $0.regions.gate == .open
    },
    deed(.unshelve, "unshelve", .duty(.unshelve), "Z", rank: 14) {
      if case .shelved = $0.regions.gate { true } else { false }
    },
    deed(.dispatch, "dispatch", .duty(.dispatch), "x", rank: 16, hint: .always) {
      $0.occurrence != nil || $0.regions.work != .none
    },
    deed(.withdraw, "withdraw", .duty(.withdraw), "u", rank: 17) { $0.standing == .acknowledged },
    deed(.merge, "merge", .duty(.merge), "b", rank: 18) { $0.occurrence != nil },
    deed(.reset, "reset", .duty(.reset), "B", rank: 19) {
      $0.resetRefusal != .nothingThere
    },
    deed(.outOfService, "out_of_service", .duty(.outOfService), "X", rank: 20) {
      if case .outOfService = $0.regions.gate { false } else { true }
    },
    deed(.returnToService, "return_to_service", .duty(.returnToService), "Y", rank: 21) {
      if case .outOfService = $0.regions.gate { true } else { false }
    },
    deed(.migrate, "migrate", .duty(.migrate), "V", rank: 22) { $0.nextRule != nil },
  ]

  private static func deed(
    _ deed: AlarmTask, _ id: String, _ phrase: Phrase, _ key: Character, rank: Int,
    hint: Action.Hint = .never, isPossible: @escaping @Sendable (Alarm) -> Bool
  ) -> Action {
    Action.deed(
      "key.\(id)", phrase, key: key, rank: rank, hint: hint, where: { $0.isAlarmPage }
    ) { scene in
      guard let alarm = scene.alarm, isPossible(alarm) else { return .unavailable(.nothingToDo) }
      // What is known to be impossible is not asked about first.
      if let refusal = deed.refusal(of: alarm) { return .unavailable(.refused(refusal)) }
      return .intent(.showDeed(deed, alarm.key))
    }
  }
}

extension AlarmTask {
  /// Why it is not done with an alarm as that stands, whoever asks for it and with whatever reason; `nil` where that
  /// is not known.
  fileprivate func refusal(of alarm: Alarm) -> DeedRefusal? {
    switch self {
    case .shelve: alarm.level.flatMap { $0.longestShelf == nil ? .neverShelved : nil }
    case .reset: alarm.resetRefusal
    default: nil
    }
  }
}

extension ActionScene {
  /// Whether the screen is one of alarms.
  var isAlarmPage: Bool {
    place.page.as(AlarmsPage.self) != nil || place.page.as(AlarmPage.self) != nil
  }

  /// The alarm that is in focus, or that the screen is about.
  var alarm: Alarm? {
    let alarms = context.queues.alarms.alarms
    if let page = place.page.as(AlarmPage.self) { return alarms[page.key] }
    guard let id = place.focus?.id, place.page.as(AlarmsPage.self) != nil else { return nil }
    return AlarmTable.key(ofRow: id).flatMap { alarms[$0] }
  }
}
