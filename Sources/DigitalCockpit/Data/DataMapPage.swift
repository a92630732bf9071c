import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 分类数据地图: which data there are, by theme and department or area, with the data indicators of
/// the plan above.
struct DataMapPage: Page {
  let axis: DataMap.Axis

  init(_ axis: DataMap.Axis = .departments) { self.axis = axis }

  static let actions = [
    Action(
      "key.data_map", .key(.dataMap), keys: [.character("M")], group: .screens, rank: 50,
      .visit(DataMapPage().any)),
    Action(
      on: DataMapPage.self, "key.data_map_axis", .key(.dataMapAxis), key: "C", rank: 60,
      hint: .always
    ) { page, _ in
      .intent(.turn(to: DataMapPage(page.axis == .departments ? .areas : .departments).any))
    },
  ]

  var id: String { "data_map:\(axis.rawValue)" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let title = strings(.dataMap(.title))
    let map = context.situation.dataMap(axis)
    let exports = PagePanel.Exports.tables { [context.exported(map, rows: $0(map.rows))] }
    guard !map.rows.isEmpty else {
      return PageContent(
        title,
        [
          PagePanel(
            .text(TextBlock(strings(.dataMap(.nothing)), style: .secondary)), exports: exports)
        ])
    }
    let shares = context.catalogue.records.shares
    return PageContent(
      title,
      [
        PagePanel(
          .table(DataMapTable(context: context, axis: axis, map: map).table), title: title,
          exports: exports),
        ShareTable(context: context, shares: shares).panel,
        PagePanel { focus in
          map.place(ofFocus: focus?.id).map { place in
            let lines = context.dataMapLines(of: map[place.row, place.theme], at: place)
            return PagePanel(.lines(lines.map { StyledText($0, style: .secondary) }))
          }
        },
      ]
    ) { _, room in
      let top = shares.isEmpty ? 0 : min(shares.count + 2, room.area.height / 3)
      let (head, rest) = room.area.split(top: top)
      let (matrix, foot) = rest.split(top: rest.height - 2)
      return (top > 2 ? [.panel(1, head)] : []) + [.panel(0, matrix), .panel(2, foot)]
    }
  }
}

/// The cells of a data map, each of which can be in focus.
struct DataMapTable: Sendable {
  let context: PageContext
  let axis: DataMap.Axis
  let map: DataMap

  private var strings: Strings { context.strings }

  /// The least columns with the completeness in each cell.
  private static let columnsForPercent = 110

  var table: Table {
    let rows = map.rows.map { row in
      Table.Row(
        cells: map.themes.map { theme in
          let page = DataMapCellPage(theme, of: row)
          return FocusItem(id: page.place.focusID, intent: .open(page.any))
        })
    }
    var table = Table("data_map", rows: rows) { _ in text }
    table.overflow = context.overflow
    return table
  }

  private var text: Table.Text {
    let themes = context.catalogue.themes
    let isWide = context.size.columns >= DataMapTable.columnsForPercent
    let width = isWide ? 13 : 10
    return Table.Text(
      [
        Table.Column(
          "row_name",
          strings(axis == .areas ? .column(.area(context.parts)) : .column(.department)),
          minimum: 12, ideal: 20)
      ]
        + themes.map { Table.Column($0.id, strings($0.name), minimum: 9, ideal: width) } + [
          Table.Column("total", strings(.column(.sum)), minimum: 9, ideal: width, priority: 2),
          Table.Column(
            "datasets", strings(.column(.datasets)), minimum: 14, ideal: 18, priority: 3),
        ],
      map.rows.map { row in
        let total = map.total(ofRow: row.id)
        return [Table.Cell(label(of: row))]
          + map.themes.map { cell(map[row.id, $0], isWide) }
          + [cell(total, isWide), datasets(total.datasets)]
      })
  }

  /// The name of a row for its column: 街道 is two characters, Subdistrict would leave no room.
  private func label(of row: DataMap.Row) -> String {
    switch (strings.language, row.id) {
    case (.zh, _): strings(row.name)
    case (.en, .area(let code)): context.areaName(code)
    case (.en, .department(let id)): context.departmentText.short(id)
    }
  }

