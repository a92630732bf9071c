/// How often an indicator has a figure.
package enum Frequency: Hashable, Sendable {
  case year, half, quarter, month, week, day
  /// A reading of a sensor every so many seconds.
  case interval(seconds: Int)

  /// The frequency of a code: `Y H Q M W D`, or a duration of hours, minutes, seconds such as
  /// `PT5M`.
  package init?(code: String) {
    switch code {
    case "Y": self = .year
    case "H": self = .half
    case "Q": self = .quarter
    case "M": self = .month
    case "W": self = .week
    case "D": self = .day
    default:
      guard let seconds = Frequency.seconds(ofDuration: code) else { return nil }
      self = .interval(seconds: seconds)
    }
  }

  /// The code of the frequency; a duration is written in the largest unit that has no rest.
  package var code: String {
    switch self {
    case .year: "Y"
    case .half: "H"
    case .quarter: "Q"
    case .month: "M"
    case .week: "W"
    case .day: "D"
    case .interval(let seconds) where seconds % 3600 == 0: "PT\(seconds / 3600)H"
    case .interval(let seconds) where seconds % 60 == 0: "PT\(seconds / 60)M"
    case .interval(let seconds): "PT\(seconds)S"
    }
  }

  /// The seconds of an ISO 8601 duration of hours, minutes, seconds, at most a day.
  package static func seconds(ofDuration text: some StringProtocol) -> Int? {
    guard text.hasPrefix("PT"), text.utf8.count <= 12 else { return nil }
    var total = 0
    var number: Int?
    var units = "HMS"[...]
    for character in text.dropFirst(2) {
      if let digit = character.isASCII ? character.wholeNumberValue : nil {
        number = (number ?? 0) * 10 + digit
      } else {
        guard let value = number, let place = units.firstIndex(of: character) else { return nil }
        total += value * (character == "H" ? 3600 : character == "M" ? 60 : 1)
        units = units[units.index(after: place)...]
        number = nil
      }
    }
    return number == nil && total > 0 && total <= 86_400 ? total : nil
  }
}

extension Frequency {
  /// The kind of period that has a figure each time.
  package var periodKind: Period.Kind {
    switch self {
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .day: .day
    case .interval: .instant
    }
  }
}

extension Period.Kind {
  /// Whether periods of this kind are parts of those of another kind.
  ///
  /// Months published as one are as long as their publisher likes, and finer than nothing.
  package func isFiner(than other: Period.Kind) -> Bool {
    self != .months && rawValue > other.rawValue
  }
}

extension Period {
  /// Whether the period is a part of those of a kind: a week of a month, 1-2月 of a quarter.
  package func isFiner(than other: Kind) -> Bool {
    guard kind == .months, let months = monthIndices else { return kind.isFiner(than: other) }
    return other.monthCount.map { months.count < $0 } ?? false
  }

  /// Whether the period is no period of a kind, and no part of one: a year for a month.
  ///
  /// January and February are published as one where others are months. A year may begin in any
  /// month.
  package func isLonger(than other: Kind) -> Bool {
    guard kind == .months, let months = monthIndices else { return other.isFiner(than: kind) }
    switch other {
    case .month: return months.count > 2 || !months.lowerBound.isMultiple(of: 12)
    case .half, .quarter: return other.monthCount.map { months.count >= $0 } ?? false
    case .week, .day, .instant: return true
    case .year, .months: return false
    }
  }

  /// Whether a figure to date can be of the period: several months begin in January.
  ///
  /// A year of accounts may begin in any month where figures are of years.
  package func isToDate(_ other: Kind) -> Bool {
    guard kind == .months, let months = monthIndices else { return true }
    return months.lowerBound.isMultiple(of: 12) || other == .year && months.count == 12
  }

  /// The period of a kind that covers exactly these months (`2026-07..09`: `2026-Q3`); `nil` where
  /// there is none.
  package func exactly(_ other: Kind) -> Period? {
    guard kind == .months, let months = monthIndices, let length = other.monthCount,
      months.count == length, months.lowerBound.isMultiple(of: length)
    else { return nil }
    return Period(other, ordinal: Int64(months.lowerBound / length))
  }
}

extension Period.Kind {
  /// The months of a period of this kind; `nil` for those that have none of their own.
  fileprivate var monthCount: Int? {
    switch self {
    case .year: 12
    case .half: 6
    case .quarter: 3
    case .month: 1
    case .months, .week, .day, .instant: nil
    }
  }
}

/// What part of the year a figure of a period covers.
package enum Span: UInt8, CaseIterable, Sendable {
  /// The period alone: 当月, 当季, 当日.
  case single
  /// From the first of January to the end of the period: 累计.
  case yearToDate
  /// A stock at the end of the period: 期末.
  case level

  /// The name in snapshots and packs.
  package var name: String {
    switch self {
    case .single: "single"
    case .yearToDate: "ytd"
    case .level: "level"
    }
  }

  package init?(name: some StringProtocol) {
    guard let span = Span.allCases.first(where: { $0.name == name }) else { return nil }
    self = span
  }
}
