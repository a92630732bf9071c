package import CockpitValues

/// What an import needs to know beside the file.
package struct ImportOptions: Sendable {
  /// The code of the region whose snapshots these become.
  package var region: String
  /// The area of tables that have none; nil for the region.
  package var area: String?
  /// The period of tables that have none.
  package var period: Period?
  /// When the figures became known, for files that do not say.
  package var createdAt: Instant?

  package init(
    region: String, area: String? = nil, period: Period? = nil, createdAt: Instant? = nil
  ) {
    self.region = region
    self.area = area
    self.period = period
    self.createdAt = createdAt
  }
}
