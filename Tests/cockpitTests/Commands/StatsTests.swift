import CockpitTestSupport
import Testing

extension Program {
  struct StatsTests {
    private let place = TemporaryFolder()
    private let keys = [
      "files", "other_regions", "observations", "missing", "converted", "strays", "series",
      "indicators", "areas",
      "records",
      "first_period",
      "last_period", "bytes", "wall_ms", "cpu_ms", "peak_rss_bytes", "latest_sum",
    ]

    @Test("counts what a folder holds, for programs")
    func json() throws {
      place.write(SnapshotText.output(), to: "a.json")
      let result = run("stats", place.path, "--format", "json")
      #expect(result.code == 0)
      #expect(result.errors == "")
      let python = """
        import json, sys
        d = json.load(open(sys.argv[1]))
        print(*d)
        print(d['files'], d['observations'], d['missing'], d['series'], d['first_period'],
              d['last_period'], d['latest_sum'], d['peak_rss_bytes'] > 0 <= d['wall_ms'])
        """
      #expect(
        try Python.run(python, input: result.output)
          == keys.joined(separator: " ") + "\n1 2 0 1 2026-09 2026-10 955.2 True\n")
    }

    @Test("counts the sound files and ends with 1 where one is refused")
    func text() {
      place.write(SnapshotText.output(), to: "a.json")
      place.write("{", to: "b.json")
      let result = run("stats", place.path)
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("b.json:1:2: error: "))
      #expect(
        result.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
          == keys.map { $0[...] })
      #expect(result.output.hasPrefix("files\t1\nother_regions\t0\nobservations\t2\n"))
    }
  }
}
