import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct RowMeaningsTests {
  private static func spelling(_ number: Int) -> RowMeanings.Spelling {
    RowMeanings.Spelling(
      indicator: "i\(number / 3)", area: "a\(number % 3)", span: nil, dimensions: .none, unit: nil)
  }

  private static func meaning(_ number: Int) -> RowMeaning {
    RowMeaning(
      series: Int32(number), powerOfTen: 0, isGrowthOnly: false, doubts: [], closing: nil,
      isToDate: false, isSpanStated: false, regular: nil, conversion: -1, undefined: -1,
      least: -.infinity, largest: .infinity)
  }

  @Test("finds what each spelling means, in whatever order they come", arguments: 0..<20)
  func oracle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var meanings = RowMeanings()
    var known: Set<Int> = []
    for step in 0..<500 {
      // Mostly one after the other, as tables come.
      let number =
        seed.isMultiple(of: 2) ? step % 12 : Int.random(in: 0..<12, using: &random)
      let found = meanings.find(Self.spelling(number))
      #expect(found.map { Int($0.series) } == (known.contains(number) ? number : nil))
      if found == nil {
        meanings.add(Self.meaning(number), for: Self.spelling(number))
        known.insert(number)
      }
      if Int.random(in: 0..<100, using: &random) == 0 {
        meanings.removeAll()
        known = []
      }
    }
  }
}
