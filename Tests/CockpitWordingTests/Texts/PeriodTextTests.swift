import CockpitValues
import Testing

@testable import CockpitWording

struct PeriodTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let notation: String
    let span: Span
    let zh: String
    let en: String

    var testDescription: String { "\(notation) \(span.name)" }
  }

  @Test(
    "writes periods as the field does",
    arguments: [
      Case(notation: "2026-10", span: .yearToDate, zh: "1-10月", en: "Jan-Oct"),
      Case(notation: "2026-10", span: .single, zh: "10月", en: "Oct"),
      Case(notation: "2026-01", span: .yearToDate, zh: "1月", en: "Jan"),
      Case(notation: "2026-01..02", span: .yearToDate, zh: "1-2月", en: "Jan-Feb"),
      Case(notation: "2026-03..04", span: .single, zh: "3-4月", en: "Mar-Apr"),
      Case(notation: "2026-03..04", span: .yearToDate, zh: "1-4月", en: "Jan-Apr"),
      Case(
        notation: "2025-04..2026-03", span: .single, zh: "2025年4月-2026年3月",
        en: "Apr 2025-Mar 2026"),
      Case(notation: "2026-Q3", span: .yearToDate, zh: "1-3季度", en: "Q1-Q3"),
      Case(notation: "2026-Q3", span: .single, zh: "3季度", en: "Q3"),
      Case(notation: "2026-H1", span: .yearToDate, zh: "上半年", en: "H1"),
      Case(notation: "2026-H2", span: .single, zh: "下半年", en: "H2"),
      Case(notation: "2026-H2", span: .yearToDate, zh: "全年", en: "H1-H2"),
      Case(notation: "2025", span: .single, zh: "2025年", en: "2025"),
      Case(notation: "2025-10", span: .yearToDate, zh: "2025年1-10月", en: "2025 Jan-Oct"),
      Case(notation: "2026-W47", span: .single, zh: "47周", en: "W47"),
      Case(notation: "2026-11-20", span: .single, zh: "11-20", en: "11-20"),
      Case(notation: "2025-11-20", span: .single, zh: "2025-11-20", en: "2025-11-20"),
      Case(notation: "2026-11-21T14:30:00+08:00", span: .level, zh: "14:30", en: "14:30"),
      Case(
        notation: "2026-11-20T23:55:00+08:00", span: .level, zh: "11-20 23:55", en: "11-20 23:55"),
    ])
  func writes(_ example: Case) throws {
    let today = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let period = try #require(Period(parsing: example.notation, offset: .china))
    #expect(PeriodText(language: .zh, today: today).text(period, span: example.span) == example.zh)
    #expect(PeriodText(language: .en, today: today).text(period, span: example.span) == example.en)
  }

  @Test("says how long ago a moment was, and how far ahead one is of the clock")
  func ages() throws {
    let time = TimeText(strings: Strings(.zh), offset: .china)
    let now = Instant(seconds: 1_000_000)
    func age(_ seconds: Int64) -> String { time.age(of: now.adding(seconds: seconds), now: now) }
    #expect(age(0) == "0秒前")
    #expect(age(-300) == "5分前")
    #expect(age(300) == "超前5分")
    #expect(age(12) == "超前12秒")
    #expect(age(7200) == "超前2小时")
  }
}
