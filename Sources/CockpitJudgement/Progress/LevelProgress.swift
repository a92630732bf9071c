/// How a figure stands against a level: how much room is left before it is on the bad side.
///
/// It serves caps, floors, 左右, 高于全市, places among peers and things that are done or not.
package struct LevelProgress: Hashable, Sendable {
  /// The figure; of a 高于全市 target its distance to the reference.
  package let actual: Double
  package let target: Double
  /// In the unit of the target (百分点 for percentages); negative on the bad side.
  package let headroom: Double

  init(actual: Double, target: Double, headroom: Double) {
    self.actual = actual
    self.target = target
    self.headroom = headroom
  }
}
