import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// Something that a situation shows to be wrong with the data, derived from what it judged.
struct DataFinding {
  let key: DataKey
  let owner: DataOwner
  /// Since when, as far as the data tell.
  let since: Instant?
  let task: DataTask
  let evidence: DataEvidence
  /// The last file that could show it; `nil` where nothing has come of what is asked for, so that whatever
  /// comes is news.
  let mark: FileMark?
}

extension DataKind {
  /// Kinds that one thing can turn from and into without being good in between.
  enum Family {
    case arrears, doubt, other
  }

  var family: Family {
    switch self {
    case .late, .stale, .lost: .arrears
    case .range, .jump, .frozen, .tooLarge, .tooSmall, .fraction, .revision, .growth: .doubt
    case .missing, .conflicting, .refused, .ahead, .deleted, .barren, .stray, .contradictory,
      .redefined, .disagreeing, .clock, .torn, .flapping:
      .other
    }
  }

  /// How grave a delay is; a delay only becomes graver, until the figure comes.
  var delay: Int {
    switch self {
    case .late: 1
    case .stale: 2
    case .lost: 3
    default: 0
    }
  }

  init(_ doubt: Doubt) {
    switch doubt {
    case .below, .above: self = .range
    case .jump: self = .jump
    case .frozen: self = .frozen
    case .tenThousandfold: self = .tooLarge
    case .tenThousandth: self = .tooSmall
    case .fraction: self = .fraction
    case .revision: self = .revision
    case .growth, .growthFraction: self = .growth
    }
  }
}

extension DataEvidence.Figure {
  init(_ figure: Observation) {
    period = figure.period
    value = figure.value
    source = figure.source
    file = figure.file
  }
}

// MARK: - Figures

extension DataFinding {
  /// What is wrong with the figures of a series, by the last file that has it.
  static func all(
    of reading: Reading, newest: FileMark?, in situation: Situation
  ) -> [DataFinding] {
    let isSensor = reading.indicator.isSensor
    // The departments of the pack answer for it; for what only files define, their sources.
    func owner(_ files: [String]) -> DataOwner {
      let owners = reading.indicator.owners
      return owners.isEmpty
        ? DataOwner(files: files, in: situation) : DataOwner(departments: owners)
    }
    func finding(
      _ kind: DataKind, _ period: Period?, since: Instant?, _ task: DataTask,
      _ figures: [Observation], due: CivilDate? = nil, mark: FileMark? = newest
    ) -> DataFinding {
      var files: [String] = []
      for figure in figures where !files.contains(figure.file) { files.append(figure.file) }
      return DataFinding(
        key: DataKey(kind, .figure(reading.series, isSensor ? nil : period)),
        owner: owner(files), since: since, task: isSensor ? .lookAtSensor : task,
        evidence: DataEvidence(
          places: files.map { DataEvidence.Place(file: $0) },
          figures: figures.map(DataEvidence.Figure.init),
          doubts: kind.family == .doubt ? reading.doubts : [], due: due),
        mark: mark)
    }
    var found: [DataFinding] = []
    if let doubted = reading.doubted, let doubt = reading.doubts.first {
      found.append(
        finding(
          DataKind(doubt), doubted.period, since: doubted.knownSince, .askToCheck, [doubted]))
    }
    if let latest = reading.latest, !reading.conflicts.isEmpty {
      found.append(
        finding(
          .conflicting, latest.period, since: reading.conflicts.map(\.knownSince).min(),
          .askWhichHolds, [latest] + reading.conflicts))
    }
    guard reading.isExpected, !reading.indicator.isUncatalogued else { return found }
    let freshness = reading.freshness
    if !reading.isReported || freshness.state == .missing {
      let taken = reading.withoutFigure
      found.append(
        finding(
          .missing, taken?.period, since: freshness.since ?? taken?.knownSince, .askForPeriod,
          [taken].compactMap(\.self), due: freshness.awaited?.day))
      return found
    }
    guard freshness.isDelayed else { return found }
    let shown = [reading.doubted ?? reading.latest].compactMap(\.self)
    let arrears = situation.arrears(of: reading)
    for arrear in arrears {
      // A report that says nothing of the period is no sign of it.
      let isReported = freshness.latest.map { $0 >= arrear.release.period } ?? false
      let state: DataKind =
        freshness.state == .lost ? .lost : arrear.state == .late ? .late : .stale
      found.append(
        finding(
          state, arrear.release.period, since: arrear.since, .askForPeriod, shown,
          due: arrear.release.day, mark: isReported ? newest : nil))
    }
    if arrears.isEmpty {
      let state: DataKind =
        freshness.state == .lost ? .lost : freshness.state == .late ? .late : .stale
      found.append(finding(state, nil, since: freshness.since, .askForPeriod, shown))
    }
    return found
  }
}

extension Indicator {
  var isSensor: Bool { if case .interval = frequency { true } else { false } }
}

extension DataOwner {
  /// The sources of some files, and the departments that they are.
  init(files: [String], in situation: Situation) {
    self.init(files.compactMap { situation.header(ofFile: $0)?.source }, in: situation)
  }

  init(_ all: [SnapshotHeader.Source], in situation: Situation) {
    var (departments, sources): ([Department.ID], [String]) = ([], [])
    for source in all where !sources.contains(source.id) {
      sources.append(source.id)
      if let known = situation.catalogue.department(named: source.name) {
        departments.append(known.id)
      }
    }
    self.init(departments: departments, sources: sources)
  }
}
