import CockpitCatalogue
import CockpitValues

/// Rain and what follows it.
extension SensorTruth {
  private struct Storm {
    let start: Int
    let end: Int
    let peak: Double
    /// How many people there are to move to safety, by the codes of their areas.
    var evacuated: [String: Int] = [:]

    /// The rain of the last hour, in millimetres.
    func rain(at second: Int) -> Double {
      let half = Double(end - start) / 2
      let away = abs(Double(second - start) - half) / half
      return max(0, 1 - away) * peak
    }

    /// How far the rivers have risen by it, in metres.
    func rise(at second: Int) -> Double {
      let (start, crest, dry) = (start + 1800, end + 3600, end + 50_400)
      guard second > start && second < dry else { return 0 }
      let share =
        second < crest
        ? Double(second - start) / Double(crest - start)
        : Double(dry - second) / Double(dry - crest)
      return share * peak * 0.021
    }
  }

  /// The storm that begins on a day, if one does.
  private func storm(onDay day: Int) -> Storm? {
    let midnight = day * 86_400
    let date = CivilDate(daysSince1970: day)
    if let known = storms.known.first(where: { $0.month == date.month && $0.day == date.day }) {
      return Storm(
        start: midnight + known.hours.lowerBound * 3600,
        end: midnight + known.hours.upperBound * 3600, peak: known.peak,
        evacuated: known.evacuated)
    }
    let own = weather.keyed("storm").keyed(day)
    guard own.unit < storms.chance else { return nil }
    let start = midnight + 46_800 + Int(own.keyed(1).unit * 7) * 3600
    return Storm(
      start: start, end: start + 7200 + Int(own.keyed(2).unit * 4) * 3600,
      peak: storms.peak.lowerBound
        + (storms.peak.upperBound - storms.peak.lowerBound) * own.keyed(3).unit)
  }

  /// The sum of what the storms of the day before and of the day itself do.
  private func sum(at second: Int, _ effect: (Storm) -> Double) -> Double {
    let day = second.flooredDivision(by: 86_400)
    return (storm(onDay: day - 1).map(effect) ?? 0) + (storm(onDay: day).map(effect) ?? 0)
  }

  /// How many people of each area have been moved to safety, of how many, in the order of the areas; `nil`
  /// for an area with nobody to move, and in all where nobody is to be moved.
  ///
  /// They are asked to move an hour after the rain has begun, and stay until an hour after it.
  func evacuation(at second: Int) -> [(moved: Int, people: Int)?]? {
    let day = second.flooredDivision(by: 86_400)
    // One that lasts into the night is still that of the day before.
    let storm = [day - 1, day].compactMap(storm(onDay:)).first {
      !$0.evacuated.isEmpty && ($0.start + 3600...$0.end + 3600).contains(second)
    }
    guard let storm else { return nil }
    return streets.map { area in
      guard let people = storm.evacuated[area.code] else { return nil }
      let hours = 1.5 + 2 * noise.keyed("evacuation").keyed(area.code).unit
      let share = Double(second - storm.start - 1800) / (hours * 3600)
      return (Int(Double(people) * min(1, share)), people)
    }
  }

  /// The rain of the last hour over the district, in millimetres.
  func rain(at second: Int) -> Double {
    sum(at: second) { $0.rain(at: second) }
  }

  func rain(of streets: [Int], at seconds: [Int]) -> [[Double]] {
    let rain = seconds.map(rain(at:))
    let showers = noise.keyed("shower")
    return streets.map { street in
      let share = 0.62 + 0.3 * place(street, "rain").unit
      let own = showers.keyed(street)
      return zip(seconds, rain).map { second, rain in
        rain * (share + 0.08 * own.keyed(second / 1800).unit)
      }
    }
  }

  /// The water on the roads, in centimetres: what heavy rain of half an hour before has left.
  func waterlogging(of streets: [Int], at seconds: [Int]) -> [[Double]] {
    let rain = rain(of: streets, at: seconds.map { $0 - 1800 })
    let days = Set(seconds.map { ($0 - 1800).flooredDivision(by: 86_400) })
    return zip(streets, rain).map { street, rain in
      let isFlooded = days.contains { floods(street, onDay: $0) }
      let drain = isFlooded ? SensorTruth.failedDrain : 0.4 + place(street, "drain").unit
      return rain.map { max(0, $0 - SensorTruth.breakingRain) * drain }
    }
  }

  /// What is broken: in a street whose drains fail, so many while the rain of half an hour before was heavy.
  func breakdowns(_ count: Double, of streets: [Int], at seconds: [Int]) -> [[Double]] {
    let rain = rain(of: streets, at: seconds.map { $0 - 1800 })
    return zip(streets, rain).map { street, rain in
      zip(seconds, rain).map { second, rain in
        let day = (second - 1800).flooredDivision(by: 86_400)
        return rain > SensorTruth.breakingRain && floods(street, onDay: day) ? count : 0
      }
    }
  }

  /// Above so many millimetres an hour things break.
  private static let breakingRain = 16.0

  /// So many centimetres of water for each millimetre of rain stand where the drains fail.
  private static let failedDrain = 11.0

  /// Whether the drains of a street fail in the storm of a day.
  private func floods(_ street: Int, onDay day: Int) -> Bool {
    let date = CivilDate(daysSince1970: day)
    let known = storms.known.first { $0.month == date.month && $0.day == date.day }
    return known?.flooded.contains(code(ofStreet: street)) == true
  }

  func waterLevels(base: Double, of streets: [Int], at seconds: [Int]) -> [[Double]] {
    let rises = seconds.map { second in sum(at: second) { $0.rise(at: second) } }
    let (rivers, ripples) = (noise.keyed("river"), noise.keyed("ripple"))
    return streets.map { street in
      let base = base + 0.16 * place(street, "gauge").unit
      let (river, ripple) = (rivers.keyed(street), ripples.keyed(street))
      return zip(seconds, rises).map { second, rise in
        base + 0.02 * river.path(at: second / 300, step: 36)
          + 0.004 * ripple.keyed(second / 300).centred + rise
      }
    }
  }

  func reservoir(base: Double, at second: Int) -> Double {
    let own = noise.keyed("reservoir")
    let drift = own.path(at: second / 3600, step: 240)
    let ripple = own.keyed("ripple").keyed(second / 3600).centred
    return base + 0.22 * drift + 0.006 * ripple + 0.004 * rain(at: second - 7200)
  }
}
