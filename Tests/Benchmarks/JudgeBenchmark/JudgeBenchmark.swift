import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitResources
import CockpitValues
import CockpitWarehouse
import Glibc

/// Judges a folder of snapshots of 海曙区 from nothing, and then one changed file of five rows.
///
/// To be counted, not timed:
///
///     swift build -c release --static-swift-stdlib --product JudgeBenchmark
///     .build/release/cockpit demo --from 2026-08-16 --to 2026-11-21 --seed 1 -o FOLDER
///     valgrind --tool=callgrind --toggle-collect='*judgeChangedFile*' \
///       .build/release/JudgeBenchmark FOLDER 2026-11-21T23:55:00+08:00
///
/// `*judgeFromNothing*` in its place counts the first, `*judgeAlarms*` what the changed file does to the
/// alarms of 500 rules, five of which it raises, and `*writeJournal*` their lines for the journal.
@main
enum JudgeBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3,
      let now = Instant(parsing: CommandLine.arguments[2])
    else { return print("usage: JudgeBenchmark FOLDER TIME") }
    let pack = try PackReader.read(packFiles)
    var content = IntakeContent(
      warehouse: try warehouse(ofFolder: CommandLine.arguments[1], pack: pack))
    let moment = Moment(clock: now)
    var (judge, first) = judgeFromNothing(pack, content, moment)
    let indicators = [
      "economy.loans", "economy.deposits", "people.instructions", "people.hotline_calls",
      "industry.output",
    ]
    let rows = indicators.map { id in
      let period = id == "people.hotline_calls" ? "2026-11-20" : "2026-10"
      return #"{"indicator":"\#(id)","area":"330203","period":"\#(period)","value":50}"#
    }
    let text = """
      {"schema":"cockpit.snapshot/1","region":"330203",
       "demonstration":\(content.warehouse.isDemonstration),
       "created_at":"\(CivilTime(now, offset: pack.offset))",
       "source":{"id":"changed","name":"海曙区统计局"},"observations":[\(rows.joined(separator: ","))]}
      """
    guard
      case .success(let read) = SnapshotReader.read(
        Array(text.utf8), name: "changed.json", catalogue: pack)
    else { return print("the changed file is refused") }
    content.warehouse = try content.warehouse.adding(read.batch)
    let rules = alarmRules(of: pack, raising: indicators)
    var (queues, journal) = (Queues(rules: rules), Journal())
    _ = journal.lines(
      for: queues.take(AlarmInput(first, for: queues.alarms, isWhole: true), at: now))
    let next = judgeChangedFile(&judge, content, moment)
    let news = indicators.map {
      AlarmSample(indicator: $0, area: "330203001", time: now, value: 50)
    }
    let entries = judgeAlarms(&queues, next, news)
    let bytes = writeJournal(&journal, entries)
    print(
      "\(content.warehouse.statistics.files) files; judged \(first.judgings) readings, then "
        + "\(next.judgings), of which \(next.changed.count) changed; "
        + "\(queues.counts.active) of \(rules.count) alarms on, \(bytes) bytes of journal")
  }

  /// Five hundred rules over the indicators of a pack; those of some are crossed by the changed file.
  private static func alarmRules(of pack: Catalogue, raising ids: [String]) -> [AlarmRule] {
    let others = pack.indicators.map(\.id).filter { !ids.contains($0) }
    return (0..<500).map { place in
      let isRaised = place < ids.count
      return AlarmRule(
        id: "rule-\(place)", version: 1, name: LocalizedText(zh: "规则"),
        indicator: isRaised ? ids[place] : others[place % others.count], dataClass: .daily,
        limits: [
          .init(
            on: isRaised ? 49 : 1e300, off: isRaised ? 40 : 1e299, consequence: .service,
            respondWithin: 1800)
        ], confirmation: .init(needed: 1, of: 1), cause: .empty, effect: .empty, action: .empty,
        owner: Department.ID("water"))
    }
  }

  /// What a situation and five figures that cross a limit do to alarms.
  @inline(never)
  private static func judgeAlarms(
    _ queues: inout Queues, _ situation: Situation, _ news: [AlarmSample]
  ) -> [JournalEntry] {
    var input = AlarmInput(situation, for: queues.alarms)
    input.samples += news
    return queues.take(input, at: situation.moment.clock)
  }

  /// The bytes of the journal's lines about what was done to alarms.
  @inline(never)
  private static func writeJournal(_ journal: inout Journal, _ entries: [JournalEntry]) -> Int {
    journal.lines(for: entries).count
  }

  /// The embedded pack of 海曙区.
  private static var packFiles: PackFiles {
    let prefix = "Packs/haishu"
    var contents: [String: [UInt8]] = [:]
    for path in CockpitResource.under(prefix) {
      contents[String(path.dropFirst(prefix.count + 1))] = CockpitResource.bytes(at: path)
    }
    return PackFiles(location: prefix, contents: contents)
  }

  /// The snapshots of a folder, read plainly: reading is not what is counted.
  private static func warehouse(ofFolder path: String, pack: Catalogue) throws -> Warehouse {
    var reader = SnapshotReader(catalogue: pack)
    var files: [SnapshotColumns] = []
    guard let directory = opendir(path) else { return Warehouse() }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".json"), !name.hasSuffix(".targets.json"),
        let file = fopen("\(path)/\(name)", "rb")
      else { continue }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
        bytes += chunk[..<count]
      }
      let read = bytes.withUnsafeBufferPointer { reader.read($0, name: name) }
      if case .success(let columns) = read { files.append(columns) }
    }
    return try Warehouse([SnapshotBatch(keys: reader.keys, files: files)])
  }

  @inline(never)
  private static func judgeFromNothing(
    _ pack: Catalogue, _ content: IntakeContent, _ moment: Moment
  ) -> (Judge, Situation) {
    var judge = Judge(pack: pack)
    let situation = judge.situation(of: content, at: moment)
    return (judge, situation)
  }

  @inline(never)
  private static func judgeChangedFile(
    _ judge: inout Judge, _ content: IntakeContent, _ moment: Moment
  ) -> Situation {
    judge.situation(of: content, at: moment)
  }
}
