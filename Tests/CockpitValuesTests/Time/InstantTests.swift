import Testing

@testable import CockpitValues

@Suite("Moments")
struct InstantTests {
  @Test(
    "reads RFC 3339",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T08:00:00+08:00", 0),
      ("2026-11-21T14:30:00+08:00", 1_795_242_600), ("2026-11-21T06:30:00Z", 1_795_242_600),
      ("2026-11-21T01:00:00-05:30", 1_795_242_600), ("2026-11-21T06:30:00-00:00", 1_795_242_600),
      ("2026-11-21T14:30:00.999+08:00", 1_795_242_600), ("1969-12-31T23:59:59Z", -1),
      ("2024-02-29T00:00:00Z", 1_709_164_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
      ("9999-12-31T23:59:59Z", 253_402_300_799),
    ] as [(String, Int64)])
  func reads(text: String, seconds: Int64) {
    #expect(Instant(parsing: text)?.seconds == seconds)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "2026-11-21", "2026-11-21T14:30:00", "2026-11-21T14:30+08:00",
      "2026-11-21 14:30:00+08:00", "2026-11-21T14:30:00+0800", "2026-11-21T14:30:00+8:00",
      "2026-11-21T14:30:00+24:00", "2026-11-21T14:30:00+08:60", "2026-11-21T24:00:00+08:00",
      "2026-11-21T14:60:00+08:00", "2026-11-21T14:30:60+08:00", "2026-02-29T14:30:00+08:00",
      "2026-11-21T14:30:00.+08:00", "2026-11-21T14:30:00+08:00 ", " 2026-11-21T14:30:00+08:00",
      "2026-11-21T14:30:00Z+08:00", "2026-11-21T14:30:00+", "0000-01-01T00:00:00Z",
      "10000-01-01T00:00:00Z", "２０２６-11-21T14:30:00Z", "2026-11-21T14:30:00\u{2212}08:00",
      "2026-11-21T14:30:00Z\0",
    ])
  func refuses(text: String) {
    #expect(Instant(parsing: text) == nil)
  }

  @Test("measures the distance of two moments")
  func distance() {
    let moment = Instant(seconds: 1000)
    #expect(moment.adding(seconds: -300) == Instant(seconds: 700))
    #expect(moment.seconds(since: Instant(seconds: 700)) == 300)
    #expect(Instant(seconds: -1) < Instant(seconds: 0))
  }

  @Test(
    "reads the offset of a region",
    arguments: [
      ("+08:00", 28_800, "+08:00"), ("-03:30", -12_600, "-03:30"), ("Z", 0, "Z"),
      ("+00:00", 0, "Z"), ("+05:45", 20_700, "+05:45"), ("-00:30", -1800, "-00:30"),
    ])
  func offset(text: String, seconds: Int, written: String) throws {
    let offset = try #require(UTCOffset(parsing: text))
    #expect(offset.seconds == seconds)
    #expect(offset.description == written)
  }

  @Test(
    "refuses what is no offset", arguments: ["", "08:00", "+8", "+08", "+0800", "+24:00", "z", "+"])
  func refusesOffset(text: String) {
    #expect(UTCOffset(parsing: text) == nil)
  }

  @Test("shows a moment as the clocks of the region show it")
  func civilTime() throws {
    let moment = try #require(Instant(parsing: "2026-11-20T16:05:09Z"))
    let time = CivilTime(moment, offset: .china)
    #expect(time.date == CivilDate(year: 2026, month: 11, day: 21))
    #expect((time.hour, time.minute, time.second) == (0, 5, 9))
    #expect(time.clock == "00:05")
    #expect(time.clockWithSeconds == "00:05:09")
    #expect(time.description == "2026-11-21T00:05:09+08:00")
  }

  @Test(
    "writes what it reads, before and after 1970",
    arguments: [
      "2026-11-21T14:30:00+08:00", "1969-12-31T23:59:59+08:00", "1900-01-01T00:00:00+08:00",
    ])
  func roundTrip(text: String) throws {
    let moment = try #require(Instant(parsing: text))
    #expect(CivilTime(moment, offset: .china).description == text)
  }

  @Test(
    "finds the time that another notation means",
    arguments: [
      ("2026-11-21 14:30:00+08", "2026-11-21T14:30:00+08:00"),
      ("2026-11-21 14:30:00.25 +0800", "2026-11-21T14:30:00+08:00"),
      ("2026-11-21T06:30:00+0000", "2026-11-21T06:30:00Z"),
      ("2026/1/2 6:30 UTC", "2026-01-02T06:30:00Z without seconds"),
      ("2026-11-21 14:30:00", "2026-11-21T14:30:00+08:00 in China"),
      ("2026-11-21T14:30", "2026-11-21T14:30:00+08:00 in China without seconds"),
      ("2026-11-21T14:30+08:00", "2026-11-21T14:30:00+08:00 without seconds"),
      ("2026-11-21", nil), ("2026-02-30 10:00", nil), ("2026-11-21 25:00", nil),
      ("2026-11-21 14:30 CST", nil), ("2026-11-21 14:30:00+08:05:43", nil), ("1795242600000", nil),
      ("", nil),
    ])
  func otherNotations(text: String, expected: String?) {
    let meant = Instant.notation(meantBy: text)
    let words = meant.map { meant in
      meant.text + (meant.assumesChina ? " in China" : "")
        + (meant.lacksSeconds ? " without seconds" : "")
    }
    #expect(words == expected)
  }
}
