import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// A clock of the host that goes back: what is told of it, and to whom.
struct QueuesClockTests {
  private static let rules = [AlarmTrial.rule()]
  private static let key = DataKey(.clock, .clock)

  private static func figure(_ queues: inout Queues, at minute: Double) -> [JournalEntry] {
    queues.take(
      AlarmInput(samples: [
        AlarmSample(
          indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(minute), value: 21)
      ]), at: AlarmTrial.at(minute))
  }

  /// How many lines tell of it.
  private static func told(_ entries: [JournalEntry]) -> Int {
    entries.count { entry in
      switch entry.event {
      case .alarms(let change): change.steps.contains { $0.row == 36 }
      case .data(let steps, _): steps.contains { $0.item.key == key }
      default: false
      }
    }
  }

  @Test("is a line of the log and an item of the data, once, until it is where it was")
  func once() throws {
    var queues = Queues(rules: Self.rules)
    _ = Self.figure(&queues, at: 0)
    _ = queues.advance(to: AlarmTrial.at(20))
    #expect(!queues.isDue(at: AlarmTrial.at(19.5)) && queues.isDue(at: AlarmTrial.at(10)))
    #expect(Self.told(queues.advance(to: AlarmTrial.at(10))) == 2)
    let item = try #require(queues.data.open[Self.key])
    #expect(item.since == AlarmTrial.at(20) && item.openedAt == AlarmTrial.at(10))
    for minute in [10.1, 15, 19.9] {
      #expect(!queues.isDue(at: AlarmTrial.at(minute)))
      #expect(Self.told(queues.advance(to: AlarmTrial.at(minute))) == 0)
    }
    #expect(queues.isDue(at: AlarmTrial.at(20)))
    #expect(Self.told(queues.advance(to: AlarmTrial.at(20))) == 1)
    #expect(queues.data.open[Self.key] == nil)
  }

  @Test("whoever reads the journal knows it, and says it no second time")
  func others() throws {
    var (queues, other) = (Queues(rules: Self.rules), Queues(rules: Self.rules))
    other.take(Self.figure(&queues, at: 0))
    _ = queues.advance(to: AlarmTrial.at(20))
    other.take(queues.advance(to: AlarmTrial.at(10)))
    #expect(other.data.open[Self.key] != nil && other.alarms.isClockBack)
    #expect(Self.told(other.advance(to: AlarmTrial.at(10.5))) == 0)
    // A file that begins says so, too.
    var next = Queues(rules: Self.rules)
    next.take(queues.standing(at: AlarmTrial.at(11), after: "journal-000001.jsonl"))
    #expect(Self.told(next.advance(to: AlarmTrial.at(12))) == 0 && next.alarms.isClockBack)
    other.take(queues.advance(to: AlarmTrial.at(20)))
    #expect(other.data.open[Self.key] == nil && !other.alarms.isClockBack)
  }

  @Test("whoever begins again goes by the clock that there is, and timers run by it")
  func restart() throws {
    var queues = Queues(rules: Self.rules)
    var entries = Self.figure(&queues, at: 20)
    entries += queues.advance(to: AlarmTrial.at(10))
    var next = Queues(rules: Self.rules)
    next.take(entries)
    entries += next.restart(at: AlarmTrial.at(10))
    #expect(next.data.open[Self.key] == nil && !next.alarms.isClockBack)
    #expect(Self.told(next.advance(to: AlarmTrial.at(11))) == 0)
    var last = Queues(rules: Self.rules)
    last.take(entries)
    #expect(!last.isDue(at: AlarmTrial.at(11)))
    #expect(Self.told(last.advance(to: AlarmTrial.at(11))) == 0)
  }
}
