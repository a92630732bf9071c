package import CockpitValues

/// The words for a growth, and what stands instead of one where there is none.
package enum GrowthWord: String, CaseIterable, Sendable {
  case increase, decrease, unchanged
  /// A growth that was below zero in the period before and is above it now.
  case turnedPositive
  case turnedNegative
  /// A loss became a profit: there is no growth of a base below zero.
  case turnedToProfit
  case turnedToLoss
  case zeroBase, negativeBase

  /// One word and what it stands for.
  package struct Entry: Sendable {
    package let word: GrowthWord
    package let words: LocalizedText
  }

  package static let entries: [Entry] = [
    Entry(word: .increase, words: LocalizedText(zh: "增长", en: "up")),
    Entry(word: .decrease, words: LocalizedText(zh: "下降", en: "down")),
    Entry(word: .unchanged, words: LocalizedText(zh: "持平", en: "unchanged")),
    Entry(word: .turnedPositive, words: LocalizedText(zh: "由负转正", en: "turned positive")),
    Entry(word: .turnedNegative, words: LocalizedText(zh: "由正转负", en: "turned negative")),
    Entry(word: .turnedToProfit, words: LocalizedText(zh: "扭亏", en: "turned to profit")),
    Entry(word: .turnedToLoss, words: LocalizedText(zh: "转亏", en: "turned to loss")),
    Entry(word: .zeroBase, words: LocalizedText(zh: "基数为零", en: "base is zero")),
    Entry(word: .negativeBase, words: LocalizedText(zh: "基数为负", en: "base is negative")),
  ]

  package var words: LocalizedText {
    GrowthWord.entries.first { $0.word == self }?.words ?? LocalizedText(zh: rawValue)
  }
}

extension GrowthWord {
  /// The word for a growth as it is published, rounded to its decimals.
  ///
  /// Growths are in percent or percentage points, the previous one on the same basis.
  package static func of(
    growth: Double, previous: Double? = nil, decimals: Int = 1
  ) -> GrowthWord {
    let now = NumberText.rounded(growth, decimals: decimals)
    let before = previous.map { NumberText.rounded($0, decimals: decimals) } ?? 0
    if now == 0 { return .unchanged }
    if now > 0 { return before < 0 ? .turnedPositive : .increase }
    return before > 0 ? .turnedNegative : .decrease
  }

  /// What stands instead of a rate where the signs of the levels allow none; `nil` where they do.
  package static func insteadOfRate(value: Double, base: Double) -> GrowthWord? {
    if base == 0 { return .zeroBase }
    if base < 0 { return value > 0 ? .turnedToProfit : .negativeBase }
    return value < 0 ? .turnedToLoss : nil
  }
}
