import CockpitJSON
import CockpitValues

/// What is said of the items of 数据: how they stand, and what is done about them.
package enum DataWorkPhrase: Hashable, Sendable {
  case number(Int)
  case unnoticed(Int)
  case more(Int)
  case standing
  case since
  case open
  case notice
  case ask
  case answer
  case takeBack
  case close
  case answerText
  case whom
  case task
  case evidence
  case figures
  case found
  case took
  case lasts
  case held
  case rows(Int)
  case dueBy(String)
  case trail
  case others
  case noOthers
  case gone
  case clock
  case journal
  case items
  case acknowledgedBy
  case askedTimes
  case punctuality
  case onTime
  case withinGrace
  case late
  case never
  case unknown
  case stated
  case awaited
  case rate
  case sensors
  case share
  case nobody
  case punctualityNote
  case expected
  case expectedCounts(overdue: Int, grace: Int, today: Int, next: Int, arrived: Int)
  case counted(String, Int)
  case noCalendar
  case noCalendarText(Int)
  case nothingExpected
  case overdue
  case inGrace
  case dueSoon
  case today
  case arrived
  case arrivedAt
}

extension DataWorkPhrase: Wording {
  package var chinese: String {
    switch self {
    case .number(let number): "D-\(number.padded(to: 4))"
    case .unnoticed(let count): "未知悉\(count)"
    case .more(let count): "+\(count)"
    case .standing: "办理"
    case .since: "自"
    case .open: "打开事项"
    case .notice: "知悉"
    case .ask: "催办"
    case .answer: "说明"
    case .takeBack: "撤回知悉"
    case .close: "关闭"
    case .answerText: "责任单位的说明"
    case .whom: "向谁催、怎么催"
    case .task: "要做"
    case .evidence: "依据"
    case .figures: "有关数值"
    case .found: "发现"
    case .took: "历时"
    case .lasts: "已历"
    case .held: "证据已撤：没有文件再说有问题，也没有文件说好了；等新数据，或由人关闭"
    case .rows(let count): "共\(count)行"
    case .dueBy(let day): "\(day) 应到"
    case .trail: "经过"
    case .others: "同一对象的其他事项"
    case .noOthers: "没有其他事项"
    case .gone: "没有这一事项"
    case .clock: "本机时钟"
    case .journal: "值守日志"
    case .items: "数据事项"
    case .acknowledgedBy: "知悉人"
    case .askedTimes: "催办次数"
    case .punctuality: "及时率"
    case .onTime: "按时"
    case .withinGrace: "宽限内"
    case .late: "迟到"
    case .never: "未到"
    case .unknown: "不明"
    case .stated: "自述按时"
    case .awaited: "待"
    case .rate: "及时率%"
    case .sensors: "感知"
    case .share: "到数率%"
    case .nobody: "无责任单位"
    case .punctualityNote: "近12个月应到的各期；不明：文件说不出何时到；感知：近24小时"
    case .expected: "应到"
    case .expectedCounts(let overdue, let grace, let today, let next, let arrived):
      "逾期\(overdue) 待\(grace) 今日\(today) 7日内\(next) 已到\(arrived)"
    case .counted(let what, let count): "\(what)\(count)"
    case .noCalendar: "无发布日历"
    case .noCalendarText(let count): "\(count)项没有发布日历，不判应到"
    case .nothingExpected: "今日和7日内没有应到"
    case .overdue: "逾期"
    case .inGrace: "待"
    case .dueSoon: "应到"
    case .today: "今日应到"
    case .arrived: "已到"
    case .arrivedAt: "到达"
    }
  }

  package var english: String {
    switch self {
    case .number(let number): "D-\(number.padded(to: 4))"
    case .unnoticed(let count): "unnoticed \(count)"
    case .more(let count): "+\(count)"
    case .standing: "Handling"
    case .since: "Since"
    case .open: "open the item"
    case .notice: "notice"
    case .ask: "ask the owner"
    case .answer: "write the answer"
    case .takeBack: "withdraw notice"
    case .close: "close by hand"
    case .answerText: "What the owner answered"
    case .whom: "Whom you asked, and how"
    case .task: "To do"
    case .evidence: "Evidence"
    case .figures: "Figures"
    case .found: "Found"
    case .took: "Took"
    case .lasts: "Open for"
    case .held:
      "no file shows it any more, and none says that it is good: waits for newer data, or for a"
        + " person to close it"
    case .rows(let count): "rows: \(count)"
    case .dueBy(let day): "due \(day)"
    case .trail: "What was done"
    case .others: "Other items of the same thing"
    case .noOthers: "none"
    case .gone: "There is no such item"
    case .clock: "Clock of this host"
    case .journal: "Journal"
    case .items: "Data items"
    case .acknowledgedBy: "Noticed by"
    case .askedTimes: "Times asked"
    case .punctuality: "Punctuality"
    case .onTime: "On time"
    case .withinGrace: "In grace"
    case .late: "Late"
    case .never: "Never"
    case .unknown: "Unknown"
    case .stated: "Says on time"
    case .awaited: "Awaited"
    case .rate: "On time%"
    case .sensors: "Sensors"
    case .share: "Arrived%"
    case .nobody: "no department"
    case .punctualityNote:
      "Releases due in the last 12 months; unknown: no file tells when it came; sensors: the last 24 hours"
    case .expected: "Expected"
    case .expectedCounts(let overdue, let grace, let today, let next, let arrived):
      "overdue \(overdue) in grace \(grace) today \(today) next 7 days \(next) arrived \(arrived)"
    case .counted(let what, let count): "\(what) \(count)"
    case .noCalendar: "no calendar"
    case .noCalendarText(let count):
      "\(count.counted("indicator")) without a calendar: nobody says when figures are due"
    case .nothingExpected: "Nothing is overdue or due within 7 days"
    case .overdue: "overdue"
    case .inGrace: "in grace"
    case .dueSoon: "due"
    case .today: "due today"
    case .arrived: "arrived"
    case .arrivedAt: "Arrived"
    }
  }
}
