import CockpitValues
package import CockpitWarehouse

/// What is said of alarms, of the journal and of who is on duty.
package enum DutyPhrase: Hashable, Sendable {
  case alarms
  case noAlarms
  case noAlarmsWithoutSnapshots
  case noRules
  case onTrial
  case counts(active: Int, unacknowledged: Int, acknowledged: Int)
  case returned(Int)
  /// How many are over but for the work that they led to.
  case workLeft(Int)
  case hidden(shelved: Int, suppressed: Int, outOfService: Int, pending: Int)
  case stripLevel(String, count: Int)
  case stripUnacknowledged(Int)
  /// How many came back unseen, with their gravest level.
  case stripReturned(Int, level: String)
  case flood(Int, causes: String)
  case stripFlood(Int)
  case firstUp
  case number(Int)
  case level
  case duration
  case content
  case place
  case due
  case overdue
  case since
  case backAt(value: String)
  /// 极值: the gravest figure of what has come back.
  case worst(String)
  case levelNow(String)
  case trigger
  case triggerText(limit: String, needed: Int, of: Int)
  case back
  case backAfter(limit: String, minutes: Int)
  case backByHand
  case cause
  case effect
  case response
  case rule
  case newRule
  case ruleText(name: String, version: Int)
  case newRuleWaits(Int)
  case editedRuleWaits(Int)
  case source
  case trail
  case noTrail
  case merged(String)
  case flapping(Int)
  case gateUntil(String)
  case suppressedBy(String)
  case acknowledgedBy(String, until: String)
  case acknowledge
  case note
  case shelve
  case unshelve
  case withdraw
  case dispatch
  case merge
  case outOfService
  case returnToService
  case reset
  case migrate
  case signOn
  case signOff
  case silence
  case figures
  case handover
  case reason
  case waitsForSecond
  case waitsForSecondCount(Int)
  case asked(by: String, at: String, hours: Int, reason: String, until: String)
  case answeredHow
  case agree
  case disagree
  case takeBackRequest
  case nameAndUnit
  case successor
  case dispatched(String, to: String)
  case dispatchedUntil(String, to: String, by: String)
  case withinMinutes(Int)
  case minutesFor
  case moreUnits(Int)
  case needsMinutes(most: Int)
  case forHours(Int)
  case once
  case confirm
  case choose
  case onDuty(String)
  case observing(String)
  case nobodyOnDuty
  case observerSeat
  case wallScreen
  case signOnFirst
  case writing
  case done
  /// By the numbers that there are.
  case chooseReason(String)
  case needsNumber
  /// A 法定预警 of which no file tells any more and that nobody lifted.
  case unheardWarning
  /// The same, with what it is and who issued it.
  case unheardWarningOf(String)
  case unheardNoticeOf(String)
  /// Stands right behind a figure.
  case revisedTo(String)
  case textFull(Int)
  case silenced
  case leavesUnmanned
  case leavesUnseen(Int, since: String, for: String)
  case sendElsewhere
  case unknownUnit(String)
  case stay
  case rotationHeld
  case ruleRemoved
  case stripHidden(Int)
  case stripHiddenWorst(Int, level: String)
  case notice
  case journalTrouble(String, SystemError)
  /// Nobody knows what was acknowledged, for the journal cannot be read.
  case journalUnreadable(String, SystemError)
  case journalBroken(String, line: Int)
  case journalRewritten(String, line: Int)
  case journalMissing(String)
  case pastBroken(String, line: Int)
  case pastMissing(after: String)
  case journalBusy(String)
  case journalOfMoment
  case journalNowhere
  case onlyReads
  case noDataFreezes
  case clockBack(from: String)
  case journalTorn(at: String)
  case rotate
  case rotationBegins(seconds: Int)
  case rotationEnds
  case rotatesTo(page: String, seconds: Int)
}

