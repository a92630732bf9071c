import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitFeed

/// Whose targets count where a folder holds the files of several regions.
struct IntakeRegionsTests {
  private let place = TemporaryFolder()

  @Test(
    "targets are those of the region that they name; where there are several, they must name one")
  func regionsOfTargets() throws {
    func targets(_ value: Double, of region: String?) -> String {
      let region = region.map { #""region":"\#($0)","# } ?? ""
      return """
        {"schema":"cockpit.targets/1","document":"计划","date":"2026-01-20","year":2026,\(region)\
        "targets":[{"indicator":"economy.budget_revenue","kind":"cumulative","value":\(value)}]}
        """
    }
    func snapshot(of region: String) -> String {
      """
      {"schema":"cockpit.snapshot/1","region":"\(region)","created_at":"2026-11-21T14:30:00+08:00",\
      "source":{"id":"s","name":"财政局"},"observations":[{"indicator":"economy.budget_revenue",\
      "area":"\(region)","period":"2026-10","value":100}]}
      """
    }
    place.put(snapshot(of: "330203"), as: "a.json")
    place.put(targets(120, of: nil), as: "silent.targets.json")
    var intake = Intake(
      source: SnapshotFolder(path: place.path), catalogue: try HaishuPack.catalogue(), workers: 1)
    _ = try intake.refresh()
    #expect(intake.content.targets.flatMap(\.targets).map(\.value) == [120])
    place.put(snapshot(of: "3302"), as: "city.json")
    place.put(targets(1800, of: "3302"), as: "city.targets.json")
    place.put(targets(130, of: "330203"), as: "own.targets.json")
    place.put(targets(1, of: "33203"), as: "typo.targets.json")
    _ = try intake.refresh()
    #expect(intake.content.targets.flatMap(\.targets).map(\.value) == [130])
    #expect(
      intake.content.refusals.map(\.file).sorted()
        == ["silent.targets.json", "typo.targets.json"])
    #expect(
      intake.content.refusals.contains { $0.diagnostic.message.contains("write their \"region\"") })
  }
}
