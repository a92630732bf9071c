package import CockpitValues

/// When figures of an indicator need a person at once, and what that person does: data of a pack.
///
/// Each area of the indicator has an alarm of its own. What is slower than a day is no alarm but a matter
/// of 督办 or of 数据.
package struct AlarmRule: Hashable, Sendable {
  /// What the rule is for beside work.
  package enum Kind: String, CaseIterable, Sendable {
    /// 系统告警; the word 预警 belongs to the statutory ones, which no rule makes.
    case system
    /// 演练: visible, and left out of the figures about alarms.
    case drill
  }

  /// On which side of a limit it gets worse.
  package enum Side: String, CaseIterable, Sendable {
    case above, below
  }

  /// How figures of a kind come and what damping they need.
  package enum DataClass: String, CaseIterable, Sendable {
    /// 人身安全: a single report counts, and only a person ends it.
    case lifeSafety = "life_safety"
    /// 快速感知: every few minutes.
    case fast
    case hourly
    case daily
    /// 设备、链路: whether something that measures or carries figures works.
    case device
  }

  /// What an alarm of a limit leads to if nobody acts, the worst first.
  package enum Consequence: String, CaseIterable, Sendable {
    /// 人身安全
    case life
    /// 群体影响、重大舆情、生命线
    case crowd
    /// 服务中断、环境超标
    case service
    /// 一般
    case minor
  }

  /// A limit with its hysteresis: entered at `on`, left at `off`, which lies on the safe side of it.
  package struct Limit: Hashable, Sendable {
    /// In the unit of the indicator.
    package let on: Double
    /// In the unit of the indicator.
    package let off: Double
    package let consequence: Consequence
    /// The seconds within which somebody must act.
    package let respondWithin: Int

    package init(on: Double, off: Double, consequence: Consequence, respondWithin: Int) {
      self.on = on
      self.off = off
      self.consequence = consequence
      self.respondWithin = respondWithin
    }

    /// The level by consequence and time to respond; `nil` for what is no alarm.
    package var level: AlarmLevel? { AlarmLevel(consequence, within: respondWithin) }
  }

  /// How many of the last new figures must be beyond a limit.
  package struct Confirmation: Hashable, Sendable {
    package let needed: Int
    package let of: Int

    package init(needed: Int, of: Int) {
      self.needed = needed
      self.of = of
    }
  }

  /// Raises what comes and goes too shortly to be confirmed: so many crossings within some seconds.
  package struct Repeats: Hashable, Sendable {
    package let count: Int
    package let within: Int

    package init(count: Int, within: Int) {
      self.count = count
      self.within = within
    }
  }

  /// How one comes back to normal.
  package enum Return: Hashable, Sendable {
    /// Once figures were on the safe side for so many seconds of their own time.
    case after(seconds: Int)
    /// Only by the word of a person.
    case manual
  }

  package let id: String
  /// Goes up with whatever of the rule changes how it is judged.
  package let version: Int
  package let name: LocalizedText
  package let kind: Kind
  /// The id of the indicator.
  package let indicator: String
  /// The areas that have an alarm; empty for all that have figures.
  package let areas: [String]
  package let side: Side
  package let dataClass: DataClass
  /// From the mildest to the gravest.
  package let limits: [Limit]
  package let confirmation: Confirmation
  package let repeats: Repeats?
  /// The cases that must stand behind a percentage; one of fewer says nothing.
  package let minimumCases: Int
  package let comesBack: Return
  /// Whether what came back stays listed until it is acknowledged; `nil` for: at 一级 and 二级.
  package let latches: Bool?
  /// The seconds between two figures.
  package let period: Int
  /// The seconds for which an acknowledgement holds.
  package let acknowledgedFor: Int
  /// The rules of devices and links that this one hangs on, by id.
  package let inhibitedBy: [String]
  /// What alarms of one cause have in common, such as `rain`.
  package let group: String
  package let cause: LocalizedText
  package let effect: LocalizedText
  /// What the one who is on duty does.
  package let action: LocalizedText
  /// The department that acts.
  package let owner: Department.ID
  /// The document that sets the limits.
  package let source: String
  /// Whether nobody has countersigned the rule: 试运行, which never rings.
  package private(set) var isTrial: Bool

  package init(
    id: String, version: Int, name: LocalizedText, kind: Kind = .system, indicator: String,
    areas: [String] = [], side: Side = .above, dataClass: DataClass, limits: [Limit],
    confirmation: Confirmation? = nil, repeats: Repeats? = nil,
    minimumCases: Int = SmallCells.fewestCases, comesBack: Return? = nil,
    latches: Bool? = nil, period: Int? = nil, acknowledgedFor: Int? = nil,
    inhibitedBy: [String] = [], group: String = "", cause: LocalizedText, effect: LocalizedText,
    action: LocalizedText, owner: Department.ID, source: String = "", isTrial: Bool = false
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.kind = kind
    self.indicator = indicator
    self.areas = areas
    self.side = side
    self.dataClass = dataClass
    self.limits = limits
    self.confirmation = confirmation ?? dataClass.confirmation
    self.repeats = repeats
    self.minimumCases = minimumCases
    self.comesBack = comesBack ?? dataClass.comesBack
    self.latches = latches
    self.period = period ?? dataClass.period
    self.acknowledgedFor = acknowledgedFor ?? AlarmRule.acknowledgedFor(period: self.period)
    self.inhibitedBy = inhibitedBy
    self.group = group.isEmpty ? id : group
    self.cause = cause
    self.effect = effect
    self.action = action
    self.owner = owner
    self.source = source
    self.isTrial = isTrial
  }
}

