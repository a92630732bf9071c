/// What is said of simulations of policies.
package enum PolicyPhrase: Hashable, Sendable {
  case mark
  case title
  case titleOf(String)
  case noForecast
  case grave(Int)
  case number
  case draft(String)
  case noScenarios
  case scenario
  case objective
  case baseline
  case parameters
  case present
  case range
  case rangeKey
  case effect
  case source
  case leverSource
  case extrapolation
  case low
  case medium
  case high
  case example
  case countersigned(String)
  case column(Int)
  case result
  case resultOf(period: String)
  case median
  case interval
  case strip(low: String, high: String)
  case chance
  case difference
  case verdict
  case cannotTell
  case unchanged
  case helps
  case harms
  case raises
  case lowers
  case likeBaseline
  case alike(String, String)
  case contributions(String)
  case contribution
  case change
  case assumptions(ticked: Int, all: Int)
  case assumption
  case ifBroken
  case notReckoned
  case sideEffects
  case noSideEffects
  case good
  case bad
  case backtest
  case backtestOf(right: Int, count: Int, error: String)
  case noBacktest
  case method
  case methodInWords(draws: Int, seed: String, model: String)
  case share(left: Int, all: Int)
  case notFor
  case premise(String)
  case premiseOf(String)
  case goal
  case limit(String, String)
  case noGoal
  case per(String, step: String)
  case within(String, interval: String)
  case points
  case levers
  case state
  case noIndicator(String)
  case noPresent(String)
  case unitOfGrowth(String)
  case tooLarge
  case noBase(String)
  case set
  case nextLever
  case lastLever
  case reset
  case compare
  case tick
  case save
  case notAllTicked
  case saved(String)
  case isSaved(String)
  case causal
  case otherNumber(was: String, now: String)
  case path
}

extension PolicyPhrase: Wording {
  package var chinese: String {
    switch self {
    case .mark: "【模拟】"
    case .title: "政策模拟"
    case .titleOf(let name): "政策模拟 \(name)"
    case .noForecast: "非预测 不写回实况"
    case .grave(let count): "实况一级告警 \(count)件未确认，按 a 查看"
    case .number: "方案编号"
    case .draft(let id): "\(id)(未保存)"
    case .noScenarios: "包里没有政策方案"
    case .scenario: "方案"
    case .objective: "对象"
    case .baseline: "基线"
    case .parameters: "可调参数"
    case .present: "现状"
    case .range: "历史范围"
    case .rangeKey: "o现状 x设定 =常见 .少见"
    case .effect: "弹性"
    case .source: "弹性来源"
    case .leverSource: "参数来源"
    case .extrapolation: "外推"
    case .low: "低"
    case .medium: "中"
    case .high: "高"
    case .example: "示例参数"
    case .countersigned(let names): "会签 \(names)"
    case .column(let number): ["甲", "乙", "丙"][min(max(number, 0), 2)]
    case .result: "结果"
    case .resultOf(let period): "结果 \(period)"
    case .median: "中值"
    case .interval: "八成区间"
    case .strip(let low, let high): "\(low) 至 \(high)"
    case .chance: "达标概率"
    case .difference: "与基线之差"
    case .verdict: "结论"
    case .cannotTell: "区间含0，尚不能断定有效"
    case .unchanged: "与基线相同"
    case .helps: "区间不含0，有利"
    case .harms: "区间不含0，不利"
    case .raises: "区间不含0，上升"
    case .lowers: "区间不含0，下降"
    case .likeBaseline: "达标概率与基线相差不足10个百分点，不作优劣排序"
    case .alike(let one, let other): "\(one)与\(other)达标概率相差不足10个百分点，不作优劣排序"
    case .contributions(let column): "各参数单独影响(方案\(column))"
    case .contribution: "去掉它则少"
    case .change: "设定变化"
    case .assumptions(let ticked, let all): "假设清单 已勾选 \(ticked)/\(all)，勾完方可保存"
    case .assumption: "假设"
    case .ifBroken: "若不成立，差值为"
    case .notReckoned: "无法计算"
    case .sideEffects: "联动影响"
    case .noSideEffects: "无达到公布精度的联动影响"
    case .good: "有利"
    case .bad: "不利"
    case .backtest: "检验"
    case .backtestOf(let right, let count, let error): "历次变动 方向对 \(right)/\(count)，误差均值 \(error)"
    case .noBacktest: "包里未列历次政策变动，无从检验"
    case .method: "模拟方法"
    case .methodInWords(let draws, let seed, let model):
      "蒙特卡洛\(draws)次，种子\(seed)，模型\(model)；基线取趋势预测或所列假定，弹性按所列区间抽取，互相独立"
    case .share(let left, let all): "年内\(all)期尚余\(left)期，按期数占比计入全年"
    case .notFor: "不适用"
    case .premise(let text): "假定 \(text)"
    case .premiseOf(let source): "基线来源 \(source)"
    case .goal: "目标"
    case .limit(let sign, let value): "\(sign)\(value)"
    case .noGoal: "无本年目标"
    case .per(let value, let step): "\(value)/\(step)"
    case .within(let value, let interval): "\(value) (\(interval))"
    case .points: "个百分点"
    case .levers: "参数"
    case .state: "状态"
    case .noIndicator(let id): "没有指标 \(id)"
    case .noPresent(let name): "参数“\(name)”的现状取自指标，而该指标无可用数，不作模拟"
    case .unitOfGrowth(let name): "对象按增速考核，参数“\(name)”的弹性须按百分比给出，不作模拟"
    case .tooLarge: "数值过大，不作模拟"
    case .noBase(let reason): "无基线，不作模拟；\(reason)"
    case .set: "调值"
    case .nextLever: "下一项"
    case .lastLever: "上一项"
    case .reset: "复位"
    case .compare: "甲乙丙方案"
    case .tick: "勾选假设"
    case .save: "保存方案"
    case .notAllTicked: "须先逐条勾选假设"
    case .saved(let file): "已保存 \(file)，可用命令重放"
    case .isSaved(let file): "该方案已保存在 \(file)，保存后不可改"
    case .causal: "弹性来自观察数据而非试验，不能证明因果；结果供讨论，不作考核依据"
    case .otherNumber(let was, let now): "文件写的编号是 \(was)，现为 \(now)：数据、参数或模型已变"
    case .path: "逐期"
    }
  }

