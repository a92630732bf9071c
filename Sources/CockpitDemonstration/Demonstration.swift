package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// The built-in demonstration data: what the departments of an invented district drop in a folder.
///
/// A pure function of catalogue, region, seed and clock: the same arguments give the same bytes
/// on every machine. All figures are invented and every file says so (`demonstration: true`).
/// What the scenario of the catalogue does not say follows from the definitions of its indicators
/// and records.
package struct Demonstration: Sendable {
  let catalogue: Catalogue
  let region: String
  let reporting: DemonstrationReporting
  private let records: RecordTruth
  /// When the year begins before the first target that a plan sets an indicator, by its id.
  private let planStarts: [String: Instant]
  /// The sources in the order of their ids, each with its tables in the order of the pack.
  private let sources: [(source: DemonstrationSource, tables: [ReportedTable])]
  /// What was prepared of the past; `nil` where nothing was.
  private let past: PreparedPast?
  let seed: UInt64

  /// The seconds between two live drops.
  package static let liveInterval: Int64 = 300

  /// The demonstration of a region of the catalogue.
  ///
  /// `packs` gives the files of other packs, by id, whose regions have figures in this one. What was prepared of
  /// the past of another demonstration is passed over.
  package init(
    catalogue: Catalogue, region: String, seed: UInt64,
    packs: @escaping @Sendable (_ id: String) -> PackFiles? = { _ in nil }, past: [UInt8]? = nil
  ) {
    self.catalogue = catalogue
    self.region = region
    self.seed = seed
    let past = past.flatMap {
      PreparedPast(
        $0, of: .init(fingerprint: catalogue.fingerprint, region: region, seed: seed))
    }
    self.past = past
    let truth = DemonstrationTruth(
      catalogue: catalogue, region: region, seed: seed, packs: packs)
    let peers =
      if let past {
        PeerTruth(past.peers, catalogue: catalogue, region: region, seed: seed, packs: packs)
      } else {
        PeerTruth(catalogue: catalogue, region: region, seed: seed, packs: packs)
      }
    reporting = DemonstrationReporting(
      truth: truth, peers: peers, calendar: catalogue.calendar.releases)
    let tables = ReportedTable.all(
      of: catalogue.reportedIndicators, catalogue.scenario, in: catalogue.departmentIndex,
      withPeers: peers != nil)
    planStarts = catalogue.goals.targets.reduce(into: [:]) { starts, target in
      guard let indicator = target.indicator else { return }
      let day = CivilDate.daysSince1970(year: target.year - 1, month: 1, day: 1)
      let start = Instant(seconds: Int64(day * 86_400 - catalogue.offset.seconds))
      starts[indicator] = min(starts[indicator] ?? start, start)
    }
    records = RecordTruth(catalogue: catalogue, region: region, seed: seed)
    var bySource = Dictionary(grouping: tables, by: \.source)
    for owner in records.owners {
      let source = DemonstrationSource(
        department: owner, catalogue.scenario, in: catalogue.departmentIndex)
      bySource[source, default: []] += []
    }
    sources = bySource.map { ($0.key, $0.value) }.sorted { $0.source.id < $1.source.id }
  }

  /// The files of a stretch of days, both included, in the order of their creation.
  ///
  /// First the targets of the running year, then a back history of each source: four years of
  /// months and quarters, of single systems 500 days, and 60 days of days. Then one file per source and day of release; figures of
  /// days are collected over `every` days, those of the last week day by day. Sensors: hourly
  /// figures of the last week in one file, and on the last day all figures, a file each half-hour
  /// or hour.
  ///
  /// - Parameters:
  ///   - first: the first day, before which all is history
  ///   - last: the last day, until its end
  ///   - every: the days in one file of daily figures, at least 1
  ///   - moment: the clock on the last day, after which nothing is created; `nil` for all of the day
  /// - Returns: the files; their figures are computed when their bytes are asked for
  /// - Complexity: O(releases) for the plan.
  package func snapshots(
    from first: CivilDate, to last: CivilDate, every: Int = 14, until moment: Instant? = nil
  ) -> [DemonstrationFile] {
    let start = midnight(first.daysSince1970)
    let midnight = midnight(last.daysSince1970 + 1)
    let end = moment.map { min($0, midnight) } ?? midnight
    let records = bySource(records.records(at: start))
    var plans = sources.map { source, tables in
      var plan = history(of: source, tables.map { ($0, nil) }, until: start, sensors: false)
      plan.add(records[source, default: []])
      return plan
    }
    for (source, tables) in sources {
      plans += releases(of: source, tables, after: start, through: end, every: every)
      if source.kind == .sensor, start < end {
        plans += sensorFiles(of: source, tables.map(\.indicator), from: first, to: last)
      }
    }
    if start < end { plans += recordFiles(from: first, to: last) }
    let targets = targets(at: end.adding(seconds: -1)).map { [$0] } ?? []
    return targets
      + plans.filter { !$0.isEmpty && $0.createdAt <= end }
      .sorted { ($0.createdAt, $0.source.id) < ($1.createdAt, $1.source.id) }.map { file($0) }
  }

  /// One file per source with all that the first screen needs at a moment: four years of months
  /// and quarters in their newest version, of single systems 500 days, 60 days of days, 24 hours
  /// of sensors; further back what plans set targets for, from the year before the first one.
  package func start(at moment: Instant) -> [DemonstrationFile] {
    let records = bySource(records.records(at: moment))
    var known = past?.tables(allTables.map { stretch(of: $0, until: moment) }, at: moment)?[...]
    return sources.map { source, tables in
      let tables = tables.map { ($0, known?.popFirst() ?? nil) }
      var plan = history(of: source, tables, until: moment, sensors: true)
      plan.add(records[source, default: []])
      return plan
    }
    .filter { !$0.isEmpty }.map { file($0) }
  }

  /// The files that departments drop in the five minutes up to a moment.
  package func live(at moment: Instant) -> [DemonstrationFile] {
    let before = moment.adding(seconds: -Demonstration.liveInterval)
    let changed = bySource(records.changes(after: before, through: moment))
    return sources.map { source, tables in
      var plan = SnapshotPlan(source: source, createdAt: moment)
      plan.add(changed[source, default: []])
      for table in tables {
        plan.add(reporting.releases(of: table, after: before, through: moment))
        if case .interval(let step) = table.indicator.frequency {
          add(table.indicator, step: step, after: before, through: moment, to: &plan)
        }
      }
      return plan
    }
    .filter { !$0.isEmpty }.map { file($0) }
  }
}

