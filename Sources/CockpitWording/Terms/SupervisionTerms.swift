package import CockpitCatalogue
package import CockpitOperations
package import CockpitValues

// What the queue 督办 calls its kinds, stages and steps.

extension SupervisionKind {
  package var words: LocalizedText {
    switch self {
    case .instruction: LocalizedText("批示件", "instruction")
    case .meeting: LocalizedText("会议议定", "decided in a meeting")
    case .inspection: LocalizedText("重点督查", "key supervision")
    case .keyWork: LocalizedText("重点工作", "key work")
    case .livelihood: LocalizedText("民生实事", "livelihood project")
    case .proposal: LocalizedText("建议提案", "proposal of deputies")
    case .assigned: LocalizedText("上级交办", "assigned from above")
    case .deviation: LocalizedText("偏差", "deviation")
    case .earlyWarning: LocalizedText("预警", "early warning")
    case .milestone: LocalizedText("节点", "milestone")
    }
  }
}

extension SupervisionStage {
  package var words: LocalizedText {
    switch self {
    case .proposed: LocalizedText("拟办", "proposed")
    case .declined: LocalizedText("不予立项", "declined")
    case .dissolved: LocalizedText("自行消除", "over by itself")
    case .opened: LocalizedText("立项", "approved")
    case .dispatched: LocalizedText("派单", "assigned")
    case .accepted: LocalizedText("签收", "accepted")
    case .postponed: LocalizedText("延期", "postponed")
    case .replied: LocalizedText("回复", "answered")
    case .verifying: LocalizedText("核查", "being verified")
    case .returned: LocalizedText("退回", "sent back")
    case .suspended: LocalizedText("挂账", "set aside")
    case .closed: LocalizedText("办结", "closed")
    }
  }
}

extension SupervisionClock {
  package var words: LocalizedText {
    switch self {
    case .dispatch: LocalizedText("派单", "assign")
    case .accept: LocalizedText("签收", "accept")
    case .reply: LocalizedText("回复", "answer")
    case .verify: LocalizedText("核查", "verify")
    }
  }
}

extension SupervisionStep {
  /// What was done, as the stage that it led to where that tells all.
  package var words: LocalizedText {
    switch row {
    case .propose, .dissolve, .approve, .decline, .dispatch, .accept, .reply, .check, .close,
      .sendBack, .suspend, .postpone:
      to.words
    case .resume: LocalizedText("恢复办理", "gone on")
    case .reopen: LocalizedText("重新办理", "opened again")
    case .review: LocalizedText("复盘", "review")
    case .note: LocalizedText("批注", "note")
    case .escalate: LocalizedText("升级", "escalated")
    case .report: LocalizedText("台账", "record")
    case .gone: LocalizedText("台账已无", "record gone")
    case .back: LocalizedText("台账又有", "record back")
    }
  }

  /// Whether it led to another stage.
  package var isMove: Bool { from != to || row == .report }
}

extension SupervisionCause {
  /// Why an item goes up, by the name that a step keeps.
  package static func words(ofName name: String) -> LocalizedText? {
    switch name {
    case "overdue": LocalizedText("超期", "overdue")
    case "consecutive": LocalizedText("连续多期", "periods in a row")
    case "reopened": LocalizedText("重新办理", "opened again")
    default: nil
    }
  }
}

extension AssessmentRanking.LeftOut {
  /// Why a part counts for nothing.
  package var words: LocalizedText {
    switch self {
    case .missing: LocalizedText("缺", "missing")
    case .late: LocalizedText("迟", "late")
    case .doubted: LocalizedText("异", "odd")
    case .conflicting: LocalizedText("冲", "conflicting")
    case .notMeasured: LocalizedText("没有所考核的数", "not what is measured")
    }
  }
}
