import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What screens count, read off what they draw.
struct CountsTests {
  /// The numbers that are drawn on one of the overviews of a folder.
  private struct Drawn {
    /// After each word of the line of counts its number, and the two of 核心可用.
    var header: [String: Int] = [:]
    /// The same of the page of the data.
    var data: [String: Int] = [:]
    /// 核心 已报 正常 超限 未达 数据 不计 by theme, in the order of the pack.
    var themes: [[Int]] = []
    /// By domain, the number after each word, by theme and then of all themes; an empty cell is `nil`.
    var matrix: [[[String: Int]?]] = []
    /// 有目标 未达 达标 灯不定 未亮.
    var targets: [String: Int] = [:]
  }

  private static let size = Size(columns: 240, rows: 45)

  private func lines(_ table: Table, _ session: Session) -> [Substring] {
    var canvas = Canvas(size: Size(columns: 240, rows: 12), glyphs: .of(.full))
    canvas.draw(
      table.drawn(focused: nil, height: 12, now: session.now, .full), in: canvas.bounds)
    return canvas.cells.plainText.split(separator: "\n").dropFirst().filter { !$0.isEmpty }
  }

  /// Each word with the number behind it.
  private func numbers(_ text: some StringProtocol) -> [String: Int] {
    var result: [String: Int] = [:]
    var word = ""
    var digits = ""
    for character in String(text) + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if let number = Int(digits), !word.isEmpty {
        result[word] = number
        word = ""
      }
      digits = ""
      word = " |/()".contains(character) ? "" : word + String(character)
    }
    return result
  }

  /// Each word with the number before it: 3红1黄.
  private func counted(_ text: some StringProtocol) -> [String: Int] {
    var result: [String: Int] = [:]
    var digits = ""
    var word = ""
    for character in String(text) + "0" {
      if character.isASCII, character.isNumber {
        if !word.isEmpty {
          result[word] = Int(digits)
          (word, digits) = ("", "")
        }
        digits.append(character)
      } else {
        word.append(character)
      }
    }
    return result
  }

  private func drawn(_ session: Session) throws -> Drawn {
    var drawn = Drawn()
    let context = session.context
    var chrome = Canvas(size: session.size, glyphs: .of(.full))
    Chrome(session).draw(on: &chrome)
    let header = chrome.cells.plainText.split(separator: "\n")[1]
    // 超限1? is counted elsewhere, and only named beside what is sure.
    let words = header.split(separator: " ")
    drawn.header = numbers(words.filter { !$0.hasSuffix("?") }.joined(separator: " "))
    drawn.header["超限?"] = numbers(words.filter { $0.hasSuffix("?") }.joined(separator: " "))["超限"]
    let usable = header.split(separator: " ").first { $0.hasPrefix("核心可用") } ?? ""
    let parts = usable.split { !$0.isNumber }.compactMap { Int($0) }
    if parts.count == 2 { (drawn.header["可用"], drawn.header["应有"]) = (parts[0], parts[1]) }
    for panel in DataPage().content(in: context).panels {
      guard case .lines(let lines) = panel.body, let line = lines.first else { continue }
      drawn.data = numbers(line.text)
    }
    let themes = try #require(ThemesTable(context: context).panel(title: "").table)
    for line in lines(themes, session) {
      let fields = line.split(separator: " ").dropFirst(2).prefix(7)
      drawn.themes.append(fields.map { $0 == "-" ? 0 : Int($0) ?? -1 })
    }
    let matrix = try #require(
      MatrixTable(context: context, columns: CountsTests.size.columns).panel(title: "").table)
    let cells = matrix.rows.indices.map { row in
      matrix.cells(of: row).dropFirst().map { $0.text.styled(at: session.now).text }
    }
    for (line, cells) in zip(lines(matrix, session), cells) {
      // What is drawn is what the cells say.
      #expect(line.split(separator: " ").dropFirst().map(String.init) == cells.filter { $0 != "" })
      drawn.matrix.append(cells.map { $0.isEmpty ? nil : counted($0 == "." ? "" : $0) })
    }
    let deviations = try #require(
      DeviationsTable(context: context).panel { _ in .nothing }.table?.foot)
    drawn.targets = numbers(deviations.text)
    return drawn
  }

  private func check(_ drawn: Drawn, _ pack: Catalogue, _ note: String) {
    let comment = Comment(rawValue: note)
    func sum(_ column: Int) -> Int { drawn.themes.reduce(0) { $0 + $1[column] } }
    #expect(drawn.themes.count == pack.themes.count, comment)
    guard drawn.themes.allSatisfy({ $0.count == 7 && $0.allSatisfy { $0 >= 0 } }) else {
      Issue.record("no counts in \(drawn.themes)", sourceLocation: #_sourceLocation)
      return
    }
    for row in drawn.themes {
      let (core, reported, normal, grave) = (row[0], row[1], row[2], row[3])
      let (behind, data, uncounted) = (row[4], row[5], row[6])
      #expect(core == normal + grave + behind + data + uncounted, comment)
      #expect(reported >= normal + grave + behind && reported <= core - uncounted, comment)
    }
    #expect(sum(2) + sum(3) + sum(4) == drawn.header["可用"], comment)
    #expect(sum(0) - sum(6) == drawn.header["应有"], comment)
    #expect(sum(3) <= drawn.header["超限"] ?? 0, comment)
    #expect(sum(4) <= drawn.header["未达"] ?? 0, comment)
    let unsure = ["迟缺", "存疑", "冲突"].reduce(0) { $0 + (drawn.header[$1] ?? 0) }
    #expect(drawn.header["超限?"] ?? 0 <= unsure, comment)
    for word in ["迟缺", "存疑", "冲突"] {
      // The second line leaves out what there is none of.
      #expect(drawn.data[word] != nil && drawn.header[word] ?? 0 == drawn.data[word], comment)
    }
    for (place, theme) in drawn.themes.enumerated() {
      let cells = drawn.matrix.compactMap { $0[place] }
      func count(_ words: [String]) -> Int {
        cells.reduce(0) { sum, cell in
          sum + words.reduce(0) { $0 + (cell[$1] ?? 0) }
        }
      }
      #expect(count(["超限"]) == theme[3], comment)
      #expect(count(["红", "橙", "黄", "蓝"]) == theme[4], comment)
      #expect(count(["迟", "缺", "冲", "异"]) == theme[5], comment)
    }
    for row in drawn.matrix {
      var added: [String: Int] = [:]
      for cell in row.dropLast() { added.merge(cell ?? [:]) { $0 + $1 } }
      #expect(added == (row.last ?? nil) ?? [:], comment)
    }
    #expect(
      drawn.targets["有目标"]
        == ["未达", "达标", "灯不定", "未亮"].reduce(0) { $0 + (drawn.targets[$1] ?? 0) },
      comment)
  }

  @Test("add up on what is drawn of 500 random folders, from screen to screen")
  func addUp() throws {
    let pack = try EmbeddedCatalogue.of("haishu")
    var random = Sweep.generator("drawn counts")
    var (grave, behind) = (0, 0)
    for number in 0..<500 {
      let folder = try RandomFolder.make(pack, using: &random)
      let situation = Situation(
        pack: pack, area: folder.area, content: folder.content,
        at: Moment(clock: DemonstrationWorld.now))
      let session = Session(
        situation: situation, strings: Strings(.zh), size: CountsTests.size)
      let drawn = try drawn(session)
      check(drawn, pack, "folder \(number)")
      grave += drawn.header["超限"] ?? 0
      behind += drawn.themes.reduce(0) { $0 + $1[4] }
    }
    #expect(grave > 0)
    #expect(behind == 0, "no folder has a target")
  }

  @Test("add up on the demonstration, which has targets, with and without a filter")
  func demonstration() throws {
    var session = try DemonstrationWorld.session(CountsTests.size)
    check(try drawn(session), session.catalogue, "demonstration")
    try session.type("= domain:regulation Enter")
    let filtered = try drawn(session)
    check(filtered, session.catalogue, "filtered")
    #expect(session.context.filter != nil)
    #expect((filtered.header["应有"] ?? 0) < 59)
  }

  @Test("a refused file is among the data that every screen counts, in short too, as on their page")
  func refused() throws {
    let refusal = Refusal(
      file: "b.json",
      diagnostic: Diagnostic(
        severity: .error, file: "b.json", line: 3, column: 1,
        sentence: "expected a number" as WrittenSentence, excerpt: ""), lastGood: nil)
    let row =
      #""observations":[{"indicator":"industry.output","area":"330203","period":"2026-10","value":900}]"#
    func session(_ refusals: [Refusal], columns: Int) throws -> Session {
      let situation = try Written.world(Written.snapshot(row), refusals: refusals).situation()
      var session = Session(
        situation: situation, strings: Strings(.zh), size: Size(columns: columns, rows: 24))
      let queues = Queues(situation.catalogue, rules: [])
      _ = session.handle(.duty(DutyState(queues: queues), nil))
      return session
    }
    func header(_ session: Session) -> Substring { session.screen.split(separator: "\n")[1] }
    var wide = try session([refusal], columns: 160)
    let late = try #require(numbers(header(wide))["迟缺"])
    #expect(header(wide).contains("数据 迟缺\(late) 拒收1"), "\(header(wide))")
    #expect(try !header(session([], columns: 160)).contains("拒收"))
    let narrow = try session([refusal], columns: 32)
    #expect(header(narrow).contains("数据 \(late + 1)"), "\(header(narrow))")
    try wide.type("s")
    #expect(wide.screen.contains("迟缺\(late) 存疑0 冲突0 拒收1"))
  }

  @Test("where only files of another region are left, the open items of the data are counted")
  func withoutSnapshots() throws {
    let row =
      #""observations":[{"indicator":"industry.output","area":"330203","period":"2026-10","value":900}]"#
    let before = try Written.world(Written.snapshot(row)).situation()
    var queues = Queues(before.catalogue, rules: [])
    _ = queues.take(before)
    let other = Written.snapshot(#""observations":[]"#).replacing("330203", with: "330212")
    var session = Session(
      situation: try Written.world(other).situation(), strings: Strings(.zh),
      size: Size(columns: 120, rows: 36))
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    let header = session.screen.split(separator: "\n")[1]
    #expect(queues.data.open.count > 0)
    #expect(header.contains("数据 \(queues.data.open.count) | 没有快照"), "\(header)")
  }
}
