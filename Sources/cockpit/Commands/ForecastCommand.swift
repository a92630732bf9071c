import ArgumentParser
import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// `cockpit forecast`: what figures say of those to come, and how sure that is.
struct ForecastCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forecast", abstract: CommandLanguage.strings(.usage(.forecast)),
      discussion: CommandLanguage.strings(.usage(.forecastMore)))
  }

  @Argument(help: .words(.usage(.forecastIndicator)))
  var indicator: String?

  @OptionGroup var figures: FigureOptions

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  @Option(help: .words(.usage(.evaluate)), completion: .file())
  var evaluate: String?

  @Option(name: .shortAndLong, help: .words(.usage(.outputFile)), completion: .file())
  var output: String?

  @Flag(help: .words(.usage(.replaceFile)))
  var force = false

  func validate() throws {
    if evaluate != nil, indicator != nil || figures.folder != nil || figures.pack != nil {
      throw ValidationError(.command(.evaluateAlone))
    }
  }

  func run() throws {
    let text = try evaluate.map(predictions) ?? outlooks()
    if let output {
      try OutputFile.write(Array(text.utf8), to: output, replacing: force)
    } else {
      try Output.text(text)
    }
  }

  /// Forecasts of the series of a file, of those that get none it is said why; of fast series, notices.
  private func predictions(_ path: String) throws -> String {
    let bytes: [UInt8]
    do throws(FeedError) {
      bytes = try SnapshotFolder.read(file: path)
    } catch {
      throw CommandFailure(error)
    }
    let file: EvaluatedFile
    do throws(JSONError) {
      file = try EvaluatedFile(bytes)
    } catch {
      throw CommandFailure([SourceText(name: path, bytes: bytes).diagnostic(for: error)])
    }
    switch file {
    case .forecasts(let all): return predictions(all)
    case .courses(let all):
      let notices = all.map { ($0.id, $0.notices) }
      return String(decoding: JSONText.notices(notices).bytes, as: UTF8.self)
    }
  }

  private func predictions(_ all: [EvaluatedSeries]) -> String {
    let text = OutlookText(
      strings: CommandLanguage.strings,
      periods: PeriodText(language: CommandLanguage.current, today: .init(daysSince1970: 0)))
    var forecasts: [(id: String, forecast: Forecast)] = []
    for series in all {
      switch series.forecast {
      case .success(let forecast):
        forecasts.append((series.id, forecast))
        if forecast.basis != .models {
          Output.error("\(PrintableText.of(series.id)): \(text.withoutErrors(forecast))")
        }
      case .failure(let refusal):
        Output.error("\(PrintableText.of(series.id)): \(text.refusal(refusal))")
      }
    }
    return String(decoding: JSONText.predictions(forecasts).bytes, as: UTF8.self)
  }

  /// What is told of an indicator, or of all that have a target of the year.
  private func outlooks() throws -> String {
    var (indicator, figures) = (indicator, figures)
    // A path alone is that of the folder: no id or name of an indicator has a slash.
    if figures.folder == nil, let path = indicator, path.contains("/") {
      (indicator, figures.folder) = (nil, path)
    }
    let pack = try figures.usablePack()
    var sources = try figures.sources(of: pack.catalogue)
    let situation = try sources.first(at: figures.clock ?? SystemClock.now)
    try figures.checkArea(in: situation)
    let report = ForecastReport(situation, CommandLanguage.strings)
    let readings = try indicator.map { [try report.reading(named: $0)] } ?? report.withTargets
    switch format {
    case .text: return report.text(readings)
    case .json: return report.json(readings)
    }
  }
}
