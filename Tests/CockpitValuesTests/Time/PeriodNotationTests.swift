import CockpitTestSupport
import Testing

@testable import CockpitValues

@Suite("Notations of periods")
struct PeriodNotationTests {
  @Test(
    "reads every notation of the snapshot format and writes it again",
    arguments: [
      ("2026", .year), ("2026-H1", .half), ("2026-H2", .half), ("2026-Q1", .quarter),
      ("2026-Q4", .quarter), ("2026-01", .month), ("2026-12", .month), ("2026-01..02", .months),
      ("2026-10..12", .months), ("2026-01..12", .months), ("2026-W01", .week),
      ("2025-04..2026-03", .months), ("2025-12..2026-01", .months),
      ("2026-W53", .week), ("2026-11-21", .day), ("2024-02-29", .day), ("0001", .year),
      ("0001-01-01", .day), ("9999-12-31", .day), ("9999-W52", .week),
    ] as [(String, Period.Kind)])
  func roundTrip(text: String, kind: Period.Kind) throws {
    let period = try #require(Period(parsing: text, offset: .china))
    #expect(period.kind == kind)
    #expect(period.notation == text)
    #expect(period.description == text)
  }

  @Test("round trips every period of 2000 to 2040")
  func roundTripAll() throws {
    for period in (2000...2040).flatMap(PeriodExamples.all(of:)) {
      try #require(Period(parsing: period.notation, offset: .china) == period)
    }
  }

  @Test("keeps an instant as the civil second of the region")
  func instants() throws {
    let text = "2026-11-21T14:30:07+08:00"
    let period = try #require(Period(parsing: text, offset: .china))
    #expect(period.kind == .instant)
    #expect(period.notation == "2026-11-21T14:30:07")
    #expect(period == Period(parsing: "2026-11-21T06:30:07Z", offset: .china))
    let utc = try #require(UTCOffset(parsing: "Z"))
    #expect(Period(parsing: text, offset: utc)?.notation == "2026-11-21T06:30:07")
    let day = try #require(Period(parsing: "2026-11-21", offset: .china))
    #expect(day.contains(period))
    let lateInUTC = try #require(Period(parsing: "2026-11-20T23:00:00Z", offset: .china))
    #expect(day.contains(lateInUTC))
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "2", "202", "20261", "2026-", "2026-1", "2026-00", "2026-13", "2026-1-1", "2026-10-",
      "2026-H0", "2026-H3", "2026-h1", "2026-H01", "2026-Q0", "2026-Q5", "2026-Q", "2026Q3",
      "2026-W00", "2026-W54", "2025-W53", "2026-W1", "2026-W99", "2026-02-29", "2026-02-30",
      "2026-00-10", "2026-13-01", "2026-11-00", "2026-11-31", "2026-01..01", "2026-02..01",
      "2026-12..01", "2025-04..2026-04", "2025-04..2027-03", "2025-04..2025-06",
      "2025-04..2026-3", "2025-04..2026-00", "2026-01..13", "2026-01..", "2026-01..2",
      "2026-01...02", "2026-00..02",
      "2026-13..14", "2026-01.02", "0000", "0000-01", "-2026", "+2026", " 2026", "2026 ",
      "2026\n", "2026-10 ", "２０２６", "2026-１0", "2026－10", "2026年", "二〇二六",
      "2026-11-21T14:30", "2026-11-21T14:30:00", "2026-11-21T14:30:00+99:00",
      "2026-11-31T14:30:00+08:00", "2026-10T14:30:00+08:00", "2026-11-21T", "2026-11-21Z",
      "2026-10\0",
    ])
  func refuses(text: String) {
    #expect(Period(parsing: text, offset: .china) == nil)
  }

  @Test("makes nothing of hostile text that it would not write itself", arguments: 0..<20)
  func hostile(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["2026", "-", "0", "1", "2", "Q", "H", "W", "..", "T", ":", "00", "+08:00", "Z"]
    var accepted = 0
    for _ in 0..<2000 {
      let count = Int.random(in: 1...7, using: &generator)
      var text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if generator.next() % 8 == 0 { text += HostileText.make(pieces: 1, using: &generator) }
      if let period = Period(parsing: text, offset: .china), period.kind != .instant {
        #expect(period.notation.utf8.elementsEqual(text.utf8))
        accepted += 1
      }
    }
    #expect(accepted > 0)
  }
}
