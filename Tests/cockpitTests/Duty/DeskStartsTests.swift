import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue
@testable import cockpit

/// What a desk tells at its start of a folder of real files, by rules that are countersigned.
struct DeskStartsTests {
  private let trial = DutyTrial()
  private let files = DepthFiles()

  private func put(_ depths: [Int], from minute: Int = 0) throws {
    try files.put(depths, from: minute)
  }

  private func situation(at time: String) throws -> Situation { try files.situation(at: time) }

  private func desk(isReader: Bool = false) throws -> Desk {
    Desk(
      Queues(rules: try HaishuPack.catalogue().alarmRules.map(\.countersigned)),
      folder: trial.folder, isReader: isReader)
  }

  /// The lines that a desk told: time, row, and whether it rang.
  private func told(_ desk: inout Desk) -> [String] {
    desk.takeNews().flatMap { entry -> [String] in
      guard case .alarms(let change) = entry.event else { return [] }
      return change.steps.map { step in
        let time = CivilTime(entry.at, offset: .china)
        return
          "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)) \(step.row ?? 0)\(step.isAnnounced ? "!" : "")"
      }
    }
  }

  @Test("what came on before the first start is dated by its files and rings once, by the start")
  func first() throws {
    try put([0, 70, 70])
    var desk = try desk()
    desk.take(try situation(at: "13:12"))
    #expect(told(&desk) == ["13:05 1", "13:10 2", "13:12 35!"])
    // Who reads hears nothing, and writes nothing.
    var reader = try self.desk(isReader: true)
    reader.take(try situation(at: "13:13"))
    #expect(told(&reader) == [])
  }

  @Test("a second start tells nothing again but what nobody has seen, and goes on by what came")
  func second() throws {
    try put([0, 70])
    do {
      var desk = try desk()
      desk.take(try situation(at: "13:06"))
      #expect(told(&desk) == ["13:05 1"])
    }
    for _ in 0..<2 {
      var desk = try desk()
      desk.take(try situation(at: "13:07"))
      #expect(told(&desk) == [])
    }
    try put([70], from: 10)
    do {
      var desk = try desk()
      desk.take(try situation(at: "13:11"))
      #expect(told(&desk) == ["13:10 2", "13:11 35!"])
    }
    var desk = try desk()
    desk.take(try situation(at: "13:12"))
    #expect(told(&desk) == ["13:12 35!"])
  }

  @Test(
    "what has come back and was seen is not raised again by a start, whatever waits to be confirmed"
  )
  func closed() throws {
    try put([70, 70, 0, 0, 0, 0, 0, 0, 0])
    do {
      var desk = try desk()
      desk.take(try situation(at: "13:41"))
      let rows = told(&desk)
      #expect(rows.contains("13:05 2") && rows.contains("13:40 7"))
    }
    try put([20], from: 45)
    for minute in [46, 47] {
      var desk = try desk()
      desk.take(try situation(at: "13:\(minute)"))
      #expect(told(&desk) == (minute == 46 ? ["13:45 1"] : []))
    }
  }

  @Test("of two that begin together either tells the gap at the time of its files")
  func together() throws {
    try put([0, 70, 70])
    var (one, other) = (try desk(), try desk())
    other.take(try situation(at: "13:12"))
    #expect(told(&other) == ["13:05 1", "13:10 2!"])
    one.take(try situation(at: "13:13"))
    #expect(told(&one) == ["13:05 1", "13:10 2!", "13:13 35!"])
  }

  @Test(
    "a shell that acts just then is no cockpit that watches; what ran out before rings where a cockpit is",
    arguments: [false, true])
  func shell(isWatched: Bool) throws {
    try put([0, 70, 70])
    var watching: Desk? = try desk()
    watching?.take(try situation(at: "13:12"))
    if !isWatched { watching = nil }
    defer { watching = nil }
    var shell = Desk(
      Queues(rules: try HaishuPack.catalogue().alarmRules.map(\.countersigned)),
      folder: trial.folder, watches: false)
    let now = try moment("2026-11-21T14:00:00")
    let key = AlarmKey(rule: "waterlogging", area: "330203009")
    try shell.perform(at: now) { queues throws(DeedRefusal) in
      try queues.take(
        .acknowledge(reason: .knownAndPending, note: ""), on: key, seen: nil,
        by: DutyTrial.officer, at: now)
    }
    #expect(told(&shell) == [isWatched ? "13:19 14!" : "13:19 14", "14:00 8"])
    var desk = try desk()
    desk.take(try situation(at: "14:01"))
    #expect(!told(&desk).contains { $0.hasSuffix("!") })
  }

  @Test(
    "of who was on duty when the last cockpit ended without a word nothing is known since; not where another one is",
    arguments: [false, true])
  func ended(isWatched: Bool) throws {
    try put([0])
    var watching: Desk? = try desk()
    watching?.take(try situation(at: "13:01"))
    let now = try moment("2026-11-21T13:02:00")
    try watching?.perform(at: now) { queues throws(DeedRefusal) in
      try queues.take(.signedOn, by: DutyTrial.officer, at: now)
    }
    if !isWatched { watching = nil }
    defer { watching = nil }
    var desk = try desk()
    desk.take(try situation(at: "14:00"))
    let changes = desk.takeNews().compactMap { entry -> String? in
      guard case .shift(let change) = entry.event else { return nil }
      return "\(change) \(entry.at == now)"
    }
    #expect(changes == (isWatched ? [] : ["lost true"]))
    #expect(desk.queues.onDuty.isEmpty != isWatched)
  }

  @Test("what ran out while the machine slept is told at its time and rings when it wakes")
  func slept() throws {
    try put([0, 70, 70])
    var desk = try desk()
    desk.take(try situation(at: "13:12"))
    _ = told(&desk)
    desk.refresh(at: try moment("2026-11-21T15:00:00"))
    #expect(told(&desk) == ["13:19 14!"])
    desk.refresh(at: try moment("2026-11-21T15:01:00"))
    #expect(told(&desk) == [])
  }

  @Test("what ran out before a file came is told before what the file brought")
  func late() throws {
    try put([0, 70, 70])
    var desk = try desk()
    desk.take(try situation(at: "13:12"))
    _ = told(&desk)
    try put([0], from: 25)
    desk.take(try situation(at: "13:26"))
    #expect(told(&desk) == ["13:19 14!", "13:26 5"])
  }
}
