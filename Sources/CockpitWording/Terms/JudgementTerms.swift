package import CockpitCatalogue
import CockpitJSON
package import CockpitJudgement
package import CockpitValues

extension LightReading.Unlit {
  package var words: LocalizedText {
    switch self {
    case .notAssessed: LocalizedText("不考核", "not assessed")
    case .noTarget: LocalizedText("无年度目标", "no target of the year")
    case .yearIsOver: LocalizedText("年度已结束", "its year is over")
    case .noFigureOfYear:
      LocalizedText("本年尚无数据", "no figure of the year yet")
    case .notApplicable: LocalizedText("不适用", "not applicable")
    case .nothingToCompare:
      LocalizedText("缺比较数据", "nothing to compare with")
    case .beforeFirstQuarter:
      LocalizedText("一季度末前不亮灯", "unlit before the first quarter ends")
    case .notUsable: LocalizedText("数据不可用", "figure not usable")
    case .smallSample: LocalizedText("样本不足", "too few cases")
    case .noRule: LocalizedText("无亮灯规则", "no light rule")
    case .ruleFrom(let day):
      LocalizedText("亮灯规则自 \(day) 起", "the light rule holds from \(day) on")
    }
  }
}

extension LightReading.Unlit {
  /// The reason for a narrow column.
  package var brief: LocalizedText {
    switch self {
    case .notAssessed: LocalizedText("不考核", "unassessed")
    case .noTarget: LocalizedText("无年度目标", "no target")
    case .yearIsOver: LocalizedText("年度已结束", "year over")
    case .noFigureOfYear: LocalizedText("本年无数据", "no figure")
    case .notApplicable: LocalizedText("不适用", "n/a")
    case .nothingToCompare: LocalizedText("缺比较数据", "no basis")
    case .beforeFirstQuarter: LocalizedText("一季度未满", "too early")
    case .notUsable: LocalizedText("数据不可用", "unusable")
    case .smallSample: LocalizedText("样本不足", "few cases")
    case .noRule: LocalizedText("无亮灯规则", "no rule")
    case .ruleFrom: LocalizedText("规则未生效", "rule later")
    }
  }

  /// What stands in a column of lights where a target has none.
  package static let sign = LocalizedText("未亮", "unlit")
}

extension LightReading {
  /// The light and its periods in short, such as 黄2, or 黄? for a light that is no longer sure; in
  /// English yellow 2.
  package func short(in language: Language) -> String {
    guard let shown = light ?? lastLight else { return "" }
    let (word, gap) =
      switch language {
      case .zh: (shown.character, "")
      case .en: (shown.words.en, " ")
      }
    if light == nil { return word + "?" }
    return consecutivePeriods > 0 ? "\(word)\(gap)\(consecutivePeriods)" : word
  }
}

extension Doubt {
  /// The mark beside the figure.
  package static let mark = LocalizedText("异", "odd")

  /// The reason in words, with figures as they are written with their unit: `text` of a figure,
  /// `difference` of what two of them differ by,
  /// `growth` of a growth.
  func words(
    _ text: (Double) -> String, difference: (Double) -> String, growth: (Double) -> String
  ) -> LocalizedText {
    switch self {
    case .below(let limit):
      LocalizedText("低于合理下限\(text(limit))", "below the plausible minimum \(text(limit))")
    case .above(let limit):
      LocalizedText("高于合理上限\(text(limit))", "above the plausible maximum \(text(limit))")
    case .jump(let step, let limit):
      LocalizedText(
        "较上期变动\(step > 0 ? "+" : "")\(difference(step)) 超出\(difference(limit))",
        "changed by \(step > 0 ? "+" : "")\(difference(step)), more than \(difference(limit))")
    case .frozen(let readings):
      LocalizedText("读数连续\(readings)次不变", "the same reading \(readings.counted("time"))")
    case .tenThousandfold:
      LocalizedText("约为近期的1万倍 疑单位万/亿之误", "about 10000 times the usual: unit slip?")
    case .tenThousandth:
      LocalizedText("约为近期的万分之一 疑单位万/亿之误", "about 1/10000 of the usual: unit slip?")
    case .fraction(let whole):
      LocalizedText(
        "疑以小数代百分数 应为\(text(whole))？", "a fraction for percent: should it be \(text(whole))?")
    case .revision(let drop):
      LocalizedText(
        "累计数下降\(difference(drop)) 疑前期已修订",
        "cumulative figure fell by \(difference(drop)): revised?")
    case .growth(let published, let levels):
      if let levels {
        LocalizedText(
          "发布的同比\(growth(published)) 与两年数值之比\(growth(levels))相去甚远",
          "published growth \(growth(published)), that of the figures \(growth(levels))")
      } else {
        LocalizedText(
          "发布的同比\(growth(published)) 不合常理",
          "published growth \(growth(published)): hardly possible")
      }
    case .growthFraction(let published):
      LocalizedText(
        "发布的同比\(DecimalText.shortest(published)) 疑以小数代百分数",
        "published growth \(DecimalText.shortest(published)): a fraction for percent?")
    }
  }
}

