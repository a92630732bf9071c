package import CockpitJSON
package import CockpitValues

/// Why a table of another format cannot become a snapshot.
package enum ImportFault: Sentence {
  case noTable
  case collection
  case otherClass(String)
  case noDimensions
  case sizeCount(Int, dimensions: Int)
  case repeatedDimension(String)
  case undescribedDimension(String)
  case wrongSize(dimension: String, categories: Int)
  case badSize
  case tooManyCells
  case noCode(dimension: String)
  case noIndex(dimension: String)
  case noCategories(dimension: String)
  case repeatedCategory(dimension: String, category: String)
  case badPosition(category: String, last: Int)
  case repeatedPosition(Int)
  case circle(category: String)
  case strayRole(String, dimension: String)
  case noValues
  case badValues
  case valueCount(Int, cells: Int)
  case noFigure(found: JSONKind)
  case foreignNumber(String)
  case noCell(key: String, last: Int)
  case flagCount(Int, cells: Int)
  case badFlags
  case noUpdateTime
  case badUpdateTime(String)
  case severalTimes(String, String)
  case noTimeDimension
  case noPeriod(code: String)
  case periodsDisagree(code: String, period: String, label: String, labelPeriod: String)
  case openPeriod(code: String, readings: [String])
  case otherUnit(code: String, unit: String)
  case noSuchWeek(code: String, year: Int, isFromSunday: Bool)
  case splitYear(code: String, year: String)
  case tooLongPeriod(code: String)
  case repeatedPeriod(Period)
  case tooLargeTable(cells: Int)
}

extension ImportFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .noTable: "this is no table of JSON-stat: it has no \"dimension\""
    case .collection:
      "this is a collection, a list of tables; fetch the tables that it names and import those"
    case .otherClass(let name):
      "this is a \(name) and no table; import a document of class dataset"
    case .noDimensions: "this table has no dimensions; name them in \"id\""
    case .sizeCount(let count, let dimensions):
      "\(count) sizes for \(dimensions) dimensions; give each dimension one"
    case .repeatedDimension(let name): "the dimension \(name) is named twice; name it once"
    case .undescribedDimension(let name):
      "the dimension \(name) is not described in \"dimension\"; add it"
    case .wrongSize(let dimension, let categories):
      "the dimension \(dimension) has \(categories.counted("category", "categories")), and this is not its size; correct"
        + " one of them"
    case .badSize: "a size is a whole number from 1 on"
    case .tooManyCells: "the sizes make more cells than can be numbered; ask for fewer categories"
    case .noCode(let dimension):
      "the dimension \(dimension) has a category without a code; give it one"
    case .noIndex(let dimension):
      "the dimension \(dimension) has no \"index\", which only a dimension with one labelled"
        + " category does without; add it"
    case .noCategories(let dimension):
      "the dimension \(dimension) has no categories; name at least one"
    case .repeatedCategory(let dimension, let category):
      "the dimension \(dimension) has the category \(category) twice; keep one"
    case .badPosition(let category, let last):
      "the position of \(category) is not one of 0 to \(last); number the categories without gaps"
    case .repeatedPosition(let position):
      "the position \(position) is taken twice; give each category its own"
    case .circle(let category): "\(category) would be a part of itself; correct the hierarchy"
    case .strayRole(let role, let dimension):
      "the role \(role) is given to \(dimension), which is no dimension of this table; correct it"
    case .noValues: "this table describes itself and has no values; ask the source for its data"
    case .badValues: "values are an array or an object by position"
    case .valueCount(let count, let cells):
      "\(count.counted("value")) for \(cells.counted("cell")), as the sizes make them; give each cell one"
    case .noFigure(let found): "expected a number or null, found \(found); write the figure here"
    case .foreignNumber(let text):
      "\"\(text)\" is a number in a notation that could be read in several ways; write it as JSON does,"
        + " such as 1234.5, its unit in \"unit\" and its flag in \"status\""
    case .noCell(let key, let last):
      "\"\(key)\" is no position of a cell; write one of 0 to \(last)"
    case .flagCount(let count, let cells):
      "\(count.counted("flag")) for \(cells.counted("cell")); give each cell one, or one for all"
    case .badFlags: "flags are a text, an array or an object by position"
    case .noUpdateTime:
      "this table does not say when it was updated; say since when its figures are known with"
        + " --created-at"
    case .badUpdateTime(let text):
      "\"\(text)\" is no time of an update that can be read, such as 2026-11-21T14:30:00+08:00; say"
        + " since when the figures are known with --created-at"
    case .severalTimes(let first, let second):
      "\(first) and \(second) are both declared as time, and their categories make no periods together;"
        + " ask the source for one dimension of time"
    case .noTimeDimension: "this table has no dimension of time; say its period with --period"
    case .noPeriod(let code):
      "the time code \"\(code)\" is no period that the cockpit knows, such as 2026, 2026H1, 2026Q3,"
        + " 2026M10, 2026W05 or 2026-11-21"
    case .periodsDisagree(let code, let period, let label, let labelPeriod):
      "the time code \"\(code)\" is \(period), and its label \"\(label)\" is \(labelPeriod); say which"
        + " counts with --periods-by code or --periods-by label"
    case .openPeriod(let code, let readings):
      "the time code \"\(code)\" can be \(readings.joined(separator: " or ")), and nothing else in"
        + " the table tells which; say what its periods are with --period-unit"
    case .otherUnit(let code, let unit):
      "the time code \"\(code)\" cannot be read as a \(unit); choose another --period-unit"
    case .noSuchWeek(let code, let year, isFromSunday: true):
      "the time code \"\(code)\" is a week that \(year) does not have, counted from Sunday either; ask"
        + " the source which days it means"
    case .noSuchWeek(let code, let year, isFromSunday: false):
      "the time code \"\(code)\" is a week that \(year) does not have by ISO 8601; where the source"
        + " counts its weeks from Sunday, as epidemiologists do, say --weeks sunday"
    case .splitYear(let code, let year):
      "the time code \"\(code)\" is the year \(year); say the month in which it begins with"
        + " --year-begins, such as 4 for April, or what else it is with --period-unit"
    case .tooLongPeriod(let code):
      "the time code \"\(code)\" is longer than a year, which no figure of the cockpit is; ask the"
        + " source for single years"
    case .repeatedPeriod(let period): "the period \(period) occurs twice; keep one"
    case .tooLargeTable(let cells):
      "\(cells) cells are too many for one snapshot; ask the source for fewer categories"
    }
  }
}
