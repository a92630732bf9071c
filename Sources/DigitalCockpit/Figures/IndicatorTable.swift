import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// A table of indicators: period, figure, growth, gap to the target, light and marks.
struct IndicatorTable: Sendable {
  let context: PageContext
  let readings: [Reading]
  /// Whether the light of a target that is met has a look of its own.
  var showsGood = false

  /// The table; each row opens its series unless told.
  func table(
    opens: (Reading) -> Intent = { .open(DetailPage($0.series).any) }
  ) -> Table {
    var table = Table(
      "indicators",
      rows: readings.map {
        Table.Row($0.series.focusID, opens: opens($0), of: .indicator($0.indicator.id))
      }
    ) { _ in text }
    table.overflow = context.overflow(of: readings)
    return table
  }

  private var text: Table.Text {
    let strings = context.strings
    let ranks = readings.map { context.situation.comparisons(of: $0).rank }
    // Where nobody has peers, the column would only say so in each row.
    let rankColumn = ranks.contains { $0 != nil }
    let rankWidth =
      ranks.compactMap { $0.map { GlyphSet.of(.full).columns(of: $0.text(context.language)) } }
      .max() ?? 0
    let longest = readings.map { context.figureText.value(of: $0)?.utf8.count ?? 0 }.max() ?? 0
    let valueColumns = max(9, min(22, longest))
    let alarms = readings.compactMap { emergency(of: $0) }
    let lightColumns = alarms.map { GlyphSet.of(.full).columns(of: $0) }.max() ?? 0
    let doubtedColumns = readings.compactMap {
      context.readingText.doubted($0).map { GlyphSet.of(.full).columns(of: $0) }
    }.max()
    let hasDoubted = doubtedColumns != nil
    let gapColumns = context.gapColumns(of: readings, withUnit: false)
    let turns = readings.compactMap { turn(of: $0).map { strings($0.words) } }
    let growthColumns = turns.map { GlyphSet.full.columns(of: $0) }.reduce(7, max)
    return Table.Text(
      [
        Table.Column(
          "name", strings(.column(.indicator)), minimum: strings.room(18, 24),
          ideal: strings.room(26, 34), weight: 1),
        Table.Column("period_name", strings(.column(.period)), minimum: 12, priority: 1),
        Table.Column(
          "value", strings(.column(.value)), minimum: valueColumns, ideal: valueColumns + 1,
          alignment: .decimal),
        Table.Column(
          "unit", strings(.column(.unit)), minimum: strings.room(8, 10), ideal: 11, priority: 1),
        Table.Column(
          "growth", strings(.column(.growth)), minimum: growthColumns,
          priority: gapColumns > 9 ? 2 : 1, alignment: .right),
        Table.Column(
          "target", strings(.column(.target)), minimum: 9, priority: 4, alignment: .right),
        Table.Column(
          "gap", strings(.column(.gap)), minimum: gapColumns, priority: 1, alignment: .right),
        Table.Column(
          "light", strings(lightColumns > 0 ? .column(.lightOrClass) : .column(.light)),
          minimum: max(strings.room(4, 8), lightColumns)),
      ]
        + (rankColumn
          ? [
            Table.Column(
              "rank", strings(.column(.rank)), minimum: 11, ideal: max(11, rankWidth), priority: 4,
              alignment: .right)
          ] : []) + [
          Table.Column(
            "marks", strings(.column(.marks)), minimum: strings.room(4, 6), ideal: 6)
        ]
        + (hasDoubted
          ? [
            Table.Column(
              "doubted", strings(.column(.doubted)), minimum: doubtedColumns ?? 0, priority: 5,
              alignment: .right)
          ] : []) + [
          Table.Column(
            "previous", strings(.column(.previous)), minimum: 9, ideal: 10, priority: 5,
            alignment: .decimal),
          Table.Column("owner", strings(.column(.owner)), minimum: 12, ideal: 20, priority: 6),
        ],
      zip(readings, ranks).map { reading, rank in
        cells(of: reading) + (rankColumn ? [self.rank(rank)] : [])
          + lastCells(of: reading, hasDoubted: hasDoubted)
      })
  }

