import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// How an indicator stands, by which every screen counts it.
struct StandingTests {
  private func reading(
    _ rows: [String], _ id: String, targets: [String] = [], at now: String = "2026-11-21T14:32:00"
  ) throws -> Reading {
    try JudgementExample(rows, targets: targets, at: now).reading(id)
  }

  private func row(_ id: String, _ period: String, _ value: Double, _ more: String = "") -> String {
    SituationExample.row(id, period, value, more)
  }

  private func none(_ id: String, _ period: String, _ reason: String) -> String {
    StreetSnapshots.row(id, "330203", in: period, #""value":null,"reason":"\#(reason)""#)
  }

  @Test("takes a figure that was withdrawn for missing, whether or not an earlier one is there")
  func withdrawn() throws {
    let withdrawn = none("industry.output", "2026-10", "撤回")
    let alone = try reading([withdrawn], "industry.output")
    #expect(alone.standing == .missing)
    #expect(alone.isExpected && alone.needsDataWork && alone.dataIssues == [.missing])
    let after = try reading(
      [row("industry.output", "2026-09", 800), withdrawn], "industry.output")
    #expect(after.standing == .missing)
    #expect(after.needsDataWork && !after.isUsable)
  }

  @Test(
    "takes a figure that does not apply for not applicable, and its source for none that is lost")
  func notApplicable() throws {
    let id = "safety.evacuated"
    for period in ["2026-11-21T14:00:00+08:00", "2026-11-18T08:00:00+08:00"] {
      for reason in ["不适用", "非响应期间不适用", "Not applicable outside a response"] {
        let reading = try reading([none(id, period, reason)], id)
        #expect(reading.standing == .notApplicable && reading.freshness.state == .notApplicable)
        #expect(!reading.isExpected && !reading.needsDataWork && reading.dataIssues.isEmpty)
      }
    }
    let before = [row(id, "2026-11-21T10:00:00+08:00", 97.5)]
    let ended = try reading(before + [none(id, "2026-11-21T11:00:00+08:00", "不适用")], id)
    #expect(ended.standing == .notApplicable)
    #expect(try reading(before, id).freshness.state != .notApplicable)
    // Of a monthly figure it holds for its period alone.
    let month = [none("industry.output", "2026-09", "不适用")]
    #expect(
      try reading(month, "industry.output", at: "2026-10-20T09:00:00").standing == .notApplicable)
    #expect(try reading(month, "industry.output", at: "2027-02-20T09:00:00").standing == .missing)
  }

