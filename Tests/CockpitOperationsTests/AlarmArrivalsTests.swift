import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue
@testable import CockpitOperations

/// Who was not there, or begins, is told what happened as those were who watched.
struct AlarmArrivalsTests {
  static let area = "330203009"
  static let key = AlarmKey(rule: "waterlogging", area: area)

  static func row(_ time: String, _ value: Int, day: Int = 21) -> String {
    """
    {"indicator":"safety.waterlogging","area":"\(area)","period":"2026-11-\(day)T\(time):00+08:00","value":\(value)}
    """
  }

  /// That there is no reading.
  static func none(_ time: String) -> String {
    """
    {"indicator":"safety.waterlogging","area":"\(area)","period":"2026-11-21T\(time):00+08:00","value":null,"reason":"撤回"}
    """
  }

  static func rows(_ value: Int, day: Int = 21, _ times: String...) -> [String] {
    times.map { row($0, value, day: day) }
  }

  static func queues() -> Queues {
    // The rules of the pack are taken in with the first situation.
    Queues(rules: [])
  }

  /// What one line tells of one alarm.
  struct Told: Hashable, CustomTestStringConvertible {
    let at: Instant
    let row: Int?
    let value: Double?
    let regions: AlarmRegions

    var testDescription: String {
      "\(CivilTime(at, offset: .china)) row \(row ?? 0) by \(value ?? .nan): "
        + "\(regions.condition) \(regions.acknowledgement) \(regions.quality)"
    }
  }

  static func told(_ entries: [JournalEntry]) -> [Told] {
    entries.flatMap { entry -> [Told] in
      guard case .alarms(let change) = entry.event else { return [] }
      // That 一级 rings again while it flaps is told to those who hear it.
      return change.steps.filter { $0.row != 26 || $0.from != $0.to }.map {
        Told(at: entry.at, row: $0.row, value: $0.value, regions: $0.to)
      }
    }
  }

  /// Where two courses of lines part, with the line before; `nil` where they do not.
  static func difference(_ one: [Told], _ other: [Told]) -> String? {
    guard one != other else { return nil }
    let place =
      zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
    func line(_ told: [Told], _ place: Int) -> String {
      told.indices.contains(place) ? told[place].testDescription : "none"
    }
    return "after \(line(one, place - 1)): \(line(one, place)), not \(line(other, place))"
  }

  /// Files that came one after the other, by the clock at which each was made.
  struct Folder {
    var trial: DataTrial
    var clocks: [String] = []

    init() throws {
      // A rule on trial rings for nobody.
      var pack = try HaishuPack.catalogue()
      pack.alarmRules = pack.alarmRules.map(\.countersigned)
      trial = try DataTrial(pack)
    }

    mutating func put(_ rows: [String], at clock: String, source: String = "s") {
      trial.put("\(clock).json", rows, created: "2026-11-21T\(clock)", source: source)
      clocks.append(clock)
    }

    /// The lines of a cockpit that looked at each file when it was made, and how it stands.
    func watched(_ queues: Queues) throws -> (told: [Told], queues: Queues, entries: [JournalEntry])
    {
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
      return (told(entries), queues, entries)
    }

