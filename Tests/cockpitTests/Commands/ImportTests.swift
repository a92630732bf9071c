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

    @Test("stops at a file that never ends")
    func endless() {
      let result = run("import", "--from", "json-stat", "/dev/zero", "-o", place.file("folder"))
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("cannot read /dev/zero: it has more than"))
    }
  }
}
