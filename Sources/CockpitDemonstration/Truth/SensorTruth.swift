import CockpitModel

/// What the sensors of the invented district would read at any moment.
///
/// Rain is the cause of the rest: it comes as storms, raises the rivers with a delay, stands on
/// the roads where it is heavy, slows the traffic and washes the air. The 20th of November of each
/// year has a known storm, the rain evening, from 17:00 to 22:00 with its peak of 34 mm an hour
/// at 19:30.
struct SensorTruth: Sendable {
  enum Quantity: Sendable {
    case rain, waterLevel, waterlogging, congestion, fineDust, reservoir
    case evacuation, forestDetectors, devices
  }

  private struct Storm {
    let start: Int
    let end: Int
    let peak: Double
  }

  private let streets: [Area]
  private let noise: SeededNoise

  init(streets: [Area], noise: SeededNoise) {
    self.streets = streets
    self.noise = noise.keyed("sensors")
  }

  /// The streets that have a sensor of a quantity, as places in the list of streets.
  func stations(_ quantity: Quantity) -> [Int] {
    switch quantity {
    case .rain, .congestion, .devices: Array(streets.indices)
    case .waterLevel: streets.indices.filter { $0 % 3 == 1 }
    case .waterlogging: streets.indices.filter { $0 % 2 == 0 }
    case .fineDust: streets.indices.filter { $0 % 6 == 1 }
    case .forestDetectors: streets.indices.filter { streets[$0].level != .street }
    case .reservoir, .evacuation: []
    }
  }

  /// The reading of the district at a civil second.
  ///
  /// The highest of its streets, the first gauge for the river, all devices together for rates of
  /// devices; `nil` where the quantity does not apply, as evacuation without an emergency.
  func district(_ quantity: Quantity, at second: Int) -> Double? {
    switch quantity {
    case .evacuation: return nil
    case .reservoir: return reservoir(at: second)
    case .waterLevel: return stations(quantity).first.map { waterLevel(of: $0, at: second) }
    case .forestDetectors, .devices:
      let counts = stations(quantity).map { devicesOnline(quantity, of: $0, at: second) }
      let all = counts.reduce(0) { $0 + $1.all }
      return all == 0 ? nil : 100 * Double(counts.reduce(0) { $0 + $1.online }) / Double(all)
    case .rain, .waterlogging, .congestion, .fineDust:
      return stations(quantity).compactMap { street(quantity, $0, at: second) }.max()
    }
  }

  /// The reading of one street at a civil second.
  func street(_ quantity: Quantity, _ street: Int, at second: Int) -> Double? {
    switch quantity {
    case .rain: return rain(on: street, at: second)
    case .waterLevel: return waterLevel(of: street, at: second)
    case .waterlogging:
      return max(0, rain(on: street, at: second - 1800) - 16) * (0.4 + place(street, "drain").unit)
    case .congestion: return congestion(of: street, at: second)
    case .fineDust: return fineDust(of: street, at: second)
    case .reservoir, .evacuation: return nil
    case .forestDetectors, .devices:
      let count = devicesOnline(quantity, of: street, at: second)
      return 100 * Double(count.online) / Double(count.all)
    }
  }

  // MARK: - Rain and what follows it

  /// The storm that begins on a day, if one does.
  private func storm(onDay day: Int) -> Storm? {
    let midnight = day * 86_400
    let date = CivilDate(daysSince1970: day)
    if date.month == 11 && date.day == 20 {
      return Storm(start: midnight + 17 * 3600, end: midnight + 22 * 3600, peak: 34)
    }
    let own = noise.keyed("storm").keyed(day)
    guard own.unit < 0.16 else { return nil }
    let start = midnight + 46_800 + Int(own.keyed(1).unit * 7) * 3600
    return Storm(
      start: start, end: start + 7200 + Int(own.keyed(2).unit * 4) * 3600,
      peak: 4 + 18 * own.keyed(3).unit)
  }

  private func storms(before second: Int) -> [Storm] {
    let day = second.flooredDivision(by: 86_400)
    return [day - 1, day].compactMap { storm(onDay: $0) }
  }

