import CockpitTestSupport
import Testing

extension Program {
  struct ImportTests {
    private let place = TemporaryFolder()
    private static let table = """
      {"version": "2.0", "class": "dataset", "label": "People", "updated": "2026-06-08T06:00:00Z",
       "id": ["Region", "Tid"], "size": [2, 2],
       "role": {"geo": ["Region"], "time": ["Tid"]},
       "dimension": {
         "Region": {"category": {"index": {"B": 1, "A": 0}, "label": {"A": "Alpha", "B": "Beta"}}},
         "Tid": {"category": {"index": ["2026M01", "2026M02"]}}},
       "value": [1, 2, null, 4]}
      """

    private func importTable(_ more: String...) -> Command.Result {
      Command.run(
        [
          Program.path, "import", "--from", "json-stat", place.file("people.json"), "-o",
          place.file("folder"),
        ] + more)
    }

    @Test("makes a snapshot of a table, which validate takes and the screens show")
    func imports() {
      place.write(Self.table, to: "people.json")
      let result = importTable()
      #expect(result.code == 0)
      #expect(result.errors == "")
      #expect(
        result.output.contains("4 observations (1 without a figure), indicators: 1, areas: 2"))
      let folder = place.file("folder")
      #expect(run("validate", folder).code == 0)
      #expect(run("stats", folder).output.contains("\nmissing\t1\n"))
      #expect(Program.dump(folder, keys: "u").contains("People"))
    }

    @Test("writes over a snapshot only when told to")
    func keepsFiles() {
      place.write(Self.table, to: "people.json")
      #expect(importTable().code == 0)
      #expect(importTable().code == 1)
      #expect(importTable("--force").code == 0)
    }

    @Test("says where a table is wrong, and writes nothing")
    func refuses() throws {
      place.write(Self.table.replacingFirst("[2, 2]", with: "[2, 3]"), to: "people.json")
      let result = importTable()
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("\(place.file("people.json")):"))
      #expect(result.errors.hasSuffix("^\n"))
      #expect(try place.names == ["people.json"])
    }

    @Test("asks what stays open, and takes the answer")
    func open() {
      place.write(
        Self.table.replacingFirst("\"2026M01\", \"2026M02\"", with: "\"2024T1\", \"2024T2\""),
        to: "people.json")
      let asked = importTable()
      #expect(asked.code == 1)
      #expect(asked.errors.contains("\"2024T1\" can be 2024-01..04 or 2024-Q1"))
      #expect(asked.errors.contains("--period-unit"))
      let result = importTable("--period-unit", "quarter")
      #expect(result.code == 0)
      #expect(result.output.contains("periods: 2024-Q1 to 2024-Q2"))
      #expect(importTable("--year-begins", "13").code == 2)
    }

    @Test("shows at once what was updated today by the clock of the region, and nothing as late")
    func local() {
      place.write(
        Self.table.replacingFirst("2026-06-08T06:00:00Z", with: "2026-11-21T14:00:00"),
        to: "people.json")
      #expect(importTable().code == 0)
      let screen = Program.dump(place.file("folder"), keys: "")
      #expect(screen.contains("未编目指标"), "the folder opens on what it holds")
      #expect(screen.contains("People"))
      #expect(Program.dump(place.file("folder"), keys: "Enter Enter").contains("不定期"))
    }

    @Test("reads the tables of a collection, and says how many more it only names")
    func collection() {
      let item = Self.table.replacingFirst(
        "{\"version\"", with: "{\"href\": \"a/t1.json\", \"version\"")
      place.write(
        """
        \u{FEFF}{"class": "collection", "link": {"item": [
          \(item), {"class": "dataset", "href": "a/t2.json"}]}}
        """, to: "people.json")
      let result = importTable()
      #expect(result.code == 0)
      #expect(result.output.contains("/t1-20260608t060000z.json: 4 observations"))
      #expect(result.errors.contains("names without carrying them: 1"))
    }

    @Test("stops at a file that never ends")
    func endless() {
      let result = run("import", "--from", "json-stat", "/dev/zero", "-o", place.file("folder"))
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("cannot read /dev/zero: it has more than"))
    }
  }
}