  /// The reading whose figure the row shows: that of the gravest place where the area has none.
  private func shown(_ reading: Reading) -> Reading {
    guard !reading.isReported, composite(of: reading) == nil else { return reading }
    return reading.gravest ?? reading
  }

  /// The gravest class, and its place unless that is where the figure of the row is from.
  private func emergency(of reading: Reading) -> StyledText? {
    guard let gravest = reading.gravest else { return nil }
    let origin = reading.origin ?? shown(reading).series
    return gravest.series == origin
      ? context.readingText.alarm(gravest) : context.emergencyText.classAndPlace(gravest)
  }

  /// The name of the indicator, and the place where the figure is from another one than the area.
  private func name(of reading: Reading) -> Table.Cell {
    let name = StyledText(context.strings(reading.indicator.name))
    let origin = reading.origin ?? shown(reading).series
    guard let place = context.emergencyText.place(origin, in: reading.series.area),
      reading.series != origin
    else { return Table.Cell(name) }
    return Table.Cell(name + StyledText(" \(place)", style: .secondary))
  }

  private func cells(of whole: Reading) -> [Table.Cell] {
    let reading = shown(whole)
    let indicator = reading.indicator
    let text = context.progressText
    let progress = reading.progress
    return [
      name(of: whole),
      // What does not apply now has no period; the last one is among the details.
      reading.latest.flatMap { latest in
        reading.ownStanding == .notApplicable
          ? nil
          : Table.Cell(
            context.periodText.text(latest.period, span: reading.series.span),
            by: .period(latest.period))
      } ?? .none,
      value(of: reading),
      Table.Cell(context.strings.unit(indicator.unit), style: .secondary),
      growth(of: reading),
      reading.target.map {
        Table.Cell($0.value, decimals: nil, StyledText(text.target($0, of: indicator)))
      } ?? .none,
      text.gap(of: reading, withUnit: false).map {
        Table.Cell(
          progress.flatMap { $0.gapInPoints ?? $0.headroom }, decimals: nil,
          StyledText($0, style: progress == nil ? .secondary : .normal))
      } ?? .none,
      Table.Cell(light(whole), by: .alarmOrLight(whole)),
    ]
  }

