package import CockpitCanvas
import CockpitWording

extension Session {
  /// The picture of the session on a terminal that can draw a set of glyphs; nothing in it blinks.
  ///
  /// The same state gives the same picture on every machine.
  package func view(glyphs: GlyphSet) -> Frame {
    view(over: body(glyphs: glyphs)).steady()
  }

  /// The middle of the picture, without the lines around it that tell the time.
  ///
  /// It is the same as long as the revision and the ages are.
  package func body(glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    shown.layout(at: place, now: now, glyphs: glyphs).draw(on: &canvas)
    return canvas
  }

  /// The ages that the middle tells, in the steps in which they are told.
  package var ages: [Int64] { shown.content.ages(at: now) }

  /// The picture of the session over a middle that was drawn before, with marks on what blinks.
  package func view(over body: Canvas) -> Frame {
    var canvas = body
    let glyphs = body.glyphs
    Chrome(self).draw(on: &canvas)
    var layers = [Layer(canvas.cells)]
    if isProvenanceShown, let facts = shown.content.provenance?() {
      layers.append(layer(ofProvenance: facts, glyphs: glyphs))
    }
    if isHelpShown { layers.append(HelpOverlay(session: self).layer(glyphs: glyphs)) }
    if let exportDialog {
      layers.append(ExportOverlay(session: self, dialog: exportDialog).layer(glyphs: glyphs))
    }
    if let deedDialog {
      layers.append(DeedOverlay(session: self, dialog: deedDialog).layer(glyphs: glyphs))
    }
    if let supervisionDialog { layers.append(layer(of: supervisionDialog, glyphs: glyphs)) }
    if let momentDialog {
      layers.append(frame(of: momentDialog).layer(on: size, glyphs: glyphs))
    }
    if isLeaveAsked, let dialog = leaveDialog {
      layers.append(dialog.layer(on: size, glyphs: glyphs))
    }
    if let find { layers.append(FindOverlay(session: self, find: find).layer(glyphs: glyphs)) }
    return Frame(size: size, layers: layers)
  }

  /// Where the figure of a page comes from, on a layer in the middle of the screen.
  private func layer(ofProvenance facts: [Fact], glyphs: GlyphSet) -> Layer {
    let strings = context.strings
    // Two rows for the frame, and two for texts that need a second row.
    let size = Size(
      columns: min(self.size.columns, max(40, self.size.columns * 3 / 4)),
      rows: min(self.size.rows, facts.count + 4))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(
      Panel(StyledText(strings(.data(.provenance)), style: .strong)), in: canvas.bounds)
    let inner = Panel.interior(of: canvas.bounds)
    canvas.draw(
      FactList(facts, at: now) { strings(.board(.moreRows($0))) },
      in: Rect(x: inner.x + 1, y: inner.y, width: inner.width - 2, height: inner.height))
    return Layer(
      canvas.cells,
      at: Point(
        x: (self.size.columns - size.columns) / 2, y: (self.size.rows - size.rows) / 2))
  }
}
