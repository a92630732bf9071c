import Testing

@testable import CockpitOperations

/// The vectors of Icinga 2, and those of Nagios Core beside them.
struct FlapBufferTests {
  private func buffer(_ changes: [Bool]) -> FlapBuffer {
    var buffer = FlapBuffer(count: 20)
    for change in changes { buffer.add(isChange: change) }
    return buffer
  }

  private func repeated(_ change: Bool, _ count: Int) -> [Bool] {
    Array(repeating: change, count: count)
  }

  private func isAbout(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) < 0.05
  }

  @Test("a change at every evaluation weighs 99 percent")
  func always() { #expect(isAbout(buffer(repeated(true, 20)).share, 99.0)) }

  @Test("six new changes of twenty flap")
  func newest() {
    let buffer = buffer(repeated(false, 14) + repeated(true, 6))
    #expect(isAbout(buffer.share, 33.9) && buffer.isFlapping)
  }

  @Test("six old changes of twenty do not begin to flap, and go on doing so")
  func oldest() {
    var quiet = FlapBuffer(count: 20)
    // Two changes at a time, so that it never begins.
    for change in repeated(true, 6) + repeated(false, 14) { quiet.add(isChange: change) }
    #expect(isAbout(quiet.share, 25.5) && quiet.isFlapping)
  }

  @Test("Nagios weighs a change at every check 100 percent, and six new changes of twenty 35.5")
  func nagios() {
    #expect(isAbout(FlapWeights.nagios.share(of: repeated(true, 20)), 100))
    // States 15 times 0, then 1, 0, 1, 0, 1, 0.
    let states = Array(repeating: 0, count: 15) + [1, 0, 1, 0, 1, 0]
    let changes = zip(states, states.dropFirst()).map { $0 != $1 }
    #expect(isAbout(FlapWeights.nagios.share(of: changes), 35.5))
  }

  @Test("eight new changes need fifteen quiet evaluations")
  func quiets() {
    var buffer = buffer(repeated(false, 12) + repeated(true, 8))
    #expect(isAbout(buffer.share, 44.4) && buffer.isFlapping)
    var count = 0
    while buffer.isFlapping {
      buffer.add(isChange: false)
      count += 1
    }
    #expect(count == 15 && isAbout(buffer.share, 21.0))
  }
}
