import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What of the screens blinks: the levels of what nobody has acknowledged, and nothing else.
struct BlinkTests {
  /// The texts that blink, row by row, on a screen as it is drawn live.
  private func blinking(_ session: Session) -> [(row: Int, text: String)] {
    let cells = session.view(over: session.body(glyphs: .full)).flattened()
    return (0..<cells.size.rows).flatMap { y in
      var texts: [(row: Int, text: String)] = []
      var isOpen = false
      for x in 0..<cells.size.columns {
        let cell = cells[x, y]
        if cell.style.isBlinking {
          if !isOpen { texts.append((y, "")) }
          for scalar in cells.scalars(x: x, y: y) {
            texts[texts.count - 1].text.unicodeScalars.append(scalar)
          }
        }
        isOpen = cell.style.isBlinking
      }
      return texts
    }
  }

  private func listed(_ session: Session) -> [String] {
    blinking(session).filter { $0.row > 2 }.map(\.text)
  }

  private func strip(_ session: Session) -> [String] {
    blinking(session).filter { $0.row <= 2 }.map(\.text)
  }

  @Test(
    "the level of each unacknowledged alarm and the levels of the strip blink, and no other text")
  func levels() throws {
    var evening = try FloodEvening()
    #expect(strip(evening.session) == ["红1", "黄26"] && listed(evening.session).isEmpty)
    try evening.type("a")
    #expect(strip(evening.session) == ["红1", "黄26"])
    #expect(listed(evening.session) == ["红"] + Array(repeating: "黄", count: 26))
  }

  @Test(
    "dark is plain and no gap: the words stay, and only what blinks looks otherwise",
    arguments: [
      Size(columns: 160, rows: 45), Size(columns: 80, rows: 24),
    ])
  func phases(size: Size) throws {
    var evening = try FloodEvening(size: size)
    try evening.type("a")
    let frame = evening.session.view(over: evening.session.body(glyphs: .full))
    let (marked, lit, dark) = (
      frame.flattened(), frame.steady().flattened(), frame.steady(isDark: true).flattened()
    )
    #expect(lit.plainText == dark.plainText && lit.plainText == evening.screen)
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let (one, other) = (lit[x, y].style, dark[x, y].style)
        #expect((one != other) == marked[x, y].style.isBlinking)
        if one != other { #expect(other == Style(.normal, focused: one.isFocused)) }
      }
    }
  }

  @Test("what blinks looks otherwise while it is dark, at every depth and in the focus")
  func looks() throws {
    for id in PaletteReader.ids {
      let palette = try PaletteReader.embedded(id).palette
      for depth in ColorDepth.allCases {
        for level in AlarmLevel.allCases {
          for style in [level.style.blinking, level.style.blinking.focused] {
            #expect(
              palette.attributes(of: style.steady(isDark: true), depth: depth)
                != palette.attributes(of: style.steady(isDark: false), depth: depth),
              "\(id) \(depth) \(level)")
          }
        }
      }
    }
  }

  @Test("an acknowledgement stops it on every screen, whoever acknowledged")
  func acknowledged() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    let keys = evening.queues.listed.map(\.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: keys[0])
    #expect(strip(evening.session) == ["黄26"])
    #expect(listed(evening.session) == Array(repeating: "黄", count: 26))
    for key in keys.dropFirst() {
      try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    }
    #expect(blinking(evening.session).isEmpty)
    #expect(!evening.session.view(over: evening.session.body(glyphs: .full)).isBlinking)
    // They are on all the same, and say so.
    #expect(evening.screen.contains("活动27 未确认0 已确认27"))
  }

  @Test("nothing blinks behind a gate")
  func gate() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    let key = evening.queues.listed[3].key
    try evening.other(.shelve(seconds: 600, isOneShot: false, reason: .drill), on: key)
    #expect(strip(evening.session) == ["红1", "黄25"])
    #expect(listed(evening.session).count == 26)
  }

  @Test("a rule on trial is listed with its ! and does not blink")
  func trial() throws {
    var evening = try FloodEvening()
    var queues = Queues(rules: evening.session.catalogue.alarmRules)
    _ = queues.take(
      AlarmInput(samples: [
        AlarmSample(
          indicator: "safety.waterlogging", area: "330203008",
          time: evening.session.now.adding(seconds: -600), value: 60),
        AlarmSample(
          indicator: "safety.waterlogging", area: "330203008",
          time: evening.session.now.adding(seconds: -300), value: 60),
      ]), at: evening.session.now)
    _ = evening.session.handle(.duty(DutyState(queues: queues), nil))
    try evening.type("a")
    #expect(evening.screen.contains(">! 红") && evening.screen.contains("试运行"))
    #expect(blinking(evening.session).isEmpty)
  }

  @Test("in a flood milder ones blink in the strip alone")
  func flood() throws {
    var evening = try FloodEvening("16:00:00")
    var queues = evening.queues
    let areas = Array(queues.alarms.rules["rain"]?.areas ?? [])
    for minute in [5, 10] {
      let now = evening.session.now.adding(seconds: Int64(minute * 60))
      let samples = areas.map {
        AlarmSample(
          indicator: "safety.rain_1h", area: $0, time: now, value: $0 == areas[0] ? 90 : 21)
      }
      _ = queues.take(AlarmInput(samples: samples), at: now)
      _ = evening.session.handle(.clock(now))
    }
    try evening.type("a")
    _ = evening.session.handle(.duty(DutyState(queues: queues), nil))
    #expect(evening.screen.contains("洪泛"))
    let all = queues.listed.filter(\.isCalling)
    let grave = all.filter { $0.level.map { $0 >= .second } ?? false }
    #expect(!grave.isEmpty && grave.count < all.count)
    #expect(listed(evening.session).count == grave.count)
    #expect(strip(evening.session).count == Set(all.map(\.level)).count)
  }

  @Test("pictures that are no live screen never blink, and are as they were lit")
  func pictures() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    let frame = evening.session.view(glyphs: .full)
    #expect(!frame.isBlinking)
    let cells = frame.flattened()
    #expect(cells.stylePlane.contains("ttcc.") || cells.stylePlane.contains("TTCC"))
  }

  @Test(
    "a page without an unacknowledged alarm has nothing that blinks",
    arguments: ["0", "1", "s", "a"])
  func calm(keys: String) throws {
    var session = try DemonstrationWorld.session()
    try session.type(keys)
    #expect(blinking(session).isEmpty)
  }
}
