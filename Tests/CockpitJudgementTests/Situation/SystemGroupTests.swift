import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitJudgement

struct SystemGroupTests {
  @Test("sorts systems by domain and state, and a system anew once its first figure arrives")
  func arrives() throws {
    var example = try SituationExample()
    let pack = example.pack
    let before = try example.next("2026-11-21T09:00:00")
    #expect(before.systemGroups.flatMap(\.systems).count == pack.systems.count)
    let domains = before.systemGroups.compactMap(\.domain)
    #expect(domains == pack.domains.map(\.id).filter(domains.contains))
    #expect(before.systemGroups.last?.domain == nil)
    // The last system of its group that could report comes first when it does.
    let group = try #require(before.systemGroups.first { $0.systems.count > 1 })
    let system = try #require(
      group.systems.last { before.state(of: $0) == .unconnected && !$0.indicators.isEmpty })
    let indicator = try #require(system.indicators.first.flatMap { pack.indicator($0) })
    let period = try #require(
      indicator.period(
        containing: CivilDate(year: 2026, month: 10, day: 1) ?? before.evidence.today))
    try example.put(
      "a.json", [SituationExample.row(indicator.id, period.notation, 1)],
      created: "2026-11-21T10:00:00")
    let after = try example.next("2026-11-21T10:00:00")
    #expect(after.state(of: system) == .connected)
    #expect(after.systemGroups.first { $0.domain == group.domain }?.systems.first?.id == system.id)
    expectSame(after, try example.fresh("2026-11-21T10:00:00"))
  }
}
