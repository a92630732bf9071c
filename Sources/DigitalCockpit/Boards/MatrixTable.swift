import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

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
