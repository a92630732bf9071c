import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The list of indicators that go together with one.
struct AssociationPageTests {
  /// Months of 2022 to October 2026: each growth is one of the same unruly row, that of exports three months later.
  private func session(
    _ size: Size, months: Int = 58, disclosure: String = "", language: Language = .zh
  ) throws -> Session {
    var state: UInt64 = 7
    let noise = (0..<70).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % 200) / 10 - 10
    }
    func row(_ indicator: String, _ month: Int, _ growth: Double) -> String {
      let period = Period.month(2022 + month / 12, month % 12 + 1).notation
      return
        #"{"indicator":"\#(indicator)","area":"330203","period":"\#(period)","value":100,"growth":{"yoy":\#(growth)}}"#
    }
    let rows = ((58 - months)..<58).flatMap { month in
      [
        row("economy.fdi", month, noise[month + 3]),
        row("economy.loans", month, noise[month]),
        row("economy.deposits", month, -noise[month + 3]),
      ]
    }
    let world = try Written.world(
      Written.snapshot(
        #"\#(disclosure)"observations":[\#(rows.joined(separator: ","))]"#))
    var session = try DemonstrationWorld.session(size, language: language, world: world)
    session.visit(.series("economy.fdi"), focus: nil)
    try session.type("Enter L")
    return session
  }

  @Test("says who leads, which way and how sure it is, under the fixed caption")
  func list() throws {
    let screen = try session(Size(columns: 120, rows: 24)).screen
    #expect(screen.contains("关联 实际利用外资"), "\(screen)")
    #expect(screen.contains("相关不等于因果"))
    #expect(screen.contains("月度3项检验3对，时滞0至6期，误发现率约5%"))
    let rows = screen.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.contains { $0.starts(with: [">本外币存款余额", "同期", "反向", "-1.00", "58"]) })
    #expect(rows.contains { $0.starts(with: ["本外币贷款余额", "本项领先3个月", "同向", "+1.00", "55"]) })
    #expect(screen.contains("<0.1%"))
  }

  @Test("keeps name, lag, way, size and rate on 80 columns, in either language")
  func narrow() throws {
    for language in Language.allCases {
      let session = try session(Size(columns: 80, rows: 24), language: language)
      let rows = session.screen.split(separator: "\n")
      #expect(rows.contains { $0.contains("+1.00") && $0.contains("<0.1%") }, "\(session.screen)")
    }
  }

  @Test("opens the page of the other one, and its list from there")
  func opens() throws {
    var session = try session(Size(columns: 120, rows: 24))
    try session.type("Enter L")
    #expect(session.screen.contains("关联 本外币存款余额") || session.screen.contains("关联 本外币贷款余额"))
  }

  @Test("lists nothing below the bar, and says why")
  func tooFew() throws {
    let screen = try session(Size(columns: 120, rows: 24), months: 20).screen
    #expect(screen.contains("不列关联：样本不足，有20期同比，至少24期"), "\(screen)")
    #expect(screen.contains("相关不等于因果"))
  }

  @Test("marks what may not be passed on yet, on either side")
  func embargo() throws {
    let screen = try session(
      Size(columns: 160, rows: 24),
      disclosure: #""disclosure": {"embargo": "2026-11-22T09:00:00+08:00"}, "#
    ).screen
    #expect(screen.ranges(of: "未解禁").count >= 4, "\(screen)")
  }

  @Test("is not offered for a series of an area, which is held against nothing")
  func ofArea() throws {
    var session = try DemonstrationWorld.session(Size(columns: 120, rows: 40))
    session.visit(.series("economy.budget_revenue"), focus: nil)
    try session.type("Down Down Enter L")
    #expect(!session.screen.contains("相关不等于因果"), "\(session.screen)")
  }
}
