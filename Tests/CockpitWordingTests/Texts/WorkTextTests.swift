import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWording

/// What items of 督办 are about.
struct WorkTextTests {
  @Test(
    "calls what somebody handed in by its kind and number, and what nobody knows by its id",
    arguments: [
      ("instruction/〔2026〕12号", "批示件 〔2026〕12号"), ("meeting/3/2", "会议议定 3/2"),
      ("deviation/economy.retail/2026", "社会消费品零售总额"), ("record/DB-4131", "督办件 DB-4131"),
      ("task/RW-9/2026", "规划任务 RW-9"),
      ("x/1", "x/1"), ("x", "x"),
    ])
  func titles(id: String, title: String) throws {
    let text = DutyText(strings: Strings(.zh), catalogue: try HaishuPack.catalogue()).work
    #expect(text.title(ofItem: id) == title)
  }
}