// MARK: - Plans

extension Demonstration {
  func midnight(_ day: Int) -> Instant {
    Instant(seconds: Int64(day * 86_400 - catalogue.offset.seconds))
  }

  private func bySource(_ records: [Record]) -> [DemonstrationSource: [Record]] {
    Dictionary(grouping: records) { record in
      DemonstrationSource(
        department: record.owner ?? Department.ID(""), catalogue.scenario,
        in: catalogue.departmentIndex)
    }
  }

  private func add(
    _ indicator: Indicator, step: Int, after: Instant, through: Instant, to plan: inout SnapshotPlan
  ) {
    plan.add(
      indicator, reporting.truth.profile(of: indicator), step: step, after: after, through: through)
  }

  /// What departments changed in their records, a file each evening; of what is told by the minute, one
  /// at each change.
  private func recordFiles(from first: CivilDate, to last: CivilDate) -> [SnapshotPlan] {
    let start = midnight(first.daysSince1970)
    let known = records.knownMoments(after: start, through: midnight(last.daysSince1970 + 1))
      .flatMap { moment in
        plans(of: records.changes(after: moment.adding(seconds: -60), through: moment), at: moment)
      }
    return known
      + (first.daysSince1970...max(first.daysSince1970, last.daysSince1970)).flatMap { day in
        let evening = midnight(day + 1).adding(seconds: -480)
        return plans(
          of: records.changes(after: evening.adding(seconds: -86_400), through: evening),
          at: evening)
      }
  }

  /// A file of each department with some records.
  private func plans(of records: [Record], at moment: Instant) -> [SnapshotPlan] {
    bySource(records).map { source, records in
      var plan = SnapshotPlan(source: source, createdAt: moment)
      plan.add(records)
      return plan
    }
  }