extension DutyPhrase: Wording {
  package var chinese: String {
    switch self {
    case .alarms: "告警"
    case .noAlarms: "没有告警"
    case .noAlarmsWithoutSnapshots: "没有快照，看不出有没有告警；不代表正常"
    case .noRules: "本区域没有告警规则"
    case .onTrial: "试运行"
    case .counts(let active, let open, let seen): "活动\(active) 未确认\(open) 已确认\(seen)"
    case .returned(let count): "复归未确\(count)"
    case .workLeft(let count): "复归未办结\(count)"
    case .hidden(let shelved, let suppressed, let out, let pending):
      "搁置\(shelved) 抑制\(suppressed) 停用\(out) 待定\(pending)"
    case .stripLevel(let tag, let count): "\(tag)\(count)"
    case .stripUnacknowledged(let count): "未确认\(count)"
    case .stripReturned(let count, let level): "复归未确\(count)(最高 \(level))"
    case .flood(let count, let causes): "洪泛 10分钟\(count)条 按原因 \(causes)"
    case .stripFlood(let count): "洪泛 10分钟\(count)条"
    case .firstUp: "首发"
    case .number(let number): "A-\(number.padded(to: 4))"
    case .level: "级"
    case .duration: "持续"
    case .content: "内容"
    case .place: "地点"
    case .due: "剩余"
    case .overdue: "超时"
    case .since: "发生"
    case .backAt(let value): "\(value) 回落"
    case .worst(let value): "极值 \(value)"
    case .levelNow(let level): "现级 \(level)"
    case .trigger: "触发"
    case .triggerText(let limit, let needed, let of):
      needed == 1 && of == 1 ? "\(limit) 一次即报" : "\(limit) 最近\(of)次中\(needed)次"
    case .back: "复归"
    case .backAfter(let limit, let minutes): "\(limit) 持续\(minutes)分"
    case .backByHand: "由人复归"
    case .cause: "原因"
    case .effect: "后果"
    case .response: "处置"
    case .rule: "规则"
    case .newRule: "新规则"
    case .ruleText(let name, let version): "\(name) v\(version) 系统告警(非法定预警)"
    case .newRuleWaits(let version): "规则已改为v\(version)，本次仍按原版判到复归"
    case .editedRuleWaits(let version): "规则改了，版本号仍是v\(version)，本次仍按原规则判到复归"
    case .source: "依据"
    case .trail: "记录"
    case .noTrail: "没有记录"
    case .merged(let other): "并入 \(other)"
    case .flapping(let count): "抖动\(count)次"
    case .gateUntil(let time): "至 \(time)"
    case .suppressedBy(let other): "被 \(other) 抑制"
    case .acknowledgedBy(let name, let until): "\(name) 已确认 至 \(until)"
    case .acknowledge: "确认"
    case .note: "批注"
    case .shelve: "搁置"
    case .unshelve: "解除搁置"
    case .withdraw: "撤回确认"
    case .dispatch: "转办"
    case .merge: "并案"
    case .outOfService: "停用(双签)"
    case .returnToService: "恢复使用"
    case .reset: "人工复归"
    case .migrate: "改用新规则"
    case .signOn: "值班签到"
    case .signOff: "交班"
    case .silence: "静音"
    case .figures: "告警指标"
    case .handover: "交接"
    case .reason: "理由"
    case .waitsForSecond: "待第二人"
    case .waitsForSecondCount(let count): "待第二人确认\(count)"
    case .asked(let name, let time, let hours, let reason, let until):
      "\(name) \(time) 申请停用\(hours)小时(\(reason)) 待第二人确认 至 \(until)"
    case .answeredHow: "由另一人签到后按 X 确认"
    case .agree: "同意停用"
    case .disagree: "不同意"
    case .takeBackRequest: "撤回申请"
    case .nameAndUnit: "姓名 单位"
    case .successor: "接班人(姓名 单位)"
    case .dispatched(let work, let unit): "\(work)(\(unit))"
    case .dispatchedUntil(let work, let unit, let time): "\(work)(\(unit) 限 \(time))"
    case .withinMinutes(let minutes): "限\(minutes)分钟"
    case .minutesFor: "回复时限(分钟)"
    case .moreUnits(let count): "另有 \(count) 个，写出单位名可找到"
    case .needsMinutes(let most): "时限请写 1 到 \(most) 的整数(分钟)"
    case .forHours(let hours): "\(hours)小时"
    case .once: "到复归"
    case .confirm: "记录"
    case .choose: "选择"
    case .onDuty(let name): "值班 \(name)"
    case .observing(let name): "观察 \(name)"
    case .nobodyOnDuty: "未签到"
    case .observerSeat: "观察席"
    case .wallScreen: "大屏"
    case .signOnFirst: "未签到，只能看；按 S 签到"
    case .writing: "正在记录"
    case .done: "已记录"
    case .chooseReason(let numbers): "请选理由(\(numbers))"
    case .needsNumber: "领导批示：请在批注里写文号"
    case .unheardWarning: "失联"
    case .unheardWarningOf(let warning): "\(warning)：失联，文件已不在，未收到解除，不代表解除"
    case .unheardNoticeOf(let notice): "\(notice)：失联，文件已不在，未收到结束，不代表结束"
    case .revisedTo(let figure): "，后改为 \(figure)"
    case .textFull(let count): "最多\(count)字，后面的没有记"
    case .leavesUnmanned: "没有写接班人；再确认一次，即无人在岗"
    case .leavesUnseen(let count, let since, let duration):
      "一级告警 \(count) 条没有人确认，最早的发生于 \(since)，\(duration)前"
    case .sendElsewhere: "改派"
    case .unknownUnit(let name): "资料包里没有“\(name)”，再确认一次就照此派单"
    case .stay: "留下"
    case .silenced: "已静音；静音不是确认"
    case .rotationHeld: "有一级未确认，轮播停在告警"
    case .ruleRemoved: "规则已移除"
    case .stripHidden(let count): "隐藏\(count)"
    case .stripHiddenWorst(let count, let level): "隐藏\(count)(最高 \(level))"
    case .notice: "知悉"
    case .journalTrouble(let path, let error):
      "值守日志写不进，暂不能确认，监测照常；请核对 \(path)：\(error.chinese)"
    case .journalUnreadable(let path, let error):
      "值守日志读不出，谁确认、搁置了什么不明，暂不能处置，监测照常；请核对 \(path)：\(error.chinese)"
    case .journalBroken(let path, let line):
      "值守日志第 \(line) 行被改动：其后的确认不算，发生时间按数据重算，不能确认，监测照常；请核对 \(path)"
    case .journalRewritten(let path, let line):
      "值守日志第 \(line) 行读过之后被改动或删去：屏幕仍是原来所读，不能确认，监测照常；请核对 \(path)"
    case .journalMissing(let path):
      "最新的值守日志不见了：其中的确认不知道，不能确认，监测照常；请放回 \(path)"
    case .pastBroken(let path, let line):
      "较早的值守日志第 \(line) 行被改动，它和更早的经过没有列出；请核对 \(path)"
    case .pastMissing(let path): "\(path) 之后的值守日志缺失，更早的经过没有列出；请放回原处"
    case .journalBusy(let path): "值守日志被占用，暂不能确认，监测照常：\(path)"
    case .journalOfMoment: "按指定时刻看，不是现在，不能处置"
    case .onlyReads: "这里只看值守日志，不能处置；请在驾驶舱里或用告警命令处置"
    case .journalNowhere: "没有值守日志，不能确认；请给出日志目录后再打开"
    case .noDataFreezes: "告警冻结，不代表正常"
    case .journalTorn(let time): "\(time) 日志末尾有残行，已另存：请核对最后的操作是否已记录"
    case .clockBack(let time): "本机时钟倒退，曾到 \(time)，此前计时停住；请校准，无误则全部退出再打开"
    case .rotate: "轮播"
    case .rotationBegins(let seconds): "轮播开始，每页 \(seconds) 秒"
    case .rotationEnds: "轮播结束"
    case .rotatesTo(let page, let seconds): "轮播 \(seconds)秒后 \(page)"
    }
  }

