import CockpitModel
import CockpitTestSupport
import Testing

struct SmallCellsTests {
  @Test("hides what fewer than three units stand behind")
  func small() {
    #expect(SmallCells(units: [1, 2, 3, 40]).hidden == [0, 1])
    #expect(SmallCells(units: [3, 4, 40]).hidden.isEmpty)
    #expect(SmallCells(units: [nil, 0, 9]).hidden == [0, 1])
    #expect(SmallCells.words.zh == "不显示")
  }

  @Test("hides the smallest other where the total would reveal the only hidden one")
  func second() {
    #expect(SmallCells(units: [40, 2, 9, 12]).hidden == [1, 2])
    #expect(SmallCells(units: [9, 2, 9]).hidden == [0, 1])
    #expect(SmallCells(units: [2]).hidden == [0])
  }

  @Test("never leaves exactly one of several parts hidden, nor a small one shown")
  func invariants() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let units = (0..<Int.random(in: 2...17, using: &random)).map { _ -> Int? in
        let count = Int.random(in: -1...12, using: &random)
        return count < 0 ? nil : count
      }
      let cells = SmallCells(units: units)
      #expect(cells.hidden.count != 1)
      for (index, count) in units.enumerated() where (count ?? 0) < 3 {
        #expect(cells.hides(index))
      }
      let needless = units.indices.filter { cells.hides($0) && (units[$0] ?? 0) >= 3 }
      #expect(needless.count <= 1)
    }
  }
}
