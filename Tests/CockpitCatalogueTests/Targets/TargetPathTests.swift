import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

struct TargetPathTests {
  private static let path = TargetPath(points: [
    TargetPath.Point(month: 6, planned: 50, name: "双过半"),
    TargetPath.Point(month: 3, planned: 27, name: "开门红"),
  ])

  @Test("runs straight through its points to the whole target in December")
  func shares() {
    #expect(Self.path.share(at: TimeProgress(.month(2026, 1))) == 9)
    #expect(Self.path.share(at: TimeProgress(.month(2026, 3))) == 27)
    #expect(Self.path.share(at: TimeProgress(.month(2026, 6))) == 50)
    #expect(Self.path.share(at: TimeProgress(.month(2026, 9))) == 75)
    #expect(Self.path.share(at: TimeProgress(.month(2026, 12))) == 100)
  }
}
