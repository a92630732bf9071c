import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// A reader that knows rows from files before, against one that has read nothing yet.
struct SnapshotReaderRepeatsTests {
  /// All that a reader says of a file: its rows, what is doubtful, or why it is refused.
  private func said(_ reader: inout SnapshotReader, of text: [UInt8]) -> [String] {
    let result = text.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
    let doubts = reader.warnings.map(\.description)
    switch result {
    case .failure(let first):
      let refusal = reader.refusal
      return ["\(first)", "\(refusal?.more ?? -1)"] + (refusal?.listed ?? []).map(\.description)
        + doubts
    case .success(let columns):
      let rows = columns.series.indices.flatMap { place in
        columns.rows(at: place).map { row in
          let key = reader.keys[Int(columns.series[place])]
          let status = columns.statuses.isEmpty ? 0 : columns.statuses[row].rawValue
          let texts = [columns.reasons, columns.notes].map { columns.text(in: $0, at: row) ?? "-" }
          return "\(key) \(columns.periods[row].code) \(columns.values[row]) \(status) \(texts) "
            + "\(columns.growth(at: row).map { "\($0)" } ?? "-") \(columns.cases(at: row) ?? -1)"
        }
      }
      return rows.sorted() + columns.strays.map { "\($0)" } + doubts
    }
  }

  private func row(using random: inout SeededGenerator) -> String {
    let indicator =
      ["output", "loans", "x", "投资", "\\u006foutput"].randomElement(using: &random) ?? ""
    let area = ["330203", "330203001", "2"].randomElement(using: &random) ?? ""
    let period =
      ["2026-10", "2026-09", "2026-01/2026-09", "2026", "2026-13"]
      .randomElement(using: &random) ?? ""
    let codes = #""indicator":"\#(indicator)","area":"\#(area)""#
    let opening = [
      codes + #","period":"\#(period)""#, codes + #", "period" : "\#(period)""#,
      #""period":"\#(period)","# + codes, codes + #","unit":"万元","period":"\#(period)""#,
      #""x":1,"# + codes + #","period":"\#(period)""#,
    ]
    let more = [
      #","value":1.5"#, #","value":null,"reason":"未报送""#, #","value":7,"growth":{"yoy":4.9}"#,
      #","status":"preliminary""#, #","value":2,"status":["revised","final"]"#,
      #","value":1,"span":"level""#,
      #","value":3,"dimensions":{"product":"car"}"#, #","period":"2026-10""#, #","value":"1""#,
      #","value":4,"note":"补报","n":3"#, #","value":1,"unit":"万元""#, "",
    ]
    // Mostly rows are alike, as in the files of one program.
    let isPlain = Int.random(in: 0...2, using: &random) > 0
    return "{" + (isPlain ? opening[0] : opening.randomElement(using: &random) ?? "")
      + (more.randomElement(using: &random) ?? "") + "}"
  }

  /// A byte of the text replaced, removed or put in.
  private func mutate(_ text: inout [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: 0..<text.count, using: &random)
    let byte =
      Array("\"{}[],:\\ \n0e.-x\u{1}".utf8 + [0xFF, 0xE5]).randomElement(using: &random) ?? 0
    switch Int.random(in: 0...2, using: &random) {
    case 0: text[place] = byte
    case 1: text.remove(at: place)
    default: text.insert(byte, at: place)
    }
  }

  @Test("a reader that has read files before says the same of one as a reader that has not")
  func alike() {
    var random = Sweep.generator("repeats")
    for _ in 0..<Sweep.count(gate: 60, soak: 2_000) {
      let limits = JSONLimits(maximumCount: Int.random(in: 40...200, using: &random))
      var old = SnapshotReader(catalogue: SnapshotText.catalogue, limits: limits)
      let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in row(using: &random) }
      for _ in 0..<8 {
        var own = rows
        if Int.random(in: 0...1, using: &random) == 0 {
          own[Int.random(in: own.indices, using: &random)] = row(using: &random)
        }
        var text = Array(SnapshotText.snapshot(own).utf8)
        if Int.random(in: 0...1, using: &random) == 0 { mutate(&text, using: &random) }
        var new = SnapshotReader(catalogue: SnapshotText.catalogue, limits: limits)
        let expected = said(&new, of: text)
        #expect(said(&old, of: text) == expected, "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test("files that repeat their definitions share one memory of them")
  func sharedDefinitions() throws {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let text = Array(
      SnapshotText.snapshot(
        [#"{"indicator":"own","area":"330203","period":"2026-10","value":1}"#],
        head: #""indicators":[{"id":"own","name":"自定","unit":"个"}],"#
      ).utf8)
    let places = try (0..<2).map { _ in
      let columns = try text.withUnsafeBufferPointer { try reader.read($0, name: "a.json").get() }
      return columns.indicators.withUnsafeBufferPointer { $0.baseAddress }
    }
    #expect(places[0] != nil && places[0] == places[1])
  }
}
