import CockpitCatalogue
import CockpitTestSupport
import Testing

@testable import CockpitValues
@testable import DigitalCockpit

struct FinderTests {
  @Test(
    "finds a name by its initials",
    arguments: [
      ("海曙区", "hsq"), ("鄞州区", "yzq"), ("集士港镇", "jsgz"), ("石碶街道", "sqjd"),
      ("章水镇", "zsz"), ("重大项目", "zdxm"), ("行政执法", "xzzf"), ("重大项目", "cdxm"),
      ("12345工单受理量", "12345gdsll"), ("PM2.5小时均值", "pm2.5xsjz"), ("R&D经费占GDP比重", "rdjfzgdpbz"),
      ("石碶街道", "shqjd"), ("居民消费价格(宁波市)", "jmxfjgnbs"),
    ])
  func initials(name: String, query: String) {
    #expect(Finder(FindEntries.of(name)).grade(query) == .exact)
  }

  @Test(
    "finds a name by characters, pinyin and any mixture, whatever the case, width and blanks",
    arguments: [
      "重大项目", "zhongdaxiangmu", "ZhongDa XiangMu", "ｚｄｘｍ", "重dxiang目", "  z d x m ",
      "重大 项目", "zhongdxm", "重大（项目）",
    ])
  func mixed(query: String) {
    #expect(Finder(FindEntries.of("重大项目")).grade(query) == .exact)
  }

  @Test(
    "grades a fit",
    arguments: [
      ("industry.output", FindMatch.Grade.exactID), ("INDUSTRY.OUTPUT", .exactID),
      ("industryoutput", .exact), ("规上工业总产值", .exact), ("gsgyzcz", .exact),
      ("gross output of industry", .exact), ("规上", .prefix), ("gsgy", .prefix),
      ("guishangg", .prefix), ("guishanggon", .prefix), ("indus", .prefix), ("gross", .prefix),
      ("output", .ownID), ("OutPut", .ownID), ("out", .wordStart), ("industry", .prefix),
      ("of ind", .wordStart), ("工业", .substring), ("gyzcz", .substring),
      ("zongch", .substring), ("dustry", .substring), ("gszcz", .fuzzy), ("规产值", .fuzzy),
      ("goi", .fuzzy), ("grsout", .fuzzy), ("gushang", .fuzzy),
    ])
  func grades(query: String, grade: FindMatch.Grade) {
    let finder = Finder(
      FindEntries.of([("industry.output", "规上工业总产值", "Gross output of industry")]))
    #expect(finder.grade(query) == grade)
  }

  @Test(
    "finds nothing for what is not there",
    arguments: ["xyz", "???", "业工", "gsgyzczz", "outputs", "\u{0}", "🙂", "g\u{301}q"])
  func nothing(query: String) {
    let finder = Finder(
      FindEntries.of([("industry.output", "规上工业总产值", "Gross output of industry")]))
    #expect(finder.find(query).isEmpty)
  }

  @Test("says which text fits")
  func fields() {
    let finder = Finder(FindEntries.of([("a.fires", "火灾起数", "Blazes")]))
    #expect(finder.find("a.f").first?.field == .id)
    #expect(finder.find("hz").first?.field == .chinese)
    #expect(finder.find("blaze").first?.field == .english)
  }

  @Test("ranks the whole before its beginning, a start before the middle, and gaps last")
  func ranking() {
    let finder = Finder(
      FindEntries.of("工业大厦用电量", "全工业用电", "新(工业用电)", "工业用电量", "工业用电"))
    #expect(finder.names("gyyd") == ["工业用电", "工业用电量", "新(工业用电)", "全工业用电", "工业大厦用电量"])
  }

  @Test("ranks the beginning of a name before that of an id")
  func namesFirst() {
    let finder = Finder(FindEntries.of([("hs.1", "火灾起数", nil), ("x", "海曙区", nil)]))
    #expect(finder.names("hs") == ["海曙区", "火灾起数"])
  }

