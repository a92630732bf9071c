import CockpitTestSupport
import Testing

extension Program {
  struct AlarmsTests {
    private let place = TemporaryFolder()

    /// The scenario of the guide.
    private func example() throws -> String {
      let guide = try Files.text(
        at: Repository.path("Sources/CockpitModel/CockpitModel.docc/Guides/Alarms.md"))
      let start = try #require(guide.firstRange(of: "```json\n"))
      let end = try #require(guide[start.upperBound...].firstRange(of: "```"))
      return String(guide[start.upperBound..<end.lowerBound])
    }

    @Test("plays the scenario of the guide: each step with its row, and the alarms at the end")
    func replay() throws {
      place.write(try example(), to: "scenario.json")
      let result = run("alarms", "replay", place.file("scenario.json"), "--format", "json")
      #expect(result.code == 0)
      #expect(result.errors == "")
      let python = """
        import json, sys
        d = json.load(open(sys.argv[1]))
        print([s['row'] for s in d['steps']], len(d['refused']))
        print([(a['rule'], a['standing']) for a in d['final']])
        """
      #expect(
        try Python.run(python, input: result.output)
          == "[2, 8, 25] 0\n[('underpass', 'acknowledged')]\n")
    }

    @Test("says where a scenario is at fault, and how it is called")
    func faults() {
      place.write(#"{"rules": [], "events": [{"at": "2026-11-20T18:00:00+08:00"}]}"#, to: "a.json")
      let result = run("alarms", "replay", place.file("a.json"))
      #expect(result.code == 1 && result.output == "")
      #expect(result.errors.contains("a.json:1:26: error: an event has"))
      #expect(run("alarms", "replay", "/nowhere.json").code == 1)
      let usage = run("alarms", "replay")
      #expect(usage.code == 2 && usage.errors.contains("cockpit alarms replay"))
      #expect(run("alarms", "replay", "--help").output.contains("USAGE: cockpit alarms replay"))
    }
  }
}
