import CockpitCatalogue
package import CockpitValues

/// Among what an open item is counted: each once, under the first that holds.
package enum SupervisionStanding: CaseIterable, Sendable {
  /// 拟办
  case proposed
  /// 超期, at whatever stage; 挂账 too, once its day of review is over.
  case overdue
  /// 退回
  case returned
  /// 挂账
  case suspended
  /// 待核查: answered, and nobody found it done yet.
  case verifying
  /// 在办
  case running
}

extension SupervisionItem {
  /// Among what the item is counted on a day; `nil` once it is over.
  package func standing(on today: CivilDate) -> SupervisionStanding? {
    guard isOpen else { return nil }
    if stage == .proposed { return .proposed }
    if let due, due < today { return .overdue }
    return switch stage {
    case .returned: .returned
    case .suspended: .suspended
    case .replied, .verifying: .verifying
    case .proposed, .declined, .dissolved, .opened, .dispatched, .accepted, .postponed, .closed:
      .running
    }
  }
}

extension SupervisionBook {
  /// How many items stand in each way on a day.
  package func counts(on today: CivilDate) -> [SupervisionStanding: Int] {
    items.values.compactMap { $0.standing(on: today) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
