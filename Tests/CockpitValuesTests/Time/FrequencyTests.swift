import Testing

@testable import CockpitValues

@Suite("Frequencies and spans")
struct FrequencyTests {
  @Test(
    "reads the codes of packs",
    arguments: [
      ("Y", .year), ("H", .half), ("Q", .quarter), ("M", .month), ("W", .week), ("D", .day),
      ("PT5M", .interval(seconds: 300)), ("PT1H30M", .interval(seconds: 5400)),
      ("PT10S", .interval(seconds: 10)), ("PT24H", .interval(seconds: 86_400)),
      ("PT1H1M1S", .interval(seconds: 3661)),
    ] as [(String, Frequency)])
  func reads(code: String, frequency: Frequency) {
    #expect(Frequency(code: code) == frequency)
  }

  @Test(
    "refuses other codes",
    arguments: [
      "", "m", "month", "PT", "PTM", "PT5", "PT0M", "PT5M5", "PT5M1H", "PT5M5M", "P1D", "pt5m",
      "PT-5M", "PT25H", "PT9999999999H", "PT99999999999999999999H", "PT５M", "PT5分", "PT5M\r\n",
    ])
  func refuses(code: String) {
    #expect(Frequency(code: code) == nil)
  }

  @Test("names spans as snapshots do")
  func spans() {
    #expect(Span.allCases.map(\.name) == ["single", "ytd", "level"])
    for span in Span.allCases { #expect(Span(name: span.name) == span) }
    #expect(Span(name: "YTD") == nil)
    #expect(Span(name: "") == nil)
  }
}
