package import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The readings of a region, one for each indicator of the catalogue.
package struct RegionReadings: Sendable {
  /// In the order of the catalogue.
  private let entries: [Judged<Reading>]
  /// What lists and counts need to know of each entry; a reading is large, and copied where it is
  /// looked into.
  package let summaries: [ReadingSummary]
  /// Where the indicators are among the entries, by id.
  private let places: [String: Int]

  private init(_ entries: [Judged<Reading>], _ summaries: [ReadingSummary], places: [String: Int]) {
    self.entries = entries
    self.summaries = summaries
    self.places = places
  }

  /// The reading of an indicator by its id; `nil` where the catalogue has none of that id.
  package subscript(id: String) -> Reading? { judged(id)?.value }

  /// The reading of the indicator at a place of the catalogue.
  package subscript(place: Int) -> Reading { entries[place].value }

  /// The readings in the order of the catalogue.
  package var values: some Collection<Reading> & Sequence { entries.lazy.map(\.value) }

  func judged(_ id: String) -> Judged<Reading>? { places[id].map { entries[$0] } }

  /// When the first of the readings may be another one with nothing reported.
  var until: Instant? { entries.lazy.compactMap { $0.asked.until }.min() }

  /// The readings by some evidence: those of before where they hold, else new ones.
  ///
  /// One that is judged anew and comes out equal is the one of before.
  static func made(
    from evidence: Evidence, _ area: String, _ previous: RegionReadings?, _ changes: Changes
  ) -> (readings: RegionReadings, changed: Set<String>, judgings: Int) {
    let indicators = evidence.catalogue.indicators
    var changed: Set<String> = []
    var judgings = 0
    func judge(_ indicator: Indicator, _ before: Judged<Reading>?)
      -> (entry: Judged<Reading>, summary: ReadingSummary)
    {
      let facts = Facts(evidence)
      let series = SeriesKey(
        indicator: indicator.id, area: indicator.area ?? area, span: indicator.span)
      let reading = facts.regionReading(of: indicator, series: series)
      judgings += 1
      let isSame = before.map { $0.value == reading } ?? false
      if !isSame { changed.insert(indicator.id) }
      let value = isSame ? before?.value ?? reading : reading
      return (Judged(value, asked: facts.asked), ReadingSummary(reading))
    }
    let clock = evidence.moment.clock
    // As long as nothing is defined in another way, each indicator has its place, and what holds keeps it.
    if let previous, changes.definitions.isEmpty {
      var (entries, summaries) = (previous.entries, previous.summaries)
      for (place, before) in previous.entries.enumerated()
      where !changes.keep(before, at: clock) {
        (entries[place], summaries[place]) = judge(indicators[place], before)
      }
      return (RegionReadings(entries, summaries, places: previous.places), changed, judgings)
    }
    var (entries, summaries): ([Judged<Reading>], [ReadingSummary]) = ([], [])
    entries.reserveCapacity(indicators.count)
    summaries.reserveCapacity(indicators.count)
    for indicator in indicators {
      let before = previous?.judged(indicator.id)
      if let before, changes.keep(before, at: clock) {
        entries.append(before)
        summaries.append(ReadingSummary(before.value))
        continue
      }
      let judged = judge(indicator, before)
      entries.append(judged.entry)
      summaries.append(judged.summary)
    }
    let places = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (RegionReadings(entries, summaries, places: places), changed, judgings)
  }
}

// MARK: - Lists

extension RegionReadings {
  /// Those that are judged against a target of the year, the worst light first, then the furthest
  /// behind, then in pack order.
  var judged: [Reading] {
    summaries.indices.filter { summaries[$0].isJudged }.sorted { left, right in
      let (one, other) = (summaries[left], summaries[right])
      return (one.severity, one.shortfall) == (other.severity, other.shortfall)
        ? left < right : (one.severity, one.shortfall) > (other.severity, other.shortfall)
    }.map { entries[$0].value }
  }

  /// Those that have a target of the running year and no light, in pack order.
  var unlit: [Reading] {
    summaries.indices.filter { summaries[$0].isUnlit }.map { entries[$0].value }
  }

  /// Those whose data need a person, in pack order; what only files define is owed by nobody.
  var dataProblems: [Reading] {
    summaries.indices.filter { summaries[$0].isOwedWork }.map { entries[$0].value }
  }

  /// Those of what only files define where sources contradict each other or that are hard to believe,
  /// in the order of the catalogue.
  var uncataloguedProblems: [Reading] {
    summaries.indices.filter { summaries[$0].isUncataloguedProblem }.map { entries[$0].value }
  }

  /// The rules that gave the lights.
  var lightRules: Set<LightRule> { Set(entries.lazy.compactMap { $0.value.light.rule }) }

  /// What every screen counts.
  var counts: SituationCounts {
    SituationCounts(
      all: StandingCounts(summaries.lazy.filter { !$0.isUncatalogued }.map(\.standing)),
      core: StandingCounts(summaries.lazy.filter(\.isCore).map(\.standing)),
      uncatalogued: StandingCounts(
        summaries.lazy.filter(\.isUncataloguedProblem).map(\.standing)))
  }
}

