import ArgumentParser

@main
struct Cockpit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cockpit", abstract: "数字驾驶舱", subcommands: [StatsCommand.self])
}
