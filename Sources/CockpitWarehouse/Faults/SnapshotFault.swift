import CockpitJSON

/// What is wrong with a snapshot, or doubtful in it.
package enum SnapshotFault: Sentence {
  case noSnapshot(schema: String)
  case missingHeader(key: String)
  case badDisclosure
  case noStep(quoted: String)
  case emptyText(key: String)
  case noSpan(quoted: String, known: [String])
  case missingInRow(key: String)
  case noPeriod(quoted: String, meant: [String])
  case badCases
  case noTime(quoted: String, MeantTime)
  case noSeconds(quoted: String, MeantTime)
  case noStatus(quoted: String, known: [String])
  case noBasis(quoted: String, known: [String])
  case unconvertible(quoted: String, to: String, of: String)
  case nullWithoutReason
  case reasonBesideValue(value: String, reason: String)
  case namelessDefinition(id: String)
  case controlsInName(id: String)
  case emptyRow
  /// The frequency is the pack's, or that of the file where only it defines the indicator.
  case tooFine(
    indicator: String, frequency: String, isOfPack: Bool, period: String, meant: String?,
    value: String)
  case tooCoarse(
    indicator: String, frequency: String, isOfPack: Bool, period: String, meant: String?,
    value: String)
  case otherName(String, name: String, meant: String, value: String)
  case undefinedCategory(String, dimension: String)
  case withheldFigure(word: String)
  case notOver(indicator: String, period: String, meant: String?, value: String)
  case tooOld(indicator: String, period: String, meant: String?, value: String)
  case notFromJanuary(indicator: String, period: String, value: String)
  case otherSpan(indicator: String, span: String, own: String, period: String, value: String)
  case otherArea(indicator: String, area: String, own: String?, value: String)
  case withoutYearToDate(indicator: String, period: String, value: String)
  case unknownArea(String, meant: String?, value: String)
  case undefinedIndicator(String, meant: String?, value: String)
  case twinOfPack(String, meant: String, value: String)
  case withoutTotal(indicator: String, area: String, value: String)
  case outOfRange(indicator: String, value: String, limits: String)
  case otherUnit(indicator: String, unit: String, packUnit: String, value: String)
  case moreStrays(Int)
  case barren(rows: Int)
  case tooLarge
  case repeatedRecord(type: String, id: String)
  case unknownType(String)
  case unlisted(key: String, String, type: String, known: [String])
  case repeatedRows(Int)
  case regionOfNoPack(String)
  case outsidePart(indicator: String, area: String, part: String, value: String)
  case notBegun(indicator: String, period: String, value: String)
  case disorder
  case withheldReason(word: String)
  case repeatedIndicator(String)
  case repeatedArea(String)
  case repeatedDimension(String)
  case redefinedIndicator(
    String, name: String, unit: String, packName: String, packUnit: String, Redefinition)
  case redefinedSpan(String, span: String, packSpan: String)
  case redefinedFrequency(String, frequency: String, packFrequency: String)
  case redefinedArea(String, name: String, packName: String)
  case conflictingFigures(indicator: String, period: String, value: String, others: String)
  case doubtedFigure(indicator: String, period: String, because: String)
  case contradicted(String, meaning: String, others: String, own: String)
  case changedMeaning(String, meaning: String, newer: String, file: String)
  case unknownKey(String, of: Part)
  case meantDay(key: String, meant: String)
  case moreWarnings(Int)
  case mixed(demonstration: String, real: String)
  case ahead(seconds: Int64, Meanwhile)
  case deleted(until: String)

  /// What to write for a time that cannot be read.
  package enum MeantTime: Sentence {
    case exactly(String)
    /// The time has no offset: what it is in China.
    case inChina(String)
    case unknown
  }

  /// What is shown as long as a file is ahead of the clock.
  package enum Meanwhile: Sentence {
    /// What came before.
    case earlier
    /// The file itself: its source has nothing else.
    case itself
    /// Nothing: it is too far ahead.
    case nothing
  }

  /// The part of a snapshot that has a key.
  package enum Part: Sentence {
    case series
    case source
    case snapshot
    case record
    case observation
    case growth
  }
}

