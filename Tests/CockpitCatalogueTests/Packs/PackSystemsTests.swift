import CockpitJSON
import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

/// Reading systems.json and system-indicators.json.
struct PackSystemsTests {
  private static let systems = """
    {"documents": [{"id": "plan", "title": "规划"}], "categories": [{"id": "base", "name": "基础设施"}], "systems": [
      {"id": "s.bus", "name": {"zh": "公交", "en": "Buses"}, "domain": "regulation", "document": "plan",
       "section": "六(一)", "sentence": "建设公交系统。", "lead_unit": "区交通局", "measures": [
        {"text": "班次数", "indicator": "s.bus.1"}, {"text": "建设情况", "as": "stage"},
        {"text": "站点数", "record": "device"}, {"text": "目录数", "as": "count"},
        {"text": "满意情况", "none": "无口径"}]},
      {"id": "s.net", "name": "内网", "category": "base", "document": "plan", "section": "六",
       "state": "classified", "reason": "涉密", "measures": [{"text": "可靠性", "none": "涉密"}]}
    ]}
    """
  private static let indicators = """
    {"indicators": [
      {"id": "s.bus.1", "name": "班次数", "unit": "次", "theme": "people", "domain": "regulation",
       "system": "s.bus"}
    ]}
    """
  private static let example: PackExample = {
    var example = PackExample()
      .replacing(
        #""name": "海曙区","#, in: "pack.json", with: #""name": "海曙区", "departments": ["区交通局"],"#
      )
      .replacing(
        #"{"kind": "indicators", "theme": "people"}"#, in: "boards.json",
        with: #"{"kind": "indicators", "theme": "people"}, {"kind": "systems"}"#)
    example.contents["systems.json"] = systems
    example.contents["system-indicators.json"] = indicators
    return example
  }()

  @Test("gives the systems of a pack, each with what becomes of its measures")
  func reads() throws {
    let catalogue = try Self.example.read()
    #expect(catalogue.departments.map(\.name.zh) == ["区交通局"])
    let bus = try #require(catalogue.system("s.bus"))
    #expect(bus.name.en == "Buses")
    #expect(
      (bus.domain, bus.category, bus.leadUnits) == ("regulation", nil, LeadUnits(["区交通局"])))
    #expect(
      bus.source
        == SystemSource(document: LocalizedText(zh: "规划"), section: "六(一)", sentence: "建设公交系统。"))
    #expect(
      bus.measures.map(\.outcome)
        == [
          .indicator("s.bus.1"), .stage, .record(.device), .count,
          .none(reason: LocalizedText(zh: "无口径")),
        ])
    let net = try #require(catalogue.system("s.net"))
    #expect((net.domain, net.category?.name.zh, net.reason.zh) == (nil, "基础设施", "涉密"))
    #expect(net.state { _ in true } == .classified)
    #expect(catalogue.boards(listing: net).map(\.id) == ["overview"])
  }

  @Test("lists the indicator of a system with the system and not with its theme")
  func ofTheme() throws {
    let catalogue = try Self.example.read()
    #expect(catalogue.indicator("s.bus.1")?.system == "s.bus")
    #expect(catalogue.indicators(ofTheme: "people").map(\.id) == ["calls"])
  }

  @Test("writes the systems as a table, without data none is connected")
  func table() throws {
    let csv = CatalogueTable.systems(of: try Self.example.read(), stateName: \.words.zh).csv
    #expect(
      csv == """
        id,name,region,domain,section,lead_unit,state,indicators,boards
        s.bus,公交,海曙区,经济调节,六(一),区交通局,未接入,s.bus.1,overview
        s.net,内网,海曙区,基础设施,六,,涉密不接入,,overview

        """)
  }

  @Test(
    "refuses a system with a fault, and says where",
    arguments: [
      (
        #""id": "s.net""#, #""id": "s.bus""#,
        "7:10: the id s.bus stands here a second time; give each its own"
      ),
      (
        #""domain": "regulation""#, #""domain": "sea""#,
        "2:66: the pack has no domain sea; correct the id or add it there"
      ),
      (
        #""s.bus.1""#, #""s.bus.2""#,
        "4:34: the pack has no indicator s.bus.2; correct the id or add it there"
      ),
      (
        #""区交通局""#, #""区林业局""#,
        "3:59: pack.json has no department 区林业局; write the id of one, or add it to its departments"
          + " or bodies"
      ),
      (
        #"{"text": "可靠性", "none": "涉密"}"#, #"{"text": "可靠性", "indicator": "calls"}"#,
        "8:56: a classified system has no indicator; write \"none\" and the reason"
      ),
      (
        #", "reason": "涉密""#, "",
        "7:3: a system that is classified says why; add \"reason\""
      ),
      (
        #", "as": "count""#, #", "as": "count", "none": "无""#,
        "5:42: a measure becomes one thing: write one of \"indicator\", \"record\", \"as\" and"
          + " \"none\""
      ),
      (
        #""category": "base", "#, #""category": "others", "#,
        "7:45: systems.json has no category others; correct the id or add it there"
      ),
      (
        #""category": "base", "#, "",
        "7:3: a system without a domain says what it is instead; add \"category\""
      ),
    ])
  func faults(text: String, other: String, fault: String) {
    let found = Self.example.replacing(text, in: "systems.json", with: other).faults()
    #expect(found.first == "systems.json:\(fault)")
  }

  @Test("refuses a system that no board lists")
  func noBoard() {
    let example = Self.example.replacing(
      #"{"kind": "systems"}"#, in: "boards.json",
      with: #"{"kind": "systems", "domain": "regulation"}"#)
    #expect(
      example.faults() == [
        "systems.json:7:10: the system s.net is on no board; add a panel of the kind systems to one"
      ])
  }

  @Test("refuses an indicator of a system that is not there, and an id that is taken")
  func indicators() {
    let lost = Self.example.replacing(
      #""system": "s.bus""#, in: "system-indicators.json", with: #""system": "s.tram""#)
    #expect(
      lost.faults() == [
        "system-indicators.json:2:10: the indicator s.bus.1 belongs to s.tram, which systems.json"
          + " does not have; correct the id or add the system"
      ])
    let taken = Self.example.replacing(
      #""id": "s.bus.1""#, in: "system-indicators.json", with: #""id": "gdp""#)
    #expect(
      taken.faults().first
        == "system-indicators.json:2:10: the id gdp stands in indicators.json already; give each its"
        + " own")
  }

  @Test("warns of an indicator that no board shows, but not of one that its system lists")
  func shown() throws {
    let example = Self.example.replacing(
      #", "theme": "people"}"#, in: "boards.json", with: #", "theme": "economy"}"#
    ).replacing(#""indicator": "calls", "#, in: "boards.json", with: "")
    let files = PackFiles(location: "p", contents: example.contents.mapValues { Array($0.utf8) })
    let warnings = try PackReader.inspect(files).warnings
    #expect(
      warnings.map(\.message) == [
        "the indicator calls is on no board; name it or its theme in a panel"
      ])
    #expect(warnings.map(\.severity) == [.warning])
  }

  @Test("maps the domains of a plan to the six, and refuses a seventh")
  func domains() throws {
    let own = PackExample().replacing(
      #"{"id": "regulation", "name": "经济调节"}"#, in: "pack.json",
      with: #"{"id": "regulation", "name": "经济"}, {"id": "x", "name": "出行", "maps_to": "service"}"#)
    #expect(try own.read().domains.map(\.sixth) == ["regulation", "service"])
    let seventh = own.replacing(#""service""#, in: "pack.json", with: #""sea""#)
    #expect(
      seventh.faults() == [
        "pack.json:7:88: sea is none of the six domains; name one of regulation, market, service,"
          + " society, environment, operation"
      ])
  }
}
