/// The days of the week, how long ago something was, and days that may move.
package enum TimePhrase: Hashable, Sendable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
  case secondsAgo(Int)
  case minutesAgo(Int)
  case hoursAgo(Int)
  case daysAgo(Int)
  case secondsAhead(Int)
  case minutesAhead(Int)
  case hoursAhead(Int)
  case daysAhead(Int)
  case provisional(String)
  case minutes(Int)
  case hoursAndMinutes(Int, Int)
  case days(Int)
}

extension TimePhrase: Wording {
  package var chinese: String {
    switch self {
    case .monday: "周一"
    case .tuesday: "周二"
    case .wednesday: "周三"
    case .thursday: "周四"
    case .friday: "周五"
    case .saturday: "周六"
    case .sunday: "周日"
    case .secondsAgo(let count): "\(count)秒前"
    case .minutesAgo(let count): "\(count)分前"
    case .hoursAgo(let count): "\(count)小时前"
    case .daysAgo(let count): "\(count)天前"
    case .secondsAhead(let count): "超前\(count)秒"
    case .minutesAhead(let count): "超前\(count)分"
    case .hoursAhead(let count): "超前\(count)小时"
    case .daysAhead(let count): "超前\(count)天"
    case .provisional(let text): "\(text)暂"
    case .minutes(let count): "\(count)分"
    case .hoursAndMinutes(let hours, let minutes): "\(hours)时\(minutes)分"
    case .days(let count): "\(count)天"
    }
  }

  package var english: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    case .secondsAgo(let count): "\(count)s ago"
    case .minutesAgo(let count): "\(count)min ago"
    case .hoursAgo(let count): "\(count)h ago"
    case .daysAgo(let count): "\(count)d ago"
    case .secondsAhead(let count): "\(count)s ahead"
    case .minutesAhead(let count): "\(count)min ahead"
    case .hoursAhead(let count): "\(count)h ahead"
    case .daysAhead(let count): "\(count)d ahead"
    case .provisional(let text): "\(text) prov."
    case .minutes(let count): "\(count) min"
    case .hoursAndMinutes(let hours, let minutes): "\(hours) h \(minutes)"
    case .days(let count): "\(count) d"
    }
  }
}
