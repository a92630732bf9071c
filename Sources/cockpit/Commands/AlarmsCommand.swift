import ArgumentParser
import CockpitFeed
import CockpitJSON
import CockpitOperations
import CockpitResources
import CockpitValues
import CockpitWording

/// `cockpit alarms`: what has to do with alarms beside the screens.
struct AlarmsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "alarms", abstract: CommandLanguage.strings(.usage(.alarms)),
      subcommands: [
        AlarmsListCommand.self, AlarmsAckCommand.self, AlarmsShelveCommand.self,
        AlarmsLogCommand.self, AlarmsVerifyCommand.self, AlarmsKPICommand.self,
        AlarmsReplayCommand.self,
      ])
  }

  @OptionGroup var language: LanguageOptions
}

/// `cockpit alarms replay`: what rules would have done in a course of events.
struct AlarmsReplayCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay", abstract: CommandLanguage.strings(.usage(.alarmsReplay)),
      discussion: CommandLanguage.strings(.usage(.alarmsReplayMore)))
  }

  @Argument(help: .words(.usage(.scenario)), completion: .file())
  var file: String

  @Option(help: .words(.usage(.jsonFormat)))
  var format = Format.json

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let bytes: [UInt8]
    do throws(FeedError) {
      bytes = try SnapshotFolder.read(file: file)
    } catch {
      throw CommandFailure(error)
    }
    let source = SourceText(name: file, bytes: bytes)
    let scenario: AlarmScenario
    do throws(JSONError) {
      scenario = try AlarmScenario(bytes)
    } catch {
      throw CommandFailure([source.diagnostic(for: error)])
    }
    let unread = AlarmScenario.unreadKeys(of: bytes) {
      CockpitResource.bytes(at: "Schemas/\($0).schema.json")
    }
    for warning in source.diagnostics(for: unread + scenario.warnings, severity: .warning)
      .sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) })
    {
      Output.error(CommandLanguage.strings(warning))
    }
    let json = scenario.play().json(offset: .china)
    try Output.text(String(decoding: json, as: UTF8.self))
  }
}
