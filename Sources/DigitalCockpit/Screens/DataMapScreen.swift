import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitValues
import CockpitWording

/// 分类数据地图: which data there are, by theme and department or area, with the data indicators of
/// the plan above.
struct DataMapScreen: Widget {
  let session: Session
  let axis: DataMap.Axis

  /// The least columns with the completeness in each cell.
  private static let columnsForPercent = 110

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let map = session.situation.dataMap(axis)
    guard !map.rows.isEmpty else {
      canvas.draw(TextBlock(strings(.dataMap(.nothing)), style: .secondary), in: area)
      return
    }
    let shares = session.catalogue.records.shares
    let top = shares.isEmpty ? 0 : min(shares.count + 2, area.height / 3)
    let (head, rest) = area.split(top: top)
    if top > 2 {
      let (rule, table) = head.split(top: 1)
      canvas.draw(Rule(StyledText(strings(.dataMap(.shares)), style: .strong)), in: rule)
      canvas.draw(ShareTable(session: session, shares: shares), in: table)
    }
    let (matrix, foot) = rest.split(top: rest.height - 2)
    let (rule, body) = matrix.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.dataMap(.title)), style: .strong)), in: rule)
    let focus = focusedPlace
    canvas.draw(table(map, focus: focus), in: body)
    if let focus { draw(map[focus.row, focus.theme], at: focus, in: foot, on: &canvas) }
  }

  private var focusedPlace: DataMap.Place? {
    if case .dataMapCell(let place) = session.place.focus?.route { place } else { nil }
  }

  private func table(_ map: DataMap, focus: DataMap.Place?) -> MetricTable {
    let themes = session.catalogue.themes
    let isWide = session.size.columns >= DataMapScreen.columnsForPercent
    let width = isWide ? 13 : 10
    let themeColumns = themes.map {
      MetricTable.Column(strings($0.name), minimum: 9, ideal: width)
    }
    return MetricTable(
      columns: [
        MetricTable.Column(
          strings(axis == .areas ? .column(.area) : .column(.department)), minimum: 12, ideal: 20)
      ] + themeColumns + [
        MetricTable.Column(strings(.column(.sum)), minimum: 9, ideal: width, priority: 2),
        MetricTable.Column(strings(.column(.datasets)), minimum: 14, ideal: 18, priority: 3),
      ],
      rows: map.rows.map { row in
        let total = map.total(ofRow: row.id)
        return .cells(
          [StyledText(label(of: row))] + map.themes.map { text(map[row.id, $0], isWide) }
            + [text(total, isWide), datasets(total.datasets)])
      },
      focusedRow: focus.flatMap { focus in map.rows.firstIndex { $0.id == focus.row } },
      focusedColumn: focus.flatMap { focus in
        map.themes.firstIndex(of: focus.theme).map { $0 + 1 }
      }, overflow: session.overflow)
  }

  /// The name of a row for its column: 街道 is two characters, Subdistrict would leave no room.
  private func label(of row: DataMap.Row) -> String {
    guard strings.language == .en else { return strings(row.name) }
    return axis == .areas ? session.areaName(row.id) : session.departmentText.short(row.id)
  }

  /// `3/5 60% 缺`: what is current of what is expected, and how old the worst is.
  private func text(_ cell: DataMapCell, _ isWide: Bool) -> StyledText {
    guard let age = cell.age else { return StyledText("-", style: .secondary) }
    let percent =
      isWide ? cell.completeness.map { " \(NumberText.fixed($0, decimals: 0))%" } ?? "" : ""
    return StyledText("\(cell.current)/\(cell.expected)\(percent) ")
      + StyledText(session.strings(age.state.mark), style: age == .fresh ? .secondary : .data)
  }

  /// `4 50%/25%`: how many data sets, and the shares of those that are shared and open.
  private func datasets(_ counts: DatasetCounts) -> StyledText {
    guard counts.total > 0 else { return StyledText("-", style: .secondary) }
    func percent(_ count: Int) -> String {
      NumberText.fixed(Double(count) / Double(counts.total) * 100, decimals: 0) + "%"
    }
    return StyledText("\(counts.total) \(percent(counts.shared))/\(percent(counts.open))")
  }

  /// The cell in focus in words.
  private func draw(
    _ cell: DataMapCell, at place: DataMap.Place, in area: Rect, on canvas: inout Canvas
  ) {
    for (row, line) in session.dataMapLines(of: cell, at: place).prefix(area.height).enumerated() {
      canvas.place(
        StyledText(line, style: .secondary), x: area.x, y: area.y + row, width: area.width)
    }
  }
}

extension Session {
  /// What a cell holds, in words: its figures, then its data sets.
  func dataMapLines(of cell: DataMapCell, at place: DataMap.Place) -> [String] {
    let name = dataMapName(of: place)
    let figures =
      cell.completeness.map { completeness in
        strings(
          .dataMap(
            .cell(
              name: name, expected: cell.expected, current: cell.current,
              complete: NumberText.fixed(completeness, decimals: 1),
              age: cell.age.map { strings($0.state.words) } ?? "-")))
      } ?? strings(.dataMap(.cellNone(name: name)))
    let sets = cell.datasets
    return [
      figures,
      strings(
        .dataMap(
          .datasets(
            total: sets.total, shared: sets.shared, open: sets.open, notShared: sets.closed,
            unknown: sets.unsaid))),
    ]
  }
}
