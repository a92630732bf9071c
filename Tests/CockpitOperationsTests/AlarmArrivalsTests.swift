import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Who was not there, or begins, is told what happened as those were who watched.
struct AlarmArrivalsTests {
  private static let area = "330203009"
  private static let key = AlarmKey(rule: "waterlogging", area: area)

  private static func row(_ time: String, _ value: Int) -> String {
    """
    {"indicator":"safety.waterlogging","area":"\(area)","period":"2026-11-21T\(time):00+08:00","value":\(value)}
    """
  }

  private static func rows(_ value: Int, _ times: String...) -> [String] {
    times.map { row($0, value) }
  }

  private static func queues() -> Queues {
    // The rules of the pack are taken in with the first situation.
    Queues(rules: [])
  }

  /// What one line tells of one alarm.
  private struct Told: Hashable {
    let at: Instant
    let row: Int?
    let value: Double?
    let regions: AlarmRegions
  }

  private static func told(_ entries: [JournalEntry]) -> [Told] {
    entries.flatMap { entry -> [Told] in
      guard case .alarms(let change) = entry.event else { return [] }
      // That 一级 rings again while it flaps is told to those who hear it.
      return change.steps.filter { $0.row != 26 || $0.from != $0.to }.map {
        Told(at: entry.at, row: $0.row, value: $0.value, regions: $0.to)
      }
    }
  }

  /// Files that came one after the other, by the clock at which each was made.
  private struct Folder {
    var trial: DataTrial
    var clocks: [String] = []

    init() throws { trial = try DataTrial() }

    mutating func put(_ rows: [String], at clock: String) {
      trial.put("\(clock).json", rows, created: "2026-11-21T\(clock)")
      clocks.append(clock)
    }

    /// The lines of a cockpit that looked at each file when it was made, and how it stands.
    func watched(_ queues: Queues) throws -> (told: [Told], queues: Queues) {
      var (trial, queues) = (self.trial, queues)
      let files = trial.files
      trial.files = [:]
      var entries: [JournalEntry] = []
      var last: Instant?
      for clock in clocks {
        trial.files["\(clock).json"] = files["\(clock).json"]
        let now = try moment("2026-11-21T\(clock)")
        // Readings are of whole five minutes, and grow old a second after those.
        while var tick = last, tick < now {
          let passed = tick.seconds % 300
          tick = tick.adding(seconds: passed == 0 ? 1 : 301 - passed)
          last = tick
          guard tick < now else { break }
          while let due = queues.nextDue, due < tick { entries += queues.advance(to: due) }
          trial.tick(at: tick)
          entries += queues.take(try #require(trial.situation))
        }
        while let due = queues.nextDue, due < now { entries += queues.advance(to: due) }
        last = now
        try trial.look("2026-11-21T\(clock)")
        entries += queues.take(try #require(trial.situation))
      }
      return (told(entries), queues)
    }

    /// The lines of one that looks at all of them at once.
    func begun(
      _ queues: Queues, at clock: String, catchingUp: Queues.CatchingUp? = nil
    ) throws -> (entries: [JournalEntry], queues: Queues) {
      var (trial, queues) = (self.trial, queues)
      try trial.look("2026-11-21T\(clock)")
      let situation = try #require(trial.situation)
      return (queues.take(situation, isWhole: true, catchingUp: catchingUp), queues)
    }
  }

  @Test("what was raised is dated by the file that told of it, though later files repeat it")
  func dated() throws {
    var folder = try Folder()
    let high = Self.rows(70, "13:00", "13:05", "13:10")
    folder.put(high, at: "13:30:00")
    folder.put(high + Self.rows(70, "13:40"), at: "13:45:00")
    let begun = try folder.begun(Self.queues(), at: "13:50:00")
    #expect(
      begun.queues.alarms.alarms[Self.key]?.occurrence?.startedAt
        == (try moment("2026-11-21T13:30:00")))
    #expect(Self.told(begun.entries) == (try folder.watched(Self.queues()).told))
  }

