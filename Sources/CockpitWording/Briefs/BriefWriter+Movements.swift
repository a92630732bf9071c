import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// 主要指标变动: a table for each theme, and a sentence for each movement that is more than usual.

extension BriefWriter {
  mutating func movements() -> [Brief.Block] {
    let shown = told.filter(isOfMonth)
    guard !shown.isEmpty else {
      return [.paragraph(sentence([strings(.brief(.noFigures))], [.count]))]
    }
    let movements = shown.map { BriefMovement($0) }
    let known = movements.compactMap(\.self)
    let counts = strings(
      .brief(
        .movedCounts(
          all: shown.count, higher: known.count { $0.change > 0 },
          lower: known.count { $0.change < 0 }, same: known.count { $0.change == 0 },
          none: shown.count - known.count)))
    var blocks = [Brief.Block.paragraph(sentence([counts], [.count]))]
    for theme in catalogue.themes {
      let rows = shown.filter { $0.indicator.theme == theme.id }
      guard !rows.isEmpty else { continue }
      blocks.append(.table(title: title(of: theme, rows), table(of: rows)))
    }
    let unusual = zip(shown, movements).compactMap { reading, movement in
      movement.flatMap { $0.isTold ? (reading, $0) : nil }
    }
    guard !unusual.isEmpty else {
      let limit = NumberText.fixed(BriefMovement.marked, decimals: 1)
      return blocks + [
        .paragraph(sentence([strings(.brief(.nothingUnusual(points: limit)))], [.count]))
      ]
    }
    return blocks + [.items(unusual.map { sentence(of: $0, $1) })]
  }

  /// The name of a theme, with what the gaps of its table rest on.
  private mutating func title(of theme: Theme, _ rows: [Reading]) -> String {
    let targets = rows.compactMap { $0.progress?.target }
    guard !targets.isEmpty else { return strings(theme.name) }
    return strings(theme.name) + strings.colon + strings(.brief(.gapsBy))
      + reference(targets.map { source($0) } + [.progress])
  }

  private mutating func table(of shown: [Reading]) -> BriefTable {
    let columns = [
      BriefTable.Column(strings(.column(.indicator))), .init(strings(.column(.period))),
      .init(strings(.column(.value)), isRight: true),
      .init(strings(.column(.growth)), isRight: true),
      .init(strings(.brief(.change)), isRight: true),
      .init(strings(.column(.gap)), isRight: true), .init(strings(.column(.light))),
      .init(strings(.brief(.note))),
    ]
    return BriefTable(columns: columns, rows: shown.map { row(of: $0) })
  }

  private mutating func row(of reading: Reading) -> [String] {
    let (indicator, latest) = (reading.indicator, reading.latest)
    let movement = BriefMovement(reading)
    let growth = indicator.isGrowthOnly ? nil : reading.publishedGrowth
    var sources = [latest.map { BriefNotes.Source.figure($0) }].compactMap(\.self)
    if movement != nil, let previous = reading.previous { sources.append(.figure(previous)) }
    return [
      name(reading), latest.map { period($0, of: reading) } ?? "-",
      figures.valueWithUnit(of: reading) ?? "-",
      growth.map { figures.growth($0, of: indicator) } ?? "-",
      movement.map { points($0.change) } ?? "-",
      reading.progress.map { progress.gap($0, of: indicator, withUnit: false) } ?? "-",
      reading.isJudged ? reading.light.short(in: strings.language) : "-",
      readings.marks(reading).text + embargo(of: reading) + reference(sources),
    ]
  }

  /// That the figure may not be passed on, for those who see it.
  private func embargo(of reading: Reading) -> String {
    reading.latest.flatMap { situation.embargo(ofFile: $0.file) }
      .map { _ in strings(.brief(.embargoed)) } ?? ""
  }

  private func points(_ change: Double) -> String {
    NumberText.signed(change, decimals: 1) + strings(.figure(.points))
  }

  private mutating func sentence(of reading: Reading, _ movement: BriefMovement) -> String {
    guard let latest = reading.latest, let previous = reading.previous else { return "" }
    let indicator = reading.indicator
    let growth =
      indicator.isGrowthOnly
      ? nil : reading.publishedGrowth.map { figures.growthWords($0, of: indicator) }
    return sentence(
      [
        figure(latest, of: reading).map { about(name(reading), $0) }, growth,
        strings(
          .brief(
            .before(
              period: period(previous, of: reading),
              growth: figures.growth(movement.before, of: indicator)))),
        words(movement),
      ], [.figure(latest), .figure(previous)])
  }

  /// What became of a growth; 略 and 明显 by the stated limits alone.
  private func words(_ movement: BriefMovement) -> String {
    let points = NumberText.fixed(movement.change.magnitude, decimals: 1)
    let size =
      movement.change.magnitude >= BriefMovement.marked
      ? strings(.brief(.marked))
      : movement.change.magnitude <= BriefMovement.slight ? strings(.brief(.slight)) : ""
    return switch movement.kind {
    case .same: strings(.brief(.same))
    case .faster: strings(.brief(.faster(size, points: points)))
    case .slower: strings(.brief(.slower(size, points: points)))
    case .narrowed: strings(.brief(.narrowed(size, points: points)))
    case .widened: strings(.brief(.widened(size, points: points)))
    case .turnedPositive: strings(.brief(.turnedPositive(points: points)))
    case .turnedNegative: strings(.brief(.turnedNegative(points: points)))
    case .higher: strings(.brief(.higher(points: points)))
    case .lower: strings(.brief(.lower(points: points)))
    }
  }
}
