import CockpitCanvas
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Leaving while something of 一级 has nobody.
struct LeavingTests {
  private func effects(_ key: Key, _ evening: inout FloodEvening) -> [SessionEffect] {
    evening.session.handle(.key(key))
  }

  @Test(
    "q asks, and says how many and since when; q, Enter or Ctrl-C then leave, Esc stays",
    arguments: [Size(columns: 160, rows: 45), Size(columns: 80, rows: 24)])
  func asks(size: Size) throws {
    for key in [Key.character("q"), .character("ｑ"), .enter, .control("c")] {
      var evening = try FloodEvening(size: size)
      #expect(effects(.character("q"), &evening).isEmpty)
      #expect(evening.screen.contains("一级告警 1 条没有人确认，最早的发生于 19:30，30分前"))
      #expect(evening.screen.contains("q/Enter 退出  Esc 留下"))
      #expect(effects(.character("x"), &evening).isEmpty)
      #expect(effects(.escape, &evening).isEmpty)
      #expect(!evening.screen.contains("没有人确认"))
      #expect(effects(.character("q"), &evening).isEmpty)
      #expect(effects(key, &evening) == [.quit])
    }
  }

  @Test("once somebody acknowledged it, nothing is asked, not even what was asked before")
  func acknowledged() throws {
    var evening = try FloodEvening()
    _ = effects(.character("q"), &evening)
    try evening.other(
      .acknowledge(reason: .knownAndPending, note: ""), on: try #require(evening.first?.key))
    #expect(!evening.session.isLeaveAsked)
    #expect(effects(.character("q"), &evening) == [.quit])
  }

  @Test("asks an operator also where nobody signed on and the journal cannot be written")
  func obstacle() throws {
    var evening = try FloodEvening()
    _ = evening.session.handle(
      .duty(DutyState(queues: evening.queues, obstacle: .duty(.signOnFirst)), nil))
    #expect(effects(.character("q"), &evening).isEmpty && evening.session.isLeaveAsked)
  }

  @Test("a dead line is not asked, nor is an observer, who cannot act; a kiosk does not leave")
  func others() throws {
    var evening = try FloodEvening()
    #expect(effects(.control("d"), &evening) == [.quit])
    var observer = try FloodEvening(role: .observer)
    #expect(effects(.character("q"), &observer) == [.quit])
    var kiosk = try FloodEvening(role: .kiosk)
    #expect(effects(.character("q"), &kiosk).isEmpty && !kiosk.session.isLeaveAsked)
  }
}
