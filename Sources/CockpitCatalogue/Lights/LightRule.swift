package import CockpitValues

/// How progress becomes a light: data of a pack, versioned and named on the screen.
package struct LightRule: Hashable, Sendable {
  /// What of the progress the bands are limits of; more is always better.
  package enum Measure: String, CaseIterable, Sendable {
    /// The coefficient c/tau, or for an allowance tau/u; 1 is on time.
    case ratio
    /// 百分点 ahead of what is planned.
    case gap
    /// Room before the limit, in the unit of the target.
    case headroom
  }

  /// The values from `from` up to, but without, `below` have one light; `nil` is no limit.
  package struct Band: Hashable, Sendable {
    package let light: Light
    /// The lowest value of the band, which belongs to it.
    package let from: Double?
    /// The value above the band, which does not belong to it.
    package let below: Double?

    package init(light: Light, from: Double? = nil, below: Double? = nil) {
      self.light = light
      self.from = from
      self.below = below
    }

    func contains(_ value: Double) -> Bool {
      (from.map { value >= $0 } ?? true) && (below.map { value < $0 } ?? true)
    }
  }

  /// Raises a light by one step when it, or worse, stands for several periods.
  package struct Raise: Hashable, Sendable {
    /// k: the consecutive periods, this one counted.
    package let after: Int
    /// The lights that are raised.
    package let lights: [Light]

    package init(after: Int, lights: [Light]) {
      self.after = after
      self.lights = lights
    }
  }

  package let id: String
  /// Goes up whenever the pack changes the rule; stands beside the light.
  package let version: Int
  package let name: LocalizedText
  /// The first day on which the rule counts.
  package let validFrom: CivilDate
  package let measure: Measure
  /// The kinds of target that the rule is for.
  package let kinds: Set<TargetKind>
  /// Bands that cover every value once, from the best to the worst.
  package let bands: [Band]
  /// nil where a light never becomes worse by lasting.
  package let raise: Raise?
  /// Whether nobody has countersigned the rule: 试运行.
  package let isTrial: Bool
  package let note: String

  package init(
    id: String, version: Int, name: LocalizedText, validFrom: CivilDate, measure: Measure,
    kinds: Set<TargetKind>, bands: [Band], raise: Raise? = nil, isTrial: Bool = false,
    note: String = ""
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.validFrom = validFrom
    self.measure = measure
    self.kinds = kinds
    self.bands = bands
    self.raise = raise
    self.isTrial = isTrial
    self.note = note
  }

  /// The light of a value, before periods are counted; `nil` where no band holds it.
  package func light(for value: Double) -> Light? {
    bands.first { $0.contains(value) }?.light
  }

  /// The light of what lies just below a value: of a figure that reaches what it was to pass.
  package func light(below value: Double) -> Light? {
    bands.first { band in
      (band.from.map { value > $0 } ?? true) && (band.below.map { value <= $0 } ?? true)
    }?.light
  }

  /// The lights that the rule can give, from good to bad.
  package var lights: [Light] { Set(bands.map(\.light)).sorted() }

  /// The worst light that the rule can give.
  package var worst: Light? { lights.last }

  /// The month before whose end a rule on gaps cannot give its worst light; `nil` if the first
  /// quarter already can, 13 if no month can.
  ///
  /// An amount of zero is behind by no more than the time progress: a limit of 30 百分点 cannot
  /// turn red before April is over.
  package var firstMonthOfWorst: Int? {
    guard measure == .gap, kinds.contains(.cumulative) || kinds.contains(.milestone),
      let limit = bands.first(where: { $0.light == worst })?.below, limit < 0
    else { return nil }
    let month = (1...12).first { -100 * Double($0) / 12 < limit } ?? 13
    return month > 3 ? month : nil
  }
}

extension [LightRule] {
  /// The rule in force on a day for a kind of target: the one that became valid last.
  package func rule(for kind: TargetKind, on date: CivilDate) -> LightRule? {
    filter { $0.kinds.contains(kind) && $0.validFrom <= date }
      .max { ($0.validFrom, $0.version) < ($1.validFrom, $1.version) }
  }
}

extension TargetKind {
  /// The measures of progress that the kind has.
  package var measures: Set<LightRule.Measure> {
    switch self {
    case .cumulative, .quota: [.ratio, .gap]
    case .growth, .milestone: [.gap]
    case .averageCap, .levelCap, .levelFloor, .rank, .about, .yesNo, .relative, .zero: [.headroom]
    }
  }
}

/// The colour of a light that a rule gives to progress, from good to bad.
///
/// Three colours are the default; a pack whose rule book has five may use them all. The words keep
/// lights apart from alarms, which are 一级 to 四级, and from statutory warnings.
package enum Light: String, CaseIterable, Sendable {
  case green, blue, yellow, orange, red

  /// How bad the light is; 0 is best.
  package var severity: Int {
    switch self {
    case .green: 0
    case .blue: 1
    case .yellow: 2
    case .orange: 3
    case .red: 4
    }
  }
}

extension Light: Comparable {
  package static func < (left: Light, right: Light) -> Bool { left.severity < right.severity }
}
