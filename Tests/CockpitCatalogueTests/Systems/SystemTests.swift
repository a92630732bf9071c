import CockpitValues
import CockpitWording
import Testing

@testable import CockpitCatalogue

struct SystemTests {
  private static func system(
    _ standing: SystemStanding = .planned, _ outcomes: [SystemMeasure.Outcome] = []
  ) -> System {
    System(
      id: "s", name: LocalizedText(zh: "系统"),
      source: SystemSource(document: LocalizedText(zh: "规划"), section: "六"), standing: standing,
      measures: outcomes.map { SystemMeasure(text: LocalizedText(zh: "数"), outcome: $0) })
  }

  @Test("is connected once figures of one of its indicators are there")
  func connected() {
    let system = Self.system(.planned, [.indicator("a"), .indicator("b"), .stage])
    #expect(system.state { $0 == "b" } == .connected)
    #expect(system.state { _ in false } == .unconnected)
    #expect(Self.system().state { _ in true } == .unconnected)
  }

  @Test(
    "keeps what its pack declares, whatever arrives",
    arguments: [
      (SystemStanding.retired, SystemState.retired), (.direction, .direction),
      (.classified, .classified),
    ])
  func declared(standing: SystemStanding, state: SystemState) {
    #expect(Self.system(standing, [.indicator("a")]).state { _ in true } == state)
  }

  @Test("names each indicator and each type of rows once, in the order of the text")
  func measures() {
    let system = Self.system(
      .planned,
      [
        .indicator("b"), .record(.appeal), .indicator("a"), .stage, .indicator("b"), .stage,
        .record(.appeal), .count, .none(reason: LocalizedText(zh: "无口径")),
      ])
    #expect(system.indicators == ["b", "a"])
    #expect(system.recordTypes == [.appeal, .task])
  }

  @Test("says its states in words that nothing else uses")
  func words() {
    #expect(
      SystemState.allCases.map(\.words.zh) == ["接入", "未接入", "停用", "仅列方向", "涉密不接入"])
    #expect(Set(RecordType.allCases.map(\.words.zh)).count == RecordType.allCases.count)
  }
}
