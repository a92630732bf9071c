import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("The catalogue")
struct CatalogueTests {
  private let catalogue = Catalogue(
    id: "haishu", version: "1", name: LocalizedText(zh: "海曙区"),
    title: LocalizedText(zh: "海曙数字驾驶舱", en: "Haishu Digital Cockpit"), region: "330203",
    offset: .china, themes: [Theme(id: "economy", name: LocalizedText(zh: "经济发展"))],
    domains: [Domain(id: "regulation", name: LocalizedText(zh: "经济调节"))],
    areas: AreaTree([Area(code: "330203", name: LocalizedText(zh: "海曙区"))]),
    indicators: [
      indicator("gdp", theme: "economy"), indicator("calls", theme: "people"),
      indicator("budget", theme: "economy"),
    ],
    boards: [Board(id: "overview", name: LocalizedText(zh: "总览"), panels: [])])

  @Test("finds indicators and boards by id")
  func finds() {
    #expect(catalogue.indicator("calls")?.theme == "people")
    #expect(catalogue.board("overview")?.name.zh == "总览")
    #expect(catalogue.indicator("none") == nil)
    #expect(catalogue.board("none") == nil)
  }

  @Test("gives the indicators of a theme in the order of the pack")
  func themes() {
    #expect(catalogue.indicators(ofTheme: "economy").map(\.id) == ["gdp", "budget"])
    #expect(catalogue.indicators(ofTheme: "none").isEmpty)
  }

  @Test("takes in what snapshots define, behind its own and each id once")
  func adding() {
    let others = [
      indicator("gdp", theme: "people"), indicator("births", theme: ""),
      indicator("births", theme: "people"),
    ]
    let sweden = Area(code: "SE", name: LocalizedText(zh: "Sverige"))
    let larger = catalogue.adding(indicators: others, areas: [sweden])
    #expect(larger.indicators.map(\.id) == ["gdp", "calls", "budget", "births"])
    #expect(larger.indicator("gdp")?.theme == "economy")
    #expect(larger.indicator("births")?.theme == "")
    #expect(larger.areas["SE"] == sweden)
    #expect(larger.title == catalogue.title)
    #expect(larger.boards == catalogue.boards)
    #expect(catalogue.indicator("births") == nil)
  }

  @Test("speaks Chinese where there is no English name")
  func languages() {
    #expect(catalogue.title[.en] == "Haishu Digital Cockpit")
    #expect(catalogue.title[.zh] == "海曙数字驾驶舱")
    #expect(catalogue.name[.en] == "海曙区")
  }
}

private func indicator(_ id: String, theme: String) -> Indicator {
  Indicator(
    id: id, name: LocalizedText(zh: "甲"), unit: Unit("亿元"), decimals: 1, theme: theme)
}
