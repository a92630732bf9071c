/// Why something is not done that somebody wanted at the desk, and what to do.
package enum RefusalPhrase: Hashable, Sendable {
  case nothing
  case noRule
  case noArea
  case observer
  case toOneself
  case changed
  case first(String)
  case needsReason
  case neverShelved
  case tooLong(hours: Int)
  case tooShort
  case needsSecond
  case notTheirs
  case ownWork
  case ownHand
  case noUnit
  case stillBeyond
  case badFigures
  case personalData
}

extension RefusalPhrase: Wording {
  package var chinese: String {
    switch self {
    case .nothing: "没有可处理的"
    case .noRule: "没有这条规则，请核对编号"
    case .noArea: "这条规则不看这个地区，请核对代码"
    case .observer: "观察人员只能看，不能处置"
    case .toOneself: "交接班的是同一个人：请写接班人，离岗则不写姓名"
    case .changed: "打开后已有变化，请再看一眼"
    case .first(let name): "\(name) 已先处理"
    case .needsReason: "请选理由(1-8)；选 8 须写批注"
    case .neverShelved: "一级不得搁置"
    case .tooLong(let hours): "这一级最长 \(hours) 小时"
    case .tooShort: "时长应大于 0"
    case .needsSecond: "要两个人：申请的人不能自己确认"
    case .notTheirs: "只有确认的人或主管可以撤回"
    case .ownWork: "办理单位不能核查自己"
    case .ownHand: "签收或回复过的人不能核查，请由没有经手的人来做"
    case .noUnit: "签到没写单位，看不出不是办理单位，不能核查；请写上单位再签到"
    case .stillBeyond: "最近值还没有回到限值以内，不能复归"
    case .badFigures: "数据迟、旧、失联或冲突，说明不了已经解除，不能复归；先让数据恢复"
    case .personalData: "像是手机号或身份证号，不予记录；请写工单号"
    }
  }

  package var english: String {
    switch self {
    case .nothing: "there is nothing to act on"
    case .noRule: "there is no such rule; check its id"
    case .noArea: "the rule does not watch this area; check its code"
    case .observer: "an observer only looks"
    case .toOneself: "this is who hands over: name who takes over, or nobody to leave"
    case .changed: "it changed since it was opened; look again"
    case .first(let name): "\(name) was first"
    case .needsReason: "choose a reason (1-8); 8 needs a note"
    case .neverShelved: "level 1 is never shelved"
    case .tooLong(let hours): "at most \(hours) h at this level"
    case .tooShort: "for longer than no time at all; say for how long"
    case .needsSecond: "this takes two: whoever asked for it does not confirm it"
    case .notTheirs: "only who acknowledged it, or a supervisor, takes that back"
    case .stillBeyond:
      "the newest figure is not back within the limit, so that it cannot be reset"
    case .badFigures:
      "the figures are late, old, lost or in conflict and cannot show that it is over; have them mended first"
    case .personalData:
      "reads like a telephone or identity number, and is not recorded; give the number of the order"
    case .ownWork: "the unit that did the work does not verify it"
    case .ownHand:
      "whoever accepted or answered it does not verify it; that is for somebody who did neither"
    case .noUnit:
      "you signed on without a unit, so that it may be the one that did the work; sign on with yours to verify"
    }
  }
}
