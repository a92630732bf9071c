/// Whose newest figures of an indicator in an area are old, though they are news.
package struct StaleFigures: Hashable, Sendable {
  /// The id of the indicator.
  let indicator: String
  /// The code of the area.
  let area: String
  /// `nil` for everybody.
  let giver: AlarmSample.Giver?

  init(indicator: String, area: String, giver: AlarmSample.Giver?) {
    (self.indicator, self.area, self.giver) = (indicator, area, giver)
  }

  /// Those of the giver of a figure in its place, or of everybody.
  init(_ sample: AlarmSample, byGiver: Bool = true) {
    self.init(
      indicator: sample.indicator, area: sample.area, giver: byGiver ? sample.giver : nil)
  }
}
