/// What the log and the sheet for the next shift say.
package enum DutyLogPhrase: Hashable, Sendable {
  case torn(bytes: Int)
  case rang
  case signedOn
  case signedOff
  case handedOver(to: String)
  case idle
  case sheet
  case shift(from: String, to: String)
  case openAlarms
  case hiddenAlarms
  case warnings
  case notes
  case events
  case none
  case noticedBy(String)
  case unnoticed
  case unlifted
  case counts(rang: Int, raised: Int, acknowledged: Int)
  case window(String)
  case rate
  case peak
  case floodShare
  case standing
  case levels
  case topTen
  case fleeting
  case response
  case overdueCount
  case hiddenNow
  case worst
  case target
  case value
  case perTenMinutes(String)
  case share(String)
  case count(Int)
  case minutes(String)
  case advice
  case verified(files: Int, lines: Int)
  case broken(file: String, line: Int)
  case noJournal(String)
}

extension DutyLogPhrase: Wording {
  package var chinese: String {
    switch self {
    case .torn(let bytes): "日志末尾 \(bytes) 字节不成行，已另存"
    case .rang: "响铃"
    case .signedOn: "签到"
    case .signedOff: "离岗"
    case .handedOver(let next): "交班给 \(next)"
    case .idle: "久未操作，转为观察"
    case .sheet: "交接单"
    case .shift(let from, let to): "本班 \(from) 至 \(to)"
    case .openAlarms: "未了告警"
    case .hiddenAlarms: "搁置、抑制、停用"
    case .warnings: "法定预警"
    case .notes: "批注"
    case .events: "本班经过"
    case .none: "无"
    case .noticedBy(let name): "\(name) 已知悉"
    case .unnoticed: "无人知悉"
    case .unlifted: "已过期，未收到解除"
    case .counts(let rang, let raised, let acknowledged):
      "触发\(raised) 响铃\(rang) 确认\(acknowledged)"
    case .window(let text): "近\(text)"
    case .rate: "每10分钟新告警均值"
    case .peak: "最忙10分钟"
    case .floodShare: "洪泛时间占比"
    case .standing: "常驻(活动超24时)"
    case .levels: "级别构成 红/橙/黄/蓝"
    case .topTen: "前10来源占比"
    case .fleeting: "瞬时告警"
    case .response: "确认用时中位数"
    case .overdueCount: "超时未响应"
    case .hiddenNow: "搁置/抑制/停用"
    case .worst: "来源"
    case .target: "目标"
    case .value: "现值"
    case .perTenMinutes(let text): "\(text)条"
    case .share(let text): "\(text)%"
    case .count(let count): "\(count)条"
    case .minutes(let text): "\(text)分"
    case .advice: "目标取自流程工业通行值，仅作参照"
    case .verified(let files, let lines): "值守日志完整：\(files) 个文件，\(lines) 行"
    case .broken(let file, let line): "\(file) 第 \(line) 行不是原来写的；其后都不可信"
    case .noJournal(let folder): "\(folder) 里没有值守日志"
    }
  }

  package var english: String {
    switch self {
    case .torn(let bytes):
      "\(bytes) bytes at the end of the journal were no line, and were set aside"
    case .rang: "rang"
    case .signedOn: "signed on"
    case .signedOff: "signed off"
    case .handedOver(let next): "handed over to \(next)"
    case .idle: "idle for long, observer since"
    case .sheet: "Handover"
    case .shift(let from, let to): "Shift from \(from) to \(to)"
    case .openAlarms: "Open alarms"
    case .hiddenAlarms: "Shelved, muted, out of service"
    case .warnings: "Statutory warnings"
    case .notes: "Notes"
    case .events: "What happened"
    case .none: "none"
    case .noticedBy(let name): "noticed by \(name)"
    case .unnoticed: "noticed by nobody"
    case .unlifted: "past its time, not lifted"
    case .counts(let rang, let raised, let acknowledged):
      "raised \(raised), rang \(rang), acknowledged \(acknowledged)"
    case .window(let text): "last \(text)"
    case .rate: "New alarms in 10 min, mean"
    case .peak: "Busiest 10 min"
    case .floodShare: "Share of time in flood"
    case .standing: "Standing (active over 24 h)"
    case .levels: "Levels 1/2/3/4"
    case .topTen: "Share of the ten most frequent"
    case .fleeting: "Fleeting"
    case .response: "Median time to acknowledge"
    case .overdueCount: "Nobody responded in time"
    case .hiddenNow: "Shelved/muted/out of service"
    case .worst: "Sources"
    case .target: "Target"
    case .value: "Now"
    case .perTenMinutes(let text): text
    case .share(let text): "\(text)%"
    case .count(let count): "\(count)"
    case .minutes(let text): "\(text) min"
    case .advice: "Targets are those of the process industry, for comparison only"
    case .verified(let files, let lines): "The journal is whole: \(files) files, \(lines) lines"
    case .broken(let file, let line):
      "Line \(line) of \(file) is not what was written; nothing after it can be believed"
    case .noJournal(let folder): "There is no journal in \(folder)"
    }
  }
}
