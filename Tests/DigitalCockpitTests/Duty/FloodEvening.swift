import CockpitCanvas
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording

@testable import DigitalCockpit

/// The flood evening of the demonstration: a session whose deeds are done at once.
struct FloodEvening {
  static let officer = Actor(
    Person(name: "张三", unit: "防汛办", role: .operator), user: "duty", terminal: "/dev/pts/1")

  var session: Session
  private(set) var queues: Queues
  private var shift: Shift?

  /// An evening at 20:00, 18:31 and so on.
  init(
    _ clock: String = "20:00:00", size: Size = Size(columns: 160, rows: 45),
    language: Language = .zh, role: Role = .operator
  ) throws {
    let now = Instant(parsing: "2026-11-20T\(clock)+08:00") ?? DemonstrationWorld.now
    let situation = try Self.situations.value(clock) { try Self.situation(at: now) }
    queues = Queues(situation.catalogue, rules: situation.alarmRules)
    _ = queues.take(situation, catchingUp: .heard)
    session = Session(
      situation: situation, strings: Strings(language), size: size, role: role)
    tell(nil)
  }

  private static let situations = Memo<String, Situation>()

  /// What is known at a moment of the evening, judged once.
  private static func situation(at now: Instant) throws -> Situation {
    let catalogue = try DemonstrationWorld.catalogue()
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: EmbeddedPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    let world = World(
      catalogue: catalogue, warehouse: intake.content.warehouse, targets: intake.content.targets)
    return world.situation(at: now)
  }

  private mutating func tell(_ outcome: DutyOutcome?) {
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), outcome))
  }

  /// Types keys, and does what the session asks for.
  mutating func type(_ script: String) throws {
    for key in try KeyScript.parse(script).keys {
      for case .duty(let request) in session.handle(.key(key)) { carryOut(request) }
    }
  }

  private mutating func carryOut(_ request: DutyRequest) {
    let now = session.now
    do throws(DeedRefusal) {
      switch request {
      case .signOn(let person):
        let actor = Actor(person, user: "duty", terminal: "/dev/pts/1")
        _ = try queues.take(.signedOn, by: actor, at: now)
        shift = Shift(actor, since: now)
      case .handOver(let next): _ = try queues.take(.handedOver(to: next), by: actor, at: now)
      case .note(let text, let key, let number):
        _ = try queues.note(text, on: key, occurrence: number, by: actor, at: now)
      case .notice(let id, let level):
        _ = try queues.notice(id, seen: level, by: actor, at: now)
      case .alarm(let action, let key, let version, let note):
        var next = queues
        _ = try next.take(action, on: key, seen: version, by: actor, at: now)
        if !note.isEmpty { _ = try next.note(note, on: key, by: actor, at: now) }
        queues = next
      case .supervision, .data: break
      }
      tell(.done)
    } catch {
      tell(.refused(error.phrase))
    }
  }

  private var actor: Actor { shift?.actor ?? Self.officer }

  /// Somebody signs on as the roster has them.
  mutating func signOn(_ person: Person) throws {
    let actor = Actor(person, user: "duty", terminal: "/dev/pts/1")
    _ = try queues.take(.signedOn, by: actor, at: session.now)
    shift = Shift(actor, since: session.now)
    tell(nil)
  }

  /// Somebody else does something at the same journal.
  mutating func other(_ action: AlarmAction, on key: AlarmKey) throws {
    let other = Actor(
      Person(name: "李四", unit: "水利局", role: .operator), user: "duty", terminal: "/dev/pts/2")
    _ = try queues.take(action, on: key, seen: nil, by: other, at: session.now)
    tell(nil)
  }

  /// Figures arrive, or time goes on, so many seconds later.
  mutating func happen(
    after seconds: Int64 = 0, _ change: (inout Queues, Instant) -> Void = { _, _ in }
  ) {
    let now = session.now.adding(seconds: seconds)
    _ = session.handle(.clock(now))
    change(&queues, now)
    tell(nil)
  }

  /// Figures of one gauge that raise an alarm or, where they are low and long enough, end it.
  static func figures(
    _ indicator: String, _ area: String, _ value: Double, minutes: [Int64] = [10, 5, 0],
    at now: Instant
  ) -> AlarmInput {
    AlarmInput(
      samples: minutes.map {
        AlarmSample(
          indicator: indicator, area: area, time: now.adding(seconds: -60 * $0), value: value)
      })
  }

  var screen: String { session.view(glyphs: .of(.full)).flattened().plainText }

  /// The first alarm of the list.
  var first: Alarm? { queues.listed.first }
}