extension SnapshotFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .noSnapshot(let schema): "this is no snapshot of the schema \(schema); name that schema"
    case .missingHeader(let key): "the key \"\(key)\" is missing from the snapshot; add it"
    case .badDisclosure: "a disclosure is \"internal\", \"public\" or {\"embargo\": TIME}"
    case .noStep(let quoted): "\(quoted) is no step; write a duration up to a day, such as PT5M"
    case .emptyText(let key): "the \(key) is empty; name one"
    case .noSpan(let quoted, let known):
      "\(quoted) is no span; write one of \(known.joined(separator: ", "))"
    case .missingInRow(let key): "the key \"\(key)\" is missing from this row; add it"
    case .noPeriod(let quoted, let meant) where !meant.isEmpty:
      "there is no period \(quoted); write \(meant.joined(separator: " or "))"
    case .noPeriod(let quoted, _):
      "there is no period \(quoted); write 2026, 2026-H1, 2026-Q3, 2026-10, 2026-01..02, 2026-W47,"
        + " 2026-11-21 or a time with its offset"
    case .badCases:
      "n is how many cases or units stand behind a figure; write a whole number from 0 on"
    case .noTime(let quoted, let meant): "\(quoted) is no time with its offset; \(meant)"
    case .noSeconds(let quoted, let meant): "\(quoted) is a time without its seconds; \(meant)"
    case .noStatus(let quoted, let known):
      "\(quoted) is no status; write one of \(known.joined(separator: ", "))"
    case .noBasis(let quoted, let known):
      "\(quoted) is no basis of growth; write one of \(known.joined(separator: ", "))"
    case .unconvertible(let quoted, let to, let whole):
      "the unit \(quoted) does not convert to \(to), the unit of \(whole); give the figure in that"
        + " unit"
    case .reasonBesideValue(let value, let reason):
      "the value \(value) has a reason (\(reason)), which is for figures that are missing: write null if there"
        + " is none, and \"note\" for a remark"
    case .namelessDefinition(let id):
      "\(id) has an empty name: its rows are blank; name it"
    case .controlsInName(let id):
      "the name of \(id) holds characters that cannot be seen or turn the order of letters around; remove them"
    case .nullWithoutReason: "a value is null without a reason; say why in \"reason\""
    case .emptyRow:
      "a row has neither a value nor a growth nor a reason; give one, or leave the row out"
    case .tooFine(let indicator, let frequency, let isOfPack, let period, let meant, let value):
      "\(isOfPack ? "the pack" : "this file") has \(indicator) by the frequency \(frequency), which the period \(period) is too"
        + " fine for; its figure \(value) is not used; "
        + (meant.map {
          "did you mean \($0)? Write that; import reads days so with --period-unit"
        } ?? "check the period")
    case .tooCoarse(
      let indicator, let frequency, let isOfPack, let period, let meant, let value):
      "\(isOfPack ? "the pack" : "this file") has \(indicator) by the frequency \(frequency), which the period \(period) is too"
        + " long for; its figure \(value) stands beside the others and never leads; "
        + (meant.map { "if it is the figure to date, write \($0)" } ?? "check the period")
    case .otherName(let id, let name, let meant, let value):
      "the file calls \(id) \(name), which is \(meant) in the pack; nobody can say which of the two is"
        + " meant, and the figure \(value) is not used; correct the id or the name"
    case .undefinedCategory(let code, let dimension):
      "the dimension \(dimension) has no category \(code); it is shown as its code; define it in"
        + " \"dimensions\""
    case .withheldFigure(let word):
      "a row has a figure and the reason \"\(word)\", by which it is not to be shown; it is left out; give"
        + " null, or no such reason"
    case .notOver(let indicator, let period, let meant, let value):
      "the period \(period) of \(indicator), which is published once it is over, was not over when the"
        + " file was created; its figure \(value) is not used; give a projection the status"
        + " \"forecast\"" + (meant.map { "; did you mean \($0)?" } ?? "")
    case .tooOld(let indicator, let period, let meant, let value):
      "the period \(period) of \(indicator) is before all statistics; its figure \(value) is not used"
        + (meant.map { "; did you mean \($0)?" } ?? "; check the year")
    case .notFromJanuary(let indicator, let period, let value):
      "\(indicator) is of the year to date, and the months \(period) do not begin in January; its figure"
        + " \(value) is not used; give the figure from January on"
    case .otherSpan(let indicator, let span, let own, let period, let value):
      "\(indicator) is \(SnapshotFault.gloss(own)), and this row of \(period) is"
        + " \(SnapshotFault.gloss(span)); its figure \(value) leads on no screen; give it as \"\(own)\", or"
        + " choose another id"
    case .otherArea(let indicator, let area, let own?, let value):
      "the pack has \(indicator) for the area \(own) alone; its value \(value) for \(area) is shown nowhere:"
        + " check the area"
    case .otherArea(let indicator, let area, nil, let value):
      "the pack has \(indicator) for no areas below; its value \(value) for \(area) is shown nowhere:"
        + " check the area"
    case .withoutYearToDate(let indicator, let period, let value):
      "\(indicator) is \(SnapshotFault.gloss("ytd")), and this row of \(period) is"
        + " \(SnapshotFault.gloss("single")), which nobody gives the figure to date for; \(value) leads on"
        + " no screen; give the figure to date, too"
    case .unknownArea(let area, let meant, let value):
      "the area \(area) is none of the pack, nor does a file define it; its figure \(value) lands"
        + " on no screen of an area; correct the code or define it in \"areas\""
        + (meant.map { "; did you mean \($0)?" } ?? "")
    case .undefinedIndicator(let id, let meant, let value):
      "neither the pack nor this file defines the indicator \(id) (figure \(value));"
        + " correct the id or define it in \"indicators\""
        + (meant.map { "; did you mean \($0)?" } ?? "")
    case .twinOfPack(let id, let meant, let value):
      "this file defines \(id) (figure \(value)) with the name of the pack's \(meant); did you mean"
        + " \(meant)? If not, give it a name of its own"
    case .withoutTotal(let indicator, let area, let value):
      "\(indicator) of \(area) comes with dimensions only, such as the figure \(value); give its"
        + " total, without dimensions, too"
    case .outOfRange(let indicator, let value, let limits):
      "the figure \(value) of \(indicator) is out of the range of the pack (\(limits)); check its"
        + " sign and its unit"
    case .otherUnit(let indicator, let unit, let packUnit, let value):
      "the file gives \(indicator) in \(unit.isEmpty ? "no unit" : unit), which does not convert into \(packUnit), the pack's unit;"
        + " its figure \(value) is not used; give it in \(packUnit), or choose another id"
    case .barren(rows: 0):
      "the snapshot holds no row, no record and no definition; give figures, or remove it"
    case .barren(let rows):
      "no row of the snapshot lands on a screen (\(rows.counted("stray row"))); s and validate name each"
        + " of them"
    case .moreStrays(let count): "and \(count.counted("more such row")) of this file"
    case .tooLarge: "a figure is too large in the unit of its indicator; check it"
    case .repeatedRecord(let type, let id):
      "the \(type) \(id) occurs twice in this file; keep one of the two"
    case .unknownType(let name):
      "the type \(name) of a record is none of records.json; it is shown as it came"
    case .unlisted(let key, let name, let type, let known):
      "the \(key) \(name) of a \(type) is none of \(known.joined(separator: ", ")); it is shown as"
        + " it came"
    case .repeatedRows(let count):
      "rows that repeat a period of their series: \(count); the later row counts"
    case .outsidePart(let indicator, let area, let part, let value):
      "the file is about \(part) and speaks for it alone; its figure \(value) of \(indicator) in \(area)"
        + " is not used: name the region that it is from in \"region\""
    case .regionOfNoPack(let name):
      "no pack is about the region \"\(name)\": nothing of its files is shown; correct it, or choose"
        + " the pack of that region"
    case .notBegun(let indicator, let period, let value):
      "the period \(period) of \(indicator) had not begun when the file was created; its figure"
        + " \(value) is not used; check the period, or give a projection the status forecast"
    case .disorder:
      "the reader of this format gives header, definitions, rows and end in a wrong order; tell"
        + " its makers"
    case .withheldReason(let word):
      "a figure that its source withholds has exactly the reason \"\(word)\"; write only that"
        + " word, or a reason without it"
    case .repeatedIndicator(let name): "the indicator \(name) is defined twice; keep one definition"
    case .repeatedArea(let name): "the area \(name) is defined twice; keep one definition"
    case .repeatedDimension(let name): "the dimension \(name) is defined twice; keep one definition"
    case .redefinedIndicator(let id, let name, let unit, let packName, let packUnit, let effect):
      "the indicator \(id) is the pack's \(packName), \(packUnit); \(name), \(unit) does not count,"
        + effect.english(unit: unit, packUnit: packUnit)
    case .redefinedSpan(let id, let span, let packSpan):
      "the indicator \(id) is \(SnapshotFault.gloss(packSpan)) in the pack; this file says"
        + " \(SnapshotFault.gloss(span)), which its rows without a span are taken for: give them as"
        + " \"\(packSpan)\", or choose another id"
    case .redefinedFrequency(let id, let frequency, let packFrequency):
      "the indicator \(id) has the frequency \(packFrequency) in the pack, which counts; \(frequency) does"
        + " not: choose another id"
    case .redefinedArea(let code, let name, let packName):
      "the area \(code) is the pack's \(packName); \(name) does not count: choose another code"
    case .conflictingFigures(let indicator, let period, let value, let others):
      "\(indicator) of \(period) is \(value) here and \(others); agree on one figure, and send it again"
    case .doubtedFigure(let indicator, let period, let reason):
      "\(indicator) of \(period) is hard to believe (\(reason)) and counts for nothing: check it, and send"
        + " it again if it is wrong"
    case .contradicted(let id, let meaning, let others, let own):
      "\(id) is \(meaning) here, but \(others); they are told apart, and this one is shown as \(own):"
        + " agree on one meaning, or choose another id"
    case .changedMeaning(let id, let meaning, let newer, let file):
      "\(id) is \(meaning) here, but \(newer) in the newer \(file) of the same source, which counts for"
        + " all of its figures: keep to one meaning, or choose another id"
    case .unknownKey(let name, let whole):
      "the key \"\(name)\" of \(whole) is unknown and ignored; check its spelling"
    case .meantDay(let key, let meant):
      "\"\(key)\" is a further text of a record, which is shown by that name and counts for nothing; did you mean"
        + " \"\(meant)\"? That takes a day or a time"
    case .moreWarnings(let count):
      "and \(count.counted("more warning")) of this file; correct those above first"
    case .mixed(let demonstration, let real):
      "files of a demonstration (\(demonstration)) and real ones (\(real)) are mixed; keep them in"
        + " folders of their own"
    case .ahead(let seconds, let meanwhile):
      "created_at is \(SnapshotFault.english(seconds)) in the future; \(meanwhile); set the clock of"
        + " its maker right"
    case .deleted(let until):
      "this file was deleted; its last values are shown until \(until); put it back, or send what takes"
        + " its place"
    }
  }
}