  package var english: String {
    switch self {
    case .alarms: "Alarms"
    case .noAlarms: "No alarms"
    case .noAlarmsWithoutSnapshots:
      "No snapshots, so nothing tells of alarms; that is not normal"
    case .noRules: "This region has no rules for alarms"
    case .onTrial: "on trial"
    case .counts(let active, let open, let seen):
      "active \(active) unacknowledged \(open) acknowledged \(seen)"
    case .returned(let count): "returned unseen \(count)"
    case .workLeft(let count): "returned, work open \(count)"
    case .hidden(let shelved, let suppressed, let out, let pending):
      "shelved \(shelved) muted \(suppressed) out of service \(out) pending \(pending)"
    case .stripLevel(let tag, let count): "\(tag):\(count)"
    case .stripUnacknowledged(let count): "unacknowledged \(count)"
    case .stripReturned(let count, let level): "returned unseen \(count) (worst \(level))"
    case .flood(let count, let causes): "FLOOD \(count) in 10 min by cause: \(causes)"
    case .stripFlood(let count): "FLOOD \(count) in 10 min"
    case .firstUp: "first"
    case .number(let number): "A-\(number.padded(to: 4))"
    case .level: "Lvl"
    case .duration: "For"
    case .content: "What"
    case .place: "Where"
    case .due: "Left"
    case .overdue: "overdue"
    case .since: "Since"
    case .backAt(let value): "back at \(value)"
    case .worst(let value): "worst \(value)"
    case .levelNow(let level): "now \(level)"
    case .trigger: "Trigger"
    case .triggerText(let limit, let needed, let of):
      needed == 1 && of == 1 ? "\(limit), once" : "\(limit), \(needed) of the last \(of)"
    case .back: "Return"
    case .backAfter(let limit, let minutes): "\(limit) for \(minutes) min"
    case .backByHand: "by a person"
    case .cause: "Cause"
    case .effect: "Effect"
    case .response: "Response"
    case .rule: "Rule"
    case .newRule: "New rule"
    case .ruleText(let name, let version): "\(name) v\(version), no statutory warning"
    case .newRuleWaits(let version):
      "The rule is v\(version) now; this one is judged by the old one until it returns"
    case .editedRuleWaits(let version):
      "The rule was changed under v\(version); this one is judged by the old one until it returns"
    case .source: "Source"
    case .trail: "Record"
    case .noTrail: "Nothing recorded"
    case .merged(let other): "merged into \(other)"
    case .flapping(let count): "flapping \(count)x"
    case .gateUntil(let time): "until \(time)"
    case .suppressedBy(let other): "muted by \(other)"
    case .acknowledgedBy(let name, let until): "acknowledged by \(name) until \(until)"
    case .acknowledge: "acknowledge"
    case .note: "note"
    case .shelve: "shelve"
    case .unshelve: "unshelve"
    case .withdraw: "withdraw acknowledgement"
    case .dispatch: "dispatch"
    case .merge: "merge"
    case .outOfService: "out of service (two)"
    case .returnToService: "return to service"
    case .reset: "reset by hand"
    case .migrate: "use the new rule"
    case .signOn: "sign on"
    case .signOff: "hand over"
    case .silence: "silence"
    case .figures: "alarm figures"
    case .handover: "handover"
    case .reason: "Reason"
    case .waitsForSecond: "needs a second"
    case .waitsForSecondCount(let count): "waiting for a second person \(count)"
    case .asked(let name, let time, let hours, let reason, let until):
      "\(name) asked at \(time) for \(hours) h out of service (\(reason)); waits for a second person until \(until)"
    case .answeredHow: "another person signs on and presses X"
    case .agree: "agree"
    case .disagree: "decline"
    case .takeBackRequest: "take the request back"
    case .nameAndUnit: "Name unit"
    case .successor: "Who takes over (name unit)"
    case .dispatched(let work, let unit): "\(work) (\(unit))"
    case .dispatchedUntil(let work, let unit, let time): "\(work) (\(unit), by \(time))"
    case .withinMinutes(let minutes): "within \(minutes) min"
    case .minutesFor: "Reply within (minutes)"
    case .moreUnits(let count): "\(count) more; write the name of the unit to find it"
    case .needsMinutes(let most): "write the time as a whole number of minutes, 1 to \(most)"
    case .forHours(let hours): "\(hours) h"
    case .once: "until return"
    case .confirm: "record"
    case .choose: "choose"
    case .onDuty(let name): "on duty \(name)"
    case .observing(let name): "looking on \(name)"
    case .nobodyOnDuty: "nobody signed on"
    case .observerSeat: "observer"
    case .wallScreen: "wall screen"
    case .signOnFirst: "Nobody signed on, so you only look; press S to sign on"
    case .writing: "recording"
    case .done: "recorded"
    case .chooseReason(let numbers): "choose a reason (\(numbers))"
    case .needsNumber: "instructed: write the number of the instruction as a note"
    case .unheardWarning: "lost"
    case .unheardWarningOf(let warning):
      "\(warning): lost, its file is gone and nobody lifted it; it is not over by that"
    case .unheardNoticeOf(let notice):
      "\(notice): lost, its file is gone and nobody ended it; it is not over by that"
    case .revisedTo(let figure): ", revised to \(figure)"
    case .textFull(let count): "\(count) letters at most; the rest was not taken"
    case .leavesUnmanned: "nobody takes over; confirming it again leaves the room unmanned"
    case .leavesUnseen(let count, let since, let duration):
      "Level 1 alarms that nobody has acknowledged: \(count), the first began at \(since), \(duration) ago"
    case .sendElsewhere: "send to another unit"
    case .unknownUnit(let name): "the pack has no \(name); confirm once more to send it there"
    case .stay: "stay"
    case .silenced: "silent; that is no acknowledgement"
    case .rotationHeld: "a level 1 alarm is unacknowledged: rotation stays here"
    case .ruleRemoved: "rule removed"
    case .stripHidden(let count): "hidden \(count)"
    case .stripHiddenWorst(let count, let level): "hidden \(count) (worst \(level))"
    case .notice: "notice"
    case .journalTrouble(let path, let error):
      "The journal cannot be written, nothing can be acknowledged, monitoring goes on; check \(path): \(error)"
    case .journalUnreadable(let path, let error):
      "The journal cannot be read, nobody knows what was acknowledged or shelved, nothing can be done, monitoring "
        + "goes on; check \(path): \(error)"
    case .journalBroken(let path, let line):
      "Line \(line) of the journal was changed: later acknowledgements do not count, times are worked out from"
        + " the figures, nothing can be acknowledged, monitoring goes on; check \(path)"
    case .journalRewritten(let path, let line):
      "Line \(line) of the journal was changed or taken out after it was read: the screen is as it was read,"
        + " nothing can be acknowledged, monitoring goes on; check \(path)"
    case .journalMissing(let path):
      "The newest file of the journal is missing: what it acknowledged is not known, nothing can be"
        + " acknowledged, monitoring goes on; put back \(path)"
    case .pastBroken(let path, let line):
      "Line \(line) of an older file of the journal was changed; it and what came before are not listed;"
        + " check \(path)"
    case .pastMissing(let path):
      "What came after \(path) is missing, and what came before is not listed; put the files back"
    case .journalBusy(let path):
      "Another holds the journal, nothing can be acknowledged, monitoring goes on: \(path)"
    case .journalOfMoment:
      "This is seen as of a given moment and not of now; nothing can be done in it"
    case .onlyReads:
      "this only reads the journal, nobody can act; act in a cockpit or by cockpit alarms"
    case .journalNowhere:
      "There is no journal, so nothing can be acknowledged; open with --state DIR"
    case .noDataFreezes: "alarms are frozen; that is not normal"
    case .journalTorn(let time):
      "At \(time) a torn line at the end of the journal was set aside: see whether the last deed was recorded"
    case .clockBack(let time):
      "The clock went back from \(time), timers stand until then; set it, or if it is right, reopen all cockpits"
    case .rotate: "rotate"
    case .rotationBegins(let seconds): "rotating, \(seconds) s each"
    case .rotationEnds: "no longer rotating"
    case .rotatesTo(let page, let seconds): "next \(page) in \(seconds) s"
    }
  }
}
