package import CockpitValues

/// 分级: fixed classes into which the figures of an indicator fall.
///
/// The breaks are given and never follow from the figures: with quantiles some area would always
/// be in the worst class, and no day could be calm.
package struct ValueClasses: Hashable, Sendable {
  /// Where a new class begins, rising; a figure on a break belongs to the class above it.
  package let breaks: [Double]
  /// What the classes are called, one more than there are breaks; empty where they have no names.
  package let names: [LocalizedText]
  /// How grave it is that a figure lies in a class, one for each class.
  ///
  /// `nil` for a class in which nobody has to be told; empty where no class is grave.
  package let alarms: [AlarmLevel?]
  /// The document that sets the breaks; empty for ones that nobody has countersigned.
  package let source: String

  /// Classes between rising breaks.
  package init(
    breaks: [Double], names: [LocalizedText] = [], alarms: [AlarmLevel?] = [], source: String = ""
  ) {
    self.breaks = breaks
    self.names = names.count == breaks.count + 1 ? names : []
    self.alarms = alarms.count == breaks.count + 1 ? alarms : []
    self.source = source
  }

  package var count: Int { breaks.count + 1 }

  /// The class of a figure, 0 for the lowest.
  package func index(of value: Double) -> Int { breaks.count { $0 <= value } }
}

/// How grave something is that must be seen at once, the gravest first: 一级 to 四级.
///
/// The levels share their colours, red to blue, with lights and statutory warnings, and no words.
package enum AlarmLevel: Int, CaseIterable, Comparable, Sendable {
  case first = 1, second, third, fourth

  /// Whether one is less grave than another.
  package static func < (left: AlarmLevel, right: AlarmLevel) -> Bool {
    left.rawValue > right.rawValue
  }
}

/// Beyond which values a figure of an indicator is doubted, in the unit of the indicator.
package struct PlausibleLimits: Hashable, Sendable {
  /// The smallest believable value; nil is no limit.
  package let minimum: Double?
  /// The largest believable value; nil is no limit.
  package let maximum: Double?
  /// The largest believable step from the value before; of a cumulative figure within its year.
  package let maximumChange: Double?
  /// Whether a few large ones decide, such as projects, so that the steps of the past say nothing of the
  /// next one.
  package let allowsAnyStep: Bool

  package init(
    minimum: Double? = nil, maximum: Double? = nil, maximumChange: Double? = nil,
    allowsAnyStep: Bool = false
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.maximumChange = maximumChange
    self.allowsAnyStep = allowsAnyStep
  }
}

extension Indicator {
  /// Whether a figure below zero would be wrong: amounts and counts, unless the limits allow it.
  package var isNonNegative: Bool {
    guard kind == .flow || kind == .count, !isGrowthOnly else { return false }
    return (plausible?.minimum ?? 0) >= 0
  }

  /// The smallest and the largest value that is believed, each `nil` where there is no limit.
  ///
  /// Amounts and counts are not below zero unless the limits allow it.
  package var limits: (minimum: Double?, maximum: Double?) {
    (plausible?.minimum ?? (isNonNegative ? 0 : nil), plausible?.maximum)
  }

  /// Whether a value is above another as both are published: 100.04 is not above 100.0.
  package func exceeds(_ value: Double, _ limit: Double) -> Bool {
    value > limit
      && NumberText.rounded(value, decimals: decimals)
        > NumberText.rounded(limit, decimals: decimals)
  }

  /// The limit that a value is beyond, as both are published; `nil` for one within the limits.
  package func limit(brokenBy value: Double) -> (limit: Double, isMinimum: Bool)? {
    let (minimum, maximum) = limits
    if let minimum, exceeds(-value, -minimum) { return (minimum, true) }
    if let maximum, exceeds(value, maximum) { return (maximum, false) }
    return nil
  }
}

/// A further dimension of series, such as age, with the names of its codes.
package struct Dimension: Hashable, Sendable {
  /// One value of a dimension.
  package struct Category: Hashable, Sendable {
    package let code: String
    package let name: LocalizedText
    /// The code of the category that this one is a part of.
    package let parent: String?

    package init(code: String, name: LocalizedText, parent: String? = nil) {
      self.code = code
      self.name = name
      self.parent = parent
    }
  }

  package let id: String
  package let name: LocalizedText
  /// In the order of their source, each code once.
  package let categories: [Category]

  package init(id: String, name: LocalizedText, categories: [Category]) {
    self.id = id
    self.name = name
    self.categories = categories
  }

  /// The name of a code; `nil` for one that the dimension does not have.
  ///
  /// - Complexity: O(categories)
  package func name(ofCode code: String) -> LocalizedText? {
    categories.first { $0.code == code }?.name
  }

  /// Whether another category goes by the name of a code, so that the name alone does not tell which
  /// of them is meant.
  ///
  /// - Complexity: O(categories)
  package func hasNamesake(ofCode code: String) -> Bool {
    guard let name = name(ofCode: code) else { return false }
    return categories.contains {
      $0.code != code && ($0.name.zh == name.zh || $0.name.en == name.en)
    }
  }
}
