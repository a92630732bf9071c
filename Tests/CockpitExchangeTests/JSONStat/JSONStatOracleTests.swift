import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitExchange

/// Random tables, read and compared cell by cell with a slow computation of their indices.
struct JSONStatOracleTests {
  /// A table whose figure at each cell spells out the places of its categories.
  private struct RandomTable {
    var sizes: [Int]
    /// For each dimension, the codes in the order of their positions.
    var codes: [[String]]
    /// The cells that have a figure, by the places of their categories.
    var figures: [[Int]: Double] = [:]
    var isSparse: Bool

    init(_ generator: inout SeededGenerator) {
      sizes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        Int.random(in: 1...5, using: &generator)
      }
      codes = sizes.map { size in
        (0..<size).map { "c\($0)" }.shuffled(using: &generator)
      }
      isSparse = Bool.random(using: &generator)
      for places in RandomTable.allPlaces(sizes) where Int.random(in: 0..<4, using: &generator) > 0
      {
        figures[places] = places.reduce(1) { $0 * 10 + Double($1) }
      }
    }

    /// All combinations of places, the last dimension fastest.
    static func allPlaces(_ sizes: [Int]) -> [[Int]] {
      sizes.reduce([[]]) { combinations, size in
        combinations.flatMap { combination in (0..<size).map { combination + [$0] } }
      }
    }

    func json(_ generator: inout SeededGenerator) -> String {
      let ids = sizes.indices.map { "\"d\($0)\"" }.joined(separator: ",")
      var dimensions: [String] = []
      for (place, codes) in codes.enumerated() {
        let index: String
        if Bool.random(using: &generator) {
          index = "[" + codes.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        } else {
          let members = codes.enumerated().map { "\"\($1)\":\($0)" }.shuffled(using: &generator)
          index = "{" + members.joined(separator: ",") + "}"
        }
        dimensions.append("\"d\(place)\":{\"category\":{\"index\":\(index)}}")
      }
      let cells = RandomTable.allPlaces(sizes).map { figures[$0] }
      var value = "[" + cells.map { $0.map { "\($0)" } ?? "null" }.joined(separator: ",") + "]"
      if isSparse {
        let members = cells.enumerated().compactMap { position, figure in
          figure.map { "\"\(position)\":\($0)" }
        }
        value = "{" + members.shuffled(using: &generator).joined(separator: ",") + "}"
      }
      return """
        {"class":"dataset","id":[\(ids)],"size":\(sizes),
         "dimension":{\(dimensions.joined(separator: ","))},"value":\(value)}
        """
    }
  }

  @Test("finds each figure at the categories that a slow computation gives", arguments: 0..<120)
  func oracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let random = RandomTable(&generator)
    let table = try SmallTable.table(random.json(&generator))
    #expect(table.dimensions.map { $0.categories.map(\.code) } == random.codes)
    var found: [[Int]: Double] = [:]
    for cell in table.cells {
      let places = table.categories(ofCell: cell.position)
      guard let value = cell.value else { continue }
      #expect(found.updateValue(value, forKey: places) == nil)
    }
    #expect(found == random.figures)
    let expected = random.isSparse ? random.figures.count : random.sizes.reduce(1, *)
    #expect(table.cells.count == expected)
  }

  @Test("never allocates the product of the sizes")
  func hugeProduct() throws {
    // 1000 to the sixth cells, one of which has a figure.
    let codes = (0..<1000).map { "\"\($0)\"" }.joined(separator: ",")
    let dimensions = (0..<6).map { "\"d\($0)\":{\"category\":{\"index\":[\(codes)]}}" }
    let ids = (0..<6).map { "\"d\($0)\"" }.joined(separator: ",")
    let sizes = Array(repeating: "1000", count: 6).joined(separator: ",")
    let json = """
      {"class":"dataset","id":[\(ids)],"size":[\(sizes)],
       "dimension":{\(dimensions.joined(separator: ","))},"value":{"123456789012345678":7}}
      """
    let table = try SmallTable.table(json)
    #expect(table.cells.map(\.value) == [7])
    #expect(table.categories(ofCell: table.cells[0].position) == [123, 456, 789, 12, 345, 678])
  }

  @Test("refuses sizes whose product cannot be counted")
  func overflow() throws {
    let codes = (0..<1000).map { "\"\($0)\"" }.joined(separator: ",")
    let dimensions = (0..<7).map { "\"d\($0)\":{\"category\":{\"index\":[\(codes)]}}" }
    let ids = (0..<7).map { "\"d\($0)\"" }.joined(separator: ",")
    let sizes = Array(repeating: "1000", count: 7).joined(separator: ",")
    let json = """
      {"class":"dataset","id":[\(ids)],"size":[\(sizes)],
       "dimension":{\(dimensions.joined(separator: ","))},"value":{"0":7}}
      """
    let complaint = try #require(SmallTable.complaint(json))
    #expect(complaint.message.contains("more cells than can be numbered"))
  }
}
