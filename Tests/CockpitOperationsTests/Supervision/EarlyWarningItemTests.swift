import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitOperations

/// What figures to come propose.
struct EarlyWarningItemTests {
  private typealias Trial = SupervisionTrial

  private static let subject = SupervisionSubject.earlyWarning(indicator: "revenue", year: 2026)

  private static func warning(
    _ state: EarlyWarning.State, month: Int = 8
  ) -> EarlyWarning {
    EarlyWarning(
      indicator: "revenue", year: 2026, unit: "finance", after: .month(2026, month), state: state)
  }

  /// What is told month after month from August on, and the steps of the last one.
  private static func told(_ states: EarlyWarning.State...) -> Trial {
    var trial = Trial()
    for (place, state) in states.enumerated() {
      trial.last = trial.book.take([warning(state, month: 8 + place)], at: trial.now)
    }
    return trial
  }

  @Test("a likely miss opens 拟办, once while it lasts, with how likely it is after each period")
  func proposal() throws {
    let trial = Self.told(.warns(percent: 62), .warns(percent: 71))
    let item = try trial.item(Self.subject.id)
    #expect((item.stage, item.kind, item.unit) == (.proposed, .earlyWarning, "finance"))
    #expect(trial.last.isEmpty && trial.book.items.count == 1)
    #expect(
      item.misses == [
        MissMark(period: .month(2026, 8), percent: 62),
        MissMark(period: .month(2026, 9), percent: 71),
      ])
    #expect(item.miss?.level == .likely)
  }

  @Test("a revision of a period takes the place of what was told, and an older period says nothing")
  func revision() throws {
    var trial = Self.told(.warns(percent: 60), .warns(percent: 70))
    _ = trial.book.take([Self.warning(.warns(percent: 90), month: 9)], at: trial.now)
    _ = trial.book.take([Self.warning(.warns(percent: 50), month: 8)], at: trial.now)
    #expect(try trial.item(Self.subject.id).misses.map(\.percent) == [60, 90])
  }

  @Test("it goes by itself once a miss is less likely than not, and comes anew")
  func cleared() throws {
    let trial = Self.told(.warns(percent: 60), .clear, .warns(percent: 50))
    #expect(try trial.item(Self.subject.id).stage == .dissolved)
    #expect(try trial.item(Self.subject.id).steps.last?.reason == "")
    #expect(try trial.item(Self.subject.id + "#2").stage == .proposed)
  }

  @Test("once the light tells of it, it becomes a deviation, and says so")
  func lagging() throws {
    let trial = Self.told(.warns(percent: 60), .lags)
    let item = try trial.item(Self.subject.id)
    #expect(item.stage == .dissolved && item.steps.last?.reason == "deviation")
    #expect(Self.told(.lags).book.items.isEmpty)
  }

  @Test("what nothing is told of begins and ends nothing")
  func silent() throws {
    var trial = Self.told(.warns(percent: 60))
    trial.last = trial.book.take([EarlyWarning](), at: trial.now)
    #expect(try trial.item(Self.subject.id).stage == .proposed && trial.last.isEmpty)
  }

  @Test("an approved one never closes by itself", arguments: [EarlyWarning.State.clear, .lags])
  func approved(state: EarlyWarning.State) throws {
    var trial = Self.told(.warns(percent: 60))
    try trial.act(.approve, by: Trial.chief, on: Self.subject.id)
    _ = trial.book.take([Self.warning(state, month: 9)], at: trial.now)
    let item = try trial.item(Self.subject.id)
    #expect(item.stage == .opened && !item.isLasting)
  }

  @Test("nobody hands one in by hand")
  func byHand() throws {
    var trial = Trial()
    #expect(
      trial.refusal(
        .propose(Self.subject, unit: "finance"), by: Trial.inspector, on: Self.subject.id)
        == .notByHand)
  }

  @Test("a journal gives back what was written")
  func journal() throws {
    let item = try Self.told(.warns(percent: 60), .warns(percent: 95)).item(Self.subject.id)
    var text = JSONText()
    item.write(to: &text)
    let read = try SupervisionItem(JSONNode.parse(text.bytes).object())
    #expect(read == item)
  }
}
