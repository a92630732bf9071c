import CockpitJSON
import CockpitTestSupport
import CockpitWarehouse
import Testing

@testable import DigitalCockpit

struct PlainTextTests {
  private static func row(_ value: String, period: String = "2026-10") -> String {
    """
    "observations": [{"indicator": "industry.output", "area": "330203", "period": "\(period)",
      "value": \(value), "growth": {"yoy": 4.9}}]
    """
  }

  private static func session(_ snapshots: String..., refusals: [Refusal] = []) throws -> Session {
    try DemonstrationWorld.session(world: Written.world(snapshots, refusals: refusals))
  }

  private func changes(_ old: Session, _ new: Session) -> [String] {
    new.plainText.changes(from: old.plainState, to: new.plainState)
  }

  @Test("begins with the title, the counts, what is behind and what is wrong with the data")
  func summary() throws {
    let session = try DemonstrationWorld.session()
    let lines = session.plainText.summary(of: session.plainState)
    #expect(lines[0] == "海曙数字驾驶舱 示例数据")
    #expect(lines[1].hasPrefix("全部 未达6 迟缺3 存疑1 冲突1, 核心可用55/59"))
    #expect(lines.contains { $0.hasPrefix("未达序时: 规上工业增加值 1-10月 217.4 亿元 ") })
    #expect(lines.contains { $0.hasPrefix("数据问题: 全社会用电量 ") })
    #expect(lines.count { $0.hasPrefix("未达序时: ") } == 6)
    #expect(lines.last == "以下逐行报告变化")
  }

  @Test("says nothing where nothing changed")
  func quiet() throws {
    let session = try DemonstrationWorld.session()
    #expect(changes(session, session).isEmpty)
  }

  @Test("says a first figure, a new one and one that is gone, with what was before")
  func figures() throws {
    let none = try Self.session()
    let old = try Self.session(Written.snapshot(Self.row("900")))
    let new = try Self.session(Written.snapshot(Self.row("955.2")))
    #expect(changes(none, old).contains("规上工业总产值: 有数 1-10月 900.0 亿元 同比增长 4.9%"))
    #expect(
      changes(old, new) == [
        "规上工业总产值: 现为 1-10月 955.2 亿元 同比增长 4.9% 原为 1-10月 900.0 亿元 同比增长 4.9%"
      ])
    #expect(changes(old, none).contains("规上工业总产值: 不再有数 原为 1-10月 900.0 亿元 同比增长 4.9%"))
  }

  @Test("says a light that changed and data that became better or worse")
  func lights() throws {
    let session = try DemonstrationWorld.session()
    let old = session.plainState
    var new = old
    new.items[0].light = "红灯"
    new.items[1].marks = "迟"
    new.items[1].problem = "迟3天"
    let text = session.plainText
    #expect(
      text.changes(from: old, to: new) == [
        "\(old.items[0].name): 由\(old.items[0].light ?? "无灯")变为红灯",
        "数据问题: \(old.items[1].name) \(old.items[1].figure ?? "") 迟3天",
      ])
    #expect(text.changes(from: new, to: old).last == "数据恢复正常: \(old.items[1].name)")
  }

  @Test("says a file that was refused, and that it is in order again")
  func refusals() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b.json", line: 3, column: 1,
      sentence: "expected a number" as WrittenSentence,
      excerpt: "")
    let good = try Self.session()
    let bad = try Self.session(
      refusals: [Refusal(file: "b.json", diagnostic: diagnostic, lastGood: nil)])
    #expect(changes(good, bad) == ["快照未采用 b.json: expected a number"])
    #expect(changes(bad, good) == ["b.json 的问题已排除"])
  }

  @Test("lets nothing through that a terminal obeys")
  func controls() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b\u{1B}[2J\n.json", line: 3, column: 1,
      sentence: "\("x\u{202E}y")" as WrittenSentence,
      excerpt: "")
    let bad = try Self.session(
      refusals: [Refusal(file: "b", diagnostic: diagnostic, lastGood: nil)])
    let line = try #require(changes(try Self.session(), bad).first)
    #expect(line == "快照未采用 b?[2J?.json: x?y")
  }
}
