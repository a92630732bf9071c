import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Alarms as data: which one, how it stands, and its figure with unit, limit, time and snapshot.
struct AlarmExport: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// What a column is called, what people call it, and its field of an alarm.
  private struct Entry {
    let column: ScreenTable.Column
    let field: (Alarm) -> ScreenTable.Field
  }

  private func entry(
    _ id: String, _ title: Phrase, _ field: @escaping (Alarm) -> ScreenTable.Field
  ) -> Entry {
    Entry(column: .init(id, strings(title)), field: field)
  }

  func table(_ alarms: [Alarm]) -> ScreenTable {
    let entries = whichAndHow + figure + whoAndWhat
    return ScreenTable(
      id: "alarms", title: strings(.duty(.alarms)), columns: entries.map(\.column),
      rows: alarms.map { alarm in entries.map { $0.field(alarm) } })
  }

  private var whichAndHow: [Entry] {
    let (context, strings, text) = (context, strings, context.dutyText)
    let table = AlarmTable(context: context, alarms: [])
    return [
      entry("handle", .export(.alarmHandle)) { .text(text.handle($0)) },
      entry("rule", .duty(.rule)) { .text($0.key.rule) },
      entry("rule_version", .export(.ruleVersion)) { .integer($0.rule.version) },
      entry("what", .duty(.content)) { .text(strings($0.rule.name)) },
      entry("area", .export(.areaCode)) { .text($0.key.area) },
      entry("place", .duty(.place)) { .text(context.alarmPlace($0.key.area)) },
      entry("level", .duty(.level)) { .text($0.level.map { strings($0.tag) }) },
      entry("level_number", .export(.levelNumber)) { .integer($0.level?.rawValue) },
      entry("state", .column(.state)) { .text(table.state(of: $0).text) },
      entry("state_code", .export(.standingCode)) { .text($0.standing.rawValue) },
      entry("freshness_code", .export(.freshnessCode)) { .text($0.regions.quality.rawValue) },
      entry("since", .duty(.since)) {
        .text(($0.occurrence?.startedAt).map { context.timestamp($0) })
      },
    ]
  }

  private var figure: [Entry] {
    let context = context
    func indicator(_ alarm: Alarm) -> Indicator? {
      context.catalogue.indicator(alarm.rule.indicator)
    }
    func file(_ alarm: Alarm) -> String? {
      guard let latest = alarm.latest, let indicator = indicator(alarm) else { return nil }
      return context.situation.file(of: indicator, area: latest.area, at: latest.time)
    }
    return [
      entry("indicator", .column(.indicator)) { .text($0.rule.indicator) },
      entry("value", .dutyLog(.value)) {
        .number($0.latest?.value, indicator($0)?.decimals)
      },
      entry("unit", .column(.unit)) { .text(indicator($0).map { context.strings.unit($0.unit) }) },
      entry("value_time", .export(.valueTime)) {
        .text(($0.latest?.time).map { context.timestamp($0) })
      },
      entry("worst_value", .export(.alarmWorst)) {
        .number($0.worst?.value, indicator($0)?.decimals)
      },
      entry("worst_time", .export(.alarmWorstTime)) {
        .text(($0.worst?.time).map { context.timestamp($0) })
      },
      entry("worst_revised_value", .export(.alarmWorstRevised)) {
        .number(context.dutyText.revisedValue(of: $0, at: $0.worst), indicator($0)?.decimals)
      },
      entry("revised_value", .export(.revisedValue)) {
        .number(context.dutyText.revisedValue(of: $0), indicator($0)?.decimals)
      },
      entry("relation", .export(.limitRelation)) { .text($0.rule.side == .above ? ">=" : "<=") },
      entry("limit", .export(.limit)) { .number($0.limit?.on, nil) },
      entry("source_snapshot", .export(.rowSnapshot)) {
        .text(file($0).flatMap { context.situation.header(ofFile: $0)?.id })
      },
      entry("file", .detail(.file)) { .text(file($0)) },
    ]
  }

  private var whoAndWhat: [Entry] {
    let (context, strings) = (context, strings)
    return [
      entry("due", .export(.respondBy)) {
        .text(($0.occurrence?.respondBy).map { context.timestamp($0) })
      },
      entry("overdue", .duty(.overdue)) {
        .text($0.occurrence?.isOverdue == true ? strings(.duty(.overdue)) : nil)
      },
      entry("work", .export(.alarmWork)) {
        .text($0.regions.work == .none ? nil : strings($0.regions.work.words))
      },
      entry("work_unit", .work(.unit)) {
        .text($0.dispatch.map { context.departmentText.name($0.unit) })
      },
      entry("work_due", .export(.replyBy)) {
        .text(($0.dispatch?.dueAt).map { context.timestamp($0) })
      },
      entry("work_overdue", .export(.replyOverdue)) {
        .text($0.isReplyOverdue ? strings(.duty(.overdue)) : nil)
      },
      entry("owner", .column(.owner)) { .text(context.departmentText.name($0.rule.owner.text)) },
      entry("response", .duty(.response)) { .text(strings($0.rule.action)) },
    ]
  }
}

extension Alarm {
  /// The limit that the newest figure is beyond, or that the alarm is on for.
  fileprivate var limit: AlarmRule.Limit? {
    latest.flatMap { rule.crossed(by: $0.value) }
      ?? rule.limits.last { $0.level == occurrence?.level }
  }
}

extension PageContext {
  /// Where an alarm is: a part of the region by its name, the region itself as 全区.
  func alarmPlace(_ area: String) -> String {
    area == catalogue.region
      ? strings((catalogue.areas[area]?.level ?? .other).whole) : areaName(area)
  }
}
