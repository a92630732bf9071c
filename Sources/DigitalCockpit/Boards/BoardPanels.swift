import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// What a panel of a board shows, by its kind.
struct BoardPanels: Sendable {
  let context: PageContext
  let panel: BoardPanel

  private var strings: Strings { context.strings }

  /// The panel under its title.
  var built: PagePanel {
    var built = content
    let title = title
    // From afar a title says nothing, and takes a row of the digits.
    guard panel.kind != .wall || panel.title != nil else { return built }
    if built.heading == nil { built.heading = { _ in StyledText(title, style: .strong) } }
    return built
  }

  private var content: PagePanel {
    let (context, panel) = (context, panel)
    switch panel.kind {
    case .themes: return ThemesTable(context: context).panel(title: title)
    case .matrix:
      let columns = BoardLayout.columns(of: panel, on: context.size)
      return MatrixTable(context: context, columns: columns).panel(title: title)
    case .headline, .indicators: return indicators
    case .deviations: return DeviationsTable(context: context).panel(export: readings)
    case .trend:
      return PagePanel(
        .picture(
          Deferred {
            TrendPanel(context: context, indicators: context.indicators(of: panel))
          }),
        exports: readings { context.indicators(of: panel).compactMap { context.readings[$0.id] } })
    case .multiples:
      return PagePanel(
        .picture(
          Deferred {
            MultiplesPanel(context: context, indicators: context.indicators(of: panel))
          }),
        exports: readings { context.indicators(of: panel).compactMap { context.readings[$0.id] } })
    case .wall:
      let wall = Deferred {
        WallPanel(
          context: context, indicators: context.indicators(of: panel),
          showsGood: panel.showsGood)
      }
      let indicators = context.indicators(of: panel).filter { context.readings[$0.id] != nil }
      var built = PagePanel(
        .tiles { focused, _ in wall().focusing(focused) },
        exports: readings { indicators.compactMap { context.readings[$0.id] } })
      built.cards = indicators.map { FocusItem(id: $0.id, intent: .open(context.page(of: $0))) }
      built.spoken = { wall().lines }
      return built
    case .areas: return areas
    case .sources: return SourcesTable(context: context).panel(title: title)
    case .targets: return TargetsTable(context: context).panel(title: title)
    case .milestones: return MilestonesTable(context: context).panel(title: title)
    case .systems: return SystemsTable(context: context, panel: panel).panel(title: title)
    case .records: return records
    case .note:
      return PagePanel(
        .text(TextBlock(panel.text.map { strings($0) } ?? "", style: .secondary)),
        exports: .nothing)
    }
  }

  /// The readings of a list in an export.
  private func readings(_ readings: @escaping @Sendable () -> [Reading]) -> PagePanel.Exports {
    context.readingExport(panel.kind.rawValue, title: title, of: readings)
  }

  private var indicators: PagePanel {
    let context = context
    let readings = context.graveFirst(
      context.allIndicators(of: panel).compactMap { context.readings[$0.id] }
    ) { [$0] }
    let table = IndicatorTable(context: context, readings: readings, showsGood: panel.showsGood)
      .table { .open(context.page(of: $0.indicator)) }
    return PagePanel(
      .table(table), rows: readings.count + 1, exports: self.readings { readings })
  }

  private var areas: PagePanel {
    let context = context
    let children = context.catalogue.areas.children(of: context.area)
    let indicator = panel.indicators.first.flatMap(context.catalogue.indicator)
    let exports = readings {
      indicator.map { indicator in
        children.map { context.situation.reading(of: indicator, area: $0.code) }
      } ?? []
    }
    guard let indicator else {
      return PagePanel(.nothing, rows: children.count + 1, exports: exports)
    }
    return PagePanel(
      .picture(Deferred { AreasPanel(context: context, indicator: indicator) }),
      rows: children.count + 1, exports: exports)
  }

  private var records: PagePanel {
    guard let type = panel.record else {
      return RecordTypesTable(context: context, types: context.situation.recordTypes).panel
    }
    var built = RecordList(context: context, type: type).panel()
    built.rows = context.listedRecords(type).count + 3
    return built
  }

  private var title: String {
    if let title = panel.title {
      let isOfAll = panel.kind == .sources && context.filter != nil
      return isOfAll ? strings(.board(.notFiltered(strings(title)))) : strings(title)
    }
    switch panel.kind {
    case .themes: return strings(.board(.themes))
    case .matrix: return strings(.board(.matrix))
    case .headline: return strings(.board(.headline))
    case .indicators:
      let all = context.indicators(of: panel)
      return strings(
        .board(.indicatorsCounted(all.count, core: all.count { $0.tier == .core })))
    case .deviations: return strings(.board(.deviations))
    case .trend: return strings(.board(.trends))
    case .multiples: return strings(.board(.multiples))
    case .areas: return strings(.board(.areas(context.parts)))
    case .sources:
      let title = strings(.board(.sources))
      return context.filter == nil ? title : strings(.board(.notFiltered(title)))
    case .targets: return strings(.board(.targets))
    case .milestones: return strings(.board(.milestones))
    case .systems: return strings(.board(.systems))
    case .records:
      return panel.record.map { context.name(ofRecordType: $0) } ?? strings(.board(.records))
    case .note, .wall: return ""
    }
  }
}

extension PageContext {
  /// The indicators of a panel, those of its theme or those that it names.
  func allIndicators(of panel: BoardPanel) -> [Indicator] {
    panel.theme.map { catalogue.indicators(ofTheme: $0) }
      ?? panel.indicators.compactMap { catalogue.indicator($0) }
  }

  /// The indicators of a panel that pass the filter.
  func indicators(of panel: BoardPanel) -> [Indicator] {
    allIndicators(of: panel).filter { passes($0) }
  }
}
