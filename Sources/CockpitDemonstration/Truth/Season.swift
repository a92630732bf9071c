/// How a year divides into months: twelve weights with mean 1.
struct Season: Sendable {
  private let weights: [Double]

  /// A season of twelve weights on any scale.
  private init(_ weights: Double...) {
    let mean = weights.reduce(0, +) / Double(weights.count)
    self.weights = weights.map { $0 / mean }
  }

  /// The weight of a month, 1 to 12; months go round the year.
  func weight(ofMonth month: Int) -> Double { weights[((month - 1) % 12 + 12) % 12] }

  static let even = Season(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
  /// Quarters 23.5, 24.5, 25 and 27 % of the year.
  static let accounts = Season(78, 74, 83, 80, 81, 84, 82, 83, 85, 87, 89, 94)
  /// Low over the Spring Festival, high towards the end of the year.
  static let industry = Season(84, 74, 102, 99, 101, 105, 98, 99, 104, 102, 106, 116)
  /// As industry, with 20 % of the year in its last two months.
  static let valueAdded = Season(82, 72, 100, 97, 99, 103, 96, 97, 102, 101, 112, 128)
  static let shopping = Season(106, 98, 95, 93, 99, 103, 94, 95, 100, 106, 108, 103)
  /// Tax falls due after each quarter; January is the largest month.
  static let budget = Season(172, 92, 98, 112, 104, 96, 110, 78, 82, 98, 84, 74)
  static let power = Season(98, 80, 90, 86, 90, 100, 128, 132, 110, 90, 92, 104)
  /// Winter inversions, summer rain.
  static let fineDust = Season(152, 132, 118, 104, 92, 72, 62, 64, 74, 92, 112, 146)
  /// Planned for the first months of a year.
  static let frontLoaded = Season(190, 150, 140, 110, 95, 90, 80, 75, 75, 70, 65, 60)
  static let jobs = Season(92, 70, 118, 112, 106, 112, 120, 104, 98, 92, 90, 86)
  static let cases = Season(92, 84, 98, 98, 102, 106, 114, 110, 104, 100, 96, 96)
  /// Heating and fireworks in winter.
  static let fires = Season(124, 132, 104, 98, 86, 84, 92, 96, 88, 90, 98, 108)
}

/// 春节: the days around the first of the lunar year, when a district is quiet.
enum SpringFestival {
  /// 正月初一 of each year from 2020, as days from 1 January.
  private static let firstDays = [24, 42, 31, 21, 40, 28, 47, 36, 25, 43, 33]
  private static let firstYear = 2020

  /// How much of the festival a day has, 0 to 1: full from the eve to the sixth day, fading until
  /// the twelfth; 0 in years outside the table.
  static func weight(ofDayOfYear day: Int, year: Int) -> Double {
    guard firstDays.indices.contains(year - firstYear) else { return 0 }
    let offset = day - firstDays[year - firstYear]
    switch offset {
    case -3 ... -2: return 0.4
    case -1...5: return 1
    case 6...11: return Double(12 - offset) / 7
    default: return 0
    }
  }
}
