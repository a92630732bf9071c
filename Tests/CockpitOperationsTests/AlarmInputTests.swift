import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Which figures of a folder reach the alarms.
struct AlarmInputTests {
  @Test(
    "takes in the figure of a day whenever it comes on the next, also after days without a look")
  func days() throws {
    let rules = try HaishuPack.catalogue().alarmRules.filter { $0.id == "hotline-overdue" }
    let area = "330203001"
    var trial = try DataTrial()
    var book = AlarmBook(rules: rules)
    func row(_ day: Int, _ value: Int) -> String {
      """
      {"indicator":"people.hotline_overdue","area":"\(area)","period":"2026-11-\(day)","value":\(value)}
      """
    }
    func look(_ rows: [String], _ clock: String) throws -> [Double] {
      trial.put("a.json", rows, created: clock)
      try trial.look(clock)
      let situation = try #require(trial.situation)
      let input = AlarmInput(situation, for: book)
      _ = book.take(input.samples, at: try moment(clock))
      return input.samples.map(\.value)
    }
    let key = AlarmKey(rule: "hotline-overdue", area: area)
    var rows = [row(16, 11), row(17, 12)]
    #expect(try look(rows, "2026-11-18T09:30:00") == [12])
    rows.append(row(18, 13))
    #expect(try look(rows, "2026-11-19T09:30:00") == [13])
    #expect(book.alarms[key]?.regions.condition == .active)
    rows += [row(19, 2), row(20, 1), row(21, 1)]
    #expect(try look(rows, "2026-11-22T15:00:00") == [1])
    #expect(book.alarms[key]?.regions.condition == .recovering)
    rows.append(row(22, 0))
    #expect(try look(rows, "2026-11-23T08:00:00") == [0])
    #expect(book.alarms[key]?.regions.condition == .normal)
  }
}
