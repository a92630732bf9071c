/// Looking at the past.
package enum ReplayPhrase: Hashable, Sendable {
  case snapshotBefore
  case snapshotAfter
  case dayBefore
  case dayAfter
  /// To another moment.
  case jump
  /// What is typed in for that.
  case moment
  case momentForms
  /// The alarms of which one chooses when they were raised.
  case raisedAlarms
  /// What is live, over a column; a clock that was given is not now.
  case nowTitle(isGiven: Bool)
  case show
  case noMoment
  case notYet
  case hindsight
  /// What stands beside a figure that is another one than was known then, and what that means.
  case differenceMark
  case differs
  /// What was known then.
  case knownThen
  case live
  /// The clock of the screens in the past, and by which files they are.
  case title(String, isHindsight: Bool)
  /// The same in few columns.
  case shortTitle(String, isHindsight: Bool)
  /// The clock of what is live meanwhile, or that was given.
  case liveClock(String, isGiven: Bool)
  /// How many alarms of what is live nobody has seen.
  case liveUnseen(Int)
  /// What must be known of all that is shown.
  case warning(isHindsight: Bool)
  case liveAgain
  case isLive
  case nothingEarlier
  case noDeeds
}

extension ReplayPhrase: Wording {
  package var chinese: String {
    switch self {
    case .snapshotBefore: "回放前一快照"
    case .snapshotAfter: "回放后一快照"
    case .dayBefore: "回放前一天"
    case .dayAfter: "回放后一天"
    case .jump: "回放到某时刻"
    case .moment: "时刻"
    case .momentForms: "18:05 或 11-20 或 11-20 18:05 等，或大事记的名称；只写日期即当天末"
    case .raisedAlarms: "选告警"
    case .nowTitle(let isGiven): isGiven ? "指定时刻" : "现在"
    case .show: "回放"
    case .noMoment: "看不出是哪一时刻：写成 18:05、11-20 或 11-20 18:05"
    case .notYet: "这一时刻还没到"
    case .hindsight: "当时所知/现在所知"
    case .differenceMark: "改"
    case .differs: "现在所知与当时不同"
    case .knownThen: "当时所知"
    case .live: "结束回放"
    case .title(let clock, let isHindsight): "回放 \(clock) \(isHindsight ? "现在所知" : "当时所知")"
    case .shortTitle(let clock, let isHindsight): "回放\(clock)\(isHindsight ? "今知" : "")"
    case .liveClock(let clock, let isGiven): "\(isGiven ? "指定" : "实时") \(clock)"
    case .liveUnseen(let count): "未确认\(count)"
    case .warning(false): "回放：屏上是当时的情况，不是现在"
    case .warning(true): "回放：时钟在当时，数字按现在所知，含其后各期"
    case .liveAgain: "回放已结束"
    case .isLive: "没有在回放"
    case .nothingEarlier: "没有更早的快照"
    case .noDeeds: "回放中不能处置，按 \\ 结束回放"
    }
  }

  package var english: String {
    switch self {
    case .snapshotBefore: "replay: snapshot before"
    case .snapshotAfter: "replay: next snapshot"
    case .dayBefore: "replay: day before"
    case .dayAfter: "replay: next day"
    case .jump: "replay: go to a moment"
    case .moment: "moment"
    case .momentForms:
      "18:05, 11-20, 11-20 18:05 and so on, or the name of an occasion; a day alone is its end"
    case .raisedAlarms: "choose an alarm"
    case .nowTitle(let isGiven): isGiven ? "as given" : "now"
    case .show: "show"
    case .noMoment: "no moment: write it as 18:05, 11-20 or 11-20 18:05"
    case .notYet: "that moment is still to come"
    case .hindsight: "as known then / now"
    case .differenceMark: "chg"
    case .differs: "other than was known then"
    case .knownThen: "Known then"
    case .live: "end the replay"
    case .title(let clock, let isHindsight):
      "REPLAY \(clock) as known \(isHindsight ? "now" : "then")"
    case .shortTitle(let clock, let isHindsight): "REPLAY \(clock)\(isHindsight ? " now" : "")"
    case .liveClock(let clock, let isGiven): "\(isGiven ? "given" : "live") \(clock)"
    case .liveUnseen(let count): "\(count) unacknowledged"
    case .warning(false): "REPLAY: this is how it was, not how it is"
    case .warning(true): "REPLAY: the clock of then, the figures of now, later periods too"
    case .liveAgain: "the replay is over"
    case .isLive: "no replay is on"
    case .nothingEarlier: "no snapshot is older"
    case .noDeeds: "nothing can be done in a replay; \\ ends it"
    }
  }
}
