import CockpitJSON

/// What the brief of a month says.
package enum BriefPhrase: Hashable, Sendable {
  case title(area: String, month: String)
  case asOf(String)
  case howToRead(year: Int)
  case moved
  case behind
  case likely
  case disagrees
  case open
  case basis
  case sources
  // Movements.
  case noFigures
  case movedCounts(all: Int, higher: Int, lower: Int, same: Int, none: Int)
  case nothingUnusual(points: String)
  case change
  case note
  case embargoed
  /// The growth of the period before.
  case before(period: String, growth: String)
  case same
  case faster(String, points: String)
  case slower(String, points: String)
  case narrowed(String, points: String)
  case widened(String, points: String)
  case turnedPositive(points: String)
  case turnedNegative(points: String)
  case higher(points: String)
  case lower(points: String)
  case slight
  case marked
  case gapsBy
  // Targets.
  case noTargets(Int)
  case targetCounts(all: Int, behind: Int, met: Int, unlit: Int)
  case unlit(String)
  case doubted
  case target(year: Int, String)
  case ofYear(Int, String)
  case howToForecast
  case chance(String, year: Int, target: String)
  // Data.
  case noDoubts
  case otherDoubts(Int)
  case undecided
  // Work.
  case onDay(String)
  case due(String)
  case moreOverdue(Int)
  case noJournal(month: String)
  case raised(month: String, count: Int, levels: String)
  // Notes on the data.
  case preliminary(String)
  case comparable(String)
  case cumulative
  case combined(String)
  case revised(period: String, from: String, to: String)
  /// A holiday that begins in another month than the year before, and one that does not.
  case movedHoliday(String, days: String)
  case holiday(String, days: String)
  case daysOff(month: String, Int, earlier: String, Int)
  case workingDays(month: String, Int, earlier: String, Int)
  case occasion(from: String, String)
  case leftOut(String)
  case notToPassOn(String)
  case fewCases(String)
  case rules(slight: String, marked: String)
  // Sources.
  case file(String)
  case released(String)
  case created(String)
  case progressNote
  case outlookNote(method: String)
  case countNote(String)
  case journalNote(from: String, to: String)
  /// The name of the screen.
  case brief
}

