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
    func isOfOneSystem(_ indicator: String) -> Bool {
      pack.systems.count { $0.indicators.contains(indicator) } == 1
    }
    // The last system of its group that could report comes first when it does.
    let group = try #require(before.systemGroups.first { $0.systems.count > 1 })
    let system = try #require(
      group.systems.last { system in
        before.state(of: system) == .unconnected
          && system.indicators.contains { isOfOneSystem($0) }
      })
    let indicator = try #require(
      system.indicators.first(where: isOfOneSystem).flatMap { pack.indicator($0) })
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

  @Test("connects a system that keeps records alone once one of it arrives")
  func records() throws {
    var example = try SituationExample()
    let system = try #require(example.pack.systems.first { $0.standing == .planned })
    let before = try example.next("2026-11-21T09:00:00")
    #expect(before.state(of: system) == .unconnected)
    try example.put(
      "a.json", [], created: "2026-11-21T10:00:00",
      head: """
        "records":[{"type":"task","id":"RW-1","title":"一期","owner":"区数据局","system":"\(system.id)"}],
        """)
    let after = try example.next("2026-11-21T10:00:00")
    #expect(after.state(of: system) == .connected)
    expectSame(after, try example.fresh("2026-11-21T10:00:00"))
  }
}
