/// What goes wrong in the reports of every year, so that tests and visitors know where to look.
///
/// An incident changes what is reported and when, never the truth.
enum ReportingIncident: Sendable {
  /// The source with this id gives the figures of one month so many days late.
  case late(source: String, month: Int, days: Int)
  /// The figure of one month never comes.
  case missing(indicator: String, month: Int)
  /// The figure of the period that ends in a month is first given as a multiple of the truth and
  /// put right so many releases later.
  case revised(indicator: String, month: Int, factor: Double, after: Int)

  /// The incidents of each year.
  ///
  /// - the power company is 24 days late with October;
  /// - the civility office never reports July;
  /// - industrial output up to September is first given 0.15 % too high and corrected with October;
  /// - the accounts of a whole year are first given 0.3 % too low, and verified with those of the
  ///   third quarter of the next.
  static let everyYear: [ReportingIncident] = [
    .late(source: "power", month: 10, days: 24),
    .missing(indicator: "city.civil_fix", month: 7),
    .revised(indicator: "industry.output", month: 9, factor: 1.0015, after: 1),
    .revised(indicator: "economy.gdp", month: 12, factor: 0.997, after: 3),
    .revised(indicator: "economy.gdp_tertiary", month: 12, factor: 0.997, after: 3),
  ]
}
