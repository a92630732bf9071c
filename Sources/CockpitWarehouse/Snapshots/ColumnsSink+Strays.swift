import CockpitCatalogue
import CockpitValues

// Rows that land nowhere: what is said of them once the whole snapshot is known.

extension ColumnsSink {
  /// Notes a row whose value is beyond a limit of the pack, unless it is not as published.
  mutating func noteExcess(_ row: ColumnsBuilder.Row) {
    let indicator = catalogue.indicator(numbering.keys[Int(row.series)].indicator)
    if indicator?.limit(brokenBy: row.value) != nil { strays.add(.outOfRange, row) }
  }

  /// Notes the rows that are about parts of an indicator of the pack, where the snapshot does not
  /// have the total of the same area and span.
  ///
  /// - Complexity: O(series of the snapshot) where any snapshot had such rows, else O(1)
  mutating func noteParts() {
    guard strays.hasParts else { return }
    for place in builder.series.indices {
      let number = builder.series[place]
      guard strays.isPart(number) else { continue }
      let total = strays.total(of: number, in: numbering)
      if let total, builder.hasSeries(total) { continue }
      for row in builder.rows(at: place) { strays.add(.withoutTotal, row) }
    }
  }

  /// Puts together what was found astray, without rows of areas that the snapshot defines itself.
  ///
  /// - Complexity: O(kinds and subjects astray)
  mutating func settleStrays() {
    let areas = Set(draft.definitions.areas.map(\.code))
    var found: [StrayBook.Found] = []
    for entry in strays.entries {
      guard let first = entry.rows.first else { continue }
      let key = numbering.keys[Int(first.series)]
      guard entry.kind != .unknownArea || !areas.contains(key.area) else { continue }
      var kind = entry.kind
      if kind == .uncatalogued, strays.near(key.indicator, in: catalogue) != nil {
        kind = .misspelt
      }
      if found.count >= Stray.maximumKept,
        let place = found.lastIndex(where: { $0.stray.kind == kind })
      {
        found[place].stray.count += entry.count
        found[place].rows += entry.rows.prefix(strays.kept - found[place].rows.count)
      } else {
        if kind == .unknownArea { strays.noteNear(area: key.area, in: catalogue) }
        var stray = Stray(
          kind: kind, series: key, period: first.period, value: first.figure, count: entry.count,
          fault: fault(kind, key, first))
        stray.isTwin = entry.kind == .misspelt
        found.append((stray, entry.rows))
      }
    }
    strays.found = found
  }

  /// Says what is wrong with a stray row of a series.
  func fault(_ kind: Stray.Kind, _ key: SeriesKey, _ row: StrayBook.Row) -> SnapshotFault {
    let id = key.indicator
    let known = catalogue.indicator(id)
    let frequency = known?.frequency.code ?? ""
    let figure = row.figure.map { "\($0)" } ?? "null"
    let period = row.period.notation
    switch kind {
    case .notBegun: return .notBegun(indicator: id, period: period, value: figure)
    case .tooFine:
      let meant = known.flatMap { row.period.closed(in: $0.frequency.periodKind) }
      return .tooFine(
        indicator: id, frequency: frequency, period: period, meant: meant?.notation, value: figure)
    case .tooCoarse:
      return .tooCoarse(indicator: id, frequency: frequency, period: period, value: figure)
    case .unknownArea:
      return .unknownArea(key.area, meant: strays.nearArea(key.area), value: figure)
    case .misspelt where draft.definitions.indicator(id) != nil:
      return .twinOfPack(id, meant: strays.nearID(id) ?? "", value: figure)
    case .misspelt, .uncatalogued:
      return .undefinedIndicator(id, meant: strays.nearID(id), value: figure)
    case .withoutTotal: return .withoutTotal(indicator: id, area: key.area, value: figure)
    case .otherUnit:
      return .otherUnit(
        indicator: id, unit: draft.definitions.statedUnits[id]?.symbol ?? "",
        packUnit: known?.unit.symbol ?? "", value: figure)
    case .outOfRange:
      let limits = known?.limits
      return .outOfRange(
        indicator: id, value: figure + (known?.unit.symbol ?? ""),
        limits: [limits?.minimum.map { ">= \($0)" }, limits?.maximum.map { "<= \($0)" }]
          .compactMap(\.self).joined(separator: ", "))
    }
  }
}

extension Period {
  /// The longer period that a day, or a moment on it, is the first or the last of, as which
  /// spreadsheets write one; `nil` where it is neither.
  fileprivate func closed(in kind: Kind) -> Period? {
    guard self.kind == .day || self.kind == .instant else { return nil }
    let date = firstDay
    let longer: Period? =
      switch kind {
      case .year: .year(date.year)
      case .half: .half(date.year, date.month <= 6 ? 1 : 2)
      case .quarter: .quarter(date.year, (date.month + 2) / 3)
      case .month: .month(date.year, date.month)
      default: nil
      }
    return longer.flatMap { $0.firstDay == date || $0.lastDay == date ? $0 : nil }
  }
}
