import CockpitTestSupport
import Testing

extension Program {
  struct DemoTests {
    private let place = TemporaryFolder()

    private func demo(_ name: String, _ more: String...) -> Command.Result {
      Command.run(
        [
          Program.path, "demo", "-o", place.file(name), "--from", "2026-11-19", "--to",
          "2026-11-21", "--seed", "1",
        ] + more)
    }

    @Test("writes the same bytes twice, which validate takes and dump marks")
    func sameTwice() throws {
      let first = demo("one")
      #expect(first.code == 0)
      #expect(first.errors == "")
      #expect(demo("two").code == 0)
      let names = try Files.names(in: place.file("one"))
      #expect(try Files.names(in: place.file("two")) == names)
      for name in names { #expect(try place.text("one/\(name)") == place.text("two/\(name)")) }
      let count = names.count
      #expect(first.output.hasPrefix("wrote \(count) files, "))
      let validated = run("validate", place.file("one"))
      #expect(validated.code == 0)
      // The demonstration has one figure that two departments report otherwise.
      let lines = validated.output.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(
        lines.dropFirst().first?.contains("warning: industry.entities_new of 2026-10 is ") == true)
      #expect(lines.dropFirst(2).first?.hasPrefix("records: ") == true)
      #expect(lines.last == "\(count) files, 0 errors, 2 warnings")
      #expect(Program.dump(place.file("one")).contains("示例数据"))
    }

    @Test("writes figures of any pack, also of one that says nothing of them")
    func otherPack() {
      let example = Repository.path("Tests/Fixtures/ExamplePack")
      for pack in ["ningbo", example] {
        let folder = pack == example ? "example" : pack
        #expect(demo(folder, "--pack", pack).code == 0)
        let validated = run("validate", place.file(folder), "--pack", pack)
        #expect(validated.code == 0, "\(validated.output)")
        #expect(validated.output.contains(" 0 errors"))
      }
    }

    @Test("writes a folder of all regions, in which each is shown with its own figures alone")
    func allRegions() throws {
      #expect(demo("all", "--pack", "all").code == 0)
      let names = try Files.names(in: place.file("all"))
      let regions = Set(names.map { String($0.prefix { $0 != "-" }) })
      #expect(regions == ["33", "3302", "3306", "330203", "330212"])
      let validated = run("validate", place.file("all"))
      #expect(validated.code == 0)
      #expect(validated.output.contains("\(names.count) files, 0 errors"))
      #expect(!validated.output.contains("stray") && !validated.output.contains("unknown area"))
      // The highest region is shown first; from there one goes down the tree and back.
      #expect(Program.dump(place.file("all")).contains("浙江数字驾驶舱"))
      let city = Program.dump(place.file("all"), keys: ": ningbo Enter")
      #expect(city.contains("宁波数字驾驶舱") && !city.contains("落空") && !city.contains("未编目"))
      #expect(Program.dump(place.file("all"), keys: ": ningbo Enter Esc").contains("浙江数字驾驶舱"))
    }

    @Test("ends a day that is under way now, and says how much of later days lies ahead")
    func clock() throws {
      func times(_ folder: String) throws -> [Substring] {
        try Files.names(in: place.file(folder)).compactMap { name in
          name.split(separator: "-").last.map { $0.prefix(13) }
        }
      }
      let noon = "2026-11-21T12:10:00+08:00"
      let today = demo("today", "--now", noon)
      #expect(today.code == 0 && today.output.split(separator: "\n").count == 1)
      #expect(try times("today").max() == "20261121T1200")
      let validated = run("validate", place.file("today"), "--now", noon)
      #expect(validated.code == 0 && !validated.output.contains("ahead"))
      let screen = run("dump", place.file("today"), "--now", noon, "--size", "120x40")
      #expect(screen.code == 0 && !screen.output.contains("超前"))
      // The day before, the last one is still to come.
      let later = demo("later", "--now", "2026-11-20T12:10:00+08:00")
      let ahead = try times("later").count { $0 > "20261120T1210" }
      #expect(ahead > 10)
      #expect(
        later.output.hasSuffix(
          "\n\(ahead) files of them ahead of the clock, to count once the time has come\n"))
    }

    @Test("writes over files only when told to")
    func keepsFiles() {
      #expect(demo("one").code == 0)
      let refused = demo("one")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("exists already; add --force"))
      #expect(demo("one", "--force").code == 0)
    }
  }
}
