import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What one row of the data is about, and so which items belong to it.
enum DataRowKey: Hashable, Sendable {
  case series(SeriesKey)
  case other(DataKey)
}

extension DataKey {
  /// The row that the item belongs to: that of its series, whichever period is in question.
  var row: DataRowKey {
    switch subject {
    case .figure(let series, _): .series(series)
    case .file(let name): .other(DataKey(kind, .file(PrintableText.of(name))))
    case .files, .rows, .definition, .crossCheck, .alarm, .clock, .journal: .other(self)
    }
  }
}

/// One row of the data that need a person.
enum DataEntry: Sendable {
  case fault(InputFault)
  /// Several files of one source that were deleted or are ahead of the clock.
  case files(FaultyFiles)
  case contradiction(Contradiction)
  case reading(Reading)
  /// An item of which nothing else tells: no file shows it any more, or it is none of files.
  case item(DataItem)

  var row: Table.Row {
    switch self {
    case .fault(let fault):
      Table.Row("\(FaultPage(fault.id).id)", opens: .open(FaultPage(fault.id).any))
    case .files(let files):
      Table.Row(files.page.id, opens: .open(files.page.any))
    case .contradiction(let contradiction):
      Table.Row(
        ContradictionPage(contradiction).id, opens: .open(ContradictionPage(contradiction).any))
    case .reading(let reading):
      Table.Row(
        reading.series.focusID, opens: .open(DetailPage(reading.series).any),
        of: .indicator(reading.indicator.id))
    case .item(let item):
      Table.Row(
        DataItemTable.id(item), opens: .open(item.page),
        of: item.key.subject.series.map { .indicator($0.indicator) })
    }
  }

  fileprivate var key: DataRowKey? {
    switch self {
    case .fault(let fault): fault.dataKey?.row
    case .files(let files): files.key.row
    case .contradiction(let contradiction):
      .other(DataKey(.contradictory, .definition(contradiction.id, file: nil)))
    case .reading(let reading): .series(reading.series)
    case .item(let item): item.key.row
    }
  }
}

extension DataItem {
  /// The page that tells all of it: of two figures that differ that of their check.
  fileprivate var page: AnyPage {
    if case .crossCheck(let id) = key.subject {
      CrossCheckPage(id).any
    } else {
      DataItemPage(number).any
    }
  }
}

extension DataEntry {
  /// What is wrong with files, those of one source that share it in one row, in the place of the first.
  fileprivate static func entries(of faults: [InputFault]) -> [DataEntry] {
    let bySource = Dictionary(grouping: faults) { $0.source == nil ? nil : $0.dataKey }
    var told: Set<DataKey> = []
    return faults.compactMap { fault in
      guard fault.source != nil, let key = fault.dataKey, let all = bySource[key], all.count > 1
      else { return .fault(fault) }
      return told.insert(key).inserted ? FaultyFiles(key, all).map(DataEntry.files) : nil
    }
  }
}

extension InputFault {
  /// The item that it is, or belongs to; `nil` where it is nobody's work, as what is only new.
  var dataKey: DataKey? {
    let file = diagnostic.file
    switch kind {
    case .pack: return nil
    case .snapshot: return DataKey(.refused, .file(file))
    case .ahead: return DataKey(.ahead, source.map { .files(of: $0) } ?? .file(file))
    case .deleted: return DataKey(.deleted, source.map { .files(of: $0) } ?? .file(file))
    case .barren: return DataKey(.barren, .file(file))
    case .stray(let item):
      return DataKey(.stray, .rows(item.stray.kind, of: item.stray.subject))
    case .changedMeaning:
      guard case .changedMeaning(let id, _, _, _) = diagnostic.sentence as? SnapshotFault else {
        return nil
      }
      return DataKey(.redefined, .definition(id, file: file))
    }
  }
}

/// The rows of the data that need a person, each with its open items: what nobody has said anything of
/// first, then the oldest first.
struct DataRows: Sendable {
  let entries: [DataEntry]
  let items: [[DataItem]]

  /// What was not taken, ids that sources define differently, rows that land nowhere, figures, items of
  /// which nothing else tells, and last what is only new.
  init(in context: PageContext) {
    let faults = context.inputFaults
    let listed =
      DataEntry.entries(of: faults.filter { !$0.isStray })
      + context.situation.contradictions.map(DataEntry.contradiction)
      + faults.filter { $0.isStray && !$0.isUncatalogued }.map(DataEntry.fault)
      + context.dataProblems.map(DataEntry.reading)
    let open = context.queues.data.items.sorted { one, other in
      if one.standing != other.standing { return one.standing.order < other.standing.order }
      return (one.since, one.number) < (other.since, other.number)
    }
    let byRow = Dictionary(grouping: open) { $0.key.row }
    let known = Set(listed.compactMap(\.key))
    var seen: Set<DataRowKey> = []
    let own = open.filter { !known.contains($0.key.row) && seen.insert($0.key.row).inserted }
    entries =
      listed + own.map(DataEntry.item) + faults.filter(\.isUncatalogued).map(DataEntry.fault)
    items = entries.map { entry in entry.key.flatMap { byRow[$0] } ?? [] }
  }

  /// The items that rows show, by the ids of the rows.
  var shown: [String: DataItem] {
    var shown: [String: DataItem] = [:]
    for (entry, items) in zip(entries, items) {
      guard let id = entry.row.items.first?.id, let item = items.first else { continue }
      shown[id] = item
    }
    return shown
  }
}

extension DataStanding {
  /// The furthest from its end first.
  fileprivate var order: Int { DataStanding.allCases.firstIndex(of: self) ?? 0 }
}
