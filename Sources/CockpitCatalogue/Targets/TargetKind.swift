/// What a target demands, which decides how progress is measured.
package enum TargetKind: String, CaseIterable, Sendable {
  /// An amount that adds up over the year: 一般公共预算收入 100 亿元.
  case cumulative
  /// A growth of the year to date: 固定资产投资 +4.0 %.
  case growth
  /// A level that must not be passed: 失业率 <= 3 %.
  case levelCap = "level_cap"
  /// A level that must be reached: 满意率 >= 95 %.
  case levelFloor = "level_floor"
  /// A mean of the year that must not be passed: PM2.5 <= 28.
  case averageCap = "average_cap"
  /// An allowance for the year: 事故起数 <= 20.
  case quota
  /// A stage against its plan, in percent: 项目形象进度.
  case milestone
  /// Something that must not happen at all: 重大事故 0.
  case zero
  /// A figure against that of another area: 高于全市.
  case relative
  /// A place among peers: 进前五.
  case rank
  /// A figure near a value: 5%左右.
  case about
  /// A thing that is done or not: 建成, 完成.
  case yesNo = "yes_no"

  /// Whether the target asks for low figures.
  package var isUpperLimit: Bool {
    switch self {
    case .levelCap, .averageCap, .quota, .zero, .rank: true
    case .cumulative, .growth, .levelFloor, .milestone, .relative, .about, .yesNo: false
    }
  }

  /// What the points of a path mean; `nil` where a path says nothing.
  package var pathMeasure: TargetPath.Measure? {
    switch self {
    case .cumulative, .quota, .milestone: .share
    case .growth: .figure
    case .levelCap, .levelFloor, .averageCap, .zero, .relative, .rank, .about, .yesNo: nil
    }
  }
}

/// How the wording of a target compares: 达到 is `>=`, 超过 is `>`, a bare number is `=`.
package enum Comparator: String, CaseIterable, Sendable {
  case atLeast = ">="
  case moreThan = ">"
  case equal = "="
  case atMost = "<="
  case lessThan = "<"
  /// From a value to a highest one: 1–2 个.
  case range
}

/// How a figure is held against a target, whatever its wording.
///
/// No target is judged by a literal `=`: who passes 80 % has reached 80 %.
package enum TargetEvaluation: String, CaseIterable, Sendable {
  case floor, ceiling
  /// The lower end of a range counts.
  case floorOfRange = "floor=value"
  /// The upper end of a range counts, as of every cap.
  case ceilingOfRange = "ceiling=value_max"
  /// A number that only describes a framework, such as 四横四纵; it is never judged.
  case informational

  /// Whether figures must not pass the limit.
  package var isUpperLimit: Bool { self == .ceiling || self == .ceilingOfRange }
}

/// Where the year of a target comes from.
package enum YearBasis: String, CaseIterable, Sendable {
  /// The text names the year.
  case stated
  /// The text names none: the horizon of the plan counts.
  case inherited
}

extension Indicator {
  /// Whether a kind of target is about the growth that is published beside the figure.
  ///
  /// A district is no rival of its city by amounts: 高于全市 means that what adds up grows faster,
  /// and that a share, an index or what has no published growth is higher.
  package func isComparedByGrowth(_ target: TargetKind) -> Bool {
    guard !isGrowthOnly else { return false }
    return target == .growth
      || target == .relative && growth != nil && kind != .rate && kind != .index
  }
}
