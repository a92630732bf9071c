import ArgumentParser
import CockpitAnalysis
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// `cockpit correlate`: which indicators go together, and how sure that is.
struct CorrelateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correlate", abstract: CommandLanguage.strings(.usage(.correlate)),
      discussion: CommandLanguage.strings(.usage(.correlateMore)))
  }

  @Argument(help: .words(.usage(.correlateIndicator)))
  var indicator: String?

  @OptionGroup var figures: FigureOptions

  @Option(help: .words(.usage(.resultFormat)))
  var format = ForecastCommand.Format.text

  func run() throws {
    var (indicator, figures) = (indicator, figures)
    // A path alone is that of the folder: no id or name of an indicator has a slash.
    if figures.folder == nil, let path = indicator, path.contains("/") {
      (indicator, figures.folder) = (nil, path)
    }
    let pack = try figures.usablePack()
    var sources = try figures.sources(of: pack.catalogue)
    let situation = try sources.first(at: figures.clock ?? SystemClock.now)
    try figures.checkArea(in: situation)
    let report = CorrelateReport(SituationReport(situation, CommandLanguage.strings))
    let subject = try indicator.map { try report.situation.indicator(named: $0) }
    switch format {
    case .text: try Output.text(report.text(subject))
    case .json: try Output.text(report.json(subject))
    }
  }
}

/// Associations as text for people or as JSON for programs.
struct CorrelateReport {
  let situation: SituationReport
  private let associations: RegionAssociations
  private let text: AssociationText

  init(_ situation: SituationReport) {
    self.situation = situation
    associations = RegionAssociations(of: situation.situation)
    text = AssociationText(strings: situation.strings)
  }

  private var strings: Strings { situation.strings }

  /// The pairs that go together, or those of one indicator.
  private func pairs(_ subject: Indicator?) -> [RegionAssociations.Pair] {
    associations.pairs.filter { pair in
      subject.map { [pair.leading.indicator, pair.following.indicator].contains($0.id) } ?? true
    }
  }

  /// What was tested, what was found with its caption, and by what method.
  func text(_ subject: Indicator?) -> String {
    let steps = YearlyChanges.Step.allCases.filter { associations.counts($0).series > 0 }
    var lines = [situation.head, strings(.association(.noCause))]
    lines += steps.map { text.tested(associations, $0).long }
    lines.append("")
    let pairs = pairs(subject)
    lines += pairs.map {
      text.line($0, leading: name($0.leading), following: name($0.following))
    }
    if pairs.isEmpty {
      lines.append(
        subject.map { text.absence(of: $0.id, in: associations) }
          ?? strings(.association(.nothingFound)))
    }
    let method = strings(.association(.method)) + strings.colon
    return (lines + ["", method + strings(.association(.methodInWords)), ""])
      .joined(separator: "\n")
  }

  private func name(_ changes: YearlyChanges) -> String {
    situation.situation.catalogue.indicator(changes.indicator).map { strings($0.name) }
      ?? changes.indicator
  }

  /// What was tested and an object for each pair; numbers as they are reckoned with, unrounded.
  func json(_ subject: Indicator?) -> String {
    var json = JSONText()
    json.object(.lines) { json in
      situation.writeHead(to: &json)
      json.member("caption", strings(.association(.noCause)))
      json.member("method", strings(.association(.methodInWords)))
      json.key("about_false_discovery_rate")
      json.number(RegionAssociations.falseDiscoveryRate)
      json.key("tested")
      json.array { json in
        for step in YearlyChanges.Step.allCases { json.object { write(step, to: &$0) } }
      }
      let pairs = pairs(subject)
      if let subject, pairs.isEmpty {
        json.member("indicator", subject.id)
        json.member("reason", text.absence(of: subject.id, in: associations))
      }
      json.key("pairs")
      json.array(.lines) { json in
        for pair in pairs { json.object { write(pair, to: &$0) } }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ step: YearlyChanges.Step, to json: inout JSONText) {
    let counts = associations.counts(step)
    json.member("step", step.name)
    for (key, count) in [
      ("series", counts.series), ("pairs", counts.tested), ("parts_of_one_another", counts.related),
      ("too_few_in_common", counts.tooFew),
    ] {
      json.key(key)
      json.integer(count)
    }
  }

  private func write(_ pair: RegionAssociations.Pair, to json: inout JSONText) {
    let association = pair.association
    json.member("leading", pair.leading.indicator)
    json.member("leading_of", pair.leading.measure.name)
    json.member("following", pair.following.indicator)
    json.member("following_of", pair.following.measure.name)
    json.member("step", pair.leading.step.name)
    json.key("lag")
    json.integer(pair.lag)
    json.key("n")
    json.integer(association.count)
    for (key, value) in [
      ("r", association.correlation), ("effective_n", association.effectiveCount),
      ("p", association.pValue), ("q", association.adjustedPValue),
    ] {
      json.key(key)
      json.number(value)
    }
  }
}

extension YearlyChanges.Step {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .month: "month"
    case .quarter: "quarter"
    }
  }
}

extension YearlyChanges.Measure {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .growth: "growth"
    case .rate: "rate"
    case .difference: "difference"
    }
  }
}
