import Testing

@testable import CockpitCanvas

@Suite("Line chart")
struct LineChartTests {
  private static let nothing: [Double?] = Array(repeating: nil, count: 10)

  /// A gap chart with a missing month, a forecast and its range.
  private static let chart = LineChart(
    [
      .init("实际", values: [nil, 0, 0.1, -0.1, nil, -1.2, -2.1, -4, -4.4, -3.7]),
      .init("预测", values: nothing + [-3.5, -2.8], mark: "o", isLine: false, style: .forecast),
    ],
    references: [.init("序时", value: 0)],
    band: .init("八成", lower: nothing + [-4.2, -5.1], upper: nothing + [-2, -0.5]),
    unit: "百分点", labels: (1..<12).map { .init($0 == 1 ? "(1-2)" : "\($0 + 1)", at: $0) },
    dataEnd: 9, isSigned: true)

  @Test("draws marks in ASCII, with nothing at the missing month")
  func ascii() {
    #expect(
      picture(of: Self.chart, 52, 12, .ascii).plainText == """
        百分点  * 实际  o 预测  : 八成
        +2|                                      !
          |                                      !
         0|....*...*...*.........................!......序时
          |                    *                 !     :
        -2|                        *             ! :   :
          |                                      ! :   o
        -4|                            *   *   * ! o   :
          |                                      !     :
        -6|                                      !
          +-------------------------------------------------
             (1-2) 3   4   5   6   7   8   9   10  11  12

        """)
  }

  @Test("joins values with braille, but not across the gap")
  func full() {
    #expect(
      picture(of: Self.chart, 52, 12).plainText == """
        百分点  ⠤⠤ 实际  o 预测  ┄┄ 序时  : 八成
        +2│                                      ┊
          │                                      ┊
         0│┄┄┄┄⠒⠒⠊⠉⠉⠉⠒⠒⠂┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄:┄┄┄┄
          │                    ⢄⡀                ┊     :
        -2│                     ⠈⠑⠢⢄             ┊ :   :
          │                         ⠑⢄           ┊ :   o
        -4│                           ⠑⠤⣀⣀  ⣀⡠⠔⠂ ┊ o   :
          │                               ⠉⠉     ┊     :
        -6│                                      ┊
          └─────────────────────────────────────────────────
             (1-2) 3   4   5   6   7   8   9   10  11  12

        """)
  }

  @Test("has no ambiguous glyph in the neutral tier, but braille")
  func neutral() {
    let cells = picture(of: Self.chart, 52, 12, .neutral)
    #expect(!cells.hasAmbiguousGlyph)
    #expect(cells.plainText.contains("⢄⡀"))
  }

  @Test("keeps the axes and the newest labels where there is little room")
  func narrow() {
    #expect(
      picture(of: Self.chart, 24, 6).plainText == """
        百分点  ⠤⠤ 实际  o 预测…
         +5│              ┊
          0│┄⠐⠒⠒⠒┄┄⠠⢄⡀┄┄┄┄┊::┄┄┄
         -5│         ⠈⠑⠒⠒⠒┊oo
        -10│              ┊
                4  6  8  10 12

        """)
  }

  @Test("draws a flat series in the middle, and a single value as its mark")
  func flat() {
    #expect(
      picture(of: LineChart([.init("", values: [2, 2, 2])]), 20, 3).plainText == """
        2.2│
        2.0│⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠄
        1.8│

        """)
    #expect(
      picture(of: LineChart([.init("", values: [nil, 2, nil])]), 20, 3).plainText == """
        2.2│
        2.0│       *
        1.8│

        """)
  }

  @Test("names levels on their lines where no data stand, and marks days on the time axis")
  func levels() {
    let chart = LineChart(
      [.init("水位", values: [1.2, 1.3, 1.3, nil, 1.4, 1.5, 1.8, 1.7, 1.6, 1.5])],
      references: [.init("警戒 1.60", value: 1.6), .init("保证 2.00", value: 2)], unit: "米",
      labels: [.init("00:00", at: 0), .init("12:00", at: 5)], markedPositions: [2, 3, 9],
      markedName: "休息日")
    #expect(
      picture(of: chart, 48, 10).plainText == """
        米  ⠤⠤ 水位  = 休息日
        2.0│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄保证 2.00
           │                          ⡠⠒⠤⢄⣀
           │┄警戒 1.60┄┄┄┄┄┄┄┄┄┄┄┄┄┄⡠⠊┄┄┄┄┄⠉⠑⠒⠤⢄⣀┄┄┄┄┄┄┄
        1.5│                   ⢀⣀⡠⠤⠊             ⠉⠑⠒⠤
           │    ⣀⣀⣀⣀⣀⡀        ⠉⠁
           │⠤⠒⠊⠉
        1.0│
           └─────────=───=──────────────────────────=───
            00:00               12:00

        """)
  }

  @Test("names a level in the legend where its line has no room")
  func crowded() {
    let chart = LineChart(
      [.init("", values: [1, 1, 1, 1])], references: [.init("目标 1.0", value: 1)])
    #expect(picture(of: chart, 20, 5).plainText.hasPrefix("┄┄ 目标 1.0\n"))
  }

  @Test("draws the first series over the others", arguments: GlyphTier.allCases)
  func order(tier: GlyphTier) {
    let chart = LineChart([
      .init("本年", values: [1, 2, 3]),
      .init("上年", values: [1, 2, 3], mark: "x", isLine: false),
    ])
    #expect(!picture(of: chart, 20, 4, tier).plainText.contains("x"))
  }

  @Test("draws no axis without values, nor over values that are no numbers")
  func empty() {
    let chart = LineChart([.init("实际", values: [nil, .nan, .infinity])], unit: "亿元")
    #expect(picture(of: chart, 20, 5).plainText == "亿元  ⠤⠤ 实际\n\n\n\n\n")
    #expect(picture(of: LineChart([]), 4, 1).plainText == "\n")
  }

  @Test("gives each part of the chart its style")
  func styles() {
    #expect(
      picture(of: Self.chart, 52, 12).stylePlane == """
        ssssss...........ffffff..sssssss..ffffff
        sss......................................s
        ..s......................................s
        .ssssss.........sssssssssssssssssssssssssssssssfssss
        ..s......................................s.....f
        sss......................................s.f...f
        ..s......................................s.f...f
        sss......................................s.f...f
        ..s......................................s.....f
        sss......................................s
        ..ssssssssssssssssssssssssssssssssssssssssssssssssss
        .....sssss.s...s...s...s...s...s...s...ss..ss..ss
        s = secondary
        f = forecast

        """)
  }
}