extension BriefPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title(let area, let month): "\(area)\(month)经济运行分析"
    case .asOf(let time): "数据截至 \(time)"
    case .howToRead(let year): "未注年份的均为\(year)年；方括号内为注号，注列于文末"
    case .moved: "主要指标变动"
    case .behind: "未达序时的指标"
    case .likely: "趋势预判"
    case .disagrees: "数据疑点"
    case .open: "督办和告警"
    case .basis: "口径和说明"
    case .sources: "资料来源"
    case .noFigures: "本月尚无可用的主要指标数据"
    case .movedCounts(let all, let higher, let lower, let same, let none):
      "列出主要指标\(all)项，同比增速比上期高\(higher)项、低\(lower)项、持平\(same)项，无上期增速可比\(none)项"
    case .nothingUnusual(let points): "没有指标的同比增速比上期变动\(points)个百分点以上，也没有由正转负或由负转正"
    case .change: "较上期"
    case .note: "标、注"
    case .embargoed: "未解禁"
    case .before(let period, let growth): "上期(\(period))\(growth)"
    case .same: "增速持平"
    case .faster(let size, let points): "\(size)加快\(points)个百分点"
    case .slower(let size, let points): "\(size)放缓\(points)个百分点"
    case .narrowed(let size, let points): "降幅\(size)收窄\(points)个百分点"
    case .widened(let size, let points): "降幅\(size)扩大\(points)个百分点"
    case .turnedPositive(let points): "由负转正，比上期高\(points)个百分点"
    case .turnedNegative(let points): "由正转负，比上期低\(points)个百分点"
    case .higher(let points): "比上期高\(points)个百分点"
    case .lower(let points): "比上期低\(points)个百分点"
    case .slight: "略"
    case .marked: "明显"
    case .gapsBy: "序时差和灯的依据"
    case .noTargets(let year): "没有\(year)年目标的月度、季度指标"
    case .targetCounts(let all, let behind, let met, let unlit):
      "有年度目标的指标\(all)项，未达序时\(behind)项，达到\(met)项，不亮灯\(unlit)项"
    case .unlit(let names): "不亮灯：\(names)"
    case .doubted: "数据存疑"
    case .target(let year, let target): "\(year)年目标 \(target)"
    case .ofYear(let year, let words): "\(year)年\(words)"
    case .howToForecast: "预测以本月为止的公布数外推，八成区间即实际数约有八成可能落在其中；不作预测的说明原因"
    case .chance(let chance, let year, let target): "\(year)年目标 \(target) 达标概率\(chance)"
    case .noDoubts: "主要指标没有冲突、存疑和迟报"
    case .otherDoubts(let count): "另有\(count)项其他指标待核，见数据页"
    case .undecided: "以哪个数为准待责任单位认定"
    case .onDay(let day): "\(day)"
    case .due(let day): "应于\(day)办结"
    case .moreOverdue(let count): "另有超期\(count)项"
    case .noJournal(let month): "告警日志未覆盖\(month)全月，不计次数"
    case .raised(let month, let count, let levels): "\(month)发生告警\(count)次，其中\(levels)"
    case .preliminary(let names): "初步数，以后可能修订：\(names)"
    case .comparable(let names): "增速按可比口径，不能由数值推算：\(names)"
    case .cumulative: "报告期以1月或1季度开头的为年初以来累计数"
    case .combined(let names): "1-2月合并公布，1月不单独公布：\(names)"
    case .revised(let period, let from, let to): "\(period)由 \(from) 修订为 \(to)"
    case .movedHoliday(let name, let days): "\(name)错月(\(days))"
    case .holiday(let name, let days): "\(name)(\(days))"
    case .daysOff(let month, let days, let earlier, let others):
      "\(month)有\(days)天，\(earlier)有\(others)天，与上年同月不完全可比"
    case .workingDays(let month, let days, let earlier, let others):
      "工作日\(month)\(days)天，\(earlier)\(others)天"
    case .occasion(let from, let name): "\(from)起 \(name)"
    case .leftOut(let names): "未解禁，本文未列：\(names)"
    case .notToPassOn(let names): "未解禁，不得外传：\(names)"
    case .fewCases(let names): "例数少，以例数代比率：\(names)"
    case .rules(let slight, let marked):
      "用词：增速变动不超过\(slight)个百分点称略，\(marked)个百分点及以上称明显；灯和预警按试运行规则"
    case .file(let name): "文件 \(name)"
    case .released(let day): "\(day)发布"
    case .created(let day): "\(day)报送"
    case .progressNote: "驾驶舱按目标和数据推算：时间进度、完成率、序时差、余期需要、灯，试运行"
    case .outlookNote(let method): "驾驶舱预测：\(method)；各指标依据和回测见复盘页"
    case .countNote(let time): "驾驶舱计数，截至 \(time)"
    case .journalNote(let from, let to): "值班日志，\(from) 至 \(to)"
    case .brief: "月度分析"
    }
  }

  package var english: String {
    switch self {
    case .title(let area, let month): "\(area): the economy in \(month)"
    case .asOf(let time): "Figures as of \(time)"
    case .howToRead(let year):
      "Periods without a year are of \(year); numbers in brackets are those of the sources at the end"
    case .moved: "What moved"
    case .behind: "What is behind"
    case .likely: "What is likely"
    case .disagrees: "What disagrees"
    case .open: "What is open"
    case .basis: "Notes on the data"
    case .sources: "Sources"
    case .noFigures: "There is no usable figure of a main indicator for the month yet"
    case .movedCounts(let all, let higher, let lower, let same, let none):
      "Of \(all.counted("main indicator")) the growth is above that of the period before for \(higher), below it for \(lower), the same for \(same), and cannot be compared for \(none)"
    case .nothingUnusual(let points):
      "No growth moved by \(points) percentage points or more, and none changed its sign"
    case .change: "Change"
    case .note: "Notes"
    case .embargoed: "embargoed "
    case .before(let period, let growth): "after \(growth) in \(period)"
    case .same: "the same"
    case .faster(let size, let points): "\(size)faster by \(points) percentage points"
    case .slower(let size, let points): "\(size)slower by \(points) percentage points"
    case .narrowed(let size, let points): "the fall \(size)narrowed by \(points) percentage points"
    case .widened(let size, let points): "the fall \(size)widened by \(points) percentage points"
    case .turnedPositive(let points): "turned positive, \(points) percentage points higher"
    case .turnedNegative(let points): "turned negative, \(points) percentage points lower"
    case .higher(let points): "\(points) percentage points higher"
    case .lower(let points): "\(points) percentage points lower"
    case .slight: "slightly "
    case .marked: "markedly "
    case .gapsBy: "basis of gaps and lights "
    case .noTargets(let year): "No monthly or quarterly indicator has a target for \(year)"
    case .targetCounts(let all, let behind, let met, let unlit):
      "Of \(all.counted("indicator")) with a target of the year \(behind) are behind, \(met) are on track, and \(unlit) have no light"
    case .unlit(let names): "No light: \(names)"
    case .doubted: "in doubt"
    case .target(let year, let target): "target of \(year) \(target)"
    case .ofYear(let year, let words): "\(year): \(words)"
    case .howToForecast:
      "Published figures up to the month are carried forward; about 8 in 10 figures to come should lie within the 80 % interval, and where there is no forecast the reason is given"
    case .chance(let chance, let year, let target):
      "chance of the target of \(year), \(target): \(chance)"
    case .noDoubts: "No main indicator is contradicted, doubtful or late"
    case .otherDoubts(let count):
      "\(count.counted("other indicator")) to be checked: see the screen Data"
    case .undecided: "which one holds is for the owner to say"
    case .onDay(let day): "on \(day)"
    case .due(let day): "due \(day)"
    case .moreOverdue(let count): "\(count) more overdue"
    case .noJournal(let month):
      "The journal of alarms does not cover all of \(month): none are counted"
    case .raised(let month, let count, let levels):
      "\(count.counted("alarm")) raised in \(month): \(levels)"
    case .preliminary(let names): "Preliminary, to be revised: \(names)"
    case .comparable(let names):
      "Growth on a comparable basis, not to be derived from the figures: \(names)"
    case .cumulative: "Periods that begin with January or the first quarter are of the year to date"
    case .combined(let names): "Published for January and February together: \(names)"
    case .revised(let period, let from, let to): "\(period) revised from \(from) to \(to)"
    case .movedHoliday(let name, let days): "\(name) in another month than last year (\(days))"
    case .holiday(let name, let days): "\(name) (\(days))"
    case .daysOff(let month, let days, let earlier, let others):
      "\(days.counted("day")) of it in \(month), \(others) in \(earlier): the months compare only in part"
    case .workingDays(let month, let days, let earlier, let others):
      "Working days: \(month) \(days), \(earlier) \(others)"
    case .occasion(let from, let name): "From \(from): \(name)"
    case .leftOut(let names): "Embargoed and left out: \(names)"
    case .notToPassOn(let names): "Embargoed, not to be passed on: \(names)"
    case .fewCases(let names): "Few cases, counts in the place of rates: \(names)"
    case .rules(let slight, let marked):
      "Words: slightly is up to \(slight) percentage points, markedly \(marked) and more; lights and early warnings are on trial"
    case .file(let name): "file \(name)"
    case .released(let day): "released \(day)"
    case .created(let day): "sent \(day)"
    case .progressNote:
      "Reckoned by the cockpit from target and figures: time, completion, gap, what the rest needs, lights; on trial"
    case .outlookNote(let method):
      "Forecast by the cockpit: \(method); basis and track record on the screen Review"
    case .countNote(let time): "Counted by the cockpit as of \(time)"
    case .journalNote(let from, let to): "Duty journal, \(from) to \(to)"
    case .brief: "Monthly brief"
    }
  }
}
