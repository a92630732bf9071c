import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

/// An intake that is told the names of what changed, against one that looks at everything.
struct IntakeNamedTests {
  private let place = TemporaryFolder()

  private func intake() -> Intake {
    Intake(
      source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue, workers: 2)
  }

  @Test("is the same as one that looks at everything, whatever came, changed, broke or went")
  func oracle() throws {
    var random = SeededGenerator(seed: 11)
    var (named, whole) = (intake(), intake())
    _ = try (named.refresh(), whole.refresh())
    for step in 0..<60 {
      var changed: Set<FileName> = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let number = Int.random(in: 0..<8, using: &random)
        let name = number == 7 ? "x.targets.json" : "\(number).json"
        changed.insert(FileName(name))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: if try place.names.contains(name) { place.remove(name) }
        case 1: place.put("{", as: name)
        default:
          let month = Int.random(in: 10...12, using: &random)
          place.put(SnapshotText.figure(Double(step), period: "2026-\(month)"), as: name)
        }
      }
      let isNews = try named.refresh(at: SnapshotText.end, named: changed)
      #expect(try whole.refresh() == isNews, "step \(step)")
      #expect(named.content.refusals == whole.content.refusals, "step \(step)")
      #expect(named.content.warehouse.statistics == whole.content.warehouse.statistics)
      #expect(named.content.warehouse.output == whole.content.warehouse.output)
      #expect(named.seen == whole.seen)
    }
  }

  @Test("opens nothing but what is named, and does not see what is not")
  func opens() throws {
    for number in 0..<20 { place.put(SnapshotText.figure(1), as: "\(number).json") }
    var intake = intake()
    _ = try intake.refresh()
    let opened = OpenedFiles(folder: place.path)
    place.put(SnapshotText.figure(2), as: "3.json")
    place.put(SnapshotText.figure(3), as: "4.json")
    _ = opened.take()
    #expect(try intake.refresh(at: SnapshotText.end, named: [FileName("3.json")]))
    #expect(opened.take() == ["3.json"])
    #expect(try !intake.refresh(at: SnapshotText.end, named: []))
    #expect(try intake.refresh(), "a look at everything finds what was not named")
    #expect(opened.take() == ["4.json"])
  }

  @Test("looks at everything after the folder was lost")
  func lost() throws {
    let path = place.file("folder")
    mkdir(path, 0o755)
    place.put(SnapshotText.figure(1), as: "folder/a.json")
    var intake = Intake(
      source: SnapshotFolder(path: path), catalogue: SnapshotText.catalogue, workers: 2)
    _ = try intake.refresh()
    place.rename("folder", to: "elsewhere")
    #expect(try intake.refresh(at: SnapshotText.end, named: [FileName("a.json")]))
    #expect(intake.isLost)
    place.rename("elsewhere", to: "folder")
    place.put(SnapshotText.figure(2), as: "folder/b.json")
    #expect(try intake.refresh(at: SnapshotText.end, named: []))
    #expect(!intake.isLost)
    #expect(intake.content.warehouse.statistics.files == 2)
  }
}
