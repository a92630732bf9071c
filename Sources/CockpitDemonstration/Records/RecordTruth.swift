import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The invented records of a region at any moment: a pure function of the seed and the moment.
struct RecordTruth: Sendable {
  private let noise: SeededNoise
  private let streets: [Area]
  private let profiles: [(profile: RecordProfile, definition: RecordDefinition)]
  private let datasets: [DatasetProfile]
  private let known: [(record: KnownRecord, definition: RecordDefinition)]
  private let departments: DepartmentIndex
  private let offset: UTCOffset

  /// The records of a catalogue: those of its scenario, or where it has none some of each type.
  init(catalogue: Catalogue, region: String, seed: UInt64) {
    noise = SeededNoise(seed: seed).keyed("records")
    streets = catalogue.areas.children(of: region)
    offset = catalogue.offset
    departments = catalogue.departmentIndex
    let hasStreets = !streets.isEmpty
    let scenario = catalogue.scenario
    let named = Set(scenario.records.map(\.type))
    let others = RecordProfile.standard(for: catalogue).filter { !named.contains($0.type) }
    profiles = (scenario.records + others).compactMap { profile in
      guard let definition = catalogue.records.definition(of: profile.type),
        !profile.hasArea || hasStreets
      else { return nil }
      return (profile, definition)
    }
    known = scenario.knownRecords.compactMap { record in
      catalogue.records.definition(of: record.type).map { (record, $0) }
    }
    let hasDatasets = catalogue.records.definition(of: RecordType.dataset.rawValue) != nil
    datasets = hasDatasets ? scenario.datasets : []
  }

  /// The departments that answer for records.
  var owners: [Department.ID] {
    profiles.flatMap(\.profile.owners) + datasets.map(\.owner) + known.map(\.record.owner)
  }

  /// The records in view at a moment, by type and number.
  ///
  /// - Complexity: O(records in view)
  func records(at moment: Instant) -> [Record] {
    records(after: nil, through: moment)
  }

  /// The records that came or changed after one moment and up to another, as they then are.
  func changes(after: Instant, through: Instant) -> [Record] {
    records(after: after, through: through)
  }

  private func records(after: Instant?, through: Instant) -> [Record] {
    var result: [Record] = []
    func take(_ record: (Instant) -> Record?) {
      guard let now = record(through) else { return }
      if let after, record(after) == now { return }
      result.append(now)
    }
    for (profile, definition) in profiles {
      switch profile.course {
      case .flow(let every, let kept, let days):
        let today = day(through, tick: 0)
        let last = today.flooredDivision(by: every)
        for number in (last - kept / every)...last {
          take { moment in
            flow(profile, definition, number: number, every: every, days: days, at: moment)
          }
        }
      case .inventory(let count, let stages):
        for number in 1...count {
          take { inventory(profile, definition, number: number, stages, at: $0) }
        }
      }
    }
    let year = CivilDate(daysSince1970: day(through, tick: 0)).year
    for (record, definition) in known {
      for year in [year - 1, year] {
        take { self.known(record, definition, year: year, at: $0) }
      }
    }
    for (number, profile) in datasets.enumerated() {
      take { dataset(profile, number: number + 1, at: $0) }
    }
    return result
  }

  /// The civil day, counted from a time of day on.
  private func day(_ moment: Instant, tick: Int64) -> Int {
    Int((moment.seconds + Int64(offset.seconds) - tick).flooredDivision(by: 86_400))
  }

  /// The seconds after midnight at which a department changes a record.
  private func tick(_ own: SeededNoise) -> Int64 {
    Int64(8 * 60 + Int(own.keyed("tick").unit * 540)) * 60
  }

  private func date(_ day: Int) -> CivilDate? {
    let date = CivilDate(daysSince1970: day)
    return CivilDate(year: date.year, month: date.month, day: date.day)
  }
}

// MARK: - Those that come and go