extension GrowthWord {
  package var words: LocalizedText {
    switch self {
    case .increase: LocalizedText("增长", "up")
    case .decrease: LocalizedText("下降", "down")
    case .unchanged: LocalizedText("持平", "unchanged")
    case .turnedPositive: LocalizedText("由负转正", "turned positive")
    case .turnedNegative: LocalizedText("由正转负", "turned negative")
    case .turnedToProfit: LocalizedText("扭亏", "turned to profit")
    case .turnedToLoss: LocalizedText("转亏", "turned to loss")
    case .zeroBase: LocalizedText("基数为零", "base is zero")
    case .negativeBase: LocalizedText("基数为负", "base is negative")
    }
  }
}

extension Growth.Absence {
  package var words: LocalizedText {
    switch self {
    case .noBase: LocalizedText("无基期数", "no base figure")
    case .basis: LocalizedText("口径不同 不可推算", "basis allows no derivation")
    case .breakInSeries: LocalizedText("口径断点 不可比", "break in series")
    case .fewCases: LocalizedText("样本不足", "too few cases")
    }
  }
}

extension Standing {
  package var words: LocalizedText {
    switch self {
    case .normal: LocalizedText("正常", "normal")
    case .behind: LocalizedText("未达", "behind")
    case .alarming: LocalizedText("超限", "grave")
    case .late: LocalizedText("迟", "late")
    case .missing: LocalizedText("缺", "missing")
    case .conflicting: LocalizedText("冲", "conflict")
    case .doubtful: LocalizedText("异", "doubtful")
    case .withheld: LocalizedText("不显示", "not shown")
    case .notApplicable: LocalizedText("不适用", "not applicable")
    case .unconnected: LocalizedText("未接入", "not connected")
    }
  }
}

extension AlarmLevel {
  /// 一级 to 四级: the words of alarms, never those of lights or of statutory warnings.
  package var words: LocalizedText {
    switch self {
    case .first: LocalizedText("一级", "level 1")
    case .second: LocalizedText("二级", "level 2")
    case .third: LocalizedText("三级", "level 3")
    case .fourth: LocalizedText("四级", "level 4")
    }
  }
}

extension Rank {
  /// The rank as `5(降1)/10区县`, tied as `3=/10`, with who is missing as `5/9(1未报)`, whose figure
  /// cannot be compared as `5/8(1不计)`; the peers
  /// are what is counted, such as 区县.
  package func text(peers: String? = nil, _ language: Language) -> String {
    let (down, up, gap, missing, leftOut) =
      switch language {
      case .zh: ("降", "升", "", "未报", "不计")
      case .en: ("down ", "up ", " ", " missing", " left out")
      }
    var text = "\(place)" + (isTied ? "=" : "")
    if let lost, lost != 0 { text += "(\(lost > 0 ? down : up)\(lost.magnitude))" }
    text += "/\(reported)"
    if let peers { text += gap + peers }
    if unreported > 0 { text += "(\(unreported)\(missing))" }
    if self.leftOut > 0 { text += "(\(self.leftOut)\(leftOut))" }
    return text
  }
}

extension Progress.Outlook {
  /// What a screen says of it; `nil` while all is open.
  package var words: LocalizedText? {
    switch self {
    case .open: nil
    case .hardlyReachable: LocalizedText("已难完成", "hardly reachable")
    case .lockedMiss: LocalizedText("已锁定未达", "certain to miss")
    }
  }
}

extension Attainment {
  package var words: LocalizedText {
    switch self {
    case .reached: LocalizedText("达成", "reached")
    case .missed: LocalizedText("未达成", "missed")
    case .noData: LocalizedText("无数据", "no data")
    }
  }
}

extension Freshness.State {
  /// The mark beside a figure, such as 迟: one to three characters as Chinese text.
  package var mark: LocalizedText {
    switch self {
    case .current: LocalizedText("新", "new")
    case .notPublished: LocalizedText("不发布", "n/a")
    case .pending: LocalizedText("待", "due")
    case .late: LocalizedText("迟", "late")
    case .stale: LocalizedText("旧", "old")
    case .lost: LocalizedText("失联", "lost")
    case .missing: LocalizedText("缺", "none")
    case .notApplicable: LocalizedText("不适用", "void")
    }
  }

  package var words: LocalizedText {
    switch self {
    case .current: LocalizedText("最新", "current")
    case .notPublished: LocalizedText("不单独发布", "not published alone")
    case .pending: LocalizedText("待发布", "awaited")
    case .late: LocalizedText("迟报", "late")
    case .stale: LocalizedText("旧数", "old")
    case .lost: LocalizedText("失联", "source lost")
    case .missing: LocalizedText("缺报", "missing")
    case .notApplicable: LocalizedText("不适用", "not applicable")
    }
  }
}

extension SumCheck {
  package var words: LocalizedText {
    isConsistent
      ? LocalizedText("一致", "consistent") : LocalizedText("待核", "to be checked")
  }
}
