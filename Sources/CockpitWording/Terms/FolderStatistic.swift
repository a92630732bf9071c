package import CockpitValues

/// A figure of the statistics of a folder; its raw value is the key for programs.
package enum FolderStatistic: String, CaseIterable, Sendable {
  case files
  case otherRegions = "other_regions"
  case observations, missing, converted, strays, series, indicators, areas, records
  case firstPeriod = "first_period"
  case lastPeriod = "last_period"
  case bytes
  case wallTime = "wall_ms"
  case processorTime = "cpu_ms"
  case peakMemory = "peak_rss_bytes"
  case latestSum = "latest_sum"

  /// What a line of text calls it; in English the key.
  package var words: LocalizedText { LocalizedText(chinese, rawValue) }

  private var chinese: String {
    switch self {
    case .files: "文件"
    case .otherRegions: "他区文件"
    case .observations: "数据"
    case .missing: "无数值"
    case .converted: "已换算"
    case .strays: "落空"
    case .series: "序列"
    case .indicators: "指标"
    case .areas: "地区"
    case .records: "台账"
    case .firstPeriod: "最早报告期"
    case .lastPeriod: "最晚报告期"
    case .bytes: "字节"
    case .wallTime: "用时(毫秒)"
    case .processorTime: "处理器用时(毫秒)"
    case .peakMemory: "内存峰值(字节)"
    case .latestSum: "最新值之和"
    }
  }
}
