@testable import CockpitWarehouse
@testable import CockpitValues
import CockpitJSON
import CockpitResources
import Glibc
@testable import CockpitWording
import Testing
@testable import DigitalCockpit

/// The Chinese of what the readers say, held against the readers' sources.
struct SentenceTableTests {
  private let table: [String: String]

  init() throws {
    let bytes = try #require(CockpitResource.bytes(at: "Strings/sentences.zh.json"))
    var table: [String: String] = [:]
    for member in try JSONNode.parse(bytes).object().required("strings").members() {
      table[member.key] = try member.value.string()
    }
    self.table = table
  }

  @Test(
    "has each sentence that the readers of snapshots and packs say",
    arguments: [
      "CockpitJSON", "CockpitCatalogue", "CockpitWarehouse", "CockpitFeed", "DigitalCockpit/Packs",
    ])
  func complete(folder: String) throws {
    let sentences = try SentenceSources.sentences(under: folder)
    #expect(!sentences.isEmpty)
    #expect(sentences.filter { table[$0] == nil } == [])
  }

  @Test("has no sentence that nobody says, but those of the operating system")
  func needed() throws {
    let said = try [
      "CockpitJSON", "CockpitCatalogue", "CockpitWarehouse", "CockpitFeed", "DigitalCockpit/Packs",
    ]
    .reduce(into: Set<String>()) { $0.formUnion(try SentenceSources.sentences(under: $1)) }
    let system = (1...133).map { String(cString: strerror($0)) }
    #expect(Set(table.keys).subtracting(said).subtracting(system) == [])
  }

  @Test("fills the same places in Chinese as in English")
  func places() {
    for (english, chinese) in table {
      let places = (0..<9).map { "{\($0)}" }
      // A name that English needs twice may stand once.
      #expect(
        places.filter(chinese.contains) == places.filter(english.contains), "\(english)")
    }
  }

  @Test("is Chinese but for what is written in a file")
  func chinese() {
    for (english, chinese) in table where english.contains(" ") {
      #expect(
        chinese.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(english)")
    }
  }

  @Test("screens say a refusal in their language")
  func screens() throws {
    let error = try #require(complaint("[1,]"))
    #expect(Strings(.zh)(error.sentence) == "右括号前有多余的逗号；请删去")
    #expect(
      Strings(.en)(error.sentence)
        == "a comma stands before the closing bracket; remove the comma")
    #expect(Strings(.zh)("nobody translated \("this")" as Sentence) == "nobody translated this")
  }

  private func complaint(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONNode.parse(Array(text.utf8))
      return nil
    } catch { return error }
  }
}
