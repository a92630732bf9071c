import CockpitJSON

/// What is said of a record.
package enum RecordPhrase: Hashable, Sendable {
  case nothingOfKind
  case calm
  case noRecord
  case withoutStage(Int)
  case unknownStage(stage: String, count: Int)
  case overdue(days: Int)
  case soon(days: Int)
  case today
  case passed
  case conflict
  case attention
  case unlisted
  case ended
  case missed(days: Int)
  case left(days: Int)
  case current(stage: String)
  case kind
  case level
  case opened
  case closed
  case route
  case versions
  case stageSource
  case since(department: String, day: String)
  case shared
  case open
  case notShared
  case inForce
  case startsOn(day: String)
  case unlistedLevel(String)
  case withoutLevel
  case responseInShort(level: String)
  case stageLeft(stage: String, left: String)
  case stageLate(stage: String, by: String)
  case stageUntimed(stage: String)
  case stageBefore(stage: String, moment: String)
  case stageReached(stage: String)
  case deadlines
  case followed
  case missing
  case about(String)
  case unreported
  case unreportedAreas(Int)
  case reportedAreas(Int)
  case nobody
}

extension RecordPhrase: Wording {
  package var chinese: String {
    switch self {
    case .nothingOfKind: "没有这类台账"
    case .calm: "没有超期、临期、冲突或需关注的"
    case .noRecord: "此刻没有这条台账"
    case .withoutStage(let count): "无阶段 \(count)"
    case .unknownStage(let stage, let count): "\(stage)(未列) \(count)"
    case .overdue(let days): "超期 \(days) 个工作日"
    case .soon(let days): "即将到期 余\(days)工作日"
    case .today: "今日到期"
    case .passed: "到期未结"
    case .conflict: "冲突"
    case .attention: "关注"
    case .unlisted: "阶段未列"
    case .ended: "已结"
    case .missed(let days): "已结 逾期 \(days) 个工作日"
    case .left(let days): "余 \(days) 个工作日"
    case .current(let stage): "\(stage)(当前)"
    case .kind: "类别"
    case .level: "级别"
    case .opened: "开始"
    case .closed: "结束"
    case .route: "经办部门"
    case .versions: "各版本"
    case .stageSource: "阶段出处"
    case .since(let department, let day): "\(department) \(day)起"
    case .shared: "共享"
    case .open: "开放"
    case .notShared: "不共享"
    case .inForce: "生效中"
    case .startsOn(let day): "\(day)起"
    case .unlistedLevel(let level): "\(level)(级别未列)"
    case .withoutLevel: "(级别不明)"
    case .responseInShort(let level): "应急\(level)"
    case .stageLeft(let stage, let left): "\(stage) 余\(left)"
    case .stageLate(let stage, let time): "\(stage) 超时\(time)"
    case .stageUntimed(let stage): "\(stage) 未报起始时刻"
    case .stageBefore(let stage, let moment): "\(stage) \(moment)前"
    case .stageReached(let stage): "\(stage) 已报"
    case .deadlines: "报送时限"
    case .followed: "响应情况"
    case .missing: "差"
    case .about(let text): "约\(text)"
    case .unreported: "未报"
    case .unreportedAreas(let count): "\(count)处未报"
    case .reportedAreas(let count): "\(count)处已报"
    case .nobody: "无"
    }
  }

  package var english: String {
    switch self {
    case .nothingOfKind: "No records of this type"
    case .calm: "Nothing overdue, nearly due, in conflict or to look at"
    case .noRecord: "This record is not known at this moment"
    case .withoutStage(let count): "without a stage \(count)"
    case .unknownStage(let stage, let count): "\(stage) (not listed) \(count)"
    case .overdue(let days): "overdue \(days.counted("workday"))"
    case .soon(let days): "due in \(days.counted("workday"))"
    case .today: "due today"
    case .passed: "past due"
    case .conflict: "conflict"
    case .attention: "to look at"
    case .unlisted: "stage not listed"
    case .ended: "ended"
    case .missed(let days): "ended \(days.counted("workday")) late"
    case .left(let days): "\(days.counted("workday")) left"
    case .current(let stage): "\(stage) (now)"
    case .kind: "Kind"
    case .level: "Level"
    case .opened: "Opened"
    case .closed: "Closed"
    case .route: "Way through departments"
    case .versions: "Versions"
    case .stageSource: "Stages from"
    case .since(let department, let day): "\(department) since \(day)"
    case .shared: "shared"
    case .open: "open"
    case .notShared: "closed"
    case .inForce: "in force"
    case .startsOn(let day): "from \(day)"
    case .unlistedLevel(let level): "\(level) (level not listed)"
    case .withoutLevel: "(level unknown)"
    case .responseInShort(let level): "response \(level)"
    case .stageLeft(let stage, let left): "\(stage) due in \(left)"
    case .stageLate(let stage, let time): "\(stage) \(time) late"
    case .stageUntimed(let stage): "\(stage), beginning not told"
    case .stageBefore(let stage, let moment): "\(stage) by \(moment)"
    case .stageReached(let stage): "\(stage) done"
    case .deadlines: "Deadlines"
    case .followed: "Response by area"
    case .missing: "Short"
    case .about(let text): "about \(text)"
    case .unreported: "not told"
    case .unreportedAreas(let count): "\(count.counted("area")) not told"
    case .reportedAreas(let count): "\(count.counted("area")) told"
    case .nobody: "none"
    }
  }
}
