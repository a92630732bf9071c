import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Writes what is in a grave class: the class, the place where that is another one than the area of the
/// screens, the figure, and of a sensor that fell silent when it last spoke.
struct EmergencyText {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// The place of a figure within an area, such as 石碶 or 站3; `nil` for the figure of the area itself.
  func place(_ series: SeriesKey, in area: String) -> String? {
    let parts = [
      series.area == area ? "" : context.areaName(series.area), context.dimensionNames(of: series),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func place(of reading: Reading) -> String? {
    place(reading.series, in: reading.indicator.area ?? context.area)
  }

  /// The class and the place: 大暴雨 石碶.
  func classAndPlace(_ reading: Reading) -> StyledText? {
    context.readingText.alarm(reading).map { alarm in
      place(of: reading).map { alarm + StyledText(" \($0)") } ?? alarm
    }
  }

  /// The class and the place among others, of the whole area with that said: 极深 全区.
  private func classInList(_ reading: Reading) -> StyledText? {
    guard place(of: reading) == nil else { return classAndPlace(reading) }
    let area = context.catalogue.areas[reading.indicator.area ?? context.area]
    let whole = strings((area?.level ?? .other).whole)
    return classAndPlace(reading).map { $0 + StyledText(" \(whole)") }
  }

  /// The class, the place and the indicator: 大暴雨 石碶 小时雨量; of a silent sensor with that.
  func short(_ reading: Reading) -> StyledText? {
    classAndPlace(reading).map { text in
      let name = text + StyledText(" \(strings(reading.indicator.name))")
      guard reading.freshness.isDelayed else { return name }
      return name + StyledText(" \(strings(reading.freshness.state.mark))", style: .data)
    }
  }

  /// All that is known of it: 大暴雨 石碶 小时雨量 55.0 毫米, or 超保证? 内河水位 2.35 米 末值09:00 失联.
  func whole(_ reading: Reading) -> StyledText? {
    classAndPlace(reading).map { text in
      text + StyledText(" \(strings(reading.indicator.name)) ")
        + StyledText(context.figureText.valueWithUnit(of: reading) ?? "-") + lastWords(of: reading)
    }
  }

  /// The time of the figure, the figure and the class: 14:30 55.0 毫米 大暴雨.
  func figureAndClass(_ reading: Reading) -> StyledText? {
    guard let latest = reading.latest, let alarm = context.readingText.alarm(reading) else {
      return nil
    }
    let period = context.periodText.text(latest.period, span: reading.series.span)
    let value = context.figureText.valueWithUnit(of: reading) ?? "-"
    let state =
      reading.freshness.isDelayed ? " \(strings(reading.freshness.state.mark))" : ""
    return StyledText("\(period) \(value) ") + alarm + StyledText(state, style: .data)
  }

  /// When a sensor that fell silent last spoke.
  private func lastWords(of reading: Reading) -> StyledText {
    guard reading.freshness.isDelayed, let latest = reading.latest else { return StyledText("") }
    let time = context.periodText.text(latest.period, span: reading.series.span)
    let state = strings(reading.freshness.state.mark)
    return StyledText(" \(strings(.figure(.lastSaid(time: time, state: state))))", style: .data)
  }

  /// What of some readings is in a grave class, the gravest first: one with all that is known of it, two
  /// with their names, more with their number, their classes and places; `nil` where nothing is.
  func summary(of readings: [Reading]) -> StyledText? {
    let grave = readings.flatMap(\.grave).byGravity
    switch grave.count {
    case 0: return nil
    case 1: return whole(grave[0])
    case 2: return list(grave.compactMap { short($0) })
    default:
      return StyledText(strings(.figure(.graveAt(grave.count))))
        + list(grave.compactMap { classInList($0) })
    }
  }

  private func list(_ texts: [StyledText]) -> StyledText {
    texts.dropFirst().reduce(texts.first ?? StyledText("")) { $0 + StyledText(strings.comma) + $1 }
  }
}

extension PageContext {
  var emergencyText: EmergencyText { EmergencyText(context: self) }

  /// Whether a screen is so low that lists show what is grave first.
  var isLow: Bool { size.rows < 24 }

  /// Some things with those first that have something grave, the gravest of all first, where the screen
  /// is low.
  func graveFirst<Item>(_ items: [Item], _ readings: (Item) -> [Reading]) -> [Item] {
    guard isLow else { return items }
    let keyed = items.enumerated().map { offset, item in
      let gravest = readings(item).flatMap(\.grave).byGravity.first
      return (
        key: gravest?.valueClass?.alarm?.rawValue ?? .max,
        isSure: gravest?.ownStanding == .alarming ? 0 : 1, offset: offset, item: item
      )
    }
    return keyed.sorted { ($0.key, $0.isSure, $0.offset) < ($1.key, $1.isSure, $1.offset) }
      .map(\.item)
  }
}