extension RecordTruth {
  private func flow(
    _ profile: RecordProfile, _ definition: RecordDefinition, number: Int, every: Int, days: Int,
    at moment: Instant
  ) -> Record? {
    let own = noise.keyed(profile.type).keyed(number)
    let today = day(moment, tick: tick(own))
    let born = number * every + Int(own.keyed("born").unit * Double(every))
    guard born <= today else { return nil }
    var record = start(profile, definition, number: number, own)
    // Most end before they are due, a few well after.
    let slow = own.keyed("slow").unit < 0.1 ? 0.7 : 0
    let length = max(1, Int(Double(days) * (0.5 + 0.52 * own.keyed("pace").unit + slow)))
    let path = definition.stages.filter { stage in
      !stage.needsAttention || profile.levels.isEmpty == false
        || own.keyed(stage.name.zh).unit < 0.15
    }
    let reached = min(path.count - 1, (today - born) * max(1, path.count - 1) / length)
    if path.indices.contains(reached) { record.stage = path[reached].name.zh }
    record.opened = date(born)
    if profile.hasDue { record.due = date(born + days) }
    if today - born >= length { record.closed = date(born + length) }
    record.departments = stops(
      profile, record.owner, own, from: born, length: length, to: today)
    return record
  }

  /// The departments that a record has come to: its owner, then one or two others.
  private func stops(
    _ profile: RecordProfile, _ owner: Department.ID?, _ own: SeededNoise, from born: Int,
    length: Int, to today: Int
  ) -> [Record.Stop] {
    guard let owner, !profile.others.isEmpty else { return [] }
    let others = profile.others.map(named).filter { $0 != owner }
    let first = Int(own.keyed("route").unit * Double(others.count))
    let count = 1 + Int(own.keyed("stops").unit * 2)
    let names = [owner] + (0..<min(count, others.count)).map { others[(first + $0) % others.count] }
    return names.enumerated().compactMap { place, name in
      let since = born + length * place / names.count
      return since <= today ? Record.Stop(department: name, since: date(since)) : nil
    }
  }

  /// A record with what never changes of it.
  private func start(
    _ profile: RecordProfile, _ definition: RecordDefinition, number: Int, _ own: SeededNoise
  ) -> Record {
    func pick<Element>(_ list: [Element], _ key: String) -> Element? {
      list.isEmpty ? nil : list[Int(own.keyed(key).unit * Double(list.count))]
    }
    let short = number.flooredRemainder(by: 1000).padded(to: 3)
    var record = Record(
      .init(type: profile.type, id: "\(profile.prefix)-\(number.flooredRemainder(by: 100_000))"))
    let area = profile.hasArea ? pick(streets, "area") : nil
    let share = own.keyed("level").unit
    record.area = area?.code
    record.kind =
      definition.kinds.isEmpty
      ? nil : definition.kinds[number.flooredRemainder(by: definition.kinds.count)].zh
    record.level = (profile.levels.last { share < $0.share } ?? profile.levels.first)?.name
    record.owner = pick(profile.owners, "owner").map(named)
    for field in profile.fields {
      record.extra[field.key] = text(of: field, number: number.flooredRemainder(by: 1000), own)
    }
    let item =
      profile.items.isEmpty
      ? "" : profile.items[number.flooredRemainder(by: profile.items.count)]
    record.title = profile.title.filled { name in
      switch name {
      case "area": area?.name.zh ?? ""
      case "kind": record.kind ?? ""
      case "level": record.level ?? ""
      case "item": item
      default: short
      }
    }
    return record
  }
}

extension RecordTruth {
  /// A department as it calls itself in files: by its name.
  private func named(_ department: Department.ID) -> Department.ID {
    Department.ID(departments.names(of: [department]))
  }

  private func text(of field: RecordProfile.Field, number: Int, _ own: SeededNoise) -> String? {
    switch field.content {
    case .oneOf(let texts): texts[number % texts.count]
    case .number(let from, let step, let count):
      String(from + Int(own.keyed(field.key).unit * Double(count)) * step)
    }
  }
}

extension String {
  /// The text with something in the place of each name in braces.
  fileprivate func filled(_ value: (Substring) -> String) -> String {
    let parts = utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      let end = part.utf8.firstIndex(of: UInt8(ascii: "}")) ?? part.endIndex
      text += value(part[..<end])
      text += Substring(part.utf8[end...].dropFirst())
    }
  }
}

// MARK: - Those that come each year

extension RecordTruth {
  /// The days for which a record stays in view.
  private static let daysInView: Int64 = 90

  private func midnight(_ record: KnownRecord, year: Int) -> Instant {
    let day = CivilDate.daysSince1970(year: year, month: record.month, day: record.day)
    return Instant(seconds: Int64(day * 86_400 - offset.seconds))
  }

