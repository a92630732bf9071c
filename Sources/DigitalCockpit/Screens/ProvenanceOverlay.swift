import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// Where the figure of a detail page comes from: snapshot, file, times, versions, target document.
struct ProvenanceOverlay {
  let session: Session
  let series: SeriesKey

  private var strings: Strings { session.strings }

  /// The layer in the middle of a screen.
  func layer(glyphs: GlyphSet) -> Layer {
    let screen = session.size
    let facts = facts
    // Two rows for the frame, and two for texts that need a second row.
    let size = Size(
      columns: min(screen.columns, max(40, screen.columns * 3 / 4)),
      rows: min(screen.rows, facts.count + 4))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(
      Panel(StyledText(strings(.data(.provenance)), style: .strong)), in: canvas.bounds)
    let strings = strings
    let inner = Panel.interior(of: canvas.bounds)
    canvas.draw(
      FactList(facts) { strings(.board(.moreRows($0))) },
      in: Rect(x: inner.x + 1, y: inner.y, width: inner.width - 2, height: inner.height))
    return Layer(
      canvas.cells,
      at: Point(
        x: (screen.columns - size.columns) / 2, y: (screen.rows - size.rows) / 2))
  }

  private var facts: [FactList.Fact] {
    guard let indicator = session.catalogue.indicator(series.indicator) else { return [] }
    let reading = session.situation.reading(of: indicator, series: series)
    return figure(reading) + targets(reading)
  }

  private func figure(_ reading: Reading) -> [FactList.Fact] {
    guard let latest = reading.latest else {
      return [FactList.Fact("", strings(.data(.nothingToTrace)), style: .data)]
    }
    let time = session.timeText
    var facts: [FactList.Fact] = []
    if let header = session.situation.header(ofFile: latest.file) {
      facts = [
        .init(strings(.data(.snapshot)), "\(header.id) #\(header.sequence)"),
        .init(
          strings(.data(.source)),
          "\(session.departmentText.name(header.source.name)) (\(header.source.id))"),
        .init(strings(.data(.disclosure)), disclosure(header.disclosure)),
      ]
    }
    facts += [
      .init(strings(.detail(.file)), latest.file),
      .init(strings(.data(.created)), time.full(latest.knownSince)),
    ]
    if let released = latest.releasedAt {
      facts.append(.init(strings(.detail(.released)), time.full(released)))
    }
    if let note = latest.note { facts.append(.init(strings(.detail(.note)), note)) }
    for vintage in session.situation.vintages(series, period: latest.period).reversed() {
      let value =
        vintage.value.map { session.figureText.valueWithUnit($0, of: reading.indicator) } ?? "-"
      let marks = session.figureText.marksInWords(vintage.status)
      facts.append(
        .init(
          strings(.detail(.vintages)),
          "\(value) \(marks) \(session.sourceName(vintage.source)) "
            + time.short(vintage.knownSince, now: session.now)))
    }
    return facts
  }

  private func disclosure(_ disclosure: SnapshotHeader.Disclosure) -> String {
    switch disclosure {
    case .public: strings(.data(.disclosedPublicly))
    case .internal: strings(.data(.disclosedInternally))
    case .embargo(let moment):
      strings(.data(.disclosedUntil(session.timeText.short(moment, now: session.now))))
    }
  }

  /// The documents that set the targets of the year.
  private func targets(_ reading: Reading) -> [FactList.Fact] {
    session.situation.standings(of: reading).map(\.target).flatMap { target -> [FactList.Fact] in
      var facts: [FactList.Fact] = []
      if let file = session.situation.targets.file(setting: target) {
        facts.append(
          .init(strings(.detail(.targetSource)), "\(strings(file.document)) \(file.date)"))
      }
      let source = target.source
      if !source.sentence.isEmpty {
        facts.append(
          .init(
            "",
            strings(
              .plan(.source(section: strings.section(source.section), sentence: source.sentence)))))
      }
      return facts
    }
  }
}
