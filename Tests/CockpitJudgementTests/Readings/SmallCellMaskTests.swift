import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// Which figures of 镇街 are not shown, wherever they are asked for.
struct SmallCellMaskTests {
  private let output = "industry.output"

  /// Output of all 镇街, of 30 enterprises each but the named ones.
  private func rows(units: [String: String]) -> [String] {
    StreetSnapshots.streets.enumerated().map { index, street in
      let units = units[street] ?? "30"
      let count = units.isEmpty ? "" : #","n":\#(units)"#
      return StreetSnapshots.row(output, street, #""value":\#(index + 10)\#(count)"#)
    }
  }

  private func hidden(_ units: [String: String]) throws -> [String] {
    let situation = try StreetSnapshots.situation(rows(units: units))
    return StreetSnapshots.streets.filter { street in
      let series = SeriesKey(indicator: output, area: street, span: .yearToDate)
      let history = situation.history(series)
      let vintages = situation.vintages(series, period: .month(2026, 10))
      #expect(history.map(\.isWithheld) == vintages.map(\.isWithheld))
      #expect(history.allSatisfy { $0.isWithheld == ($0.value == nil) })
      return history.contains(where: \.isWithheld)
    }
  }

  @Test("shows all where three units or more stand behind each figure")
  func none() throws {
    #expect(try hidden([:]).isEmpty)
    #expect(try hidden(["330203001": "3"]).isEmpty)
  }

  @Test("hides a second figure, since the total less the others would give the first away")
  func second() throws {
    #expect(try hidden(["330203001": "2", "330203004": "4"]) == ["330203001", "330203004"])
    #expect(try hidden(["330203001": "2", "330203004": "1"]) == ["330203001", "330203004"])
  }

  @Test("hides a figure whose units nobody gave")
  func unknown() throws {
    #expect(try hidden(["330203001": "", "330203004": ""]) == ["330203001", "330203004"])
  }

  @Test("asks for ten persons behind a figure of 最低生活保障, as the pack says")
  func persons() throws {
    let counts = ["330203001": 5, "330203004": 4, "330203005": 10]
    let rows = StreetSnapshots.streets.map { street in
      let count = counts[street] ?? 60
      return StreetSnapshots.row("people.subsistence", street, #""value":\#(count),"n":\#(count)"#)
    }
    let situation = try StreetSnapshots.situation(rows)
    let indicator = try #require(situation.catalogue.indicator("people.subsistence"))
    let withheld = StreetSnapshots.streets.filter {
      situation.reading(of: indicator, area: $0).withoutFigure?.isWithheld == true
    }
    #expect(withheld == ["330203001", "330203004"])
  }

  @Test("takes a figure for withheld by its source if the reason is exactly 不显示")
  func withheldBySource() throws {
    func hidden(_ reason: String) throws -> [String] {
      let situation = try StreetSnapshots.situation(
        StreetSnapshots.streets.enumerated().map { index, street in
          let figure = index == 0 ? #"null,"reason":"\#(reason)""# : "\(index + 10)"
          return StreetSnapshots.row(output, street, #""value":\#(figure),"n":30"#)
        })
      return StreetSnapshots.streets.filter { street in
        situation.history(SeriesKey(indicator: output, area: street, span: .yearToDate))
          .contains(where: \.isWithheld)
      }
    }
    #expect(try hidden("不显示") == ["330203001", "330203002"])
    #expect(try hidden("系统不显示该表").isEmpty)
  }

  @Test("shows the figure of the district, and open indicators without a count")
  func open() throws {
    let situation = try StreetSnapshots.situation([
      StreetSnapshots.row(output, "330203", #""value":900"#),
      StreetSnapshots.row("economy.budget_revenue", "330203001", #""value":9"#),
    ])
    for (indicator, area) in [(output, "330203"), ("economy.budget_revenue", "330203001")] {
      let series = SeriesKey(indicator: indicator, area: area, span: .yearToDate)
      #expect(situation.history(series).map(\.isWithheld) == [false])
    }
  }

  @Test("judges an area that the pack does not know by its own units")
  func unknownArea() throws {
    let situation = try StreetSnapshots.situation([
      StreetSnapshots.row(output, "330203999", #""value":5,"n":1"#),
      StreetSnapshots.row(output, "330203998", #""value":6,"n":40"#),
    ])
    for (area, isWithheld) in [("330203999", true), ("330203998", false)] {
      let series = SeriesKey(indicator: output, area: area, span: .yearToDate)
      #expect(situation.history(series).map(\.isWithheld) == [isWithheld])
    }
  }

  @Test("shows no part of a 镇街, since the parts would tell of each other")
  func parts() throws {
    let situation = try StreetSnapshots.situation([
      StreetSnapshots.row(
        output, "330203001", #""value":9,"n":40,"dimensions":{"sector":"y"}"#)
    ])
    let series = SeriesKey(
      indicator: output, area: "330203001", span: .yearToDate, dimensions: ["sector": "y"])
    #expect(situation.history(series).map(\.isWithheld) == [true])
  }

  @Test("keeps back the growth that would give the withheld figure of the year before")
  func growth() throws {
    let situation = try StreetSnapshots.situation(
      StreetSnapshots.streets.enumerated().flatMap { index, street in
        [
          StreetSnapshots.row(
            output, street, in: "2025-10", #""value":\#(index + 9),"n":\#(index == 0 ? 1 : 30)"#),
          StreetSnapshots.row(
            output, street, #""value":\#(index + 10),"n":30,"growth":{"yoy":10}"#),
        ]
      })
    func growth(_ street: String) -> [Double?] {
      situation.history(SeriesKey(indicator: output, area: street, span: .yearToDate))
        .map { $0.growth?.yearOnYear }
    }
    #expect(growth("330203001") == [nil, nil])
    #expect(growth("330203009") == [nil, 10])
  }
}
