import CockpitJSON

/// How a figure stands against its target, its light and its release.
package enum ProgressPhrase: Hashable, Sendable {
  case gap(points: String)
  case room(String)
  case over(String)
  case completion(percent: String)
  case time(percent: String)
  case path(percent: String)
  case gapWords(points: String)
  case coefficient(String)
  case neededPerStep(step: String, amount: String)
  case factor(step: String, soFar: String, factor: String)
  case seasonal(percent: String, gap: String)
  case growthGap(target: String, gap: String)
  case neededGrowth(percent: String)
  case headroom(String)
  case shortfall(String)
  case neededMean(String)
  case used(String, of: String)
  case usedPercent(String)
  case happened(String, of: String)
  case happenedPercent(String)
  case seasonalRoom(String)
  case seasonalOver(String)
  case seasonalHeadroom(String, line: String)
  case seasonalShortfall(String, line: String)
  case pathRoom(String)
  case pathOver(String)
  case pathHeadroom(String, line: String)
  case pathShortfall(String, line: String)
  case firstPlaces(String)
  case place(String)
  case places(String)
  case about(String)
  /// What a figure must be against that of the area above.
  case againstAbove(String)
  case zero(events: String)
  case lightPeriods(Int)
  case lightRaised(periods: Int)
  case lightRule(String)
  case onTrial
  case unlit(because: String)
  case nextDue(day: String, period: String)
  case late(state: String, period: String, due: String, days: Int)
  case notPublishedAlone(String)
  case unscheduled
  case unsure(light: String, because: String)
}

extension ProgressPhrase: Wording {
  package var chinese: String {
    switch self {
    case .gap(let points): "\(points)点"
    case .room(let text): "余\(text)"
    case .over(let text): "差\(text)"
    case .completion(let percent): "完成 \(percent)%"
    case .time(let percent): "时间进度 \(percent)%"
    case .path(let percent): "计划进度 \(percent)%"
    case .gapWords(let points): "序时差 \(points) 个百分点"
    case .coefficient(let text): "系数 \(text)"
    case .neededPerStep(let step, let amount): "剩余\(step)需 \(amount)"
    case .factor(let step, let soFar, let factor): "为前期\(step) \(soFar) 的 \(factor) 倍"
    case .seasonal(let percent, let gap): "\(percent)% 差 \(gap) 个百分点(仅参考，不亮灯)"
    case .growthGap(let target, let gap): "目标 \(target)% 差 \(gap) 个百分点"
    case .neededGrowth(let percent): "后期约需 \(percent)%"
    case .headroom(let text): "距目标余 \(text)"
    case .shortfall(let text): "距目标差 \(text)"
    case .neededMean(let text): "剩余时段均值须不高于 \(text)"
    case .used(let text, let whole): "已用 \(text)/\(whole)"
    case .usedPercent(let text): "已用\(text)"
    case .happened(let text, let whole): "已发生 \(text)/\(whole)"
    case .happenedPercent(let text): "发生\(text)"
    case .seasonalRoom(let text): "同期余\(text)"
    case .seasonalOver(let text): "同期差\(text)"
    case .seasonalHeadroom(let text, let line): "距同期控制线 \(line) 余 \(text)"
    case .seasonalShortfall(let text, let line): "距同期控制线 \(line) 差 \(text)"
    case .pathRoom(let text): "路径余\(text)"
    case .pathOver(let text): "路径差\(text)"
    case .pathHeadroom(let text, let line): "距阶段路径 \(line) 余 \(text)"
    case .pathShortfall(let text, let line): "距阶段路径 \(line) 差 \(text)"
    case .firstPlaces(let text): "前\(text)"
    case .place(let text): "第\(text)位"
    case .places(let text): "\(text)位"
    case .about(let text): "\(text)左右"
    case .againstAbove(let distance): "比上级\(distance)"
    case .zero(let events): "发生 \(events)"
    case .lightPeriods(let count): "连续\(count)期"
    case .lightRaised(let count): "连续\(count)期未达标升一级"
    case .lightRule(let text): "灯规则 \(text)"
    case .onTrial: "试运行"
    case .unlit(let because): "不亮灯(\(because))"
    case .nextDue(let day, let period): "下次应到 \(day) (\(period))"
    case .late(let state, let period, let due, let days):
      "\(state) \(period) \(due)应到 已过\(days)天"
    case .notPublishedAlone(let text): "\(text)不单独发布"
    case .unscheduled: "不定期"
    case .unsure(let light, let because): "\(light)?(\(because))"
    }
  }

  package var english: String {
    switch self {
    case .gap(let points): "\(points)pp"
    case .room(let text): "+\(text)"
    case .over(let text): "-\(text)"
    case .completion(let percent): "\(percent)% done"
    case .time(let percent): "time \(percent)%"
    case .path(let percent): "path \(percent)%"
    case .gapWords(let points): "gap \(points) percentage points"
    case .coefficient(let text): "coefficient \(text)"
    case .neededPerStep(let step, let amount): "the rest needs a \(step) of \(amount)"
    case .factor(let step, let soFar, let factor): "\(factor) times the \(step) so far, \(soFar)"
    case .seasonal(let percent, let gap):
      "\(percent)%, gap \(gap) percentage points (for reference, no light)"
    case .growthGap(let target, let gap): "target \(target)%, gap \(gap) percentage points"
    case .neededGrowth(let percent): "the rest needs about \(percent)%"
    case .headroom(let text): "\(text) to spare"
    case .shortfall(let text): "\(text) short"
    case .neededMean(let text): "the mean of the rest must stay below \(text)"
    case .used(let text, let whole): "used \(text) of \(whole)"
    case .usedPercent(let text): "used \(text)"
    case .happened(let text, let whole): "\(text) of \(whole) so far"
    case .happenedPercent(let text): "seen \(text)"
    case .seasonalRoom(let text): "season +\(text)"
    case .seasonalOver(let text): "season -\(text)"
    case .seasonalHeadroom(let text, let line):
      "\(text) to spare to the line of the season, \(line)"
    case .seasonalShortfall(let text, let line): "\(text) short of the line of the season, \(line)"
    case .pathRoom(let text): "path +\(text)"
    case .pathOver(let text): "path -\(text)"
    case .pathHeadroom(let text, let line): "\(text) to spare to the stage path, \(line)"
    case .pathShortfall(let text, let line): "\(text) short of the stage path, \(line)"
    case .firstPlaces(let text): "top \(text)"
    case .place(let text): "place \(text)"
    case .places(let text): text == "1" ? "1 place" : "\(text) places"
    case .about(let text): "about \(text)"
    case .againstAbove(let distance): "vs above \(distance)"
    case .zero(let events): "\(events) happened"
    case .lightPeriods(let count): "\(count.counted("period")) running"
    case .lightRaised(let count): "raised a step after \(count.counted("period"))"
    case .lightRule(let text): "light rule \(text)"
    case .onTrial: "on trial"
    case .unlit(let because): "no light (\(because))"
    case .nextDue(let day, let period): "next due \(day) (\(period))"
    case .late(let state, let period, let due, let days):
      "\(state): \(period) was due \(due), \(days.counted("day")) ago"
    case .notPublishedAlone(let text): "\(text) is not published alone"
    case .unscheduled: "no release known"
    case .unsure(let light, let because): "\(light)? (\(because))"
    }
  }
}
