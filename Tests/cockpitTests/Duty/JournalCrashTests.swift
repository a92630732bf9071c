import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

extension Program {
  /// Two cockpits that acknowledge at one journal, and what may happen to them meanwhile.
  struct JournalCrashTests {
    private static let alarms = 40

    /// The alarms that a program said it acknowledged, by the numbers of their occurrences.
    private func confirmed(_ output: String) -> Set<Int> {
      Set(
        output.split(separator: "\n").filter { $0.hasPrefix("已确认 ") }.compactMap { line in
          line.split(separator: " ").first { $0.hasPrefix("A-") }.flatMap { Int($0.dropFirst(2)) }
        })
    }

    /// Runs two programs that acknowledge all, in a shell that does something to them.
    private func race(_ trial: DutyTrial, limit: String = "", then: String) -> [Set<Int>] {
      let names = ["甲", "乙"]
      let commands = names.enumerated().map { place, name in
        "\(limit) '\(Program.path)' alarms ack --all --by \(name) --reason 4 --lang zh"
          + " --state '\(trial.place.path)'"
          + " > '\(trial.place.file("out\(place)"))' 2> /dev/null & p\(place)=$!"
      }
      _ = Command.run(["sh", "-c", commands.joined(separator: "\n") + "\n" + then])
      return names.indices.map { confirmed((try? trial.place.text("out\($0)")) ?? "") }
    }

    /// What the journal says: whole, nobody confirmed who is not in it, and nothing twice.
    private func check(_ trial: DutyTrial, _ confirmed: [Set<Int>]) throws {
      var file = JournalFile(folder: trial.folder)
      let entries = try file.read()
      #expect(file.broken == nil)
      var acknowledged: [Int: String] = [:]
      for entry in entries {
        guard case .alarms(let change) = entry.event else { continue }
        for step in change.steps where step.row == 8 {
          let number = try #require(step.occurrence)
          #expect(acknowledged[number] == nil)
          acknowledged[number] = try #require(entry.actor).person.name
          #expect(change.deed?.person.name == acknowledged[number])
        }
      }
      for (name, numbers) in zip(["甲", "乙"], confirmed) {
        for number in numbers { #expect(acknowledged[number] == name) }
      }
      // What was not acknowledged is not.
      let desk = trial.desk()
      for number in 0..<Self.alarms {
        let alarm = try #require(desk.queues.alarms.alarms[DutyTrial.key(number)])
        let occurrence = try #require(alarm.occurrence)
        #expect(alarm.occurrence?.acknowledgedBy?.name == acknowledged[occurrence.number])
        #expect(
          (alarm.standing == .acknowledged) == (acknowledged[occurrence.number] != nil))
      }
    }

    @Test("killed at any moment, what was said to be acknowledged is, and nothing else")
    func killed() throws {
      var random = Sweep.generator("journal")
      var (lost, said) = (0, 0)
      for _ in 0..<Sweep.count(gate: 100, soak: 1000) {
        let trial = DutyTrial()
        try trial.raise(Self.alarms)
        let milliseconds = Int.random(in: 20...900, using: &random)
        let seconds = "0." + String(1000 + milliseconds).dropFirst()
        let confirmed = race(trial, then: "sleep \(seconds); kill -9 $p0 $p1; wait")
        try check(trial, confirmed)
        let count = confirmed.reduce(0) { $0 + $1.count }
        said += count
        if count > 0, count < Self.alarms { lost += 1 }
        // A power cut takes a part of the last line that was not confirmed.
        var file = JournalFile(folder: trial.folder)
        _ = try file.read()
        try Files.write(
          try Files.bytes(at: file.path)
            + Array(#"{"seq":1"#.utf8.prefix(Int.random(in: 0...8, using: &random))),
          to: file.path)
        var desk = trial.desk()
        let isOpen = desk.queues.counts[.unacknowledged] > 0
        if isOpen {
          let number = try #require(
            (0..<Self.alarms).first { desk.acknowledged($0) == nil })
          #expect(DutyTrial.acknowledge(number, at: &desk) == nil)
          #expect(trial.desk().acknowledged(number) == "王")
        }
      }
      // Some were killed in the middle of it.
      #expect(lost > 0 && said > 0)
    }

    @Test("with a full disk acting is refused, and what was confirmed before is there")
    func full() throws {
      let trial = DutyTrial()
      try trial.raise(Self.alarms)
      let bytes = try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)").count
      // No file may grow beyond a few lines more.
      let blocks = (bytes + 6_000) / 512
      let confirmed = race(trial, limit: "ulimit -f \(blocks);", then: "wait")
      let count = confirmed.reduce(0) { $0 + $1.count }
      #expect(count > 0 && count < Self.alarms)
      try check(trial, confirmed)
      // With room again it goes on.
      let rest = race(trial, then: "wait")
      #expect(rest.reduce(0) { $0 + $1.count } + count == Self.alarms)
    }
  }
}
