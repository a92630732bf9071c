import CockpitTestSupport
import Testing

extension Program {
  struct DumpTests {
    private let place = TemporaryFolder()

    @Test("prints the five themes, the newest figures, the data's health and the keys")
    func overview() {
      place.write(SnapshotText.output(), to: "a.json")
      let dump = Program.dump(place.path)
      for text in [
        "海曙数字驾驶舱", "经济发展", "产业运行", "城市治理", "社情民意", "安全应急", "955.2", "可用1",
        "11-21 14:30", "? 帮助", "2026-11-21 周六 14:32:00",
      ] {
        #expect(dump.contains(text), "\(text)")
      }
      #expect(!dump.contains("示例数据"))
      #expect(!dump.contains("\u{1B}"))
      #expect(dump.split(separator: "\n", omittingEmptySubsequences: false).count == 41)
    }

    @Test(
      "takes a figure to date for one of its last month, however its period is written",
      arguments: [("2026-10", "2026-01..10"), ("2026-01..10", "2026-10")])
    func rangesToDate(older: String, newer: String) {
      func file(_ rows: [(String, String)], created: String) -> String {
        SnapshotText.snapshot(
          rows.map { period, value in
            #"{"indicator":"industry.output","area":"330203","period":"\#(period)",\#(value)}"#
          }, created: created)
      }
      place.write(
        file(
          [(older, "\"value\":100"), ("2026-09", "\"value\":80")],
          created: "2026-11-10T09:00:00+08:00"), to: "a.json")
      place.write(
        file([(newer, "\"value\":90")], created: "2026-11-12T09:00:00+08:00"), to: "b.json")
      let row = Program.dump(place.path, size: "119x30", keys: "2").split(separator: "\n")
        .first { $0.contains("规上工业总产值") }
      #expect(row?.contains("1-10月") == true && row?.contains("90.0") == true)
      #expect(row?.contains("80.0") == true && row?.contains("100.0") == false)
      place.write(
        file(
          [(newer, "\"value\":null,\"reason\":\"撤回\"")], created: "2026-11-13T09:00:00+08:00"),
        to: "c.json")
      let withdrawn = Program.dump(place.path, size: "119x30", keys: "2").split(separator: "\n")
        .first { $0.contains("规上工业总产值") }
      #expect(withdrawn?.contains("90.0") == false && withdrawn?.contains("100.0") == false)
    }

    @Test("a file ahead of the clock never empties the screen, and is named wherever one looks")
    func aheadOfTheClock() {
      place.write(SnapshotText.output(created: "2026-11-21T14:37:00+08:00"), to: "a.json")
      let alone = Program.dump(place.path)
      #expect(alone.contains("955.2"))
      #expect(alone.contains("生成时间在将来 5分"))
      let list = Program.dump(place.path, keys: "s")
      #expect(list.contains("超前1"))
      #expect(list.contains("来源别无可用文件"))
      let plain = Command.run([
        "timeout", "-s", "TERM", "3", Program.path, "watch", place.path, "--plain", "--now",
        Program.clock,
      ])
      #expect(plain.output.contains("快照超前 a.json：生成时间在将来 5分"))
      place.write(SnapshotText.output("901", created: "2026-11-21T14:00:00+08:00"), to: "b.json")
      let beside = Program.dump(place.path)
      #expect(beside.contains("901.0"))
      #expect(!beside.contains("955.2"))
      #expect(Program.dump(place.path, keys: "s").contains("到时才用，此前沿用已有的内容"))
    }

    @Test("a look back ends where what is known was chosen to end")
    func replayKnownUntil() {
      place.write(
        SnapshotText.output("901", created: "2026-11-19T09:00:00+08:00"), to: "a.json")
      place.write(SnapshotText.output(created: "2026-11-20T09:00:00+08:00"), to: "b.json")
      func dump(_ keys: String) -> String {
        run(
          "dump", place.path, "--now", clock, "--known-at", "2026-11-19T12:00:00+08:00", "--keys",
          keys
        ).output
      }
      for keys in ["", "{", "{ K"] {
        #expect(dump(keys).contains("901.0") && !dump(keys).contains("955.2"), "\(keys)")
      }
      #expect(dump("{").contains("回放"))
    }

    @Test("the demonstration shows what it had at an earlier end of what is known")
    func demonstrationKnownEarlier() {
      let result = run("dump", "--now", clock, "--known-at", "2026-11-20T12:00:00+08:00")
      #expect(result.code == 0)
      #expect(!result.output.contains("没有快照"))
    }

    @Test(
      "lets an observer write nothing, and a kiosk neither write nor leave",
      arguments: [
        ("operator", true, true), ("observer", false, true), ("kiosk", false, false),
      ])
    func roles(role: String, isWriting: Bool, isLeaving: Bool) {
      func dump(_ keys: String) -> String {
        Command.run(
          [
            Program.path, "dump", "--now", Program.clock, "--role", role, "--lang", "en", "--keys",
            keys,
          ]
        ).output
      }
      let dialog = dump("e")
      #expect(dialog.contains("structured data") == isWriting)
      #expect(dialog.contains("export: not allowed at this seat") == !isWriting)
      #expect(dump("q 2").contains("[2 Industry]") == !isLeaving)
      #expect(dump("q").contains("quit: not allowed at this seat") == !isLeaving)
    }

