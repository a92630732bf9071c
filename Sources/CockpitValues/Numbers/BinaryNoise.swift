extension Double {
  /// The figure without the last bits that decimal arithmetic leaves behind: 5.1 - 5.4 is -0.3.
  ///
  /// Nine decimals stay, far more than any published figure has.
  package var withoutBinaryNoise: Double {
    NumberText.rounded(self, decimals: 9)
  }
}
