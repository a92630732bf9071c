import CockpitJSON

/// What is said of figures to come, and of how sure that is.
package enum OutlookPhrase: Hashable, Sendable {
  case outlook
  /// What a period will bring, mostly the one that ends the year.
  case told(period: String, value: String, interval: String)
  case wholeYear(Int)
  /// The 80 % interval.
  case interval(from: String, to: String)
  /// All figures were equal, so that nothing tells how far off it may be.
  case constant(period: String, value: String, measure: String, count: Int)
  case chance
  /// A probability in whole percent.
  case about(percent: String)
  case chanceOfTarget(chance: String, target: String)
  case possible
  case likely
  case nearlyCertain
  /// The same of what must not be passed.
  case possiblyPassed
  case likelyPassed
  case nearlyCertainlyPassed
  case record
  /// How often it was held against what came, the mean error in percent of that of a naive forecast, and the share of what
  /// came in the 80 % interval.
  case recordInWords(origins: Int, measure: String, share: String, naive: String, coverage: String)
  /// The naive forecast was always right.
  case recordWithoutShare(origins: Int, measure: String, coverage: String)
  case noBetter
  case noRecord
  case naiveLastYear
  case naiveLastWeek
  case naiveLast
  case absent(because: String)
  case tooFew(count: Int, needed: Int)
  case broken(since: String, count: Int, needed: Int)
  case gap(after: String, length: Int)
  case gapAndTooFew(String, count: Int, needed: Int)
  case fewCases
  case nothingToTell
  case allEqual(count: Int)
  case allByRule(count: Int)
  /// Whether a sensor reads what is usual for it.
  case course
  case courseUnknown(count: Int, needed: Int)
  case courseUsual(expected: String)
  case courseAbove(since: String, times: String, expected: String)
  case courseBelow(since: String, times: String, expected: String)
  case courseMethod
  /// All figures follow one rule, so that nothing tells how far off it may be.
  case regular(period: String, value: String, measure: String, count: Int)
  /// What the naive forecast says of the same period.
  case naiveSays(String)
  case notFinite(String)
  case late(newest: String)
  case isWithheld
  case noFigure
  case isSensor
  /// The key that opens what was told earlier.
  case review
  /// What was told of a series earlier.
  case reviewOf(String)
  /// The limits of an interval in a list.
  case limits(from: String, to: String)
  case period
  case toldColumn
  case after
  case came
  case error
  case naiveError
  case held
  case within
  case outside
  case howToReview
  case method
  case methodInWords
  case basis
  case basisInWords(
    count: Int, from: String, to: String, measure: String, season: String, spread: String)
  case ownErrors
  case usualErrors
  case ofFigures
  case ofAmounts
  case ofGrowth
  case noSeason
  case multiplicative
  case additive
  case points
  case band
  case lowerLimit
  case upperLimit
}