  @Test("ranks what an id ends with before names in which it stands, and core indicators first")
  func ownIDs() throws {
    let finder = Finder(
      FindEntries.of([("a.rd", "R&D经费占GDP比重", nil), ("b.gdp", "地区生产总值", nil)]))
    #expect(finder.names("gdp") == ["地区生产总值", "R&D经费占GDP比重"])
    let core = Finder([
      FindEntry(id: "x", name: LocalizedText(zh: "工业用电"), kind: .indicator, intent: .repaint),
      FindEntry(
        id: "y", name: LocalizedText(zh: "工业投资"), kind: .indicator, isCore: true, intent: .repaint),
    ])
    #expect(core.names("gy") == ["工业投资", "工业用电"])
    #expect(core.names("gy", recent: ["x"]) == ["工业用电", "工业投资"])
    #expect(core.names("") == ["工业用电", "工业投资"])
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ gdp")
    #expect(session.find?.matches.first?.entry.id == "economy.gdp")
  }

  @Test("ranks gaps by how much they leave out")
  func gaps() {
    let finder = Finder(FindEntries.of("甲丁丁丁乙", "甲丁乙", "丁甲丁乙"))
    #expect(finder.names("jy") == ["甲丁乙", "丁甲丁乙", "甲丁丁丁乙"])
  }

  @Test("puts what was opened lately before its equals, but not before better ones")
  func recent() {
    let finder = Finder(
      FindEntries.of([("a", "工业", nil), ("b", "工业用电", nil), ("c", "工业投资", nil)]))
    #expect(finder.names("gy") == ["工业", "工业用电", "工业投资"])
    #expect(finder.names("gy", recent: ["c", "gone"]) == ["工业", "工业投资", "工业用电"])
    #expect(finder.names("", recent: ["c", "b"]) == ["工业投资", "工业用电", "工业"])
    #expect(finder.names(" 　", recent: []) == ["工业", "工业用电", "工业投资"])
  }

  @Test(
    "finds each indicator and system of each pack by its id first, and by its initials",
    arguments: EmbeddedPacks.ids)
  func pack(id: String) throws {
    let catalogue = try EmbeddedCatalogue.of(id)
    let names =
      catalogue.indicators.map { ($0.id, $0.name.zh, Optional($0.name.en)) }
      + catalogue.systems.map { ($0.id, $0.name.zh, Optional($0.name.en)) }
    let finder = Finder(FindEntries.of(names))
    for entry in finder.entries {
      let byID = finder.find(entry.id)
      #expect(byID.first?.entry.id == entry.id)
      #expect(byID.filter { $0.grade == .exactID }.count == 1)
      let byInitials = finder.find(Pinyin.initials(of: entry.name.zh))
      let match = try #require(byInitials.first { $0.entry.id == entry.id }, "\(entry.id)")
      #expect(match.grade == .exact, "\(entry.name.zh)")
    }
  }

  @Test("takes whatever is typed or written in a name")
  func hostile() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let name = HostileText.make(pieces: Int.random(in: 0...6, using: &random), using: &random)
      let query = HostileText.make(pieces: Int.random(in: 0...6, using: &random), using: &random)
      let finder = Finder(FindEntries.of([(query, name, name + query)]))
      _ = finder.find(query)
      _ = finder.find(name)
    }
    let long = String(repeating: "重", count: 5000)
    #expect(Finder(FindEntries.of(long)).find(String(repeating: "z", count: 5000)).isEmpty)
    #expect(Finder(FindEntries.of(long)).grade(String(repeating: "z", count: 100)) == .prefix)
    #expect(Finder([]).find("a").isEmpty)
  }
}

/// The pinyin of names as someone types it who knows the first reading only.
enum Pinyin {
  static func initials(of name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      let readings = PinyinTable.embedded.readings(of: scalar)
      text.append(readings.first?.first ?? Character(scalar))
    }
    return text
  }
}
