import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct OccasionTests {
  /// The pack of 海曙区 with another chronicle.
  private static func catalogue(_ chronicle: String) throws(PackError) -> Catalogue {
    var contents: [String: [UInt8]] = [:]
    for name in ["pack.json", "areas.json", "indicators.json", "boards.json"] {
      contents[name] = try? HaishuPack.content(of: name)
    }
    contents["chronicle.json"] = Array(chronicle.utf8)
    return try PackReader.read(PackFiles(location: "p", contents: contents))
  }

  private static func occasion(_ more: String) -> String {
    #"{"occasions": [{"id": "a", "kind": "policy", "name": "新政", "source": "某文件", \#(more)}]}"#
  }

  @Test("has one day, or all from a day to a day, and the figures of all themes or of some")
  func read() throws {
    let day = try #require(
      try Self.catalogue(Self.occasion(#""from": "2026-03-01""#)).occasions.first)
    #expect(day.days.lowerBound == day.days.upperBound)
    let catalogue = try Self.catalogue(
      Self.occasion(#""from": "2026-03-01", "to": "2026-03-05", "themes": ["economy"]"#))
    let days = try #require(catalogue.occasions.first)
    #expect(days.days.upperBound.description == "2026-03-05")
    let revenue = try #require(catalogue.indicator("economy.budget_revenue"))
    let other = try #require(catalogue.indicators.first { $0.theme != "economy" })
    #expect(day.concerns(revenue) && day.concerns(other))
    #expect(days.concerns(revenue) && !days.concerns(other))
  }

  @Test("stands in the order of its days, whatever that of the file")
  func ordered() throws {
    func one(_ id: String, _ day: String) -> String {
      #"{"id": "\#(id)", "kind": "weather", "name": "台风", "from": "\#(day)", "source": "s"}"#
    }
    let text = [("b", "2026-09-01"), ("c", "2025-09-01"), ("a", "2026-09-01")].map(one)
      .joined(separator: ", ")
    #expect(
      try Self.catalogue(#"{"occasions": [\#(text)]}"#).occasions.map(\.id) == ["c", "a", "b"])
  }

  @Test(
    "is refused with its place where it cannot be",
    arguments: [
      (#""from": "2026-02-30""#, "this is no day"),
      (#""from": "2026-03-05", "to": "2026-03-01""#, "put the first day first"),
      (#""from": "2026-03-05", "themes": ["sports"]"#, "the pack has no theme sports"),
      (#""to": "2026-03-05""#, "from"),
    ])
  func refused(more: String, words: String) throws {
    do throws(PackError) {
      _ = try Self.catalogue(Self.occasion(more))
      Issue.record("it was read")
    } catch {
      let fault = try #require(error.diagnostics.first).description
      #expect(fault.contains("p/chronicle.json:1:") && fault.contains(words), "\(fault)")
    }
  }

  @Test("every built-in pack knows the censuses and plans by which its figures changed")
  func builtIn() throws {
    let occasions = try PackReader.read(HaishuPack.files()).occasions
    #expect(occasions.contains { $0.id == "census-2023" && $0.kind == .statistics })
    #expect(occasions.contains { $0.id == "plan-2026" && $0.kind == .policy })
  }
}
