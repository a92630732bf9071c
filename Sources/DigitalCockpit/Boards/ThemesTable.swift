import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One row for each theme: how many core indicators it has, how many are well, behind their
/// target or without good data, and what needs a person most; where nothing does, its newest
/// figure.
struct ThemesTable: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let themes = context.catalogue.themes
    let rows = themes.map { theme in
      context.board(of: theme).map {
        Table.Row(theme.id, opens: .open(BoardPage($0).any))
      } ?? .plain
    }
    var table = Table("themes", rows: rows) { _ in
      Table.Text(columns, themes.map { cells(of: $0) })
    }
    table.overflow = context.overflow
    return PagePanel(
      .table(table), rows: themes.count + 1,
      exports: .tables { [exported($0(themes), title: title)] })
  }

  private var columns: [Table.Column] {
    [
      Table.Column("name", strings(.column(.theme)), minimum: 8, ideal: 14),
      Table.Column(
        "indicators", strings(.column(.indicators)), minimum: 4, priority: 2, alignment: .right),
      Table.Column(
        "reported", strings(.column(.reported)), minimum: 4, priority: 3, alignment: .right),
      Table.Column("normal", strings(.column(.normal)), minimum: 4, priority: 2, alignment: .right),
      Table.Column("behind", strings(.column(.behind)), minimum: 4, alignment: .right),
      Table.Column("problems", strings(.column(.data)), minimum: 4, alignment: .right),
      Table.Column(
        "attention", strings(.column(.attention)), minimum: 12, ideal: 40, weight: 1, priority: 1),
    ]
  }

  private func cells(of theme: Theme) -> [Table.Cell] {
    let strings = context.strings
    let summary = ThemeSummary(theme, in: context)
    let key =
      context.board(of: theme)
      .flatMap { context.catalogue.board($0)?.key }
      .map { "\($0) " } ?? ""
    return [
      Table.Cell(key + strings(theme.name)), Table.Cell(summary.indicatorCount),
      Table.Cell(summary.reported.count), Table.Cell(summary.normalCount),
      count(
        summary.behind.count,
        style: summary.behind.compactMap(\.light.light).max()?.style ?? .normal),
      count(summary.problems.count, style: .data),
      Table.Cell(
        attention(summary.behind, summary.problems)
          ?? (summary.indicatorCount == 0
            ? StyledText("-", style: .secondary) : newest(summary.reported))),
    ]
  }

  private func count(_ count: Int, style: Style) -> Table.Cell {
    count == 0
      ? Table.Cell(.fixed(StyledText("-", style: .secondary)), .integer(0))
      : Table.Cell(count, style: style)
  }

  /// The worst of what is behind its target, else the first problem of the data.
  private func attention(_ behind: [Reading], _ problems: [Reading]) -> StyledText? {
    let ids = Set(behind.map(\.indicator.id))
    let worst = context.judged.first { ids.contains($0.indicator.id) }
    if let worst, let progress = worst.progress, let light = worst.light.light {
      let gap = context.progressText.gap(progress, of: worst.indicator)
      return StyledText("\(context.strings(worst.indicator.name)) \(gap) ")
        + StyledText(context.strings(light.words), style: light.style)
    }
    guard let problem = problems.first else { return nil }
    return StyledText("\(context.strings(problem.indicator.name)) ")
      + StyledText(context.readingText.problemMarks(problem), style: .data)
  }

  /// The figure that became known last; of several, the one first in the pack.
  private func newest(_ readings: [Reading]) -> StyledText {
    let first = readings.enumerated().max { left, right in
      guard let a = left.element.latest, let b = right.element.latest else { return false }
      return (a.releasedAt ?? a.knownSince, -left.offset)
        < (b.releasedAt ?? b.knownSince, -right.offset)
    }
    guard let reading = first?.element, let latest = reading.latest,
      let figure = context.figureText.valueWithUnit(of: reading)
    else { return StyledText(context.strings(.figure(.missingInWords)), style: .data) }
    let name = context.strings(reading.indicator.name)
    let period = context.periodText.text(latest.period, span: reading.indicator.span)
    return StyledText("\(name) \(period) \(figure)")
  }

  private func exported(_ themes: [Theme], title: String) -> ScreenTable {
    let rows = themes.map { theme -> [ScreenTable.Field] in
      let summary = ThemeSummary(theme, in: context)
      return [
        .text(theme.id), .text(strings(theme.name)), .integer(summary.indicatorCount),
        .integer(summary.reported.count), .integer(summary.normalCount),
        .integer(summary.behind.count), .integer(summary.problems.count),
      ]
    }
    return ScreenTable(
      id: "themes", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("indicators", strings(.column(.indicators))),
        .init("reported", strings(.column(.reported))), .init("normal", strings(.column(.normal))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ], rows: rows)
  }
}