/// What lists and counts need to know of a reading.
package struct ReadingSummary: Sendable, Hashable {
  /// The id of the indicator.
  package let indicator: String
  package let theme: String
  package let domain: String
  package let isCore: Bool
  /// Whether only files define the indicator, so that it is owed by nobody and counted nowhere.
  package let isUncatalogued: Bool
  package let standing: Standing
  package let isJudged: Bool
  let isUnlit: Bool
  /// Whether the light counts: it is that of a figure that can be judged, or one whose successor is
  /// awaited within its grace.
  let isLightSure: Bool
  package let severity: Int
  let shortfall: Double
  /// The light that counts; `nil` for none.
  package let light: Light?
  /// How grave the gravest figure is that is sure; `nil` for none.
  package let alarm: AlarmLevel?
  /// Whether a figure is, or last was, in a grave class, and is counted elsewhere since it is contradicted,
  /// doubted or late.
  package let isUnsureGrave: Bool
  /// See ``Reading/isConnected``.
  let isConnected: Bool

  init(_ reading: Reading) {
    let indicator = reading.indicator
    self.indicator = indicator.id
    theme = indicator.theme
    domain = indicator.domain
    isCore = indicator.tier == .core
    isUncatalogued = indicator.isUncatalogued
    standing = reading.standing
    isJudged = reading.isJudged
    isUnlit = reading.isUnlit
    isLightSure = standing.isUsable
    severity = reading.severity
    shortfall = reading.progress?.shortfall ?? 0
    light = reading.light.light ?? (standing == .behind ? reading.light.lastLight : nil)
    let gravest = reading.gravest
    alarm = standing == .alarming ? gravest?.valueClass?.alarm : nil
    isUnsureGrave =
      gravest != nil && standing != .alarming && !standing.isUncounted && !isUncatalogued
    isConnected = reading.isConnected
  }

  /// Whether somebody owes work on the data.
  var isOwedWork: Bool { standing.needsDataWork && !isUncatalogued }

  /// Whether only files define it and a person must say which figure holds; nobody owes such a figure,
  /// so that none is late or missing.
  var isUncataloguedProblem: Bool {
    isUncatalogued && (standing == .conflicting || standing == .doubtful)
  }
}

/// How many of some indicators stand in each way: the parts of every count on every screen.
///
/// `total` = 正常 + 未达 + 超限 + ``dataWork`` + ``uncounted``; ``reported`` (有数) = 正常 + 未达 + 超限
/// + 迟 + 冲 + 异; ``dataWork`` (数据) = 迟 + 缺 + 冲 + 异.
package struct StandingCounts: Sendable, Hashable {
  private var counts = Array(repeating: 0, count: Standing.allCases.count)

  /// - Complexity: O(standings)
  package init(_ standings: some Sequence<Standing>) {
    for standing in standings { counts[standing.rawValue] += 1 }
  }

  /// Counts one more indicator.
  package mutating func add(_ standing: Standing) { counts[standing.rawValue] += 1 }

  /// How many indicators stand so.
  package subscript(standing: Standing) -> Int { counts[standing.rawValue] }

  private func sum(_ isCounted: (Standing) -> Bool) -> Int {
    Standing.allCases.reduce(0) { isCounted($1) ? $0 + self[$1] : $0 }
  }

  package var total: Int { sum { _ in true } }
  /// 有数: those that have a figure, good or not.
  package var reported: Int { sum(\.isReported) }
  /// 可用: those whose figure can be judged.
  package var usable: Int { sum(\.isUsable) }
  /// 数据: those whose data need a person.
  package var dataWork: Int { sum(\.needsDataWork) }
  /// 不计: those of which no figure is expected.
  package var uncounted: Int { sum(\.isUncounted) }
  /// 应有: those of which a figure is expected.
  package var expected: Int { total - uncounted }
  /// Those that somebody must look at: 未达, 超限 and 数据.
  package var abnormal: Int { self[.behind] + self[.alarming] + dataWork }
  /// 迟缺: late beyond grace or missing.
  package var late: Int { self[.late] + self[.missing] }
}

/// How many of some indicators have a target of the year, and how they stand against it: `total` =
/// `behind` + `met` + `unsure` + `unlit`.
package struct TargetCounts: Sendable, Hashable {
  package var total: Int { behind + met + unsure + unlit }
  /// Those whose light is not the best one.
  package internal(set) var behind = 0
  package internal(set) var met = 0
  /// 灯不定: those whose last light is all that is known, for their figures are late or in doubt.
  package internal(set) var unsure = 0
  /// 未亮: those that cannot be lit, such as for want of a figure of the year.
  package internal(set) var unlit = 0
}

/// What every screen counts of a region.
package struct SituationCounts: Sendable, Hashable {
  /// All indicators of the pack.
  package let all: StandingCounts
  /// The core indicators.
  package let core: StandingCounts
  /// What only files define, as far as it is contradicted or hard to believe.
  package let uncatalogued: StandingCounts
}

extension CompositeIndex {
  /// The composite indices of a pack out of the readings of a region, by their indicator.
  ///
  /// A part counts where its figure is usable: what is late, doubted or contradicted is missing.
  static func all(
    of catalogue: Catalogue, _ readings: RegionReadings
  ) -> [String: CompositeIndex] {
    let pairs = catalogue.composites.map { definition in
      let index = definition.index(in: catalogue) { part in
        guard let reading = readings[part.indicator], reading.isUsable else { return nil }
        return switch part.measure {
        case .value: reading.latest?.value
        case .growth: reading.publishedGrowth
        }
      }
      return (definition.indicator, index)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
