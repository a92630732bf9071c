import ArgumentParser
import CockpitAnalysis
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// `cockpit rank`: the areas of a region by one indicator, and how firm each place is.
struct RankCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank", abstract: CommandLanguage.strings(.usage(.rank)),
      discussion: CommandLanguage.strings(.usage(.rankMore)))
  }

  @Argument(help: .words(.usage(.rankIndicator)))
  var indicator: String

  @OptionGroup var figures: FigureOptions

  @Option(help: .words(.usage(.resultFormat)))
  var format = ForecastCommand.Format.text

  func run() throws {
    let pack = try figures.usablePack()
    var sources = try figures.sources(of: pack.catalogue)
    let situation = try sources.first(at: figures.clock ?? SystemClock.now)
    try figures.checkArea(in: situation)
    let head = SituationReport(situation, CommandLanguage.strings)
    let report = RankReport(head, try head.indicator(named: indicator))
    switch format {
    case .text: try Output.text(report.text)
    case .json: try Output.text(report.json)
    }
  }
}

/// A ranking as text for people or as JSON for programs.
struct RankReport {
  private let head: SituationReport
  private let indicator: Indicator
  private let ranking: AreaRanking?

  init(_ head: SituationReport, _ indicator: Indicator) {
    self.head = head
    self.indicator = indicator
    ranking = AreaRanking(of: indicator, in: head.situation)
  }

  private var strings: Strings { head.strings }

  /// What is ranked, of when, and by what the places are shaken; then a line for each area, the best first.
  var text: String {
    var title = "\(strings(indicator.name)) (\(indicator.id))"
    guard let ranking else {
      return [head.head, "", title, "  " + strings(.ranking(.nothing)), ""].joined(separator: "\n")
    }
    let text = RankingText(strings: strings)
    let today = head.situation.moment.today(head.situation.catalogue.offset)
    if let period = ranking.period {
      title +=
        " "
        + PeriodText(language: strings.language, today: today)
        .text(period, span: indicator.span)
    }
    if ranking.composite?.countersignedBy.isEmpty == true {
      title += " " + strings(.ranking(.onTrial))
    }
    let lines = ranking.entries.filter { $0.place != nil }.map { entry in
      "  " + line(entry, of: ranking, text)
    }
    return
      ([head.head, "", title, text.coverage(ranking), text.basis(ranking), ""] + lines + [""])
      .joined(separator: "\n")
  }

  private func line(
    _ entry: AreaRanking.Entry, of ranking: AreaRanking, _ text: RankingText
  ) -> String {
    let value =
      entry.value.map { FigureText(strings: strings).valueWithUnit($0, of: indicator) } ?? "-"
    let parts = zip(ranking.composite?.parts ?? [], entry.parts).map { part, score in
      let name =
        head.situation.catalogue.indicator(part.indicator).map { strings($0.name) }
        ?? part.indicator
      let number =
        score.map { NumberText.fixed($0, decimals: 1) } ?? strings(.figure(.missing))
      return strings(.ranking(.part(name: name, score: number)))
    }
    return
      ([
        "\(strings(.ranking(.rank)))\(text.place(entry))", text.interval(entry, of: ranking),
        strings(entry.area.name), value,
      ] + (parts.isEmpty ? [] : [parts.joined(separator: strings.comma)]))
      .joined(separator: "  ")
  }

  /// An object for each area, also of those without a place; numbers as they are reckoned with, unrounded.
  var json: String {
    var json = JSONText()
    json.object(.lines) { json in
      head.writeHead(to: &json)
      json.member("indicator", indicator.id)
      json.member("name", strings(indicator.name))
      json.member("unit", indicator.unit.symbol)
      guard let ranking else {
        json.member("reason", strings(.ranking(.nothing)))
        return
      }
      if let period = ranking.period { json.member("period", period.notation) }
      json.member("ranked", ranking.reported)
      json.member("missing", ranking.unreported)
      json.member("left_out", ranking.leftOut)
      json.member("not_applicable", ranking.notApplicable)
      if let composite = ranking.composite {
        json.key("on_trial")
        json.boolean(composite.countersignedBy.isEmpty)
      }
      if ranking.composite != nil || ranking.revision != nil {
        json.member("draws", AreaRanking.draws)
        json.member("seed", Int(AreaRanking.seed))
      }
      if let revision = ranking.revision {
        json.key("revision")
        json.object { json in
          json.key("root_mean_square")
          json.number(revision.deviation)
          json.member("unit", revision.isInPoints ? "points" : "percent")
          json.member("periods", revision.count)
        }
      }
      json.key("areas")
      json.array(.lines) { json in
        for entry in ranking.entries { json.object { write(entry, of: ranking, to: &$0) } }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(
    _ entry: AreaRanking.Entry, of ranking: AreaRanking, to json: inout JSONText
  ) {
    json.member("area", entry.area.code)
    json.member("name", strings(entry.area.name))
    if let value = entry.value {
      json.key("value")
      json.number(value)
    }
    if let absence = entry.absence { json.member("absent", absence.name) }
    if let place = entry.place {
      json.member("place", place)
      json.key("tied")
      json.boolean(entry.isTied)
    }
    if let lost = entry.lost { json.member("lost", lost) }
    if let interval = entry.interval {
      json.key("interval")
      json.array { json in
        json.integer(interval.lowerBound)
        json.integer(interval.upperBound)
      }
    }
    if let composite = ranking.composite {
      json.key("parts")
      json.array { json in
        for (part, score) in zip(composite.parts, entry.parts) {
          json.object { json in
            json.member("indicator", part.indicator)
            json.key("weight")
            json.number(part.weight)
            if let score {
              json.key("score")
              json.number(score)
            }
          }
        }
      }
    }
  }
}

extension AreaComparison.Absence {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .missing: "missing"
    case .notApplicable: "not_applicable"
    case .withheld: "withheld"
    case .doubted: "doubted"
    case .fewCases: "few_cases"
    case .notCurrent: "not_current"
    case .noBase: "no_base"
    }
  }
}
