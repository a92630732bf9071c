import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// What is said of one indicator in one area at one moment.
///
/// Missing is not zero, and old is not current: look at ``freshness`` and ``marks`` beside a value.
public struct Reading: Sendable {
  /// What the figure means.
  public let indicator: Indicator
  /// The code of the area.
  public let area: String
  /// The period of the newest figure that can be believed in the notation of snapshots, such as `2026-10`; `nil` if none
  /// has ever come.
  public let period: String?
  /// The figure of that period, in the unit of the indicator; `nil` if none has ever come, and for a
  /// percentage of fewer than twenty cases: see ``cases``.
  public let value: Double?
  /// What stands for a percentage of few cases, such as `18/19`; else `nil`.
  public let cases: String?
  /// The newest figure where it is hard to believe and an earlier one is the ``value``; else `nil`.
  public let doubted: Double?
  /// The change over the same period of the year before.
  public let growth: Growth
  /// How the figure stands against the target of the running year; `nil` where there is none.
  public let progress: Progress?
  /// `nil` where there is no light: no target, no rule, or a figure that is not usable.
  public let light: Light?
  /// Whether a later figure is due.
  public let freshness: Freshness
  /// What its source and the cockpit say of the figure.
  public let marks: Set<Mark>
  /// Who gave the figure, and in which file; `nil` if none has ever come.
  public let source: Source?

  init(
    _ reading: CockpitJudgement.Reading, in catalogue: Catalogue, source header: SnapshotHeader?
  ) {
    indicator = Indicator(reading.indicator, in: catalogue)
    area = reading.series.area
    period = reading.latest?.period.description
    value = reading.latest?.rate(of: reading.indicator)
    cases = reading.latest?.counts(of: reading.indicator)
    doubted = reading.doubted.flatMap { $0 == reading.latest ? nil : $0.value }
    growth = Growth(reading.growth)
    progress = reading.progress.map { Progress($0, isBehind: reading.isBehind) }
    light = reading.light.light.flatMap { Light(rawValue: $0.rawValue) }
    freshness = Freshness(reading.freshness.state)
    let status = reading.latest?.status ?? []
    var marks = Set(StatusMarks.entries.filter { status.contains($0.mark) }.map(Mark.init))
    if !reading.doubts.isEmpty { marks.insert(.doubted) }
    if !reading.conflicts.isEmpty { marks.insert(.contradicted) }
    self.marks = marks
    source = reading.latest.map { latest in
      Source(id: latest.source, name: header?.source.name ?? latest.source, file: latest.file)
    }
  }
}

extension Reading {
  /// What is said of a figure beside its value; the raw value is the word of snapshots where they
  /// have one.
  public enum Mark: String, CaseIterable, Sendable {
    case preliminary, final, revised, estimated
    /// Computed from other figures.
    case derived
    /// January and February as one figure.
    case combined
    /// Not comparable with figures before it.
    case breakInSeries = "break"
    /// Recomputed so that it can be compared with the year before.
    case comparable
    case unaudited
    /// A projection of its source, which no reading has for its latest figure.
    case forecast
    /// The cockpit finds the figure hard to believe.
    case doubted
    /// Another source says something else of the same period.
    case contradicted

    init(_ entry: StatusMarks.Entry) {
      self =
        switch entry {
        case .preliminary: .preliminary
        case .final: .final
        case .revised: .revised
        case .estimated: .estimated
        case .derived: .derived
        case .combined: .combined
        case .breakInSeries: .breakInSeries
        case .comparable: .comparable
        case .unaudited: .unaudited
        case .forecast: .forecast
        }
    }
  }

  /// A change over the year.
  public enum Growth: Hashable, Sendable {
    /// As its source published it, never recomputed.
    case published(Double, Unit)
    /// Computed from two levels, where that is sound.
    case derived(Double, Unit)
    /// There is none: nothing to compare with, or levels that allow no rate.
    case none

    /// What a growth is counted in.
    public enum Unit: Hashable, Sendable {
      case percent, percentagePoints
    }

    init(_ growth: CockpitJudgement.Growth) {
      self =
        switch growth {
        case .published(let value, let measure): .published(value, Unit(measure))
        case .derived(let value, let measure): .derived(value, Unit(measure))
        case .word, .change, .none: .none
        }
    }

    /// The number alone, in percent or percentage points; `nil` where there is none.
    public var value: Double? {
      switch self {
      case .published(let value, _), .derived(let value, _): value
      case .none: nil
      }
    }
  }

  /// How a figure stands on its way to the target of the running year.
  public struct Progress: Hashable, Sendable {
    /// The target of the running year that is judged first.
    public let target: Target
    /// The share of an amount of the year that is reached, in percent; `nil` for other kinds.
    public let completion: Double?
    /// How far the figure lies on the good side of what is asked by now, negative behind it (序时差).
    public let margin: Double
    /// Whether the margin is in percentage points; else it is in the unit of the target.
    public let isMarginInPoints: Bool
    /// Whether the light is sure and not the best one.
    public let isBehind: Bool

    init(_ progress: CockpitJudgement.Progress, isBehind: Bool) {
      target = Target(progress.target)
      margin = progress.margin
      (completion, isMarginInPoints) =
        switch progress.measure {
        case .cumulative(let cumulative): (cumulative.completion, true)
        case .quota(let quota): (quota.usage, true)
        case .growth, .milestone: (nil, true)
        case .level, .averageCap, .zero: (nil, false)
        }
      self.isBehind = isBehind
    }
  }

  /// The colour that the light rule of the pack gives, from good to bad.
  public enum Light: String, CaseIterable, Sendable {
    case green, blue, yellow, orange, red
  }

  /// What the calendar of releases says of the newest figure.
  public enum Freshness: Hashable, Sendable {
    /// No later figure is due.
    case current
    /// A later one is due, within grace.
    case pending
    /// A later one is due beyond grace.
    case late
    /// So late that the figure says nothing of today, or its sensor is silent.
    case stale
    /// No figure of a period that is due has ever come.
    case missing
    /// The period is never published by itself.
    case notPublished
    /// The source says that there is nothing to report.
    case notApplicable

    init(_ state: CockpitJudgement.Freshness.State) {
      self =
        switch state {
        case .current: .current
        case .pending: .pending
        case .late: .late
        case .stale, .lost: .stale
        case .missing: .missing
        case .notPublished: .notPublished
        case .notApplicable: .notApplicable
        }
    }
  }

  /// Who gave a figure.
  public struct Source: Hashable, Sendable {
    /// The id that the source gives itself.
    public let id: String
    /// Its name, such as 海曙区统计局.
    public let name: String
    /// The file that holds the figure.
    public let file: String
  }
}

extension Reading.Growth.Unit {
  init(_ measure: CockpitCatalogue.Indicator.Growth.Measure) {
    self = measure == .rate ? .percent : .percentagePoints
  }
}
