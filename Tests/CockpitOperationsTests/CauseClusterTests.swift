import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

struct CauseClusterTests {
  /// A region with three areas, and a station in the first of them.
  private static let areas = AreaTree(
    [
      ("r", nil), ("a", "r"), ("b", "r"), ("c", "r"), ("a1", "a"),
    ].map { code, parent in
      Area(
        code: code, name: LocalizedText(zh: code), short: LocalizedText(zh: code),
        level: code == "r" ? .district : .street, parent: parent)
    })

  private static let rules = [
    AlarmTrial.rule("rain", indicator: "rain", group: "rain"),
    AlarmTrial.rule("water", indicator: "depth", group: "rain"),
    AlarmTrial.rule("lift", indicator: "lift", group: "lift"),
  ]

  private static func clusters(_ figures: [(indicator: String, area: String, value: Double)])
    -> [CauseCluster]
  {
    var queues = Queues(rules: rules)
    _ = queues.take(
      AlarmInput(
        samples: figures.map {
          AlarmSample(
            indicator: $0.indicator, area: $0.area, time: AlarmTrial.at(1), value: $0.value)
        }), at: AlarmTrial.at(1))
    return CauseCluster.all(of: queues.listed, below: "r", in: areas)
  }

  @Test("puts alarms of several rules and areas together by their cause, the gravest first")
  func causes() {
    let found = Self.clusters([
      ("lift", "c", 16), ("rain", "b", 16), ("depth", "a", 28), ("depth", "b", 16),
    ])
    #expect(found.map(\.cause) == ["rain", "lift"])
    #expect(found[0].areas == ["a", "b"])
    #expect(found[0].members.count == 3)
    #expect(found[0].level == .first)
    #expect(found[1].areas == ["c"])
  }

  @Test("counts what lies in an area to it, and leaves out what is of the region or of elsewhere")
  func places() {
    let found = Self.clusters([("rain", "a1", 16), ("rain", "r", 16), ("rain", "x", 16)])
    #expect(found.map(\.areas) == [["a"]])
    #expect(found[0].members.map(\.alarm.key.area) == ["a1"])
  }

  @Test("has nothing on a calm day")
  func calm() {
    #expect(Self.clusters([("rain", "a", 1)]).isEmpty)
    #expect(CauseCluster.all(of: [], below: "r", in: AreaTree([])).isEmpty)
  }

  @Test("has one order, whatever the order of the alarms")
  func order() {
    let figures = [("rain", "b", 16.0), ("lift", "c", 16), ("depth", "a", 16)]
    #expect(Self.clusters(figures) == Self.clusters(figures.reversed()))
  }
}
