import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import DigitalCockpit
import Testing

@testable import cockpit

/// The watch of a region while a terminal shows another one.
struct DutyRegionsTests {
  private let files = DepthFiles()
  private let place = TemporaryFolder()

  private func duty() -> Duty {
    Duty(DutySettings(folder: place.path, terminal: DutyTrial.officer.terminal))
  }

  private func folder(of region: String) -> String {
    Duty.folder(place.path, region: region, isDemonstration: false)
  }

  /// The rows of what rang.
  private func rang(_ duty: inout Duty) -> [Int] {
    duty.takeNews().flatMap { entry -> [Int] in
      guard case .alarms(let change) = entry.event else { return [] }
      return change.steps.filter(\.isAnnounced).compactMap(\.row)
    }
  }

  @Test(
    "what comes on where the program began is told, rings and runs out while another region is shown"
  )
  func watches() throws {
    var duty = duty()
    try files.put([0])
    duty.take(try files.situation(at: "13:01"))
    duty.take(try files.situation(of: "yinzhou", at: "13:02"))
    #expect(duty.region == "330212" && duty.watched == ["330203", "330212"])
    #expect(duty.state.queues.alarms.alarms.isEmpty && rang(&duty) == [])
    try files.put([70, 70], from: 5)
    duty.take(try files.situation(at: "13:11"), isShown: false)
    let elsewhere = try #require(duty.state.elsewhere.first)
    #expect(duty.region == "330212" && duty.state.elsewhere.count == 1)
    #expect(elsewhere.region == "330203" && elsewhere.name.zh == "海曙区")
    #expect(elsewhere.queues.counts.unseen == [1, 0, 0, 0] && rang(&duty) == [2])
    duty.refresh(at: try moment("2026-11-21T13:30:00"))
    #expect(rang(&duty) == [14])
  }

  @Test(
    "what others do there is seen while another region is shown, and nothing rings twice on return")
  func others() throws {
    var duty = duty()
    try files.put([0, 70, 70])
    duty.take(try files.situation(at: "13:12"))
    duty.take(try files.situation(of: "yinzhou", at: "13:13"))
    _ = rang(&duty)
    var other = Desk(
      Queues(rules: try HaishuPack.catalogue().alarmRules), folder: folder(of: "330203"))
    let now = try moment("2026-11-21T13:14:00")
    try other.perform(at: now) { queues throws(DeedRefusal) in
      try queues.take(
        .acknowledge(reason: .knownAndPending, note: ""),
        on: AlarmKey(rule: "waterlogging", area: "330203009"), seen: nil, by: DutyTrial.other,
        at: now)
    }
    duty.refresh(at: now)
    #expect(duty.state.elsewhere.first?.queues.counts.unseen == [0, 0, 0, 0])
    duty.take(try files.situation(at: "13:15"))
    #expect(rang(&duty) == [] && duty.state.elsewhere.isEmpty)
    #expect(duty.state.queues.counts[.acknowledged] == 1)
  }

  @Test("a region that was only looked at is watched no more, and no shell takes it for watched")
  func lookedAt() throws {
    var duty = duty()
    duty.take(try files.situation(at: "13:01"))
    duty.take(try files.situation(of: "yinzhou", at: "13:02"))
    #expect(Presence.isSomebody(in: folder(of: "330212")))
    #expect(Presence.isSomebody(in: folder(of: "330203")))
    duty.take(try files.situation(at: "13:03"))
    #expect(!Presence.isSomebody(in: folder(of: "330212")))
    #expect(Presence.isSomebody(in: folder(of: "330203")) && duty.state.elsewhere.isEmpty)
    // What still comes of it is passed over.
    duty.take(try files.situation(of: "yinzhou", at: "13:04"), isShown: false)
    #expect(duty.watched == ["330203"])
  }

  @Test("where somebody signed on is watched until they go, whichever region is shown")
  func signedOn() throws {
    var duty = duty()
    duty.take(try files.situation(at: "13:01"))
    duty.take(try files.situation(of: "yinzhou", at: "13:02"))
    let now = try moment("2026-11-21T13:03:00")
    #expect(
      duty.perform(.signOn(DutyTrial.officer.person), inRegion: "330212", at: now) == .done)
    duty.take(try files.situation(at: "13:04"))
    #expect(duty.watched == ["330203", "330212"] && duty.state.shift == nil)
    #expect(duty.state.isOnDutyAnywhere && duty.state.elsewhere.map(\.isOnDuty) == [true])
    #expect(duty.leave(.idle, at: now.adding(seconds: 120)) == nil)
    #expect(duty.watched == ["330203"] && !duty.state.isOnDutyAnywhere)
  }
}
