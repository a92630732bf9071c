import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What is written is read again, and makes the same queues.
struct JournalTests {
  private static let rules = [
    AlarmTrial.rule(needed: 2, of: 3, repeats: .init(count: 3, within: 3600), hangsOn: ["link"]),
    AlarmTrial.rule("river", back: .after(seconds: 600), indicator: "river", isTrial: true),
    AlarmTrial.rule("lift", class: .lifeSafety, indicator: "lift"),
    AlarmTrial.rule(
      "link", class: .device,
      limits: [.init(on: 1, off: 0, consequence: .service, respondWithin: 1800)],
      back: .after(seconds: 0), latches: false, indicator: "offline"),
  ]
  private static let actor = Actor(
    AlarmTrial.officer, user: "duty", terminal: "/dev/pts/3", address: "10.0.0.7")
  private static let chief = Actor(AlarmTrial.chief, user: "chief")

  /// Queues that events reach, their journal, and queues that only read that journal.
  private struct Room {
    var queues = Queues(rules: JournalTests.rules)
    var journal = Journal()
    var bytes: [UInt8] = []
    var reader = Journal()
    var mirror = Queues(rules: JournalTests.rules)

    mutating func write(_ entries: [JournalEntry]) {
      let lines = journal.lines(for: entries)
      bytes += lines
      let reading = reader.read(lines[...])
      #expect(reading.broken == nil && reading.tornBytes == 0 && reading.bytes == lines.count)
      #expect(
        reading.entries.filter { if case .rules = $0.event { false } else { true } } == entries)
      mirror.take(reading.entries)
    }
  }

  @Test("queues that read the journal stand as those that wrote it", arguments: 0..<40)
  func mirror(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var room = Room()
    var minute = 0.0
    let areas = ["330203001", "330203002"]
    for _ in 0..<120 {
      minute += Double(Int.random(in: 0...9, using: &random))
      let now = AlarmTrial.at(minute)
      room.write(room.queues.advance(to: now))
      switch Int.random(in: 0...9, using: &random) {
      case 0...4:
        let samples = (0...2).map { _ in
          AlarmSample(
            indicator: ["depth", "river", "lift", "offline"].randomElement(using: &random) ?? "",
            area: areas.randomElement(using: &random) ?? "",
            time: AlarmTrial.at(minute - Double(Int.random(in: 0...2, using: &random))),
            value: Double(Int.random(in: 0...32, using: &random)),
            giver: .init(source: ["a", "a", "b"].randomElement(using: &random) ?? ""))
        }
        room.write(room.queues.take(AlarmInput(samples: samples), at: now))
      case 5...7:
        let actions: [AlarmAction] = [
          .acknowledge(reason: .knownAndPending, note: "已电话\"水利\"\n"),
          .withdraw(reason: .reportedTwice), .withdraw(reason: .acknowledgedByMistake), .unshelve,
          .returnToService,
          .reset(reason: .instructed),
          .shelve(seconds: 3600, isOneShot: Bool.random(using: &random), reason: .maintenance),
          .takeOutOfService(seconds: 7200, reason: .faultySensor),
          .answerRequest(isConfirmed: Bool.random(using: &random)),
          .work(AlarmWork.allCases.randomElement(using: &random) ?? .sent),
          .dispatch(to: "water", seconds: Bool.random(using: &random) ? 600 : nil),
          .verify(isDone: Bool.random(using: &random)),
        ]
        let key = AlarmKey(
          rule: ["water", "river", "lift", "link"].randomElement(using: &random) ?? "",
          area: areas.randomElement(using: &random) ?? "")
        let done = try? room.queues.take(
          actions.randomElement(using: &random) ?? .unshelve, on: key,
          seen: room.queues.alarms.alarms[key]?.version,
          by: Bool.random(using: &random) ? Self.actor : Self.chief, at: now)
        room.write(done ?? [])
      case 8:
        let state = InputQuality.allCases.randomElement(using: &random) ?? .good
        let quality = AlarmInput.Quality(
          indicator: "depth", area: areas[0], state: state, isGone: state == .lost)
        room.write(room.queues.take(AlarmInput(qualities: [quality]), at: now))
      default:
        room.write(
          room.queues.take(
            [
              OfficialNotice(
                .ofWarning("暴雨-1"), title: "暴雨预警", issuer: "区气象台",
                level: (AlarmLevel.allCases + [nil]).randomElement(using: &random) ?? nil,
                area: "330203", validUntil: now.adding(seconds: 7200),
                isLifted: Bool.random(using: &random))
            ], at: now))
        let level = room.queues.notices.entries[.ofWarning("暴雨-1")]?.notice.level
        let done = try? room.queues.notice("暴雨-1", seen: level, by: Self.actor, at: now)
        room.write(done ?? [])
      }
      for (key, alarm) in room.queues.alarms.alarms {
        guard let other = room.mirror.alarms.alarms[key] else {
          #expect(alarm.standing == .unlisted)
          continue
        }
        #expect(other.regions == alarm.regions && other.version == alarm.version)
        #expect(other.occurrence == alarm.occurrence && other.mergedInto == alarm.mergedInto)
        #expect(other.request == alarm.request && other.nextDue == alarm.nextDue)
        #expect(other.dispatch == alarm.dispatch)
        #expect((other.worst == nil) == (alarm.worst == nil))
      }
      #expect(room.mirror.notices == room.queues.notices)
    }
    // Read at once, and written again from what was read, it is the same to the byte.
    var journal = Journal()
    let reading = journal.read(room.bytes[...])
    #expect(reading.broken == nil)
    var again = Journal()
    let entries = reading.entries.filter { if case .rules = $0.event { false } else { true } }
    #expect(again.lines(for: entries) == room.bytes)
  }

  @Test("every kind of line is read as it was written")
  func kinds() throws {
    let now = AlarmTrial.at(0)
    let key = AlarmTrial.key
    let events: [JournalEntry.Event] = [
      .opened(after: nil), .opened(after: "journal-000001.jsonl"), .torn(bytes: 17),
      .opened(after: "journal-000002.jsonl", next: JournalNumbers(alarm: 413, data: 8)),
      .shift(.onDuty(since: AlarmTrial.at(-60))),
      .shift(.signedOn), .shift(.handedOver(to: AlarmTrial.chief)), .shift(.handedOver(to: nil)),
      .shift(.idle), .shift(.left), .note("同上", on: key, occurrence: 7),
      .note("雨停了，\u{202E}泵站 2 号\t待修", on: key), .note("无事", on: nil),
      .rules(Self.rules),
    ]
    var journal = Journal()
    let entries = events.map { JournalEntry(at: now, by: Self.actor, $0) }
    let bytes = journal.lines(for: entries)
    // What steers a terminal is in no line.
    #expect(!bytes.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") })
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    var reader = Journal()
    #expect(reader.read(bytes[...]).entries == entries)
    #expect(reader.chain == journal.chain)
  }

  @Test("a line of a build in which the second person was named beside the first is read")
  func olderSecond() throws {
    var queues = Queues(rules: Self.rules)
    var journal = Journal()
    let key = AlarmKey(rule: "river", area: "a")
    let sample = AlarmSample(indicator: "river", area: "a", time: AlarmTrial.at(0), value: 16)
    let bytes = journal.lines(
      for: queues.take(AlarmInput(samples: [sample]), at: AlarmTrial.at(0)))
    let regions = #"{"condition":"active","acknowledgement":"unacknowledged""#
    let out = regions + #","gate":"out_of_service","gate_until":"2026-11-21T18:01:00+08:00"}"#
    var chain = journal.chain
    let older = chain.seal(
      Array(
        """
        {"seq":\(journal.count + 1),"at":"2026-11-20T18:01:00+08:00",\
        "actor":{"name":"王","unit":"防汛办","role":"operator","user":"duty"},\
        "deed":{"out_of_service":{"seconds":86400,"reason":2},"seen_version":1,\
        "second":{"name":"李","role":"operator"}},\
        "steps":[{"row":21,"rule":"river","area":"a","at":"2026-11-20T18:01:00+08:00",\
        "occurrence":1,"from":\(regions)},"to":\(out),"value":16,"level":3}],\
        "alarms":[{"rule":"river","area":"a","rule_version":1,"regions":\(out),"version":2,\
        "occurrence":{"number":1,"started_at":"2026-11-20T18:00:00+08:00","level":3,\
        "shown_level":3}}]}
        """.utf8))
    var reader = Journal()
    let reading = reader.read((bytes + older)[...])
    #expect(reading.broken == nil)
    var mirror = Queues(rules: Self.rules)
    mirror.take(reading.entries)
    #expect(mirror.alarms.alarms[key]?.standing == .outOfService)
    #expect(mirror.alarms.alarms[key]?.request == nil)
    guard case .alarms(let change)? = reading.entries.last?.event else {
      Issue.record("no line of an alarm")
      return
    }
    #expect(change.deed?.second?.name == "李" && change.steps.map(\.row) == [21])
  }

  @Test("a line of a warning has its title, also once it is lifted; one without is read as before")
  func titles() throws {
    func notice(_ title: String, isLifted: Bool = false) -> OfficialNotice {
      OfficialNotice(
        .ofWarning("暴雨-1"), title: title, issuer: "区气象台", level: .third, area: "330203",
        isLifted: isLifted)
    }
    var queues = Queues(rules: Self.rules)
    var journal = Journal()
    let entries =
      queues.take([notice("暴雨黄色预警")], at: AlarmTrial.at(0))
      + queues.take([notice("", isLifted: true)], at: AlarmTrial.at(1))
      + queues.take([notice("")], at: AlarmTrial.at(2))
      // That it has a title now is no news.
      + queues.take([notice("暴雨黄色预警")], at: AlarmTrial.at(3))
      + queues.take([notice("暴雨橙色预警")], at: AlarmTrial.at(4))
    let bytes = journal.lines(for: entries)
    var reader = Journal()
    let reading = reader.read(bytes[...])
    #expect(reading.broken == nil && reading.entries == entries)
    let changes = reading.entries.compactMap { entry -> OfficialNotices.Change? in
      if case .warning(let change, _) = entry.event { change } else { nil }
    }
    #expect(changes.map(\.kind) == [.issued, .lifted, .issued, .changed])
    #expect(changes.map(\.title) == ["暴雨黄色预警", "暴雨黄色预警", "", "暴雨橙色预警"])
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[2].contains(#""id":"暴雨-1","change":"issued","#))
  }

  @Test(
    "a line of a response names its type, and one of a warning does where its number looks alike")
  func recordsOfNotices() {
    let records = [
      Record.ID(type: "emergency_response", id: "YJ-1"), .ofWarning("YJ-1"), .ofWarning("yj/1"),
      .ofWarning("/yj/1"), Record.ID(type: "应急-2", id: "a/b"),
    ]
    var queues = Queues(rules: Self.rules)
    var journal = Journal()
    let notices = records.map {
      OfficialNotice($0, title: "防台风", issuer: "应急局", level: .third, area: "330203")
    }
    let entries = queues.take(notices, at: AlarmTrial.at(0))
    let bytes = journal.lines(for: entries)
    var reader = Journal()
    let reading = reader.read(bytes[...])
    #expect(reading.broken == nil && reading.entries == entries)
    let text = String(decoding: bytes, as: UTF8.self)
    for id in [
      "/emergency_response/YJ-1", "YJ-1", "yj/1", "/statutory_warning//yj/1", "/应急-2/a/b",
    ] {
      #expect(text.contains(#""id":"\#(id)","#))
    }
  }

  @Test("a rule is written once, and again when it changes")
  func rulesOnce() {
    var queues = Queues(rules: Self.rules)
    var journal = Journal()
    func lines(_ entries: [JournalEntry]) -> Int {
      journal.lines(for: entries).count { $0 == UInt8(ascii: "\n") }
    }
    let first = queues.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "river", area: "a", time: AlarmTrial.at(0), value: 16)
      ]), at: AlarmTrial.at(0))
    #expect(lines(first) == 2)
    let second = queues.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "river", area: "b", time: AlarmTrial.at(1), value: 16)
      ]), at: AlarmTrial.at(1))
    #expect(lines(second) == 1)
    _ = queues.take(
      [AlarmTrial.rule("river", indicator: "river", name: "河道水位")], at: AlarmTrial.at(2))
    let third = queues.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "river", area: "c", time: AlarmTrial.at(3), value: 16)
      ]), at: AlarmTrial.at(3))
    #expect(lines(third) == 2)
  }

  @Test("two editions of a rule under one version are told apart, also in one line")
  func editions() throws {
    var room = Room()
    func sample(_ area: String, _ value: Double, _ minute: Double) -> AlarmInput {
      AlarmInput(samples: [
        AlarmSample(indicator: "river", area: area, time: AlarmTrial.at(minute), value: value)
      ])
    }
    room.write(room.queues.take(sample("a", 16, 0), at: AlarmTrial.at(0)))
    let edited = AlarmTrial.rule(
      "river", limits: [.init(on: 5, off: 3, consequence: .crowd, respondWithin: 1800)],
      back: .after(seconds: 600), indicator: "river", isTrial: true)
    let others = Self.rules.filter { $0.id != "river" }
    room.write(room.queues.take(others + [edited], at: AlarmTrial.at(1)))
    _ = room.mirror.take(others + [edited], at: AlarmTrial.at(1))
    room.write(room.queues.take(sample("b", 7, 2), at: AlarmTrial.at(2)))
    room.write(room.queues.take(sample("a", 21, 3), at: AlarmTrial.at(3)))
    let old = room.mirror.alarms.alarms[AlarmKey(rule: "river", area: "a")]
    #expect(old?.rule == Self.rules[1] && old?.nextRule == edited)
    #expect(room.mirror.alarms.alarms[AlarmKey(rule: "river", area: "b")]?.rule == edited)
    // All of them in one line, as at the head of a file that goes on after another.
    room.journal.beginFile()
    let lines = room.journal.lines(for: room.queues.standing(at: AlarmTrial.at(4), after: "x"))
    var next = Queues(rules: others + [edited])
    var follower = room.reader
    let reading = follower.read(lines[...])
    #expect(reading.broken == nil)
    next.take(reading.entries)
    #expect(
      next.alarms.alarms == room.mirror.alarms.alarms.merging(room.queues.alarms.alarms) { $1 })
    // Who had the file before open writes on in this one, and it is understood alone.
    let more = follower.lines(for: next.take(sample("a", 30, 5), at: AlarmTrial.at(5)))
    var alone = try #require(Journal(before: lines[...]))
    let both = alone.read((lines + more)[...])
    #expect(both.broken == nil && !more.isEmpty)
    var last = Queues(rules: others + [edited])
    last.take(both.entries)
    #expect(last.alarms.alarms == next.alarms.alarms)
  }

  @Test("a broken line stops the reading, and says at which line")
  func broken() throws {
    var journal = Journal()
    let lines = (0..<3).map {
      journal.lines(for: [JournalEntry(at: AlarmTrial.at(Double($0)), .note("\($0)", on: nil))])
    }
    var bytes = lines.flatMap(\.self)
    bytes[lines[0].count + 40] ^= 1
    var reader = Journal()
    let reading = reader.read(bytes[...])
    #expect(reading.entries.count == 1 && reading.broken?.line == 2)
    // What is sealed but says nothing that is known is broken, too.
    var chain = JournalChain()
    var other = Journal()
    let unknown = other.read(
      chain.seal(Array(#"{"seq":1,"at":"2026-11-20T18:00:00+08:00"}"#.utf8))[...])
    #expect(unknown.broken?.line == 1 && unknown.broken?.error != nil)
  }

  @Test("what is torn at the end is told apart, and reading goes on when it is whole")
  func torn() {
    var journal = Journal()
    let bytes = journal.lines(for: [
      JournalEntry(at: AlarmTrial.at(0), .note("一", on: nil)),
      JournalEntry(at: AlarmTrial.at(1), .note("二", on: nil)),
    ])
    let first = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
    for cut in first..<bytes.count {
      var reader = Journal()
      let reading = reader.read(bytes[..<cut])
      #expect(reading.entries.count == 1 && reading.broken == nil)
      #expect(reading.bytes == first && reading.tornBytes == cut - first)
      #expect(reader.read(bytes[first...]).entries.count == 1)
    }
  }

  @Test("a file alone is read on from where its first line says that it came after")
  func fileAlone() {
    var journal = Journal()
    let first = journal.lines(for: [
      JournalEntry(at: AlarmTrial.at(0), .opened(after: nil)),
      JournalEntry(at: AlarmTrial.at(0), .note("一", on: nil)),
    ])
    let second = journal.lines(for: [
      JournalEntry(at: AlarmTrial.at(1), .opened(after: "journal-000001.jsonl")),
      JournalEntry(at: AlarmTrial.at(1), .note("二", on: nil)),
    ])
    var alone = Journal(before: second[...])
    #expect(alone?.read(second[...]).entries.count == 2)
    #expect(alone?.chain == journal.chain)
    #expect(Journal(before: first[...])?.chain == JournalChain())
    #expect(Journal(before: Array("{}\n".utf8)[...])?.count == nil)
  }

  @Test("a file that goes on after another begins with how all stands")
  func rotation() throws {
    var room = Room()
    room.write(
      room.queues.take(
        AlarmInput(samples: [
          AlarmSample(indicator: "lift", area: "a", time: AlarmTrial.at(0), value: 30),
          AlarmSample(indicator: "river", area: "a", time: AlarmTrial.at(0), value: 16),
        ]), at: AlarmTrial.at(0)))
    room.write(try room.queues.take(.signedOn, by: Self.actor, at: AlarmTrial.at(1)))
    let key = AlarmKey(rule: "lift", area: "a")
    _ =
      (try? room.queues.take(
        .acknowledge(reason: .knownAndPending, note: ""), on: key, seen: nil, by: Self.actor,
        at: AlarmTrial.at(2))).map { room.write($0) }
    var next = Queues(rules: Self.rules)
    let file = "journal-000001.jsonl"
    next.take(room.queues.standing(at: AlarmTrial.at(3), after: file))
    #expect(next.alarms.alarms == room.queues.alarms.alarms)
    #expect(next.shifts == room.queues.shifts)
    // Occurrences are counted on.
    let more = next.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "lift", area: "b", time: AlarmTrial.at(4), value: 30)
      ]), at: AlarmTrial.at(4))
    guard case .alarms(let change) = more.first?.event else {
      Issue.record("nothing was told")
      return
    }
    #expect(change.steps.first?.occurrence == 3)
  }
}