extension SnapshotFault {
  /// What a span means, by its name.
  private static func gloss(_ span: String) -> String {
    switch span {
    case "ytd": "ytd, the year to date (累计)"
    case "single": "single, the period alone (当月、当季)"
    default: "level, a stock at the end of the period (期末)"
    }
  }
}

extension SnapshotFault {
  /// A length of time in whole ones of its largest unit: 5 min.
  private static func english(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min"
    case ..<86_400: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) d"
    }
  }
}

extension SnapshotFault.Meanwhile {
  package var description: String {
    switch self {
    case .earlier: "what came before stays in force until then"
    case .itself: "it is shown, as its source has nothing else"
    case .nothing: "it is not shown until then"
    }
  }
}

extension SnapshotFault.MeantTime {
  package var description: String {
    switch self {
    case .exactly(let text): "write \(text)"
    case .inChina(let text): "write \(text), if it is the time of China"
    case .unknown: "write one such as 2026-11-21T14:30:00+08:00"
    }
  }
}

extension SnapshotFault.Part {
  package var description: String {
    switch self {
    case .series: "a series"
    case .source: "source"
    case .snapshot: "the snapshot"
    case .record: "a record"
    case .observation: "an observation"
    case .growth: "a growth"
    }
  }
}

extension JSONError {
  init(_ fault: SnapshotFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}

extension SnapshotFault {
  /// What becomes of rows without a unit where their file defines an indicator of the pack anew.
  package enum Redefinition: Hashable, Sendable {
    /// They count in the unit of the pack, which is the file's as well or which the file leaves open.
    case asInPack
    /// They are converted from the unit that the file states.
    case converted
    /// They are not used: the unit that the file states does not convert.
    case unused

    fileprivate func english(unit: String, packUnit: String) -> String {
      switch self {
      case .asInPack: " and its rows count as the pack's: choose another id"
      case .converted:
        " and rows without a unit are converted from \(unit): give them in \(packUnit)"
      case .unused: " and rows without a unit are not used: choose another id"
      }
    }
  }
}
