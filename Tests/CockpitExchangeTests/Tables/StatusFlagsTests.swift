import Testing

@testable import CockpitCatalogue
@testable import CockpitExchange

struct StatusFlagsTests {
  @Test("makes marks of the letters that have one")
  func marks() {
    #expect(StatusFlags("e", labels: [:]).marks == .estimated)
    #expect(StatusFlags("p", labels: [:]).marks == .preliminary)
    #expect(StatusFlags("bp", labels: [:]).marks == [.breakInSeries, .preliminary])
    #expect(StatusFlags("R", labels: [:]).marks == .revised)
    #expect(StatusFlags("ep", labels: [:]).words == nil)
  }

  @Test("says in words what no mark says")
  func words() {
    #expect(StatusFlags("c", labels: [:]).words == "c: confidential")
    #expect(StatusFlags("dp", labels: [:]).words == "d: definition differs")
    #expect(StatusFlags("du", labels: ["u": "shaky"]).words == "d: definition differs; u: shaky")
    #expect(StatusFlags(":", labels: [":": "not available"]).words == ":: not available")
    #expect(StatusFlags("..", labels: [:]).words == "..")
    #expect(StatusFlags("provisional", labels: [:]).words == "provisional")
  }

  @Test("finds nothing in an empty flag and in the flag of a normal figure")
  func nothing() {
    for flag in ["", "a", "A"] {
      let flags = StatusFlags(flag, labels: [:])
      #expect(flags.marks == [] && flags.words == nil)
    }
  }
}
