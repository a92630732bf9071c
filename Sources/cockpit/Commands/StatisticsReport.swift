import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// The statistics of a folder and what they cost, as text or JSON.
struct StatisticsReport {
  let statistics: WarehouseStatistics
  let cost: Cost

  private enum Value {
    case count(Int)
    case number(Double)
    case period(Period?)
  }

  private var members: [(key: String, value: Value)] {
    [
      ("files", .count(statistics.files)), ("observations", .count(statistics.observations)),
      ("missing", .count(statistics.missing)), ("series", .count(statistics.series)),
      ("indicators", .count(statistics.indicators)), ("areas", .count(statistics.areas)),
      ("records", .count(statistics.records)),
      ("first_period", .period(statistics.firstPeriod)),
      ("last_period", .period(statistics.lastPeriod)), ("bytes", .count(statistics.bytes)),
      ("wall_ms", .number(cost.wallMilliseconds)), ("cpu_ms", .number(cost.processorMilliseconds)),
      ("peak_rss_bytes", .count(cost.peakMemoryBytes)),
      ("latest_sum", .number(statistics.latestSum)),
    ]
  }

  /// One line per figure, its name before a tab.
  var text: String {
    members.map { key, value in
      let text =
        switch value {
        case .count(let count): "\(count)"
        case .number(let number): "\(number)"
        case .period(let period): period?.notation ?? "-"
        }
      return "\(key)\t\(text)\n"
    }.joined()
  }

  /// One object on one line.
  var json: String {
    var json = JSONText()
    json.object { json in
      for (key, value) in members {
        json.key(key)
        switch value {
        case .count(let count): json.integer(count)
        case .number(let number): json.number(number)
        case .period(let period?): json.string(period.notation)
        case .period(nil): json.null()
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
