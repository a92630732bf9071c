import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues

@testable import CockpitCatalogue

/// A folder of real figures of one afternoon: how deep the water is at a place of 海曙, by rules that are
/// countersigned.
struct DepthFiles {
  private let folder = TemporaryFolder()

  /// Depths of five minutes from 13:00 on, each in a file of its own half a minute later.
  func put(_ depths: [Int], from minute: Int = 0) throws {
    for (place, depth) in depths.enumerated() {
      let name = (minute + 5 * place).padded(to: 2)
      let time = "2026-11-21T13:\(name)"
      let text = """
        {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(time):30+08:00",
         "source":{"id":"hs-water","name":"区水利局"},"observations":[
         {"indicator":"safety.waterlogging","area":"330203009","period":"\(time):00+08:00","value":\(depth)}]}
        """
      try Files.write(Array(text.utf8), to: folder.file("\(name).json"))
    }
  }

  /// What a pack makes of the folder at a time of that day.
  func situation(of pack: String = "haishu", at time: String) throws -> Situation {
    var catalogue =
      pack == "haishu"
      ? try HaishuPack.catalogue() : try ProjectPacks.catalogue(pack)
    catalogue.alarmRules = catalogue.alarmRules.map(\.countersigned)
    let now = try moment("2026-11-21T\(time):00")
    var intake = Intake(
      source: SnapshotFolder(path: folder.path), catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    return Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
  }
}
