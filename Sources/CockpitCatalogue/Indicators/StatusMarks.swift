/// What a source says of the standing of a figure; a figure can carry several marks.
@usableFromInline
package struct StatusMarks: OptionSet, Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package let rawValue: UInt16

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
  /// 预: a projection of its source; never the latest figure, and judged by nothing.
  package static let forecast = StatusMarks(rawValue: 1 << 9)

  /// One mark, by its name in snapshots, in the order in which marks are written.
  package enum Entry: String, CaseIterable, Sendable {
    case preliminary, final, revised, estimated, derived, combined
    case breakInSeries = "break"
    case comparable, unaudited, forecast

    /// The name in snapshots.
    package var name: String { rawValue }

    package var mark: StatusMarks {
      switch self {
      case .preliminary: .preliminary
      case .final: .final
      case .revised: .revised
      case .estimated: .estimated
      case .derived: .derived
      case .combined: .combined
      case .breakInSeries: .breakInSeries
      case .comparable: .comparable
      case .unaudited: .unaudited
      case .forecast: .forecast
      }
    }
  }

  /// All marks in the order in which they are written.
  package static let entries = Entry.allCases

  /// The mark with a name of the snapshot format.
  package init?(name: some StringProtocol) {
    guard let entry = Entry(rawValue: String(name)) else { return nil }
    self = entry.mark
  }
}