  @Test("who catches up stands where who watched stands, and nothing of it rang")
  func gap() throws {
    var folder = try Folder()
    folder.put(Self.rows(5, "13:00", "13:05", "13:10"), at: "13:11:00")
    let before = try folder.watched(Self.queues()).queues
    folder.put(Self.rows(0, "13:15", "13:20") + Self.rows(70, "13:25", "13:30"), at: "13:31:00")
    folder.put(Self.rows(70, "13:35", "13:40"), at: "13:41:00")
    let watched = try folder.watched(Self.queues())
    let back = try folder.begun(before, at: "13:42:00", catchingUp: .nobodyWatched)
    let alarm = try #require(back.queues.alarms.alarms[Self.key])
    #expect(alarm.occurrence?.startedAt == (try moment("2026-11-21T13:31:00")))
    #expect(Self.told(back.entries) == watched.told && !watched.told.isEmpty)
    #expect(alarm.occurrence == watched.queues.alarms.alarms[Self.key]?.occurrence)
    for case .alarms(let change) in back.entries.map(\.event) {
      #expect(change.steps.filter(\.isAnnounced).isEmpty)
    }
  }

  @Test("figures that were old when they came clear nothing, whoever begins on them")
  func old() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "08:00", "08:05", "08:10"), at: "08:11:00")
    folder.put(Self.rows(0, "11:00", "11:05", "11:10", "11:50"), at: "16:00:00")
    let alarm = try folder.begun(Self.queues(), at: "16:01:00").queues.alarms.alarms[Self.key]
    let regions = try #require(alarm?.regions)
    #expect(regions.condition == .active && regions.quality != .good)
    #expect(alarm?.latest?.value == 0)
  }

  @Test("what ran out while nobody watched is told at its time")
  func deadline() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "13:00", "13:05", "13:10"), at: "13:11:00")
    let raised = try folder.watched(Self.queues()).queues
    let due = try #require(raised.alarms.alarms[Self.key]?.occurrence?.respondBy)
    let back = try folder.begun(raised, at: "23:00:00", catchingUp: .nobodyWatched)
    let overdue = Self.told(back.entries).filter { $0.row == 14 }
    #expect(overdue.map(\.at) == [due])
  }

  @Test("a figure that was corrected counts as it was corrected, from then on")
  func corrected() throws {
    var folder = try Folder()
    folder.put(Self.rows(0, "13:00", "13:05", "13:10"), at: "13:11:00")
    folder.put(Self.rows(70, "13:00", "13:05", "13:10"), at: "13:25:00")
    let alarm = try folder.begun(Self.queues(), at: "13:26:00").queues.alarms.alarms[Self.key]
    #expect(alarm?.occurrence?.startedAt == (try moment("2026-11-21T13:25:00")))
  }

  @Test("a figure that was corrected once later ones had come raised what it raised before")
  func correctedLate() throws {
    var folder = try Folder()
    folder.put(Self.rows(0, "12:50", "12:55"), at: "12:56:00")
    let before = try folder.watched(Self.queues()).queues
    folder.put(Self.rows(70, "13:00", "13:05", "13:10"), at: "13:11:00")
    folder.put(Self.rows(0, "13:15", "13:20"), at: "13:21:00")
    folder.put(Self.rows(71, "13:00", "13:05", "13:10") + Self.rows(0, "13:25"), at: "13:26:00")
    let watched = try folder.watched(Self.queues())
    let back = try folder.begun(before, at: "13:26:00", catchingUp: .nobodyWatched)
    #expect(Self.told(back.entries).map(\.row).contains(2))
    #expect(Self.told(back.entries) == watched.told)
  }

  @Test(
    "figures that stayed away froze an alarm in between, and delays began anew with the next ones")
  func ageing() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "12:50", "12:55", "13:00"), at: "13:00:30")
    folder.put(Self.rows(0, "13:05", "13:10"), at: "13:10:30")
    folder.put(Self.rows(0, "13:15", "13:20", "13:25", "13:30", "13:35"), at: "13:36:00")
    let watched = try folder.watched(Self.queues())
    let begun = try folder.begun(Self.queues(), at: "13:36:00")
    #expect(Self.told(begun.entries).map(\.row).contains(23))
    #expect(Self.told(begun.entries) == watched.told)
  }

  @Test("what is on since longer than a day began when it did, and a gap of days has its lines")
  func longAgo() throws {
    var folder = try Folder()
    var clocks: [String] = []
    func put(_ value: Int, day: Int, hours: Range<Int>) {
      for hour in hours {
        let rows = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55].map { minute in
          """
          {"indicator":"safety.waterlogging","area":"\(Self.area)","period":"2026-11-\(day)T\(pad(hour)):\(pad(minute)):00+08:00","value":\(value)}
          """
        }
        let clock = "2026-11-\(day)T\(pad(hour)):56:00"
        folder.trial.put("\(clock).json", rows, created: clock)
        clocks.append(clock)
      }
    }
    put(0, day: 18, hours: 8..<10)
    put(70, day: 18, hours: 10..<12)
    put(0, day: 18, hours: 12..<14)
    put(70, day: 18, hours: 14..<24)
    put(70, day: 19, hours: 0..<24)
    put(70, day: 20, hours: 0..<4)
    func taken(_ queues: Queues, _ clocks: [String], until clock: String? = nil) throws -> Queues {
      var (trial, queues) = (folder.trial, queues)
      trial.files = trial.files.filter { name, _ in clocks.contains { "\($0).json" == name } }
      try trial.look(clock ?? clocks.last ?? "")
      _ = queues.take(
        try #require(trial.situation), isWhole: true,
        catchingUp: queues.history.isEmpty ? nil : .nobodyWatched)
      return queues
    }
    let first = try taken(Self.queues(), clocks)
    #expect(
      first.alarms.alarms[Self.key]?.occurrence?.startedAt == (try moment("2026-11-18T14:56:00")))
    // Who saw the beginning and comes back two days later.
    let before = try taken(Self.queues(), Array(clocks.prefix(3)))
    #expect(before.alarms.alarms[Self.key]?.occurrence != nil)
    let back = try taken(before, clocks)
    let raised = Self.told(back.history).filter { $0.row == 2 }.map(\.at)
    #expect(raised == [try moment("2026-11-18T10:56:00"), try moment("2026-11-18T14:56:00")])
  }

  private func pad(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  @Test("random files that overlap make the lines of who watched", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var folder = try Folder()
    var given: [String] = []
    // Readings of five minutes; files come with the next ones and with some of those before, which may be corrected.
    var minute = 0
    while minute < 150 {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let value = [0, 5, 30, 60, 80].randomElement(using: &random) ?? 0
        given.append(Self.row(clock(8 * 60 + minute), value))
        minute += 5
      }
      if given.count > 4, Int.random(in: 0..<4, using: &random) == 0 {
        let back = Int.random(in: 1...4, using: &random)
        given[given.count - 1 - back] = Self.row(clock(8 * 60 + minute - 5 - 5 * back), 81)
      }
      let rows = Array(given.suffix(Int.random(in: 5...9, using: &random)))
      folder.put(rows, at: clock(8 * 60 + minute - 5) + ":30")
    }
    let end = clock(8 * 60 + minute - 5) + ":30"
    let watched = try folder.watched(Self.queues())
    let begun = try folder.begun(Self.queues(), at: end)
    #expect(Self.told(begun.entries) == watched.told)
    let cut = Int.random(in: 1..<folder.clocks.count, using: &random)
    var early = folder
    early.clocks.removeSubrange(cut...)
    let before = try early.watched(Self.queues())
    let back = try folder.begun(before.queues, at: end, catchingUp: .nobodyWatched)
    #expect(before.told + Self.told(back.entries) == watched.told)
    #expect(
      back.queues.alarms.alarms[Self.key]?.occurrence
        == watched.queues.alarms.alarms[Self.key]?.occurrence)
  }

  /// A time of the day from its minutes.
  private func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(pad(hour)):\(pad(minute))"
  }
}
