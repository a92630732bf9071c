import Glibc

extension CombinedModel {
  /// The forecast of one member.
  struct Member: Hashable, Sendable {
    let means: [Double]
    let deviations: [Double]
    /// Whether both are of logs.
    let isLog: Bool

    /// A finite range for what a log may become: 22 powers of ten either way.
    private static let largestLog = 50.0

    /// The value of a step so many standard deviations from the centre.
    func value(_ step: Int, at deviate: Double) -> Double {
      let value = means[step] + deviate * deviations[step]
      return isLog ? exp(min(max(value, -Self.largestLog), Self.largestLog)) : value
    }
  }
}
