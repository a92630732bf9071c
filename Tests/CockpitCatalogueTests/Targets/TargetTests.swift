import CockpitValues
import Testing

@testable import CockpitCatalogue

struct TargetTests {
  private func target(_ value: Double, _ unit: String, highest: Double? = nil) -> Target {
    Target(
      id: "t", year: 2022, plan: "p", name: LocalizedText(zh: "网络零售额"), unit: Unit(unit),
      kind: .levelFloor, comparator: .atLeast, value: value, highestValue: highest)
  }

  @Test("a demand in 万亿元 is held against figures in 亿元")
  func converted() {
    let own = target(2.6, "万亿元", highest: 3).converted(to: Unit("亿元"))
    #expect(own.unit == Unit("亿元") && own.value == 26_000 && own.highestValue == 30_000)
    #expect(target(26_000, "亿元").converted(to: Unit("万亿元")).value == 2.6)
  }

  @Test("what has another unit altogether, and what has the same, stays as it is")
  func unconverted() {
    #expect(target(5.5, "%").converted(to: Unit("亿元")) == target(5.5, "%"))
    #expect(target(3, "亿元").converted(to: Unit("亿元")) == target(3, "亿元"))
  }
}
