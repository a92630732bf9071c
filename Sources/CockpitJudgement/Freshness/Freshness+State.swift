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
}

extension Freshness.State {
  /// All states, the best first.
  package static let bestFirst: [Freshness.State] = [
    .current, .notPublished, .pending, .late, .stale, .lost, .missing,
  ]
}
