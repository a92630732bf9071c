import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One row for each theme: how many core indicators it has, how many of them are well, in a grave
/// class, behind their target, without good data or not to be counted, and what needs a person most;
/// where nothing does, its newest figure.
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
      Table.Column("alarming", strings(.column(.alarming)), minimum: 4, alignment: .right),
      Table.Column("behind", strings(.column(.behind)), minimum: 4, alignment: .right),
      Table.Column("problems", strings(.column(.data)), minimum: 4, alignment: .right),
      Table.Column(
        "uncounted", strings(.column(.uncounted)), minimum: 4, priority: 3, alignment: .right),
      Table.Column(
        "attention", strings(.column(.attention)), minimum: 12, ideal: 40, weight: 1, priority: 1),
    ]
  }

  private func cells(of theme: Theme) -> [Table.Cell] {
    let strings = context.strings
    let counts = context.coreCounts { $0.theme == theme.id }
    let readings = context.coreReadings(ofTheme: theme.id)
    let key =
      context.board(of: theme)
      .flatMap { context.catalogue.board($0)?.key }
      .map { "\($0) " } ?? ""
    return [
      Table.Cell(key + strings(theme.name)), Table.Cell(counts.total),
      Table.Cell(counts.reported), Table.Cell(counts[.normal]),
      count(
        counts[.alarming],
        style: readings.lazy.filter { $0.standing == .alarming }
          .compactMap { $0.valueClass?.alarm }.max()?.style ?? .normal),
      count(
        counts[.behind],
        style: readings.lazy.filter(\.isBehind).compactMap(\.light.light).max()?.style ?? .normal),
      count(counts.dataWork, style: .data), count(counts.uncounted, style: .secondary),
      Table.Cell(
        attention(readings)
          ?? (counts.expected == 0
            ? StyledText("-", style: .secondary) : newest(readings.filter(\.isReported)))),
    ]
  }

  private func count(_ count: Int, style: Style) -> Table.Cell {
    count == 0
      ? Table.Cell(.fixed(StyledText("-", style: .secondary)), .integer(0))
      : Table.Cell(count, style: style)
  }

  /// What is in the gravest class, else the worst of what is behind its target, else the first problem
  /// of the data.
  private func attention(_ readings: [Reading]) -> StyledText? {
    let text = context.readingText
    let grave = readings.enumerated().filter { $0.element.standing == .alarming }
    let gravest = grave.max { left, right in
      guard let a = left.element.valueClass?.alarm, let b = right.element.valueClass?.alarm else {
        return false
      }
      return (a, right.offset) < (b, left.offset)
    }?.element
    if let gravest, let alarm = text.alarm(gravest) {
      let figure = context.figureText.valueWithUnit(of: gravest) ?? ""
      return alarm + StyledText(" \(strings(gravest.indicator.name)) \(figure)")
    }
    let ids = Set(readings.filter(\.isBehind).map(\.indicator.id))
    let worst = context.judged.first { ids.contains($0.indicator.id) }
    if let worst, let progress = worst.progress, let light = worst.light.light {
      let gap = context.progressText.gap(progress, of: worst.indicator)
      return StyledText(strings(light.words), style: light.style)
        + StyledText(" \(strings(worst.indicator.name)) \(gap)")
    }
    guard let problem = readings.first(where: \.needsDataWork) else { return nil }
    return StyledText(text.problemMarks(problem), style: .data)
      + StyledText(" \(strings(problem.indicator.name))")
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
      let counts = context.coreCounts { $0.theme == theme.id }
      return [
        .text(theme.id), .text(strings(theme.name)), .integer(counts.total),
        .integer(counts.reported), .integer(counts[.normal]), .integer(counts[.alarming]),
        .integer(counts[.behind]), .integer(counts.dataWork), .integer(counts[.late]),
        .integer(counts[.missing]), .integer(counts[.conflicting]), .integer(counts[.doubtful]),
        .integer(counts.uncounted),
      ]
    }
    return ScreenTable(
      id: "themes", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("indicators", strings(.column(.indicators))),
        .init("reported", strings(.column(.reported))), .init("normal", strings(.column(.normal))),
        .init("alarming", strings(.column(.alarming))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ]
        + [Standing.late, .missing, .conflicting, .doubtful].map {
          .init(String(describing: $0), strings($0.words))
        } + [.init("uncounted", strings(.column(.uncounted)))], rows: rows)
  }
}

