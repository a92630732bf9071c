import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

@testable import DigitalCockpit

/// What tests ask of a session.
extension Session {
  var strings: Strings { context.strings }
  var area: String { context.area }
  var catalogue: Catalogue { context.catalogue }
  var readings: RegionReadings { context.readings }
  var dataProblems: [Reading] { context.dataProblems }
  var recordReadings: [String: [RecordReading]] { context.recordReadings }
  var sources: [Warehouse.Source] { context.sources }
  var sourceProblems: [String: String] { context.sourceProblems }
  var readingText: ReadingText { context.readingText }
  var periodText: PeriodText { context.periodText }
  var newestSnapshot: String? { context.newestSnapshot }
  var isPlanLibrary: Bool { situation.isPlanLibrary }

  /// What can be in focus, in its order.
  var foci: [Focus] { shown.items.map(\.focus) }

  /// What Enter would do.
  var opened: Intent? { place.focus.flatMap { shown.item($0)?.intent } }

  /// The map that is shown.
  var map: MapPage? { place.page.as(MapPage.self) }

  var mapIndicator: Indicator? { map?.indicator(in: context) }
}

/// The screens by short names.
extension AnyPage {
  static func board(_ id: String) -> AnyPage { BoardPage(id).any }
  static func detail(_ series: SeriesKey) -> AnyPage { DetailPage(series).any }
  static func series(_ indicator: String) -> AnyPage { SeriesPage(indicator).any }
  static func system(_ id: String) -> AnyPage { SystemPage(id).any }
  static func area(_ code: String) -> AnyPage { AreaPage(code).any }
  static func recordList(_ type: String) -> AnyPage { RecordListPage(type).any }
  static func record(_ id: Record.ID) -> AnyPage { RecordPage(id).any }
  static func dataMap(_ axis: DataMap.Axis) -> AnyPage { DataMapPage(axis).any }
  static let data = DataPage().any
  static let records = RecordTypesPage().any
  static let map = MapPage().any
  static let uncatalogued = UncataloguedPage().any

}
