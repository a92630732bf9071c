import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// Domains by themes: how many core indicators of each are in a grave class, behind their target by the
/// colour of their light, or without good data by what is wrong; the parts add up to those that are not
/// normal.
///
/// A dot stands for a cell in which all is well, a blank one has no indicator. Where the words have no
/// room, the sum stands alone, in the colour of the worst.
struct MatrixTable: Sendable {
  let context: PageContext
  /// The columns of its panel.
  let columns: Int

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
    let counts = MatrixCounts(context)
    let cells = catalogue.domains.map { domain in
      catalogue.themes.map { counts[domain.id, $0.id] } + [counts[domain.id, nil]]
    }
    let texts = cells.map { row in row.map { words($0) } }
    let glyphs = GlyphSet.of(.full)
    let widths = titles.indices.map { column in
      max(MatrixTable.leastWidth, texts.map { glyphs.columns(of: $0[column]) }.max() ?? 0)
    }
    // The themes must have room, each with its title; the sums come in where there is more.
    let needed = zip(titles, widths).dropLast().reduce(MatrixTable.leastOfNames) {
      $0 + 1 + max(glyphs.columns(of: $1.0.1), $1.1)
    }
    let hasWords = needed <= columns
    return Table.Text(
      [
        Table.Column(
          "domain", strings(.export(.domain)), minimum: MatrixTable.leastOfNames, ideal: 16)
      ]
        + zip(titles, widths).enumerated().map { place, column in
          Table.Column(
            column.0.0, column.0.1, minimum: hasWords ? column.1 : MatrixTable.leastWidth,
            priority: place == titles.count - 1 ? 1 : 0, alignment: .right)
        },
      catalogue.domains.indices.map { row in
        [Table.Cell(strings(catalogue.domains[row].name))]
          + zip(cells[row], texts[row]).map { entry, words in
            guard entry.counts.total > 0 else { return Table.Cell("", by: .missing) }
            return Table.Cell(
              hasWords ? words : number(entry),
              by: .number(Double(entry.weight * 1000 + entry.counts.abnormal)))
          }
      })
  }

  private static let leastWidth = 4
  private static let leastOfNames = 8

  /// The sum of what is not normal, in the colour of the worst.
  private func number(_ entry: MatrixCounts.Entry) -> StyledText {
    guard entry.counts.abnormal > 0 else { return StyledText(".", style: .secondary) }
    return StyledText(String(entry.counts.abnormal), style: entry.style)
  }

  /// What is not normal by what it is: 2超限1红3缺.
  private func words(_ entry: MatrixCounts.Entry) -> StyledText {
    guard entry.counts.abnormal > 0 else { return StyledText(".", style: .secondary) }
    let gap = strings.language == .en ? " " : ""
    var parts: [StyledText] = []
    func add(_ count: Int, _ word: String, _ style: Style) {
      if count > 0 {
        parts.append(StyledText(String(count)) + StyledText(gap + word, style: style))
      }
    }
    add(
      entry.counts[.alarming], strings(Standing.alarming.words), entry.alarm?.style ?? .normal)
    for light in Light.allCases.sorted(by: >) {
      let word = strings.language == .en ? light.rawValue : light.character
      add(entry.lights[light, default: 0], word, light.style)
    }
    for standing in [Standing.late, .missing, .conflicting, .doubtful] {
      add(entry.counts[standing], strings(standing.words), .data)
    }
    return parts.dropFirst().reduce(parts.first ?? StyledText("")) { $0 + StyledText(gap) + $1 }
  }

  /// One row for each domain and theme that have indicators together.
  private func exported(_ domains: [Domain], title: String) -> ScreenTable {
    let catalogue = context.catalogue
    let entries = MatrixCounts(context)
    let rows = domains.flatMap { domain in
      catalogue.themes.compactMap { theme -> [ScreenTable.Field]? in
        let counts = entries[domain.id, theme.id].counts
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

/// How the core indicators that pass the filter stand, by domain and theme, counted in one pass.
private struct MatrixCounts {
  struct Entry {
    var counts = StandingCounts([])
    /// Those behind their target by the light that says so.
    var lights: [Light: Int] = [:]
    /// The gravest class.
    var alarm: AlarmLevel?

    /// How bad the worst is.
    var weight: Int {
      let light = lights.keys.map(\.severity).max() ?? 0
      return alarm.map { 10 * (AlarmLevel.allCases.count + 1 - $0.rawValue) } ?? light
    }

    /// The colour of the worst.
    var style: Style { alarm?.style ?? lights.keys.max()?.style ?? .data }

    mutating func add(_ summary: ReadingSummary) {
      counts.add(summary.standing)
      if summary.standing == .behind, let light = summary.light { lights[light, default: 0] += 1 }
      if let alarm = summary.alarm { self.alarm = max(self.alarm ?? alarm, alarm) }
    }
  }

  private var entries: [String: [String: Entry]] = [:]
  private var sums: [String: Entry] = [:]

  /// - Complexity: O(indicators)
  init(_ context: PageContext) {
    for summary in context.readings.summaries where summary.isCore && context.passes(summary) {
      entries[summary.domain, default: [:]][summary.theme, default: Entry()].add(summary)
      sums[summary.domain, default: Entry()].add(summary)
    }
  }

  /// The counts of a domain and a theme, or of a domain in all themes.
  subscript(domain: String, theme: String?) -> Entry {
    (theme.map { entries[domain]?[$0] } ?? sums[domain]) ?? Entry()
  }
}
