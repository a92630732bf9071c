package import CockpitCatalogue
package import CockpitOperations
package import CockpitValues

// The words of alarms and of what is done with them.

extension AlarmLevel {
  /// 红 橙 黄 蓝: the tag in a narrow column, so that no colour stands alone.
  package var tag: LocalizedText {
    switch self {
    case .first: LocalizedText("红", "R1")
    case .second: LocalizedText("橙", "O2")
    case .third: LocalizedText("黄", "Y3")
    case .fourth: LocalizedText("蓝", "B4")
    }
  }
}

extension AlarmRule.DataClass {
  package var words: LocalizedText {
    switch self {
    case .lifeSafety: LocalizedText("人身安全", "life safety")
    case .fast: LocalizedText("快速感知", "fast sensors")
    case .hourly: LocalizedText("每小时", "hourly")
    case .daily: LocalizedText("每日", "daily")
    case .device: LocalizedText("设备、链路", "devices, links")
    }
  }
}

extension AlarmStanding {
  package var words: LocalizedText {
    switch self {
    case .outOfService: LocalizedText("停用", "out of service")
    case .shelved: LocalizedText("搁置", "shelved")
    case .suppressed: LocalizedText("抑制", "muted")
    case .unacknowledged: LocalizedText("未确认", "unacknowledged")
    case .acknowledged: LocalizedText("已确认", "acknowledged")
    case .returned: LocalizedText("复归未确", "returned unseen")
    case .unlisted: LocalizedText("正常", "normal")
    }
  }
}

extension Alarm {
  /// How it stands: of one that is over and whose work is not, that it came back.
  package var standingWords: LocalizedText {
    isWorkLeft ? LocalizedText("已复归", "returned") : standing.words
  }
}

extension AlarmCondition {
  package var words: LocalizedText {
    switch self {
    case .normal: LocalizedText("正常", "normal")
    case .pending: LocalizedText("待定", "pending")
    case .active: LocalizedText("触发", "active")
    case .recovering: LocalizedText("回落中", "recovering")
    }
  }
}

extension InputQuality {
  /// The mark of figures that cannot be relied on; an empty text for good ones.
  package var words: LocalizedText {
    switch self {
    case .good: .empty
    case .late: LocalizedText("迟", "late")
    case .stale: LocalizedText("旧", "stale")
    case .lost: LocalizedText("失联", "lost")
    case .conflicting: LocalizedText("冲", "conflict")
    }
  }
}

extension InputQuality {
  /// What a log calls the step by which figures become so.
  fileprivate var step: LocalizedText {
    switch self {
    case .good: LocalizedText("数据恢复", "figures good again")
    case .late: LocalizedText("数据迟报", "figures late")
    case .stale: LocalizedText("数据陈旧", "figures stale")
    case .lost: LocalizedText("数据失联", "figures lost")
    case .conflicting: LocalizedText("数据冲突", "figures in conflict")
    }
  }
}

extension AlarmWork {
  package var words: LocalizedText {
    switch self {
    case .none: LocalizedText("未派", "not sent")
    case .sent: LocalizedText("已派单", "sent")
    case .accepted: LocalizedText("已签收", "accepted")
    case .replied: LocalizedText("已回复", "replied")
    case .verifying: LocalizedText("核查中", "being verified")
    case .closed: LocalizedText("办结", "closed")
    case .returned: LocalizedText("退回", "returned")
    }
  }
}

extension AlarmReason {
  package var words: LocalizedText {
    switch self {
    case .acknowledgedByMistake: LocalizedText("误确认", "acknowledged by mistake")
    case .maintenance: LocalizedText("维护校准", "maintenance")
    case .faultySensor: LocalizedText("传感故障", "faulty sensor")
    case .reportedTwice: LocalizedText("重复上报", "reported twice")
    case .knownAndPending: LocalizedText("已知未除", "known, pending")
    case .drill: LocalizedText("演练", "drill")
    case .waitingForOthers: LocalizedText("等待外部", "waiting for others")
    case .instructed: LocalizedText("领导批示(文号)", "instructed (number)")
    case .other: LocalizedText("其他(须批注)", "other (note)")
    case .hazardRemoved: LocalizedText("险情已排除", "hazard removed")
    }
  }
}

extension Person.Role {
  package var words: LocalizedText {
    switch self {
    case .observer: LocalizedText("观察", "observer")
    case .operator: LocalizedText("值班", "operator")
    case .supervisor: LocalizedText("主管", "supervisor")
    }
  }
}

extension AlarmTransition.Cause {
  /// Why it came to a step; an empty text where the step alone tells.
  package var words: LocalizedText {
    switch self {
    case .none: .empty
    case .repeated: LocalizedText("频次", "by frequency")
    case .returnedByItself: LocalizedText("自动复归", "returned by itself")
    case .returnedByHand: LocalizedText("人工复归", "reset by hand")
    case .seriesGone: LocalizedText("序列消失", "series gone")
    case .shelfExpired: LocalizedText("搁置到期仍活动", "shelf over, still active")
    case .overdue: LocalizedText("超时", "overdue")
    case .ruleRemoved: LocalizedText("规则移除", "rule removed")
    case .workOverdue: LocalizedText("转办超时", "no reply in time")
    case .workReturned: LocalizedText("退回/复发", "sent back")
    case .secondAsked: LocalizedText("申请停用", "out of service asked for")
    case .secondDeclined: LocalizedText("未同意停用", "not taken out of service")
    case .requestTakenBack: LocalizedText("撤回停用申请", "request taken back")
    case .requestLapsed: LocalizedText("停用申请失效", "request for out of service over")
    }
  }
}

