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

  @Test("joins marks with dashes and slashes in ASCII, with nothing at the missing month")
  func ascii() {
    #expect(
      picture(of: Self.chart, 52, 12, .ascii).plainText == #"""
        百分点  -*- 实际  o 预测  : 八成
        +2|                                      !
          |                                      !
         0|....*---*---*.........................!......序时
          |                    *-                !     :
        -2|                      \-*             ! :   :
          |                         \-           ! :   o
        -4|                           \*---*---* ! o   :
          |                                      !     :
        -6|                                      !
          +---------------------------------------------
             (1-2) 3   4   5   6   7   8   9   10  11 12

        """#)
  }

  @Test("joins values with quarters of cells, but not across the gap")
  func full() {
    #expect(
      picture(of: Self.chart, 52, 12).plainText == """
        百分点  ▄▄ 实际  o 预测  : 八成
        +2│                                      ┊
          │                                      ┊
         0│┄┄┄┄▀▀▀▀▀▀▀▀▘┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄:序时
          │                    ▄▖                ┊     :
        -2│                     ▝▀▚▄             ┊ :   :
          │                         ▀▄           ┊ :   o
        -4│                           ▀▄▄▄  ▄▄▞▘ ┊ o   :
          │                               ▀▀     ┊     :
        -6│                                      ┊
          └─────────────────────────────────────────────
             (1-2) 3   4   5   6   7   8   9   10  11 12

        """)
  }

  @Test("has no ambiguous glyph in the neutral tier, but braille")
  func neutral() {
    let cells = picture(of: Self.chart, 52, 12, .neutral)
    #expect(!cells.hasAmbiguousGlyph)
    #expect(cells.plainText.contains("⠶⠶⠞⠛⠛⠛⠶⠶⠆"), "two dots one over the other")
  }

  @Test("keeps the axes and the newest labels where there is little room")
  func narrow() {
    #expect(
      picture(of: Self.chart, 24, 6).plainText == """
        ▄▄实际 o预测 :八成
         +5│          ┊
          0│┄▀▀▘┄▄▖┄┄┄┊:┄┄┄┄序时
         -5│      ▝▀▀▘oo
        -10│          ┊
              3 5 7 9  12

        """)
  }

  @Test("draws a flat series in the middle, and a single value as its mark")
  func flat() {
    #expect(
      picture(of: LineChart([.init("", values: [2, 2, 2])]), 20, 3).plainText == """
        2.2│
        2.0│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▖
        1.8│

        """)
    #expect(
      picture(of: LineChart([.init("", values: [nil, 2, nil])]), 20, 3).plainText == """
        2.2│
        2.0│       *
        1.8│

        """)
  }

  @Test("names levels at their ends, and marks days on the time axis")
  func levels() {
    let chart = LineChart(
      [.init("水位", values: [1.2, 1.3, 1.3, nil, 1.4, 1.5, 1.8, 1.7, 1.6, 1.5])],
      references: [.init("警戒 1.60", value: 1.6), .init("保证 2.00", value: 2)], unit: "米",
      labels: [.init("00:00", at: 0), .init("12:00", at: 5)], markedPositions: [2, 3, 9],
      markedName: "休息日")
    #expect(
      picture(of: chart, 48, 10).plainText == """
        米  ▄▄ 水位  = 休息日
        2.0│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄保证 2.00
           │                    ▄▀▄▄
           │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▗▞▘┄┄┄▀▀▚▄▄┄┄┄┄┄┄警戒 1.60
        1.5│               ▄▄▄▀          ▀▀▄
           │   ▄▄▄▄▖      ▀
           │▄▀▀
        1.0│
           └───────=──=────────────────────=───
            00:00          12:00

        """)
  }

  @Test("names a level in the legend where its end has no room")
  func crowded() {
    let chart = LineChart(
      [.init("", values: [1, 1, 1, 1])], references: [.init("目标 1.0", value: 1)])
    #expect(picture(of: chart, 20, 5).plainText.hasPrefix("┄┄ 目标 1.0\n"))
  }

  @Test("hides no series under another: where both would share a cell, the other runs beside it")
  func order() {
    func chart(_ earlier: [Double?]) -> LineChart {
      LineChart([
        .init("2026", values: [1, 2, 3, 4]),
        .init("2025", values: earlier, mark: "o", isThin: true),
      ])
    }
    #expect(
      picture(of: chart([1, 2, 3, 4]), 20, 6).plainText == """
        ▄▄ 2026  ⠒⠒ 2025
        4│        ⣀⣀⣀⣀⣀▄▄▀▀
        3│    ⣀⣀⣀⣀▗▄▞▀▀⠉⠉⠉⠉
        2│⣀⣀⣀⣀▄▄▞▀▘
        1│▄▄▀▀    ⠉
         └──────────────────

        """)
    #expect(
      picture(of: chart([1, 2, 3, 4]), 20, 6, .ascii).plainText == """
        -*- 2026  o 2025
        4|          o  /-*
        3|     o  /-*--  o
        2|o  /-*--
        1|*--
         +------------------

        """)
    // A little less than this year is below the line, a little more above it.
    let less = picture(of: chart([0.95, 1.95, 2.95, 3.95]), 40, 9).plainText
    #expect(less.contains("⠉⠉⠉") && !less.contains("⣀⣀⣀"))
    let more = picture(of: chart([1.05, 2.05, 3.05, 4]), 40, 9).plainText
    #expect(more.contains("⣀⣀⣀"))
    for tier in GlyphTier.allCases {
      for earlier in [[1, 2, 3, 4], [1.2, 1.9, 3.1, 4], [4, 3, 2, 1], [2, 2, 2, 2]] {
        let alone = picture(of: chart([nil, nil, nil, nil]), 32, 9, tier)
        let both = picture(of: chart(earlier), 32, 9, tier)
        func strong(_ cells: CellBuffer) -> Int {
          (0..<9).reduce(0) { sum, y in
            sum + (5..<32).count { cells[$0, y].style == .normal && cells[$0, y].glyph != .blank }
          }
        }
        #expect(strong(both) >= strong(alone), "this year's line is whole")
        guard tier != .ascii else {
          #expect(both.plainText.dropFirst(17).filter { $0 == "o" }.count == 4, "\(earlier)")
          continue
        }
        // In each fourth of the chart something of the other line is seen.
        for part in 0..<4 {
          let columns = 5 + part * 6..<11 + part * 6
          let seen = (1..<7).contains { y in columns.contains { both[$0, y] != alone[$0, y] } }
          #expect(seen, "\(tier) \(earlier) \(part)")
        }
      }
    }
  }

  @Test("never writes two names of levels on one row: one goes to the next, one to the legend")
  func levelsBesideEachOther() {
    let chart = LineChart(
      [.init("", values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
      references: [
        .init("甲 5.0", value: 5), .init("乙 5.1", value: 5.1), .init("丙 5.2", value: 5.2),
        .init("丁 5.3", value: 5.3),
      ])
    let lines = picture(of: chart, 60, 12).plainText.split(separator: "\n")
    for name in ["甲 5.0", "乙 5.1", "丙 5.2"] {
      #expect(lines.dropFirst().count { $0.hasSuffix(name) } == 1, "\(name)")
    }
    #expect(lines[0].contains("丁 5.3"))
  }

  @Test("draws no axis without values, nor over values that are no numbers")
  func empty() {
    let chart = LineChart([.init("实际", values: [nil, .nan, .infinity])], unit: "亿元")
    #expect(picture(of: chart, 20, 5).plainText == "亿元  ▄▄ 实际\n\n\n\n\n")
    #expect(picture(of: LineChart([]), 4, 1).plainText == "\n")
  }

  @Test("gives each part of the chart its style")
  func styles() {
    #expect(
      picture(of: Self.chart, 52, 12).stylePlane == """
        ssssss...........ffffff..ffffff
        sss......................................s
        ..s......................................s
        .ssssss.........sssssssssssssssssssssssssssssssfssss
        ..s......................................s.....f
        sss......................................s.f...f
        ..s......................................s.f...f
        sss......................................s.f...f
        ..s......................................s.....f
        sss......................................s
        ..ssssssssssssssssssssssssssssssssssssssssssssss
        .....sssss.s...s...s...s...s...s...s...ss..ss.ss
        s = secondary
        f = forecast

        """)
  }
}
