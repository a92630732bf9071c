package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse
import Synchronization

/// All that is judged of one region at one moment.
///
/// It never changes: two threads may read it, and what reads it judges nothing. The readings of the
/// region, its records and its sources are made with it; what few screens ask for, such as the
/// figures of one 镇街 or a rank, is judged at the first question and kept. A ``Judge`` makes one
/// from the one before, so that a changed file costs what it changed.
package final class Situation: Sendable {
  package let moment: Moment
  /// The code of the area that the situation is about.
  package let area: String
  /// The pack with what the known files define beside it.
  package let catalogue: Catalogue
  /// Whether anything of it is invented, which every screen then says.
  package let isDemonstration: Bool
  /// The readings of the region.
  package let readings: RegionReadings
  /// The readings that are judged against a target of the year, the worst first: see
  /// ``Reading/isJudged``.
  package let judged: [Reading]
  /// The readings whose data need a person, in pack order: see ``Reading/needsDataWork``.
  package let dataProblems: [Reading]
  /// What every screen counts.
  package let counts: SituationCounts
  /// The rules that gave the lights of the readings.
  package let rulesOfLights: Set<LightRule>
  /// The indicators that only files define, in the order of the catalogue.
  let definedByFiles: [Indicator]
  /// The composite indices of the region, by their indicator.
  package let composites: [String: CompositeIndex]
  package let records: RecordBook
  /// The readings of the records by type, the most urgent first.
  package let recordReadings: [String: [RecordReading]]
  /// The open records that every screen tells of, the gravest first: warnings and responses, by the
  /// types that the pack announces.
  package let announcements: [RecordReading]
  /// The departments of the region that have reported, the latest first.
  package let sources: [Warehouse.Source]
  /// Those of other regions whose snapshots lie beside them.
  package let sourcesOfOtherRegions: [Warehouse.Source]
  /// The files that were not taken, in the order of their names.
  package let refusals: [Refusal]
  /// The files that say they were created later than the clock, in the order of their names; none
  /// where the end of what is known was chosen.
  package let ahead: [AheadFile]
  /// The files that were deleted and are shown for a while, in the order of their names; none where the
  /// end of what is known was chosen.
  package let deleted: [DeletedFile]
  /// The rows that land nowhere, by what is wrong with them.
  package let strays: [StrayItem]
  /// What sources define in another way than in their newer files, which count.
  package let changedDefinitions: [Contradiction]
  /// The newest files of their sources that show nothing, in the order of their names.
  package let barren: [BarrenFile]
  /// The header of the file of the region that counts before all others.
  package let newestHeader: SnapshotHeader?
  /// How many snapshots there are of each other region, by its code; of these only some figures count
  /// here.
  package let filesOfOtherRegions: [String: Int]
  /// The ids of the indicators of the region whose readings differ from the situation before; all
  /// of them in a first one.
  package let changed: Set<String>
  /// The series of which a row differs from the situation before; `nil` where that is not known, so that
  /// all may differ.
  package let changedSeries: Set<SeriesKey>?

  /// What is astray, with what it rests on.
  private let astray: StrayFindings
  let systems: SystemStandings
  let evidence: Evidence
  private let content: IntakeContent
  private let definitions: FileDefinitions
  /// The headers of the files whose figures may not be passed on at once.
  private let embargoed: [SnapshotHeader]
  /// When what was made with the situation must be made again.
  private let due: Instant
  /// How often something was judged for the situation when it was made.
  private let judgingsAtOnce: Int
  /// What differs from the situation before, for what is taken over from it on demand.
  private let changes: Changes
  let onDemand: Mutex<OnDemand>

  /// The situation of a region, from the one before where there is one.
  ///
  /// - Complexity: O(files) comparisons, and the judging of what changed or fell due
  init(
    of content: IntakeContent, pack: Catalogue, area: String, at moment: Moment,
    numbers: SeriesNumbers,
    after previous: Situation?
  ) {
    // Time goes on and not back: what fell due is not made undue.
    let previous = previous.flatMap { $0.moment.clock <= moment.clock ? $0 : nil }
    // Taken before the changes are listed: a series that is asked for only afterwards has no number
    // to be found changed by, and its answer must not be taken over.
    let earlier = previous?.onDemand.withLock { $0 }
    let warehouse = content.warehouse
    let files = FileChanges(from: previous?.known, to: (content, moment), numbers)
    var changes = Changes()
    changes.isEverything = previous == nil
    changes.series = files.series
    changes.indicators = files.indicators
    changedSeries = previous == nil ? nil : files.keys
    self.moment = moment
    self.area = area
    self.content = content
    if let previous, !files.hasDefinitions {
      (definitions, catalogue) = (previous.definitions, previous.catalogue)
      definedByFiles = previous.definedByFiles
    } else {
      definitions = warehouse.definitions(knownAt: moment.knownUntil)
      catalogue = pack.adding(
        indicators: definitions.indicators.values.sorted { $0.id < $1.id },
        areas: definitions.areas.values.sorted { $0.code < $1.code })
      definedByFiles = catalogue.indicators.filter(\.isUncatalogued)
      if let previous { changes.note(previous.definitions, definitions) }
    }
    let offset = pack.offset
    let targets = TargetBook(
      ([pack.goals.yearTargets].compactMap(\.self) + content.targets)
        .filter { $0.date.start(offset: offset) <= moment.knownUntil })
    if let previous {
      changes.targets = targets.indicators(differingFrom: previous.evidence.targets)
    }
    evidence = Evidence(
      catalogue: catalogue, warehouse: warehouse, targets: targets, moment: moment,
      today: moment.today(offset), tomorrow: moment.tomorrow(offset), numbers: numbers)
    let isEmptied = warehouse.isEmpty && content.targets.isEmpty
    isDemonstration =
      isEmptied && content.isInvented || warehouse.isDemonstration
      || content.targets.contains(where: \.isDemonstration)
      || pack.goals.yearTargets?.isDemonstration == true

    let made = RegionReadings.made(from: evidence, area, previous?.readings, changes)
    (readings, changed, judgingsAtOnce) = (made.readings, made.changed, made.judgings)
    if let previous, changed.isEmpty, !files.hasDefinitions {
      (judged, dataProblems) = (previous.judged, previous.dataProblems)
      (counts, composites) = (previous.counts, previous.composites)
      rulesOfLights = previous.rulesOfLights
    } else {
      (judged, dataProblems) = (readings.judged, readings.dataProblems)
      counts = readings.counts
      rulesOfLights = readings.lightRules
      composites = CompositeIndex.all(of: catalogue, readings)
    }
    if let previous, !files.hasRecords {
      records = previous.records
    } else {
      records = warehouse.records(knownAt: moment.knownUntil)
    }
    let clock = previous?.moment.clock ?? moment.clock
    if let previous, !files.hasRecords, previous.evidence.today == evidence.today,
      !records.moments.contains(where: { $0 > clock && $0 <= moment.clock })
    {
      (recordReadings, announcements) = (previous.recordReadings, previous.announcements)
    } else {
      let readings = records.readings(on: evidence.today, at: moment.clock, catalogue)
      recordReadings = readings
      announcements =
        catalogue.records.definitions.filter(\.isAnnounced)
        .flatMap { readings[$0.type, default: []] }.announced
    }

    if let previous, !files.hasDefinitions, !files.hasRecords,
      changed.allSatisfy({
        previous.readings.judged($0)?.value.isReported
          == made.readings.judged($0)?.value.isReported
      })
    {
      systems = previous.systems
    } else {
      systems = SystemStandings(of: catalogue, readings, recordReadings)
    }

    if let previous, files.isEmpty {
      (sources, sourcesOfOtherRegions) = (previous.sources, previous.sourcesOfOtherRegions)
    } else {
      let news = warehouse.sources(
        previous == nil ? nil : files.sources, knownAt: moment.knownUntil)
      let before = previous.map { $0.sources + $0.sourcesOfOtherRegions } ?? []
      let all = (news + before.filter { !files.sources.contains($0.id) })
        .sorted { ($0.newest, $1.id) > ($1.newest, $0.id) }
      sources = all.filter { !$0.isOfOtherRegion }
      sourcesOfOtherRegions = all.filter(\.isOfOtherRegion)
    }
    let astray = StrayFindings(of: warehouse, files, at: moment, after: previous?.astray)
    (self.astray, strays, barren) = (astray, astray.items, astray.barren)
    if let previous, !files.hasDefinitions {
      changedDefinitions = previous.changedDefinitions
    } else {
      changedDefinitions = warehouse.changedDefinitions(knownAt: moment.knownUntil)
    }
    let overview = warehouse.overview(knownAt: moment.knownUntil)
    newestHeader = overview.newest
    filesOfOtherRegions = overview.filesOfOtherRegions
    embargoed = overview.embargoed
    refusals = content.refusals.filter { $0.isKnown(at: moment.knownUntil) }
    ahead = moment.fixedKnownUntil == nil ? content.ahead : []
    deleted = moment.fixedKnownUntil == nil ? content.deleted : []
    let nextAhead = ahead.map(\.due).filter { $0 > moment.clock }.min()
    let nextFile = moment.fixedKnownUntil == nil ? overview.nextCreation : nil
    let ends = embargoed.compactMap { $0.embargo(at: moment.clock) }
    let nextRecord = records.moments.first { $0 > moment.clock }
    let nextEnd = deleted.map(\.until).filter { $0 > moment.clock }.min()
    due =
      ([evidence.tomorrow, nextEnd, nextFile, nextAhead, nextRecord, readings.until].compactMap(
        \.self) + ends)
      .reduce(evidence.tomorrow, min)
    self.changes = changes
    onDemand = Mutex(
      earlier.map { earlier in
        let keepsSeries = earlier.series.map { known in
          files.keys.allSatisfy {
            known.contains($0) == warehouse.hasRows($0, knownAt: moment.knownUntil)
          }
        }
        return OnDemand(after: earlier, changes, keepsSeries: keepsSeries ?? false)
      } ?? OnDemand())
  }

  /// What was read, and when it was judged.
  private var known: (content: IntakeContent, moment: Moment) { (content, moment) }

  /// When something in the situation may be another: a day begins, a sensor is late, an embargo
  /// ends, a file that was created ahead of the clock is known.
  package var nextDue: Instant {
    onDemand.withLock { $0.until.map { min($0, due) } ?? due }
  }

  /// How often something was judged for the situation, when it was made and since.
  package var judgings: Int { judgingsAtOnce + onDemand.withLock { $0.judgings } }

  // MARK: Judging on demand

  /// The answer to a question: that of the situation before where it still holds, else a new one,
  /// kept for the next time.
  func answer<Key, Value>(
    _ table: WritableKeyPath<OnDemand, OnDemand.Table<Key, Value>>, _ key: Key,
    restingOn asked: Asked = Asked(), judge: (Facts) -> Value
  ) -> Judged<Value> {
    let known = onDemand.withLock { onDemand in
      onDemand.answer(table, key) { changes.keep($0, at: moment.clock) }
    }
    if let known { return known }
    let facts = Facts(evidence, asked: asked)
    let value = judge(facts)
    let answer = Judged(value, asked: facts.asked)
    onDemand.withLock { $0.add(answer, to: table, key) }
    return answer
  }

  /// The series that have a row in a known file.
  var knownSeries: KnownSeries {
    onDemand.withLock { onDemand in
      if let known = onDemand.series { return known }
      let series = KnownSeries(evidence.warehouse.series(knownAt: moment.knownUntil))
      onDemand.series = series
      return series
    }
  }

  /// Until when the figures of a file may not be passed on; `nil` where they may be.
  package func embargo(ofFile name: String) -> Instant? {
    embargoed.isEmpty ? nil : header(ofFile: name)?.embargo(at: moment.clock)
  }

  /// The snapshots whose figures may not be passed on, with the end of that.
  package var embargoes: [(id: String, until: Instant)] {
    embargoed.compactMap { header in
      header.embargo(at: moment.clock).map { (header.id, $0) }
    }
  }

  /// The ids that sources define differently.
  package var contradictions: [Contradiction] { definitions.contradictions }

  /// The further dimensions that files define, by id.
  package var dimensions: [String: Dimension] { definitions.dimensions }
}

extension SnapshotHeader {
  /// Until when the figures of the file may not be passed on; `nil` where they may be at a moment.
  func embargo(at moment: Instant) -> Instant? {
    if case .embargo(let until) = disclosure, until > moment { until } else { nil }
  }
}
