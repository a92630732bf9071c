import CockpitJSON
import CockpitTestSupport
import CockpitValues

@testable import CockpitExchange

/// A table of two areas, two sexes and two months in JSON-stat 2.0, of which a test replaces parts.
enum SmallTable {
  static func json(
    id: String = #"["Region","Kon","Tid"]"#,
    size: String = "[2,2,2]",
    role: String = "",
    region: String = #"{"category":{"index":{"B":1,"A":0},"label":{"A":"Alpha","B":"Beta"}}}"#,
    kon: String = #"{"label":"sex","category":{"index":["1","2"],"label":{"1":"men"}}}"#,
    tid: String = #"{"category":{"index":["2026M01","2026M02"]}}"#,
    more: String = "",
    value: String = "[1,2,3,4,5,6,7,8]"
  ) -> String {
    """
    {"version":"2.0","class":"dataset","label":"People","updated":"2026-06-08T06:00:00Z",
     "id":\(id),"size":\(size),\(role)\(more)
     "dimension":{"Region":\(region),"Kon":\(kon),"Tid":\(tid)},"value":\(value)}
    """
  }

  static func tables(_ json: String) throws(JSONError) -> [StatisticalTable] {
    try JSONStat.content(of: JSONNode.parse(Array(json.utf8)), name: "small", local: .china).tables
  }

  static func table(_ json: String) throws -> StatisticalTable {
    let tables = try tables(json)
    guard let table = tables.first, tables.count == 1 else {
      throw JSONError("expected one table, found \(tables.count)" as WrittenSentence, at: 0)
    }
    return table
  }

  /// The complaint about a document; nil where there is none.
  static func complaint(_ json: String) -> JSONError? {
    do {
      _ = try tables(json)
      return nil
    } catch {
      return error
    }
  }
}
