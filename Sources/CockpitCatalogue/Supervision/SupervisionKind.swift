/// What an item of 督办 is about.
package enum SupervisionKind: String, CaseIterable, Sendable {
  /// 批示件: its number and the unit that handles it; what it says stays out of the cockpit.
  case instruction
  /// 会议议定
  case meeting
  /// 重点督查
  case inspection
  /// 重点工作
  case keyWork = "key_work"
  /// 民生实事
  case livelihood
  /// 建议提案
  case proposal
  /// 上级交办
  case assigned
  /// 偏差: an indicator that lags behind the target of the year.
  case deviation
  /// 预警: an indicator that will likely miss the target of the year, and does not lag yet.
  case earlyWarning = "early_warning"
  /// 节点: a milestone that fails.
  case milestone

  /// Whether the cockpit itself proposes it, by what it judges; nobody enters such an item by hand.
  package var isProposedByCockpit: Bool {
    self == .deviation || self == .earlyWarning || self == .milestone
  }
}

/// Where an item of 督办 stands.
package enum SupervisionStage: String, CaseIterable, Sendable {
  /// 拟办: proposed, and no item before a supervisor approves it.
  case proposed
  /// 不予立项, with a reason.
  case declined
  /// 自行消除: what was proposed is over before anybody approved it.
  case dissolved
  /// 立项(建单)
  case opened
  /// 派单
  case dispatched
  /// 签收
  case accepted
  /// 延期: due on a later day, by the word of an approver.
  case postponed
  /// 回复
  case replied
  /// 核查
  case verifying
  /// 退回: not done, or opened again.
  case returned
  /// 挂账: set aside until a day of review, by the word of an approver.
  case suspended
  /// 办结
  case closed

  /// Whether a supervisor has approved it, or the department that keeps it leads it as an item.
  package var isApproved: Bool {
    switch self {
    case .proposed, .declined, .dissolved: false
    case .opened, .dispatched, .accepted, .postponed, .replied, .verifying, .returned, .suspended,
      .closed:
      true
    }
  }

  /// Whether nothing is left to do.
  package var isEnd: Bool { self == .declined || self == .dissolved || self == .closed }

  /// The step whose working days run; `nil` where none does.
  package var awaited: SupervisionClock? {
    switch self {
    case .opened: .dispatch
    case .dispatched: .accept
    case .accepted, .postponed, .returned: .reply
    case .replied, .verifying: .verify
    case .proposed, .declined, .dissolved, .suspended, .closed: nil
    }
  }
}

/// A step that has a limit in working days.
package enum SupervisionClock: String, CaseIterable, Sendable {
  /// 派单
  case dispatch
  /// 签收
  case accept
  /// 回复
  case reply
  /// 核查
  case verify
}
