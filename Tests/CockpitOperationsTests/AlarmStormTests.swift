import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// More alarms than anybody can follow.
struct AlarmStormTests {
  /// Five hundred rules, each with four areas.
  private static let rules = (0..<500).map {
    AlarmTrial.rule("rule-\($0)", indicator: "indicator-\($0)", group: "cause-\($0 % 3)")
  }

  private static func samples(minute: Double, value: Double) -> [AlarmSample] {
    (0..<500).flatMap { rule in
      (0..<4).map { area in
        AlarmSample(
          indicator: "indicator-\(rule)", area: "a\(area)", time: AlarmTrial.at(minute),
          value: value)
      }
    }
  }

  @Test("2,000 activations are all told, kept in lines of bounded length, and a flood is on")
  func storm() {
    var queues = Queues(rules: Self.rules)
    let entries = queues.take(
      AlarmInput(samples: Self.samples(minute: 1, value: 16)), at: AlarmTrial.at(1))
    #expect(queues.counts[.unacknowledged] == 2000)
    let raised = queues.raised(since: AlarmTrial.at(0)).map(\.at)
    let flood = AlarmFlood(raised: raised, at: AlarmTrial.at(1))
    #expect(flood.isOn && flood.count == 2000)
    var journal = Journal()
    for entry in entries {
      let line = journal.lines(for: [entry])
      // The rules of a line stand in one of their own before it.
      #expect(line.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 100_000 })
    }
    #expect(entries.count >= 2000 / 64)
    // Ten minutes after the last one it is over.
    #expect(!AlarmFlood(raised: raised, at: AlarmTrial.at(11.1)).isOn)
  }

  @Test("a flood begins with ten in ten minutes and ends with fewer than five")
  func flood() {
    func times(_ minutes: [Double]) -> [Instant] { minutes.map { AlarmTrial.at($0) } }
    let nine = times((0..<9).map { Double($0) })
    #expect(!AlarmFlood(raised: nine, at: AlarmTrial.at(9)).isOn)
    let ten = times((0..<10).map { Double($0) * 0.9 })
    #expect(AlarmFlood(raised: ten, at: AlarmTrial.at(9)).isOn)
    #expect(AlarmFlood(raised: nine, at: AlarmTrial.at(9)).firstAt == nil)
    // It goes on while five are left, and ends with four.
    #expect(AlarmFlood(raised: ten, at: AlarmTrial.at(13)).isOn)
    // However long it lasts, it began with the same one.
    #expect(AlarmFlood(raised: ten, at: AlarmTrial.at(13)).firstAt == AlarmTrial.at(0))
    #expect(!AlarmFlood(raised: ten, at: AlarmTrial.at(15)).isOn)
    #expect(!AlarmFlood(raised: [], at: AlarmTrial.at(0)).isOn)
  }

  @Test("the flood agrees with one that looks at every second", arguments: 0..<20)
  func oracle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let times = (0..<40).map { _ in
      AlarmTrial.start.adding(seconds: Int64.random(in: 0...3000, using: &random))
    }
    var isOn = false
    for second in 0...4200 {
      let now = AlarmTrial.start.adding(seconds: Int64(second))
      let count = times.count { $0 <= now && now.seconds(since: $0) < AlarmFlood.window }
      if count >= AlarmFlood.begins { isOn = true }
      if count < AlarmFlood.ends { isOn = false }
      guard second % 97 == 0 else { continue }
      let flood = AlarmFlood(raised: times, at: now)
      #expect(flood.isOn == isOn && flood.count == count, "\(second)")
    }
  }

  @Test("what is at rest and stays so is not kept")
  func quiet() {
    var queues = Queues(rules: Self.rules)
    let entries = queues.take(
      AlarmInput(samples: Self.samples(minute: 1, value: 3)), at: AlarmTrial.at(1))
    #expect(entries.isEmpty && queues.alarms.alarms.isEmpty)
  }
}
