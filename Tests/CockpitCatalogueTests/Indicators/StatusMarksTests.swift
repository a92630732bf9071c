import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("Status marks")
struct StatusMarksTests {
  @Test(
    "knows the names of the snapshot format and their characters",
    arguments: [
      ("preliminary", "初"), ("final", "核"), ("revised", "修"), ("estimated", "估"),
      ("derived", "推"), ("combined", "合"), ("break", "断"), ("comparable", "可"),
      ("unaudited", "未"), ("forecast", "预"),
    ])
  func names(name: String, character: String) throws {
    #expect(try #require(StatusMarks(name: name)).characters(in: .zh) == character)
  }

  @Test("refuses other names", arguments: ["", "Preliminary", "初", "breakInSeries"])
  func refuses(name: String) {
    #expect(StatusMarks(name: name) == nil)
  }

  @Test("has one entry for each mark")
  func entries() {
    let entries = StatusMarks.entries
    #expect(entries.count == 10)
    #expect(Set(entries.map(\.mark)).count == 10)
    #expect(Set(entries.map(\.name)).count == 10)
    #expect(Set(entries.map { $0.sign(in: .zh) }).count == 10)
    #expect(entries.allSatisfy { $0.mark.rawValue.nonzeroBitCount == 1 })
  }

  @Test("writes several marks in one fixed order")
  func several() {
    let marks: StatusMarks = [.comparable, .preliminary, .combined]
    #expect(marks.characters(in: .zh) == "初合可")
    #expect(StatusMarks().characters(in: .zh) == "")
    #expect(StatusMarks(rawValue: 1 << 15).characters(in: .zh) == "")
  }
}
