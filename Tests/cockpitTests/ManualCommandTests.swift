import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

extension Program {
  struct ManualCommandTests {
    @Test("has every command with all of its options, and every key with what it does")
    func complete() throws {
      let result = run("manual")
      #expect(result.code == 0)
      let text = result.output.replacing("\\-", with: "-").replacing("\\&", with: "")
      #expect(text.hasPrefix(".TH COCKPIT 1"))
      for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS"] {
        #expect(text.contains("\n.SH \(section)\n"), "\(section)")
      }
      let commands = [
        "watch", "dump", "validate", "stats", "import", "demo", "catalogue", "alarms", "handover",
        "brief", "prune", "manual",
      ]
      for command in commands {
        #expect(text.contains("\n.SS cockpit \(command)\n"))
        let options = run(command, "--help").output.split(whereSeparator: { " [],\n".contains($0) })
          .filter { $0.hasPrefix("--") }
        #expect(options.contains("--help"))
        for option in options { #expect(text.contains(option), "\(command) \(option)") }
      }
      for action in ActionTable.actions {
        // roff takes a backslash for the beginning of a request.
        let names = action.keyNames.replacing("\\", with: "\\e")
        #expect(text.contains("\n.B \(names)\n"), "\(names)")
        #expect(text.contains(Strings(.en)(action.phrase)), "\(action.id)")
      }
    }

    @Test("holds nothing that roff would take for a request of its own")
    func requests() {
      let known = ["TH", "SH", "SS", "TP", "B", "nf", "fi"]
      for line in run("manual").output.split(separator: "\n") where line.hasPrefix(".") {
        let request = line.dropFirst().prefix { $0 != " " }
        #expect(known.contains(String(request)), "\(line)")
      }
    }
  }
}
