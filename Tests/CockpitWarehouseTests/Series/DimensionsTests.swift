import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct DimensionsTests {
  @Test("the order in which categories are given changes nothing")
  func order() {
    let one: Dimensions = ["sex": "1", "age": "0-9"]
    let other: Dimensions = ["age": "0-9", "sex": "1"]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one.categories.map(\.dimension) == ["age", "sex"])
    #expect(one.categories.map(\.code) == ["0-9", "1"])
    #expect(!one.isEmpty)
    #expect(Dimensions.none.isEmpty)
  }

  @Test("names and codes that would read alike when joined are told apart")
  func odd() {
    let all: [Dimensions] = [
      .none, ["a": "1;b=2"], ["a": "1", "b": "2"], ["a=1;b": "2"], ["a": ""], ["": "a"],
      ["a": "=;\"\\"], ["a": "\u{0}"], ["年龄": "≥65；a"],
    ]
    #expect(Set(all).count == all.count)
    for (place, one) in all.enumerated() {
      for other in all[(place + 1)...] { #expect(one < other || other < one) }
    }
    let sorted = all.sorted()
    #expect(all.reversed().sorted() == sorted)
    #expect(sorted.first == Dimensions.none)
  }

  @Test("come through a snapshot with any characters, and to the same series each time")
  func read() throws {
    let row = SnapshotText.row(#","value":1,"dimensions":{"a=b":"1;c","年龄":">=65","q":"\""}"#)
    let next = SnapshotText.row(
      #","value":2,"dimensions":{"q":"\"","年龄":">=65","a=b":"1;c"}"#, period: "2026-11")
    let warehouse = try SnapshotText.warehouse([
      ("a.json", SnapshotText.snapshot([row, next], created: "2026-12-21T00:00:00+08:00"))
    ])
    let key = SeriesKey(
      indicator: "output", area: "330203", span: .yearToDate,
      dimensions: ["a=b": "1;c", "年龄": ">=65", "q": "\""])
    #expect(warehouse.series == [key])
    #expect(warehouse.history(key, knownAt: SnapshotText.end).map(\.value) == [1, 2])
  }

  @Test("series are listed by indicator, area, span and then by dimensions")
  func listing() {
    func key(_ area: String, _ span: Span, _ dimensions: Dimensions = .none) -> SeriesKey {
      SeriesKey(indicator: "x", area: area, span: span, dimensions: dimensions)
    }
    let inOrder = [
      key("1", .single), key("1", .single, ["a": "1"]), key("1", .single, ["a": "2"]),
      key("1", .single, ["a": "2", "b": "1"]), key("1", .level), key("2", .single),
    ]
    #expect(inOrder.shuffled().sorted() == inOrder)
  }

  @Test("equal series share the memory of their dimensions")
  func shared() {
    var numbering = SeriesNumbering()
    let first = numbering.number(
      of: SeriesKey(indicator: "x", area: "1", span: .single, dimensions: ["a": "1"]))
    let second = numbering.number(
      of: SeriesKey(indicator: "x", area: "2", span: .single, dimensions: ["a": "1"]))
    #expect(first != second)
    let memory = numbering.keys.map { key in
      key.dimensions.categories.withUnsafeBufferPointer { $0.baseAddress }
    }
    #expect(memory[0] == memory[1])
  }
}