  /// By the share of what is expected that is current.
  private func cell(_ cell: DataMapCell, _ isWide: Bool) -> Table.Cell {
    Table.Cell(text(cell, isWide), by: .number(cell.completeness))
  }

  /// `3/5 60% 缺`: what is current of what is expected, and how old the worst is.
  private func text(_ cell: DataMapCell, _ isWide: Bool) -> StyledText {
    guard let age = cell.age else { return StyledText("-", style: .secondary) }
    let percent =
      isWide ? cell.completeness.map { " \(NumberText.fixed($0, decimals: 0))%" } ?? "" : ""
    return StyledText("\(cell.current)/\(cell.expected)\(percent) ")
      + StyledText(context.strings(age.state.mark), style: age == .fresh ? .secondary : .data)
  }

  /// `4 50%/25%`: how many data sets, and the shares of those that are shared and open.
  private func datasets(_ counts: DatasetCounts) -> Table.Cell {
    guard counts.total > 0 else { return .none }
    func percent(_ count: Int) -> String {
      NumberText.fixed(Double(count) / Double(counts.total) * 100, decimals: 0) + "%"
    }
    return Table.Cell(
      "\(counts.total) \(percent(counts.shared))/\(percent(counts.open))",
      by: .number(Double(counts.total)))
  }
}

extension DataMap.Place {
  /// What tells the cell from the others of the map.
  fileprivate var focusID: String { "\(row.text) \(theme)" }
}

extension DataMap {
  /// The cell with an id of the focus.
  fileprivate func place(ofFocus id: String?) -> Place? {
    guard let id else { return nil }
    for row in rows {
      for theme in themes {
        let place = Place(row: row.id, theme: theme)
        if place.focusID == id { return place }
      }
    }
    return nil
  }
}

/// The shares that are computed from records beside the figures that departments report.
struct ShareTable: Sendable {
  let context: PageContext
  let shares: [RecordShare]

  var panel: PagePanel {
    let strings = context.strings
    var table = Table("shares", rows: shares.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("name", strings(.column(.indicator)), minimum: 22, ideal: 44),
          Table.Column(
            "value", strings(.column(.reportedFigure)), minimum: 8, ideal: 10, alignment: .right),
          Table.Column(
            "period_name", strings(.column(.period)), minimum: 6, ideal: 10, priority: 1),
          Table.Column(
            "derived", strings(.column(.derived)), minimum: strings.room(10, 15), ideal: 15,
            alignment: .right),
          Table.Column("basis", strings(.column(.basis)), minimum: 16, ideal: 22, priority: 2),
        ], shares.map { cells(of: $0) })
    }
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.dataMap(.shares)), exports: .nothing)
  }

  private func cells(of share: RecordShare) -> [Table.Cell] {
    let strings = context.strings
    let rules = context.catalogue.records
    let value = context.situation.value(of: share)
    let reading = context.readings[share.indicator]
    let missing =
      reading.map { context.absence(of: $0) }
      ?? StyledText(strings(.figure(.unconnected)), style: .secondary)
    return [
      Table.Cell(reading.map { strings($0.indicator.name) } ?? share.indicator),
      reading.flatMap { reading in
        context.figureText.valueWithUnit(of: reading).map {
          Table.Cell(
            reading.latest?.rate(of: reading.indicator), decimals: reading.indicator.decimals,
            StyledText($0))
        }
      } ?? Table.Cell(.fixed(missing), .none),
      reading?.latest.flatMap { latest in
        reading.map {
          Table.Cell(
            context.periodText.text(latest.period, span: $0.series.span),
            by: .period(latest.period))
        }
      } ?? .none,
      value.map {
        Table.Cell(
          $0.percent, decimals: 1,
          StyledText(strings(.dataMap(.percent(NumberText.fixed($0.percent, decimals: 1))))))
      } ?? .none,
      value.map {
        Table.Cell(
          strings(
            .dataMap(
              .fraction(
                type: strings(rules.name(ofType: share.type)), part: DecimalText.shortest($0.part),
                whole: DecimalText.shortest($0.whole)))), style: .secondary)
      } ?? .none,
    ]
  }
}