extension PageContext {
  /// How the core indicators stand that pass the filter and are of some kind.
  func coreCounts(where isCounted: (ReadingSummary) -> Bool) -> StandingCounts {
    situation.counts { $0.isCore && passes($0) && isCounted($0) }
  }

  /// The readings of the core indicators of a theme that pass the filter.
  func coreReadings(ofTheme theme: String) -> [Reading] {
    catalogue.indicators(ofTheme: theme).filter { $0.tier == .core && passes($0) }
      .compactMap { readings[$0.id] }
  }

  /// The board of a theme: the first one that lists its indicators.
  func board(of theme: Theme) -> String? {
    catalogue.boards.first { board in
      board.panels.contains { $0.kind == .indicators && $0.theme == theme.id }
    }?.id
  }
}

/// Domains by themes: how many core indicators of each are in a grave class, behind their target or
/// without good data, with the worst of it in a character.
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
    let titles =
      catalogue.themes.map { ($0.id, strings($0.name)) } + [("total", strings(.column(.sum)))]
    return Table.Text(
      [Table.Column("domain", strings(.export(.domain)), minimum: 8, ideal: 16)]
        + titles.map { Table.Column($0, $1, minimum: 4, alignment: .right) },
      catalogue.domains.map { domain in
        let themes = catalogue.themes.map { theme in cell(of: domain.id, theme: theme.id) }
        return [Table.Cell(strings(domain.name))]
          + themes + [cell(of: domain.id, theme: nil)]
      })
  }

  /// The cell of a domain and a theme, or of a domain in all themes: by what is gravest, then by how
  /// many there are.
  private func cell(of domain: String, theme: String?) -> Table.Cell {
    let counts = context.coreCounts { summary in
      summary.domain == domain && theme.map { summary.theme == $0 } ?? true
    }
    guard counts.total > 0 else { return Table.Cell("", by: .missing) }
    let readings = context.catalogue.indicators.filter {
      $0.tier == .core && $0.domain == domain && (theme == nil || $0.theme == theme)
        && context.passes($0)
    }.compactMap { context.readings[$0.id] }
    let worst = readings.filter(\.isBehind).map(\.severity).max() ?? 0
    return Table.Cell(
      text(counts, readings),
      by: .number(Double((counts[.alarming] * 10 + worst) * 1000 + counts.abnormal)))
  }

  private func text(_ counts: StandingCounts, _ readings: [Reading]) -> StyledText {
    guard counts.abnormal > 0 else { return StyledText(".", style: .secondary) }
    let text = context.readingText
    let number = StyledText(String(counts.abnormal))
    let gap =
      switch context.language {
      case .zh: ""
      case .en: " "
      }
    let grave = readings.filter { $0.standing == .alarming }
      .compactMap { $0.valueClass?.alarm }.max()
    if let grave {
      return number + StyledText(gap + strings(Standing.alarming.words), style: grave.style)
    }
    if let worst = readings.filter(\.isBehind).compactMap(\.light.light).max() {
      let word =
        switch context.language {
        case .zh: worst.character
        case .en: " \(worst.rawValue)"
        }
      return number + StyledText(word, style: worst.style)
    }
    return number
      + StyledText(
        readings.first(where: \.needsDataWork).map(text.problemMarks) ?? "", style: .data)
  }

  /// One row for each domain and theme that have indicators together.
  private func exported(_ domains: [Domain], title: String) -> ScreenTable {
    let catalogue = context.catalogue
    let rows = domains.flatMap { domain in
      catalogue.themes.compactMap { theme -> [ScreenTable.Field]? in
        let counts = context.coreCounts { $0.domain == domain.id && $0.theme == theme.id }
        guard counts.total > 0 else { return nil }
        return [
          .text(strings(domain.name)), .text(strings(theme.name)), .integer(counts.total),
          .integer(counts[.alarming]), .integer(counts[.behind]), .integer(counts.dataWork),
        ]
      }
    }
    return ScreenTable(
      id: "matrix", title: title,
      columns: [
        .init("domain", strings(.export(.domain))), .init("theme", strings(.column(.theme))),
        .init("indicators", strings(.column(.indicators))),
        .init("alarming", strings(.column(.alarming))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ], rows: rows)
  }
}
