import CockpitAnalysis
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Outlooks as text for people or as JSON for programs.
struct ForecastReport {
  private let situation: Situation
  private let strings: Strings
  private let text: OutlookText
  private let head: SituationReport
  private let forecasts = ForecastMemo()

  init(_ situation: Situation, _ strings: Strings) {
    self.situation = situation
    self.strings = strings
    let today = situation.moment.today(situation.catalogue.offset)
    text = OutlookText(
      strings: strings, periods: PeriodText(language: strings.language, today: today))
    head = SituationReport(situation, strings)
  }

  /// The reading of an indicator of the pack, by its id or its name.
  ///
  /// - Throws: where there is none, with those that are spelled alike
  func reading(named name: String) throws -> Reading {
    let indicator = try head.indicator(named: name)
    return situation.readings[indicator.id]
      ?? situation.reading(of: indicator, area: situation.area)
  }

  /// The readings that have a target of the running year, in the order of the pack.
  var withTargets: [Reading] {
    let year = situation.moment.today(situation.catalogue.offset).year
    return situation.readings.values.filter { reading in
      guard let target = reading.progress?.target ?? reading.target else { return false }
      // Until its last figure is there, the year before is open, too.
      guard let last = reading.latest?.period, target.year == year - 1 else {
        return target.year == year
      }
      return last.year == target.year && last.lastDay.month < 12
    }
  }

  // MARK: Text

  /// What area and moment it is about, and whether the figures are invented or may not be passed on; then a paragraph for
  /// each reading.
  func text(_ readings: [Reading]) -> String {
    head.head + "\n\n" + paragraphs(readings)
  }

  private func paragraphs(_ readings: [Reading]) -> String {
    guard !readings.isEmpty else { return strings(.outlook(.nothingToTell)) + "\n" }
    return readings.map { reading in
      let lines = lines(of: reading).map { "  \($0)\n" }.joined()
      return "\(strings(reading.indicator.name)) (\(reading.indicator.id))\n\(lines)"
    }.joined(separator: "\n")
  }

  private func lines(of reading: Reading) -> [String] {
    let indicator = reading.indicator
    func line(_ label: OutlookPhrase, _ words: String) -> String {
      "\(strings(.outlook(label)))\(strings.colon)\(words)"
    }
    switch Outlook.of(reading, in: situation, forecasts) {
    case .failure(let refusal): return [text.refusal(refusal)]
    case .success(let outlook):
      var lines = [line(.outlook, text.forecast(outlook, of: indicator))]
      if let target = TargetOutlook(outlook, of: reading) {
        let level = target.level.map { " \(text.level($0, of: target.target))" } ?? ""
        let asked = ProgressText(strings: strings).target(target.target, of: indicator)
        let chance = OutlookPhrase.chanceOfTarget(chance: text.chance(target), target: asked)
        lines.append(line(.chance, strings(.outlook(chance)) + level))
      }
      guard outlook.forecast.basis == .models else { return lines }
      lines.append(line(.record, text.record(outlook, of: indicator)))
      return lines + [
        line(.method, strings(.outlook(.methodInWords))),
        line(.basis, text.basis(outlook, of: reading.indicator)),
      ]
    }
  }

  // MARK: JSON

  /// What it is about, with an object for each reading; numbers as they are reckoned with, unrounded.
  func json(_ readings: [Reading]) -> String {
    var json = JSONText()
    json.object(.lines) { json in
      head.writeHead(to: &json)
      json.key("indicators")
      json.array(.lines) { json in
        for reading in readings { json.object { write(reading, to: &$0) } }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ reading: Reading, to json: inout JSONText) {
    json.member("indicator", reading.indicator.id)
    json.member("name", strings(reading.indicator.name))
    json.member("area", reading.series.area)
    switch Outlook.of(reading, in: situation, forecasts) {
    case .failure(let refusal):
      json.member("refused", refusal.name)
      json.member("reason", text.refusal(refusal))
    case .success(let outlook):
      let isGrowth = outlook.series.measure == .growth
      json.member("of", outlook.series.measure.name)
      json.member(
        "unit", isGrowth ? text.growthUnit(of: reading.indicator) : reading.indicator.unit.symbol)
      json.member("figures", outlook.forecast.count)
      if let last = outlook.series.periods.last { json.member("last_period", last.notation) }
      // What is added up again is told to date, and held against single periods.
      json.member("steps_of", outlook.series.measure == .amounts ? "year_to_date" : "same")
      let isSpreadKnown = outlook.forecast.basis == .models
      json.key("constant")
      json.boolean(outlook.forecast.basis == .constant)
      json.key("regular")
      json.boolean(outlook.forecast.basis == .regular)
      if isSpreadKnown {
        json.member("method", strings(.outlook(.methodInWords)))
        json.member("basis", text.basis(outlook, of: reading.indicator))
      }
      json.key("steps")
      json.array { json in
        for step in outlook.steps {
          json.object { write(step, hasIntervals: isSpreadKnown, to: &$0) }
        }
      }
      if let target = TargetOutlook(outlook, of: reading) { write(target, to: &json) }
      if let record = outlook.forecast.record { write(record, to: &json) }
      if let naive = outlook.naiveYearEnd {
        json.key("naive_year_end")
        json.number(naive)
      }
    }
  }

  private func write(_ step: Outlook.Step, hasIntervals: Bool, to json: inout JSONText) {
    json.member("period", step.period.notation)
    json.key("point")
    json.number(step.distribution.point)
    guard hasIntervals else { return }
    for coverage in PredictiveDistribution.Coverage.allCases {
      let limits = step.distribution.interval(coverage)
      json.key("interval\(coverage.percent)")
      json.array { json in
        json.number(limits.lowerBound)
        json.number(limits.upperBound)
      }
    }
  }

  private func write(_ target: TargetOutlook, to json: inout JSONText) {
    json.key("target")
    json.object { json in
      json.member("id", target.target.id)
      json.key("limit")
      json.number(target.target.limit)
      json.key("probability_of_missing")
      json.number(target.missing)
      if let level = target.level { json.member("warning", level.name) }
    }
  }

  private func write(_ record: TrackRecord, to json: inout JSONText) {
    json.key("record")
    json.object { json in
      json.member("forecasts", record.count)
      json.member("origins", record.origins)
      json.member("naive", record.naive == .sameSeason ? "same_season" : "last_value")
      for (key, value) in [
        ("scaled_error", record.scaledError), ("naive_scaled_error", record.naiveScaledError),
        ("coverage80", record.coverage80),
      ] {
        json.key(key)
        json.number(value)
      }
    }
  }
}

extension OutlookRefusal {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .tooFew: "too_few"
    case .broken: "break"
    case .gap: "gap"
    case .fewCases: "few_cases"
    case .notFinite: "not_finite"
    case .late: "late"
    case .isWithheld: "withheld"
    case .noFigure: "no_figure"
    case .isSensor: "sensor"
    }
  }
}

extension MissLevel {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .possible: "possible"
    case .likely: "likely"
    case .nearlyCertain: "nearly_certain"
    }
  }
}

extension OutlookSeries.Measure {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .figures: "figures"
    case .amounts: "single_periods"
    case .growth: "growth"
    }
  }
}