extension OutlookPhrase: Wording {
  package var chinese: String {
    switch self {
    case .outlook: "趋势预测"
    case .told(let period, let value, let interval): "\(period) \(value)  \(interval)"
    case .wholeYear(let year): "\(year)年全年"
    case .interval(let from, let to): "八成区间 \(from) 至 \(to)"
    case .constant(let period, let value, let measure, let count):
      "\(period) \(value)  \(measure)\(count)期全同，看不出误差"
    case .chance: "达标概率"
    case .about(let percent): "约\(percent)%"
    case .chanceOfTarget(let chance, let target): "\(chance)(\(target))"
    case .possible: "预警 可能完不成"
    case .likely: "预警 多半完不成"
    case .nearlyCertain: "预警 几乎完不成"
    case .possiblyPassed: "预警 可能突破"
    case .likelyPassed: "预警 多半突破"
    case .nearlyCertainlyPassed: "预警 几乎必破"
    case .record: "预测回测"
    case .recordInWords(let origins, let measure, let share, let naive, let coverage):
      "\(measure)回测\(origins)次，平均误差为\(naive)法的\(share)，八成区间实际覆盖\(coverage)(按修订后数)"
    case .recordWithoutShare(let origins, let measure, let coverage):
      "\(measure)回测\(origins)次，八成区间实际覆盖\(coverage)(按修订后数)"
    case .noBetter: "不优于朴素法"
    case .noRecord: "期数少，无回测"
    case .naiveLastYear: "上年同期"
    case .naiveLastWeek: "上周同日"
    case .naiveLast: "上期数"
    case .absent(let because): "不作预测：\(because)"
    case .tooFew(let count, let needed): "样本不足，有\(count)期，至少\(needed)期"
    case .broken(let since, let count, let needed):
      "口径断点 \(since)，此后有\(count)期，至少\(needed)期"
    case .gap(let after, let length): "\(after)后缺\(length)期"
    case .gapAndTooFew(let periods, let count, let needed):
      "\(periods)缺报或存疑，此后有\(count)期，至少\(needed)期"
    case .fewCases: "样本不足，所依件数太少"
    case .course: "常态比较"
    case .courseUnknown(let count, let needed): "读数\(count)个，满\(needed)个才知常态"
    case .courseUsual(let expected): "在常态内，此时常态约 \(expected)"
    case .courseAbove(let since, let times, let expected):
      "自 \(since) 偏离常态，高出 \(times) 个常态离差，此时常态约 \(expected)"
    case .courseBelow(let since, let times, let expected):
      "自 \(since) 偏离常态，低出 \(times) 个常态离差，此时常态约 \(expected)"
    case .courseMethod: "近十日为常态（有日变化的按时段中位数），平滑离差过 3.75 个常态离差为偏离，不作告警"
    case .allEqual(let count): "\(count)期全同，看不出误差"
    case .allByRule(let count): "\(count)期合于一律，看不出误差"
    case .nothingToTell: "没有本年目标的指标；写上指标可看它的预测"
    case .regular(let period, let value, let measure, let count):
      "\(period) \(value)  \(measure)\(count)期合于一律，看不出误差"
    case .naiveSays(let value): "朴素法为\(value)"
    case .notFinite(let period): "\(period)数值过大"
    case .late(let newest): "数据迟、冲突或存疑，止于\(newest)"
    case .isWithheld: "镇街数据可能反映个别单位，按规定不作预测"
    case .noFigure: "无数"
    case .isSensor: "实时监测由告警规则看，不作趋势预测"
    case .review: "复盘"
    case .reviewOf(let name): "复盘 \(name)"
    case .limits(let from, let to): "\(from) 至 \(to)"
    case .period: "报告期"
    case .toldColumn: "当时预测"
    case .after: "当时数据止于"
    case .came: "实际"
    case .error: "误差"
    case .naiveError: "朴素误差"
    case .held: "区间"
    case .within: "在内"
    case .outside: "在外"
    case .howToReview: "各期以当时及以前的现行数重算，八成区间应有约八成在内"
    case .method: "预测方法"
    case .methodInWords: "四法中位：对数阻尼趋势、按修正AIC择优的指数平滑、动态最优θ法、差分自回归"
    case .basis: "预测依据"
    case .basisInWords(let count, let from, let to, let measure, let season, let spread):
      "\(measure)\(count)期，\(from)至\(to)；\(season)；区间按\(spread)校准"
    case .ownErrors: "本指标历次误差"
    case .usualErrors: "一般误差"
    case .ofFigures: "数值"
    case .ofAmounts: "当期数"
    case .ofGrowth: "公布增速"
    case .noSeason: "无季节性"
    case .multiplicative: "季节性按比例"
    case .additive: "季节性按差额"
    case .points: "预测"
    case .band: "八成区间"
    case .lowerLimit: "八成区间下限"
    case .upperLimit: "八成区间上限"
    }
  }

