import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import Testing

@testable import cockpit

/// Situations that wait for a slow disk.
struct WaitingSituationsTests {
  private let files = DepthFiles()

  @Test(
    "one that takes the place of one of its region is looked at as a whole, and of no other region")
  func regions() throws {
    let (haishu, yinzhou) = (
      try files.situation(at: "13:01"), try files.situation(of: "yinzhou", at: "13:02")
    )
    var waiting = WaitingSituations()
    waiting.add(haishu, isShown: true)
    waiting.add(yinzhou, isShown: true)
    waiting.add(haishu, isShown: false)
    var told: [String] = []
    while let next = waiting.next() {
      told.append("\(next.situation.catalogue.id) \(next.isWhole) \(next.isShown)")
    }
    #expect(told == ["yinzhou false true", "haishu true false"])
    waiting.add(haishu, isShown: true)
    #expect(waiting.next()?.isWhole == false && waiting.next() == nil)
  }
}
