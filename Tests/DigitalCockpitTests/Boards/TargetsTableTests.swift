import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// The boards of the plans, and the pages of what they are measured by, inside the plans' own years.
struct TargetsTableTests {
  private func session(_ pack: String, at moment: String, _ keys: String) throws -> Session {
    let now = try #require(Instant(parsing: moment + "+08:00"))
    var session = try DemonstrationWorld.session(ofPack: pack, at: now)
    try session.type(keys)
    return session
  }

  /// The row with a name, with one space wherever there are several.
  private func row(_ name: String, of session: Session) throws -> String {
    let row = try #require(
      session.screen.split(separator: "\n").first { $0.contains(name) }, "\(name)")
    return row.split(separator: " ").joined(separator: " ")
  }

  @Test(
    "shows each target of the year with its newest figure, its distance from the path and a light")
  func ownYear() throws {
    let session = try session("haishu", at: "2022-12-28T14:32:00", "8")
    #expect(session.screen.contains("示例数据 2022-12-28"))
    #expect(session.screen.contains("2022 2025"))
    #expect(try row("按应编尽编原则", of: session).contains("85 95 97.1 11月 余12.5点 绿灯"))
    #expect(try row("数据共享需求满足率", of: session).contains("98 99 96.7 11月 差1.1点 红灯"))
    #expect(try row("掌上执法率", of: session).contains("93.6 11月 - 不考核"))
    #expect(try row("民服务中心数", of: session).contains("17 17 3季度 余0 未到期"))
  }

  @Test("says below what became of the targets of the stages before, by the figures of their years")
  func earlier() throws {
    let session = try session("haishu", at: "2022-12-28T14:32:00", "8")
    #expect(session.screen.contains("2021年达成 97.2%  表1 第1行 原文"))
    let between = try self.session("haishu", at: "2024-06-28T14:32:00", "8 j")
    #expect(between.screen.contains("2021年达成 93.3%  2022年达成 94.7%  表1 第2行 原文"))
  }

  @Test("says of each goal without a number whether its year has come")
  func milestones() throws {
    let session = try session("haishu", at: "2022-12-28T14:32:00", "8")
    #expect(try row("2021 数字政府框架总体成型", of: session).contains("到期"))
    #expect(try row("2022 事中事后监管体系", of: session).contains("本年到期"))
    #expect(try row("2025 信息孤岛基本打通", of: session).contains("未到期"))
  }

  @Test("counts a plan that was withdrawn later as in force in its own years")
  func stopped() throws {
    let during = try session("shaoxing", at: "2020-12-28T14:32:00", "8")
    #expect(during.screen.contains("27号) 执行中"))
    #expect(try row("互联网众创基地", of: during).contains("绿灯"))
    #expect(try row("信息网络基础设施", of: during).contains("本年到期"))
    let after = try session("shaoxing", at: "2021-12-28T14:32:00", "8")
    #expect(after.screen.contains("27号) 停止执行"))
    #expect(try row("互联网众创基地", of: after).contains("停止执行"))
    #expect(try row("信息网络基础设施", of: after).contains("停止执行"))
    #expect(!after.screen.contains("距路径"))
  }

  @Test(
    "calls no plan expired inside its own years",
    arguments: [("ningbo", 2020), ("yinzhou", 2022), ("zhejiang", 2022), ("shaoxing", 2020)])
  func notes(pack: String, year: Int) throws {
    let session = try session(pack, at: "\(year)-12-28T14:32:00", "8")
    #expect(session.screen.contains("执行中"))
    #expect(!session.screen.contains("已到期") && !session.screen.contains("已停止执行"))
  }

  @Test("writes figures in the unit of the target")
  func unit() throws {
    let session = try session("zhejiang", at: "2022-12-28T14:32:00", "8")
    #expect(try row("全省网络零售额", of: session).contains(">=2.6 2.42 1-11月 +1.3点"))
  }

  @Test(
    "tells of the target, the path to it and the light on the page of the indicator, and draws it")
  func detail() throws {
    let screen = try session("haishu", at: "2022-12-28T14:32:00", "8 Enter").screen
    for text in [
      "规划目标  2022年 85.0", "阶段路径  由 2021年 80.0% 至 2022年 85.0%，11月应为 84.6%",
      "进度      距阶段路径 84.6% 余 12.5点 时间进度 91.7%", "灯        绿灯 灯规则 余量法v1 试运行",
      "%  + 阶段路径", "目标 85.0",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
    let origin = try session("haishu", at: "2022-12-28T14:32:00", "8 Enter p").screen
    #expect(origin.contains("“十四五”规划") && origin.contains("表1 第1行"))
  }

  @Test("draws the path to the end of the year also where the year has no figure yet")
  func yearly() throws {
    let screen = try session("zhejiang", at: "2022-12-28T14:32:00", "8 Enter").screen
    #expect(screen.contains("+┄目标 >=29.0"))
    #expect(screen.contains("阶段路径  由 2019年 27.6% 至 2022年 29.0%，2021年应为 28.5%"))
    #expect(screen.contains("不亮灯(本年尚无数据)"))
  }

  @Test("draws the path of the stage between two targets, with how far the figure is from it")
  func betweenStages() throws {
    let screen = try session("haishu", at: "2024-06-28T14:32:00", "8 j Enter").screen
    for text in [
      "规划目标  2025年 95.0 未到期", "由 2022年 70.0% 至 2025年 95.0%，5月应为 81.8%", "余12.7点",
      "不亮灯(无年度目标)", "%  + 阶段路径",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
  }

  @Test("exports figure, path and light of each target of the year")
  func export() throws {
    let session = try session("haishu", at: "2022-12-28T14:32:00", "8")
    let csv = session.exported.csv.split(whereSeparator: \.isNewline)
    let row = try #require(
      csv.first { $0.contains("hs.catalogued_data_ratio,") && $0.contains(",2022,") })
    #expect(row.contains(",97.1,%,2022-11,84.6,绿灯 灯规则 余量法v1 试运行,"), "\(row)")
  }
}
