import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// Percentages of few cases: they say nothing, be it good or bad.
struct AlarmCasesTests {
  private static let share = "people.eldercare_calls"

  /// What the alarms are told of calls answered in time on some days of November, each with its cases.
  private func input(
    _ days: [(day: Int, percent: Double, cases: Int?)], _ book: AlarmBook? = nil
  ) throws -> AlarmInput {
    var trial = try DataTrial()
    let rows = days.map { day, percent, cases in
      let n = cases.map { ",\"n\":\($0)" } ?? ""
      return """
        {"indicator":"\(Self.share)","area":"330203","period":"2026-11-\(day)","value":\(percent)\(n)}
        """
    }
    trial.put("a.json", rows, created: "2026-11-21T08:00:00")
    try trial.look("2026-11-21T08:00:00")
    let situation = try #require(trial.situation)
    return AlarmInput(
      situation, for: book ?? AlarmBook(rules: situation.catalogue.alarmRules), isWhole: true)
  }

  @Test(
    "a percentage of few cases is no figure for an alarm, one of enough is, and one without a number is"
  )
  func enters() throws {
    #expect(try input([(20, 50, 19)]).samples.isEmpty)
    #expect(try input([(20, 50, 20)]).samples.map(\.cases) == [20])
    #expect(try input([(20, 50, nil)]).samples.map(\.value) == [50])
  }

  @Test("an alarm that is on is not cleared by percentages of few cases")
  func clears() throws {
    let rules = try HaishuPack.catalogue().alarmRules.filter { $0.indicator == Self.share }
    var book = AlarmBook(rules: rules)
    let day = try moment("2026-11-18T00:00:00")
    let key = AlarmKey(rule: "eldercare-calls", area: "330203")
    _ = book.take(
      [AlarmSample(indicator: Self.share, area: "330203", time: day, value: 50, cases: 40)],
      at: day)
    #expect(book.alarms[key]?.regions.condition == .active)
    let few = try input([(18, 99, 5), (19, 99, 5), (20, 99, 5)], book)
    #expect(few.samples.isEmpty)
    _ = book.take(few.samples, at: try moment("2026-11-21T08:00:00"))
    #expect(book.alarms[key]?.regions.condition == .active)
    let enough = try input([(18, 99, 5), (19, 99, 5), (20, 99, 20)], book)
    _ = book.take(enough.samples, at: try moment("2026-11-21T08:00:00"))
    #expect(book.alarms[key]?.regions.condition == .recovering)
  }

  @Test("of figures of one moment the graver counts that has cases enough")
  func graver() {
    var trial = AlarmTrial(AlarmTrial.rule())
    func sample(_ value: Double, _ cases: Int?) -> AlarmSample {
      AlarmSample(
        indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(0), value: value,
        cases: cases)
    }
    _ = trial.book.take([sample(28, 3), sample(16, 30), sample(1, nil)], at: AlarmTrial.at(0))
    #expect(trial.alarm?.latest?.value == 16 && trial.alarm?.latest?.cases == 30)
    #expect(trial.alarm?.level == .third)
  }
}
