package import CockpitCatalogue
package import CockpitValues

/// Which alarm: a rule in an area.
package struct AlarmKey: Hashable, Sendable, Comparable {
  /// The id of the rule.
  package let rule: String
  /// The code of the area.
  package let area: String

  package init(rule: String, area: String) {
    self.rule = rule
    self.area = area
  }

  /// By rule, then by area.
  package static func < (left: AlarmKey, right: AlarmKey) -> Bool {
    (left.rule, left.area) < (right.rule, right.area)
  }
}

/// What of an alarm changes on its own: five regions and whether it flaps.
///
/// They are apart, so that none of them can hide another: an alarm may be shelved, still active, and its
/// data lost.
package struct AlarmRegions: Hashable, Sendable {
  package internal(set) var condition = AlarmCondition.normal
  package internal(set) var acknowledgement = Acknowledgement.none
  package internal(set) var gate = AlarmGate.open
  package internal(set) var quality = InputQuality.good
  package internal(set) var work = AlarmWork.none
  package internal(set) var isFlapping = false

  package init() {}
}

/// C: what the figures say.
package enum AlarmCondition: String, CaseIterable, Sendable {
  case normal
  /// A limit was crossed and is not yet confirmed.
  case pending
  case active
  /// Back on the safe side, not yet for long enough.
  case recovering

  /// Whether somebody has to act.
  package var isOn: Bool { self == .active || self == .recovering }
}

/// K: who has seen it, at which level.
package enum Acknowledgement: Hashable, Sendable {
  /// There is nothing to acknowledge.
  case none
  case unacknowledged
  /// Holds for the level that was on the screen, until a moment.
  case acknowledged(AlarmLevel, by: Person, until: Instant)

  /// The name of the state alone.
  package var name: String {
    switch self {
    case .none: "none"
    case .unacknowledged: "unacknowledged"
    case .acknowledged: "acknowledged"
    }
  }
}

/// G: whether it is announced and where it is listed; its condition goes on being judged behind it.
package enum AlarmGate: Hashable, Sendable {
  case open
  /// Set aside by a person until a moment, or until it comes back.
  case shelved(until: Instant, isOneShot: Bool)
  /// Muted while a device or link that it hangs on is at fault.
  case suppressed(by: AlarmKey)
  case outOfService(until: Instant)

  /// The name of the state alone.
  package var name: String {
    switch self {
    case .open: "open"
    case .shelved: "shelved"
    case .suppressed: "suppressed"
    case .outOfService: "out_of_service"
    }
  }
}

/// Q: whether the figures can be relied on; anything but good freezes the condition.
package enum InputQuality: String, CaseIterable, Sendable {
  case good, late, stale, lost
  case conflicting = "conflict"
}

/// W: where the work stands that the alarm led to.
package enum AlarmWork: String, CaseIterable, Sendable {
  case none, sent, accepted, replied
  case verifying = "verify"
  case closed, returned
}

/// Where an alarm is listed, the first that holds.
package enum AlarmStanding: String, CaseIterable, Sendable {
  case outOfService = "out_of_service"
  case shelved, suppressed, unacknowledged, acknowledged
  /// 复归未确: back to normal and never acknowledged.
  case returned
  /// Nothing to see.
  case unlisted

  /// Whether nobody has seen it yet: it is on, or came back.
  package var isUnseen: Bool { self == .unacknowledged || self == .returned }
}

extension AlarmRegions {
  /// Where the alarm is listed.
  package var standing: AlarmStanding {
    switch gate {
    case .outOfService: return .outOfService
    case .shelved: return .shelved
    case .suppressed: return .suppressed
    case .open: break
    }
    switch (condition.isOn, acknowledgement) {
    case (true, .unacknowledged): return .unacknowledged
    case (true, .acknowledged): return .acknowledged
    case (false, .unacknowledged): return .returned
    case (true, .none), (false, _): return .unlisted
    }
  }
}
