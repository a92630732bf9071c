import CockpitCatalogue
import CockpitValues

/// What the sensors of the invented district would read at any moment.
///
/// Rain is the cause of the rest: it comes as storms, raises the rivers with a delay, stands on
/// the roads where it is heavy, slows the traffic and washes the air.
struct SensorTruth: Sendable {
  /// What a quantity reads at some moments, one after the other.
  struct Readings: Sendable {
    /// The readings of the district; `nil` where the quantity does not apply.
    let district: [Double?]
    /// The readings of the streets that have a sensor, as places in the list of streets.
    let stations: [(street: Int, values: [Double])]
  }

  let streets: [Area]
  let storms: DemonstrationScenario.Storms
  let noise: SeededNoise
  /// The noise of what all regions have in common: on which days storms come.
  let weather: SeededNoise

  init(
    streets: [Area], storms: DemonstrationScenario.Storms, noise: SeededNoise,
    weather: SeededNoise
  ) {
    self.weather = weather.keyed("sensors")
    self.streets = streets
    self.storms = storms
    self.noise = noise.keyed("sensors")
  }

  /// The readings of the district and of its stations at some civil seconds.
  ///
  /// The district has the highest of its streets, the first gauge for the river, all devices
  /// together for rates of devices, all that broke; nothing where the quantity does not apply, as evacuation
  /// without an emergency.
  ///
  /// - Complexity: O(stations * seconds); what all stations share is found once a second
  func readings(of indicator: String, _ sensor: SensorProfile, at seconds: [Int]) -> Readings {
    let places = stations(sensor)
    func readings(district: (([Double]) -> Double?)? = nil, _ values: [[Double]]) -> Readings {
      Readings(
        district: seconds.indices.map { moment in
          let all = values.map { $0[moment] }
          return district.map { $0(all) } ?? all.max()
        },
        stations: Array(zip(places, values).map { ($0, $1) }))
    }
    switch sensor.quantity {
    case .rain: return readings(rain(of: places, at: seconds))
    case .waterlogging: return readings(waterlogging(of: places, at: seconds))
    case .congestion: return readings(congestion(of: places, at: seconds))
    case .fineDust: return readings(fineDust(sensor, of: places, at: seconds))
    case .waterLevel:
      return readings(
        district: \.first, waterLevels(base: sensor.level ?? 1.28, of: places, at: seconds))
    case .reservoir:
      return Readings(
        district: seconds.map { reservoir(base: sensor.level ?? -1.86, at: $0) }, stations: [])
    case .breakdowns:
      return readings(
        district: { $0.reduce(0, +) },
        breakdowns(sensor.level ?? 1, of: places, at: seconds))
    case .gauge: return readings(gauges(of: indicator, sensor, places, at: seconds))
    case .evacuation: return Readings(district: seconds.map { _ in nil }, stations: [])
    case .forestDetectors, .devices:
      let counts = places.map { devices(sensor, of: $0, at: seconds) }
      let all = counts.reduce(0) { $0 + $1.all }
      return Readings(
        district: seconds.indices.map { moment in
          let online = counts.reduce(0) { $0 + $1.online[moment] }
          return all == 0 ? nil : 100 * Double(online) / Double(all)
        },
        stations: zip(places, counts).map { street, count in
          (street, count.online.map { 100 * Double($0) / Double(count.all) })
        })
    }
  }

  /// The streets that have an instrument, as places in the list of streets.
  func stations(_ sensor: SensorProfile) -> [Int] {
    switch sensor.quantity {
    case .reservoir, .evacuation: []
    case .forestDetectors: streets.indices.filter { streets[$0].level != .street }
    case .rain, .waterLevel, .waterlogging, .congestion, .fineDust, .devices, .breakdowns, .gauge:
      streets.indices.filter { place in
        place % sensor.stations.every == sensor.stations.from % sensor.stations.every
      }
    }
  }

  func code(ofStreet street: Int) -> String { streets[street].code }

