import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What pages are built from: what is judged of the region, the language, and what the operator
/// chose to see.
///
/// Where the operator is, is not among it.
struct PageContext: Sendable {
  /// What is judged of the region; pages read it and judge nothing.
  private(set) var situation: Situation
  let strings: Strings
  var size: Size
  /// The clock of the screens.
  private(set) var now: Instant
  /// The look at the past that is shown; `nil` where the screens are live.
  private(set) var replay: Replay?
  /// What is live while the screens show the past; `nil` where they are live.
  var live: Situation?
  /// The situation with what was known at the moment that is looked back at, where what is known now of it is
  /// shown.
  private(set) var then: Situation?
  /// What was told of figures to come.
  let forecasts = ForecastMemo()
  /// Which indicators go together.
  let associations = AssociationMemo()
  /// Why the pack that was asked for is not the one that is shown.
  private(set) var packFaults: [Diagnostic]
  /// What there is to do and who does it.
  var duty = DutyState() {
    didSet { findDisputed() }
  }
  /// The series whose figures differ from others that they belong together with, until somebody has said how that is
  /// settled.
  private(set) var disputed: Set<SeriesKey> = []
  /// Whether the clock that is no replay's was given and stands still, so that it is not that of now.
  var isClockGiven = false
  /// Who sits at the screens.
  let role: Role
  /// What lists are narrowed to.
  var filter: ListFilter?
  /// Whether lists of what is abnormal also list what is normal.
  var showsNormal = false
  /// Whether files hold figures, and none of them of what the pack knows.
  private(set) var holdsOnlyUncatalogued = false
  /// What is wrong with the figures of each source that has such: the marks and the names.
  private(set) var sourceProblems: [String: String] = [:]

  init(
    situation: Situation, strings: Strings, size: Size, packFaults: [Diagnostic],
    role: Role = .operator
  ) {
    self.role = role
    self.situation = situation
    self.strings = strings
    self.size = size
    now = situation.moment.clock
    self.packFaults = packFaults
    takeIn()
  }

  /// Takes in another situation; that of another region begins without a filter.
  mutating func take(_ situation: Situation) {
    if situation.catalogue.id != catalogue.id {
      packFaults = []
      filter = nil
    }
    self.situation = situation
    now = max(now, situation.moment.clock)
    takeIn()
  }

  /// Shows what was there at another moment, or with no replay what is live again.
  mutating func show(
    _ situation: Situation, _ duty: DutyState, at clock: Instant, _ replay: Replay?,
    then: Situation? = nil
  ) {
    (self.situation, self.duty, now, self.replay) = (situation, duty, clock, replay)
    self.then = then
    takeIn()
  }

  private mutating func findDisputed() {
    let checks = duty.queues.data.disputedChecks
    guard !checks.isEmpty || !disputed.isEmpty else { return }
    disputed = catalogue.crossChecks.filter { checks.contains($0.id) }.reduce(into: []) {
      $0.formUnion($1.series(in: catalogue))
    }
  }

  /// Moves the clock on; what falls due by it comes as another situation.
  mutating func advance(to now: Instant) { self.now = now }

  /// Puts what lists show of a new situation into words, once and not for each key.
  private mutating func takeIn() {
    findDisputed()
    let text = readingText
    sourceProblems = situation.problemsBySource.mapValues { readings in
      Dictionary(grouping: readings) { text.problemMarks($0) }
        .sorted { $0.key < $1.key }
        .map { marks, readings in
          "\(marks) " + readings.map { strings($0.indicator.name) }.joined(separator: strings.comma)
        }.joined(separator: strings.semicolon)
    }
    holdsOnlyUncatalogued = situation.holdsOnlyUncatalogued
    filter = filter.map { listFilter($0.group) }
  }
}

// MARK: - The situation in short

extension PageContext {
  var language: Language { strings.language }
  var today: CivilDate { CivilTime(now, offset: catalogue.offset).date }
  var catalogue: Catalogue { situation.catalogue }
  /// The code of the area that the screens are about.
  var area: String { situation.area }
  /// What the areas right below it are.
  var parts: Area.Parts { catalogue.areas.parts(of: area) }
  var readings: RegionReadings { situation.readings }
  var judged: [Reading] { situation.judged }
  /// The readings whose data need a person: first the few that only files define, for there somebody
  /// must say which figure holds, then those of the pack.
  var dataProblems: [Reading] { situation.uncataloguedProblems + situation.dataProblems }
  var composites: [String: CompositeIndex] { situation.composites }
  var recordReadings: [String: [RecordReading]] { situation.recordReadings }
  var sources: [Warehouse.Source] { situation.sources }
  /// The id of the newest snapshot that counts.
  var newestSnapshot: String? { situation.newestHeader?.id }
}

// MARK: - Writing

extension PageContext {
  /// How periods are written today.
  var periodText: PeriodText { PeriodText(language: language, today: today) }

