import CockpitJSON
package import CockpitValues

/// What is said of items of 督办 and of 数据.
package enum WorkPhrase: Hashable, Sendable {
  case alreadyThere
  case needsReason
  case needsText
  case needsUnit
  case needsSupervisor
  case needsApprover
  case badDay
  case notByHand
  case stillWrong
  case notNow
  case rosterUnreadable(LocalizedText)
  case notOnRoster(String)
  case severalOnRoster(String)
  case supervision
  case summary(overdue: Int, all: Int)
  case summaryOverdue(Int)
  case noRulesOfSupervision
  case nothingSupervised
  case workCounts(running: Int, overdue: Int, returned: Int, suspended: Int, verifying: Int)
  case proposals(Int)
  case proposalsWait(Int)
  case ended(Int)
  case endedHidden(Int)
  case unreadItems(Int)
  case notRanked(drafts: Int)
  case deviation
  case dueDay
  case daysLeft
  case rung
  case rungText(Int, String)
  case way
  case answer
  case periods
  case missChance(percent: Int)
  case became(String)
  case contradiction
  case contradictionText(reported: String, own: String)
  case verification
  case mayVerify(String)
  case verifiedBy(String)
  case held(until: String, by: String, approver: String)
  case reviewOn
  case record
  case recordGone
  case recordsConflict
  case related
  case approve
  case decline
  case nextStep
  case pass
  case sendBack
  case postpone
  case suspend
  case propose
  case startVerifying
  case resume
  case reopen
  case unit
  case itemNumber
  case workingDays
  case day
  case approver
  case approveHint
  case nextField
  case review
  case ruleChanged
  case thresholdChanged
  case dataFixed
  case yesOrNo(String)
  case needsYesOrNo
}

extension WorkPhrase: Wording {
  package var chinese: String {
    switch self {
    case .alreadyThere: "已有这一件"
    case .needsReason: "请写理由"
    case .needsText: "请写内容"
    case .needsUnit: "请写办理单位"
    case .needsSupervisor: "要由主管来做；谁是主管，写在值守文件夹的名单里"
    case .needsApprover: "要有另一人批准：请写批准人的姓名"
    case .badDay: "日期不对：要在今天之后"
    case .notByHand: "偏差、预警和节点只由数据提出"
    case .stillWrong: "数据还没有好，不能关闭"
    case .notNow: "这一件在现在的阶段不能这样办"
    case .rosterUnreadable(let why): "值班名单读不出，不能签到：\(why.zh)"
    case .notOnRoster(let name): "值班名单上没有\(name)：请核对姓名和单位"
    case .severalOnRoster(let name): "名单上有几个\(name)：请在姓名后写单位"
    case .supervision: "督办"
    case .summary(0, let all): "督办 \(all)"
    case .summary(let overdue, let all): "督办 超期\(overdue) 共\(all)"
    case .summaryOverdue(let count): "督办 超期\(count)"
    case .noRulesOfSupervision: "本区域没有督办规则"
    case .nothingSupervised: "没有督办事项"
    case .workCounts(let running, let overdue, let returned, let suspended, let verifying):
      "在办\(running) 超期\(overdue) 退回\(returned) 挂账\(suspended) 待核查\(verifying)"
    case .proposals(let count): "拟办\(count)"
    case .proposalsWait(let count): "拟办 \(count) 件，由主管立项或不予立项"
    case .ended(let count): "已了 \(count) 件"
    case .endedHidden(let count): "另有已了 \(count) 件（按 v 列出）"
    case .unreadItems(let count): "\(count) 条台账的类别不在督办规则里，没有列入"
    case .notRanked(let drafts): "考核方案未批准，不排名（\(drafts) 个草案）"
    case .deviation: "偏差"
    case .dueDay: "期限"
    case .daysLeft: "余工作日"
    case .rung: "升级"
    case .rungText(let rung, let name): "\(rung)级 \(name)"
    case .way: "经过"
    case .answer: "回复"
    case .periods: "各期"
    case .became(let kind): "转为\(kind)"
    case .missChance(let percent): "不达标约\(percent)%"
    case .contradiction: "不一致"
    case .contradictionText(let reported, let own): "台账为\(reported)，本系统为\(own)，两者都不改"
    case .verification: "核查"
    case .mayVerify(let others): "\(others)以外的单位和人"
    case .verifiedBy(let name): "\(name)核查通过"
    case .held(let until, let asker, let approver): "到 \(until) 申请 \(asker) 批准 \(approver)"
    case .reviewOn: "挂账复核日"
    case .record: "台账"
    case .recordGone: "台账里已没有这一条"
    case .recordsConflict: "几个来源对这一条说法不同"
    case .related: "打开"
    case .approve: "立项"
    case .decline: "不予立项"
    case .nextStep: "下一步"
    case .pass: "核查通过办结"
    case .sendBack: "退回"
    case .postpone: "延期"
    case .suspend: "挂账"
    case .propose: "上报一件"
    case .startVerifying: "开始核查"
    case .resume: "恢复办理"
    case .reopen: "重新办理"
    case .unit: "办理单位"
    case .itemNumber: "编号"
    case .workingDays: "工作日数"
    case .day: "到哪一天"
    case .approver: "批准人"
    case .approveHint: "立项后才算督办事项，开始计时"
    case .nextField: "下一项"
    case .review: "复盘"
    case .ruleChanged: "已改规则"
    case .thresholdChanged: "已改阈值"
    case .dataFixed: "已修数据"
    case .yesOrNo(let what): "\(what)（y 是 n 否）"
    case .needsYesOrNo: "请写 y 或 n"
    }
  }

