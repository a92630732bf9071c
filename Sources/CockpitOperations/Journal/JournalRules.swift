import CockpitCatalogue

/// What lines of the journal call a rule by: its id with the version that its pack gives it.
struct AlarmRuleVersion: Hashable, Sendable {
  let id: String
  let version: Int

  init(_ rule: AlarmRule) { (id, version) = (rule.id, rule.version) }

  init(id: String, version: Int) { (self.id, self.version) = (id, version) }
}

/// The rules that the lines of a journal have, for those after them to refer to.
///
/// A pack that changes a rule under the same version makes another edition of it, counted from 0.
struct JournalRules: Sendable {
  private var editions: [AlarmRuleVersion: [AlarmRule]] = [:]

  /// Adds the newest edition of a rule.
  mutating func add(_ rule: AlarmRule) {
    editions[AlarmRuleVersion(rule), default: []].append(rule)
  }

  /// Whether a line has the rule as it is.
  func has(_ rule: AlarmRule) -> Bool { editions[AlarmRuleVersion(rule)]?.contains(rule) ?? false }

  /// Which edition of its version a rule is; `nil` for the newest, which is meant where none is said.
  func edition(of rule: AlarmRule) -> Int? {
    guard let all = editions[AlarmRuleVersion(rule)], all.last != rule else { return nil }
    return all.lastIndex(of: rule)
  }

  /// The rule of a version, in its newest edition where none is said; `nil` where no line has it.
  func rule(_ version: AlarmRuleVersion, edition: Int?) -> AlarmRule? {
    guard let all = editions[version] else { return nil }
    guard let edition else { return all.last }
    return all.indices.contains(edition) ? all[edition] : nil
  }
}
