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
    let core = Deferred { CoreThemes(context) }
    let themes = context.graveFirst(context.catalogue.themes) { core()[$0.id].readings }
    let rows = themes.map { theme in
      context.board(of: theme).map {
        Table.Row(theme.id, opens: .open(BoardPage($0).any))
      } ?? .plain
    }
    var table = Table("themes", rows: rows) { _ in
      let core = core()
      let cells = themes.map { self.cells(of: $0, core[$0.id]) }
      return Table.Text(columns(attention: cells.map(\.attention)), cells.map(\.all))
    }
    table.overflow = context.overflow
    return PagePanel(
      .table(table), rows: themes.count + 1,
      exports: .tables { [exported($0(themes), core(), title: title)] })
  }

  /// The columns; counts give way to what is grave, so that its words have room.
  private func columns(attention: [StyledText?]) -> [Table.Column] {
    let longest = attention.compactMap(\.self).map { GlyphSet.of(.full).columns(of: $0) }.max() ?? 0
    let width = context.size.columns
    let room = (width >= 120 ? width * 63 / 100 : width) - ThemesTable.leastOfOthers
    return [
      Table.Column("name", strings(.column(.theme)), minimum: 10, ideal: 14),
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
        "attention", strings(.column(.attention)), minimum: max(12, min(longest, room)), ideal: 40,
        weight: 1, priority: 1),
    ]
  }

  /// What the names and the counts of what is wrong need beside it.
  private static let leastOfOthers = 36

  /// The cells of a theme, and what is grave in it.
  private func cells(
    of theme: Theme, _ core: CoreThemes.Entry
  ) -> (all: [Table.Cell], attention: StyledText?) {
    let strings = context.strings
    let (counts, readings) = (core.counts, core.readings)
    let key =
      context.board(of: theme)
      .flatMap { context.catalogue.board($0)?.key }
      .map { "\($0) " } ?? ""
    let grave = context.emergencyText.summary(of: readings)
    let cells = [
      Table.Cell(key + strings(theme.name)), Table.Cell(counts.total),
      Table.Cell(counts.reported), Table.Cell(counts[.normal]),
      count(
        counts[.alarming],
        style: readings.flatMap(\.grave).byGravity
          .first { $0.ownStanding == .alarming }?.valueClass?.alarm?.style ?? .normal),
      count(
        counts[.behind],
        style: readings.lazy.filter(\.isBehind).compactMap(\.light.light).max()?.style ?? .normal),
      count(counts.dataWork, style: .data), count(counts.uncounted, style: .secondary),
      Table.Cell(
        grave ?? attention(readings, of: theme)
          ?? (counts.expected == 0
            ? StyledText("-", style: .secondary) : newest(readings.filter(\.isReported)))),
    ]
    return (cells, grave)
  }

  private func count(_ count: Int, style: Style) -> Table.Cell {
    count == 0
      ? Table.Cell(.fixed(StyledText("-", style: .secondary)), .integer(0))
      : Table.Cell(count, style: style)
  }

  /// The worst of what is behind its target, of the core indicators where one is, else of the others of the
  /// theme, which the counts leave out; else the first problem of the data.
  private func attention(_ readings: [Reading], of theme: Theme) -> StyledText? {
    let text = context.readingText
    let behind = context.judged.filter {
      $0.isBehind && $0.indicator.theme == theme.id && context.passes($0.indicator)
    }
    let worst = behind.first { $0.indicator.tier == .core } ?? behind.first
    if let worst, let progress = worst.progress, let light = worst.light.light {
      let gap = context.progressText.gap(progress, of: worst.indicator)
      return StyledText(strings(light.words), style: light.style)
        + StyledText(" \(gap) \(strings(worst.indicator.name))")
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

  private func exported(_ themes: [Theme], _ core: CoreThemes, title: String) -> ScreenTable {
    let rows = themes.map { theme -> [ScreenTable.Field] in
      let counts = core[theme.id].counts
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

/// How the core indicators stand that pass the filter, and the readings of those of no system, by theme, found in
/// one pass.
private struct CoreThemes: Sendable {
  struct Entry: Sendable {
    var counts = StandingCounts([])
    var readings: [Reading] = []
  }

  private var entries: [String: Entry] = [:]

  /// - Complexity: O(indicators)
  init(_ context: PageContext) {
    let readings = context.readings
    for (place, summary) in readings.summaries.enumerated()
    where summary.isCore && context.passes(summary) {
      let reading = readings[place]
      if !summary.isUncatalogued {
        entries[summary.theme, default: Entry()].counts.add(summary.standing)
      }
      if reading.indicator.system == nil {
        entries[summary.theme, default: Entry()].readings.append(reading)
      }
    }
  }

  subscript(theme: String) -> Entry { entries[theme] ?? Entry() }
}

extension PageContext {
  /// How the core indicators stand that pass the filter and are of some kind.
  func coreCounts(where isCounted: (ReadingSummary) -> Bool) -> StandingCounts {
    situation.counts { $0.isCore && passes($0) && isCounted($0) }
  }

  /// The board of a theme: the first one that lists its indicators.
  func board(of theme: Theme) -> String? {
    catalogue.boards.first { board in
      board.panels.contains { $0.kind == .indicators && $0.theme == theme.id }
    }?.id
  }
}