/// How the core indicators of a theme that pass the filter stand.
struct ThemeSummary {
  let indicatorCount: Int
  let reported: [Reading]
  /// Those that are behind their target.
  let behind: [Reading]
  /// Those whose data need a person.
  let problems: [Reading]
  let normalCount: Int

  init(_ theme: Theme, in context: PageContext) {
    let core = context.catalogue.indicators(ofTheme: theme.id)
      .filter { $0.tier == .core && context.passes($0) }
    let readings = core.compactMap { context.readings[$0.id] }
    indicatorCount = core.count
    reported = readings.filter(\.isReported)
    behind = readings.filter(\.isBehind)
    problems = readings.filter { $0.needsDataWork }
    normalCount = readings.count { !$0.isBehind && !$0.needsDataWork }
  }
}

extension PageContext {
  /// The board of a theme: the first one that lists its indicators.
  func board(of theme: Theme) -> String? {
    catalogue.boards.first { board in
      board.panels.contains { $0.kind == .indicators && $0.theme == theme.id }
    }?.id
  }
}

/// Domains by themes: how many core indicators of each are behind their target or without good
/// data, with the worst of it in a character.
///
/// A dot stands for a cell in which all is well, a blank one has no indicator.
struct MatrixTable: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let domains = context.catalogue.domains
    var table = Table("matrix", rows: domains.map { _ in .plain }) { _ in text }
    table.overflow = context.overflow
    return PagePanel(
      .table(table), rows: domains.count + 1,
      exports: .tables { [exported($0(domains), title: title)] })
  }

  private var text: Table.Text {
    let catalogue = context.catalogue
    let core = catalogue.indicators.filter { $0.tier == .core && context.passes($0) }
    let titles =
      catalogue.themes.map { ($0.id, strings($0.name)) } + [("total", strings(.column(.sum)))]
    return Table.Text(
      [Table.Column("domain", strings(.export(.domain)), minimum: 8, ideal: 16)]
        + titles.map { Table.Column($0, $1, minimum: 4, alignment: .right) },
      catalogue.domains.map { domain in
        let own = core.filter { $0.domain == domain.id }
        let cells = catalogue.themes.map { theme in cell(of: own.filter { $0.theme == theme.id }) }
        return [Table.Cell(strings(domain.name))]
          + cells + [cell(of: own)]
      })
  }

  /// By the worst light, then by how many there are.
  private func cell(of indicators: [Indicator]) -> Table.Cell {
    let readings = indicators.compactMap { context.readings[$0.id] }
    let worst = readings.filter(\.isBehind).map(\.severity).max() ?? 0
    let count = readings.count { $0.isBehind || $0.needsDataWork }
    return Table.Cell(
      text(of: indicators),
      by: indicators.isEmpty ? .missing : .number(Double(worst * 1000 + count)))
  }

  private func text(of indicators: [Indicator]) -> StyledText {
    guard !indicators.isEmpty else { return "" }
    let text = context.readingText
    let readings = indicators.compactMap { context.readings[$0.id] }
    let behind = readings.filter(\.isBehind)
    let problems = readings.filter { $0.needsDataWork }
    let count = readings.count { $0.isBehind || $0.needsDataWork }
    guard count > 0 else { return StyledText(".", style: .secondary) }
    let number = StyledText(String(count))
    if let worst = behind.compactMap(\.light.light).max() {
      let word =
        switch context.language {
        case .zh: worst.character
        case .en: " \(worst.rawValue)"
        }
      return number + StyledText(word, style: worst.style)
    }
    return number + StyledText(problems.first.map(text.problemMarks) ?? "", style: .data)
  }

  /// One row for each domain and theme that have indicators together.
  private func exported(_ domains: [Domain], title: String) -> ScreenTable {
    let catalogue = context.catalogue
    let core = catalogue.indicators.filter { $0.tier == .core && context.passes($0) }
    let rows = domains.flatMap { domain in
      catalogue.themes.compactMap { theme -> [ScreenTable.Field]? in
        let readings = core.filter { $0.domain == domain.id && $0.theme == theme.id }
          .compactMap { context.readings[$0.id] }
        guard !readings.isEmpty else { return nil }
        return [
          .text(strings(domain.name)), .text(strings(theme.name)), .integer(readings.count),
          .integer(readings.count(where: \.isBehind)),
          .integer(readings.count { $0.needsDataWork }),
        ]
      }
    }
    return ScreenTable(
      id: "matrix", title: title,
      columns: [
        .init("domain", strings(.export(.domain))), .init("theme", strings(.column(.theme))),
        .init("indicators", strings(.column(.indicators))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ], rows: rows)
  }
}
