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
