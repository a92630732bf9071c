import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// A torn line at the end of the journal, as something that somebody must look at.
struct TornItemTests {
  private static let key = DataKey(.torn, .journal)
  private static let actor = Actor(AlarmTrial.officer, user: "duty")

  private static func torn(at minute: Double) -> [JournalEntry] {
    [JournalEntry(at: AlarmTrial.at(minute), .torn(bytes: 19))]
  }

  @Test("is an item of the data until a person has looked and closes it")
  func item() throws {
    var queues = Queues(rules: [])
    queues.take(Self.torn(at: 0))
    let item = try #require(queues.data.open[Self.key])
    #expect(item.standing == .open && item.since == AlarmTrial.at(0) && item.task == .checkLastDeed)
    #expect(try readBack(item) == item)
    _ = try queues.take(
      .acknowledge(reason: nil, note: "已重做"), on: Self.key, seen: item.version, by: Self.actor,
      at: AlarmTrial.at(1))
    #expect(queues.data.open[Self.key]?.standing == .acknowledged)
    // Another one has been seen by nobody.
    queues.take(Self.torn(at: 2))
    #expect(queues.data.items.map(\.standing) == [.open])
    #expect(queues.data.open[Self.key]?.since == AlarmTrial.at(2))
    // A dialog that was opened on the one before says nothing of this one.
    let seen = try #require(queues.data.open[Self.key]?.version)
    queues.take(Self.torn(at: 2.5))
    #expect(throws: DeedRefusal.changed(by: nil)) {
      try queues.take(
        .acknowledge(reason: nil, note: "已重做"), on: Self.key, number: item.number, seen: seen,
        by: Self.actor, at: AlarmTrial.at(2.6))
    }
    _ = try queues.take(
      .close(note: "已核对"), on: Self.key, seen: nil, by: Self.actor, at: AlarmTrial.at(3))
    #expect(queues.data.open.isEmpty && queues.data.item(item.number)?.closedAt != nil)
  }

  @Test("has the same number for all who read the line, and goes on over files")
  func shared() throws {
    var (one, other) = (Queues(rules: []), Queues(rules: []))
    for entries in [Self.torn(at: 0), Self.torn(at: 1)] {
      one.take(entries)
      other.take(entries)
    }
    #expect(one.data.open == other.data.open && one.data.nextNumber == other.data.nextNumber)
    var next = Queues(rules: [])
    next.take(one.standing(at: AlarmTrial.at(2), after: "journal-000001.jsonl"))
    #expect(next.data.open == one.data.open)
  }
}
