import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitExchange

struct ImportedTableTests {
  private let options = ImportOptions(region: "330203")

  private func table(
    _ json: String, _ options: ImportOptions? = nil
  ) throws(JSONError) -> ImportedTable {
    let tables = try ImportFormat.jsonStat.content(
      of: Array(json.utf8), named: "Small Table", options: options ?? self.options
    ).tables
    guard let table = tables.first else { throw JSONError("no table" as WrittenSentence, at: 0) }
    return table
  }

  private func root(_ table: ImportedTable) throws -> JSONObject {
    try JSONNode.parse(table.snapshot()).object()
  }

  private func rows(of root: JSONObject) throws -> [JSONObject] {
    try root.required("observations").elements().map { try $0.object() }
  }

  private func complaint(_ json: String) -> String? {
    do {
      _ = try table(json).snapshot()
      return nil
    } catch {
      return error.message
    }
  }

  @Test(
    "what is imported keeps to the published schema of snapshots",
    arguments: [
      SmallTable.json(),
      SmallTable.json(role: #""role":{"time":["Tid"],"geo":["Region"],"metric":["Kon"]},"#),
      SmallTable.json(
        role: #""role":{"geo":["Region"]},"#,
        region: #"{"category":{"index":["330203","9"],"label":{"330203":"海曙区","9":"镇海区"}}}"#),
      SmallTable.json(more: #""status":{"0":"p","2":"x"},"#, value: "[null,2,null,4,5,6,7,8]"),
      SmallTable.json(
        id: #"["Kon","Tid"]"#, size: "[2,2]", value: "[1,2,3,4]"),
    ])
  func schema(json: String) throws {
    let snapshot = try JSONNode.parse(table(json).snapshot())
    #expect(try SchemaValidator(named: "snapshot").faults(of: snapshot) == [])
  }

  @Test(
    "periods that all begin in January are those of figures to date",
    arguments: [
      ("2026年1-9月", "2026年1-10月", "ytd"), ("2026年1-2月", "2026年1-3月", "ytd"),
      ("2026年9月", "2026年10月", "single"), ("2026年1月", "2026年2月", "single"),
      ("2026年1-3月", "2026年4-6月", "single"),
    ])
  func toDate(first: String, second: String, span: String) throws {
    let json = SmallTable.json(
      tid: #"{"category":{"index":["a","b"],"label":{"a":"\#(first)","b":"\#(second)"}}}"#)
    let root = try root(table(json))
    let indicators = try root.required("indicators").elements().map { try Indicator($0.object()) }
    #expect(indicators.map(\.span.name) == [span])
  }

  @Test("a time without an offset is local in the id, in the file name and in the snapshot")
  func localTime() throws {
    let json = SmallTable.json().replacingFirst("2026-06-08T06:00:00Z", with: "2026-06-08T06:00:00")
    let table = try table(json)
    #expect(table.id == "small-table-20260608t060000")
    #expect(table.fileName == "small-table-20260608t060000.json")
    let text = String(decoding: try table.snapshot(), as: UTF8.self)
    #expect(text.contains(#""created_at":"2026-06-08T06:00:00+08:00""#))
    let west = ImportOptions(region: "330203", offset: UTCOffset(seconds: -5 * 3600))
    #expect(try self.table(json, west).id == "small-table-20260608t060000")
  }

  @Test("periods that had not begun when the table was changed, and the flag f, are forecasts")
  func forecasts() throws {
    let json = SmallTable.json(
      tid: #"{"category":{"index":["2026","2050"]}}"#, more: #""status":{"0":"f"},"#)
    let table = try table(json)
    #expect(table.forecasts == 5)
    let statuses = try rows(of: root(table)).map { try $0.optional("status")?.string() }
    #expect(
      statuses == ["forecast", "forecast", nil, "forecast", nil, "forecast", nil, "forecast"])
  }

  @Test(
    "what the label of a period says of its figures is their status",
    arguments: [
      ("2025年(预计)", "forecast"), ("2025 （预测）", "forecast"), ("2025 (forecast)", "forecast"),
      ("2025 (p)", "preliminary"), ("2025年（初步）", "preliminary"), ("2025 (revised)", "revised"),
      ("2025 (e)", "estimated"), ("2025", nil), ("2025年", nil),
    ])
  func labelMarks(label: String, status: String?) throws {
    let json = SmallTable.json(
      tid: #"{"category":{"index":["2025","2024"],"label":{"2025":"\#(label)","2024":"2024"}}}"#)
    let statuses = try rows(of: root(table(json))).map { try $0.optional("status")?.string() }
    #expect(statuses == [status, nil, status, nil, status, nil, status, nil])
  }

  @Test("days that are all the last or the first of months may mean these")
  func days() {
    func unit(_ periods: [Period]) -> PeriodRules.Unit? { PeriodRules.unit(closedBy: periods) }
    func day(_ month: Int, _ day: Int) -> Period {
      CivilDate(year: 2026, month: month, day: day).map(Period.day) ?? .year(0)
    }
    #expect(unit([day(10, 31)]) == .month)
    #expect(unit([day(10, 1), day(7, 1)]) == .month)
    #expect(unit([day(10, 30)]) == nil)
    #expect(unit([.month(2026, 10)]) == nil)
    #expect(unit([]) == nil)
  }

  @Test("a unit in a dimension of one is that of all figures, of several each is an indicator")
  func unitsInDimensions() throws {
    func indicators(_ kon: String, size: String) throws -> [(
      name: String, unit: String, kind: String
    )] {
      let value = size == "[2,1,2]" ? "[1,2,3,4]" : "[1,2,3,4,5,6,7,8]"
      let json = SmallTable.json(size: size, kon: kon, value: value)
      return try root(try table(json)).required("indicators").elements().map {
        let indicator = try $0.object()
        return (
          try indicator.required("name").string(), try indicator.required("unit").string(),
          try indicator.optional("kind")?.string() ?? "flow"
        )
      }
    }
    let one = try indicators(
      #"{"label":"unit","category":{"index":["PC"],"label":{"PC":"Percentage of GDP"}}}"#,
      size: "[2,1,2]")
    #expect(one.map(\.unit) == ["Percentage of GDP"])
    #expect(one.map(\.kind) == ["rate"])
    #expect(one.map(\.name) == ["People"])
    let two = try indicators(
      #"{"label":"Unit of measure","category":{"index":["PC","MEUR"],"label":{"PC":"Per cent","MEUR":"Million euro"}}}"#,
      size: "[2,2,2]")
    #expect(two.map(\.unit) == ["Per cent", "Million euro"])
    #expect(two.map(\.kind) == ["rate", "flow"])
    #expect(two.map(\.name) == ["People (Per cent)", "People (Million euro)"])
    let other = try indicators(
      #"{"label":"sex","category":{"index":["1","2"],"label":{"1":"men","2":"women"}}}"#,
      size: "[2,2,2]")
    #expect(other.map(\.unit) == [""])
  }

  @Test("writes a whole snapshot, byte by byte")
  func whole() throws {
    let json = SmallTable.json(
      size: "[2,2,1]", tid: #"{"category":{"index":["2026Q1"]}}"#,
      more: #""source":"County Office","status":{"2":"ep"},"note":"a  b","#,
      value: #"{"0":1.5,"2":2,"3":":"}"#)
    let table = try table(json)
    #expect(table.fileName == "small-table-20260608t060000z.json")
    #expect(
      String(decoding: try table.snapshot(), as: UTF8.self) == """
        {"schema":"cockpit.snapshot/1","id":"small-table-20260608t060000z","region":"330203",\
        "disclosure":"internal","created_at":"2026-06-08T06:00:00Z",
         "source":{"id":"county-office","name":"County Office"},
         "indicators":[
          {"id":"small-table","name":"People","unit":"","decimals":1,"frequency":"Q","span":"single",\
        "note":"a b"}
         ],
         "areas":[
          {"code":"A","name":"Alpha"},
          {"code":"B","name":"Beta"}
         ],
         "dimensions":[
          {"id":"kon","name":"sex","categories":[{"code":"1","name":"men"},{"code":"2","name":"2"}]}
         ],
         "observations":[
          {"indicator":"small-table","area":"A","period":"2026-Q1","dimensions":{"kon":"1"},\
        "value":1.5},
          {"indicator":"small-table","area":"B","period":"2026-Q1","dimensions":{"kon":"1"},\
        "value":2,"status":["preliminary","estimated"]},
          {"indicator":"small-table","area":"B","period":"2026-Q1","dimensions":{"kon":"2"},\
        "value":null,"reason":":"}
         ]}

        """)
  }

  @Test("counts what is in a snapshot")
  func counts() throws {
    let table = try table(SmallTable.json(value: "[1,2,3,4,null,6,7,8]"))
    #expect(table.observations == 8)
    #expect(table.missing == 1)
    #expect(table.indicators == 1)
    #expect(table.areas == 2)
    #expect(table.combinations == 2)
  }

  @Test("makes an indicator of each category of the metric")
  func metrics() throws {
    let json = SmallTable.json(
      role: #""role":{"metric":["Kon"]},"#,
      kon: """
        {"category":{"index":["POP","RATE"],"label":{"POP":"people","RATE":"share"},
         "unit":{"POP":{"base":"persons","decimals":0},"RATE":{"symbol":"%"}}},
         "extension":{"measuringType":{"POP":"Stock"}}}
        """,
      value: "[1,2,0.25,4,5,6,7,8]")
    let root = try root(table(json))
    let indicators = try root.required("indicators").elements().map { try Indicator($0.object()) }
    #expect(indicators.map(\.id) == ["small-table.pop", "small-table.rate"])
    #expect(indicators.map(\.name.zh) == ["people", "share"])
    #expect(indicators.map(\.unit.symbol) == ["persons", "%"])
    #expect(indicators.map(\.decimals) == [0, 2])
    #expect(indicators.map(\.kind) == [.stock, .rate])
    #expect(indicators.map(\.span) == [.level, .single])
    #expect(indicators.map(\.frequency) == [.month, .month])
    let rows = try rows(of: root)
    let ids = try rows.map { try $0.required("indicator").string() }
    #expect(
      ids.map { $0.hasSuffix("rate") } == [false, false, true, true, false, false, true, true])
    #expect(rows.allSatisfy { $0.optional("dimensions") == nil })
  }

  @Test("takes area, period and time of knowledge from the options where the table has none")
  func fallbacks() throws {
    let json =
      #"{"class":"dataset","id":["A"],"size":[1],"#
      + #""dimension":{"A":{"category":{"index":["1"]}}},"value":[3]}"#
    var options = ImportOptions(region: "330203")
    #expect(complaint(json)?.contains("--created-at") == true)
    options.createdAt = Instant(parsing: "2026-11-21T14:30:00+08:00")
    #expect(throws: JSONError.self) { try table(json, options) }
    options.period = .month(2026, 10)
    let first = try root(table(json, options))
    #expect(try first.required("created_at").string() == "2026-11-21T06:30:00Z")
    #expect(try first.required("source").object().required("name").string() == "Small Table")
    let row = try #require(rows(of: first).first)
    #expect(try row.required("area").string() == "small-table.unstated")
    #expect(try row.required("period").string() == "2026-10")
    let areas = try first.required("areas").elements().map { try $0.object() }
    #expect(try areas.map { try $0.required("code").string() } == ["small-table.unstated"])
    options.area = "330203001"
    let second = try root(table(json, options))
    let other = try #require(rows(of: second).first)
    #expect(try other.required("area").string() == "330203001")
    #expect(second.optional("areas") == nil)
  }

  @Test(
    "finds the pack's areas by name and by code, and gives others codes of their own",
    arguments: [
      ("A", "海曙区", "330203"), ("A", "海曙", "330203"), ("A", "Haishu District", "330203"),
      ("A", "Gulin Town", "330203103"), ("A", "Ningbo City", "3302"),
      ("A", "Ningbo Province", "A"), ("A", "Zhejiang Province", "33"),
      ("A", " 宁波市海曙区", "330203"), ("A", "浙江省宁波市海曙区", "330203"), ("A", "古林镇", "330203103"),
      ("330203", "330203", "330203"), ("330203000000", "330203000000", "330203"),
      ("330200", "宁波市", "3302"), ("330203", "Haishu district", "330203"),
      ("33", "Gironde", "small-table.33"), ("A", "鄞州区", "A"), ("330212", "鄞州区", "330212"),
    ])
  func packAreas(code: String, label: String, expected: String) throws {
    let tree = AreaTree([
      Area(code: "33", name: LocalizedText(zh: "浙江省", en: "Zhejiang"), level: .province),
      Area(
        code: "3302", name: LocalizedText(zh: "宁波市", en: "Ningbo"), short: LocalizedText(zh: "宁波"),
        level: .city, parent: "33"),
      Area(
        code: "330203", name: LocalizedText(zh: "海曙区", en: "Haishu District"),
        short: LocalizedText(zh: "海曙", en: "Haishu"), level: .district, parent: "3302"),
      Area(
        code: "330203103", name: LocalizedText(zh: "古林镇", en: "Gulin"), level: .town,
        parent: "330203"),
    ])
    let json = SmallTable.json(
      region: #"{"category":{"index":["\#(code)","Z"],"label":{"\#(code)":"\#(label)"}}}"#)
    let root = try root(table(json, ImportOptions(region: "330203", areas: tree)))
    #expect(try rows(of: root).first?.required("area").string() == expected)
    let defined = try root.required("areas").elements().map {
      try $0.object().required("code").string()
    }
    let isNew = tree[expected] == nil
    #expect(defined == (isNew ? [expected, "Z"] : ["Z"]))
  }

  @Test("takes a dimension of any name for the areas where all of it is in the pack")
  func areaDimension() throws {
    let tree = AreaTree([
      Area(code: "330203103", name: LocalizedText(zh: "古林镇"), level: .town),
      Area(code: "330203104", name: LocalizedText(zh: "洞桥镇"), level: .town),
    ])
    func areas(_ second: String) throws -> Set<String> {
      let json = SmallTable.json(
        id: #"["所属单位","Kon","Tid"]"#,
        region: #"{"category":{"index":["1","2"],"label":{"1":"古林镇","2":"\#(second)"}}}"#
      ).replacing("\"Region\":", with: "\"所属单位\":")
      let root = try root(table(json, ImportOptions(region: "330203", areas: tree)))
      return Set(try rows(of: root).map { try $0.required("area").string() })
    }
    #expect(try areas("洞桥镇") == ["330203103", "330203104"])
    #expect(try areas("男性") == ["small-table.unstated"])
  }

  @Test("reads a file with a byte order mark, and complains at the right place in it")
  func byteOrderMark() throws {
    let table = try table("\u{FEFF}" + SmallTable.json())
    #expect(table.observations == 8)
    let wrong = "\u{FEFF}" + SmallTable.json(size: "[2,3,2]")
    do {
      _ = try self.table(wrong)
      Issue.record("expected a complaint")
    } catch {
      #expect(Array(wrong.utf8)[error.offset] == UInt8(ascii: "3"))
    }
  }

  @Test(
    "tells how often the periods of a table come",
    arguments: [
      (#"["2024","2025"]"#, "Y"), (#"["2024Q1","2024Q2"]"#, "Q"),
      (#"["2024-03-31","2024-06-30"]"#, "Q"), (#"["2024-01-05","2024-01-12"]"#, "W"),
      (#"["2024-01-05","2024-01-06"]"#, "D"), (#"["2023-06-30","2024-06-30"]"#, "Y"),
      (#"["Mar-May 1993","Apr-Jun 1993"]"#, "M"), (#"["Dec-Feb 1994","Mar-May 1994"]"#, "Q"),
      (#"["2024M01","2024"]"#, "M"),
    ])
  func frequencies(tid: String, frequency: String) throws {
    let json = SmallTable.json(tid: #"{"category":{"index":\#(tid)}}"#)
    let indicator = try root(table(json)).required("indicators").elements().first?.object()
    #expect(try indicator?.required("frequency").string() == frequency)
  }

  @Test("tells of which area another is a part")
  func parents() throws {
    let json = SmallTable.json(
      region: #"{"category":{"index":["T","A"],"child":{"T":["A"]}}}"#)
    let areas = try root(table(json)).required("areas").elements().map { try $0.object() }
    let parents = try areas.map { try $0.optional("parent")?.string() }
    #expect(parents == [nil, "T"])
  }

  @Test("gives a later edition of a table a name of its own")
  func editions() throws {
    let later = SmallTable.json().replacing("2026-06-08", with: "2026-07-08")
    let ids = [try table(SmallTable.json()).id, try table(later).id]
    #expect(ids == ["small-table-20260608t060000z", "small-table-20260708t060000z"])
  }

  @Test(
    "refuses codes that a snapshot cannot carry",
    arguments: [
      (#"["1","2"]"#, #"["2026M01","2026M13"]"#, "\"2026M13\" is no period"),
      (#"["1","2"]"#, #"["2026M01","2026-01"]"#, "2026-01 occurs twice"),
      (#"["1","2"]"#, #"["2024T1","2024T2"]"#, "can be 2024-01..04 or 2024-Q1"),
    ])
  func refusals(kon: String, tid: String, message: String) {
    let json = SmallTable.json(
      kon: "{\"category\":{\"index\":\(kon)}}", tid: "{\"category\":{\"index\":\(tid)}}")
    #expect(complaint(json)?.contains(message) == true)
  }

  @Test("needs no JSON text to be read: the rows given at once are those of the written file")
  func direct() throws {
    let json = SmallTable.json(
      kon: #"{"label":"age","category":{"index":[">=65; a","=\""]}}"#,
      more: #""status":{"2":"ep"},"note":"n","#, value: "[1.5,2,null,4,5,6,7,8]")
    let table = try table(json)
    let catalogue = SnapshotText.catalogue
    let written = try SnapshotReader.read(
      table.snapshot(), name: table.fileName, catalogue: catalogue
    ).get()
    var reader = SnapshotReader(catalogue: catalogue)
    let sent = try reader.read(name: table.fileName) { sink throws(JSONError) in
      try table.send(to: &sink)
    }.get()
    let direct = try Warehouse([SnapshotBatch(keys: reader.keys, files: [sent])])
    let read = try Warehouse([written.batch])
    #expect(direct.series == read.series)
    #expect(direct.series.contains { $0.dimensions == ["kon": ">=65; a"] })
    #expect(direct.change(since: read) == WarehouseChange())
    #expect(direct.definitions() == read.definitions())
    #expect(direct.statistics.missing == 1)
  }

  @Test("gives header, definitions, rows and end in their order, each with its place in the file")
  func conforms() throws {
    let json = SmallTable.json()
    let table = try table(json)
    var sink = RecordingSink()
    try table.send(to: &sink)
    #expect(sink.disorder == [])
    #expect(sink.hasEnded)
    #expect(sink.header?.id == table.id)
    #expect(sink.definitions.count == 4)
    #expect(sink.rows.map(\.value) == (1...8).map(Double.init))
    #expect(sink.positions.allSatisfy((0..<json.utf8.count).contains))
    let places = sink.positions.dropLast().suffix(8)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "each row has its own")
  }

  @Test("a sink's refusal names the cell by its place in the file")
  func refusedCell() throws {
    let json = SmallTable.json(
      more: #""status":{"2":"call 13812345678"},"#, value: "[1,2,null,4,5,6,7,8]")
    let table = try table(json)
    var sink = ColumnsSink(catalogue: SnapshotText.catalogue)
    sink.begin(name: "a.json")
    let error = #expect(throws: JSONError.self) { try table.send(to: &sink) }
    let place = try #require(json.firstRange(of: "null,4")?.lowerBound)
    #expect(error?.offset == json.utf8.distance(from: json.utf8.startIndex, to: place))
  }

  @Test("takes the label of a time code that says nothing itself")
  func timeLabels() throws {
    let json = SmallTable.json(
      tid: #"{"category":{"index":["1","2"],"label":{"1":"2025","2":"2026"}}}"#)
    let periods = try rows(of: root(table(json))).map { try $0.required("period").string() }
    #expect(Set(periods) == ["2025", "2026"])
  }
}
