import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The list of alarms while somebody is in it: no row moves under the focus.
struct AlarmRestTests {
  private let signOn = "S text:张三 Space text:防汛办 Enter"
  private static let seen = AlarmAction.acknowledge(reason: .knownAndPending, note: "")

  /// The ids of the rows, from the top.
  private func rows(_ session: Session) -> [String] {
    session.shown.content.panels[1].table?.rows.compactMap { $0.items.first?.id } ?? []
  }

  private func natural(_ evening: FloodEvening) -> [String] {
    evening.queues.listed.map { AlarmTable.id($0.key) }
  }

  private func focus(_ session: Session) -> String? { session.place.focus?.id }

  /// The line of the screen with the focus, and that of a text.
  private func line(_ text: String, _ evening: FloodEvening) -> (number: Int, text: String)? {
    let lines = evening.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.hasPrefix(text) || text.count > 1 && $0.contains(text) }
      .map { ($0, String(lines[$0])) }
  }

  /// Something of 一级 that nobody expected.
  private func raise(
    _ evening: inout FloodEvening, after seconds: Int64 = 1, area: String = "330203001",
    _ value: Double = 80
  ) {
    evening.happen(after: seconds) { queues, now in
      _ = queues.take(FloodEvening.figures("safety.waterlogging", area, value, at: now), at: now)
    }
  }

  @Test("what others acknowledge changes in its place")
  func others() throws {
    var evening = try FloodEvening()
    try evening.type("a j j")
    let (before, place) = (rows(evening.session), line(">", evening)?.number)
    for index in [0, 4, 2] {
      let key = try #require(AlarmTable.key(ofRow: before[index]))
      try evening.other(Self.seen, on: key)
      #expect(rows(evening.session) == before && natural(evening) != before)
      #expect(focus(evening.session) == before[2] && line(">", evening)?.number == place)
    }
    #expect(line(">", evening)?.text.contains("已确认") == true)
    #expect(evening.screen.contains("次序保持 按 . 重排"))
  }

  @Test("whoever acknowledges ten in a row goes down a list that stands still")
  func tenInARow() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a")
    let before = rows(evening.session)
    for count in 0..<10 {
      try evening.type("c 4 Enter")
      #expect(rows(evening.session) == before)
      // What comes next is about the same one, until somebody goes on.
      #expect(focus(evening.session) == before[count])
      try evening.type("j")
    }
    #expect(evening.queues.counts[.acknowledged] == 10)
    #expect(natural(evening).first == before[10])
    // With the list in its order again, what is left is on top.
    try evening.type("a")
    #expect(rows(evening.session) == natural(evening) && focus(evening.session) == before[10])
  }

  @Test(
    "what is acknowledged stays in focus, whatever graver one is above it; what follows is about it"
  )
  func stays() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    try evening.type("\(signOn) a j j j j j j")
    let own = try #require(focus(evening.session))
    let place = line(">", evening)?.number
    try evening.type("c 4 Enter")
    #expect(focus(evening.session) == own && line(">", evening)?.number == place)
    #expect(line(">", evening)?.text.contains("已确认") == true)
    try evening.type("n text:同一条 Enter")
    let about = evening.queues.history.compactMap { entry in
      if case .note("同一条", let key?, _) = entry.event { AlarmTable.id(key) } else { nil }
    }
    #expect(about == [own])
  }

  @Test("where what was in focus leaves a list in its order, what took its place is in focus")
  func successor() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    // Nobody is in the list any more, and its rows rest no longer.
    try evening.type("j")
    evening.happen(after: 400)
    let own = try #require(focus(evening.session))
    let key = try #require(AlarmTable.key(ofRow: own))
    let alarm = try #require(evening.queues.alarms.alarms[key])
    try evening.other(Self.seen, on: key)
    var before = rows(evening.session)
    for _ in 0..<10 where rows(evening.session).contains(own) {
      before = rows(evening.session)
      #expect(focus(evening.session) == own)
      evening.happen(after: 400) { queues, now in
        _ = queues.take(
          FloodEvening.figures(alarm.rule.indicator, key.area, 0, minutes: [0], at: now), at: now)
      }
    }
    let left = rows(evening.session)
    #expect(!left.contains(own))
    let place = try #require(before.firstIndex(of: own))
    #expect(focus(evening.session) == (before[place...].first { left.contains($0) } ?? left.last))
  }

  @Test(
    "a new one stands at the end and is told at once, 一级 on the strip too",
    arguments: [
      Size(columns: 160, rows: 45), Size(columns: 120, rows: 40), Size(columns: 80, rows: 24),
    ])
  func news(size: Size) throws {
    var evening = try FloodEvening(size: size)
    try evening.type("a j")
    let (before, place) = (rows(evening.session), line(">", evening)?.number)
    raise(&evening)
    #expect(rows(evening.session) == before + ["waterlogging@330203001"])
    #expect(natural(evening).first == "waterlogging@330203001")
    #expect(line(">", evening)?.number == place && focus(evening.session) == before[1])
    #expect(evening.screen.contains("新 1 条(最高 红) 按 . 重排"))
    #expect(evening.screen.contains("告警 ! 红2"))
    // It can be gone to where it stands.
    try evening.type("G")
    #expect(focus(evening.session) == "waterlogging@330203001")
  }

  @Test(". puts all in order with the same in focus; a does and begins at the top")
  func asked() throws {
    for (key, first) in [(".", false), ("a", true)] {
      var evening = try FloodEvening()
      try evening.type("a j j")
      let own = try #require(focus(evening.session))
      raise(&evening)
      try evening.type(key)
      #expect(rows(evening.session) == natural(evening))
      #expect(focus(evening.session) == (first ? "waterlogging@330203001" : own))
      #expect(!evening.screen.contains("按 . 重排"))
    }
  }

  @Test("where nobody put the focus, ten seconds after the last key all is in order")
  func tenSeconds() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    raise(&evening, after: 4)
    #expect(rows(evening.session) != natural(evening))
    evening.happen(after: 5)
    #expect(rows(evening.session) != natural(evening))
    let (built, revision) = (evening.session.builtPages, evening.session.revision)
    _ = evening.session.handle(.clock(evening.session.now.adding(seconds: 1)))
    #expect(rows(evening.session) == natural(evening))
    #expect(evening.session.revision > revision && evening.session.builtPages == built + 1)
    // What was in focus is in focus: whoever acts acts on that.
    #expect(focus(evening.session) == natural(evening)[1])
    // Later nothing rests, and nothing is built for that.
    raise(&evening, area: "330203002")
    #expect(rows(evening.session) == natural(evening))
    let later = evening.session.builtPages
    for _ in 0..<20 { _ = evening.session.handle(.clock(evening.session.now.adding(seconds: 1))) }
    #expect(evening.session.builtPages == later)
  }

  @Test("where somebody did, until that one is gone for five minutes or leaves the list")
  func inTheList() throws {
    var evening = try FloodEvening()
    try evening.type("a j")
    raise(&evening, after: 11)
    evening.happen(after: 288)
    #expect(rows(evening.session) != natural(evening))
    evening.happen(after: 1)
    #expect(rows(evening.session) == natural(evening))
    try evening.type("j")
    raise(&evening, area: "330203002")
    #expect(rows(evening.session) != natural(evening))
    let own = focus(evening.session)
    try evening.type("Enter Esc")
    #expect(rows(evening.session) == natural(evening) && focus(evening.session) == own)
  }

  @Test("a dialog that lies over the list keeps it, however long one reads")
  func dialog() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a c")
    let own = focus(evening.session)
    raise(&evening, after: 60)
    #expect(rows(evening.session).first == own)
    try evening.type("4 Enter")
    #expect(evening.queues.counts[.acknowledged] == 1)
  }

  @Test("one that ends in focus stays as a line that says so, and tells beside it how it ended")
  func gone() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j j")
    let before = rows(evening.session)
    let key = try #require(AlarmTable.key(ofRow: before[2]))
    try evening.type("c 4 Enter")
    let place = line(">", evening)?.number
    let indicator = try #require(evening.queues.alarms.rules[key.rule]?.indicator)
    for _ in 0..<10 {
      evening.happen(after: 240) { queues, now in
        _ = queues.take(
          FloodEvening.figures(indicator, key.area, 0, minutes: [0], at: now), at: now)
      }
      try evening.type("? Esc")
    }
    #expect(evening.queues.alarms.alarms[key]?.standing == .unlisted)
    #expect(rows(evening.session).prefix(before.count) == before[...])
    #expect(focus(evening.session) == before[2] && line(">", evening)?.number == place)
    #expect(line(">", evening)?.text.hasPrefix(">已不在列  ~ 黄  A-") == true)
    #expect(evening.screen.contains("自动复归") || evening.screen.contains("复归"))
    // Nothing can be done with it, and it is in no export.
    try evening.type("c")
    #expect(evening.session.deedDialog == nil)
    #expect(!evening.session.exported.csv.contains("已不在列"))
    try evening.type(".")
    #expect(rows(evening.session) == natural(evening))
  }

  @Test("another size keeps the order; what one sorts and narrows does not")
  func arranged() throws {
    var evening = try FloodEvening()
    try evening.type("a j")
    raise(&evening)
    let (before, own) = (rows(evening.session), focus(evening.session))
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      _ = evening.session.handle(.resize(size))
      #expect(rows(evening.session) == before && focus(evening.session) == own)
    }
    try evening.type("& text:红")
    #expect(rows(evening.session).first == "waterlogging@330203001")
    try evening.type("Esc")
    #expect(rows(evening.session) == natural(evening))
    try evening.type(", ,")
    let sorted = rows(evening.session)
    raise(&evening, area: "330203002")
    #expect(rows(evening.session) == sorted + ["waterlogging@330203002"])
    // First what came is put in its place, then the order of the page comes back.
    try evening.type(".")
    #expect(evening.session.orderText != nil && rows(evening.session) != natural(evening))
    try evening.type(".")
    #expect(rows(evening.session) == natural(evening))
  }

  @Test("the data and boards stay as well: what is solved there stays as a line")
  func data() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("s j")
    let table = try #require(session.shown.content.panels[0].table)
    let own = session.place.focus
    var other = session
    _ = other.handle(.situation(try FloodEvening().session.situation))
    let now = try #require(other.shown.content.panels[0].table)
    #expect(
      now.rows.prefix(table.rows.count).map { $0.items.first?.id }
        == table.rows.map { $0.items.first?.id })
    #expect(other.place.focus == own)
  }

  @Test(
    "whatever happens, the focused row stays on its line",
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 160, rows: 45),
    ])
  func anything(size: Size) throws {
    var random = Sweep.generator("alarm rest \(size)")
    for _ in 0..<Sweep.count(gate: 2, soak: 20) {
      var evening = try FloodEvening(size: size)
      let down = Int.random(in: 1...26, using: &random)
      try evening.type("a " + String(repeating: "j ", count: down))
      var values: [String: Double] = [:]
      let areas = Array(evening.queues.alarms.rules["rain"]?.areas ?? []).sorted()
      var before = rows(evening.session)
      let (own, place) = (focus(evening.session), line(">", evening)?.number)
      for step in 0..<20 {
        // Few enough to be no flood, which has a line of its own above the list.
        if let area = areas.randomElement(using: &random) {
          values[area] = [0, 0, 21, 90].randomElement(using: &random)
        }
        evening.happen(after: Int64.random(in: 100...280, using: &random)) { queues, now in
          for (area, value) in values {
            _ = queues.take(
              FloodEvening.figures("safety.rain_1h", area, value, minutes: [0], at: now), at: now)
          }
        }
        if let key = evening.queues.listed.randomElement(using: &random)?.key, step % 2 == 0 {
          try? evening.other(Self.seen, on: key)
        }
        let now = rows(evening.session)
        #expect(Array(now.prefix(before.count)) == before, "step \(step)")
        #expect(
          focus(evening.session) == own && line(">", evening)?.number == place, "step \(step)")
        #expect(Set(now).isSuperset(of: natural(evening)), "what is on is listed")
        before = now
        try evening.type("? Esc")
      }
    }
  }
}