  private func known(
    _ known: KnownRecord, _ definition: RecordDefinition, year: Int, at moment: Instant
  ) -> Record? {
    let midnight = midnight(known, year: year)
    func time(_ step: KnownRecord.Step) -> Instant {
      midnight.adding(seconds: Int64(step.minute) * 60)
    }
    let passed = known.steps.filter { time($0) <= moment }
    guard let first = passed.first, let last = passed.last,
      moment.seconds(since: midnight) < RecordTruth.daysInView * 86_400
    else { return nil }
    let date = CivilTime(midnight, offset: offset).date
    var record = Record(
      .init(
        type: known.type,
        id: "\(known.prefix)-\(year)\(known.month.padded(to: 2))\(known.day.padded(to: 2))"))
    (record.title, record.kind, record.area) = (known.title, known.kind, known.area)
    record.owner = named(known.owner)
    (record.stage, record.level) = (last.stage, passed.compactMap(\.level).last)
    (record.opened, record.openedAt) = (date, time(first))
    if definition.place(ofStage: last.stage).map({ definition.stages[$0].isEnd }) == true {
      (record.closed, record.closedAt) = (date, time(last))
    }
    return record
  }

  /// The moments between two at which records that come each year change, each once, in their order.
  func knownMoments(after: Instant, through: Instant) -> [Instant] {
    let year = CivilDate(daysSince1970: day(through, tick: 0)).year
    var moments: Set<Instant> = []
    for (record, _) in known {
      for year in [year - 1, year] {
        let midnight = midnight(record, year: year)
        moments.formUnion(record.steps.map { midnight.adding(seconds: Int64($0.minute) * 60) })
      }
    }
    return moments.filter { after < $0 && $0 <= through }.sorted()
  }
}

// MARK: - Those that are there

extension RecordTruth {
  private func inventory(
    _ profile: RecordProfile, _ definition: RecordDefinition, number: Int,
    _ stages: [RecordProfile.Share], at moment: Instant
  ) -> Record? {
    let own = noise.keyed(profile.type).keyed(number)
    let today = day(moment, tick: tick(own))
    let year = CivilDate(daysSince1970: today).year
    var record = start(profile, definition, number: number, own)
    // A device comes and goes by the week; what else there is stays as it is for the year.
    let round = profile.type == RecordType.device.rawValue ? today / 7 : year
    var share = own.keyed("stage").keyed(round).unit
    record.stage =
      stages.first { stage in
        share -= stage.share
        return share < 0
      }?.name ?? stages.first?.name
    record.opened = CivilDate(year: year - 1, month: 1, day: 1)?
      .adding(months: Int(own.keyed("opened").unit * 12))
    if profile.hasDue {
      record.due = CivilDate(year: year, month: 10 + Int(own.keyed("due").unit * 3), day: 28)
    }
    let hasEnded =
      record.stage.flatMap(definition.place(ofStage:)).map { definition.stages[$0].isEnd } ?? false
    if hasEnded { record.closed = record.due.map { min($0, CivilDate(daysSince1970: today)) } }
    return record
  }

  private func dataset(_ profile: DatasetProfile, number: Int, at moment: Instant) -> Record? {
    let own = noise.keyed("dataset").keyed(number)
    let today = day(moment, tick: tick(own))
    let year = CivilDate(daysSince1970: today).year
    var record = Record(.init(type: RecordType.dataset.rawValue, id: "SJ\(number.padded(to: 3))"))
    record.title = profile.title
    record.owner = named(profile.owner)
    record.kind = number % 2 == 1 ? "主题库" : "专题库"
    let share = own.keyed("stage").unit
    record.stage = share < 0.1 ? "应编" : share < 0.35 ? "已编目" : "已归集"
    record.opened = CivilDate(year: year - 1, month: 3, day: 1)
    let requests = Int(own.keyed("requests").unit * 6)
    let unmet = own.keyed("unmet").unit < 0.12 ? 1 : 0
    record.extra = [
      "theme": profile.theme,
      "openness": ["shared", "shared", "open", "closed"][Int(own.keyed("openness").unit * 4)],
      "source_kind": "government", "update": number % 3 == 0 ? "按日" : "按月",
      "requests": String(requests), "requests_met": String(max(0, requests - unmet)),
    ]
    return record
  }
}
