import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The indicators that lag behind their target, the worst light first; the rest are counted.
struct DeviationsTable: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// The panel; `export` makes what an export has of its readings.
  func panel(
    export: (@escaping @Sendable () -> [Reading]) -> PagePanel.Exports
  ) -> PagePanel {
    let readings = context.deviations
    let targets = context.situation.targetCounts { context.passes($0) }
    var table = Table(
      "deviations",
      rows: readings.map {
        Table.Row(
          $0.series.focusID, opens: .open(DetailPage($0.series).any),
          of: .indicator($0.indicator.id))
      }
    ) { glyphs in
      let completions = readings.compactMap { reading in
        reading.progress.flatMap { context.progressText.completionText($0) }
      }
      let widest = completions.map { GlyphSet.of(.full).columns(of: StyledText($0)) }.max() ?? 0
      return Table.Text(
        columns(completion: widest, gap: context.gapColumns(of: readings)),
        readings.map { cells(of: $0, glyphs) })
    }
    table.overflow = context.overflow(of: readings)
    table.empty = TextBlock(
      strings(
        targets.total == targets.unlit ? .board(.nothingJudged) : .board(.nothingBehind)))
    table.foot = StyledText(
      [
        strings(
          .board(
            .targetsJudged(all: targets.total, behind: targets.behind, met: targets.met))),
        targets.unsure > 0 ? strings(.board(.unsureLights(targets.unsure))) : nil,
        targets.unlit > 0 ? strings(.board(.unlitTargets(targets.unlit))) : nil,
        strings(context.showsNormal ? .board(.hidesNormal) : .board(.listsAll)),
      ].compactMap(\.self).joined(separator: " "), style: .secondary)
    return PagePanel(
      .table(table), rows: max(1, readings.count) + 2, exports: export { readings })
  }

  /// The columns; those of how much is done have the room that it takes.
  private func columns(completion: Int, gap: Int) -> [Table.Column] {
    [
      Table.Column("name", strings(.column(.indicator)), minimum: 16, ideal: 24, weight: 1),
      Table.Column("period_name", strings(.column(.period)), minimum: 8, ideal: 10, priority: 1),
      Table.Column(
        "completion", strings(.column(.completion)), minimum: max(6, completion), priority: 2,
        alignment: .right),
      Table.Column("gap", strings(.column(.gap)), minimum: gap, alignment: .right),
      Table.Column("target", strings(.column(.target)), minimum: 9, priority: 3, alignment: .right),
      Table.Column("light", strings(.column(.light)), minimum: strings.room(4, 8)),
      Table.Column(
        "rest", strings(.detail(.rest)), minimum: 16, ideal: 40, weight: 1, priority: 4),
      Table.Column("bullet", strings(.column(.bullet)), minimum: 22, priority: 5),
      Table.Column("marks", strings(.column(.marks)), minimum: 4, priority: 2),
    ]
  }

  private func cells(of reading: Reading, _ glyphs: GlyphSet) -> [Table.Cell] {
    let text = context.progressText
    let name = Table.Cell(context.strings(reading.indicator.name))
    guard let progress = reading.progress, let latest = reading.latest else {
      return unlitCells(of: reading, name)
    }
    let light = reading.light.light ?? reading.light.lastLight
    return [
      name,
      Table.Cell(
        context.periodText.text(latest.period, span: reading.series.span),
        by: .period(latest.period)),
      text.completion(progress).map {
        Table.Cell($0, decimals: 1, StyledText(text.completionText(progress) ?? "-"))
      } ?? .none,
      Table.Cell(
        progress.gapInPoints ?? progress.headroom, decimals: nil,
        StyledText(text.gap(progress, of: reading.indicator))),
      Table.Cell(
        progress.target.value, decimals: nil,
        StyledText(text.target(progress.target, of: reading.indicator))),
      light.map {
        Table.Cell(
          reading.light.short(in: context.language), style: $0.style, by: .light(reading))
      } ?? unlitSign(of: reading),
      text.rest(progress, of: reading.indicator).map { Table.Cell($0) } ?? .none,
      ProgressBullet(reading, text: text).map {
        Table.Cell(
          // What it draws is a column of its own, which has the order.
          $0.text(columns: 22, glyphs: glyphs), by: .missing)
      } ?? .none,
      Table.Cell(context.readingText.marks(reading), by: .marks(reading)),
    ]
  }
}

extension DeviationsTable {
  /// The sign of a target that has no light.
  private func unlitSign(of reading: Reading) -> Table.Cell {
    Table.Cell(strings(LightReading.Unlit.sign), style: .secondary, by: .light(reading))
  }

  /// The cells of a target that cannot be measured: what it demands, and why nothing is said of it.
  private func unlitCells(of reading: Reading, _ name: Table.Cell) -> [Table.Cell] {
    let text = context.progressText
    return [
      name,
      reading.latest.map {
        Table.Cell(
          context.periodText.text($0.period, span: reading.series.span), by: .period($0.period))
      } ?? .none,
      .none,
      text.gap(of: reading).map { Table.Cell($0, style: .secondary, by: .missing) } ?? .none,
      reading.target.map {
        Table.Cell($0.value, decimals: nil, StyledText(text.target($0, of: reading.indicator)))
      } ?? .none,
      unlitSign(of: reading), .none, .none,
      Table.Cell(context.readingText.marks(reading), by: .marks(reading)),
    ]
  }
}

extension PageContext {
  /// The readings that lag behind their target, the worst light first, then the furthest behind.
  ///
  /// With `v`, those that do not follow, and last those that cannot be lit.
  var deviations: [Reading] {
    showsNormal ? judged + situation.unlit : judged.filter(\.isDeviation)
  }
}
