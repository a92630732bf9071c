import Algorithms
import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a row's indicator, area, span, dimensions and unit mean.
struct RowMeaning {
  let series: Int32
  /// The power of ten that turns the row's figure into the indicator's unit.
  let powerOfTen: Int16
  /// Whether the figure of the indicator is a growth.
  let isGrowthOnly: Bool
  /// What of the row is doubtful whatever its period and value.
  let doubts: Doubts
  /// Of what kind the periods are by which the figures are known, and whether they are to date; `nil`
  /// where nobody says.
  let closing: Period.Kind?
  let isToDate: Bool
  /// Whether the row itself says its span.
  let isSpanStated: Bool
  /// The periods that the pack says the indicator has; `nil` where it does not say.
  let regular: Period.Kind?
  /// The place among the conversions of units; -1 where the row's unit is the indicator's.
  let conversion: Int32
  /// The place among the indicators that nobody defines; -1 for the others.
  let undefined: Int32
  /// The smallest and the largest value that the pack believes.
  let least: Double
  let largest: Double

  /// Whether the row's unit is another than the indicator's.
  var isConverted: Bool { conversion >= 0 }

  /// Whether a row of the periods that the indicator has is as its indicator is.
  var isPlain: Bool { doubts.rawValue == 0 && !isConverted }

  struct Doubts: OptionSet {
    let rawValue: UInt8
    /// The pack does not have the area.
    static let area = Doubts(rawValue: 1)
    /// Nobody defines the indicator.
    static let indicator = Doubts(rawValue: 2)
    /// The unit that the file states does not convert into the pack's.
    static let unit = Doubts(rawValue: 4)
    /// The file defines the indicator as what the pack has under nearly the same id.
    static let twin = Doubts(rawValue: 8)
    /// The row is of another span than the indicator.
    static let span = Doubts(rawValue: 16)
    /// The pack keeps the indicator for other areas.
    static let place = Doubts(rawValue: 32)
  }
}

extension ColumnsSink {
  /// The meaning of a row; `nil` where its unit does not convert to that of its indicator.
  mutating func meaning(
    indicator id: String, area: String, span: Span?, unit: String?, dimensions: Dimensions
  ) -> RowMeaning? {
    let known = subjects.indicator(id)
    // What the file alone defines is looked up anew: it may define more before the next row.
    let foreign = known == nil ? draft.definitions.indicator(id) : nil
    let definition = known ?? foreign.map(RowIndicator.init)
    let stated = span
    let span = span ?? draft.definitions.statedSpans[id] ?? definition?.span ?? .single
    var power = 0
    var doubts: RowMeaning.Doubts = []
    // What a file states of an indicator of the pack holds for its own rows.
    let given = unit ?? draft.definitions.statedUnits[id]?.symbol
    if let given, let definition, given != definition.unit.symbol {
      if let converted = Unit(given).powerOfTen(to: definition.unit) {
        power = converted
      } else if unit == nil {
        doubts.insert(.unit)
      } else {
        return nil
      }
    }
    let key = SeriesKey(indicator: id, area: area, span: span, dimensions: dimensions)
    if let known, !subjects.isPlace(area, of: known) { doubts.insert(.place) }
    if !catalogue.areas.areas.isEmpty, !subjects.area(area).isOfPack { doubts.insert(.area) }
    if let foreign {
      if isTwin(foreign) { doubts.insert(.twin) }
    } else if known == nil {
      doubts.insert(.indicator)
    }
    let number = numbering.number(of: key)
    strays.noteSubject(of: number, key)
    if let definition, definition.span != span {
      if definition.hasSinglePeriods, span == .single {
        strays.noteSingle(number, of: key.of(definition.span))
      } else {
        doubts.insert(.span)
      }
    }
    if known != nil, !dimensions.isEmpty { strays.notePart(number) }
    return RowMeaning(
      series: number, powerOfTen: Int16(clamping: power),
      isGrowthOnly: definition?.isGrowthOnly ?? false, doubts: doubts,
      closing: definition?.periodKind, isToDate: span == .yearToDate,
      isSpanStated: stated != nil,
      regular: known?.periodKind,
      conversion: power == 0 ? -1 : conversion(of: id, from: given ?? ""),
      undefined: definition == nil ? undefined.place(of: id, unit: unit, span: span) : -1,
      least: known?.least ?? -.infinity, largest: known?.largest ?? .infinity)
  }

  /// Whether an indicator that the file defines is one of the pack by its name and unit, under an id
  /// that is nearly the pack's.
  private mutating func isTwin(_ definition: Indicator) -> Bool {
    guard let id = strays.near(definition.id, in: catalogue), let near = catalogue.indicator(id)
    else { return false }
    return near.isCalled(definition) && near.unit.powerOfTen(to: definition.unit) != nil
  }

  /// The place of a conversion of units, given on the first call.
  private mutating func conversion(of id: String, from unit: String) -> Int32 {
    let conversion = UnitConversion(
      indicator: id, unit: unit, target: definition(of: id)?.unit.symbol ?? "", rows: 0)
    if let place = conversions.firstIndex(of: conversion) { return Int32(place) }
    conversions.append(conversion)
    return Int32(conversions.count - 1)
  }

  /// The complaint about a unit that does not convert; it is quoted as the document writes it.
  func unitComplaint(_ quoted: String, of id: String, at position: Int) -> JSONError {
    let unit = definition(of: id)?.unit.symbol ?? ""
    return JSONError(.unconvertible(quoted: quoted, to: unit, of: id), at: position)
  }

