package import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// How a record stands to a policy, condition by condition.
package struct PolicyMatch: Hashable, Sendable {
  /// What became of one condition.
  package enum Outcome: Hashable, Sendable {
    case met
    case notMet
    /// The record has no such field, or one that is no number: neither met nor unmet.
    case unknown
  }

  /// One condition, what the record has, and what that comes to.
  package struct Check: Hashable, Sendable {
    package let condition: PolicyCondition
    /// As the record writes it; `nil` where it has none.
    package let value: String?
    package let outcome: Outcome
  }

  /// How the record stands to the policy as a whole.
  package enum Standing: Hashable, Sendable {
    /// 已到期: its last day is over, whatever the record has.
    case over
    /// 符合: all conditions are met.
    case matches
    /// 待核: none is unmet, and some are not known.
    case open
    /// 不符合: one is unmet, whatever is not known.
    case fails
  }

  package let rule: PolicyRule
  package let checks: [Check]

  /// Whether the last day of the policy is over.
  package let isOver: Bool

  package var standing: Standing {
    if isOver { return .over }
    if checks.contains(where: { $0.outcome == .notMet }) { return .fails }
    return checks.contains { $0.outcome == .unknown } ? .open : .matches
  }

  init(_ rule: PolicyRule, _ record: Record, on today: CivilDate) {
    self.rule = rule
    isOver = rule.until.map { $0 < today } ?? false
    checks = rule.conditions.map { condition in
      let value = record.text(of: condition.field)
      return Check(
        condition: condition, value: value,
        outcome: condition.outcome(value, number: record.number(of: condition.field)))
    }
  }
}

extension PolicyCondition {
  fileprivate func outcome(_ text: String?, number: Double?) -> PolicyMatch.Outcome {
    let isMet: Bool? =
      switch demand {
      case .among(let texts): text.map { texts.contains($0) }
      case .atLeast(let least): number.map { $0 >= least }
      case .atMost(let most): number.map { $0 <= most }
      }
    return isMet.map { $0 ? .met : .notMet } ?? .unknown
  }
}

extension Record {
  /// What the record has in a field; an empty text is none.
  fileprivate func text(of field: String) -> String? {
    let text =
      switch field {
      case "kind": kind
      case "level": level
      case "area": area
      case "stage": stage
      default: extra[field]
      }
    return text?.isEmpty == true ? nil : text
  }

  fileprivate func number(of field: String) -> Double? {
    PolicyCondition.ownFields.contains(field) ? nil : number(field)
  }
}
