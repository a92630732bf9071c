import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// All that is known of one area.
struct AreaScreen: Widget {
  let session: Session
  let code: String

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = session.readings(in: code)
    guard !readings.isEmpty else {
      canvas.draw(TextBlock(session.strings(.area(.nothing)), style: .secondary), in: area)
      return
    }
    canvas.draw(
      IndicatorTable(
        session: session, readings: readings, focused: session.focusedRow(inPanel: 0)),
      in: area)
  }
}

extension Session {
  /// The readings of the indicators that have a series in an area and are listed, in the order of
  /// the pack.
  func readings(in area: String) -> [Reading] {
    situation.readings(inArea: area).filter { passes($0.indicator) }
  }

  /// Whether the region has no figures at all, so that only its plan can be read.
  var isPlanLibrary: Bool { situation.isPlanLibrary }
}
