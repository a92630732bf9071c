import CockpitCatalogue
import Testing

@testable import CockpitValues
@testable import DigitalCockpit

struct PinyinTableTests {
  @Test(
    "reads the characters of places and offices",
    arguments: [
      ("海", "hai"), ("曙", "shu"), ("鄞", "yin"), ("州", "zhou"), ("碶", "qi"), ("章", "zhang"),
      ("女", "nv"), ("绿", "lv"), ("率", "lv"), ("政", "zheng"), ("〇", "ling"), ("囍", "xi"),
    ])
  func first(character: Unicode.Scalar, reading: String) {
    #expect(PinyinTable.embedded.readings(of: character).first == reading)
  }

  @Test("has all readings of a character, the most frequent first")
  func several() {
    let table = PinyinTable.embedded
    #expect(table.readings(of: "重") == ["zhong", "chong"])
    #expect(table.readings(of: "行") == ["xing", "hang", "heng"])
    #expect(table.readings(of: "长") == ["zhang", "chang"])
  }

  @Test("has no reading of what is not Chinese", arguments: ["a", "1", "。", "é", "\u{10FFFF}"])
  func none(character: Unicode.Scalar) {
    #expect(PinyinTable.embedded.readings(of: character).isEmpty)
  }

  @Test("reads every Chinese character of every embedded pack", arguments: EmbeddedPacks.ids)
  func packs(id: String) throws {
    let catalogue = try EmbeddedCatalogue.of(id)
    let names =
      catalogue.indicators.map(\.name.zh) + catalogue.areas.areas.map(\.name.zh)
      + catalogue.boards.map(\.name.zh)
    let scalars = Set(names.joined().unicodeScalars).filter(\.properties.isIdeographic)
    #expect(scalars.count > 100)
    for scalar in scalars {
      #expect(!PinyinTable.embedded.readings(of: scalar).isEmpty, "\(scalar)")
    }
  }

  @Test("reads a table with comments, gaps, no end of line, and bytes that are no text")
  func lines() {
    let table = PinyinTable(Array("# a comment\nma\t妈\tX\nmo\t\t妈\n\nyi\t一".utf8))
    #expect(table.readings(of: "妈") == ["ma", "mo"])
    #expect(table.readings(of: "一") == ["yi"])
    #expect(PinyinTable([0xFF, 0x09, 0xFE, 0x0A, 0x09]).readings(of: "一").isEmpty)
    #expect(PinyinTable([]).readings(of: "一").isEmpty)
  }
}
