import CockpitCatalogue

extension AlarmFault: Wording {
  package var chinese: String {
    switch self {
    case .causeOfNoRule(let id): "没有规则的 group 是 \(id)；请改正，或写进规则"
    case .emptyAlarmText(let key):
      "\"\(key)\" 是空的；值班的人要看到出了什么事、会怎样、该做什么"
    case .notPositive: "应为大于 0 的数；请改正"
    case .moreNeededThanTaken: "\"needed\" 多于 \"of\"；请写相同或更少"
    case .noReturn: "\"off_after\" 是秒数（0 或更大）或 \"manual\"；请改正"
    case .noLimits: "规则至少有一个限值；请补上"
    case .noAlarm(let within):
      "这种后果在 \(within) 秒内处置，够不上告警；请转为督办或数据事项，或写更重的后果"
    case .returnsBeyond(let on, let off):
      "在 \(on) 越限，不能在更坏的 \(off) 复归；\"off\" 请写在安全一侧"
    case .limitsDoNotRise(let on):
      "限值 \(on) 没有比前一个更远、更重；请从轻到重排列，每个的级别更高"
    case .inhibitedByNothing(let id, let rule): "规则 \(rule) 依附于 \(id)，而没有这条规则；请改正编号"
    case .inhibitedByNoDevice(let id, let rule):
      "规则 \(rule) 依附于 \(id)，而它不是设备或链路故障；只有这类能抑制别的告警"
    case .noPartOfScenario(let key, nil): "试验要有 \"rules\" 和 \"events\"；缺 \"\(key)\"，请补上"
    case .noPartOfScenario(let key, let other?):
      "试验要有 \"rules\" 和 \"events\"；缺 \"\(key)\"，而 \"\(other)\" 两者都不是；请改正"
    case .beforeLastEvent: "事件早于前面的一个，按前面那个的时间计；请按时间先后排列"
    case .noEvent:
      "事件要有 \"at\" 和 \"sample\"、\"samples\"、\"snapshot\"、\"quality\"、\"action\"、\"rules\"、"
        + "\"restart\"、\"tick\" 之一；请写一个"
    case .noMoment: "这不是时间；请连同时差写，如 2026-11-20T18:00:00+08:00"
    case .noAction:
      "操作是 acknowledge、withdraw、shelve、unshelve、out_of_service、answer_request、return、reset、work、verify、"
        + "migrate、merge 之一；请写一个"
    case .noReason(let known): "理由是编号 \(known.joined(separator: "、")) 之一；请写一个"
    case .unknownIndicatorOfRule(let id, let rule):
      "规则 \(rule) 看的指标 \(id)，包里没有；请改正编号"
    case .severalAtOnce(let key, let first):
      "\"\(key)\" 与 \"\(first)\" 写在一起，而一个事件或操作只能是一件事；请分成两个"
    case .onlyTrue(let key): "\"\(key)\" 只能是 true；请写 true，或删去"
    case .unwatched(let id): "试验里没有规则看 \(id)，这一项不起作用；请改正编号"
    case .figureless(let area): "试验里没有地区 \(area) 的数据，也就没有告警；请改正代码"
    case .aheadOfEvent(let seconds):
      "数据时间比事件晚 \(seconds) 秒，超前一分钟以上不算；请改正 \"time\" 或 \"at\""
    }
  }
}
