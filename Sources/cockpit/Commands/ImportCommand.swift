import ArgumentParser
import CockpitCatalogue
import CockpitExchange
import CockpitFeed
import CockpitJSON
import CockpitValues

/// Makes snapshots of files in other people's formats.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make snapshots of files in other formats, with their names and units.",
    discussion: """
      Each table becomes one file in the folder. Nothing is written unless every file can be read.
      """)

  @Option(help: "The format of the files: json-stat.")
  var from: ImportFormat

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(name: .shortAndLong, help: "The folder to write into.", completion: .directory)
  var output: String

  @Option(help: "The pack whose region the figures join.", completion: .directory)
  var pack = PackSource.standard

  @Option(help: "The code of the area of tables that have none, such as the pack's region.")
  var area: String?

  @Option(help: "The period of tables that have none, such as 2026-10.")
  var period: Period?

  @Option(
    help: """
      What the periods are where their codes can be read in several ways: year, half, third (four \
      months), quarter, month, week or day.
      """)
  var periodUnit: PeriodRules.Unit?

  @Option(help: "What counts where the code and the label of a period disagree: code or label.")
  var periodsBy: PeriodRules.Authority?

  @Option(help: "The month in which years such as 2009/10 begin, 1 to 12.")
  var yearBegins: Int?

  @Option(
    help: "How weeks are counted: iso, or sunday for those of epidemiologists from Sunday on.")
  var weeks = PeriodRules.Weeks.iso

  @Option(help: "Since when the figures are known, for files that do not say when they changed.")
  var createdAt: Instant?

  @Flag(help: "Replace files of the same names.")
  var force = false

  func validate() throws {
    guard yearBegins.map({ (1...12).contains($0) }) ?? true else {
      throw ValidationError("a year begins in one of the months 1 to 12")
    }
  }

  func run() throws {
    let catalogue = try PackSource.catalogue(pack)
    let options = ImportOptions(
      region: catalogue.region, areas: catalogue.areas, offset: catalogue.offset, area: area,
      period: period,
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
      try Output.text(
        "wrote \(path): \(table.observations) observations (\(table.missing) without a figure),"
          + " indicators: \(table.indicators), areas: \(table.areas), combinations of other "
          + "dimensions: \(table.combinations), periods: \(ImportCommand.text(of: table.periods))"
          + (table.forecasts > 0 ? ", forecasts: \(table.forecasts)" : "") + "\n"
      )
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
      throw CommandFailure("\(error)")
    }
    do throws(JSONError) {
      let content = try from.content(
        of: bytes, named: ImportCommand.name(of: file), options: options)
      var contents: [[UInt8]] = []
      for table in content.tables { contents.append(try table.snapshot()) }
      if content.named > 0 {
        Output.error(
          "tables that \(file) names without carrying them: \(content.named); fetch and import those"
        )
      }
      return (content.tables, contents)
    } catch {
      let diagnostic = SourceText(name: file, bytes: bytes).diagnostic(for: error)
      throw CommandFailure(diagnostic.description)
    }
  }

  /// The first and the last of some periods, as the figures have them.
  private static func text(of periods: [Period]) -> String {
    guard let first = periods.min(), let last = periods.max() else { return "none" }
    return first == last ? first.notation : "\(first.notation) to \(last.notation)"
  }

  /// What days may mean that are all the first or the last of longer periods, and how to say so; `nil`
  /// for other periods.
  private static func hint(on periods: [Period]) -> String? {
    guard let unit = PeriodRules.unit(closedBy: periods), let first = periods.first else {
      return nil
    }
    return
      "\(first.notation) is taken for a day; if it means the \(unit.rawValue), import with"
      + " --period-unit \(unit.rawValue)"
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
      throw CommandFailure(
        "two of the files hold the table \(table.id); import one of them")
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}
extension PeriodRules.Unit: ExpressibleByArgument {}
extension PeriodRules.Authority: ExpressibleByArgument {}
extension PeriodRules.Weeks: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  /// A period in the notation of the snapshot format.
  public init?(argument: String) {
    self.init(parsing: argument, offset: .china)
  }
}