  func definition(of id: String) -> Indicator? {
    catalogue.indicator(id) ?? draft.definitions.indicator(id)
  }

  /// Adds a row whose series is known.
  ///
  /// It has a value if it says anything of a figure, be it that there is none, which is null.
  mutating func append(
    _ row: inout ColumnsBuilder.Row, _ meaning: RowMeaning, hasValue: Bool, isNull: Bool
  ) throws(JSONError) {
    row.series = meaning.series
    // Mostly a row is a figure as the pack has it, and no more is asked of it.
    if meaning.isPlain, hasValue, !isNull, row.reason < 0, row.period.kind == meaning.regular {
      if row.value < meaning.least || row.value > meaning.largest { noteExcess(row) }
      return builder.append(row)
    }
    if let kind = meaning.closing,
      row.period.kind == .months || meaning.isToDate && row.period.isLonger(than: kind)
    {
      let period = ColumnsSink.period(row.period, meaning, kind)
      if period.code != row.period.code { written.append((row.offset, row.period)) }
      row.period = period
    }
    if meaning.isGrowthOnly, !hasValue { row.value = row.yearOnYear }
    if row.reason >= 0, !row.isWithoutFigures {
      withhold(&row)
      if hasValue, !row.value.isNaN, !builder.text(row.reason).isEmpty {
        let reason = builder.text(row.reason)
        draft.warnOnce(
          .reasonBesideValue(value: DecimalText.shortest(row.value), reason: reason), at: row.offset
        )
      }
    }
    if meaning.isConverted { try convert(&row, meaning) }
    let misfit = misfit(of: row.period, meaning)
    if let misfit, misfit != .tooCoarse, misfit != .otherSpan { return strays.add(misfit, row) }
    if meaning.doubts.contains(.unit), hasValue, !isNull { return strays.add(.otherUnit, row) }
    if isNull, row.reason < 0 {
      draft.warnOnce(.nullWithoutReason, at: row.offset)
    } else if !hasValue, row.isEmpty {
      draft.warnOnce(
        .emptyRow,
        at: row.offset)
    }
    if let misfit { strays.add(misfit, row) }
    note(row, meaning)
    builder.append(row)
  }

  /// The period by which a figure of several months is known, however its maker wrote it: of a figure
  /// to date, `2025` is the last month of the year, and `2026-H1` the sixth; `2026-Q3` is the ninth
  /// where the row itself says that it is to date.
  private static func period(
    _ period: Period, _ meaning: RowMeaning, _ kind: Period.Kind
  ) -> Period {
    guard meaning.isToDate else { return period.exactly(kind) ?? period }
    return (meaning.isSpanStated ? period.fromJanuary : period).closing(in: kind) ?? period
  }

  /// The period of a row as its file has it.
  func writtenPeriod(of offset: Int, _ period: Period) -> Period {
    let place = written.partitioningIndex { $0.offset >= offset }
    guard place < written.count, written[place].offset == offset else { return period }
    return written[place].period
  }

  /// What is wrong with the span and the period of a row, whenever its file was created.
  private func misfit(of period: Period, _ meaning: RowMeaning) -> Stray.Kind? {
    let other: Stray.Kind? = meaning.doubts.contains(.span) ? .otherSpan : nil
    // Mostly the period is what it should be, and nothing is asked of it.
    guard period.kind != meaning.regular, period.kind == .months || meaning.regular != nil
    else { return other }
    if meaning.isToDate, let closing = meaning.closing, !period.isToDate(closing) {
      return .notFromJanuary
    }
    guard let regular = meaning.regular else { return other }
    if period.isFiner(than: regular) { return .tooFine }
    return period.isLonger(than: regular) ? .tooCoarse : other
  }

  /// Leaves the figures of a row out of which the reason says that they are not to be shown.
  private mutating func withhold(_ row: inout ColumnsBuilder.Row) {
    guard builder.text(row.reason) == SmallCells.withheldReason else { return }
    (row.value, row.yearOnYear, row.monthOnMonth) = (.nan, .nan, .nan)
    draft.warnOnce(.withheldFigure(word: SmallCells.withheldReason), at: row.offset)
  }

  /// Takes note of what is doubtful in a row beside its period.
  mutating func note(_ row: ColumnsBuilder.Row, _ meaning: RowMeaning) {
    if row.value < meaning.least || row.value > meaning.largest { noteExcess(row) }
    guard meaning.doubts.rawValue != 0 else { return }
    if meaning.doubts.contains(.area) { strays.add(.unknownArea, row) }
    if meaning.doubts.contains(.place) { strays.add(.otherArea, row) }
    if meaning.doubts.contains(.twin) { strays.add(.misspelt, row) }
    if meaning.undefined >= 0 {
      strays.add(.uncatalogued, row)
      _ = undefined.meet(meaning.undefined)
    }
  }

  /// Turns a figure into the unit of its indicator.
  func convert(_ row: inout ColumnsBuilder.Row, _ meaning: RowMeaning) throws(JSONError) {
    guard !row.value.isNaN else { return }
    row.value = Unit.scale(row.value, byPowerOfTen: Int(meaning.powerOfTen))
    guard row.value.isFinite else {
      throw JSONError(.tooLarge, at: row.offset)
    }
    row.conversion = meaning.conversion
  }
}
