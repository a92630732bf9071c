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
}
