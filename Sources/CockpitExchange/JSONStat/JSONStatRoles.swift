import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// Finds out which dimension is the time, which the area, which the metric.
enum JSONStatRoles {
  private static let timeNames: Set<String> = [
    "tid", "time", "time_period", "period", "refperiod", "year", "quarter", "month", "week", "day",
    "date", "vuosi", "kuukausi", "neljännes", "år", "kvartal", "månad", "måned", "jahr", "quartal",
    "monat", "jaar", "année", "annee", "año", "ano", "periodo", "período", "timeperiod", "时间",
    "年份", "季度", "月份", "统计期",
  ]
  private static let areaNames: Set<String> = [
    "geo", "region", "area", "ref_area", "reference_area", "reg", "country", "county", "province",
    "state", "municipality", "city", "district", "regions", "areas", "counties", "countries",
    "geography", "alue", "kunta", "kommun", "kommune", "län", "fylke", "地区", "区域", "行政区划",
    "镇街",
  ]
  /// Words between the names of two kinds: county and region.
  private static let fillers: Set<String> = ["and", "or", "the", "of", "by"]
  private static let metricNames: Set<String> = [
    "contentscode", "contents", "metric", "indicator", "concept", "measure", "statistic", "指标",
  ]

  /// The places of the three among the dimensions.
  ///
  /// A declared role counts first (its first dimension, where it names several); else the usual
  /// names of such dimensions, as code or label, in any case; for the metric also that its categories have units.
  /// Of several dimensions of time the first that names periods is the time: of year and month, the
  /// year; the others are joined with it.
  /// All other dimensions stay dimensions.
  static func roles(
    of dimensions: [TableDimension], declared: JSONNode?
  ) throws(JSONError) -> TableRoles {
    let declared = try declared?.object()
    var roles = TableRoles()
    let times = try places("time", in: dimensions, declared)
    roles.area = try places("geo", in: dimensions, declared).first
    roles.metric = try places("metric", in: dimensions, declared).first
    let called = named(timeNames, dimensions, roles).filter { !times.contains($0) }
    roles.time = time(among: times.isEmpty ? called : times, dimensions)
    roles.otherTimes = (times + called).filter { $0 != roles.time }
    roles.areTimesDeclared = times.count > 1
    if roles.area == nil { roles.area = named(areaNames, dimensions, roles).first }
    if roles.metric == nil { roles.metric = named(metricNames, dimensions, roles).first }
    if roles.metric == nil {
      roles.metric = dimensions.indices.first { index in
        !roles.contains(index)
          && dimensions[index].categories.contains { $0.measure != TableCategory.Measure() }
      }
    }
    return roles
  }

  private static func places(
    _ role: String, in dimensions: [TableDimension], _ declared: JSONObject?
  ) throws(JSONError) -> [Int] {
    var places: [Int] = []
    for node in try declared?.optional(role)?.elements() ?? [] {
      let code = try node.string()
      guard let place = dimensions.firstIndex(where: { $0.code == code }) else {
        throw JSONError(.strayRole(role, dimension: code), at: node.offset)
      }
      places.append(place)
    }
    return places
  }

  private static func time(among places: [Int], _ dimensions: [TableDimension]) -> Int? {
    let naming = places.first { place in
      dimensions[place].categories.first.map { category in
        [category.code, category.label].contains { !PeriodName.readings(of: $0).isEmpty }
      } ?? false
    }
    return naming ?? places.first
  }

  private static func named(
    _ names: Set<String>, _ dimensions: [TableDimension], _ roles: TableRoles
  ) -> [Int] {
    dimensions.indices.filter { place in
      !roles.contains(place)
        && [dimensions[place].code, dimensions[place].label].contains { isName($0, among: names) }
    }
  }

  /// Whether a text is one of some names, or nothing but such: "County and Region", and no "Country
  /// of birth".
  private static func isName(_ text: String, among names: Set<String>) -> Bool {
    let text = text.lowercased()
    if names.contains(text) { return true }
    let words = text.split { !$0.isLetter }.map(String.init).filter { !fillers.contains($0) }
    return !words.isEmpty && words.allSatisfy(names.contains)
  }
}

/// Which category is a part of which.
enum JSONStatHierarchy {
  /// For each part the total above it; a part of several totals belongs to the first.
  ///
  /// - Throws: at the first part that would be above itself.
  /// - Complexity: O(parts x depth).
  static func parents(_ node: JSONNode?) throws(JSONError) -> [String: String] {
    guard let node else { return [:] }
    var parents: [String: String] = [:]
    for member in try node.members() where !member.value.isNull {
      for part in try member.value.elements() {
        let code = try part.string()
        guard parents[code] == nil else { continue }
        var above: String? = member.key
        while let category = above {
          guard category != code else {
            throw JSONError(.circle(category: code), at: part.offset)
          }
          above = parents[category]
        }
        parents[code] = member.key
      }
    }
    return parents
  }
}
