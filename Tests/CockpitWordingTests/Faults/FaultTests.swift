import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitWording

struct FaultTests {
  @Test("has a wording of whatever the readers may say")
  func complete() throws {
    let wordings = try FaultSource.text(under: "Sources/CockpitWording")
    let sentences = try FaultSource.sentences()
    #expect(sentences.count > 12)
    for name in sentences {
      #expect(
        wordings.contains("extension \(name): Wording") || wordings.contains(".\(name): Wording"),
        "\(name)")
    }
  }

  @Test("has no fault that nothing finds")
  func needed() throws {
    let uses = try FaultSource.uses()
    let cases = try FaultSource.cases()
    #expect(cases.count > 200)
    for name in cases { #expect(uses.contains(name), "\(name)") }
  }

  @Test("says a refusal in its language")
  func languages() throws {
    let fault = try #require(complaint("[1,]")).sentence
    #expect(Strings(.zh)(fault) == "右括号前有多余的逗号；请删去")
    #expect(Strings(.en)(fault) == "a comma stands before the closing bracket; remove the comma")
    let nested = try #require(complaint("[1 \u{1}]")).sentence
    #expect(Strings(.zh)(nested) == "应为逗号或 ]，却是控制字符（0x01）")
  }

  @Test("says what the system says of a file")
  func system() {
    let fault = FileFault.unreadable("a.json", .system(SystemError(code: ENOENT)))
    #expect(Strings(.zh)(fault) == "读不出文件 a.json：没有这个文件或文件夹")
    #expect(Strings(.en)(fault) == "cannot read a.json: No such file or directory")
    // What nobody has put into Chinese stays as the system says it.
    #expect(SystemError(code: EDOM).chinese == SystemError(code: EDOM).description)
  }

  @Test(
    "says how often a sensor reads, and whose frequency it is",
    arguments: [
      ("PT1H", true, "资料包中 x 的频率为每小时，"), ("PT5M", true, "资料包中 x 的频率为每5分钟，"),
      ("PT30S", false, "此文件中 x 的频率为每30秒，"), ("PT2H", false, "此文件中 x 的频率为每2小时，"),
      ("M", false, "此文件中 x 的频率为月，"),
    ])
  func frequency(code: String, isOfPack: Bool, words: String) {
    let fault = SnapshotFault.tooCoarse(
      indicator: "x", frequency: code, isOfPack: isOfPack, period: "2026", meant: nil, value: "1")
    #expect(Strings(.zh)(fault).hasPrefix(words))
  }

  @Test("lets nothing of a file steer the terminal")
  func printable() {
    let fault = PackFault.missingFile("\u{1B}[2J.json")
    #expect(Strings(.zh)(fault) == "包里缺少文件 ?[2J.json；请补上")
    #expect(Strings(.en)(fault) == "the pack has no file ?[2J.json; add it")
  }

  @Test("says why a table cannot be imported")
  func importing() {
    let fault = ImportFault.noFigure(found: .object)
    #expect(Strings(.zh)(fault) == "应为数字或 null，却是对象；请在此写数值")
    #expect(
      Strings(.en)(fault) == "expected a number or null, found an object; write the figure here")
  }

  @Test("puts names of several things in a row")
  func lists() {
    let fault = PackFault.unknownDomain("x", known: ["a", "b"])
    #expect(Strings(.en)(fault) == "the pack has no domain x; name one of a, b")
    #expect(Strings(.zh)(fault) == "包里没有领域 x；请写下列之一：a、b")
  }

  private func complaint(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONNode.parse(Array(text.utf8))
      return nil
    } catch { return error }
  }
}

/// The sources that say what is wrong with the input.
private enum FaultSource {
  static func files(under folder: String) throws -> [String] {
    let root = Repository.path(folder)
    return try Files.paths(below: root).filter { $0.hasSuffix(".swift") }.map { "\(root)/\($0)" }
  }

  static func text(under folder: String) throws -> String {
    try files(under: folder).map { try Files.text(at: $0) }.joined(separator: "\n")
  }

  /// The types that are sentences.
  static func sentences() throws -> [String] {
    try files(under: "Sources").flatMap { file in
      try Files.text(at: file).matches(of: /(?:enum|struct) (\w+): Sentence\b/).map {
        String($0.output.1)
      }
    }
  }

  private static func isFault(_ file: String) -> Bool {
    file.hasSuffix("Fault.swift") || file.hasSuffix("Fault+Chinese.swift")
  }

  /// The cases of all faults and of their parts.
  static func cases() throws -> [String] {
    try files(under: "Sources").filter { $0.hasSuffix("Fault.swift") }.flatMap { file in
      try Files.text(at: file).matches(of: /\n +case (\w+)/).map { String($0.output.1) }
    }
  }

  /// The names that stand after a point in the sources of what is no fault.
  static func uses() throws -> Set<String> {
    let sources = try files(under: "Sources").filter { !isFault($0) }
    return Set(
      try sources.flatMap { file in
        try Files.text(at: file).split(separator: ".").map {
          String($0.prefix { $0.isLetter || $0.isNumber })
        }
      })
  }
}
