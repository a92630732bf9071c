import ArgumentParser
import CockpitCatalogue
import CockpitExchange
import CockpitFeed
import CockpitJSON
import CockpitValues
import CockpitWording

/// Makes snapshots of files in other people's formats.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: CommandLanguage.strings(.usage(.importFiles)),
      discussion: CommandLanguage.strings(.usage(.importMore)))
  }

  @Option(help: .words(.usage(.importFormat)))
  var from: ImportFormat

  @Argument(help: .words(.usage(.files)), completion: .file())
  var files: [String]

  @Option(name: .shortAndLong, help: .words(.usage(.outputFolder)), completion: .directory)
  var output: String

  @Option(help: .words(.usage(.packOfImport)), completion: .directory)
  var pack = PackSource.standard

  @Option(help: .words(.usage(.areaOfImport)))
  var area: String?

  @Option(help: .words(.usage(.periodOfImport)))
  var period: PeriodArgument?

  @Option(help: .words(.usage(.periodUnit)))
  var periodUnit: PeriodRules.Unit?

  @Option(help: .words(.usage(.periodsBy)))
  var periodsBy: PeriodRules.Authority?

  @Option(help: .words(.usage(.yearBegins)))
  var yearBegins: Int?

  @Option(help: .words(.usage(.weeks)))
  var weeks = PeriodRules.Weeks.iso

  @Option(help: .words(.usage(.createdAt)))
  var createdAt: Instant?

  @Flag(help: .words(.usage(.replaceFiles)))
  var force = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard yearBegins.map({ (1...12).contains($0) }) ?? true else {
      throw ValidationError(.command(.noMonth))
    }
  }

  func run() throws {
    let catalogue = try PackSource.catalogue(pack)
    let options = ImportOptions(
      region: catalogue.region, areas: catalogue.areas, offset: catalogue.offset, area: area,
      period: period?.period,
      periods: PeriodRules(
        unit: periodUnit, authority: periodsBy, yearBegins: yearBegins, weeks: weeks),
      createdAt: createdAt)
    var tables: [ImportedTable] = []
    var contents: [[UInt8]] = []
    for file in files {
      let read = try read(file, options)
      tables += read.tables
      contents += read.contents
    }
    try checkNames(of: tables)
    try OutputFile.makeFolder(output)
    for (table, bytes) in zip(tables, contents) {
      let path = "\(output)/\(table.fileName)"
      try OutputFile.write(bytes, to: path, replacing: force)
      try Output.text(ImportCommand.report(on: table, at: path) + "\n")
      if let hint = ImportCommand.hint(on: table.periods) { Output.error(hint) }
    }
  }

  /// The tables of a file, and the snapshot of each.
  private func read(
    _ file: String, _ options: ImportOptions
  ) throws -> (tables: [ImportedTable], contents: [[UInt8]]) {
    let bytes: [UInt8]
    do {
      bytes = try SnapshotFolder.read(file: file)
    } catch {
      throw CommandFailure(error)
    }
    do throws(JSONError) {
      let content = try from.content(
        of: bytes, named: ImportCommand.name(of: file), options: options)
      var contents: [[UInt8]] = []
      for table in content.tables { contents.append(try table.snapshot()) }
      if content.named > 0 {
        Output.error(
          CommandLanguage.strings(.command(.tablesElsewhere(file: file, count: content.named))))
      }
      return (content.tables, contents)
    } catch {
      let diagnostic = SourceText(name: file, bytes: bytes).diagnostic(for: error)
      throw CommandFailure([diagnostic])
    }
  }

  /// What was written of a table.
  private static func report(on table: ImportedTable, at path: String) -> String {
    let strings = CommandLanguage.strings
    let parts: [Phrase] =
      [
        .command(
          .wroteTable(path, observations: table.observations, missing: table.missing)),
        .command(
          .tableHolds(
            indicators: table.indicators, areas: table.areas, combinations: table.combinations,
            periods: text(of: table.periods))),
      ] + (table.forecasts > 0 ? [.command(.tableForecasts(table.forecasts))] : [])
    return parts.map { strings($0) }.joined(separator: strings(.command(.comma)))
  }

  /// The first and the last of some periods, as the figures have them.
  private static func text(of periods: [Period]) -> String {
    let strings = CommandLanguage.strings
    guard let first = periods.min(), let last = periods.max() else {
      return strings(.command(.noPeriods))
    }
    return first == last
      ? first.notation : strings(.command(.periodsTo(first.notation, last.notation)))
  }

  /// What days may mean that are all the first or the last of longer periods, and how to say so; `nil`
  /// for other periods.
  private static func hint(on periods: [Period]) -> String? {
    guard let unit = PeriodRules.unit(closedBy: periods), let first = periods.first else {
      return nil
    }
    return CommandLanguage.strings(.command(.takenForDay(first.notation, unit: unit.rawValue)))
  }

  /// The name of a file without its folder and ending.
  private static func name(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// Refuses tables that would be written over one another.
  private func checkNames(of tables: [ImportedTable]) throws {
    var known: Set<String> = []
    for table in tables where !known.insert(table.id).inserted {
      throw CommandFailure(.command(.sameTable(table.id)))
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}
extension PeriodRules.Unit: ExpressibleByArgument {}
extension PeriodRules.Authority: ExpressibleByArgument {}
extension PeriodRules.Weeks: ExpressibleByArgument {}

/// A period in the notation of the snapshot format.
struct PeriodArgument: ExpressibleByArgument {
  let period: Period

  init?(argument: String) {
    guard let period = Period(parsing: argument, offset: .china) else { return nil }
    self.period = period
  }
}