    @Test("says any page as lines, in the order and with the filter that were chosen")
    func plain() {
      let text = Command.run([
        Program.path, "dump", "--now", Program.clock, "--format", "plain", "--lang", "en", "--keys",
        "1 , ,",
      ]).output
      let lines = text.split(separator: "\n")
      #expect(lines.first?.hasSuffix("1 Economy") == true, "\(lines.first ?? "")")
      #expect(lines.contains { $0.hasSuffix(" Indicator descending") })
      #expect(lines.contains("Time 2026-11-21T14:32:00+08:00"))
      let names = lines.filter { $0.hasPrefix("Indicator ") }
      #expect(names.count > 3)
      #expect(names == names.sorted(by: >))
      #expect(!text.contains("\u{1B}"))
    }

    @Test("says the title of a sheet once, and that who prints a screen cannot act")
    func sheet() {
      place.write(SnapshotText.output(created: "2026-11-20T14:37:00+08:00"), to: "a.json")
      func dump(_ keys: String, _ more: String...) -> String {
        Command.run([Program.path, "dump", place.path, "--keys", keys] + more).output
      }
      let sheet = dump("o", "--format", "plain", "--now", Program.clock)
      #expect(sheet.ranges(of: "交接单 本班").count == 1)
      #expect(dump("S").contains("没有值守日志"))
      #expect(dump("S", "--state", place.file("state")).contains("这里只看值守日志"))
      #expect(dump("S", "--now", Program.clock).contains("按指定时刻看"))
    }

    @Test("gives the same bytes in another directory, terminal, language and zone")
    func sameEverywhere() {
      place.write(SnapshotText.output(demonstration: true), to: "a.json")
      place.write("{", to: "broken.json")
      let dump = Program.dump(place.path, keys: "2")
      #expect(dump.contains("示例数据"))
      for environment in [
        [:], ["TERM": "dumb"], ["TERM": "vt100", "LANG": "xx", "LC_ALL": "zh_CN.GBK"],
        ["COLUMNS": "40", "LINES": "10", "NO_COLOR": "1", "TZ": "America/New_York"],
      ] {
        let other = Command.run(
          [
            "/bin/sh", "-c", "cd / && exec \"$0\" dump \"$1\" --now \"$2\" --keys 2", Program.path,
            place.path, Program.clock,
          ], environment: environment)
        #expect(other.output == dump, "\(environment)")
        #expect(other.code == 0)
      }
    }

    @Test(
      "shows the built-in pack of the region where the folder of a pack has faults, and says so")
    func faultyPack() throws {
      let pack = TemporaryFolder()
      let original = Repository.path("Resources/Packs/haishu")
      for name in try Files.names(in: original) {
        pack.write(try Files.bytes(at: "\(original)/\(name)"), to: name)
      }
      let boards = try pack.text("boards.json")
      pack.write(
        boards.replacingFirst("\"industry.output\"", with: "\"industry.outptu\""),
        to: "boards.json")
      let validated = Program.run("validate", pack.path)
      #expect(validated.code == 1)
      #expect(validated.output.contains("\(pack.path)/boards.json:"))
      let dump = Program.run("dump", "--pack", pack.path, "--now", Program.clock)
      #expect(dump.code == 0)
      #expect(dump.output.contains("海曙数字驾驶舱"))
      #expect(dump.output.contains("资料包未采用 \(pack.path)/boards.json:"))
      #expect(dump.output.contains("改用内置 海曙区"))
      // Another region's screens would be taken for one's own.
      let header = try pack.text("pack.json")
      pack.write(
        header.replacingFirst("\"id\": \"haishu\"", with: "\"id\": \"elsewhere\""), to: "pack.json")
      let refused = Program.run("dump", "--pack", pack.path, "--now", Program.clock)
      #expect(refused.code == 1)
      #expect(refused.output == "")
      #expect(refused.errors.contains("\(pack.path)/boards.json:"))
    }

    @Test("names the areas that one is divided into where sources mean different ones by its code")
    func dividedArea() {
      let folder = TemporaryFolder()
      folder.write(ContradictoryFiles.petitions, to: "a.json")
      folder.write(ContradictoryFiles.enforcement, to: "b.json")
      func dump(_ area: String) -> Command.Result {
        Program.run("dump", folder.path, "--now", Program.clock, "--area", area)
      }
      let whole = dump("X01")
      #expect(whole.code == 2)
      #expect(whole.errors.contains("there is no area X01"))
      #expect(whole.errors.contains("X01@xinfang, X01@zfj"))
      #expect(dump("X01@zfj").code == 0)
      let other = dump("X02")
      #expect(other.code == 2 && other.errors.contains("330203"))
    }

    @Test("says how a moment is written that is not understood")
    func moment() {
      let result = Program.run("dump", "--now", "2026-11-21")
      #expect(result.code == 2)
      #expect(result.errors.contains("write the day, the time and the offset"))
    }

