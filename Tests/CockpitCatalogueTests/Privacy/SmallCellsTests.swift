import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

struct SmallCellsTests {
  @Test("hides what fewer than three units stand behind")
  func small() {
    #expect(SmallCells(units: [1, 2, 3, 40]).hidden == [0, 1])
    #expect(SmallCells(units: [3, 4, 40]).hidden.isEmpty)
    #expect(SmallCells(units: [nil, 0, 9]).hidden == [0, 1])
    #expect(SmallCells(units: [5, 4, 10, 40], fewest: 10).hidden == [0, 1])
    #expect(SmallCells.withheldReason == "不显示")
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

  private func indicator(_ more: String) throws(JSONError) -> Indicator {
    let text = #"{"id": "x", "name": "x", "unit": "人", \#(more)}"#
    return try Indicator(JSONNode.parse(Array(text.utf8)).object())
  }

  @Test("reads from the pack how many must stand behind a figure, three if it says nothing")
  func fewest() throws {
    #expect(try indicator(#""streets": "suppressed", "fewest_units": 10"#).fewestUnits == 10)
    #expect(try indicator(#""streets": "suppressed""#).fewestUnits == 3)
  }

  @Test(
    "refuses fewer than the law asks for, and a number for what hides nothing",
    arguments: [
      #""streets": "suppressed", "fewest_units": 2"#, #""streets": "open", "fewest_units": 10"#,
      #""fewest_units": 10"#, #""streets": "suppressed", "fewest_units": "10""#,
    ])
  func refusals(more: String) {
    let error = #expect(throws: JSONError.self) { try indicator(more) }
    #expect((error?.offset ?? 0) > 40)
  }
}