  /// What is particular to a street and stays.
  func place(_ street: Int, _ subject: String) -> SeededNoise {
    noise.keyed(subject).keyed(streets[street].code)
  }
}

// MARK: - Traffic, air, devices

extension SensorTruth {
  private func congestion(of streets: [Int], at seconds: [Int]) -> [[Double]] {
    let hours = seconds.map(Traffic.init(at:))
    let rain = seconds.map(rain(at:))
    return streets.map { street in
      let size = 0.35 + 0.45 * place(street, "traffic").unit
      let own = noise.keyed("traffic").keyed(street)
      return seconds.indices.map { index in
        let jitter = own.path(at: seconds[index] / 300, step: 3)
        return max(
          1, 1.08 + hours[index].flow(size: size) + 0.012 * rain[index] + 0.03 * jitter)
      }
    }
  }

  /// The time of a day as drivers see it.
  private struct Traffic {
    let rush: Double
    let midday: Double
    let isWorkday: Bool

    init(at second: Int) {
      let day = second.flooredDivision(by: 86_400)
      let clock = Double(second - day * 86_400) / 3600
      isWorkday = CivilDate(daysSince1970: day).weekday <= 5
      rush = max(0, 1 - abs(clock - 8) / 1.6) + max(0, 1 - abs(clock - 17.75) / 2)
      midday = max(0, 1 - abs(clock - 13.5) / 6)
    }

    /// How much a street of a size is slowed down.
    func flow(size: Double) -> Double {
      isWorkday ? rush * size + midday * 0.15 : midday * 0.35 * (0.6 + size)
    }
  }

  private func fineDust(
    _ sensor: SensorProfile, of streets: [Int], at seconds: [Int]
  ) -> [[Double]] {
    let air = noise.keyed("air")
    let ofDistrict = seconds.map { second in
      let date = CivilDate(daysSince1970: second.flooredDivision(by: 86_400))
      return (
        level: (sensor.level ?? 25.2) * sensor.season.weight(ofMonth: date.month),
        air: air.path(at: second.flooredDivision(by: 3600), step: 30),
        washed: 1 - min(0.6, 0.025 * rain(at: second))
      )
    }
    return streets.map { street in
      let own = air.keyed(street)
      return zip(seconds, ofDistrict).map { second, district in
        let local = own.keyed(second.flooredDivision(by: 3600)).centred
        return max(
          3, district.level * (1 + 0.34 * district.air + 0.07 * local) * district.washed)
      }
    }
  }

  /// The readings of instruments that wander about a level.
  private func gauges(
    of indicator: String, _ sensor: SensorProfile, _ streets: [Int], at seconds: [Int]
  ) -> [[Double]] {
    let subject = noise.keyed(indicator)
    return streets.map { street in
      let own = subject.keyed(street)
      return seconds.map { second in
        let step = second.flooredDivision(by: 300)
        let wave =
          0.7 * own.path(at: step, step: 40) + 0.1 * own.keyed("ripple").keyed(step).centred
        return (sensor.level ?? 0) + sensor.range * wave
      }
    }
  }

  /// How many devices of a street there are and how many of them answer in the hours of moments.
  ///
  /// Those that do not scatter by their square root, so that no rate stands still.
  private func devices(
    _ sensor: SensorProfile, of street: Int, at seconds: [Int]
  ) -> (online: [Int], all: Int) {
    let name = sensor.quantity == .devices ? "devices" : "detectors"
    let all = Int(sensor.count ?? 400) + Int(place(street, name).unit * 60)
    let own = noise.keyed(name).keyed(street)
    let ofHours = own.keyed("hour")
    let silent = 1 - (sensor.level ?? 96.5) / 100
    let online = seconds.map { second in
      let hour = second.flooredDivision(by: 3600)
      let expected = Double(all) * max(0, silent + 0.012 * own.path(at: hour, step: 18))
      let scatter = expected.squareRoot() * ofHours.keyed(hour).centred
      return all - min(all, Int(max(0, expected + scatter + 0.5)))
    }
    return (online, all)
  }
}
