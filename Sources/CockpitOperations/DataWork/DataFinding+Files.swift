import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

extension DataFinding {
  /// A finding about files; it is news of it when a source sends another one.
  private init(
    _ kind: DataKind, _ subject: DataSubject, _ owner: DataOwner, since: Instant?, _ task: DataTask,
    places: [DataEvidence.Place], rows: Int? = nil, files: Int? = nil, in situation: Situation
  ) {
    key = DataKey(kind, subject)
    self.owner = owner
    self.since = since
    self.task = task
    evidence = DataEvidence(places: places, rows: rows, files: files)
    mark = situation.newestFile(of: owner.sources)
  }

  private init(
    _ kind: DataKind, file: String, line: Int?, since: Instant?, _ task: DataTask,
    rows: Int? = nil, in situation: Situation
  ) {
    self.init(
      kind, .file(file), DataOwner(files: [file], in: situation), since: since, task,
      places: [.init(file: file, line: line)], rows: rows, in: situation)
  }

  /// What is wrong with files and what they define.
  static func ofFiles(in situation: Situation) -> [DataFinding] {
    var found = situation.refusals.map { refusal in
      DataFinding(
        .refused, file: refusal.file, line: refusal.diagnostic.line, since: nil, .mendFile,
        in: situation)
    }
    found += bySource(
      .ahead, situation.ahead.map { ($0.file, $0.createdAt) }, .setClock, in: situation)
    found += bySource(
      .deleted, situation.deleted.map { ($0.diagnostic.file, $0.lastGood) }, .restoreFile,
      in: situation)
    found += situation.barren.map {
      DataFinding(
        .barren, file: $0.file, line: nil, since: nil, .mendFile, rows: $0.rows, in: situation)
    }
    // What is new and known to nobody else is in nobody's way.
    found += situation.strays.filter { $0.stray.kind != .uncatalogued }.map { item in
      DataFinding(
        .stray, .rows(item.stray.kind, of: item.stray.subject),
        DataOwner(files: [item.file], in: situation),
        since: situation.header(ofFile: item.file)?.knownSince, .mendFile,
        places: [.init(file: item.file, line: item.stray.line)], rows: item.rows, in: situation)
    }
    found += situation.contradictions.map { contradiction in
      DataFinding(
        .contradictory, .definition(contradiction.id, file: nil),
        DataOwner(contradiction.claims.map(\.source), in: situation), since: nil, .agreeOnMeaning,
        places: contradiction.claims.map { .init(file: $0.file) }, in: situation)
    }
    for change in situation.changedDefinitions {
      found += change.claims.dropFirst().map { claim in
        DataFinding(
          .redefined, .definition(change.id, file: claim.file),
          DataOwner([claim.source], in: situation), since: nil, .agreeOnMeaning,
          places: [.init(file: claim.file)], in: situation)
      }
    }
    return found
  }
}

extension DataFinding {
  /// So many files of a source are named, the newest; of the others how many there are is told.
  static let namedFiles = 8

  /// One finding for the files of a source, for a folder that is emptied is one thing to do; one for each
  /// file whose source nobody knows, such as of targets.
  private static func bySource(
    _ kind: DataKind, _ files: [(name: String, createdAt: Instant?)], _ task: DataTask,
    in situation: Situation
  ) -> [DataFinding] {
    let groups = Dictionary(grouping: files) { situation.source(ofFile: $0.name)?.id }
    let single = (groups[nil] ?? []).map {
      DataFinding(kind, file: $0.name, line: nil, since: nil, task, in: situation)
    }
    return single
      + groups.compactMap { id, files in id.map { ($0, files) } }.sorted { $0.0 < $1.0 }
      .map { id, files in
        let newest = files.sorted { one, other in
          (one.createdAt?.seconds ?? .min, one.name) > (
            other.createdAt?.seconds ?? .min, other.name
          )
        }
        let source = newest.first.flatMap { situation.source(ofFile: $0.name) }
        return DataFinding(
          kind, .files(of: id), DataOwner([source].compactMap(\.self), in: situation), since: nil,
          task, places: newest.prefix(namedFiles).map { .init(file: $0.name) }, files: files.count,
          in: situation)
      }
  }
}

extension Situation {
  /// The last file of some sources.
  func newestFile(of sources: [String]) -> FileMark? {
    (self.sources + sourcesOfOtherRegions).filter { sources.contains($0.id) }.map(\.newest).max()
      .map { FileMark(createdAt: $0) }
  }
}
