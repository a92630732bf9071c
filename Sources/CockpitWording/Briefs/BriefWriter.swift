import CockpitAnalysis
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse

/// Writes the sections of a brief, and remembers the sources that their numbers rest on.
struct BriefWriter {
  let month: BriefMonth
  let situation: Situation
  let queues: Queues
  let strings: Strings
  let forecasts: ForecastMemo
  let hidesEmbargoed: Bool
  private var notes = BriefNotes()

  init(
    month: BriefMonth, situation: Situation, queues: Queues, strings: Strings,
    forecasts: ForecastMemo, hidesEmbargoed: Bool
  ) {
    self.month = month
    self.situation = situation
    self.queues = queues
    self.strings = strings
    self.forecasts = forecasts
    self.hidesEmbargoed = hidesEmbargoed
  }

  var catalogue: Catalogue { situation.catalogue }
  var now: Instant { situation.moment.clock }
  var today: CivilDate { situation.moment.today(catalogue.offset) }
  var figures: FigureText { FigureText(strings: strings) }
  var progress: ProgressText { ProgressText(strings: strings) }
  /// Periods of the year of the month have no year; the head says so.
  var periods: PeriodText {
    PeriodText(language: strings.language, today: month.period.lastDay)
  }
  var readings: ReadingText { ReadingText(strings: strings, periods: periods) }
  var duty: DutyText {
    DutyText(strings: strings, catalogue: catalogue, situation: situation)
  }
  private var time: TimeText { TimeText(strings: strings, offset: catalogue.offset) }
  /// Periods that always have their year.
  private var dated: PeriodText {
    PeriodText(language: strings.language, today: CivilDate(daysSince1970: 0))
  }

  // MARK: - Head and notes

  var title: String {
    let area = catalogue.areas[situation.area].map { strings($0.name) } ?? situation.area
    return strings(
      .brief(.title(area: area, month: dated.text(month.period, span: .single))))
  }

  var head: [String] {
    [
      strings(.brief(.asOf(time.full(now)))),
      strings(.brief(.howToRead(year: month.period.year))),
    ]
  }

  var notesInWords: [String] { notes.sources.map(words) }

  private func words(of source: BriefNotes.Source) -> String {
    switch source {
    case .figure(let source, let file, let released, let known, let status):
      [
        duty.work.source(source), strings(.brief(.file(file))),
        released.map { strings(.brief(.released(day($0)))) }
          ?? strings(.brief(.created(day(known)))), figures.marksInWords(status),
      ].joined(separator: strings.pause)
    case .target(let document, let day):
      ([document] + [day?.description].compactMap(\.self)).joined(separator: strings.pause)
    case .progress: strings(.brief(.progressNote))
    case .outlook:
      strings(.brief(.outlookNote(method: strings(.outlook(.methodInWords)))))
    case .count: strings(.brief(.countNote(time.full(now))))
    case .journal:
      strings(
        .brief(
          .journalNote(
            from: time.full(monthStart), to: time.full(monthEnd.adding(seconds: -1)))))
    case .calendar(let text): text
    }
  }

  private func day(_ instant: Instant) -> String {
    CivilTime(instant, offset: catalogue.offset).date.description
  }

  /// When the month began and when it was over.
  var monthStart: Instant { month.period.firstDay.start(offset: catalogue.offset) }
  var monthEnd: Instant { month.period.end(offset: catalogue.offset) }

  // MARK: - Sentences

  /// A sentence with the references to its sources behind it.
  mutating func sentence(_ parts: [String?], _ sources: [BriefNotes.Source]) -> String {
    let text = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: strings.pause)
    return text + strings.stop + notes.reference(sources)
  }

  mutating func reference(_ sources: [BriefNotes.Source]) -> String { notes.reference(sources) }

  /// Something with its name before it.
  func about(_ name: String, _ text: String) -> String { name + strings.colon + text }

  func name(_ reading: Reading) -> String { strings(reading.indicator.name) }

  func period(_ figure: Observation, of reading: Reading) -> String {
    periods.text(figure.period, span: reading.series.span)
  }

  /// A figure with its period, such as 1-10月 218.1 亿元; of a growth the words, such as 1-10月 下降 1.7%.
  func figure(_ figure: Observation, of reading: Reading) -> String? {
    let indicator = reading.indicator
    let text =
      indicator.isGrowthOnly
      ? figure.value.map { figures.growthWords($0, of: indicator) }
      : figures.valueWithUnit(of: figure, of: indicator)
    return text.map { "\(period(figure, of: reading)) \($0)" }
  }

  /// The source of a target: the document of the year, or the plan.
  func source(_ target: Target) -> BriefNotes.Source {
    if let file = situation.targets.file(setting: target) {
      return .target(document: strings(file.document), day: file.date)
    }
    let plan = catalogue.goals.plan(target.plan).map { strings($0.title) } ?? target.plan
    return .target(document: plan, day: nil)
  }

  // MARK: - What is told

  /// Whether a figure may not be told to whom the brief is for.
  func isHidden(_ figure: Observation?) -> Bool {
    hidesEmbargoed && figure.map { situation.embargo(ofFile: $0.file) != nil } ?? false
  }

  /// Whether anything that is said of a reading rests on a figure that may not be told.
  func isHidden(_ reading: Reading) -> Bool {
    ([reading.latest, reading.doubted, reading.previous, reading.lastYear] + reading.conflicts)
      .contains(where: isHidden)
  }

  /// The indicators of the brief: those of months, quarters and halves that are core or have a target of the year.
  var candidates: [Reading] {
    situation.readings.values.filter { reading in
      let indicator = reading.indicator
      return !indicator.isUncatalogued && [.month, .quarter, .half].contains(indicator.frequency)
        && (indicator.tier == .core || reading.target != nil)
    }
  }

  /// The same without those of which something may not be told.
  var told: [Reading] { candidates.filter { !isHidden($0) } }

  /// Whether the newest figure is of the month, or of the last quarter or half that is due by it, and can be believed.
  func isOfMonth(_ reading: Reading) -> Bool {
    guard let latest = reading.latest, latest != reading.doubted else { return false }
    if reading.indicator.frequency == .month { return month.ends(latest.period) }
    return latest.period.lastDay <= month.period.lastDay && !reading.freshness.isDelayed
  }
}
