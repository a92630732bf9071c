import ArgumentParser
import CockpitAnalysis
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitResources
import CockpitValues
import CockpitWording

/// `cockpit simulate`: what settings of policies would do, and how sure that is.
struct SimulateCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "simulate", abstract: CommandLanguage.strings(.usage(.simulate)),
      discussion: CommandLanguage.strings(.usage(.simulateMore)))
  }

  @Argument(help: .words(.usage(.simulateFile)), completion: .file())
  var file: String?

  @OptionGroup var figures: FigureOptions

  @Option(help: .words(.usage(.simulateScenario)))
  var scenario: String?

  @Flag(help: .words(.usage(.simulateList)))
  var list = false

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  @Option(name: .shortAndLong, help: .words(.usage(.outputFile)), completion: .file())
  var output: String?

  @Flag(help: .words(.usage(.replaceFile)))
  var force = false

  func validate() throws {
    // Without a file the folder stands in its place.
    let hasFile = file != nil && (figures.folder != nil || scenario == nil && !list)
    guard [hasFile, scenario != nil, list].count(where: { $0 }) == 1 else {
      throw ValidationError(.command(.oneScenario))
    }
  }

  func run() throws {
    var (file, figures) = (file, figures)
    if scenario != nil || list, figures.folder == nil { (file, figures.folder) = (nil, file) }
    let pack = try figures.usablePack()
    let asked = try file.map { try policy(at: $0, of: pack.catalogue) }
    let plan = try scenario.map { try self.plan($0, of: pack.catalogue) }
    var sources = try figures.sources(of: pack.catalogue)
    let situation = try sources.first(at: figures.clock ?? SystemClock.now)
    try figures.checkArea(in: situation)
    let report = PolicyReport(situation, CommandLanguage.strings)
    let text: String
    if list {
      text = report.list(isJSON: format == .json)
    } else {
      let book = pack.catalogue.policies
      let request = plan.map { PolicyRequest($0) } ?? asked.map { PolicyRequest($0, of: book) }
      guard let request else { return }
      let known = plan ?? asked?.scenario.flatMap(book.scenario)
      let name = asked.flatMap { $0.name.isEmpty ? nil : LocalizedText(zh: $0.name) } ?? known?.name
      text = try report.text(
        request, name: name, number: asked?.number ?? "", isJSON: format == .json)
    }
    if let output {
      try OutputFile.write(Array(text.utf8), to: output, replacing: force)
    } else {
      try Output.text(text)
    }
  }

  private func plan(_ id: String, of catalogue: Catalogue) throws -> PolicyCase {
    if let plan = catalogue.policies.scenario(id) { return plan }
    let known = catalogue.policies.cases.map(\.id).joined(separator: ", ")
    throw CommandFailure(
      .command(.noPolicy(id, known: known)), exitCode: CommandFailure.wrongUsage)
  }

  /// The scenario of a file; what in it nobody reads is told.
  private func policy(at path: String, of catalogue: Catalogue) throws -> PolicyFile {
    let bytes: [UInt8]
    do throws(FeedError) {
      bytes = try SnapshotFolder.read(file: path)
    } catch {
      throw CommandFailure(error)
    }
    let source = SourceText(name: path, bytes: bytes)
    let policy: PolicyFile
    do throws(JSONError) {
      policy = try PolicyFile(bytes, of: catalogue)
    } catch {
      throw CommandFailure([source.diagnostic(for: error)])
    }
    let unread = PolicyFile.unreadKeys(of: bytes) {
      CockpitResource.bytes(at: "Schemas/\($0).schema.json")
    }
    for warning in source.diagnostics(for: unread, severity: .warning) {
      Output.error(CommandLanguage.strings(warning))
    }
    return policy
  }
}
