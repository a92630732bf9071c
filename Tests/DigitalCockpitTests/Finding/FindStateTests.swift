import CockpitCanvas
import Testing

@testable import DigitalCockpit

struct FindStateTests {
  private func state() -> FindState {
    FindState(
      Finder(FindEntries.of([("q", "工业", nil), ("j", "工业用电", nil), ("x", "火灾", nil)])))
  }

  /// The id that the last key opens, if it opens one.
  private func opened(_ keys: String) throws -> String? {
    var state = state()
    var outcome = FindOutcome.stay
    for key in try KeyScript.parse(keys).keys { outcome = state.handle(key) }
    if case .open(let entry) = outcome { return entry.id }
    return nil
  }

  @Test("lists everything before anything is typed")
  func empty() {
    #expect(state().matches.map(\.entry.id) == ["q", "j", "x"])
    #expect(state().selected == 0)
  }

  @Test("opens what is selected")
  func enter() throws {
    #expect(try opened("Enter") == "q")
    #expect(try opened("gy Down Enter") == "j")
    #expect(try opened("hz Enter") == "x")
    #expect(try opened("Down Down Down Down Up Enter") == "j")
    #expect(try opened("End Enter") == "x")
    #expect(try opened("PgDn PgUp Enter") == "q")
    #expect(try opened("Up Home Enter") == "q")
    #expect(try opened("nothing Enter") == nil)
  }

  @Test("types letters and takes them back; the selection begins anew")
  func typing() throws {
    var state = state()
    for key in try KeyScript.parse("gy Down").keys { _ = state.handle(key) }
    #expect(state.query == "gy")
    #expect(state.selected == 1)
    _ = state.handle(.backspace)
    #expect(state.query == "g")
    #expect(state.selected == 0)
    _ = state.handle(.control("u"))
    #expect(state.query.isEmpty)
    _ = state.handle(.backspace)
    #expect(state.matches.count == 3)
  }

  @Test("closes by Esc")
  func escape() {
    var state = state()
    guard case .close = state.handle(.escape) else {
      Issue.record("Esc does not close")
      return
    }
  }

  @Test("takes no more letters than are compared")
  func long() {
    var state = state()
    for _ in 0..<500 { _ = state.handle(.character("重")) }
    #expect(state.query.count == FindQuery.longest)
    #expect(state.matches.isEmpty)
    for key in [Key.up, .down, .pageDown, .end, .home] { _ = state.handle(key) }
    #expect(state.selected == 0)
  }
}
