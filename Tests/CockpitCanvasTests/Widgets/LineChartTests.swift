import CockpitTestSupport
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
         0│┄┄┄┄▄▄▞▀▀▀▄▄▖┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄┄序时
          │                    ▄▖                ┊     :
        -2│                     ▝▀▚▄             ┊ :   :
          │                         ▀▄           ┊ :   o
        -4│                           ▀▄▄▄▄▄▄▞▀▘ ┊ o   :
          │                                      ┊     :
        -6│                                      ┊
          └─────────────────────────────────────────────
             (1-2) 3   4   5   6   7   8   9   10  11 12

        """)
  }

  @Test("marks on the time axis what happened, with letters that the legend explains")
  func marks() {
    var chart = LineChart(
      [.init("", values: [1, 2, 3, 2, 1])], unit: "米",
      labels: [.init("8:00", at: 0), .init("12:00", at: 4)], markedPositions: [1], markedName: "休息",
      marks: [.init("会议", at: 1), .init("台风", at: 3), .init("图外", at: 5)])
    #expect(
      picture(of: chart, 40, 8, .ascii).plainText == #"""
        米  = 休息  a 会议  b 台风
        3.0|              /-*-
        2.5|          /---    \---
        2.0|      /-*-            \-*-
        1.5|  /---                    \---
        1.0|*-                            \-*
           +--------a---------------b-----------
            8:00                          12:00

        """#)
    // In few rows the line of the axis stays for them, and in five rows they stand among the labels.
    #expect(
      picture(of: chart, 40, 6, .ascii).plainText.hasSuffix(
        """
         +---------a-----------------b----------
          8:00                             12:00

        """))
    #expect(
      picture(of: chart, 40, 5, .ascii).plainText.hasSuffix(
        """
          8:00     a                 b     12:00

        """))
    #expect(picture(of: chart, 40, 4, .ascii).plainText.contains("会议") == false, "no legend")
    chart.marks = []
    #expect(picture(of: chart, 40, 7, .ascii).plainText.contains("+--") == false)
    chart.marks = [.init("会议", at: 1)]
    chart.labels = []
    #expect(picture(of: chart, 40, 7, .ascii).plainText.contains("a 会议"))
  }

  @Test("has no ambiguous glyph in the neutral tier, but braille")
  func neutral() {
    let cells = picture(of: Self.chart, 52, 12, .neutral)
    #expect(!cells.hasAmbiguousGlyph)
    #expect(cells.plainText.contains("⣤⣤⡴⠶⠶⠶⣤⣤⡄"), "two dots one over the other")
  }

  @Test("keeps the axes and the newest labels where there is little room")
  func narrow() {
    #expect(
      picture(of: Self.chart, 24, 6).plainText == """
        ▄▄实际 o预测 :八成
         +5│          ┊
          0│┄▄▚▖┄▄▖┄┄┄┊:┄┄┄┄序时
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
           │                    ▗▄▄
           │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▟▘┄┄▀▀▚▄▄▄┄┄┄┄┄┄警戒 1.60
        1.5│               ▄▄▄▀          ▀▀▄
           │  ▄▄▄▄▄▖      ▀
           │▀▀
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

  @Test("draws a line only where its values are; a cell of two lines shows the first one")
  func order() {
    func chart(_ earlier: [Double?], isThin: Bool = true) -> LineChart {
      LineChart([
        .init("2026", values: [1, 2, 3, 4]),
        .init(
          "2025", values: earlier, mark: "o", isLine: isThin, isThin: isThin, style: .secondary),
      ])
    }
    // Behind this year in all quarters, and in none on a row above it.
    #expect(
      picture(of: chart([0.5, 1.5, 2.5, 3.5]), 36, 8).plainText == """
        ▄▄ 2026  ⠒⠒ 2025
         │
        4│                             ▄▄▄▄▖
         │                  ▄▄▄▄▄▞▀▀▀▀▀⠒⠒⠒⠉⠁
        2│       ▄▄▄▄▄▞▀▀▀▀▀⠒⠒⠒⠉⠉⠁
         │▄▞▀▀▀▀▀⠒⠒⠒⠉⠉⠁
        0│⠉⠁
         └──────────────────────────────────

        """)
    // Where they are alike they are one line; what the other has alone is seen.
    #expect(
      picture(of: chart([1, 2, 3, 3]), 20, 6).plainText == """
        ▄▄ 2026  ⠒⠒ 2025
        4│              ▗▄▄
        3│         ▄▄▄▀▀▘⠤⠤
        2│   ▗▄▄▞▀▀
        1│▄▀▀▘
         └──────────────────

        """)
    #expect(
      picture(of: chart([1, 2.5, 3, 3]), 20, 6, .ascii).plainText == """
        -*- 2026  o 2025
        4|             /-*
        3|        /-*--  o
        2|   /-*--
        1|*--
         +------------------

        """)
    // The mark of a value stands on the line, which runs on beside it.
    #expect(
      picture(of: chart([nil, 2, 3, 4], isThin: false), 20, 6).plainText == """
        ▄▄ 2026  o 2025
        4│              ▗▄o
        3│         ▄▄o▀▀▘
        2│   ▗▄o▞▀▀
        1│▄▀▀▘
         └──────────────────

        """)
  }

  @Test("draws each series in the cells that it has alone, whatever else is in the chart")
  func placesAreOwn() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 2...14, using: &random)
      func values() -> [Double?] {
        (0..<count).map { _ in
          Bool.random(using: &random) ? Double.random(in: 0...100, using: &random) : nil
        }
      }
      let first = LineChart.Series("", values: [0, 100] + values())
      let other = LineChart.Series(
        "", values: [0, 100] + values(), mark: "o", isThin: true, style: .secondary)
      let size = (
        Int.random(in: 12...70, using: &random), Int.random(in: 4...20, using: &random)
      )
      for tier in GlyphTier.allCases {
        let both = picture(of: LineChart([first, other]), size.0, size.1, tier)
        let alone = picture(of: LineChart([first]), size.0, size.1, tier)
        let otherAlone = picture(of: LineChart([other]), size.0, size.1, tier)
        for y in 0..<size.1 {
          for x in 0..<size.0 {
            let mine: Glyph = alone[x, y].glyph
            let others: Glyph = otherAlone[x, y].glyph
            let shown: Glyph = both[x, y].glyph
            // A mark of the other may stand on a piece of the first line, but not on its marks.
            let isMarkOnLine = shown == Glyph("o") && mine != Glyph("*")
            #expect(
              shown == (mine == .blank || isMarkOnLine ? others : mine), "\(tier) \(x) \(y)")
          }
        }
      }
    }
  }

  @Test("names a level only on the row of its own line, the others of that row in the legend")
  func levelsBesideEachOther() {
    let chart = LineChart(
      [.init("", values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
      references: [
        .init("甲 5.0", value: 5), .init("乙 5.1", value: 5.1), .init("丙 8.3", value: 8.3),
      ])
    #expect(
      picture(of: chart, 60, 12).plainText == """
        ┄┄ 乙 5.1
          │
        10│                                               ▄▄▄
          │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▗▄▄▄▞▀▀▀┄┄┄┄丙 8.3
          │                                ▗▄▄▄▀▀▀▘
          │                         ▗▄▄▞▀▀▀▘
         5│┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▗▄▄▄▀▀▘┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄甲 5.0
          │            ▄▄▄▄▀▀▀▘
          │     ▄▄▄▞▀▀▀
          │▄▀▀▀▀
         0│
          └───────────────────────────────────────────────────

        """)
  }

  @Test("never calls a line by the value of another: a class that shares a row is not named there")
  func classes() {
    let rain = LineChart(
      [.init("", values: [0, 0, 12, 31, 22, 3, 0, 0])],
      references: [
        .init("小雨 0.1", value: 0.1), .init("中雨 1.6", value: 1.6), .init("大雨 7.0", value: 7),
        .init("暴雨 15.0", value: 15), .init("大暴雨 40.0", value: 40),
      ])
    let small = picture(of: rain, 60, 4).plainText.split(separator: "\n")
    #expect(small[0].hasPrefix("40│") && small[0].hasSuffix("┄大暴雨 40.0"))
    #expect(small[1].hasPrefix("20│") && small[1].hasSuffix("┄暴雨 15.0"))
    #expect(small[2].hasPrefix(" 0│") && small[2].hasSuffix("小雨 0.1"))
    let larger = picture(of: rain, 60, 7).plainText.split(separator: "\n")
    #expect(larger[0] == "┄┄ 中雨 1.6  ┄┄ 暴雨 15.0")
    #expect(larger[1].hasPrefix("40│") && larger[1].hasSuffix("┄大暴雨 40.0"))
    #expect(larger[4].hasSuffix("┄大雨 7.0"), "between 20 and 0")
  }

  @Test("names whatever levels in whatever height on the row where a line of that value runs")
  func namesStandOnTheirRows() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let limits = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Double.random(in: -50...50, using: &random)
      }
      let references = limits.enumerated().map { index, limit in
        LineChart.Reference("ABCDEF".map(String.init)[index], value: limit)
      }
      let size = (Int.random(in: 20...80, using: &random), Int.random(in: 2...24, using: &random))
      for (reference, limit) in zip(references, limits) {
        let chart = LineChart([.init("", values: [limit, limit])], references: references)
        for tier in GlyphTier.allCases {
          let cells = picture(of: chart, size.0, size.1, tier)
          let rows = (size.1 >= 5 ? 1 : 0)..<size.1
          let named = rows.filter { y in
            cells[size.0 - 1, y].glyph.scalar.map(String.init) == reference.name
          }
          // The line of values is the only thing in the field in the usual style.
          let line = rows.filter { y in
            (size.0 / 2..<size.0 - 1).contains { x in
              let cell: Cell = cells[x, y]
              return cell.style == .normal && cell.glyph != .blank
            }
          }
          #expect(named.count <= 1 && named.allSatisfy(line.contains), "\(limits) \(size)")
        }
      }
    }
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
        .ssssss.........ssssssssssssssssssssssssssssssssssss
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
