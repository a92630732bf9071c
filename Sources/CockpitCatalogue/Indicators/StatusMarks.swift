package import CockpitValues

/// What a source says of the standing of a figure; a figure can carry several marks.
package struct StatusMarks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  @inlinable package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  // The initialisers that option sets inherit are generic and, called from another module, are not
  // specialized: 770 instructions for each `[]`, once a row.
  @inlinable package init() {
    rawValue = 0
  }

  @inlinable package init(arrayLiteral elements: StatusMarks...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  /// 初: a first estimate that will be checked.
  package static let preliminary = StatusMarks(rawValue: 1 << 0)
  /// 核: checked and final.
  package static let final = StatusMarks(rawValue: 1 << 1)
  /// 修: revised since it was first published.
  package static let revised = StatusMarks(rawValue: 1 << 2)
  /// 估: estimated.
  package static let estimated = StatusMarks(rawValue: 1 << 3)
  /// 推: derived from other figures, such as a month from two cumulative ones.
  package static let derived = StatusMarks(rawValue: 1 << 4)
  /// 合: January and February in one figure.
  package static let combined = StatusMarks(rawValue: 1 << 5)
  /// 断: the definition changed here; figures across the break do not compare.
  package static let breakInSeries = StatusMarks(rawValue: 1 << 6)
  /// 可: on a comparable basis that differs from the published level of last year.
  package static let comparable = StatusMarks(rawValue: 1 << 7)
  /// 未: not audited, as raw readings of sensors.
  package static let unaudited = StatusMarks(rawValue: 1 << 8)

  /// One mark: its name in snapshots, the character or letter on the screen and the words.
  package struct Entry: Sendable {
    package let mark: StatusMarks
    package let name: String
    package let character: String
    /// What stands for it in English: the code of SDMX where there is one.
    package let letter: String
    package let words: LocalizedText
  }

  /// All marks in the order in which they are written.
  package static let entries: [Entry] = [
    Entry(
      mark: .preliminary, name: "preliminary", character: "初", letter: "p",
      words: LocalizedText(zh: "初步核算", en: "preliminary")),
    Entry(
      mark: .final, name: "final", character: "核", letter: "f",
      words: LocalizedText(zh: "最终核实", en: "final")),
    Entry(
      mark: .revised, name: "revised", character: "修", letter: "r",
      words: LocalizedText(zh: "已修订", en: "revised")),
    Entry(
      mark: .estimated, name: "estimated", character: "估", letter: "e",
      words: LocalizedText(zh: "估计", en: "estimated")),
    Entry(
      mark: .derived, name: "derived", character: "推", letter: "i",
      words: LocalizedText(zh: "推算", en: "derived")
    ),
    Entry(
      mark: .combined, name: "combined", character: "合", letter: "c",
      words: LocalizedText(zh: "1-2月合并", en: "Jan-Feb combined")),
    Entry(
      mark: .breakInSeries, name: "break", character: "断", letter: "b",
      words: LocalizedText(zh: "口径断点", en: "break in series")),
    Entry(
      mark: .comparable, name: "comparable", character: "可", letter: "k",
      words: LocalizedText(zh: "可比口径", en: "comparable basis")),
    Entry(
      mark: .unaudited, name: "unaudited", character: "未", letter: "u",
      words: LocalizedText(zh: "未经审核", en: "unaudited")),
  ]

  /// The mark with a name of the snapshot format.
  package init?(name: some StringProtocol) {
    guard let entry = StatusMarks.entries.first(where: { $0.name == name }) else { return nil }
    self = entry.mark
  }

  /// The marks as characters, such as 初可; in English as letters, such as pk.
  package func characters(in language: Language) -> String {
    StatusMarks.entries.filter { contains($0.mark) }.map { $0.sign(in: language) }.joined()
  }
}

extension StatusMarks.Entry {
  /// What stands beside a figure.
  package func sign(in language: Language) -> String { language == .zh ? character : letter }
}
