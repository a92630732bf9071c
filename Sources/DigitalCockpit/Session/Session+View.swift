import CockpitCatalogue
package import CockpitCanvas
import CockpitWording

extension Session {
  /// The picture of the session on a terminal that can draw a set of glyphs.
  ///
  /// The same state gives the same picture on every machine.
  package func view(glyphs: GlyphSet) -> Frame {
    view(over: body(glyphs: glyphs))
  }

  /// The middle of the picture, without the lines around it that tell the time.
  ///
  /// It is the same as long as the revision is, but for ages that are written in it.
  package func body(glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.group = 0
    let body = ScreenLayout(size).body
    switch place.route {
    case .board(let id):
      if let board = catalogue.board(id) {
        BoardScreen(session: self, board: board).draw(in: body, on: &canvas)
      }
    case .uncatalogued:
      UncataloguedScreen(session: self).draw(in: body, on: &canvas)
    case .areas:
      AreaTreeScreen(session: self).draw(in: body, on: &canvas)
    case .area(let code):
      AreaScreen(session: self, code: code).draw(in: body, on: &canvas)
    case .region:
      break
    case .data:
      DataScreen(session: self).draw(in: body, on: &canvas)
    case .fault(let id):
      FaultScreen(session: self, id: id).draw(in: body, on: &canvas)
    case .system(let id):
      SystemScreen(session: self, id: id).draw(in: body, on: &canvas)
    case .records:
      RecordTypesScreen(session: self).draw(in: body, on: &canvas)
    case .recordList(let type):
      RecordListScreen(session: self, type: type).draw(in: body, on: &canvas)
    case .record(let id):
      RecordScreen(session: self, id: id).draw(in: body, on: &canvas)
    case .dataMap(let axis):
      DataMapScreen(session: self, axis: axis).draw(in: body, on: &canvas)
    case .dataMapCell(let place):
      DataMapCellScreen(session: self, place: place).draw(in: body, on: &canvas)
    case .series(let indicator):
      SeriesScreen(session: self, indicator: indicator).draw(in: body, on: &canvas)
    case .map:
      MapScreen(session: self).draw(in: body, on: &canvas)
    case .detail(let series):
      DetailScreen(session: self, series: series).draw(in: body, on: &canvas)
    }
    return canvas
  }

  /// The picture of the session over a middle that was drawn before.
  package func view(over body: Canvas) -> Frame {
    var canvas = body
    let glyphs = body.glyphs
    Chrome(self).draw(on: &canvas)
    var layers = [Layer(canvas.cells)]
    if isProvenanceShown, case .detail(let series) = place.route {
      layers.append(ProvenanceOverlay(session: self, series: series).layer(glyphs: glyphs))
    }
    if isHelpShown { layers.append(HelpOverlay(session: self).layer(glyphs: glyphs)) }
    if let exportDialog {
      layers.append(ExportOverlay(session: self, dialog: exportDialog).layer(glyphs: glyphs))
    }
    if let find { layers.append(FindOverlay(session: self, find: find).layer(glyphs: glyphs)) }
    return Frame(size: size, layers: layers)
  }
}
