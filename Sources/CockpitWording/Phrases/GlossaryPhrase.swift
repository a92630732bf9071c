/// What the short words of screens mean, as the help explains them.
package enum GlossaryPhrase: Hashable, Sendable {
  case room
  case short
  case roomMeaning
  case shortMeaning
  case unsure
  case unsureMeaning
  case marks
  case light
  case lightOrClass
  case gap
  case completion
  case core
  case reported
  case alarming
  case behind
  case data
  case uncounted
  case growth
  case dueDay
  case interval
  case mapClass
  case elapsed
  case oldest
  case datasets
  case hidden
  case hiddenMeaning
  case pending
  case fleeting
  case fleetingMeaning
  case tooLarge
  case stated
  case awaited
  case share
}

extension GlossaryPhrase: Wording {
  package var chinese: String {
    switch self {
    case .room: "余"
    case .short: "差"
    case .roomMeaning: "离上限、下限或名次还有多少"
    case .shortMeaning: "离目标还差多少"
    case .unsure: "绿?"
    case .unsureMeaning: "上次的灯或级别，现在的数据不能确定"
    case .marks: "来源和驾驶舱的标记，见本页"
    case .light: "对照本年目标的灯"
    case .lightOrClass: "目标的灯，没有目标的写数值的级别"
    case .gap: "完成进度减应有进度，百分点，负为落后"
    case .completion: "占全年目标的百分比"
    case .core: "核心指标的个数"
    case .reported: "有数据的指标个数"
    case .alarming: "数值到了告警的级别"
    case .behind: "落后于序时或目标"
    case .data: "数据有问题，不能判断"
    case .uncounted: "不参加判断：不适用、未接入、不显示"
    case .growth: "与上年同期相比，来源公布的增速"
    case .dueDay: "应当报到的日期"
    case .interval: "这一级的数值范围"
    case .mapClass: "按固定界限分的级"
    case .elapsed: "从开始到现在的天数"
    case .oldest: "在办最久的一件，天数"
    case .datasets: "数据目录中共享、开放的个数"
    case .hidden: "隐藏"
    case .hiddenMeaning: "搁置和停用的告警"
    case .pending: "越限，还不到规则要的次数"
    case .fleeting: "瞬时"
    case .fleetingMeaning: "还没到规则要的次数就回落"
    case .tooLarge: "比往期大约一万倍，疑似单位错"
    case .stated: "到达时间不明的，来源自称按时的/有说法的"
    case .awaited: "及时率页：应到未到，还在宽限内"
    case .share: "近24小时到的次数占应到的百分比"
    }
  }

  package var english: String {
    switch self {
    case .room: "+5.0"
    case .short: "-5.0"
    case .roomMeaning: "to spare to a limit, a floor or a place"
    case .shortMeaning: "short of the target"
    case .unsure: "green?"
    case .unsureMeaning: "last light or class, which the data no longer tell"
    case .marks: "of the source and of the cockpit, see here"
    case .light: "against the target of the year"
    case .lightOrClass: "light of the target, else class of the figure"
    case .gap: "done less what should be, percentage points"
    case .completion: "percent of the target of the year"
    case .core: "core indicators"
    case .reported: "indicators that have a figure"
    case .alarming: "the figure is of an alarming class"
    case .behind: "behind schedule or target"
    case .data: "data not in order, not judged"
    case .uncounted: "not judged: not applicable, not connected, withheld"
    case .growth: "year on year, as the source published it"
    case .dueDay: "the day on which it should be here"
    case .interval: "figures of this class"
    case .mapClass: "by fixed limits"
    case .elapsed: "days since it began"
    case .oldest: "days of the longest open one"
    case .datasets: "data sets that are shared, and open"
    case .hidden: "hidden"
    case .hiddenMeaning: "alarms shelved or out of service"
    case .pending: "beyond a limit, not yet as often as the rule asks"
    case .fleeting: "fleeting"
    case .fleetingMeaning: "gone before it was as often as the rule asks"
    case .tooLarge: "some 10,000 times the usual: its unit may be wrong"
    case .stated: "of unknown ones, said by the source to be on time"
    case .awaited: "due, not here, still in grace"
    case .share: "percent of expected readings, last 24 hours"
    }
  }
}