  /// The published growth; where none was and the sign of the level turned, the word for it: 扭亏.
  private func growth(of reading: Reading) -> Table.Cell {
    let indicator = reading.indicator
    if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
      return Table.Cell(
        growth, decimals: 1, StyledText(context.figureText.growth(growth, of: indicator)))
    }
    return turn(of: reading).map { Table.Cell(context.strings($0.words), by: .missing) } ?? .none
  }

  /// 扭亏 and the like, of levels that changed their sign over the year.
  private func turn(of reading: Reading) -> GrowthWord? {
    guard case .word(let word) = reading.growth else { return nil }
    switch word {
    case .turnedToProfit, .turnedToLoss, .turnedPositive, .turnedNegative: return word
    case .increase, .decrease, .unchanged, .zeroBase, .negativeBase: return nil
    }
  }

  private func value(of reading: Reading) -> Table.Cell {
    let indicator = reading.indicator
    let figures = context.figureText
    if reading.ownStanding == .notApplicable {
      return Table.Cell(.fixed(context.absence(of: reading)), .none)
    }
    if let text = figures.value(of: reading) {
      let isOld = !reading.freshness.countsAsCurrent || reading.latest == reading.doubted
      return Table.Cell(
        reading.latest?.rate(of: indicator), decimals: indicator.decimals,
        StyledText(text, style: isOld ? .secondary : .normal))
    }
    if let value = composite(of: reading) {
      return Table.Cell(
        value, decimals: indicator.decimals, StyledText(figures.value(value, of: indicator)))
    }
    return Table.Cell(.fixed(context.absence(of: reading)), .none)
  }

  /// The cells after the rank.
  private func lastCells(of whole: Reading, hasDoubted: Bool) -> [Table.Cell] {
    let reading = shown(whole)
    let indicator = reading.indicator
    let marks = [
      Table.Cell(
        reading.ownStanding == .notApplicable
          ? StyledText("")
          : composite(of: reading) == nil || reading.isReported
            ? context.readingText.marks(reading)
            : StyledText(context.strings(.detail(.indexTrialMark)), style: .secondary),
        by: .marks(reading))
    ]
    let doubted = hasDoubted ? [self.doubted(of: reading)] : []
    return marks + doubted + [
      reading.previous.flatMap { previous in
        context.figureText.value(of: previous, of: indicator).map {
          Table.Cell(
            previous.rate(of: indicator), decimals: indicator.decimals,
            StyledText($0, style: .secondary))
        }
      } ?? .none,
      Table.Cell(context.departmentText.short(reading.indicator.owners), style: .secondary),
    ]
  }

  /// The newest figure with its period, where it is hard to believe and another one leads.
  private func doubted(of reading: Reading) -> Table.Cell {
    guard let doubted = reading.doubted, doubted != reading.latest,
      let figure = context.figureText.value(of: doubted, of: reading.indicator)
    else { return .none }
    let period = context.periodText.text(doubted.period, span: reading.series.span)
    return Table.Cell("\(period) \(figure)", style: .data)
  }

  /// The value of a composite index that nobody countersigned or reported.
  private func composite(of reading: Reading) -> Double? {
    reading.series.area == context.area ? context.composites[reading.indicator.id]?.value : nil
  }

  /// The place among the peers: by the growth where that is published.
  private func rank(_ rank: Rank?) -> Table.Cell {
    rank.map {
      Table.Cell(Double($0.place), decimals: 0, StyledText($0.text(context.language)))
    } ?? .none
  }

  /// The grave class of the figure, then the light by its character, which is a dash only where there is
  /// no target.
  private func light(_ reading: Reading) -> StyledText {
    let short = reading.light.short(in: context.language)
    let alarm = emergency(of: reading)
    guard let light = reading.light.light ?? reading.light.lastLight else {
      guard reading.isUnlit else { return alarm ?? StyledText("-", style: .secondary) }
      let unlit = StyledText(context.strings(LightReading.Unlit.sign), style: .secondary)
      return alarm.map { $0 + StyledText(" ") + unlit } ?? unlit
    }
    let style = showsGood && light == .green ? .good : light.style
    let lit = StyledText(short, style: reading.light.light == nil ? .secondary : style)
    return alarm.map { $0 + StyledText(" ") + lit } ?? lit
  }
}

extension PageContext {
  /// The columns that the longest gap of some readings takes, with its unit unless told, at least those of a gap in
  /// points.
  func gapColumns(of readings: [Reading], withUnit: Bool = true) -> Int {
    readings.reduce(9) { widest, reading in
      guard let gap = progressText.gap(of: reading, withUnit: withUnit) else { return widest }
      return max(widest, GlyphSet.full.columns(of: StyledText(gap)))
    }
  }

  /// What stands where a reading has no figure: 缺, 不适用, 不显示 or 未接入.
  func absence(of reading: Reading) -> StyledText {
    switch reading.standing {
    case .notApplicable: StyledText(strings(.figure(.notApplicable)), style: .secondary)
    case .withheld: StyledText(strings(.figure(.notShown)), style: .secondary)
    case .unconnected:
      StyledText(
        reading.indicator.isOwed ? "-" : strings(.figure(.unconnected)), style: .secondary)
    case .normal, .behind, .alarming, .late, .missing, .conflicting, .doubtful:
      StyledText(strings(.figure(.missing)), style: .data)
    }
  }
}

extension SeriesKey {
  /// What tells the series from others of a list.
  var focusID: String {
    dimensions.categories.reduce("\(indicator) \(area) \(span.name)") { id, category in
      "\(id) \(category.dimension)=\(category.code)"
    }
  }
}
