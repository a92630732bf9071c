import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// One board after the other.
struct RotationTests {
  private func title(_ session: Session) -> String { session.shown.content.title }

  private func wait(_ seconds: Int, _ session: inout Session) {
    // The clock of the screens stands meanwhile, as with a moment that was asked for.
    for _ in 0..<seconds { _ = session.handle(.uptime(session.uptime + 1)) }
  }

  @Test("goes on to the next board when its time is over, and says which comes when")
  func next() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    session.rotate(every: 20)
    let first = title(session)
    wait(19, &session)
    #expect(title(session) == first)
    #expect(session.screen.contains("轮播 1秒后"))
    wait(1, &session)
    let second = title(session)
    #expect(second != first)
    wait(20, &session)
    #expect(title(session) != second && title(session) != first)
    // All of them come, and the first one again.
    var seen: Set<String> = []
    for _ in 0..<20 {
      seen.insert(title(session))
      wait(20, &session)
    }
    #expect(seen.contains(first))
    #expect(seen.count == session.context.catalogue.boards.filter { $0.key != nil }.count)
  }

  @Test("goes by the seconds that went by, and not by a clock that is set")
  func clock() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    session.rotate(every: 20)
    let first = title(session)
    for seconds: Int64 in [3600, -3600] {
      _ = session.handle(.clock(session.now.adding(seconds: seconds)))
      wait(1, &session)
      #expect(
        title(session) == first
          && session.now == DemonstrationWorld.now.adding(seconds: max(0, seconds)))
    }
    wait(18, &session)
    #expect(title(session) != first)
  }

  @Test("F5 begins again with the time that a page had before")
  func again() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    session.rotate(every: 7)
    try session.type("F5")
    #expect(session.rotation == nil)
    try session.type("F5")
    #expect(session.rotation?.seconds == 7 && session.screen.contains("每页 7 秒"))
  }

  @Test("any key takes over for a minute; F5 begins and ends it")
  func pause() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    try session.type("F5")
    #expect(session.rotation != nil)
    try session.type("5")
    let page = title(session)
    wait(59, &session)
    #expect(title(session) == page)
    wait(2, &session)
    #expect(title(session) != page)
    try session.type("F5")
    #expect(session.rotation == nil)
    let last = title(session)
    wait(200, &session)
    #expect(title(session) == last)
  }

  @Test("what was said as it began gives way to what comes next")
  func notice() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    try session.type("F5")
    #expect(session.screen.contains("轮播开始，每页 20 秒"))
    wait(2, &session)
    #expect(session.screen.contains("轮播开始，每页 20 秒"))
    wait(1, &session)
    #expect(session.screen.contains("轮播 17秒后"))
    // What a key says stays while that one has taken over.
    try session.type("c")
    wait(20, &session)
    #expect(!session.screen.contains("秒后"))
  }

  @Test("what must be known before anything else stays until a key, whatever page comes")
  func fallback() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    session.rotate(every: 20)
    session.say([.duty(.signOnFirst)])
    let words = session.context.strings(.duty(.signOnFirst))
    wait(60, &session)
    #expect(session.screen.contains(words))
    try session.type("j")
    #expect(!session.screen.contains(words))
  }

  @Test("an unseen alarm of 一级 interrupts, and holds its page until it is acknowledged")
  func interruption() throws {
    var evening = try FloodEvening("20:00:00")
    evening.session.rotate(every: 10)
    wait(1, &evening.session)
    #expect(title(evening.session) == "告警")
    #expect(evening.screen.contains("有一级未确认，轮播停在告警"))
    wait(60, &evening.session)
    #expect(title(evening.session) == "告警")
    let key = try #require(evening.first?.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    wait(1, &evening.session)
    #expect(title(evening.session) != "告警")
  }

  @Test(
    "goes on after three minutes though nobody has acknowledged it; the strip still tells of it")
  func hold() throws {
    var evening = try FloodEvening("20:00:00")
    evening.session.rotate(every: 10)
    wait(1, &evening.session)
    #expect(title(evening.session) == "告警")
    wait(181, &evening.session)
    #expect(title(evening.session) != "告警")
    #expect(evening.screen.contains("红1"))
  }
}
