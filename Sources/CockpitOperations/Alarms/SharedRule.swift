import CockpitCatalogue

/// A rule that all copies of an alarm share: an alarm is copied with each figure, its rule never changes.
final class SharedRule: Sendable {
  let rule: AlarmRule

  init(_ rule: AlarmRule) {
    self.rule = rule
  }
}

extension SharedRule: Hashable {
  static func == (one: SharedRule, other: SharedRule) -> Bool {
    one === other || one.rule == other.rule
  }

  func hash(into hasher: inout Hasher) { hasher.combine(rule) }
}
