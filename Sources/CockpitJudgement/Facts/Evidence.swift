import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// What of the pack and of all that was read counts at one moment.
struct Evidence: Sendable {
  /// The pack with what the known files define beside it.
  let catalogue: Catalogue
  let warehouse: Warehouse
  let targets: TargetBook
  let moment: Moment
  let today: CivilDate
  /// The first instant of the next day.
  let tomorrow: Instant
  let numbers: SeriesNumbers
}
