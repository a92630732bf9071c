import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What holds over any course of folders.
struct DataInvariantTests {
  /// What a situation shows to be wrong, by the series and files that it lists itself.
  private static func problems(_ situation: Situation) -> Set<SeriesKey> {
    Set((situation.dataProblems + situation.uncataloguedProblems).map(\.series))
  }

  private static func figures(_ book: DataBook) -> Set<SeriesKey> {
    Set(book.open.keys.compactMap(\.subject.series))
  }

  private static func expectSound(_ book: DataBook, _ situation: Situation, _ note: Comment) {
    // All that is wrong has an item; what has none more than that is held, or a doubt that stands.
    let (problems, items) = (problems(situation), figures(book))
    #expect(problems.isSubset(of: items), note)
    for item in book.items {
      if let series = item.key.subject.series, !problems.contains(series), !item.isHeld {
        let indicator = situation.catalogue.indicator(series.indicator)
        let reading = indicator.map { situation.reading(of: $0, series: series) }
        #expect(item.key.kind.family == .doubt && reading?.doubtedPeriods.isEmpty == false, note)
      }
      #expect(book.open[item.key] == item, note)
      #expect(item.closedAt == nil, note)
    }
    let numbers = book.items.map(\.number) + book.history.map(\.number)
    #expect(Set(numbers).count == numbers.count, note)
  }

  /// Takes a situation in, and expects the same of a book that forgot what it was shown and looks at all.
  private static func take(
    _ situation: Situation, in book: inout DataBook, _ note: Comment
  ) -> [DataStep] {
    var forgetful = book
    if let item = book.items.last { forgetful.restore(item) }
    let steps = book.take(situation)
    #expect(forgetful.take(situation) == steps, note)
    #expect(forgetful.open == book.open, note)
    return steps
  }

  @Test(
    "over random folders all that is wrong is an item, no item is there twice, and none comes back",
    arguments: 0..<8)
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pack = try HaishuPack.catalogue()
    var judge = Judge(pack: pack)
    var book = DataBook()
    var files: [String: (text: String, created: String)] = [:]
    var clock = 0
    var everAcknowledged: [Int: DataKey] = [:]
    let start = try moment("2026-11-21T14:32:00")
    for round in 0..<6 {
      clock += Int.random(in: 60...400_000, using: &random)
      let now = start.adding(seconds: Int64(clock))
      let created = CivilTime(now.adding(seconds: -30), offset: .china).description
      let folder = try RandomFolder.make(pack, using: &random)
      guard folder.area == pack.region else { continue }
      for (place, text) in folder.texts.enumerated() where Bool.random(using: &random) {
        let name = "\(place)-\(Int.random(in: 0...2, using: &random)).json"
        files[name] = (text.replacing("2026-11-21T14:31:00+08:00", with: created), created)
      }
      var content = IntakeContent()
      func read() throws {
        content.warehouse = try Warehouse(
          files.sorted { $0.key < $1.key }.map {
            try SnapshotReader.read(Array($1.text.utf8), name: $0, catalogue: pack).get().batch
          })
      }
      try read()
      var situation = judge.situation(of: content, at: Moment(clock: now))
      for step in Self.take(situation, in: &book, "\(seed) \(round)") where step.change == .opened {
        // What opens is new, and nobody has said anything of it.
        #expect(everAcknowledged[step.item.number] == nil)
        #expect(step.item.acknowledgement == nil && step.item.asked.isEmpty)
      }
      Self.expectSound(book, situation, "\(seed) \(round)")
      #expect(book.take(situation).isEmpty)
      for item in book.items where Bool.random(using: &random) {
        let deed = DataDeed(.acknowledge(reason: .drill, note: ""), by: DataTrial.operator1)
        if (try? book.take(deed, on: item.key, at: now)) != nil {
          everAcknowledged[item.number] = item.key
        }
      }
      // What a file said is said again: marks move, and what is doubted or contradicted stays so.
      if let again = files.sorted(by: { $0.key < $1.key }).randomElement(using: &random) {
        let later = CivilTime(now, offset: .china).description
        let text = again.value.text.replacing(again.value.created, with: later)
        files["again-\(again.key)"] = (text, later)
        try read()
        situation = judge.situation(of: content, at: Moment(clock: now))
        _ = Self.take(situation, in: &book, "\(seed) \(round) again")
        Self.expectSound(book, situation, "\(seed) \(round) again")
      }
      // A file is gone: items open, none closes.
      guard let gone = files.keys.sorted().randomElement(using: &random) else { continue }
      files[gone] = nil
      try read()
      situation = judge.situation(of: content, at: Moment(clock: now.adding(seconds: 1)))
      for step in Self.take(situation, in: &book, "\(seed) \(round) without \(gone)") {
        #expect(step.change != .closed, "\(seed) \(round) \(gone) \(step.item.key)")
      }
      Self.expectSound(book, situation, "\(seed) \(round) without \(gone)")
    }
    for item in book.items { #expect(try readBack(item) == item) }
    for item in book.history { #expect(try readBack(item) == item) }
  }

  @Test("a folder that is emptied closes nothing; when it is back, it is as it was")
  func cleared() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 8), created: "2026-10-20T09:00:00")
    trial.put("b.json", DataTrial.readings(["13:00"], 99), created: "2026-11-21T13:01:00")
    try trial.look("2026-11-26T08:00:00")
    let open = trial.book.open
    let files = trial.files
    trial.files = [:]
    let steps = try trial.look("2026-11-26T08:01:00")
    #expect(!steps.contains { $0.change == .closed })
    #expect(Set(trial.book.open.keys).isSuperset(of: open.keys))
    trial.files = files
    try trial.look("2026-11-26T08:02:00")
    for key in open.keys { #expect(trial.book.open[key]?.isHeld == false, "\(key)") }
  }
}
