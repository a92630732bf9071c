package import CockpitValues

/// Why a figure is not believed: the reason behind the mark 异.
///
/// A doubt never changes the figure; it is shown with its mark and takes part in nothing.
package enum Doubt: Hashable, Sendable {
  case below(Double)
  case above(Double)
  /// The step from the value before, and the largest believable one.
  case jump(step: Double, limit: Double)
  /// So many equal readings in a row.
  case frozen(readings: Int)
  /// The value is about ten thousand times the usual one: 元 for 万元, 万元 for 亿元.
  case tenThousandfold
  /// The value is about a ten-thousandth of the usual one.
  case tenThousandth
  /// A cumulative figure went down where it cannot: earlier months were revised.
  case revision(drop: Double)

  /// The mark beside the figure.
  package static let mark = LocalizedText(zh: "异", en: "odd")

  /// The reason in words, with the decimals of the indicator.
  package func words(decimals: Int) -> LocalizedText {
    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
    return switch self {
    case .below(let limit):
      LocalizedText(zh: "低于合理下限\(text(limit))", en: "below the plausible minimum \(text(limit))")
    case .above(let limit):
      LocalizedText(zh: "高于合理上限\(text(limit))", en: "above the plausible maximum \(text(limit))")
    case .jump(let step, let limit):
      LocalizedText(
        zh: "较上期变动\(NumberText.signed(step, decimals: decimals)) 超出\(text(limit))",
        en: "changed by \(NumberText.signed(step, decimals: decimals)), more than \(text(limit))")
    case .frozen(let readings):
      LocalizedText(zh: "读数连续\(readings)次不变", en: "the same reading \(readings) times")
    case .tenThousandfold:
      LocalizedText(zh: "约为近期的1万倍 疑单位万/亿之误", en: "about 10000 times the usual: unit slip?")
    case .tenThousandth:
      LocalizedText(zh: "约为近期的万分之一 疑单位万/亿之误", en: "about 1/10000 of the usual: unit slip?")
    case .revision(let drop):
      LocalizedText(
        zh: "累计数下降\(text(drop)) 疑前期已修订", en: "cumulative figure fell by \(text(drop)): revised?")
    }
  }
}
