import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// A session on queues of which every request is carried out at once.
struct SupervisionTrial {
  static let chief = Person(name: "赵", unit: "督查一室", role: .supervisor)
  static let officer = Person(name: "王", unit: "区住建局", role: .operator)

  private(set) var session: Session
  private(set) var queues: Queues
  private let now: Instant
  /// What was asked for last.
  private(set) var last: DutyRequest?

  /// The queues of the demonstration, with somebody on duty.
  init(
    _ size: Size = Size(columns: 120, rows: 40), language: Language = .zh,
    as person: Person? = chief
  ) throws {
    let situation = try DemonstrationWorld.situation()
    var queues = Queues(situation.catalogue, rules: situation.alarmRules)
    _ = queues.take(situation, catchingUp: .heard)
    self.queues = queues
    now = situation.moment.clock
    session = try DemonstrationWorld.session(size, language: language)
    signOn(person)
  }

  /// Another one is on duty, or nobody.
  mutating func signOn(_ person: Person?) {
    let shift = person.map { Shift(Actor($0, user: "duty"), since: now) }
    self.person = person
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), nil))
  }

  private var person: Person?

  /// Types keys; second persons who are asked to approve are supervisors.
  mutating func type(_ script: String) throws {
    for key in try KeyScript.parse(script).keys {
      for effect in session.handle(.key(key)) {
        guard case .duty(let request) = effect else { continue }
        last = request
        carryOut(request)
      }
    }
  }

  private mutating func carryOut(_ request: DutyRequest) {
    guard case .supervision(let action, let id, let version, let second) = request, let person
    else { return }
    let shift = Shift(Actor(person, user: "duty"), since: now)
    var outcome = DutyOutcome.done
    do throws(DeedRefusal) {
      _ = try queues.take(
        action, on: id, seen: version, by: shift.actor,
        second: second.map { Person(name: $0.name, unit: $0.unit, role: .supervisor) }, at: now)
    } catch {
      outcome = .refused(error.phrase)
    }
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), outcome))
  }

  /// The screen as lines without blanks at their ends.
  var lines: [String] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  func item(_ id: SupervisionItem.ID) throws -> SupervisionItem {
    try #require(queues.supervision?.items[id])
  }
}
