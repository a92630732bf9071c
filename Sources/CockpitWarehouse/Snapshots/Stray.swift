import CockpitCatalogue
package import CockpitJSON
package import CockpitValues

/// Rows of one file that land nowhere, or not where their maker meant, counted by kind and subject.
package struct Stray: Sendable, Hashable {
  /// What is wrong with rows.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// The period had not begun when the file was created; the row is not used.
    case notBegun
    /// The period is finer than those of the indicator; the row is not used.
    case tooFine
    /// The period is longer than those of the indicator; the row stands beside the others.
    case tooCoarse
    /// The period was not over when the file was created, and the indicator is published after its
    /// periods; the row is not used.
    case notOver
    /// The period is before all statistics of the pack; the row is not used.
    case tooOld
    /// The indicator is to date, and the months of the row do not begin in January; it is not used.
    case notFromJanuary
    /// The row is of another span than the indicator: no screen of the indicator has it.
    case otherSpan
    /// The file calls the indicator or the area of the row by the name of another one of the pack; it
    /// is not used.
    case otherName
    /// The row is of its period alone, and nobody gives the figure to date that leads.
    case withoutYearToDate
    /// The area is none of the pack, nor does a file define it.
    case unknownArea
    /// The pack keeps the indicator for another area only, or not by 镇街: no screen has the row.
    case otherArea
    /// The indicator is none of the pack, but nearly, and no file defines it, or only as what the pack
    /// has.
    case misspelt
    /// The indicator is new: neither the pack nor the file defines it.
    case uncatalogued
    /// The rows have further dimensions, and no row has the total that boards show.
    case withoutTotal
    /// The value is beyond the limits that the pack has for the indicator.
    case outOfRange
    /// The file states a unit for the indicator that does not convert into the pack's; the row is not
    /// used.
    case otherUnit
  }

  package internal(set) var kind: Kind
  /// The series of the first such row; of another span, the series that it is missing from.
  package let series: SeriesKey
  /// The period and the value of the first such row; no value for one that has none.
  package let period: Period
  package let value: Double?
  /// How many rows there are.
  package internal(set) var count: Int
  /// Where the first one stands.
  package internal(set) var line = 1
  package internal(set) var column = 1
  /// Says what is wrong with the first row.
  package internal(set) var fault: SnapshotFault
  /// Whether the file defines the indicator itself, by the name that the pack's has.
  package var isTwin = false
  /// Every row with its place, as far as that was asked for: at most ``maximumListed``.
  package internal(set) var listed: [Diagnostic] = []

  /// So many rows of one file and kind are named one by one.
  package static let maximumListed = 100
  /// So many kinds and subjects of one file are kept; those beyond count with the last one.
  static let maximumKept = 100

  /// What the rows share: the area for an unknown one, else the indicator.
  package var subject: String { Stray.subject(of: series, as: kind) }

  static func subject(of series: SeriesKey, as kind: Kind) -> String {
    kind == .unknownArea ? series.area : series.indicator
  }
}

/// The stray rows of the file that is being read.
struct StrayBook {
  /// What the row of a stray is known to be while the file is read.
  struct Row {
    let series: Int32
    let offset: Int
    let period: Period
    let value: Double

    /// The value; `nil` for a row without one.
    var figure: Double? { value.isNaN ? nil : value }
  }

  /// The rows of one kind and subject.
  struct Entry {
    let kind: Stray.Kind
    var count = 0
    var rows: [Row] = []
  }

  /// What a series is about, by number.
  private struct Subject {
    let area: Int32
    let indicator: Int32
  }

  typealias Found = (stray: Stray, rows: [Row])

  private(set) var entries: [Entry] = []
  /// What was found astray in the file that ended last, by kind and subject.
  var found: [Found] = []
  /// How many rows of each kind and subject are kept with their places.
  let kept: Int
  private var places: [Int64: Int] = [:]
  private var last = (key: Int64(-1), place: 0)
  /// By number of a series.
  private var subjects: [Subject?] = []
  private var areas: [String: Int32] = [:]
  private var indicators: [String: Int32] = [:]
  /// What the pack's indicators are called, once somebody asks.
  private var names: IndicatorNames?
  /// What unknown ids of indicators nearly are; an empty id where nothing.
  private var nearIDs: [String: String] = [:]
  /// What unknown codes of areas nearly are, likewise; both for all files, as looking is dear.
  private var nearAreas: [String: String] = [:]
  /// By number of a series: ``notPart``, ``unknownTotal``, or the number of the total that the series
  /// is a part of.
  private var totals: [Int32] = []
  /// The series of figures of a period alone, beside those to date.
  private(set) var singles: [Int32: SeriesKey] = [:]
  private static let notPart = Int32(-1)
  private static let unknownTotal = Int32(-2)