  package var english: String {
    switch self {
    case .alreadyThere: "there is such an item already"
    case .needsReason: "write a reason"
    case .needsText: "write what it is about"
    case .needsUnit: "write the unit that handles it"
    case .needsSupervisor: "only supervisors do this; roster.json in the --state folder lists them"
    case .needsApprover: "somebody else approves this: write their name"
    case .badDay: "the day must lie ahead"
    case .notByHand: "only the data propose deviations, early warnings and milestones"
    case .stillWrong: "the data are not good yet, so it stays open"
    case .notNow: "the item does not stand where this is done"
    case .rosterUnreadable(let why): "nobody signs on, for the roster cannot be read: \(why.en)"
    case .notOnRoster(let name): "\(name) is not on the roster: check name and unit"
    case .severalOnRoster(let name):
      "several on the roster are called \(name): write the unit after the name"
    case .supervision: "Supervision"
    case .summary(0, let all): "supervised \(all)"
    case .summary(let overdue, let all): "supervised: overdue \(overdue) of \(all)"
    case .summaryOverdue(let count): "superv. late \(count)"
    case .noRulesOfSupervision: "the region has no rules of supervision"
    case .nothingSupervised: "nothing is supervised"
    case .workCounts(let running, let overdue, let returned, let suspended, let verifying):
      "running \(running), overdue \(overdue), sent back \(returned), set aside \(suspended), to verify \(verifying)"
    case .proposals(let count): "proposed \(count)"
    case .proposalsWait(let count): "\(count) proposed: a supervisor approves or declines"
    case .ended(let count): "\(count) over"
    case .endedHidden(let count): "\(count) more are over (v lists them)"
    case .unreadItems(let count):
      "\(count.counted("record")) of kinds that the rules do not name, not listed"
    case .notRanked(let drafts):
      "no plan of assessment is approved, so nobody is ranked (\(drafts.counted("draft")))"
    case .deviation: "Lag"
    case .dueDay: "Due"
    case .daysLeft: "Days left"
    case .rung: "Escalated"
    case .rungText(let rung, let name): "\(rung) \(name)"
    case .way: "Way"
    case .answer: "Answer"
    case .periods: "Periods"
    case .became(let kind): "became a \(kind)"
    case .missChance(let percent): "missed with about \(percent)%"
    case .contradiction: "Differs"
    case .contradictionText(let reported, let own):
      "the record says \(reported), the cockpit \(own); neither is changed"
    case .verification: "Verifies"
    case .mayVerify(let others): "any unit and person but \(others)"
    case .verifiedBy(let name): "found done by \(name)"
    case .held(let until, let asker, let approver):
      "until \(until), asked by \(asker), approved by \(approver)"
    case .reviewOn: "Review day"
    case .record: "Record"
    case .recordGone: "the record is gone"
    case .recordsConflict: "several sources claim the record"
    case .related: "Opens"
    case .approve: "approve"
    case .decline: "decline"
    case .nextStep: "next step"
    case .pass: "found done: close"
    case .sendBack: "send back"
    case .postpone: "postpone"
    case .suspend: "set aside"
    case .propose: "propose an item"
    case .startVerifying: "begin verifying"
    case .resume: "go on"
    case .reopen: "open again"
    case .unit: "Unit"
    case .itemNumber: "Number"
    case .workingDays: "Working days"
    case .day: "Until"
    case .approver: "Approver"
    case .approveHint: "once approved it is an item, and its days run"
    case .nextField: "next field"
    case .review: "Review"
    case .ruleChanged: "rule changed"
    case .thresholdChanged: "threshold changed"
    case .dataFixed: "data fixed"
    case .yesOrNo(let what): "\(what) (y or n)"
    case .needsYesOrNo: "write y or n"
    }
  }
}