  var figureText: FigureText { FigureText(strings: strings) }

  var progressText: ProgressText { ProgressText(strings: strings) }

  var readingText: ReadingText {
    guard let then else {
      return ReadingText(strings: strings, periods: periodText, disputed: disputed)
    }
    return ReadingText(strings: strings, periods: periodText, disputed: disputed) { reading in
      then.reading(differingFrom: reading)
    }
  }

  var timeText: TimeText { TimeText(strings: strings, offset: catalogue.offset) }

  var departmentText: DepartmentText {
    DepartmentText(language: language, catalogue: catalogue)
  }

  var recordText: RecordText {
    RecordText(
      strings: strings, readings: readingText, departments: departmentText, time: timeText)
  }

  /// The name of a source; its id where nobody knows it.
  func sourceName(_ id: String) -> String {
    (sources.first { $0.id == id } ?? situation.sourcesOfOtherRegions.first { $0.id == id })
      .map { departmentText.name($0.name) } ?? id
  }

  /// The short name of an area; its code where nobody knows it.
  func areaName(_ code: String) -> String {
    catalogue.areas[code].map { strings($0.short) } ?? code
  }

  /// The further dimensions of a series in words, empty if it has none.
  func dimensionNames(of series: SeriesKey, isWhole: Bool = false) -> String {
    DimensionText(strings: strings, situation: situation).names(of: series, isWhole: isWhole)
  }

  /// The further dimensions of a series, each by its name, and the name and code of the category.
  func dimensionParts(
    of series: SeriesKey, isWhole: Bool = false
  ) -> [(dimension: String, category: String, code: String)] {
    DimensionText(strings: strings, situation: situation).parts(of: series, isWhole: isWhole)
  }

  /// The long name of an area, with its code where another area goes by the same name; the code
  /// alone where nobody knows it.
  ///
  /// - Complexity: O(areas)
  func distinctName(ofArea code: String) -> String {
    guard let area = catalogue.areas[code] else { return code }
    let name = strings(area.name)
    let hasNamesake = catalogue.areas.areas.contains { $0.code != code && strings($0.name) == name }
    return hasNamesake ? "\(name) (\(code))" : name
  }

  /// The names of some things, each with its code beside it where another one goes by the same name.
  func distinctNames(_ things: [(code: String, name: String)]) -> [String] {
    var codes: [String: Set<String>] = [:]
    for thing in things { codes[thing.name, default: []].insert(thing.code) }
    return things.map { thing in
      codes[thing.name, default: []].count > 1 ? "\(thing.name) (\(thing.code))" : thing.name
    }
  }

  /// A moment with all that belongs to it, as `2026-11-21T14:32:00+08:00`.
  func timestamp(_ instant: Instant) -> String {
    CivilTime(instant, offset: catalogue.offset).description
  }

  /// That a figure may not be passed on, in a row of an export; `nil` where it may be.
  func embargoText(of figure: Observation?) -> String? {
    figure.flatMap { situation.embargo(ofFile: $0.file) }
      .map { strings(.data(.embargoedUntil(timestamp($0)))) }
  }

  /// That a figure may not be passed on, before it on its pages; `nil` where it may be.
  func embargoMark(of figure: Observation) -> StyledText? {
    situation.embargo(ofFile: figure.file).map { until in
      let time = timeText.short(until, now: now)
      return StyledText("\(strings(.data(.embargoedUntil(time))))  ", style: .data)
    }
  }

  /// How many of a list are normal, below it.
  func normalFoot(_ count: Int) -> StyledText {
    StyledText(
      strings(showsNormal ? .board(.normalShown(count)) : .board(.normalHidden(count))),
      style: .secondary)
  }

  /// The text for rows that have no room.
  var overflow: @Sendable (_ hidden: [Int]) -> StyledText {
    let strings = strings
    return { hidden in StyledText(strings(.board(.moreRows(hidden.count))), style: .secondary) }
  }

  /// The text for readings that have no room: how many, and the worst light among them.
  func overflow(of readings: [Reading]) -> @Sendable (_ hidden: [Int]) -> StyledText {
    let (strings, plain) = (strings, overflow)
    return { hidden in
      let lights = hidden.filter(readings.indices.contains).compactMap { readings[$0].light.light }
      guard let worst = lights.max(), worst > .green else { return plain(hidden) }
      return StyledText(
        strings(.board(.moreRowsWorst(hidden.count, light: strings(worst.words)))),
        style: worst.style)
    }
  }
}

extension PageContext {
  /// The digits that open a board, such as `0-8`.
  var boardKeyNames: String {
    let keys = catalogue.boards.compactMap(\.key).filter(\.isNumber).sorted()
    guard let first = keys.first, let last = keys.last else { return "" }
    let isRow = keys.count > 2 && keys == Array("0123456789").filter { first...last ~= $0 }
    return isRow ? "\(first)-\(last)" : keys.map(String.init).joined(separator: " ")
  }
}
