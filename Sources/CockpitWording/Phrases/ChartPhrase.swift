/// The titles of charts and the hours in them.
package enum ChartPhrase: Hashable, Sendable {
  case progress
  case plan
  case target(String)
  case months
  case monthsDerived
  case day
  case heat(source: String)
  case hours
  case daysOff
  /// The newest of some doubted periods, and how many there are.
  case doubted(mark: String, period: String, count: Int)
  case hourComplete
  case hourLate
  case hourGap
  case hourDoubt
}

extension ChartPhrase: Wording {
  package var chinese: String {
    switch self {
    case .progress: "年度进度(竖线为时间进度)"
    case .plan: "序时"
    case .target(let text): "目标 \(text)"
    case .months: "当期与上年同期"
    case .monthsDerived: "当期与上年同期(推算，累计相减)"
    case .day: "近24小时"
    case .heat(let source): "逐时最差分级(\(source))"
    case .hours: "逐时到数"
    case .daysOff: "休息日"
    case .doubted(let mark, let period, let count):
      "\(mark) \(period)\(count > 1 ? "等\(count)期" : "") 存疑未绘"
    case .hourComplete: "到齐"
    case .hourLate: "未到"
    case .hourGap: "有缺"
    case .hourDoubt: "存疑"
    }
  }

  package var english: String {
    switch self {
    case .progress: "Progress of the year (the bar is time)"
    case .plan: "schedule"
    case .target(let text): "target \(text)"
    case .months: "Current periods beside last year"
    case .monthsDerived: "Current periods beside last year (derived)"
    case .day: "Last 24 hours"
    case .heat(let source): "Worst class by hour (\(source))"
    case .hours: "Arrivals by hour"
    case .daysOff: "day off"
    case .doubted(let mark, let period, let count):
      "\(mark) \(period)\(count > 1 ? " and \(count - 1) more" : "") doubted, not drawn"
    case .hourComplete: "all there"
    case .hourLate: "not here yet"
    case .hourGap: "some missing"
    case .hourDoubt: "doubted"
    }
  }
}
