/// What part of the year a figure of a period covers.
package enum Span: UInt8, CaseIterable, Sendable {
  /// The period alone: 当月, 当季, 当日.
  case single
  /// From the first of January to the end of the period: 累计.
  case yearToDate
  /// A stock at the end of the period: 期末.
  case level

  /// The name in snapshots and packs.
  package var name: String {
    switch self {
    case .single: "single"
    case .yearToDate: "ytd"
    case .level: "level"
    }
  }

  package init?(name: some StringProtocol) {
    guard let span = Span.allCases.first(where: { $0.name == name }) else { return nil }
    self = span
  }
}