extension AlarmTransition {
  /// What the step is called, by its row in the table of transitions, or by its reason where it has none.
  package var words: LocalizedText {
    switch row {
    case 1: LocalizedText("待定", "pending")
    case 2, 3: LocalizedText("触发", "raised")
    case 4: LocalizedText("瞬时消失", "gone before it was confirmed")
    case 5: LocalizedText("回落", "recovering")
    case 6: LocalizedText("再次越限", "beyond again")
    case 7: LocalizedText("复归", "returned")
    case 8: LocalizedText("确认", "acknowledged")
    case 9: LocalizedText("复归后确认", "acknowledged after return")
    case 10: LocalizedText("撤回确认", "acknowledgement withdrawn")
    case 11: LocalizedText("升级", "raised to a graver level")
    case 12: LocalizedText("降级", "lowered")
    case 13 where reason == .workOverdue: reason.words
    case 13: LocalizedText("确认到期", "acknowledgement over")
    case 14: LocalizedText("超时未响应", "overdue: nobody responded in time")
    case 15: LocalizedText("搁置", "shelved")
    case 16, 17, 18: LocalizedText("搁置结束", "shelf over")
    case 19: LocalizedText("被抑制", "muted")
    case 20: LocalizedText("抑制结束", "no longer muted")
    case 21: LocalizedText("停用", "out of service")
    case 22: LocalizedText("恢复使用", "in service again")
    case 23, 24, 25: to.quality.step
    case 26: LocalizedText("抖动", "flapping")
    case 27: LocalizedText("抖动停止", "no longer flapping")
    case 28: LocalizedText("改用新规则", "went over to the new rule")
    case 29: LocalizedText("规则移除", "rule removed")
    case 30 where from.work == .sent && to.work == .sent:
      LocalizedText("改派", "sent to another unit")
    case 30: LocalizedText("转办", "dispatched")
    case 31: LocalizedText("核查通过", "verified")
    case 32: LocalizedText("退回", "sent back")
    case 33: LocalizedText("并案", "merged")
    case 35: LocalizedText("启动", "started")
    case 36: LocalizedText("时钟异常", "clock at fault")
    case nil: reason.words
    default: LocalizedText("修订", "revision")
    }
  }
}

extension AlarmFigures.Advice {
  /// What to do; a dash for nothing.
  package var words: LocalizedText {
    switch self {
    case .adjustLimits: LocalizedText("调阈值或停用", "change limits or take out")
    case .lengthenDelay: LocalizedText("延长确认时间", "confirm for longer")
    case .moveToSupervision: LocalizedText("转督办或复核限值", "supervise, or check limits")
    case .reviewResponse: LocalizedText("查响应人手和时限", "check who responds and when")
    case .reviewLimits: LocalizedText("复核限值，查原因", "check limits and cause")
    case .none: LocalizedText("-", "-")
    }
  }
}

extension OfficialNotices.Change.Kind {
  package var words: LocalizedText {
    switch self {
    case .issued: LocalizedText("发布", "issued")
    case .changed: LocalizedText("变更", "changed")
    case .lifted: LocalizedText("解除", "lifted")
    case .noticed: LocalizedText("知悉", "noticed")
    case .unlifted: LocalizedText("未收到解除", "not lifted in time")
    case .toldAgain: LocalizedText("启动时响铃", "rang at the start")
    }
  }

  /// The same of a response or an urgent report.
  package var wordsOfOthers: LocalizedText {
    switch self {
    case .issued: LocalizedText("生效", "in force")
    case .lifted: LocalizedText("结束", "ended")
    case .unlifted: LocalizedText("未收到结束", "not ended in time")
    case .changed, .noticed, .toldAgain: words
    }
  }
}

extension DeedRefusal {
  /// Why something is not done, and what to do.
  package var phrase: Phrase {
    switch self {
    case .nothingThere: .refusal(.nothing)
    case .noRule: .refusal(.noRule)
    case .noArea: .refusal(.noArea)
    case .alreadyThere: .work(.alreadyThere)
    case .observer: .refusal(.observer)
    case .changed(let person?): .refusal(.first(person.name))
    case .changed(nil): .refusal(.changed)
    case .needsReasonNumber: .refusal(.needsReason)
    case .needsReason: .work(.needsReason)
    case .needsText: .work(.needsText)
    case .needsUnit: .work(.needsUnit)
    case .needsSupervisor: .work(.needsSupervisor)
    case .needsApprover: .work(.needsApprover)
    case .needsSecondPerson: .refusal(.needsSecond)
    case .neverShelved: .refusal(.neverShelved)
    case .toOneself: .refusal(.toOneself)
    case .tooLong(let seconds): .refusal(.tooLong(hours: seconds / 3600))
    case .tooShort: .refusal(.tooShort)
    case .notTheirs: .refusal(.notTheirs)
    case .ownWork: .refusal(.ownWork)
    case .ownHand: .refusal(.ownHand)
    case .needsOwnUnit: .refusal(.noUnit)
    case .badDay: .work(.badDay)
    case .notByHand: .work(.notByHand)
    case .stillWrong: .work(.stillWrong)
    case .stillBeyond: .refusal(.stillBeyond)
    case .badFigures: .refusal(.badFigures)
    case .personalData: .refusal(.personalData)
    }
  }
}
