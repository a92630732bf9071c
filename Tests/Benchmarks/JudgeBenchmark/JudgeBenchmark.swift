import CockpitCatalogue
import CockpitFeed
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import DigitalCockpit

/// Judges a folder of snapshots of 海曙区 from nothing, and then one changed file of five rows.
///
/// To be counted, not timed:
///
///     swift build -c release --static-swift-stdlib --product JudgeBenchmark
///     .build/release/cockpit demo --from 2026-08-16 --to 2026-11-21 --seed 1 -o FOLDER
///     valgrind --tool=callgrind --toggle-collect='*judgeChangedFile*' \
///       .build/release/JudgeBenchmark FOLDER 2026-11-21T23:55:00+08:00
///
/// `*judgeFromNothing*` in its place counts the first.
@main
enum JudgeBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let files = EmbeddedPacks.files("haishu"),
      let now = Instant(parsing: CommandLine.arguments[2])
    else { return print("usage: JudgeBenchmark FOLDER TIME") }
    let pack = try PackReader.read(files)
    var intake = Intake(
      source: SnapshotFolder(path: CommandLine.arguments[1]), catalogue: pack, workers: 1)
    _ = try intake.refresh(at: now)
    var content = intake.content
    var judge = Judge(pack: pack)
    let moment = Moment(clock: now)
    let first = judgeFromNothing(&judge, content, moment)
    let indicators = [
      "economy.loans", "economy.deposits", "people.instructions", "people.hotline_calls",
      "industry.output",
    ]
    let rows = indicators.map { id in
      let period = id == "people.hotline_calls" ? "2026-11-20" : "2026-10"
      return #"{"indicator":"\#(id)","area":"330203","period":"\#(period)","value":50}"#
    }
    let text = """
      {"schema":"cockpit.snapshot/1","region":"330203","demonstration":true,
       "created_at":"\(CivilTime(now, offset: pack.offset))",
       "source":{"id":"changed","name":"海曙区统计局"},"observations":[\(rows.joined(separator: ","))]}
      """
    guard
      case .success(let read) = SnapshotReader.read(
        Array(text.utf8), name: "changed.json", catalogue: pack)
    else { return print("the changed file is refused") }
    content.warehouse = try content.warehouse.adding(read.batch)
    let next = judgeChangedFile(&judge, content, moment)
    print(
      "\(content.warehouse.statistics.files) files; judged \(first.judgings) readings, then "
        + "\(next.judgings), of which \(next.changed.count) changed")
  }

  @inline(never)
  private static func judgeFromNothing(
    _ judge: inout Judge, _ content: IntakeContent, _ moment: Moment
  ) -> Situation {
    judge.situation(of: content, at: moment)
  }

  @inline(never)
  private static func judgeChangedFile(
    _ judge: inout Judge, _ content: IntakeContent, _ moment: Moment
  ) -> Situation {
    judge.situation(of: content, at: moment)
  }
}
