package import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWording

/// How an exported picture looks.
package struct ExportLook: Sendable {
  package let glyphs: GlyphSet
  package let palette: Palette
  /// The palette that takes over on paper.
  package let paper: Palette
  /// The colours of ANSI text; a picture for browsers has all of them, or none.
  package let depth: ColorDepth

  package init(glyphs: GlyphSet, palette: Palette, paper: Palette, depth: ColorDepth) {
    self.glyphs = glyphs
    self.palette = palette
    self.paper = paper
    self.depth = depth
  }
}

extension Session {
  /// What lies behind the dialog that asks for an export.
  package var behindDialog: Session {
    var shown = self
    shown.exportDialog = nil
    return shown
  }

  /// What a request asks for: the screen behind the dialog, or the scenario that is simulated.
  package func text(of request: ExportRequest, look: ExportLook) -> String {
    request.isScenario ? scenarioText : behindDialog.text(request.format, look: look)
  }

  /// The screen that is shown, in a format.
  package func text(_ format: ExportFormat, look: ExportLook) -> String {
    switch format {
    case .text: return picture(look.glyphs).plainText
    case .ansi: return picture(look.glyphs).ansiText(palette: look.palette, depth: look.depth)
    case .svg:
      let export = exported
      let facts = (export.facts + export.notes).map { "\($0.label) \($0.value)" }
      let caption = export.facts.map { "\($0.label) \($0.value)" }.joined(separator: " | ")
      return captioned(picture(look.glyphs), caption, look.glyphs).svgText(
        palette: look.palette, paper: look.paper,
        depth: look.depth == .mono ? .mono : .palette256,
        SVGDescription(
          title: export.title, description: facts.joined(separator: "\n"),
          language: language.rawValue))
    case .markdown:
      return content.markdown.map { "\($0)\n\(exported.markdownFacts)" } ?? exported.markdown
    case .csv: return exported.csv
    case .json: return exported.json
    case .plain: return plainLines.map { $0 + "\n" }.joined()
    }
  }

  /// A picture with a text below it: on paper nothing else says where it is from.
  private func captioned(_ picture: CellBuffer, _ text: String, _ glyphs: GlyphSet) -> CellBuffer {
    let block = TextBlock(text, style: .secondary)
    let rows = block.height(width: picture.size.columns, glyphs: glyphs)
    var caption = Canvas(size: Size(columns: picture.size.columns, rows: rows), glyphs: glyphs)
    caption.draw(block, in: caption.bounds)
    let size = Size(columns: picture.size.columns, rows: picture.size.rows + 1 + rows)
    return Frame(
      size: size,
      layers: [
        Layer(picture), Layer(caption.cells, at: Point(x: 0, y: picture.size.rows + 1)),
      ]
    ).flattened()
  }

  private func picture(_ glyphs: GlyphSet) -> CellBuffer { view(glyphs: glyphs).flattened() }

  /// The content of the page that is shown, built anew, so that the ages in it are those of now.
  var content: PageContent {
    place.page.content(in: context, by: orders[place.page] ?? [:], keeping: keptRows)
  }

  /// What the screen that is shown says, as data.
  var exported: ScreenExport {
    let strings = context.strings
    let content = content
    let title = "\(strings(context.catalogue.title)) \(content.title)"
    let mark = strings(.policy(.mark))
    return ScreenExport(
      title: content.simulation == nil ? title : "\(mark) \(title) \(mark)",
      demonstration: situation.isDemonstration ? strings(.chrome(.demonstration)) : nil,
      facts: exportFacts, notes: announcementNotes + inputNotes + content.notes,
      tables: content.tables,
      listTitle: strings(.export(.list)), noteTitle: strings(.export(.note)),
      nameTitle: strings(.column(.name)))
  }

  /// The warnings and responses that are in force, which every screen tells of.
  var announcementNotes: [ScreenExport.Attribute] {
    context.announcements.map {
      .init(
        "announcement", context.strings(.board(.announcements)), $0.whole.text)
    }
  }

  /// What of the input was not taken or is ahead of the clock, as the banner of every screen tells.
  var inputNotes: [ScreenExport.Attribute] {
    context.banner.map { fault in
      .init(
        "input", context.strings(fault.state),
        "\(fault.diagnostic.place): \(context.strings(fault.diagnostic.sentence))")
    }
  }

  /// Region, screen, snapshot and time, with which every row has to be read.
  private var exportFacts: [ScreenExport.Attribute] {
    let (catalogue, strings, area) = (context.catalogue, context.strings, context.area)
    let name = catalogue.areas[area].map { strings($0.name) } ?? area
    // What is no fact says so in the first column of each row.
    let simulation = shown.content.simulation.map { simulation in
      let numbers = simulation.numbers.joined(separator: " ")
      return ScreenExport.Attribute(
        "simulation", strings(.policy(.mark)),
        numbers.isEmpty ? strings(.policy(.noForecast)) : numbers)
    }
    var facts: [ScreenExport.Attribute] =
      [simulation].compactMap(\.self) + [
        .init("region", strings(.export(.region)), area),
        .init("region_name", strings(.export(.regionName)), name),
        .init("pack", strings(.export(.pack)), "\(catalogue.id) \(catalogue.version)"),
        .init("screen", strings(.export(.screen)), place.page.page.id),
        .init("screen_name", strings(.export(.screenName)), shown.content.title),
        .init(
          "snapshot", strings(.data(.snapshot)),
          context.newestSnapshot ?? strings(.chrome(.noSnapshots))),
        .init("time", strings(.export(.time)), context.timestamp(now)),
      ]
    if let filterText { facts.append(.init("filter", strings(.key(.filter)), filterText)) }
    if let queryText { facts.append(.init("rows", strings(.panel(.narrow)), queryText)) }
    if let orderText { facts.append(.init("order", strings(.key(.order)), orderText)) }
    if let knownUntil = situation.moment.fixedKnownUntil {
      facts.append(.init("known_at", strings(.export(.knownAt)), context.timestamp(knownUntil)))
    }
    let embargoed = situation.embargoes.map { embargoText(until: $0.until, of: $0.id) }
    if !embargoed.isEmpty {
      facts.append(
        .init(
          "embargoed", strings(.data(.embargoedSnapshots)),
          embargoed.joined(separator: strings.semicolon)))
    }
    facts.append(
      .init(
        "data", strings(.export(.data)),
        strings(situation.isDemonstration ? .chrome(.demonstration) : .export(.reported))))
    return facts
  }

  private func embargoText(until moment: Instant, of snapshot: String) -> String {
    "\(snapshot) \(context.strings(.data(.embargoedUntil(context.timestamp(moment)))))"
  }
}
