extension BinaryInteger {
  /// What the floored division leaves, never negative for a positive divisor.
  @inlinable
  package func flooredRemainder(by divisor: Self) -> Self {
    self - flooredDivision(by: divisor) * divisor
  }
}
