import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct DemonstrationTargetsTests {
  private let catalogue: Catalogue
  private let demonstration: Demonstration

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    demonstration = Demonstration(catalogue: catalogue, region: "330203", seed: 1)
  }

  private func read(at moment: String) throws -> TargetFile {
    let file = try #require(demonstration.targets(at: try HaishuPack.moment(moment)))
    return try TargetFileReader.read(
      SourceText(name: file.name, bytes: file.bytes), indicators: catalogue.indicators
    ).file
  }

  @Test("the file names its document as invented and says that it is a demonstration")
  func header() throws {
    let file = try read(at: "2026-11-21T14:32:00+08:00")
    #expect(file.document.zh == "示例：2026年计划报告")
    #expect(file.date.description == "2026-01-20")
    #expect(file.year == 2026)
    #expect(file.isDemonstration)
  }

  @Test("each target says where it stands, in words, and who leads")
  func sources() throws {
    let targets = try read(at: "2026-11-21T14:32:00+08:00").targets
    #expect(targets.map(\.source.section) == targets.indices.map { "示例第\($0 + 1)条" })
    #expect(targets.allSatisfy { $0.source.sentence.hasPrefix($0.name.zh) })
    #expect(targets.allSatisfy { !$0.source.leadUnits.isEmpty })
    let value = try #require(targets.first { $0.indicator == "economy.industry_va" })
    #expect(
      value.source.sentence
        == "规上工业增加值达到\(NumberText.fixed(value.value, decimals: 0))亿元")
  }

  @Test("revenue and projects have a path with 开门红 and 双过半")
  func paths() throws {
    let targets = try read(at: "2026-11-21T14:32:00+08:00").targets
    let paths = targets.filter { $0.path != nil }
    #expect(
      paths.map(\.indicator) == [
        "economy.budget_revenue", "industry.key_project_rate", "people.livelihood_projects",
      ])
    let names = paths.map { $0.path.map { $0.points.map(\.name) } ?? [] }
    #expect(names == [["开门红", "双过半"], ["开门红", "双过半"], ["双过半"]])
  }

  @Test("the plan of a year appears on 20 January")
  func turnOfTheYear() throws {
    #expect(try read(at: "2026-01-19T23:59:00+08:00").year == 2025)
    #expect(try read(at: "2026-01-20T00:00:00+08:00").year == 2026)
    #expect(try read(at: "2026-12-31T23:59:00+08:00").year == 2026)
  }

  @Test("a year without a trend has no targets")
  func otherYears() throws {
    for moment in ["0001-06-01T00:00:00+08:00", "2101-06-01T00:00:00+08:00"] {
      #expect(demonstration.targets(at: try HaishuPack.moment(moment)) == nil)
    }
  }
}
