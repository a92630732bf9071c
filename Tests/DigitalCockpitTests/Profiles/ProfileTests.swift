import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The profiles of industries and enterprises.
struct ProfileTests {
  private static let wide = Size(columns: 160, rows: 45)

  private func session(role: Role = .operator, language: Language = .zh) throws -> Session {
    Session(
      situation: try DemonstrationWorld.situation(), strings: Strings(language),
      size: Self.wide, role: role)
  }

  @Test("U opens the structure of enterprises and the indicators that divide among places")
  func overview() throws {
    var session = try session()
    try session.type("U")
    #expect(session.screen.contains("企业结构(在册)  内部资料"))
    #expect(session.screen.contains("规上工业") && session.screen.contains("不足3家的不显示"))
    try session.type("Enter")
    #expect(session.screen.contains("产业画像"))
  }

  @Test("U on an indicator that divides opens its profile: shares, trend and outlook")
  func industry() throws {
    var session = try session()
    try session.type("/ text:economy.budget_revenue Enter U")
    let screen = session.screen
    #expect(screen.contains("产业画像 一般公共预算收入"))
    #expect(screen.contains("江厦") && screen.contains("12.6%"))
    #expect(screen.contains("集中度") || screen.contains("前3位占"))
    #expect(screen.contains("八成区间"))
  }

  @Test("Enter on an enterprise opens its profile, with each condition met, not met or not known")
  func enterprise() throws {
    let situation = try DemonstrationWorld.situation()
    let readings = situation.recordReadings["enterprise", default: []]
    #expect(readings.count >= 3)
    #expect(readings.allSatisfy { $0.record.title?.hasPrefix("示例企业") == true })
    var standings: Set<PolicyMatch.Standing> = []
    for reading in readings {
      for match in situation.policyMatches(of: reading.record) {
        standings.insert(match.standing)
        #expect(match.checks.allSatisfy { ($0.value == nil) == ($0.outcome == .unknown) })
      }
    }
    #expect(standings == [.over, .matches, .open, .fails])
    var session = try session()
    let id = try #require(readings.first?.record.id)
    try session.type("r j j j j j j j j j Enter v Enter")
    let screen = session.screen
    #expect(screen.contains("企业画像 示例企业"), "\(id)")
    #expect(screen.contains("政策匹配") && screen.contains("已到期(2022-12-31)"))
    #expect(screen.contains("示例条件") && screen.contains("二(一)3"))
    try session.type("p")
    #expect(session.screen.contains("企业 QY-"))
  }

  @Test("observers and public screens see no profile", arguments: [Role.observer, .kiosk])
  func roles(_ role: Role) throws {
    let context = PageContext(
      situation: try DemonstrationWorld.situation(), strings: Strings(.zh), size: Self.wide,
      packFaults: [], role: role)
    let enterprise = try #require(context.recordReadings["enterprise"]?.first?.record.id)
    #expect(EnterpriseProfilePage.page(of: enterprise, in: context) == RecordPage(enterprise).any)
    for page in [
      ProfilesPage().any, IndustryProfilePage("economy.budget_revenue").any,
      EnterpriseProfilePage(enterprise).any,
    ] {
      let lines = page.page.content(in: context).plainLines(at: context.now)
      #expect(lines.last == "画像为内部资料，不向观察席和公共屏显示")
      #expect(lines.count == 2)
    }
    var session = try session(role: role)
    let before = session.screen
    try session.type("U")
    #expect(!session.screen.contains("企业结构") && before != session.screen)
  }

  @Test("what nobody reports is said to be, and a record that is gone is no enterprise")
  func missing() throws {
    let world = try Written.world(
      Written.snapshot(
        """
        "records": [{"type": "enterprise", "id": "Q1", "title": "示例\\u0007企\\u202E业", "kind": "规上工业"}]
        """))
    let context = PageContext(
      situation: world.situation(), strings: Strings(.zh), size: Self.wide, packFaults: [])
    func lines(_ id: String) -> [String] {
      EnterpriseProfilePage(Record.ID(type: "enterprise", id: id)).content(in: context)
        .plainLines(at: context.now)
    }
    let own = lines("Q1")
    #expect(own.contains("营业收入(万元) 未报"))
    #expect(own.contains { $0.contains("信用等级未报") && $0.contains("台账中没有涉及") })
    #expect(own.contains { $0.contains("未报，不作判断") })
    #expect(lines("Q2").count == 2)
  }
}