extension AlarmRule {
  /// The seconds for which an acknowledgement holds where the rule does not say: four hours, and never less
  /// than until the next figure can come, a quarter of a period late.
  ///
  /// Who acknowledged the figure of a day would be asked again in the night, when there is nothing new.
  static func acknowledgedFor(period: Int) -> Int { max(14_400, period + period / 4) }
}

extension AlarmRule {
  /// Whether the same figures come to the same with both, whatever is written of them.
  package func judges(like other: AlarmRule) -> Bool {
    (indicator, side, limits, comesBack) == (
      other.indicator, other.side, other.limits, other.comesBack
    )
      && (confirmation, repeats, minimumCases, latches)
        == (other.confirmation, other.repeats, other.minimumCases, other.latches)
      && (kind, dataClass, period, acknowledgedFor)
        == (other.kind, other.dataClass, other.period, other.acknowledgedFor)
      && (inhibitedBy, group) == (other.inhibitedBy, other.group)
  }
}

// MARK: - Levels

extension AlarmLevel {
  /// Priority as consequence by time to respond; `nil` for what is no alarm: slower than a day, or minor
  /// and slower than four hours.
  ///
  /// - Parameters:
  ///   - consequence: what happens if nobody acts.
  ///   - seconds: within how many somebody must act.
  package init?(_ consequence: AlarmRule.Consequence, within seconds: Int) {
    let column: Int? =
      switch seconds {
      case ..<600: 0
      case ..<3600: 1
      case ..<14_400: 2
      case ...86_400: 3
      default: nil
      }
    let row: [AlarmLevel?] =
      switch consequence {
      case .life: [.first, .first, .second, .third]
      case .crowd: [.first, .second, .second, .third]
      case .service: [.second, .third, .third, .fourth]
      case .minor: [.third, .fourth, .fourth, nil]
      }
    guard let column, let level = row[column] else { return nil }
    self = level
  }

  /// Whether an alarm of the level stays listed after it came back, until somebody acknowledges it.
  package var latches: Bool { self >= .second }

  /// The seconds for which an alarm of the level may be shelved at most; `nil` where it must not be.
  package var longestShelf: Int? {
    switch self {
    case .first: nil
    case .second: 4 * 3600
    case .third: 24 * 3600
    case .fourth: 72 * 3600
    }
  }

  /// Whether an acknowledgement needs a reason.
  package var needsReason: Bool { self >= .second }
}

extension AlarmRule {
  /// Whether what it raises is counted as what those who watch have to take in: not on trial, which never rings, and
  /// no drill.
  package var isCounted: Bool { kind == .system && !isTrial }

  /// The rule as it is once somebody has countersigned it.
  package var countersigned: AlarmRule {
    var rule = self
    rule.isTrial = false
    return rule
  }

  /// Whether an alarm of a level stays listed after it came back.
  package func latches(at level: AlarmLevel) -> Bool { latches ?? level.latches }

  /// Whether a figure says anything by the cases behind it: one of too few neither raises nor clears.
  ///
  /// Where no number of cases is known, it does.
  package func isTold(byCases cases: Int?) -> Bool { cases.map { $0 >= minimumCases } ?? true }

  /// The gravest limit that a figure crosses; `nil` for none.
  package func crossed(by value: Double) -> Limit? {
    limits.last { side == .above ? value >= $0.on : value <= $0.on }
  }

  /// The gravest limit that a figure has not come back from; `nil` for none.
  package func held(by value: Double) -> Limit? {
    limits.last { limit in
      side == .above
        ? value > limit.off || value >= limit.on : value < limit.off || value <= limit.on
    }
  }
}

// MARK: - Damping by class

extension AlarmRule.DataClass {
  /// How many figures confirm a crossing where the rule does not say.
  package var confirmation: AlarmRule.Confirmation {
    switch self {
    case .lifeSafety, .daily: .init(needed: 1, of: 1)
    case .fast: .init(needed: 3, of: 3)
    case .hourly, .device: .init(needed: 2, of: 2)
    }
  }

  /// How alarms come back where the rule does not say.
  package var comesBack: AlarmRule.Return {
    switch self {
    case .lifeSafety: .manual
    case .fast, .device: .after(seconds: 1800)
    case .hourly: .after(seconds: 7200)
    case .daily: .after(seconds: 86_400)
    }
  }

  /// The seconds between two figures where the rule does not say.
  package var period: Int {
    switch self {
    case .lifeSafety, .fast, .device: 300
    case .hourly: 3600
    case .daily: 86_400
    }
  }

  /// Over how many of the last figures flapping is looked for; `nil` where nothing flaps.
  package var flapWindow: Int? {
    switch self {
    case .lifeSafety: nil
    case .fast, .hourly, .device: 20
    case .daily: 10
    }
  }
}