  /// What a source has reported up to a moment, of which some tables may be known.
  private func history(
    of source: DemonstrationSource, _ tables: [(table: ReportedTable, known: SnapshotTable?)],
    until moment: Instant, sensors: Bool
  ) -> SnapshotPlan {
    var plan = SnapshotPlan(source: source, createdAt: moment)
    for (table, known) in tables {
      let indicator = table.indicator
      if case .interval(let step) = indicator.frequency {
        if sensors {
          let start = moment.adding(seconds: -86_400)
          add(indicator, step: step, after: start, through: moment, to: &plan)
        }
      } else if let known {
        plan.add(known, ofPeers: table.scope == .peers)
      } else {
        let stretch = stretch(of: table, until: moment)
        let releases = reporting.releases(of: table, after: stretch.after, through: moment)
        plan.add(Release.newest(of: releases), streetsSince: stretch.streetsAfter)
      }
    }
    return plan
  }

  /// What the history of a table has that was reported up to a moment.
  func stretch(of table: ReportedTable, until moment: Instant) -> ReleaseStretch {
    func ago(_ days: Int) -> Instant { moment.adding(seconds: -86_400 * Int64(days)) }
    let isDaily = table.indicator.frequency == .day
    let start = ago(isDaily ? 60 : table.indicator.system == nil ? 1461 : 500)
    return ReleaseStretch(
      after: planStarts[table.indicator.id].map { min($0, start) } ?? start, through: moment,
      streetsAfter: ago(isDaily ? 15 : 400))
  }

  /// The tables of all sources, source by source.
  var allTables: [ReportedTable] { sources.flatMap(\.tables) }

  /// The releases of a source, collected into files: by day, and figures of days by several days
  /// until the last week.
  private func releases(
    of source: DemonstrationSource, _ tables: [ReportedTable], after: Instant, through: Instant,
    every: Int
  ) -> [SnapshotPlan] {
    let lastWeek = through.adding(seconds: -7 * 86_400)
    var byDay: [Int64: [Release]] = [:]
    for table in tables {
      let isDaily = table.indicator.frequency == .day
      for release in reporting.releases(of: table, after: after, through: through) {
        let days = Int64(isDaily && release.at < lastWeek ? max(1, every) : 1)
        let day = release.at.seconds(since: after) / 86_400 / days * days
        // Figures of days get odd keys, so that they stand in files of their own.
        byDay[2 * day + (isDaily ? 1 : 0), default: []].append(release)
      }
    }
    return byDay.values.map { releases in
      let newest = releases.map(\.at).max() ?? through
      var plan = SnapshotPlan(source: source, createdAt: newest.adding(seconds: 60))
      plan.add(releases)
      return plan
    }
  }

  private func sensorFiles(
    of source: DemonstrationSource, _ indicators: [Indicator], from: CivilDate, to: CivilDate
  ) -> [SnapshotPlan] {
    let last = to.daysSince1970
    var week = SnapshotPlan(source: source, createdAt: midnight(last))
    let first = midnight(max(from.daysSince1970, last - 6))
    for indicator in indicators {
      add(indicator, step: 3600, after: first, through: midnight(last), to: &week)
    }
    var plans = [week]
    let steps = indicators.compactMap { indicator -> Int? in
      if case .interval(let step) = indicator.frequency { step } else { nil }
    }
    let drop: Int64 = (steps.min() ?? 3600) < 3600 ? 1800 : 3600
    for end in stride(from: drop, through: 86_400, by: Int(drop)) {
      let moment = midnight(last).adding(seconds: end)
      var plan = SnapshotPlan(source: source, createdAt: moment)
      for (indicator, step) in zip(indicators, steps) {
        add(
          indicator, step: step, after: moment.adding(seconds: -drop), through: moment, to: &plan)
      }
      plans.append(plan)
    }
    return plans
  }

  private func file(_ plan: SnapshotPlan) -> DemonstrationFile {
    DemonstrationFile(plan, region: region, offset: catalogue.offset, reporting: reporting)
  }
}

extension Catalogue {
  /// The indicators whose figures departments report: all but those that are computed from others, and
  /// feeds that nobody owes where the scenario does not say how they run.
  var reportedIndicators: [Indicator] {
    let computed = Set(composites.map(\.indicator))
    return indicators.filter { indicator in
      !computed.contains(indicator.id)
        && (indicator.isOwed || indicator.system != nil || scenario.profiles[indicator.id] != nil)
    }
  }
}