    @Test("goes to another region by keys, whose figures are invented too")
    func otherRegion() {
      let dump = Program.dump(nil, keys: ": yinzhou Enter")
      #expect(dump.contains("鄞州数字驾驶舱"))
      #expect(dump.contains("示例数据"))
      #expect(!dump.contains("仅规划：本区域没有快照"))
    }

    @Test("colours only what the format and the depth ask for")
    func formats() {
      place.write("{", to: "broken.json")
      func dump(_ options: String...) -> String {
        Command.run([Program.path, "dump", place.path, "--now", Program.clock] + options).output
      }
      let text = dump()
      #expect(dump("--format", "text", "--color", "256") == text)
      let mono = dump("--format", "ansi")
      let colored = dump("--format", "ansi", "--color", "256")
      #expect(!colorCodes(in: colored).isEmpty)
      #expect(colorCodes(in: mono).isEmpty)
      #expect(mono.contains("\u{1B}["))
      for ansi in [mono, colored] {
        #expect(withoutTrailingBlanks(withoutCodes(ansi)) == text)
      }
      #expect(dump("--glyphs", "ascii").contains("|"))
    }

    @Test("arrives at a detail page by keys")
    func detail() throws {
      place.write(SnapshotText.output(), to: "a.json")
      let dump = Program.dump(place.path, keys: "2 Enter")
      for text in [
        "详情 规上工业总产值", "955.2 亿元", "1-10月", "同比增长 4.9%", "初步核算", "海曙区统计局", "11-21 14:30",
        "a.json", "历史",
      ] {
        #expect(dump.contains(text), "\(text)")
      }
      let demonstration = Program.dump(nil, keys: "1 j j Enter")
      for text in ["[详情 ", "最新值", "公布增速", "数据状态", "来源", "入库", "历史", "示例数据"] {
        #expect(demonstration.contains(text), "\(text)")
      }
    }

    @Test("writes a file, and over one only when told to")
    func output() throws {
      place.write(SnapshotText.output(), to: "a.json")
      let path = place.file("dump.txt")
      func write(_ more: String...) -> Command.Result {
        Command.run(
          [Program.path, "dump", place.path, "--now", Program.clock, "-o", path] + more)
      }
      #expect(write() == .init(code: 0, output: "", errors: ""))
      #expect(try place.text("dump.txt") == Program.dump(place.path))
      place.write("mine", to: "dump.txt")
      let refused = write()
      #expect(refused.code == 1)
      #expect(refused.errors.contains("--force"))
      #expect(try place.text("dump.txt") == "mine")
      #expect(write("--force").code == 0)
      #expect(try place.text("dump.txt") == Program.dump(place.path))
      #expect(try place.names == ["a.json", "dump.txt"], "no temporary file is left")
      #expect(run("dump", "-o", "/dev/null", "--force").code == 1, "a device is not replaced")
    }

    @Test("watch prints the dump where the output is no terminal")
    func watchWithoutTerminal() {
      place.write(SnapshotText.output(), to: "a.json")
      let result = run("watch", place.path, "--now", Program.clock)
      #expect(result.output == Program.dump(place.path))
      #expect(result.code == 0)
    }

    @Test("a broken file shows as a banner, with its place, before any good content")
    func banner() {
      place.write("[", to: "broken.json")
      #expect(Program.dump(place.path).contains("快照未采用 broken.json:1:1 此前无可用内容"))
    }

    @Test("hostile names reach no terminal")
    func hostileText() {
      let text = HostileText.pieces.filter { !"\0\t\r\n\u{7F}\"\\".contains($0) }.joined()
      let escaped = text.unicodeScalars.map { scalar in
        scalar.value < 0x20
          ? "\\u00" + (scalar.value < 16 ? "0" : "")
            + String(scalar.value, radix: 16) : String(scalar)
      }.joined()
      place.write(
        SnapshotText.output().replacingFirst("海曙区统计局", with: escaped), to: "\u{1B}[2J.json")
      let dump = Program.dump(place.path, size: "200x60", keys: "2 Enter")
      #expect(dump.contains("955.2 亿元"))
      for scalar in dump.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!["\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}"].contains(scalar))
      }
    }
  }
}

/// The parameters of the colours that a text sets.
func colorCodes(in text: String) -> [Substring] {
  text.split(separator: "\u{1B}[").dropFirst().flatMap { part -> [Substring] in
    guard let end = part.firstIndex(where: \.isLetter), part[end] == "m" else { return [] }
    return part[..<end].split(separator: ";").filter { code in
      guard let number = Int(code) else { return false }
      return (30...38).contains(number) || (40...48).contains(number)
        || (90...107).contains(number)
    }
  }
}

/// A text without its control sequences.
private func withoutCodes(_ text: String) -> String {
  let parts = text.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
  return parts.dropFirst().reduce(String(parts.first ?? "")) { result, part in
    guard let end = part.firstIndex(where: \.isLetter) else { return result + part }
    return result + part[part.index(after: end)...]
  }
}

/// A text whose rows end with what can be seen.
private func withoutTrailingBlanks(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
    String(row.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}
