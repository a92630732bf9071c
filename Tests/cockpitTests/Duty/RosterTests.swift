import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit
@testable import cockpit

/// Who may sign on, and as what.
struct RosterTests {
  private static let text = """
    {"people": [
     {"name": "赵", "unit": "区政府办", "role": "supervisor"},
     {"name": "王", "unit": "区财政局", "role": "operator"},
     {"name": "王", "unit": "区住建局", "role": "supervisor"}]}
    """

  private static let chief = Person(name: "赵", unit: "区政府办", role: .supervisor)

  private func fault(_ text: String) throws -> String {
    do throws(JSONError) {
      _ = try Roster(Array(text.utf8))
      return ""
    } catch {
      return Strings(.en)(error.sentence)
    }
  }

  @Test("gives whoever types a name the unit and the role of the list")
  func people() throws {
    let roster = try Roster(Array(Self.text.utf8))
    #expect(try roster.person(Person(name: "赵", role: .operator)) == Self.chief)
    let builder = Person(name: "王", unit: "区住建局", role: .operator)
    #expect(try roster.person(builder).role == .supervisor)
    #expect(throws: RosterRefusal.needsUnit("王")) {
      try roster.person(Person(name: "王", role: .operator))
    }
    for (name, unit) in [("钱", ""), ("赵", "区财政局")] {
      #expect(throws: RosterRefusal.notListed(name)) {
        try roster.person(Person(name: name, unit: unit, role: .supervisor))
      }
    }
  }

  @Test("is read strictly, and says what is wrong with it")
  func faults() throws {
    #expect(try fault(Self.text).isEmpty)
    #expect(try fault(#"{"persons": []}"#).contains(#"no "persons""#))
    #expect(try fault(#"{"people": [{"name": "赵", "role": "boss"}]}"#).contains("boss"))
    #expect(try fault(#"{"people": [{"name": " ", "role": "operator"}]}"#).contains("empty"))
    #expect(
      try fault(#"{"people": [{"name": "赵", "role": "operator", "rank": 1}]}"#).contains("rank"))
    let twice = #"{"name": "赵", "role": "operator"}"#
    #expect(try fault("{\"people\": [\(twice), \(twice)]}").contains("listed twice"))
  }

  /// A duty with a folder at invented figures, on which nobody signed on.
  private func duty(_ folder: String, at now: Instant) throws -> Duty {
    let catalogue = try PackReader.read(try #require(EmbeddedPacks.files("haishu")))
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: EmbeddedPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    var duty = Duty(DutySettings(folder: folder, terminal: "/dev/pts/1"))
    duty.take(Situation(pack: catalogue, content: intake.content, at: Moment(clock: now)))
    return duty
  }

  @Test("a deed and the note beside it are done together, or neither is")
  func noteBeside() throws {
    let place = TemporaryFolder()
    let now = Instant(seconds: 1_795_176_000)
    var duty = try duty(place.path, at: now)
    let zhao = Person(name: "赵", role: .operator)
    #expect(duty.perform(.signOn(zhao), inRegion: "330203", at: now) == .done)
    let alarm = try #require(duty.state.queues.listed.first { $0.level != .first })
    func shelve(_ note: String) -> DutyOutcome {
      duty.perform(
        .alarm(
          .shelve(seconds: 3600, isOneShot: false, reason: .maintenance), alarm.key,
          version: alarm.version, note: note), inRegion: "330203", at: now)
    }
    func notes() -> [String] {
      duty.state.queues.history.compactMap { entry in
        if case .note(let text, alarm.key, _) = entry.event { text } else { nil }
      }
    }
    #expect(shelve("请拨13800000000") == .refused(.refusal(.personalData)))
    #expect(duty.state.queues.alarms.alarms[alarm.key]?.standing == alarm.standing)
    #expect(shelve("等备件") == .done)
    #expect(duty.state.queues.alarms.alarms[alarm.key]?.standing == .shelved)
    #expect(notes() == ["等备件"])
    // What is refused leaves no note.
    #expect(shelve("又一次") != .done)
    #expect(notes() == ["等备件"])
  }

  @Test("without one, a name alone is that of the one person of that name who is on duty")
  func bareName() throws {
    let place = TemporaryFolder()
    let now = Instant(seconds: 1_795_176_000)
    var duty = try duty(place.path, at: now)
    let li = Person(name: "李四", unit: "应急局", role: .operator)
    #expect(duty.perform(.signOn(li), inRegion: "330203", at: now) == .done)
    let bare = Person(name: "李四", role: .operator)
    #expect(
      duty.perform(.handOver(to: bare), inRegion: "330203", at: now)
        == .refused(.refusal(.toOneself)))
    let other = Person(name: "李四", unit: "水利局", role: .operator)
    #expect(duty.perform(.handOver(to: other), inRegion: "330203", at: now) == .done)
    #expect(duty.state.queues.onDuty.map(\.actor.person.unit) == ["水利局"])
  }

  @Test("decides who signs on, who takes over and who approves; without one, roles are as invented")
  func duty() throws {
    let place = TemporaryFolder()
    let now = Instant(seconds: 1_795_242_720)
    var duty = try duty(place.path, at: now)
    let zhao = Person(name: "赵", role: .operator)
    #expect(duty.perform(.signOn(zhao), inRegion: "330203", at: now) == .done)
    #expect(duty.state.shift?.actor.person.role == .supervisor, "one may try it")
    place.write(Self.text, to: Roster.name)
    #expect(
      duty.perform(.signOn(Person(name: "钱", role: .operator)), inRegion: "330203", at: now)
        != .done)
    #expect(duty.perform(.signOn(zhao), inRegion: "330203", at: now) == .done)
    #expect(duty.state.shift?.actor.person == Self.chief)
    let stranger = Person(name: "孙", role: .supervisor)
    #expect(
      duty.perform(.handOver(to: stranger), inRegion: "330203", at: now)
        == .refused(.work(.notOnRoster("孙"))))
    let item = try #require(duty.state.queues.supervision?.items.keys.sorted().first)
    let hold = DutyRequest.supervision(
      .postpone(workingDays: 3, reason: "停工"), item, version: nil, second: stranger)
    #expect(duty.perform(hold, inRegion: "330203", at: now) == .refused(.work(.notOnRoster("孙"))))
    place.write("{", to: Roster.name)
    guard
      case .refused(.work(.rosterUnreadable(let why))) = duty.perform(
        .signOn(zhao), inRegion: "330203", at: now)
    else {
      Issue.record("signed on by a roster that cannot be read")
      return
    }
    #expect(why.zh.contains("\(Roster.name):1: ") && why.en.contains("\(Roster.name):1: "))
    #expect(why.zh.contains { $0 > "\u{4E00}" } && why.en.allSatisfy(\.isASCII))
  }
}
