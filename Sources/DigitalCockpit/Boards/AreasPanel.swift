import CockpitCanvas
import CockpitModel

/// One indicator by 镇街, the highest first; areas without a figure are named, not shown as zero.
struct AreasPanel: Widget {
  let session: Session
  let indicator: Indicator

  private static let widest = 48

  func draw(in area: Rect, on canvas: inout Canvas) {
    let assessment = session.assessment
    let readings = session.world.catalogue.areas.children(of: session.area)
      .map { (area: $0, latest: assessment.reading(of: indicator, area: $0.code).latest) }
    guard let newest = readings.compactMap({ $0.latest?.period }).max() else {
      canvas.draw(TextBlock(session.strings(.areasMissing), style: .secondary), in: area)
      return
    }
    let period = session.periodText.text(newest, span: indicator.span)
    let head = "\(session.strings(indicator.name)) \(period) \(indicator.unit.symbol)"
    let (top, rest) = area.split(top: 1)
    canvas.place(StyledText(head, style: .secondary), x: top.x, y: top.y, width: top.width)
    let sorted = readings.enumerated().sorted { left, right in
      let a = value(left.element.latest, at: newest)
      let b = value(right.element.latest, at: newest)
      return a != b ? (a ?? -.infinity) > (b ?? -.infinity) : left.offset < right.offset
    }
    let items = sorted.map { entry in
      let value = value(entry.element.latest, at: newest)
      return BarList.Item(
        label: StyledText(entry.element.area.short),
        text: value.map { StyledText(session.figureText.value($0, of: indicator)) }
          ?? StyledText(session.strings(.missing), style: .data),
        value: value, style: .secondary)
    }
    // Bars longer than the eye needs would make a wall of a quiet screen.
    let bars = rest.split(left: AreasPanel.widest).left
    canvas.draw(BarList(items, overflow: session.overflow), in: bars)
  }

  /// The figure of the newest period: an older one does not stand beside it.
  private func value(_ observation: Observation?, at period: Period) -> Double? {
    observation?.period == period ? observation?.value : nil
  }
}
