/// What an anomaly detector is set to.
///
/// The defaults are meant for readings from each five minutes to each hour.
package struct DetectorSettings: Hashable, Sendable {
  /// The readings over which the control chart smooths; the weight of the newest is 2 / (span + 1).
  ///
  /// A departure must last for some of them, two hours at five minutes, the fewer the farther it is: one of ten usual
  /// spreads of single readings and more is one at once. An event ends after as many quiet readings.
  package var span = 24
  /// The readings that the baseline is learned from: ten days at five minutes.
  package var window = 2880
  /// The readings before the first baseline: sixteen hours at five minutes.
  package var learning = 192
  /// The readings after which the baseline is learned anew: eight hours at five minutes.
  package var renewal = 96
  /// The distance from the usual course at which an event begins, in usual spreads.
  ///
  /// Half of it is quiet.
  package var limit = 3.75
  /// The share of the usual readings that lie within the spread of their side, as a normal sample would.
  ///
  /// Between a half and one. A series whose usual course has peaks is measured by them, not by the calm between.
  package var tail = 0.995
  /// The smallest spread that is believed, in the unit of the readings: a step of the sensor.
  package var resolution = 0.0

  /// The defaults.
  package init() {}

  /// The weight of the newest reading in the smoothed course.
  var weight: Double { 2 / (Double(max(span, 1)) + 1) }
}
