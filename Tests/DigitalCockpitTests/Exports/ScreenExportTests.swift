import CockpitJSON
import Testing

@testable import DigitalCockpit

struct ScreenExportTests {
  /// A screen with a text in every place that a text can have.
  private func export(_ text: String, notes: [ScreenExport.Attribute] = []) -> ScreenExport {
    ScreenExport(
      title: "标题", demonstration: "示例数据",
      facts: [.init("region", "区域代码", "330203"), .init("data", "性质", "示例数据")],
      notes: notes,
      tables: [
        ScreenTable(
          id: "a", title: "甲",
          columns: [.init("name", "名称"), .init("value", "数值")],
          rows: [[.text(text), .number(-1.25, decimals: 1)], [.text("b"), .none]]),
        ScreenTable(
          id: "b", title: "乙", columns: [.init("year", "年份"), .init("name", "名称")],
          rows: [[.number(2026, decimals: 0), .text("c")]]),
      ], listTitle: "清单", noteTitle: "内容", nameTitle: "名称")
  }

  @Test("writes one table as CSV: the facts on each row, then the columns of all lists")
  func csv() {
    #expect(
      export("x").csv == """
        \u{FEFF}区域代码,性质,清单,名称,数值,年份\r
        330203,示例数据,甲,x,-1.2,\r
        330203,示例数据,甲,b,,\r
        330203,示例数据,乙,c,,2026\r

        """)
  }

  @Test("a screen without a row still says in CSV what it is of")
  func noRows() {
    let screen = ScreenExport(
      title: "标题", demonstration: "示例数据", facts: [.init("region", "区域代码", "330203")], notes: [],
      tables: [], listTitle: "清单", noteTitle: "内容", nameTitle: "名称")
    #expect(screen.csv == "\u{FEFF}区域代码,清单\r\n330203,\r\n")
  }

  @Test(
    "disarms what a spreadsheet would take for a formula, but no figure",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-", "'-"), ("@x", "'@x"), ("＝1", "'＝1"),
      ("\t=1", "' =1"), ("1=1", "1=1"), ("", ""),
    ])
  func injection(text: String, field: String) {
    #expect(export(text).csv.contains("甲,\(field),-1.2,"))
  }

  @Test(
    "quotes what would break a row",
    arguments: [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "a b"), ("a\u{202E}b", "a b"),
      ("=a,b", "\"'=a,b\""),
    ])
  func quoting(text: String, field: String) {
    #expect(export(text).csv.contains("甲,\(field),-1.2,"))
  }

  @Test("gives sentences rows of their own in CSV")
  func notes() {
    let csv = export("x", notes: [.init("note", "原文", "一句")]).csv
    #expect(csv.hasPrefix("\u{FEFF}区域代码,性质,清单,名称,数值,年份,内容\r\n"))
    #expect(csv.hasSuffix("330203,示例数据,标题,原文,,,一句\r\n"))
  }

  @Test("writes Markdown with the figures on the right and no markup out of texts")
  func markdown() {
    #expect(
      export("a|b*").markdown == """
        # 标题

        **示例数据**

        - 区域代码: 330203
        - 性质: 示例数据

        ## 甲

        | 名称 | 数值 |
        | --- | --: |
        | a\\|b\\* | -1.2 |
        | b |  |

        ## 乙

        | 年份 | 名称 |
        | --: | --- |
        | 2026 | c |

        """)
  }

  @Test("writes JSON in which figures are numbers and what is missing is null")
  func json() throws {
    let root = try JSONNode.parse(Array(export("\"").json.utf8)).object()
    #expect(try root.required("schema").string() == "cockpit.screen/1")
    #expect(try root.required("demonstration").boolean())
    #expect(try root.required("region").string() == "330203")
    let lists = try root.required("lists").elements()
    #expect(lists.count == 2)
    let rows = try lists[0].object().required("rows").elements()
    #expect(try rows[0].object().required("value").number() == -1.2)
    #expect(try rows[0].object().required("name").string() == "\"")
    #expect(try rows[1].object().required("value").isNull)
  }
}
