import CockpitCanvas
import CockpitOperations
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

struct TimeMarksTests {
  private static let now = DemonstrationWorld.now

  /// A session over a river of five hours, a budget of ten months, and a response of that day.
  private static func session() throws -> Session {
    let levels = (0..<60).map { "\(1 + Double($0 % 5) / 10)" }.joined(separator: ",")
    let months = (1...10).map { month in
      """
      {"indicator": "economy.budget_revenue", "area": "330203",
       "period": "2026-\(Int(month).padded(to: 2))", "value": \(month * 9)}
      """
    }.joined(separator: ",")
    let world = try Written.world(
      Written.snapshot(
        """
        "series": [{"indicator": "safety.water_level", "area": "330203",
          "start": "2026-11-21T09:00:00+08:00", "step": "PT5M", "values": [\(levels)]}],
        "observations": [\(months)],
        "records": [
          {"type": "emergency_response", "id": "YJ-1", "title": "防汛", "level": "Ⅳ级", "stage": "启动",
           "opened": "2026-11-21T11:10:00+08:00"},
          {"type": "emergency_response", "id": "YJ-2", "title": "抗雪", "level": "Ⅳ级", "stage": "终止",
           "opened": "2026-11-18", "closed": "2026-11-19"}]
        """, created: "2026-11-21T14:00:00+08:00"))
    return Session(
      situation: world.situation(at: now), strings: Strings(.zh),
      size: Size(columns: 120, rows: 40))
  }

  private static func chart(
    _ session: Session, _ id: String, isDetailed: Bool = true
  ) throws -> (picture: String, points: [ChartPoint]) {
    let indicator = try #require(session.catalogue.indicator(id))
    let chart = HistoryChart(
      context: session.context, indicator: indicator,
      series: SeriesKey(indicator: id, area: "330203", span: indicator.span),
      isDetailed: isDetailed)
    var canvas = Canvas(size: Size(columns: 60, rows: 10), glyphs: .of(.full))
    canvas.draw(chart, in: canvas.bounds)
    return (canvas.cells.plainText, chart.points(columns: 60))
  }

  @Test(
    "a response of the day is on the axis of a sensor, from when it began, and one that was over is not"
  )
  func response() throws {
    let (picture, points) = try Self.chart(Self.session(), "safety.water_level")
    #expect(picture.contains("a 防汛IV级"), "\(picture)")
    #expect(!picture.contains("抗雪"))
    let rule = try #require(picture.split(separator: "\n").dropLast().last)
    #expect(rule.contains("└") && rule.contains("a"), "\(rule)")
    #expect(points.filter { $0.text.contains("防汛Ⅳ级") }.count > 1, "as long as it lasts")
    #expect(points.first { $0.text.hasPrefix("10:") }?.text.contains("防汛") == false)
  }

  @Test("a plan that begins is on the axis of the months, and what lasts hours is not")
  func months() throws {
    let (picture, points) = try Self.chart(Self.session(), "economy.budget_revenue")
    #expect(picture.contains("a “十五五”开局"), "\(picture)")
    #expect(!picture.contains("防汛"))
    #expect(points.first?.text.hasSuffix("“十五五”开局") == true)
    #expect(points.dropFirst().allSatisfy { !$0.text.contains("开局") })
  }

  @Test("a chart without room for what its figures are held against marks nothing")
  func small() throws {
    let (picture, _) = try Self.chart(Self.session(), "economy.budget_revenue", isDetailed: false)
    #expect(!picture.contains("开局"))
  }

  @Test("a note on the alarm of the series is on its axis, at the moment at which it was written")
  func note() throws {
    var session = try Self.session()
    let rule = try #require(
      session.catalogue.alarmRules.first { $0.indicator == "safety.water_level" })
    var queues = Queues(rules: session.catalogue.alarmRules)
    let actor = Actor(Person(name: "王五", unit: "区值班室", role: .operator), user: "duty")
    let key = AlarmKey(rule: rule.id, area: "330203")
    let other = AlarmKey(rule: rule.id, area: "330203009")
    let at = Self.now.adding(seconds: -3600)
    _ = try queues.note("泵站检修", on: key, by: actor, at: at)
    _ = try queues.note("别处", on: other, by: actor, at: at)
    _ = try queues.note("交接", on: nil, by: actor, at: at)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    let (picture, points) = try Self.chart(session, "safety.water_level")
    #expect(picture.contains("b 泵站检修"), "\(picture)")
    #expect(!picture.contains("别处") && !picture.contains("交接"))
    #expect(points.filter { $0.text.contains("泵站检修") }.count == 1)
  }
}
