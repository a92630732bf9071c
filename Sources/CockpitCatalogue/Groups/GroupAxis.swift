/// By what indicators, systems and targets can be grouped.
package enum GroupAxis: String, CaseIterable, Sendable {
  /// 主题: the five themes of the pack.
  case theme
  /// 领域: the six of the state, or the fields of a plan of its own.
  case domain
  /// 主要领域: the fields in which a plan digitises core business first.
  case field
  /// 经济: the economies that a plan watches, such as 临空经济.
  case economy
  /// 层级: from macro to micro.
  case level
  /// 来源: who produces the figures; it follows from the snapshots.
  case source

  /// The axes whose groups a pack names in `groupings`, and its entries in `groups`.
  package static let named: [GroupAxis] = [.field, .economy, .level]
}
