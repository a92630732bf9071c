import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import DigitalCockpit
import Testing

@testable import cockpit

/// What was done last, when the program ends.
struct LiveDutyTests {
  private static let now = Instant(seconds: 1_795_176_000)
  private let place = TemporaryFolder()

  private var journal: String { Duty.folder(place.path, region: "330203", isDemonstration: true) }

  /// The duty of invented figures, with a journal.
  private func live(terminal: String = "/dev/pts/1") throws -> LiveDuty {
    let catalogue = try PackReader.read(try #require(EmbeddedPacks.files("haishu")))
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: EmbeddedPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: Self.now)
    let duty = LiveDuty(Duty(DutySettings(folder: place.path, terminal: terminal)))
    duty.take(Situation(pack: catalogue, content: intake.content, at: Moment(clock: Self.now)))
    _ = duty.deliveries.take()
    return duty
  }

  private func signOn(_ duty: LiveDuty, _ name: String = "王") {
    let person = Person(name: name, unit: "防汛办", role: .operator)
    duty.perform(.signOn(person), inRegion: "330203", at: Self.now)
  }

  /// Who signed on, as the journal has it.
  private var signedOn: [String] {
    let desk = Desk(Queues(rules: []), folder: journal, isReader: true)
    return desk.queues.shifts.values.map(\.actor.person.name)
  }

  /// What became of who signed on, as the journal has it.
  private var shifts: [ShiftChange] {
    let desk = Desk(Queues(rules: []), folder: journal, isReader: true)
    return desk.queues.history.compactMap { entry in
      if case .shift(let change) = entry.event { change } else { nil }
    }
  }

  @Test(
    "what was asked for is in the journal when the program ends, though another one writes just then"
  )
  func waits() throws {
    let duty = try live()
    let lock = try FileLock(path: "\(journal)/lock")
    signOn(duty)
    #expect(duty.finish(at: Self.now, within: .milliseconds(50)) == .command(.leftUnfinished))
    #expect(signedOn.isEmpty)
    lock.release()
    #expect(duty.finish(at: Self.now, within: .seconds(60)) == nil)
    #expect(shifts == [.signedOn, .left])
  }

  @Test("whoever signed on here is signed off when the program ends; who did so elsewhere is not")
  func leaves() throws {
    let (duty, other) = (try live(), try live(terminal: "/dev/pts/2"))
    signOn(other, "李")
    #expect(isTold(other))
    signOn(duty)
    #expect(isTold(duty) && signedOn.sorted() == ["李", "王"])
    #expect(duty.finish(at: Self.now.adding(seconds: 60), within: .seconds(60)) == nil)
    #expect(signedOn == ["李"] && shifts == [.signedOn, .signedOn, .left])
    // Somebody who handed over to nobody has gone already.
    other.perform(.handOver(to: nil), inRegion: "330203", at: Self.now)
    #expect(isTold(other) && other.finish(at: Self.now, within: .seconds(60)) == nil)
    #expect(signedOn.isEmpty && shifts.suffix(2) == [.left, .handedOver(to: nil)])
  }

  @Test("says that the journal has somebody on duty still, where it cannot be written at the end")
  func staysOn() throws {
    let duty = try live()
    signOn(duty)
    #expect(isTold(duty))
    let lock = try FileLock(path: "\(journal)/lock")
    defer { lock.release() }
    guard case .command(.leftOnDuty(let why)) = duty.finish(at: Self.now, within: .seconds(60))
    else {
      Issue.record("nothing was told")
      return
    }
    #expect(why.contains("lock") && signedOn == ["王"])
  }

  /// Whether what was asked for was done and told.
  private func isTold(_ duty: LiveDuty) -> Bool {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      if case .done = duty.deliveries.take()?.outcome { return true }
    }
    return false
  }

  @Test("why it was refused is told, since no screen does any more")
  func refused() throws {
    let duty = try live()
    let lock = try FileLock(path: "\(journal)/lock")
    defer { lock.release() }
    signOn(duty)
    guard case .command(.leftRefused(let why)) = duty.finish(at: Self.now, within: .seconds(60))
    else {
      Issue.record("nothing was told")
      return
    }
    #expect(why.contains("lock") && signedOn.isEmpty)
  }

  @Test(
    "nothing is told, and nothing waited for, where nothing was asked for or the screen told it")
  func nothing() throws {
    let duty = try live()
    #expect(duty.finish(at: Self.now, within: .zero) == nil)
    duty.perform(.handOver(to: nil), inRegion: "330203", at: Self.now)
    let end = ContinuousClock.now + .seconds(60)
    var told: DutyOutcome?
    while told == nil, ContinuousClock.now < end { told = duty.deliveries.take()?.outcome }
    #expect(told != nil && duty.finish(at: Self.now) == nil)
  }
}
