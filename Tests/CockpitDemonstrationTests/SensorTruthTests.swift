import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct SensorTruthTests {
  private let truth: SensorTruth
  private let streets: [Area]
  private let sensors: [SensorProfile.Quantity: SensorProfile]

  init() throws {
    let catalogue = try HaishuPack.plainCatalogue()
    streets = catalogue.areas.children(of: "330203")
    truth = SensorTruth(
      streets: streets, storms: catalogue.scenario.storms, noise: SeededNoise(seed: 1),
      weather: SeededNoise(seed: 1))
    let profiles = catalogue.scenario.profiles.values.compactMap { profile in
      if case .sensor(let sensor) = profile.shape { sensor } else { nil }
    }
    sensors = Dictionary(uniqueKeysWithValues: profiles.map { ($0.quantity, $0) })
  }

  /// The reading of the district at one moment.
  private func district(_ quantity: SensorProfile.Quantity, at second: Int) throws -> Double? {
    let sensor = try #require(sensors[quantity])
    return truth.readings(of: "x", sensor, at: [second]).district.first ?? nil
  }

  /// The reading of a street at one moment.
  private func street(
    _ quantity: SensorProfile.Quantity, _ street: Int, at second: Int
  ) throws -> Double? {
    let sensor = try #require(sensors[quantity])
    return truth.readings(of: "x", sensor, at: [second]).stations
      .first { $0.street == street }?.values.first
  }

  private func second(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) throws -> Int {
    let date = try #require(CivilDate(year: 2026, month: month, day: day))
    return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60
  }

  @Test("the rain evening begins at 17:00, is heaviest about 19:30 and over at 22:00")
  func rainEvening() throws {
    for place in streets.indices {
      #expect(try street(.rain, place, at: try second(11, 20, 17)) == 0)
      let peak = try #require(try street(.rain, place, at: try second(11, 20, 19, 30)))
      #expect((20...34.1).contains(peak))
      #expect(try street(.rain, place, at: try second(11, 20, 22)) == 0)
    }
  }

  @Test("pumps fail where the drains fail while the rain is heavy, and are in order otherwise")
  func breakdowns() throws {
    let failing = try #require(streets.firstIndex { $0.code == "330203009" })
    let other = try #require(streets.firstIndex { $0.code == "330203001" })
    let evening = try second(11, 20, 20)
    #expect(try street(.breakdowns, failing, at: evening) == 2)
    #expect(try street(.breakdowns, other, at: evening) == 0)
    #expect(try district(.breakdowns, at: evening) == 2)
    for (day, hour) in [(20, 16), (21, 0), (19, 20)] {
      #expect(try district(.breakdowns, at: try second(11, day, hour)) == 0)
    }
  }

  @Test("the river rises after the rain, crests at 23:00 and falls until noon")
  func riverFollowsRain() throws {
    let before = try #require(try district(.waterLevel, at: try second(11, 20, 16)))
    let crest = try #require(try district(.waterLevel, at: try second(11, 20, 23)))
    let after = try #require(try district(.waterLevel, at: try second(11, 21, 12)))
    #expect(crest - before > 0.6)
    #expect(abs(after - before) < 0.15)
  }

  @Test("water stands on the roads only where it rained hard")
  func waterlogging() throws {
    #expect(try district(.waterlogging, at: try second(11, 20, 16)) == 0)
    #expect(try #require(try district(.waterlogging, at: try second(11, 20, 20))) > 5)
  }

  @Test("the district's rain is the highest of its streets")
  func districtIsMaximum() throws {
    for minute in stride(from: 0, to: 300, by: 35) {
      let moment = try second(11, 20, 17, minute)
      let streets = try streets.indices.compactMap { try street(.rain, $0, at: moment) }
      #expect(try district(.rain, at: moment) == streets.max())
    }
  }

  @Test("traffic is slowest in the rush hours of a working day")
  func rushHours() throws {
    let rush = try #require(try district(.congestion, at: try second(11, 18, 8)))
    let night = try #require(try district(.congestion, at: try second(11, 18, 3)))
    #expect(rush > night + 0.3)
    #expect(night >= 1)
  }

  @Test("sensors stay within what they can read, whenever they are asked")
  func ranges() throws {
    let noise = SeededNoise(seed: 9)
    for round in 0..<500 {
      let moment = Int((noise.keyed(round).unit - 0.2) * 4e9)
      #expect((0...80).contains(try #require(try district(.rain, at: moment))))
      #expect((3...200).contains(try #require(try district(.fineDust, at: moment))))
      #expect((0...100).contains(try #require(try district(.devices, at: moment))))
      #expect((1...3).contains(try #require(try district(.congestion, at: moment))))
      #expect(try district(.evacuation, at: moment) == nil)
    }
  }

  @Test(
    "people are moved from an hour after the rain began on, some towns sooner, and all in the end")
  func evacuation() throws {
    #expect(try truth.evacuation(at: second(11, 20, 17, 59)) == nil)
    #expect(try truth.evacuation(at: second(11, 21, 14)) == nil)
    let people = [
      "330203009": 46, "330203101": 68, "330203105": 112, "330203106": 85, "330203200": 39,
    ]
    var before = [Int](repeating: 0, count: streets.count)
    for hour in 18...23 {
      let moved = try #require(try truth.evacuation(at: second(11, 20, hour)))
      for (street, count) in moved.enumerated() {
        #expect(count?.people == people[streets[street].code])
        guard let count else { continue }
        #expect((before[street]...count.people).contains(count.moved))
        before[street] = count.moved
      }
    }
    #expect(before.reduce(0, +) == people.values.reduce(0, +))
  }

  @Test("people who were moved in the evening are still counted after midnight")
  func evacuationPastMidnight() throws {
    let storm = DemonstrationScenario.Storms.Known(
      month: 11, day: 20, hours: 20..<24, peak: 30, flooded: [], evacuated: ["330203009": 46])
    let truth = SensorTruth(
      streets: streets, storms: .init(chance: 0, known: [storm]), noise: SeededNoise(seed: 1),
      weather: SeededNoise(seed: 1))
    for minutes in [-1, 0, 30, 60] {
      let moved = truth.evacuation(at: try second(11, 21, 0) + minutes * 60)
      #expect(moved?.compactMap { $0?.people } == [46], "\(minutes)")
    }
    #expect(truth.evacuation(at: try second(11, 21, 1, 1)) == nil)
  }

  @Test("no station gives one published reading all day long")
  func nothingIsFrozen() throws {
    let start = try second(11, 1, 0)
    func isFrozen(
      onDay day: Int, decimals: Int, _ reading: (Int) throws -> Double?
    ) rethrows -> Bool {
      let midnight = start + day * 86_400
      func published(_ hour: Int) throws -> String? {
        try reading(midnight + hour * 3600).map { NumberText.fixed($0, decimals: decimals) }
      }
      let first = try published(0)
      return try (1..<24).allSatisfy { try published($0) == first }
    }
    let stations: [(quantity: SensorProfile.Quantity, decimals: Int)] = [
      (.waterLevel, 2), (.congestion, 2), (.fineDust, 0), (.forestDetectors, 1), (.devices, 1),
    ]
    for day in 0..<30 {
      for (quantity, decimals) in stations {
        for place in truth.stations(try #require(sensors[quantity])) {
          let isFrozen = try isFrozen(onDay: day, decimals: decimals) {
            try street(quantity, place, at: $0)
          }
          #expect(!isFrozen, "\(quantity) \(place) \(day)")
        }
      }
      #expect(try !isFrozen(onDay: day, decimals: 2) { try district(.reservoir, at: $0) })
    }
  }
}