  package var english: String {
    switch self {
    case .outlook: "Outlook"
    case .told(let period, let value, let interval): "\(period) \(value)  \(interval)"
    case .wholeYear(let year): "all of \(year)"
    case .interval(let from, let to): "80 % interval \(from) to \(to)"
    case .constant(let period, let value, let measure, let count):
      "\(period) \(value)  all \(count) \(measure) are equal: nothing tells how far off it may be"
    case .chance: "Chance of target"
    case .about(let percent): "about \(percent)%"
    case .chanceOfTarget(let chance, let target): "\(chance) (\(target))"
    case .possible: "early warning: may be missed"
    case .likely: "early warning: likely to be missed"
    case .nearlyCertain: "early warning: nearly certain to be missed"
    case .possiblyPassed: "early warning: may be passed"
    case .likelyPassed: "early warning: likely to be passed"
    case .nearlyCertainlyPassed: "early warning: nearly certain to be passed"
    case .record: "Track record"
    case .recordInWords(let origins, let measure, let share, let naive, let coverage):
      "\(measure), \(origins) times: errors \(share) of those of a naive forecast (\(naive) again), 80 % interval held \(coverage) (by revised figures)"
    case .recordWithoutShare(let origins, let measure, let coverage):
      "\(measure), \(origins) times: 80 % interval held \(coverage) (by revised figures)"
    case .noBetter: "no better than naive"
    case .noRecord: "too few figures for a track record"
    case .naiveLastYear: "last year's figure"
    case .naiveLastWeek: "last week's figure"
    case .naiveLast: "the last figure"
    case .absent(let because): "none: \(because)"
    case .tooFew(let count, let needed): "too few figures, \(count) of the \(needed) it takes"
    case .broken(let since, let count, let needed):
      "break in the series in \(since), since then \(count) of the \(needed) figures it takes"
    case .gap(let after, let length): "\(length) missing after \(after)"
    case .gapAndTooFew(let periods, let count, let needed):
      "\(periods) missing or in doubt, since then \(count) of the \(needed) figures it takes"
    case .fewCases: "too few cases behind the percentage"
    case .course: "Against usual"
    case .courseUnknown(let count, let needed):
      "\(count.counted("reading")): it takes \(needed) to know what is usual"
    case .courseUsual(let expected): "as usual, about \(expected) at this hour"
    case .courseAbove(let since, let times, let expected):
      "departs since \(since), \(times) usual spreads above; usual is about \(expected)"
    case .courseBelow(let since, let times, let expected):
      "departs since \(since), \(times) usual spreads below; usual is about \(expected)"
    case .courseMethod:
      "usual are the last ten days, by hour where days are alike; beyond 3.75 usual spreads of the smoothed course it departs; no alarm"
    case .allEqual(let count): "all \(count) are equal: nothing tells how far off it may be"
    case .allByRule(let count):
      "all \(count) follow one rule: nothing tells how far off it may be"
    case .nothingToTell: "no indicator has a target of the year; name one to see its outlook"
    case .regular(let period, let value, let measure, let count):
      "\(period) \(value)  \(count) \(measure) follow one rule: nothing tells how far off it may be"
    case .naiveSays(let value): "the naive forecast is \(value)"
    case .notFinite(let period): "the figure of \(period) is too large"
    case .late(let newest):
      "figures are late, contradicted or in doubt, the last one is of \(newest)"
    case .isWithheld: "figures of streets that may tell of a single respondent"
    case .noFigure: "no figure"
    case .isSensor: "sensors are watched by alarm rules"
    case .review: "review"
    case .reviewOf(let name): "Review \(name)"
    case .limits(let from, let to): "\(from) to \(to)"
    case .period: "Period"
    case .toldColumn: "Told then"
    case .after: "Figures up to"
    case .came: "Came"
    case .error: "Error"
    case .naiveError: "Naive error"
    case .held: "Interval"
    case .within: "within"
    case .outside: "outside"
    case .howToReview:
      "as of then, by figures of today; 8 in 10 should be within"
    case .method: "Method"
    case .methodInWords:
      "median of ETS, damped log, Theta, AR"
    case .basis: "Basis"
    case .basisInWords(let count, let from, let to, let measure, let season, let spread):
      "\(count) \(measure), \(from) to \(to); \(season); intervals calibrated on \(spread)"
    case .ownErrors: "past errors of the series"
    case .usualErrors: "usual errors"
    case .ofFigures: "figures"
    case .ofAmounts: "single periods"
    case .ofGrowth: "published growths"
    case .noSeason: "no seasons"
    case .multiplicative: "seasons as shares"
    case .additive: "seasons as amounts"
    case .points: "outlook"
    case .band: "80 % interval"
    case .lowerLimit: "80 % interval from"
    case .upperLimit: "80 % interval to"
    }
  }
}
