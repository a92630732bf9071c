import CockpitTestSupport
import Testing

@testable import CockpitWarehouse

struct FilePlacesTests {
  @Test(
    "is the same as one dictionary, through many changes; a version that was kept stays as it was")
  func oracle() {
    var random = SeededGenerator(seed: 3)
    var places = FilePlaces()
    var expected: [FileName: Int] = [:]
    var kept = (places, expected)
    for step in 0..<2000 {
      let name = FileName("\(Int.random(in: 0..<600, using: &random)).json")
      let place = Int.random(in: 0..<3, using: &random) == 0 ? nil : step
      places[name] = place
      expected[name] = place
      #expect(places.count == expected.count)
      if step == 1000 { kept = (places, expected) }
    }
    for (places, expected) in [(places, expected), kept] {
      #expect(places.isEmpty == expected.isEmpty)
      for number in 0..<600 {
        let name = FileName("\(number).json")
        #expect(places[name] == expected[name])
      }
    }
  }
}
