import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitExchange

/// Dimensions that say one thing together.
struct JoiningTests {
  private func dimension(_ label: String, _ codes: [String], _ labels: [String]? = nil) -> String {
    let names = zip(codes, labels ?? codes).map { #""\#($0)":"\#($1)""# }.joined(separator: ",")
    let index = codes.map { #""\#($0)""# }.joined(separator: ",")
    return #"{"label":"\#(label)","category":{"index":[\#(index)],"label":{\#(names)}}}"#
  }

  private func table(
    _ dimensions: [(id: String, size: Int, json: String)], role: String, values: String,
    more: String = ""
  ) throws(JSONError) -> ImportedTable {
    let ids = dimensions.map { #""\#($0.id)""# }.joined(separator: ",")
    let sizes = dimensions.map { "\($0.size)" }.joined(separator: ",")
    let texts = dimensions.map { #""\#($0.id)":\#($0.json)"# }.joined(separator: ",")
    let json = """
      {"version":"2.0","class":"dataset","label":"表","source":"某局",\
      "updated":"2026-11-20T10:00:00+08:00",\(more)"id":[\(ids)],"size":[\(sizes)],\
      "role":\(role),"dimension":{\(texts)},"value":\(values)}
      """
    let tables = try ImportFormat.jsonStat.content(
      of: Array(json.utf8), named: "t", options: ImportOptions(region: "330203")
    ).tables
    guard let table = tables.first else { throw JSONError("no table" as WrittenSentence, at: 0) }
    return table
  }

  private func times(
    _ role: String, _ parts: [String], _ labels: [String]? = nil, id: String = "month",
    label: String = "月"
  ) -> String {
    do {
      return try table(
        [
          ("year", 2, dimension("年", ["2025", "2026"])),
          (id, 2, dimension(label, parts, labels)),
        ], role: role, values: "[1,2,3,4]"
      ).periods.map(\.notation).joined(separator: " ")
    } catch {
      return error.message
    }
  }

  @Test("a year and its months, quarters or weeks are periods")
  func joined() {
    let both = #"{"time":["year","month"]}"#
    let months = "2025-01 2025-02 2026-01 2026-02"
    #expect(times(both, ["01", "02"]) == months)
    #expect(times(#"{"time":["year"]}"#, ["1", "2"], ["1月", "2月"]) == months)
    #expect(times("{}", ["M01", "M02"], ["January", "February"]) == months)
    #expect(
      times(#"{"time":["year","quarter"]}"#, ["Q1", "Q2"], id: "quarter", label: "季")
        == "2025-Q1 2025-Q2 2026-Q1 2026-Q2")
  }

  @Test("two times that contradict each other, or make no period, are refused")
  func refused() {
    let both = #"{"time":["year","month"]}"#
    #expect(
      times(both, ["2025-01", "2025-02"]).contains("is 2025-01, and its label \"2026\" is 2026"))
    #expect(times(both, ["a", "b"]).contains("are both declared as time"))
    // Only called so, it stays what it is.
    #expect(times(#"{"time":["year"]}"#, ["a", "b"]) == "2025 2026")
  }

  @Test("a dimension of units beside a metric gives each pair that has figures its unit")
  func units() throws {
    let table = try table(
      [
        ("m", 2, dimension("指标", ["a", "b"], ["失业率", "失业人数"])),
        ("unit", 2, dimension("单位", ["PC", "N"], ["%", "人"])),
        ("time", 2, dimension("时间", ["2024", "2025"])),
      ], role: #"{"time":["time"],"metric":["m"]}"#,
      values: "[5.0,5.5,null,null,null,null,100,200]")
    #expect(table.indicators == 2 && table.observations == 4)
    let root = try JSONNode.parse(table.snapshot()).object()
    let indicators = try root.required("indicators").elements().map { try $0.object() }
    #expect(try indicators.map { try $0.required("unit").string() } == ["%", "人"])
    #expect(try indicators.map { try $0.required("name").string() } == ["失业率", "失业人数"])
    #expect(root.optional("dimensions") == nil)
  }

  @Test(
    "knows dimensions of units by the names that offices give them",
    arguments: ["Measure unit", "Maßeinheit", "单位"])
  func unitNames(label: String) throws {
    let table = try table(
      [
        ("u", 2, dimension(label, ["a", "b"], ["Number", "Prozent"])),
        ("time", 2, dimension("时间", ["2024", "2025"])),
      ], role: #"{"time":["time"]}"#, values: "[5.0,5.5,5.0,5.5]")
    let root = try JSONNode.parse(table.snapshot()).object()
    let units = try root.required("indicators").elements().map {
      try $0.object().required("unit").string()
    }
    #expect(units == ["Number", "Prozent"])
    #expect(Unit("Prozent").isShare && !Unit("Number").isShare)
  }

  @Test(
    "a time of an update that cannot be read is quoted",
    arguments: ["Fri, 20 Nov 2026 10:00:00 GMT", "21/11/2026", "2026年11月21日"])
  func unreadableUpdate(text: String) throws {
    let json = SmallTable.json().replacing("2026-06-08T06:00:00Z", with: text)
    var message = ""
    do {
      _ = try ImportFormat.jsonStat.content(
        of: Array(json.utf8), named: "t", options: ImportOptions(region: "330203"))
    } catch {
      message = error.message
    }
    #expect(message.contains("\"\(text)\" is no time of an update"))
  }
}
