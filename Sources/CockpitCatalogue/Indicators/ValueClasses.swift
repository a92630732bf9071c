package import CockpitValues

/// 分级: fixed classes into which the figures of an indicator fall.
///
/// The breaks are given and never follow from the figures: with quantiles some area would always
/// be in the worst class, and no day could be calm.
package struct ValueClasses: Hashable, Sendable {
  /// Where a new class begins, rising; a figure on a break belongs to the class above it.
  package let breaks: [Double]
  /// What the classes are called, one more than there are breaks; empty where they have no names.
  package let names: [LocalizedText]
  /// The document that sets the breaks; empty for ones that nobody has countersigned.
  package let source: String

  /// Classes between rising breaks.
  package init(breaks: [Double], names: [LocalizedText] = [], source: String = "") {
    self.breaks = breaks
    self.names = names.count == breaks.count + 1 ? names : []
    self.source = source
  }

  package var count: Int { breaks.count + 1 }

  /// The class of a figure, 0 for the lowest.
  package func index(of value: Double) -> Int { breaks.count { $0 <= value } }
}
