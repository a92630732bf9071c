import Testing

@testable import CockpitCanvas

@Suite("Month bars")
struct MonthBarsTests {
  /// 1–2月 as one, a missing month, a tiny one, a zero and one that is not due yet.
  private static let revenue = MonthBars(
    [
      .init("1-2", value: 16.2, earlier: 15.1), .init("3", value: 8.4, earlier: 9.9),
      .init("4", value: nil, earlier: 7.7), .init("5", value: 0.3, earlier: 6.2),
      .init("6", value: 0, earlier: 5), .init("7", value: nil, earlier: 9.5, isDue: false),
    ], name: "2026年", earlierName: "2025年", unit: "亿元")

  @Test("draws this year beside a thinner last year, in ASCII by another glyph")
  func ascii() {
    #expect(
      picture(of: Self.revenue, 40, 9, .ascii).plainText == """
        亿元  # 2026年  : 2025年
        20|
          |####.
          |####:
        10|####: ....:     .                 :
          |####: ####:     :     :     .     :
          |####: ####: ?   : ....:     :     :
         0+-------------------------0-----------
           1-2    3     4     5     6     7

        """)
  }

  @Test("draws eighths where blocks can be shown")
  func full() {
    #expect(
      picture(of: Self.revenue, 40, 9, .full).plainText == """
        亿元  █ 2026年  ⡇ 2025年
        20│
          │▇▇▇▇⡄
          │████⡇
        10│████⡇ ▄▄▄▄⡇     ⡀                 ⡆
          │████⡇ ████⡇     ⡇     ⡆     ⡄     ⡇
          │████⡇ ████⡇ ?   ⡇ ▁▁▁▁⡇     ⡇     ⡇
         0└─────────────────────────0───────────
           1-2    3     4     5     6     7

        """)
  }

  @Test("spreads few bars over the whole width, not wider than bars are")
  func fewMonths() {
    let quarters = MonthBars(
      [
        .init("Q1", value: 3, earlier: 2), .init("Q2", value: 4, earlier: 3),
        .init("Q3", value: nil, earlier: 1, isDue: false),
      ])
    #expect(
      picture(of: quarters, 92, 5).plainText == """
         │
        4│▄▄▄▄▄▄▄▄▄▄▄▄▄▄                ██████████████⡄⡄⡄⡄⡄
        2│██████████████⡇⡇⡇⡇⡇           ██████████████⡇⡇⡇⡇⡇                         ⡄⡄⡄⡄⡄
        0└──────────────────────────────────────────────────────────────────────────────────────────
                Q1                            Q2                            Q3

        """)
  }

  @Test("draws quarters with braille, and nothing of uncertain width")
  func neutral() {
    let cells = picture(of: Self.revenue, 40, 9, .neutral)
    #expect(!cells.hasAmbiguousGlyph)
    #expect(
      cells.plainText == """
        亿元  ⣿ 2026年  ⡇ 2025年
        20|
          |⣶⣶⣶⣶⡄
          |⣿⣿⣿⣿⡇
        10|⣿⣿⣿⣿⡇ ⣤⣤⣤⣤⡇     ⡀                 ⡆
          |⣿⣿⣿⣿⡇ ⣿⣿⣿⣿⡇     ⡇     ⡆     ⡄     ⡇
          |⣿⣿⣿⣿⡇ ⣿⣿⣿⣿⡇ ?   ⡇ ⣀⣀⣀⣀⡇     ⡇     ⡇
         0+-------------------------0-----------
           1-2    3     4     5     6     7

        """)
  }

  @Test("hangs negative bars from the zero line, and writes the sign on the axis")
  func negative() {
    let growth = MonthBars(
      [
        .init("1", value: 5.1), .init("2", value: -1.7), .init("3", value: -4),
        .init("4", value: 0),
      ], unit: "%", isSigned: true)
    #expect(
      picture(of: growth, 30, 8).plainText == """
        %
           │
        +10│
           │████
          0│───────────────────0──────
           │      ████  ████
        -10│
             1     2     3     4

        """)
  }

  @Test("shows the newest months where not all fit, and one row as a sparkline")
  func narrow() {
    #expect(
      picture(of: Self.revenue, 9, 6).plainText == """
        亿元  █ …

         ⡀     ⡄
        ?⡇▁⡇ ⡆ ⡇
        ────0────
        4 5 6 7

        """)
    #expect(picture(of: Self.revenue, 9, 1).plainText == "█▅?▁▁\n")
  }

  @Test("takes the largest doubles")
  func extremes() {
    let bars = MonthBars([
      .init("1", value: .greatestFiniteMagnitude), .init("2", value: -.greatestFiniteMagnitude),
    ])
    #expect(picture(of: bars, 30, 8).brokenInvariants().isEmpty)
  }
}