  init(kept: Int) {
    self.kept = kept
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether every row is to be named, not only the first of each kind and subject.
  var isListed: Bool { kept > 1 }

  /// Begins another file.
  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    (entries, found) = ([], [])
    places = [:]
    last = (-1, 0)
  }

  /// Notes what a series is about, so that rows of it can be counted by that.
  mutating func noteSubject(of number: Int32, _ key: SeriesKey) {
    while subjects.count <= Int(number) { subjects.append(nil) }
    guard subjects[Int(number)] == nil else { return }
    func place(_ name: String, in names: inout [String: Int32]) -> Int32 {
      if let known = names[name] { return known }
      names[name] = Int32(names.count)
      return Int32(names.count - 1)
    }
    subjects[Int(number)] = Subject(
      area: place(key.area, in: &areas), indicator: place(key.indicator, in: &indicators))
  }

  /// The number of what rows of a series share: each series lacks a total, or a figure to date,
  /// of its own.
  private func subject(of series: Int32, as kind: Stray.Kind) -> Int32 {
    guard kind != .withoutTotal, kind != .withoutYearToDate, let subject = subjects[Int(series)]
    else { return series }
    return kind == .unknownArea ? subject.area : subject.indicator
  }

  /// Counts a row.
  mutating func add(_ kind: Stray.Kind, _ row: ColumnsBuilder.Row) {
    let key = Int64(subject(of: row.series, as: kind)) << 8 | Int64(kind.rawValue)
    if last.key != key {
      if let place = places[key] {
        last = (key, place)
      } else {
        last = (key, entries.count)
        places[key] = entries.count
        entries.append(Entry(kind: kind))
      }
    }
    entries[last.place].count += 1
    if entries[last.place].rows.count < kept {
      entries[last.place].rows.append(
        Row(series: row.series, offset: row.offset, period: row.period, value: row.value))
    }
  }

  // MARK: Figures of the period alone

  /// Notes that a series is of the periods alone, and the series to date that leads.
  mutating func noteSingle(_ number: Int32, of main: SeriesKey) { singles[number] = main }

  // MARK: Parts and totals

  /// Whether any series of any file is about a part of an indicator of the pack.
  var hasParts: Bool { !totals.isEmpty }

  /// Notes that a series is about a part of an indicator of the pack.
  mutating func notePart(_ number: Int32) {
    while totals.count <= Int(number) { totals.append(StrayBook.notPart) }
    if totals[Int(number)] == StrayBook.notPart { totals[Int(number)] = StrayBook.unknownTotal }
  }

  func isPart(_ number: Int32) -> Bool {
    Int(number) < totals.count && totals[Int(number)] != StrayBook.notPart
  }

  /// The number of the total that a part belongs to; `nil` where no row of any file had one yet.
  mutating func total(of part: Int32, in numbering: SeriesNumbering) -> Int32? {
    let known = totals[Int(part)]
    if known >= 0 { return known }
    guard let total = numbering.known(numbering.keys[Int(part)].total) else { return nil }
    totals[Int(part)] = total
    return total
  }

  // MARK: Near ids

  /// The indicator of the pack that an unknown id nearly is.
  mutating func near(_ id: String, in catalogue: Catalogue) -> String? {
    if nearIDs[id] == nil {
      let names = names ?? catalogue.indicatorNames
      self.names = names
      nearIDs[id] = names.near(to: id) ?? ""
    }
    return nearID(id)
  }

  /// Looks for the area of the pack that an unknown code nearly is.
  mutating func noteNear(area code: String, in catalogue: Catalogue) {
    if nearAreas[code] == nil { nearAreas[code] = catalogue.nearArea(to: code)?.code ?? "" }
  }

  /// The area that a code is known to be near to.
  func nearArea(_ code: String) -> String? { nearAreas[code].flatMap { $0.isEmpty ? nil : $0 } }

  /// The indicator that an id is known to be near to.
  func nearID(_ id: String) -> String? { nearIDs[id].flatMap { $0.isEmpty ? nil : $0 } }
}
