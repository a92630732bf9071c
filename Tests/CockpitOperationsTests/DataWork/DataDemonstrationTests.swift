import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What the queue says of the demonstration of each pack.
struct DataDemonstrationTests {
  @Test(
    "all that is wrong in a demonstration is an item with an owner, since, task and evidence",
    arguments: ProjectPacks.ids)
  func items(pack: String) throws {
    let catalogue = try ProjectPacks.catalogue(pack)
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    let now = try moment("2026-11-21T14:32:00")
    _ = try intake.refresh(at: now)
    var judge = Judge(pack: catalogue)
    let situation = judge.situation(of: intake.content, at: Moment(clock: now))
    var book = DataBook()
    let steps = book.take(situation)
    #expect(steps.count == book.open.count)
    #expect(
      Set(situation.dataProblems.map(\.series)).isSubset(
        of: book.open.keys.compactMap(\.subject.series)))
    for item in book.items {
      #expect(item.since <= now, "\(item)")
      if item.key.subject.series != nil {
        #expect(!item.owner.departments.isEmpty, "\(item.key)")
      }
      if item.key.kind != .missing { #expect(!item.evidence.places.isEmpty, "\(item.key)") }
      #expect(try readBack(item) == item)
    }
    // The next drop opens and closes what its figures say, and nothing is there twice.
    let later = now.adding(seconds: 300)
    _ = try intake.refresh(at: later)
    let next = judge.situation(of: intake.content, at: Moment(clock: later))
    _ = book.take(next)
    #expect(
      Set(next.dataProblems.map(\.series)).isSubset(of: book.open.keys.compactMap(\.subject.series))
    )
    #expect(book.items.allSatisfy { !$0.isHeld })
    let looks = book.looks
    #expect(book.take(next).isEmpty)
    #expect(book.looks == looks)

    // Each indicator with a calendar counts for one department; no share is beyond its whole.
    let punctuality = Punctuality.all(in: next)
    #expect(Set(punctuality.map(\.department)).count == punctuality.count)
    for department in punctuality {
      #expect(department.releases.punctuality.map { (0...100).contains($0) } ?? true)
      #expect(department.readings.arrived <= department.readings.expected)
    }
    let expected = ExpectedReleases.all(in: next)
    #expect(!expected.isEmpty)
    for department in expected {
      let first = department.releases.firstIndex { $0.state != .overdue }
      #expect(
        department.releases.dropFirst(first ?? department.releases.count).allSatisfy {
          $0.state != .overdue
        })
    }
  }

  @Test(
    "the demonstration of 海曙 has the slip of a unit, and departments whose record the files tell")
  func haishu() throws {
    let catalogue = try HaishuPack.catalogue()
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    let now = try moment("2026-11-21T14:32:00")
    _ = try intake.refresh(at: now)
    let situation = Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
    var book = DataBook()
    _ = book.take(situation)
    let slip = book.items.first { $0.key.subject.series?.indicator == "economy.trade_total" }
    #expect(slip?.key.kind == .tooLarge || slip?.key.kind == .tooSmall)
    #expect(slip?.key.subject.period == .month(2026, 10))
    #expect(slip?.task == .askToCheck)
    let sensors = Punctuality.all(in: situation).filter { $0.sensors > 0 }
    #expect(!sensors.isEmpty)
    #expect(sensors.allSatisfy { $0.readings.share != nil })
  }
}
