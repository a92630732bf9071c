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
      let indicator = catalogue.indicator(numbering.keys[Int(number)].indicator)
      // A row of a longer period is told of as that; that it lacks more is not told beside.
      for row in builder.rows(at: place) where indicator?.isTooLong(row.period) != true {
        strays.add(.withoutTotal, row)
      }
    }
  }

  /// Notes the rows of a period alone where the snapshot does not have the figure to date that leads.
  ///
  /// - Complexity: O(1) where no snapshot had such rows
  mutating func noteSingles() {
    for (number, main) in strays.singles where builder.hasSeries(number) {
      if let main = numbering.known(main), builder.hasSeries(main) { continue }
      let indicator = catalogue.indicator(main.indicator)
      for row in builder.rows(ofSeries: number) where indicator?.isTooLong(row.period) != true {
        strays.add(.withoutYearToDate, row)
      }
    }
  }

  /// The first year of which the pack's indicators can have figures: before it there is no office
  /// that publishes them, so that the century is mistyped.
  static let firstYear = 1949
  /// The same of indicators that only files define, such as tables of other countries: a year of fewer
  /// digits has lost one.
  static let firstYearOfFiles = 1000

  /// Takes the rows out whose periods cannot be, given when the file was created.
  ///
  /// They have not begun, are not over, or are of another century. Forecasts of what is to come stay.
  mutating func strayPeriods(createdAt: Instant) {
    // Clocks of makers and of their sensors differ as much as that of the screen may.
    let begun = createdAt.seconds + Int64(catalogue.offset.seconds + catalogue.clock.tolerance)
    let work = catalogue.calendar.work
    // What begins in a year after the first one is not older than that.
    let modern = Period.year(ColumnsSink.firstYear + 1).civilSeconds.lowerBound
    // Books are closed on the last working day, the holidays after it included.
    func closing(of period: Period) -> Int64 {
      Int64(work.workingDay(onOrBefore: period.lastDay).daysSince1970) * 86_400
    }
    func doubt(_ period: Period) -> Stray.Kind? {
      let seconds = period.civilSeconds
      if seconds.lowerBound > begun { return .notBegun }
      if period.monthIndices != nil, seconds.upperBound > begun, closing(of: period) > begun {
        return .notOver
      }
      if seconds.lowerBound >= modern { return nil }
      return period.year < ColumnsSink.firstYear ? .tooOld : nil
    }
    let (keys, catalogue, definitions) = (numbering.keys, catalogue, draft.definitions)
    func isTaken(_ row: ColumnsBuilder.Row, _ kind: Stray.Kind) -> Bool {
      guard kind != .notBegun else { return !row.status.contains(.forecast) }
      let key = keys[Int(row.series)]
      if kind == .tooOld {
        return catalogue.indicator(key.indicator) != nil
          || row.period.year < ColumnsSink.firstYearOfFiles
      }
      let id = key.indicator
      guard !row.status.contains(.forecast),
        let definition = catalogue.indicator(id) ?? definitions.indicator(id)
      else { return false }
      return !definition.isTooLong(row.period)
        && definition.isKnownAfter(row.period, span: key.span)
    }
    for (row, kind) in builder.takeRows(doubting: doubt, where: isTaken) {
      // The last month of a year has not begun; the year that the file names has.
      let written = writtenPeriod(of: row.offset, row.period)
      let hasBegun = kind == .notBegun && written.civilSeconds.lowerBound <= begun
      strays.add(hasBegun ? .notOver : kind, row)
    }
  }

  /// Takes the rows out whose indicator or area has the name of another one of the pack in the file:
  /// nobody can say which of the two is meant.
  ///
  /// - Complexity: O(rows) where the file has such definitions, else O(1)
  mutating func strayMisnamed() {
    let (indicators, areas) = (
      draft.definitions.misnamedIndicators, draft.definitions.misnamedAreas
    )
    guard !indicators.isEmpty || !areas.isEmpty else { return }
    let keys = numbering.keys
    let taken = builder.takeRows { row in
      let key = keys[Int(row.series)]
      return indicators[key.indicator] != nil || areas[key.area] != nil
    }
    for row in taken { strays.add(.otherName, row) }
  }

  /// Warns of codes of dimensions that the file defines without them, once each.
  ///
  /// - Complexity: O(series) where the file defines dimensions, else O(1)
  mutating func warnOfUndefinedCategories() {
    let dimensions = Dictionary(
      draft.definitions.dimensions.map { ($0.id, Set($0.categories.map(\.code))) },
      uniquingKeysWith: { first, _ in first })
    guard !dimensions.isEmpty else { return }
    for (place, number) in builder.series.enumerated() {
      for category in numbering.keys[Int(number)].dimensions.categories {
        guard let codes = dimensions[category.dimension], !codes.isEmpty,
          !codes.contains(category.code)
        else { continue }
        draft.warnOnce(
          .undefinedCategory(category.code, dimension: category.dimension),
          at: builder.rows(at: place).first?.offset ?? 0)
      }
    }
  }

  /// Looks for rows of indicators that only the file defines whose periods are not of the frequency
  /// that it states, where the series has others that are: finer ones are taken out.
  ///
  /// A series that has none of these periods says by its frequency no more than how often it comes.
  ///
  /// - Complexity: O(rows) where the file defines indicators, else O(1)
  mutating func strayMixedPeriods() {
    let (stated, keys) = (draft.definitions.statedFrequencies, numbering.keys)
    guard !stated.isEmpty else { return }
    let kinds = builder.periodKinds { stated[keys[Int($0)].indicator] != nil }
      .filter { $0.value.count > 1 }
    guard !kinds.isEmpty else { return }
    func misfit(_ row: ColumnsBuilder.Row) -> Stray.Kind? {
      guard let own = kinds[row.series],
        let regular = stated[keys[Int(row.series)].indicator]?.periodKind,
        own.contains(regular), row.period.kind != regular, regular != .instant
      else { return nil }
      if row.period.isFiner(than: regular) { return .tooFine }
      return row.period.isLonger(than: regular) ? .tooCoarse : nil
    }
    for row in builder.takeRows(where: { misfit($0) == .tooFine }) { strays.add(.tooFine, row) }
    for row in builder.rows(where: { misfit($0) == .tooCoarse }) { strays.add(.tooCoarse, row) }
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
          kind: kind, series: missing(key, as: kind), period: first.period, value: first.figure,
          count: entry.count,
          fault: fault(kind, key, first))
        stray.isTwin = entry.kind == .misspelt
        found.append((stray, entry.rows))
      }
    }
    strays.found = found
  }

  /// The series that a row of another span is missing from, or its own.
  private func missing(_ key: SeriesKey, as kind: Stray.Kind) -> SeriesKey {
    guard kind == .otherSpan || kind == .withoutYearToDate,
      let span = definition(of: key.indicator)?.span
    else { return key }
    return key.of(span)
  }

  /// Says what is wrong with a stray row of a series.
  func fault(_ kind: Stray.Kind, _ key: SeriesKey, _ row: StrayBook.Row) -> SnapshotFault {
    let id = key.indicator
    let known = definition(of: id)
    let frequency = known?.frequency.code ?? ""
    let isOfPack = catalogue.indicator(id) != nil
    let figure = row.figure.map { "\($0)" } ?? "null"
    let written = writtenPeriod(of: row.offset, row.period)
    let period = written.notation
    switch kind {
    case .notBegun: return .notBegun(indicator: id, period: period, value: figure)
    case .tooFine:
      let meant = known.flatMap { row.period.closed(in: $0.frequency.periodKind) }
      return .tooFine(
        indicator: id, frequency: frequency, isOfPack: isOfPack, period: period,
        meant: meant?.notation, value: figure)
    case .tooCoarse:
      let toDate = written.fromJanuary
      let meant = key.span == .yearToDate && toDate != written ? toDate.notation : nil
      return .tooCoarse(
        indicator: id, frequency: frequency, isOfPack: isOfPack, period: period, meant: meant,
        value: figure)
    case .otherName:
      let definitions = draft.definitions
      if let meant = definitions.misnamedAreas[key.area] {
        return .otherName(key.area, name: meant.name, meant: meant.id, value: figure)
      }
      let meant = definitions.misnamedIndicators[id]
      return .otherName(
        id, name: meant?.name ?? "", meant: meant?.id ?? "", value: figure)
    case .notOver:
      let meant = known.flatMap { overPeriod(before: row.period, written: written, of: $0) }
      return .notOver(indicator: id, period: period, meant: meant?.notation, value: figure)
    case .tooOld:
      return .tooOld(
        indicator: id, period: period, meant: inThisCentury(row.period)?.notation, value: figure)
    case .notFromJanuary: return .notFromJanuary(indicator: id, period: period, value: figure)
    case .otherSpan, .withoutYearToDate:
      let span = known?.span.name ?? ""
      return kind == .otherSpan
        ? .otherSpan(indicator: id, span: key.span.name, own: span, period: period, value: figure)
        : .withoutYearToDate(indicator: id, period: period, value: figure)
    case .unknownArea:
      return .unknownArea(key.area, meant: strays.nearArea(key.area), value: figure)
    case .otherArea:
      if let part = draft.part {
        return .outsidePart(indicator: id, area: key.area, part: part, value: figure)
      }
      let own = known?.area.map { area in
        [area, catalogue.areas[area]?.name.zh].compactMap(\.self).joined(separator: " ")
      }
      return .otherArea(indicator: id, area: key.area, own: own, value: figure)
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

extension ColumnsSink {
  /// The last period before one that was over when the snapshot was created; of a quarter, a half or a
  /// year among months, that of the year before, as its maker has those.
  private func overPeriod(
    before period: Period, written: Period, of indicator: Indicator
  ) -> Period? {
    guard let created = createdAt else { return nil }
    if written.kind != .months, written != period { return written.samePeriodLastYear }
    let now = created.seconds + Int64(catalogue.offset.seconds)
    var before = indicator.period(before: period)
    while before.civilSeconds.upperBound > now, before.year == period.year {
      before = indicator.period(before: before)
    }
    return before
  }

  /// The same period of the century in which the snapshot was created, where it has begun by then.
  private func inThisCentury(_ period: Period) -> Period? {
    guard let created = createdAt else { return nil }
    let now = created.seconds + Int64(catalogue.offset.seconds)
    let year = CivilTime(created, offset: catalogue.offset).date.year
    let meant = year / 100 * 100 + period.year % 100
    let text = period.notation
    guard text.prefix(4).allSatisfy(\.isNumber), text.count < 11,
      let same = Period(
        parsing: "\(meant)" + text.dropFirst(4), offset: catalogue.offset),
      same.civilSeconds.lowerBound <= now
    else { return nil }
    return same
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
