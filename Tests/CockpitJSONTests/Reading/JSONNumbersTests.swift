import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONNumbersTests {
  private func number(_ text: String) throws -> Double {
    try JSONNode.parse(Array(text.utf8)).number()
  }

  @Test(
    "gives the nearest double",
    arguments: [
      ("0", 0), ("-0", -0.0), ("1", 1), ("955.2", 955.2), ("-12.50", -12.5), ("1e2", 100),
      ("1E+2", 100), ("1e-2", 0.01), ("0.1", 0.1), ("123456789012345", 123_456_789_012_345),
      ("9007199254740993", 9_007_199_254_740_992),
      ("9007199254740993.00000000000000001", 0x1p53 + 2),
      ("1e22", 1e22), ("1e23", 1e23), ("8.5e22", 8.5e22),
      ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
      ("4.9e-324", Double.leastNonzeroMagnitude), ("2.4703282292062327e-324", 0),
      ("2.4703282292062328e-324", Double.leastNonzeroMagnitude),
      ("1.7976931348623157e308", Double.greatestFiniteMagnitude), ("1e-400", 0),
      ("0.000000000000000000000000000001", 1e-30), ("0e999999999999999999999", 0),
      ("100000000000000000000000000000e-29", 1), ("1e-9999999999999999999999", 0),
    ] as [(String, Double)])
  func nearest(text: String, value: Double) throws {
    #expect(try number(text).bitPattern == value.bitPattern)
    #expect(try number(" \(text) ").bitPattern == value.bitPattern)
  }

  @Test(
    "refuses what is no JSON number, where it goes wrong",
    arguments: [
      ("01", 0), ("-01", 1), ("00", 0), ("-", 1), ("1.", 2), ("1.e5", 2), ("1e", 2), ("1e+", 3),
      (".5", 0), ("+1", 0), ("0x10", 1), ("1_000", 1), ("NaN", 0), ("-Infinity", 1), ("1e999", 0),
      ("-1e309", 0), ("[1.7976931348623159e308]", 1), ("1,5", 1), ("１", 0),
    ])
  func refusals(text: String, offset: Int) {
    #expect(complaint(about: text)?.offset == offset)
    #expect(complaint(about: text + "                ")?.offset == offset)
    #expect(complaintWhenSkipping(Array(text.utf8)) == complaint(about: text))
  }

  @Test("reads digits alike whatever stands behind them, and however near the end is")
  func behind() throws {
    var generator = SeededGenerator(seed: 13)
    func digits(_ most: Int) -> String {
      let count = Int.random(in: 1...most, using: &generator)
      return (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
    }
    for _ in 0..<5_000 {
      let fraction = Bool.random(using: &generator) ? ".\(digits(10))" : ""
      let text = "\(Int.random(in: 1...9, using: &generator))\(digits(11))\(fraction)"
      for tail in ["", " ", ",1]", ",\"/:/:/:/:/:/:\"]", ",\"指标指标指标\"]", "]              "] {
        let isAlone = tail.allSatisfy { $0 == " " }
        let read = try JSONReader.read(Array(((isAlone ? "" : "[") + text + tail).utf8)) {
          (reader: inout JSONReader) throws(JSONError) -> Double in
          if !isAlone {
            try reader.beginArray()
            _ = try reader.nextElement()
          }
          return try reader.number()
        }
        #expect(read == Double(text), "\(text)\(tail)")
      }
    }
  }

  @Test("reads back what doubles of every size print")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(try number("\(value)").bitPattern == value.bitPattern)
    }
  }

  @Test("decimals of few digits are as exact as the compiler's")
  func decimals() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<20_000 {
      let digits = UInt64.random(in: 0...9_999_999_999_999_999, using: &generator)
      let exponent = Int.random(in: -30...30, using: &generator)
      let text = "\(digits)e\(exponent)"
      #expect(try number(text).bitPattern == Double(text)?.bitPattern)
    }
  }
}
