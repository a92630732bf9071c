import CockpitTestSupport
import Testing

extension Program {
  /// What may happen to an index, and that no screen shows it.
  struct IndexCrashTests {
    private let place = TemporaryFolder()
    private let home = TemporaryFolder()

    /// What may happen to an index.
    private enum Harm: CaseIterable {
      /// It is cut off anywhere.
      case cut
      /// A bit of it is another one.
      case flipped
      /// That of another folder takes its place.
      case foreign
      /// Its head is that of another version.
      case older
      /// Who writes it is killed.
      case killed
      /// Two write it at once.
      case twoWriters
    }

    private var environment: [String: String] { ["PATH": "/usr/bin:/bin", "HOME": home.path] }

    private func arguments(_ folder: String) -> [String] {
      ["dump", place.file(folder), "--now", Program.clock, "--size", "160x45"]
    }

    /// The path of the index of one of the folders, the one that is there for it alone.
    private func index(beside others: Set<String> = []) throws -> String {
      let folder = home.file(".local/state/cockpit/index")
      let names = try Files.names(in: folder).filter { $0.hasSuffix(".index") }
      return try "\(folder)/\(#require(names.first { !others.contains("\(folder)/\($0)") }))"
    }

    private func harm(
      _ harm: Harm, _ index: String, foreign: [UInt8], using random: inout SeededGenerator
    ) throws {
      var bytes = try Files.bytes(at: index)
      switch harm {
      case .cut:
        try Files.write(
          Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))), to: index)
      case .flipped:
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1
          << UInt8.random(
            in: 0..<8, using: &random)
        try Files.write(bytes, to: index)
      case .foreign: try Files.write(foreign, to: index)
      case .older:
        bytes[7] = UInt8(ascii: "0")
        try Files.write(bytes, to: index)
      case .killed:
        // Without one, the next reader writes it.
        try Files.remove(index)
        let milliseconds = Int.random(in: 10...2000, using: &random)
        let command = ([Program.path] + arguments("F")).map { "'\($0)'" }.joined(separator: " ")
        _ = Command.run(
          [
            "sh", "-c",
            "\(command) > /dev/null & sleep \(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst()); kill -9 $!; wait",
          ], environment: environment)
      case .twoWriters:
        try Files.remove(index)
        let command = ([Program.path] + arguments("F")).map { "'\($0)'" }.joined(separator: " ")
        _ = Command.run(
          ["sh", "-c", "\(command) > /dev/null & \(command) > /dev/null; wait"],
          environment: environment)
      }
    }

    @Test("killed, cut, damaged, foreign, of another version or written twice, no screen differs")
    func harmed() throws {
      for (folder, last) in [("F", "2026-11-21"), ("G", "2026-11-19")] {
        let made = run(
          "demo", "-o", place.file(folder), "--from", "2026-10-20", "--to", last, "--every", "1",
          "--seed", "1")
        #expect(made.code == 0)
      }
      let plain = run(arguments("F"))
      #expect(run(arguments("F"), environment: environment).output == plain.output)
      let own = try index()
      _ = run(arguments("G"), environment: environment)
      let foreign = try Files.bytes(at: index(beside: [own]))
      var random = Sweep.generator("index")
      let harms = Harm.allCases.shuffled(using: &random)
      for round in 0..<Sweep.count(gate: harms.count, soak: 200) {
        let kind = harms[round % harms.count]
        try harm(kind, own, foreign: foreign, using: &random)
        #expect(run(arguments("F"), environment: environment).output == plain.output, "\(kind)")
        // Whoever found nothing of use has written a whole one.
        #expect(run(arguments("F"), environment: environment).output == plain.output, "\(kind)")
        #expect(try Files.bytes(at: own).count > 64)
      }
    }
  }
}