    /// The lines of one that looks at all of them at once.
    func begun(
      _ queues: Queues, at clock: String, catchingUp: Queues.CatchingUp = .heard
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

  @Test("a graver figure that another source gives of the moment that is known counts from then on")
  func graverOfOther() throws {
    var folder = try Folder()
    folder.put(Self.rows(20, "13:00", "13:05"), at: "13:06:00")
    #expect(try folder.watched(Self.queues()).queues.alarms.alarms[Self.key]?.level == .third)
    folder.put(Self.rows(60, "13:05"), at: "13:07:00", source: "t")
    let alarm = try #require(try folder.watched(Self.queues()).queues.alarms.alarms[Self.key])
    #expect(alarm.latest?.value == 60 && alarm.worst?.value == 60)
    // Two of three figures make it as grave.
    folder.put(Self.rows(60, "13:10"), at: "13:11:00", source: "t")
    folder.put(Self.rows(20, "13:10"), at: "13:11:30")
    let watched = try folder.watched(Self.queues())
    #expect(watched.queues.alarms.alarms[Self.key]?.level == .first)
    #expect(Self.told(try folder.begun(Self.queues(), at: "13:12:00").entries) == watched.told)
  }

  @Test("who catches up stands where who watched stands, and nothing of it rang")
  func gap() throws {
    var folder = try Folder()
    folder.put(Self.rows(5, "13:00", "13:05", "13:10"), at: "13:11:00")
    let before = try folder.watched(Self.queues()).queues
    folder.put(Self.rows(0, "13:15", "13:20") + Self.rows(70, "13:25", "13:30"), at: "13:31:00")
    folder.put(Self.rows(70, "13:35", "13:40"), at: "13:41:00")
    let watched = try folder.watched(Self.queues())
    let back = try folder.begun(before, at: "13:42:00", catchingUp: .unheard)
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
    let back = try folder.begun(raised, at: "23:00:00", catchingUp: .unheard)
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
    let back = try folder.begun(before, at: "13:26:00", catchingUp: .unheard)
    #expect(Self.told(back.entries).map(\.row).contains(2))
    #expect(Self.told(back.entries) == watched.told)
  }

  @Test(
    "what was corrected since to within its limits was raised all the same, and cleared by what came next"
  )
  func correctedAway() throws {
    var folder = try Folder()
    folder.put(Self.rows(0, "12:50", "12:55"), at: "12:56:00")
    let before = try folder.watched(Self.queues()).queues
    folder.put(Self.rows(70, "13:00", "13:05", "13:10"), at: "13:11:00")
    folder.put(Self.rows(0, "13:00", "13:05", "13:10", "13:15", "13:20"), at: "13:21:00")
    let watched = try folder.watched(Self.queues())
    #expect(watched.told.map(\.row).contains(2))
    #expect(Self.told(try folder.begun(Self.queues(), at: "13:21:00").entries) == watched.told)
    let back = try folder.begun(before, at: "13:21:00", catchingUp: .unheard)
    #expect(Self.told(back.entries) == watched.told)
  }

  @Test("what came back before what is told begins is not raised by it")
  func earlierEpisode() throws {
    var folder = try Folder()
    folder.trial.put(
      "1.json", Self.rows(70, day: 20, "13:40", "13:45", "13:50"), created: "2026-11-20T13:50:30")
    folder.trial.put(
      "2.json",
      Self.rows(0, day: 20, "13:55", "14:00", "14:05", "14:10", "14:15", "14:20", "14:25"),
      created: "2026-11-20T14:25:30")
    folder.trial.put("3.json", Self.rows(20, "13:05"), created: "2026-11-21T13:05:30")
    folder.trial.put("4.json", Self.rows(0, "13:10"), created: "2026-11-21T13:10:30")
    let begun = try folder.begun(Self.queues(), at: "13:56:00")
    #expect(!Self.told(begun.entries).map(\.row).contains(2))
    #expect(begun.queues.alarms.alarms[Self.key]?.occurrence == nil)
  }

  @Test("figures that cannot be right are no silence of their source")
  func implausible() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "12:50", "12:55", "13:00"), at: "13:00:30")
    let before = try folder.watched(Self.queues()).queues
    for minute in stride(from: 5, through: 55, by: 5) {
      folder.put(Self.rows(99_999, "13:\(pad(minute))"), at: "13:\(pad(minute)):30")
    }
    let watched = try folder.watched(Self.queues())
    let back = try folder.begun(before, at: "13:55:30", catchingUp: .unheard)
    #expect(Self.told(back.entries) == Array(watched.told.dropFirst(2)))
    #expect(!watched.told.map(\.row).contains(23))
  }

  @Test("a source that puts one file in the place of another was not silent in between")
  func replaced() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "12:50", "12:55", "13:00"), at: "13:00:30")
    let before = try folder.watched(Self.queues()).queues
    let times = stride(from: 780, through: 900, by: 5).map { clock($0) }
    folder.trial.files = [:]
    folder.trial.put(
      "13:00:30.json", times.map { Self.row($0, 70) }, created: "2026-11-21T15:00:30")
    let back = try folder.begun(before, at: "15:02:00", catchingUp: .unheard)
    #expect(Self.told(back.entries).map(\.row) == [14])
    // Who comes back and finds nothing does not know of any figure either.
    folder.trial.files = [:]
    folder.trial.put("other.json", [], created: "2026-11-21T15:00:30")
    let empty = try folder.begun(before, at: "15:02:00", catchingUp: .unheard)
    #expect(Self.told(empty.entries).map(\.row).contains(23))
  }

  @Test("a figure that is a little ahead of its file is told with it")
  func ahead() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "13:50", "13:55", "14:00"), at: "13:59:58")
    let begun = try folder.begun(Self.queues(), at: "14:10:00")
    #expect(
      begun.queues.alarms.alarms[Self.key]?.occurrence?.startedAt
        == (try moment("2026-11-21T13:59:58")))
  }

  @Test("what was safe for a moment only is on since before it")
  func briefly() throws {
    var folder = try Folder()
    for hour in 0..<30 {
      let (day, of) = (20 + hour / 24, hour % 24)
      let times = stride(from: 0, through: 55, by: 5).map { "\(pad(of)):\(pad($0))" }
      let rows = times.map { Self.row($0, hour == 2 && $0 == "02:00" ? 0 : 70, day: day) }
      folder.trial.put(
        "\(hour).json", rows, created: "2026-11-\(day)T\(pad(of)):56:00")
    }
    let begun = try folder.begun(Self.queues(), at: "06:00:00")
    let began = Self.told(begun.entries).filter { $0.row == 2 }.map(\.at)
    #expect(began == [try moment("2026-11-20T00:56:00")])
  }

  /// A file with one 法定预警.
  private static func warning(_ colour: String, stage: String = "发布") -> String {
    """
    "records":[{"type":"statutory_warning","id":"甬气预31","title":"暴雨\(colour)预警","level":"\(colour)",
     "stage":"\(stage)","owner":"宁波市气象台","opened":"2026-11-21"}],
    """
  }

  @Test(
    "法定预警 were issued, changed and lifted when their files came, and rang nowhere while nobody watched"
  )
  func warnings() throws {
    var folder = try Folder()
    for (clock, colour, stage) in [
      ("13:00", "黄色", "发布"), ("13:30", "红色", "变更"), ("14:00", "红色", "解除"),
    ] {
      folder.trial.put(
        "\(clock).json", [], created: "2026-11-21T\(clock):00",
        head: Self.warning(colour, stage: stage))
    }
    func told(_ entries: [JournalEntry]) -> [String] {
      entries.compactMap { entry in
        guard case .warning(let change, _) = entry.event else { return nil }
        let clock = entry.at.seconds(since: start) / 60
        return "\(clock) \(change.kind) \(change.isAnnounced)"
      }
    }
    let start = try moment("2026-11-21T13:00:00")
    let early = try folder.begun(Self.queues(), at: "13:45:00", catchingUp: .unheard)
    #expect(told(early.entries) == ["0 issued false", "30 changed false"])
    var back = early.queues
    #expect(told(back.restart(at: try moment("2026-11-21T13:45:00"))) == ["45 toldAgain true"])
    let late = try folder.begun(back, at: "15:00:00", catchingUp: .unheard)
    #expect(told(late.entries) == ["60 lifted false"])
    let begun = try folder.begun(Self.queues(), at: "15:00:00", catchingUp: .unheard)
    #expect(told(begun.entries) == ["0 issued false", "30 changed false", "60 lifted false"])
  }

  @Test(
    "who begins hears once of what came on while nobody watched, and not of what rang for nobody")
  func begins() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "13:00", "13:05", "13:10"), at: "13:11:00")
    var begun = try folder.begun(Self.queues(), at: "13:12:00", catchingUp: .unheard)
    func rings(_ entries: [JournalEntry]) -> [Int?] {
      entries.flatMap { entry -> [AlarmTransition] in
        if case .alarms(let change) = entry.event { change.steps } else { [] }
      }.filter(\.isAnnounced).map(\.row)
    }
    #expect(rings(begun.entries).isEmpty && Self.told(begun.entries).map(\.row).contains(2))
    #expect(rings(begun.queues.restart(at: try moment("2026-11-21T13:12:00"))) == [35])
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
        let rows = stride(from: 0, through: 55, by: 5).map { minute in
          Self.row("\(pad(hour)):\(pad(minute))", value, day: day)
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
        catchingUp: .unheard)
      return queues
    }
    let first = try taken(Self.queues(), clocks)
    let began = Self.told(first.history).filter { $0.row == 2 }.map(\.at)
    #expect(began == [try moment("2026-11-18T14:56:00")])
    #expect(first.alarms.alarms[Self.key]?.occurrence?.startedAt == began.first)
    // Who saw the beginning and comes back two days later.
    let before = try taken(Self.queues(), Array(clocks.prefix(3)))
    #expect(before.alarms.alarms[Self.key]?.occurrence != nil)
    let back = try taken(before, clocks)
    let raised = Self.told(back.history).filter { $0.row == 2 }.map(\.at)
    #expect(raised == [try moment("2026-11-18T10:56:00"), try moment("2026-11-18T14:56:00")])
  }

  func pad(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

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
        let value = [0, 81].randomElement(using: &random) ?? 0
        given[given.count - 1 - back] = Self.row(clock(8 * 60 + minute - 5 - 5 * back), value)
      }
      let rows = Array(given.suffix(Int.random(in: 5...9, using: &random)))
      folder.put(rows, at: clock(8 * 60 + minute - 5) + ":30")
      guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
      // Another source says something else of the newest reading, the same, or that it has none.
      let time = clock(8 * 60 + minute - 5)
      let value = [0, 60, 81, nil].randomElement(using: &random) ?? 0
      folder.put(
        [value.map { Self.row(time, $0) } ?? Self.none(time)],
        at: time + ":40", source: "other")
    }
    let end = clock(8 * 60 + minute - 5) + ":45"
    let watched = try folder.watched(Self.queues())
    let begun = try folder.begun(Self.queues(), at: end)
    #expect(Self.difference(Self.told(begun.entries), watched.told) == nil)
    let cut = Int.random(in: 1..<folder.clocks.count, using: &random)
    var early = folder
    early.clocks.removeSubrange(cut...)
    let before = try early.watched(Self.queues())
    // What comes back knows what was written, to the last line, which is of none of this.
    var known = Self.queues()
    known.take(before.entries)
    let cutAt = try moment("2026-11-21T\(folder.clocks[cut - 1])").adding(seconds: 5)
    let officer = Actor(DataTrial.operator1, user: "duty", terminal: "/dev/pts/1")
    _ = try known.take(.signedOn, by: officer, at: cutAt)
    let back = try folder.begun(known, at: end, catchingUp: .unheard)
    #expect(Self.difference(before.told + Self.told(back.entries), watched.told) == nil)
    #expect(
      back.queues.alarms.alarms[Self.key]?.occurrence
        == watched.queues.alarms.alarms[Self.key]?.occurrence)
  }

  /// A time of the day from its minutes.
  func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(pad(hour)):\(pad(minute))"
  }
}
