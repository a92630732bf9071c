import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("Reading a pack")
struct PackReaderTests {
  private let example = PackExample()

  @Test("gives the catalogue of a pack without faults")
  func catalogue() throws {
    let catalogue = try example.read()
    #expect(catalogue.id == "haishu")
    #expect(catalogue.version == "1")
    #expect(catalogue.region == "330203")
    #expect(catalogue.offset == .china)
    #expect(catalogue.title[.en] == "Haishu Digital Cockpit")
    #expect(catalogue.themes.map(\.id) == ["economy", "people"])
    #expect(catalogue.domains.map(\.name.zh) == ["经济调节"])
    #expect(catalogue.areas["330203"]?.level == .district)
    let street = try #require(catalogue.areas.children(of: "330203").first)
    #expect(street.short.zh == "南门")
    #expect(street.tile == Area.Tile(row: 2, column: 4))
  }

  @Test(
    "reads how far clocks run ahead, and refuses what is no such thing, with the place",
    arguments: [
      (#"{"tolerance": "PT2M", "largest": "PT24H"}"#, true), ("{}", true),
      (#"{"tolerance": "PT1M"}"#, true), (#"{"tolerance": "soon"}"#, false),
      (#"{"tolerance": "PT2H", "largest": "PT1H"}"#, false), (#"{"largest": "PT1M"}"#, false),
      (#"{"deleted_for": "PT30M"}"#, true), (#"{"deleted_for": "soon"}"#, false),
      (#"{"tolerance": 120}"#, false), ("[]", false), (#"{"largest": "-PT1H"}"#, false),
    ])
  func clock(text: String, isTaken: Bool) throws {
    var contents: [String: [UInt8]] = [:]
    for name in ["areas.json", "indicators.json", "boards.json"] {
      contents[name] = try HaishuPack.content(of: name)
    }
    let header = String(decoding: try HaishuPack.content(of: "pack.json"), as: UTF8.self)
    let own = #""clock": {"tolerance": "PT2M", "largest": "PT24H"}"#
    try #require(header.contains(own))
    contents["pack.json"] = Array(
      header.replacingFirst(own, with: "\"clock\": \(text)").utf8)
    let files = PackFiles(location: "p", contents: contents)
    guard !isTaken else {
      #expect(try PackReader.read(files).clock.tolerance > 0)
      return
    }
    let error = #expect(throws: PackError.self) { try PackReader.read(files) }
    #expect(error?.diagnostics.count == 1)
    #expect(error?.diagnostics.first?.description.hasPrefix("p/pack.json:9:") == true)
  }

  @Test("reads the properties of an indicator")
  func indicator() throws {
    let gdp = try #require(try example.read().indicator("gdp"))
    #expect(gdp.name.en == "GDP")
    #expect(gdp.unit == Unit("亿元"))
    #expect(gdp.decimals == 1)
    #expect((gdp.frequency, gdp.span) == (.quarter, .yearToDate))
    #expect((gdp.tier, gdp.better) == (.core, .up))
    #expect(gdp.growth == Indicator.Growth(basis: .constant, measure: .rate))
    #expect(gdp.rollUp == Indicator.RollUp(areas: .none, time: .yearToDate, parts: "甲/乙"))
    #expect(gdp.releaseLagDays == 28)
    #expect(!gdp.isUncatalogued)
  }

  @Test("gives an indicator the usual properties where the pack is silent")
  func defaults() throws {
    let calls = try #require(try example.read().indicator("calls"))
    #expect(calls.name.en == "热线")
    #expect((calls.decimals, calls.frequency, calls.span) == (0, .month, .single))
    #expect((calls.kind, calls.tier, calls.better) == (.flow, .special, .none))
    #expect(calls.growth == nil)
    #expect(calls.rollUp == Indicator.RollUp(areas: .none, time: .last))
    #expect(calls.isAssessed && !calls.isFactOnly && !calls.isGrowthOnly)
  }

  @Test("reads the panels of a board")
  func board() throws {
    let board = try #require(try example.read().board("overview"))
    #expect(board.key == "0")
    #expect(board.panels.map(\.kind) == [.headline, .trend, .indicators])
    #expect(board.panels.map(\.indicators) == [["gdp"], ["calls"], []])
    #expect(board.panels.map(\.column) == [0, 1, 0])
    #expect(board.panels.map(\.minimumColumns) == [80, 120, 0])
    #expect(board.panels.map(\.minimumRows) == [24, 40, 0])
    #expect(board.panels.map(\.rows) == [6, nil, nil])
    #expect(board.panels.last?.theme == "people")
  }

  @Test(
    "reports a file that is missing",
    arguments: ["pack.json", "areas.json", "indicators.json", "boards.json"])
  func missingFile(name: String) {
    #expect(
      example.removing(name).faults() == ["\(name):1:1: the pack has no file \(name); add it"])
  }

  @Test(
    "reports a fault of pack.json with its place",
    arguments: [
      (
        "cockpit.pack/1", "cockpit.pack/2",
        "2:13: this is no pack of the schema cockpit.pack/1; name that schema"
      ),
      ("+08:00", "+8", "5:37: the offset must read like +08:00"),
      (#""region": "330203","#, "", #"1:1: the key "region" is missing from this object; add it"#),
      (
        "330203", "330204",
        "5:13: the region 330204 is no area of the pack; add it to areas.json"
      ),
      (
        #""id": "people""#, #""id": "economy""#,
        "6:56: the id economy stands here a second time; give each its own"
      ),
    ])
  func header(text: String, other: String, fault: String) {
    expect("pack.json", text, other, fault)
  }

  @Test("reads departments and other bodies with their English names")
  func departments() throws {
    let catalogue = try withDepartments(
      #"["区水利局", {"zh": "区统计局", "en": "Statistics Bureau", "short": "Statistics"}]"#,
      bodies: #"[{"zh": "机场", "en": "Airport"}]"#
    ).read()
    #expect(catalogue.departments.map(\.name.zh) == ["区水利局", "区统计局"])
    #expect(catalogue.department(named: "区水利局")?.name.en == "区水利局")
    #expect(catalogue.department(named: "区统计局")?.name.en == "Statistics Bureau")
    #expect(
      catalogue.department(named: "区统计局")?.short
        == LocalizedText(zh: "区统计局", en: "Statistics"))
    #expect(catalogue.department(named: "机场")?.short.en == "Airport")
    #expect(catalogue.department(named: "港口") == nil)
    #expect(catalogue.adding(indicators: [], areas: []).department(named: "机场") != nil)
  }

  @Test(
    "reports a fault of the departments with its place",
    arguments: [
      (#"["甲", "甲"]"#, "[]", "3:71: the department 甲 stands here a second time; keep one"),
      (#"["甲"]"#, #"["甲"]"#, "3:83: the department 甲 stands here a second time; keep one"),
      (
        #"[{"zh": "甲", "name": "A"}]"#, "[]",
        "3:78: name says nothing of a department; write one of id, zh, en, short"
      ),
      (#"[{"zh": "甲", "en": ""}]"#, "[]", "3:84: a name is not empty; write it or leave it out"),
      (#"[{"en": "A"}]"#, "[]", #"3:66: the key "zh" is missing from this object; add it"#),
    ])
  func departmentFaults(departments: String, bodies: String, fault: String) {
    #expect(withDepartments(departments, bodies: bodies).faults() == ["pack.json:" + fault])
  }

  private func withDepartments(_ departments: String, bodies: String) -> PackExample {
    example.replacing(
      #""name": "海曙区","#, in: "pack.json",
      with: #""name": "海曙区", "departments": \#(departments), "bodies": \#(bodies),"#)
  }

  @Test("reads the short name of an area in both languages, else the English name in full")
  func shortNames() throws {
    func short(_ name: String, _ short: String) throws -> LocalizedText? {
      try example.replacing(
        #""name": "南门街道", "short": "南门""#, in: "areas.json",
        with: #""name": \#(name), "short": \#(short)"#
      ).read().areas["330203001"]?.short
    }
    let name = #"{"zh": "南门街道", "en": "Nanmen Subdistrict"}"#
    #expect(
      try short(name, #"{"zh": "南门", "en": "Nanmen"}"#) == LocalizedText(zh: "南门", en: "Nanmen"))
    #expect(try short(name, #""南门""#) == LocalizedText(zh: "南门", en: "Nanmen Subdistrict"))
  }

  @Test(
    "reports a fault of areas.json with its place",
    arguments: [
      (
        #""code": "330203001""#, #""code": "330203""#,
        "3:12: the code 330203 stands here a second time; give each its own"
      ),
      (
        #""parent": "330203""#, #""parent": "330299""#,
        "3:12: the area 330203001 lies in 330299, which the pack does not have; add it"
      ),
      (
        #""parent": "330203""#, #""parent": "330203001""#,
        "3:12: the area 330203001 lies in itself by way of its parents; break the circle"
      ),
      ("[2, 4]", "[2]", "3:84: a tile is [row, column]"),
      (
        "[2, 4]", "[2, -1]",
        "3:88: -1 is out of bounds here; write a whole number from 0 to 99"
      ),
      (
        #""district""#, #""region""#,
        "2:46: region is not known here; write one of country, province, city, district, street,"
          + " town, township, other"
      ),
    ])
  func areas(text: String, other: String, fault: String) {
    expect("areas.json", text, other, fault)
  }

  @Test("reports every area of a circle")
  func circle() {
    let circle = example.replacing(
      #""level": "district""#, in: "areas.json", with: #""parent": "330203001""#)
    #expect(
      circle.faults() == [
        "areas.json:2:12: the area 330203 lies in itself by way of its parents; break the circle",
        "areas.json:3:12: the area 330203001 lies in itself by way of its parents;"
          + " break the circle",
      ])
  }

  @Test(
    "reports a fault of indicators.json with its place",
    arguments: [
      (
        #""economy""#, #""money""#, "3:13: the pack has no theme money; name one of economy, people"
      ),
      (#""economy""#, "null", "3:13: expected a string, found null; write a string here"),
      (
        #""regulation""#, #""market""#,
        "3:34: the pack has no domain market; name one of regulation"
      ),
      (
        #""people", "domain": "regulation"}"#,
        #""people", "domain": "regulation"}, {"id": "gdp"}"#,
        "6:97: the id gdp stands here a second time; give each its own"
      ),
      (#""up""#, #""best""#, "4:30: best is not known here; write one of up, down, band, none"),
      (
        #""constant""#, #""fixed""#,
        "4:56: fixed is not known here; write one of constant, current, comparable, volume, nominal"
      ),
      (
        #""Q""#, #""quarterly""#,
        "3:61: a frequency is one of Y, H, Q, M, W, D or a duration such as PT5M"
      ),
      (#""ytd""#, #""total""#, "3:74: a span is one of single, ytd, level"),
      (
        #""decimals": 1"#, #""decimals": 7"#,
        "2:82: 7 is out of bounds here; write a whole number from 0 to 6"
      ),
      (
        "28", "-1", "5:81: -1 is out of bounds here; write a whole number from 0 to 3660"
      ),
      (
        #""unit": "件","#, #""unit": "件", "area": "3302","#,
        "6:54: the pack has no area 3302; correct the code or add it to areas.json"
      ),
      (#""unit": "件", "#, "", #"6:3: the key "unit" is missing from this object; add it"#),
    ])
  func indicators(text: String, other: String, fault: String) {
    expect("indicators.json", text, other, fault)
  }

  @Test(
    "reports a fault of boards.json with its place",
    arguments: [
      (
        #""gdp""#, #""gnp""#,
        "3:41: the pack has no indicator gnp; correct the id or define it in indicators.json"
      ),
      (
        #""calls""#, #""cells""#,
        "4:36: the pack has no indicator cells; correct the id or define it in indicators.json"
      ),
      (
        #""theme": "people""#, #""theme": "folk""#,
        "5:37: the pack has no theme folk; name one of economy, people"
      ),
      (
        #""trend""#, #""pie""#,
        "4:14: pie is not known here; write one of themes, matrix, headline, deviations,"
          + " indicators, trend, multiples, areas, targets, milestones, systems, sources, records, note, wall"
      ),
      ("80x24", "80", "3:57: a size is written like 120x40"),
      ("80x24", "80x", "3:57: a size is written like 120x40"),
      ("80x24", "80x24x8", "3:57: a size is written like 120x40"),
      ("80x24", "-80x24", "3:57: a size is written like 120x40"),
      ("80x24", "99999999999999999999x24", "3:57: a size is written like 120x40"),
      (
        #""column": 1"#, #""column": 2"#,
        "4:55: 2 is out of bounds here; write a whole number from 0 to 1"
      ),
      (
        #""rows": 6"#, #""rows": 0"#,
        "3:74: 0 is out of bounds here; write a whole number from 1 to 1000"
      ),
      (#""key": "0""#, #""key": "10""#, "2:29: a key is one character"),
    ])
  func boards(text: String, other: String, fault: String) {
    expect("boards.json", text, other, fault)
  }

  @Test("reports the faults of all files in one reading")
  func severalFaults() {
    let broken =
      example
      .replacing(#""tile": [2, 4]"#, in: "areas.json", with: #""tile": 2"#)
      .replacing(#""up""#, in: "indicators.json", with: #""upward""#)
      .replacing(#""件""#, in: "indicators.json", with: "7")
      .replacing("80x24", in: "boards.json", with: "large")
    let places = broken.faults().map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "areas.json:3:84:", "indicators.json:4:30:", "indicators.json:6:41:",
        "boards.json:3:57:",
      ])
  }

  @Test("does not report what only follows from another fault")
  func cascades() {
    // The board names gdp and calls, the street lies in the district: both are there, but wrong.
    let broken =
      example
      .replacing(#""decimals": 1"#, in: "indicators.json", with: #""decimals": 9"#)
      .replacing(#""district""#, in: "areas.json", with: "1")
    #expect(
      broken.faults().map { $0.prefix { $0 != " " } } == [
        "areas.json:2:46:", "indicators.json:2:82:",
      ])
    #expect(example.removing("indicators.json").removing("areas.json").faults().count == 2)
  }

  @Test("reports bad syntax as a compiler does, with the line and a caret")
  func syntax() {
    let broken = example.replacing(#""+08:00","#, in: "pack.json", with: #""+08:00",,"#)
    let error = #expect(throws: PackError.self) { try broken.read() }
    #expect(
      error?.description == """
        haishu/pack.json:5:46: error: expected a key in double quotes, found ,
          "region": "330203", "utc_offset": "+08:00",,
                                                     ^
        """)
  }

  private func expect(
    _ file: String, _ text: String, _ other: String, _ fault: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let faults = example.replacing(text, in: file, with: other).faults()
    #expect(faults == ["\(file):\(fault)"], sourceLocation: sourceLocation)
  }
}