  package var english: String {
    switch self {
    case .mark: "[SIMULATION]"
    case .title: "Policy simulation"
    case .titleOf(let name): "Simulation \(name)"
    case .noForecast: "no forecast, not live"
    case .grave(let count): "\(count) live level-1 alarms unseen: press a"
    case .number: "Number"
    case .draft(let id): "\(id) (draft)"
    case .noScenarios: "The pack has no policy scenarios"
    case .scenario: "Scenario"
    case .objective: "Objective"
    case .baseline: "Baseline"
    case .parameters: "Levers"
    case .present: "Now"
    case .range: "Range so far"
    case .rangeKey: "o now, x set, = common, . rare"
    case .effect: "Effect"
    case .source: "Source of effect"
    case .leverSource: "Source of lever"
    case .extrapolation: "Beyond"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .example: "example"
    case .countersigned(let names): "countersigned by \(names)"
    case .column(let number): ["A", "B", "C"][min(max(number, 0), 2)]
    case .result: "Result"
    case .resultOf(let period): "Result, \(period)"
    case .median: "Median"
    case .interval: "80 % interval"
    case .strip(let low, let high): "\(low) to \(high)"
    case .chance: "Chance"
    case .difference: "Against baseline"
    case .verdict: "Verdict"
    case .cannotTell: "contains 0: no effect can be told"
    case .unchanged: "as the baseline"
    case .helps: "without 0: for the good"
    case .harms: "without 0: for the worse"
    case .raises: "without 0: up"
    case .lowers: "without 0: down"
    case .likeBaseline: "chances within 10 points of the baseline's are not ranked"
    case .alike(let one, let other):
      "chances of \(one) and \(other) are within 10 points: not ranked"
    case .contributions(let column): "What each lever adds (\(column))"
    case .contribution: "Lost without it"
    case .change: "Change"
    case .assumptions(let ticked, let all):
      "Assumptions, \(ticked) of \(all) ticked: tick all to save"
    case .assumption: "Assumption"
    case .ifBroken: "Difference if it fails"
    case .notReckoned: "not to be reckoned"
    case .sideEffects: "Side effects"
    case .noSideEffects: "none as large as is published"
    case .good: "good"
    case .bad: "bad"
    case .backtest: "Backtest"
    case .backtestOf(let right, let count, let error):
      "past changes: direction right \(right)/\(count), mean error \(error)"
    case .noBacktest: "the pack lists no past changes: untested"
    case .method: "Method"
    case .methodInWords(let draws, let seed, let model):
      "Monte Carlo, \(draws) draws, seed \(seed), model \(model); the baseline is the forecast or what is assumed, effects are drawn from their intervals, independently"
    case .share(let left, let all):
      "\(left) of \(all) periods of the year are left, and count by their share"
    case .notFor: "Not for"
    case .premise(let text): "assumed: \(text)"
    case .premiseOf(let source): "source of the baseline: \(source)"
    case .goal: "Goal"
    case .limit(let sign, let value): "\(sign)\(value)"
    case .noGoal: "no target of the year"
    case .per(let value, let step): "\(value) per \(step)"
    case .within(let value, let interval): "\(value) (\(interval))"
    case .points: " points"
    case .levers: "Levers"
    case .state: "State"
    case .noIndicator(let id): "no indicator \(id)"
    case .noPresent(let name):
      "the present value of the lever \(name) is the figure of an indicator that has none: nothing is simulated"
    case .unitOfGrowth(let name):
      "the growth of the objective is carried forward, and the effect of \(name) is in its unit: state it in percent"
    case .tooLarge: "the numbers are too large to reckon with"
    case .noBase(let reason): "no baseline, nothing is simulated: \(reason)"
    case .set: "set"
    case .nextLever: "next"
    case .lastLever: "previous"
    case .reset: "reset"
    case .compare: "scenario A B C"
    case .tick: "tick assumption"
    case .save: "save scenario"
    case .notAllTicked: "tick every assumption first"
    case .saved(let file): "saved as \(file); simulate plays it again"
    case .isSaved(let file): "saved already as \(file): what is saved never changes"
    case .causal: "effects are observed, not tested: for discussion, no assessment"
    case .otherNumber(let was, let now):
      "the file has the number \(was), which is now \(now): data, parameters or model changed"
    case .path: "By period"
    }
  }
}