  @Test("a target of what does not apply is unlit for that, not for want of a figure")
  func notApplicableTarget() throws {
    let target = JudgementExample.target(
      "economy.budget_revenue", "cumulative", #""comparator":">=","value":120"#)
    let id = "economy.budget_revenue"
    let void = try reading([none(id, "2026-10", "不适用")], id, targets: [target])
    #expect(void.light.unlit == .notApplicable)
    let silent = try reading([none(id, "2026-10", "未报")], id, targets: [target])
    #expect(silent.light.unlit == .noFigureOfYear)
  }

  @Test("takes a figure that its source does not show for none that is missing")
  func withheld() throws {
    let reading = try reading([none("industry.output", "2026-10", "不显示")], "industry.output")
    #expect(reading.standing == .withheld && !reading.needsDataWork)
  }

  @Test(
    "counts a figure in a grave class as such and never as normal",
    arguments: [
      ("safety.water_level", 2.35, "超保证", AlarmLevel.first),
      ("safety.water_level", 2.0, "超保证", .first), ("safety.water_level", 1.996, "超保证", .first),
      ("safety.reservoir", 0.01, "超汛限", .third), ("safety.reservoir", 1.2, "超汛限", .third),
      ("safety.water_level", 1.6, "超警戒", .third), ("safety.rain_1h", 55, "大暴雨", .second),
      ("safety.rain_1h", 15, "暴雨", .third), ("safety.waterlogging", 60, "极深", .first),
      ("city.congestion", 2.3, "严重拥堵", .third), ("city.pm25_hour", 300, "严重污染", .second),
    ])
  func grave(_ id: String, _ value: Double, _ name: String, _ level: AlarmLevel) throws {
    let catalogue = try HaishuPack.catalogue()
    let period =
      catalogue.indicator(id)?.frequency == .interval(seconds: 3600)
      ? "2026-11-21T14:00:00+08:00" : "2026-11-21T14:30:00+08:00"
    let reading = try reading([row(id, period, value)], id)
    #expect(reading.valueClass?.name.zh == name && reading.valueClass?.alarm == level)
    #expect(reading.standing == .alarming)
  }

  @Test(
    "leaves a figure in another class alone",
    arguments: [
      ("safety.water_level", 1.59), ("safety.rain_1h", 14.9), ("safety.rain_1h", 0),
      ("safety.waterlogging", 14), ("city.congestion", 1.7),
    ])
  func calm(_ id: String, _ value: Double) throws {
    let reading = try reading([row(id, "2026-11-21T14:30:00+08:00", value)], id)
    #expect(reading.standing == .normal && reading.valueClass?.alarm == nil)
  }

  @Test("does not take an alarm back where its sensor falls silent")
  func silent() throws {
    let reading = try reading(
      [row("safety.water_level", "2026-11-21T09:00:00+08:00", 2.35)], "safety.water_level")
    #expect(reading.standing == .late)
    #expect(reading.valueClass?.alarm == .first)
  }

  @Test("holds the last light against an indicator whose next figure is within its grace")
  func pending() throws {
    let target = JudgementExample.target(
      "economy.budget_revenue", "cumulative", #""comparator":">=","value":120"#)
    let rows = [
      row("economy.budget_revenue", "2026-03", 20), row("economy.budget_revenue", "2026-04", 26),
    ]
    let inTime = try reading(
      rows, "economy.budget_revenue", targets: [target], at: "2026-05-12T09:00:00")
    #expect(inTime.standing == .behind)
    let late = try reading(
      rows, "economy.budget_revenue", targets: [target], at: "2026-07-30T09:00:00")
    #expect(late.standing == .late && !late.isBehind)
  }

  @Test("lets a 镇街 owe what is published by 镇街, and of sensors what it has")
  func owed() throws {
    let pack = try HaishuPack.catalogue()
    let situation = Situation(
      pack: pack, area: "330203001", content: IntakeContent(),
      at: Moment(clock: try moment("2026-11-21T14:32:00")))
    for reading in situation.readings.values where reading.indicator.area == nil {
      let indicator = reading.indicator
      let isSensor = if case .interval = indicator.frequency { true } else { false }
      let isOwed = indicator.isOwed && indicator.streets != .none && !isSensor
      #expect(reading.standing == (isOwed ? .missing : .unconnected), "\(indicator.id)")
    }
  }

  @Test("feeds that the pack says nobody owes are 未接入 and never missing, and no core indicators")
  func feeds() throws {
    let pack = try HaishuPack.catalogue()
    let situation = Situation(
      pack: pack, content: IntakeContent(),
      at: Moment(clock: try moment("2026-11-21T14:32:00")))
    let feeds = situation.readings.values.filter {
      !$0.indicator.isOwed && $0.indicator.system == nil
    }
    #expect(feeds.count == 21)
    for feed in feeds {
      #expect(feed.standing == .unconnected && !feed.isExpected, "\(feed.indicator.id)")
      #expect(feed.indicator.tier == .special, "\(feed.indicator.id)")
    }
    #expect(situation.dataProblems.allSatisfy { $0.indicator.isOwed })
  }

  @Test("stands in one way that its counts add up to, whatever was reported, in 500 folders")
  func partition() throws {
    let pack = try HaishuPack.catalogue()
    var random = Sweep.generator("standings")
    for _ in 0..<500 {
      let folder = try RandomFolder.make(pack, using: &random)
      let situation = Situation(
        pack: pack, area: folder.area, content: folder.content,
        at: Moment(clock: try moment("2026-11-21T14:32:00")))
      let counts = situation.counts
      for part in [counts.all, counts.core] {
        #expect(
          part.total == part[.normal] + part[.behind] + part[.alarming] + part.dataWork
            + part.uncounted)
        #expect(
          part.reported == part[.normal] + part[.behind] + part[.alarming] + part[.late]
            + part[.conflicting] + part[.doubtful])
        #expect(part.usable + part.dataWork == part.expected)
      }
      #expect(counts.all.dataWork == situation.dataProblems.count)
      let themes = pack.themes.map { theme in
        situation.counts { $0.isCore && $0.theme == theme.id }
      }
      for standing in Standing.allCases {
        #expect(themes.reduce(0) { $0 + $1[standing] } == counts.core[standing])
      }
      let targets = situation.targetCounts { _ in true }
      #expect(targets.total == situation.judged.count + situation.unlit.count)
      #expect(targets.behind + targets.met + targets.unsure == situation.judged.count)
      for reading in situation.unlit {
        #expect(reading.target?.year == 2026 && reading.light.unlit != nil)
      }
      for reading in situation.readings.values {
        if reading.latest == nil { #expect(reading.standing != .normal) }
        if reading.valueClass?.alarm != nil { #expect(reading.standing != .normal) }
      }
    }
  }
}
