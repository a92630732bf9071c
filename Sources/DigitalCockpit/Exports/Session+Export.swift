import CockpitCatalogue
import CockpitJudgement
package import CockpitCanvas
import CockpitJSON
import CockpitValues
import CockpitWarehouse
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
    case .markdown: return exported.markdown
    case .csv: return exported.csv
    case .json: return exported.json
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

  /// What the screen that is shown says, as data.
  var exported: ScreenExport {
    let content = exportedContent
    return ScreenExport(
      title: "\(strings(catalogue.title)) \(screenName)",
      demonstration: situation.isDemonstration ? strings(.chrome(.demonstration)) : nil,
      facts: exportFacts, notes: content.notes, tables: content.tables,
      listTitle: strings(.export(.list)), noteTitle: strings(.export(.note)),
      nameTitle: strings(.column(.name)))
  }

  /// Region, screen, snapshot and time, with which every row has to be read.
  private var exportFacts: [ScreenExport.Fact] {
    let catalogue = catalogue
    let name = catalogue.areas[area].map { strings($0.name) } ?? area
    var facts: [ScreenExport.Fact] = [
      .init("region", strings(.export(.region)), area),
      .init("region_name", strings(.export(.regionName)), name),
      .init("pack", strings(.export(.pack)), "\(catalogue.id) \(catalogue.version)"),
      .init("screen", strings(.export(.screen)), place.route.exportID),
      .init("screen_name", strings(.export(.screenName)), screenName),
      .init(
        "snapshot", strings(.data(.snapshot)),
        newestSnapshot ?? strings(.chrome(.noSnapshots))),
      .init("time", strings(.export(.time)), timestamp(now)),
    ]
    if let filterText { facts.append(.init("filter", strings(.key(.filter)), filterText)) }
    if let knownUntil = situation.moment.fixedKnownUntil {
      facts.append(.init("known_at", strings(.export(.knownAt)), timestamp(knownUntil)))
    }
    let embargoed = situation.embargoes.map { embargoText(until: $0.until, of: $0.id) }
    if !embargoed.isEmpty {
      facts.append(
        .init(
          "embargoed", strings(.data(.embargoedSnapshots)), embargoed.joined(separator: "; ")
        ))
    }
    facts.append(
      .init(
        "data", strings(.export(.data)),
        strings(situation.isDemonstration ? .chrome(.demonstration) : .export(.reported))))
    return facts
  }

  /// That a figure may not be passed on, in a row of an export; `nil` where it may be.
  func embargoText(of figure: Observation?) -> String? {
    figure.flatMap { situation.embargo(ofFile: $0.file) }
      .map { strings(.data(.embargoedUntil(timestamp($0)))) }
  }

  private func embargoText(until moment: Instant, of snapshot: String) -> String {
    "\(snapshot) \(strings(.data(.embargoedUntil(timestamp(moment)))))"
  }

  /// A moment with all that belongs to it, as `2026-11-21T14:32:00+08:00`.
  func timestamp(_ instant: Instant) -> String {
    CivilTime(instant, offset: catalogue.offset).description
  }

  private var exportedContent: (notes: [ScreenExport.Fact], tables: [ScreenTable]) {
    let rows = ReadingTable(session: self)
    switch place.route {
    case .board(let id):
      return catalogue.board(id).map { BoardExport(session: self, board: $0).content }
        ?? ([], [])
    case .uncatalogued:
      let all = uncatalogued.compactMap { readings[$0.id] }
      return ([], [rows.table(id: "indicators", title: screenName, of: all)])
    case .areas:
      return ([], [areaTable])
    case .area(let code):
      return ([], [rows.table(id: "indicators", title: screenName, of: readings(in: code))])
    case .region:
      return ([], [])
    case .records:
      return ([], [RecordExport(session: self).types])
    case .recordList(let type):
      return ([], [RecordExport(session: self).records(ofType: type)])
    case .record(let id):
      let facts = RecordScreen(session: self, id: id).allFacts
      let reading = situation.recordReading(id).map { [$0] } ?? []
      return (
        facts.map { .init("fact", $0.label, $0.text) },
        [RecordExport(session: self).table(reading, title: screenName)]
      )
    case .dataMap(let axis):
      return ([], [RecordExport(session: self).dataMap(axis)])
    case .dataMapCell(let place):
      let datasets = situation.dataMapDatasets(at: place)
      return (
        [],
        [
          rows.table(id: "indicators", title: screenName, of: situation.dataMapReadings(at: place)),
          RecordExport(session: self).table(datasets, title: strings(.column(.datasets))),
        ]
      )
    case .map:
      let readings = mapIndicator.map { indicator in
        catalogue.areas.children(of: area)
          .map { situation.reading(of: indicator, area: $0.code) }
      }
      return ([], [rows.table(id: "map", title: screenName, of: readings ?? [])])
    case .series(let id):
      let readings = catalogue.indicator(id).map { indicator in
        seriesByArea(of: id)
          .map { situation.reading(of: indicator, series: $0) }
      }
      return ([], [rows.table(id: "series", title: screenName, of: readings ?? [])])
    case .data:
      return (
        [], [rows.table(id: "problems", title: screenName, of: listedProblems), faultTable]
      )
    case .fault(let id):
      let facts = FaultScreen(session: self, id: id).facts
      return (facts.map { .init("fact", $0.label, $0.text) }, [])
    case .system(let id):
      let table = rows.table(
        id: "indicators", title: strings(.board(.indicators)), of: systemIndicators(id))
      let facts =
        catalogue.system(id)
        .map { SystemScreen(session: self, id: id).facts(of: $0) } ?? []
      return (facts.map { .init("fact", $0.label, $0.text) }, [table])
    case .detail(let series):
      return DetailExport(session: self, series: series).content
    }
  }

  /// The tree of areas.
  private var areaTable: ScreenTable {
    ScreenTable(
      id: "areas", title: strings(.area(.tree)),
      columns: [
        .init("area", strings(.export(.areaCode))),
        .init("area_name", strings(.export(.areaName))),
        .init("level", strings(.area(.level))), .init("indicators", strings(.area(.indicators))),
      ],
      rows: areaNodes.map { node in
        [
          .text(node.area.code), .text(strings(node.area.name)),
          .text(strings(node.area.level.word)), .number(Double(node.indicators), decimals: 0),
        ]
      })
  }

  /// What of the input was not taken.
  var faultTable: ScreenTable {
    ScreenTable(
      id: "refusals", title: strings(.figure(.refused)),
      columns: [
        .init("file", strings(.detail(.file))), .init("place", strings(.fault(.place))),
        .init("problem", strings(.column(.problem))),
        .init("last_good", strings(.export(.lastGood))),
      ],
      rows: inputFaults.map { fault in
        let diagnostic = fault.diagnostic
        return [
          .text(fault.id.file), .text("\(diagnostic.line):\(diagnostic.column)"),
          .text(strings(diagnostic.sentence)), .text(fault.lastGood.map { timestamp($0) }),
        ]
      })
  }
}

extension Route {
  /// What programs call the screen: the id of a board, else its kind and the id of what it shows.
  var exportID: String {
    switch self {
    case .board(let id): id
    case .uncatalogued: "uncatalogued"
    case .areas: "areas"
    case .area(let code): "area:\(code)"
    case .region(let pack): "region:\(pack)"
    case .records: "records"
    case .recordList(let type): "records:\(type)"
    case .record(let id): "record:\(id.type):\(id.id)"
    case .dataMap(let axis): "data_map:\(axis.rawValue)"
    case .dataMapCell(let place): "data_map:\(place.axis.rawValue):\(place.row):\(place.theme)"
    case .map: "map"
    case .data: "data"
    case .fault(let id):
      "fault:\(id.file):\(id.line):\(id.column)" + (id.ordinal > 0 ? "#\(id.ordinal + 1)" : "")
    case .system(let id): "system:\(id)"
    case .series(let indicator): "series:\(indicator)"
    case .detail(let series): "detail:\(series.indicator)"
    }
  }
}
