package import CockpitValues

extension Freshness {
  /// What the calendar says of a figure.
  package enum State: String, CaseIterable, Sendable {
    /// 新: no later figure is due.
    case current
    /// 待: a later one is due, within grace.
    case pending
    /// 迟: a later one is due beyond grace.
    case late
    /// 旧: it is so late that the figure says nothing of today.
    case stale
    /// 失联: so many readings or days are missing that the source is taken for gone.
    case lost
    /// 缺: no figure for a period that is due.
    case missing
    /// 不发布: the period is never published by itself.
    case notPublished
  }

  /// One state: what stands beside a figure, and the words for it.
  package struct Entry: Sendable {
    package let state: State
    /// The mark beside a figure, one to three characters as Chinese text.
    package let mark: LocalizedText
    package let words: LocalizedText
  }

  /// All states, the best first.
  package static let entries: [Entry] = [
    Entry(
      state: .current, mark: LocalizedText(zh: "新", en: "new"),
      words: LocalizedText(zh: "最新", en: "current")),
    Entry(
      state: .notPublished, mark: LocalizedText(zh: "不发布", en: "n/a"),
      words: LocalizedText(zh: "不单独发布", en: "not published alone")),
    Entry(
      state: .pending, mark: LocalizedText(zh: "待", en: "due"),
      words: LocalizedText(zh: "待发布", en: "awaited")),
    Entry(
      state: .late, mark: LocalizedText(zh: "迟", en: "late"),
      words: LocalizedText(zh: "迟报", en: "late")),
    Entry(
      state: .stale, mark: LocalizedText(zh: "旧", en: "old"),
      words: LocalizedText(zh: "已过时", en: "out of date")),
    Entry(
      state: .lost, mark: LocalizedText(zh: "失联", en: "lost"),
      words: LocalizedText(zh: "来源失联", en: "source lost")),
    Entry(
      state: .missing, mark: LocalizedText(zh: "缺", en: "none"),
      words: LocalizedText(zh: "缺报", en: "missing")),
  ]
}

extension Freshness.State {
  /// The mark beside a figure, such as 迟.
  package var mark: LocalizedText { entry?.mark ?? LocalizedText(zh: rawValue) }

  package var words: LocalizedText { entry?.words ?? LocalizedText(zh: rawValue) }

  private var entry: Freshness.Entry? {
    Freshness.entries.first { $0.state == self }
  }
}
