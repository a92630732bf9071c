import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues

@testable import cockpit

/// A folder with the journal of a region, and alarms to act on.
struct DutyTrial {
  static let start = SystemClock.now.adding(seconds: -7200)
  static let rule = rule()
  static let officer = Actor(
    Person(name: "王", unit: "防汛办", role: .operator), user: "duty", terminal: "/dev/pts/1")
  static let other = Actor(
    Person(name: "李", unit: "水利局", role: .operator), user: "duty", terminal: "/dev/pts/2")

  /// A rule of one level: 四级, or 三级 where somebody must act sooner.
  static func rule(respondWithin seconds: Int = 86_400) -> AlarmRule {
    AlarmRule(
      id: "underpass", version: 1, name: LocalizedText(zh: "下穿积水"), indicator: "depth",
      dataClass: .lifeSafety,
      limits: [.init(on: 15, off: 10, consequence: .service, respondWithin: seconds)],
      comesBack: .manual, latches: true, acknowledgedFor: 900_000,
      cause: LocalizedText(zh: "强降雨"), effect: LocalizedText(zh: "车辆被淹"),
      action: LocalizedText(zh: "封闭道路"), owner: Department.ID("water"))
  }

  let place = TemporaryFolder()

  var folder: String { place.file("330203") }

  func desk() -> Desk { Desk(Queues(rules: [Self.rule]), folder: folder) }

  /// Puts the file aside that is written on, and begins another one.
  func rotate(after seconds: Int64 = 90) throws {
    var file = JournalFile(folder: folder, rotatesAt: 1)
    var queues = Queues(rules: [Self.rule])
    queues.take(try file.read())
    try file.rotateIfLong {
      queues.standing(at: Self.start.adding(seconds: seconds), after: $0)
    }
  }

  static func key(_ number: Int) -> AlarmKey { AlarmKey(rule: rule.id, area: "a\(number)") }

  /// Writes a journal in which so many alarms are on, none of them seen.
  func raise(_ count: Int, by rule: AlarmRule = Self.rule) throws {
    var file = JournalFile(folder: folder)
    var queues = Queues(rules: [rule])
    let samples = (0..<count).map { number in
      AlarmSample(indicator: "depth", area: "a\(number)", time: Self.start, value: 20)
    }
    try file.update { read in
      queues.take(read)
      return queues.take(AlarmInput(samples: samples), at: Self.start)
    }
  }

  /// Acknowledges an alarm at a desk; gives why it was refused.
  static func acknowledge(
    _ number: Int, at desk: inout Desk, by actor: Actor = officer, seen version: Int? = nil,
    after seconds: Int64 = 60
  ) -> DeskRefusal? {
    let now = start.adding(seconds: seconds)
    do throws(DeskRefusal) {
      try desk.perform(at: now) { queues throws(DeedRefusal) in
        try queues.take(
          .acknowledge(reason: .knownAndPending, note: ""), on: key(number), seen: version,
          by: actor, at: now)
      }
      return nil
    } catch {
      return error
    }
  }
}

extension Desk {
  /// Who acknowledged an alarm; `nil` where nobody did.
  func acknowledged(_ number: Int) -> String? {
    queues.alarms.alarms[DutyTrial.key(number)]?.occurrence?.acknowledgedBy?.name
  }
}