  /// The rain of the last hour over the district, in millimetres.
  private func rain(at second: Int) -> Double {
    storms(before: second).reduce(0) { sum, storm in
      let half = Double(storm.end - storm.start) / 2
      let away = abs(Double(second - storm.start) - half) / half
      return sum + max(0, 1 - away) * storm.peak
    }
  }

  private func rain(on street: Int, at second: Int) -> Double {
    let shower = noise.keyed("shower").keyed(street).keyed(second / 1800).unit
    return rain(at: second) * (0.62 + 0.3 * place(street, "rain").unit + 0.08 * shower)
  }

  private func waterLevel(of street: Int, at second: Int) -> Double {
    let rise = storms(before: second).reduce(0.0) { sum, storm in
      let (start, crest, dry) = (storm.start + 1800, storm.end + 3600, storm.end + 50_400)
      guard second > start && second < dry else { return sum }
      let share =
        second < crest
        ? Double(second - start) / Double(crest - start)
        : Double(dry - second) / Double(dry - crest)
      return sum + share * storm.peak * 0.021
    }
    let base = 1.28 + 0.16 * place(street, "gauge").unit
    let drift = noise.keyed("river").keyed(street).path(at: second / 300, step: 36)
    let ripple = noise.keyed("ripple").keyed(street).keyed(second / 300).centred
    return base + 0.02 * drift + 0.004 * ripple + rise
  }

  private func reservoir(at second: Int) -> Double {
    let own = noise.keyed("reservoir")
    let drift = own.path(at: second / 3600, step: 240)
    let ripple = own.keyed("ripple").keyed(second / 3600).centred
    return -1.86 + 0.22 * drift + 0.006 * ripple + 0.004 * rain(at: second - 7200)
  }

  // MARK: - Traffic, air, devices

  private func congestion(of street: Int, at second: Int) -> Double {
    let day = second.flooredDivision(by: 86_400)
    let clock = Double(second - day * 86_400) / 3600
    let isWorkday = CivilDate(daysSince1970: day).weekday <= 5
    let rush = max(0, 1 - abs(clock - 8) / 1.6) + max(0, 1 - abs(clock - 17.75) / 2)
    let midday = max(0, 1 - abs(clock - 13.5) / 6)
    let size = 0.35 + 0.45 * place(street, "traffic").unit
    let flow = isWorkday ? rush * size + midday * 0.15 : midday * 0.35 * (0.6 + size)
    let jitter = noise.keyed("traffic").keyed(street).path(at: second / 300, step: 3)
    return max(1, 1.08 + flow + 0.012 * rain(at: second) + 0.03 * jitter)
  }

  private func fineDust(of street: Int, at second: Int) -> Double {
    let hour = second.flooredDivision(by: 3600)
    let date = CivilDate(daysSince1970: second.flooredDivision(by: 86_400))
    let air = noise.keyed("air").path(at: hour, step: 30)
    let local = noise.keyed("air").keyed(street).keyed(hour).centred
    let level = 25.2 * Season.fineDust.weight(ofMonth: date.month)
    let washed = 1 - min(0.6, 0.025 * rain(at: second))
    return max(3, level * (1 + 0.34 * air + 0.07 * local) * washed)
  }

  /// How many devices of a street there are and how many of them answer in an hour.
  ///
  /// Those that do not scatter by their square root, so that no rate stands still.
  private func devicesOnline(
    _ quantity: Quantity, of street: Int, at second: Int
  ) -> (online: Int, all: Int) {
    let name = quantity == .devices ? "devices" : "detectors"
    let all = (quantity == .devices ? 420 : 14) + Int(place(street, name).unit * 60)
    let hour = second.flooredDivision(by: 3600)
    let own = noise.keyed(name).keyed(street)
    let expected = Double(all) * max(0, 0.035 + 0.012 * own.path(at: hour, step: 18))
    let scatter = expected.squareRoot() * own.keyed("hour").keyed(hour).centred
    return (all - min(all, Int(max(0, expected + scatter + 0.5))), all)
  }

  /// What is particular to a street and stays.
  private func place(_ street: Int, _ subject: String) -> SeededNoise {
    noise.keyed(subject).keyed(streets[street].code)
  }
}
