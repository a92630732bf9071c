import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The pages of systems, reached by keys alone.
struct SystemPageTests {
  /// A session on a pack without snapshots.
  private static func session(_ pack: String, _ size: Size) throws -> Session {
    let catalogue = try EmbeddedCatalogue.of(pack)
    return Session(
      situation: World(catalogue: catalogue).situation(), strings: Strings(.zh), size: size)
  }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  @Test(
    "every system is reached from board 7, and its page gives name, section and document",
    arguments: PlanPackTests.regions)
  func reached(pack: String, region: String) throws {
    var session = try Self.session(pack, Size(columns: 80, rows: 24))
    let systems = session.catalogue.systems
    #expect(!systems.isEmpty)
    try session.type("7")
    var random = Sweep.generator("reached \(pack)")
    let drawn = Set(Sweep.sample(systems.map(\.id), gate: 12, using: &random))
    var seen: Set<String> = []
    for _ in systems {
      try session.type("Enter")
      let id = try #require(session.place.page.as(SystemPage.self)).system
      seen.insert(id)
      let system = try #require(session.catalogue.system(id))
      if drawn.contains(id) {
        let page = Self.bare(session.screen)
        #expect(page.contains(Self.bare(system.name.zh)), "\(id)")
        #expect(page.contains(Self.bare("章节\(system.source.section)")), "\(id)")
        #expect(page.contains(Self.bare(system.source.document.zh)), "\(id)")
      }
      try session.type("Esc j")
    }
    #expect(seen == Set(systems.map(\.id)))
  }

  /// That the finder knows every system is tested without keys.
  @Test("a system is found by its id", arguments: PlanPackTests.regions)
  func found(pack: String, region: String) throws {
    var session = try Self.session(pack, Size(columns: 80, rows: 24))
    var random = Sweep.generator("found \(pack)")
    let systems = Sweep.sample(session.catalogue.systems, gate: 4, using: &random)
    #expect(!systems.isEmpty)
    for system in systems {
      try session.type("/ text:\(system.id) Enter")
      #expect(session.place.page == .system(system.id))
      try session.type("Esc")
    }
  }

  @Test(
    "a page at 80x24 shows all, or says how many lines are hidden and scrolls to its end",
    arguments: PlanPackTests.regions)
  func scrolled(pack: String, region: String) throws {
    var session = try Self.session(pack, Size(columns: 80, rows: 24))
    var random = Sweep.generator("scrolled \(pack)")
    // The longest pages, where most can go wrong, and some others.
    let systems = session.catalogue.systems.sorted { $0.measures.count > $1.measures.count }
    let chosen = systems.prefix(4) + Sweep.sample(systems, gate: 8, using: &random)
    #expect(!chosen.isEmpty)
    for system in chosen {
      session.open(.system(system.id))
      let isWhole = session.scrollRange == nil
      #expect(session.screen.contains("未显示") != isWhole, "\(system.id)")
      var lines = session.screen.split(separator: "\n").map(String.init)
      while let range = session.scrollRange, session.place.scroll < range.last {
        try session.type("PgDn")
        lines += session.screen.split(separator: "\n").map(String.init)
      }
      #expect(lines.contains { $0.contains("编号") }, "\(system.id)")
      for measure in system.measures where measure.text.zh.count < 12 {
        #expect(Self.bare(lines.joined()).contains(Self.bare(measure.text.zh)), "\(system.id)")
      }
      try session.type("PgUp PgUp PgUp PgUp PgUp PgUp")
      #expect(session.place.scroll == 0)
      try session.type("Esc")
    }
  }

  @Test("lists systems by domain with a heading, then by state, then by lead unit")
  func order() throws {
    let session = try DemonstrationWorld.session()
    let board = try #require(session.catalogue.board("systems"))
    let rows = session.context.systemRows(of: try #require(board.panels.first))
    var sum = 0
    var states: [SystemState] = []
    for row in rows {
      switch row {
      case .heading(_, let systems):
        sum += systems.count
        states = []
      case .system(let system): states.append(session.situation.state(of: system))
      }
      #expect(states == states.sorted { $0.place < $1.place })
    }
    #expect(sum == session.catalogue.systems.count)
    let headings = rows.compactMap { row in
      if case .heading(let name, _) = row { name.zh } else { nil }
    }
    #expect(
      headings == [
        "经济调节", "市场监管", "公共服务", "社会治理", "环境保护", "政府运行", "公共基础平台", "基础设施",
      ])
  }
}

extension SystemState {
  fileprivate var place: Int { SystemState.allCases.firstIndex(of: self) ?? -1 }
}
