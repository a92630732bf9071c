import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct SensorTruthTests {
  private let truth: SensorTruth
  private let streets: [Area]

  init() throws {
    streets = try HaishuPack.plainCatalogue().areas.children(of: "330203")
    truth = SensorTruth(streets: streets, noise: SeededNoise(seed: 1))
  }

  private func second(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) throws -> Int {
    let date = try #require(CivilDate(year: 2026, month: month, day: day))
    return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60
  }

  @Test("the rain evening begins at 17:00, is heaviest about 19:30 and over at 22:00")
  func rainEvening() throws {
    for street in streets.indices {
      #expect(truth.street(.rain, street, at: try second(11, 20, 17)) == 0)
      let peak = try #require(truth.street(.rain, street, at: try second(11, 20, 19, 30)))
      #expect((20...34.1).contains(peak))
      #expect(truth.street(.rain, street, at: try second(11, 20, 22)) == 0)
    }
  }

  @Test("the river rises after the rain, crests at 23:00 and falls until noon")
  func riverFollowsRain() throws {
    let before = try #require(truth.district(.waterLevel, at: try second(11, 20, 16)))
    let crest = try #require(truth.district(.waterLevel, at: try second(11, 20, 23)))
    let after = try #require(truth.district(.waterLevel, at: try second(11, 21, 12)))
    #expect(crest - before > 0.6)
    #expect(abs(after - before) < 0.15)
  }

  @Test("water stands on the roads only where it rained hard")
  func waterlogging() throws {
    #expect(truth.district(.waterlogging, at: try second(11, 20, 16)) == 0)
    #expect(try #require(truth.district(.waterlogging, at: try second(11, 20, 20))) > 5)
  }

  @Test("the district's rain is the highest of its streets")
  func districtIsMaximum() throws {
    for minute in stride(from: 0, to: 300, by: 35) {
      let moment = try second(11, 20, 17, minute)
      let streets = streets.indices.compactMap { truth.street(.rain, $0, at: moment) }
      #expect(truth.district(.rain, at: moment) == streets.max())
    }
  }

  @Test("traffic is slowest in the rush hours of a working day")
  func rushHours() throws {
    let rush = try #require(truth.district(.congestion, at: try second(11, 18, 8)))
    let night = try #require(truth.district(.congestion, at: try second(11, 18, 3)))
    #expect(rush > night + 0.3)
    #expect(night >= 1)
  }

  @Test("sensors stay within what they can read, whenever they are asked")
  func ranges() throws {
    let noise = SeededNoise(seed: 9)
    for round in 0..<500 {
      let moment = Int((noise.keyed(round).unit - 0.2) * 4e9)
      #expect((0...80).contains(try #require(truth.district(.rain, at: moment))))
      #expect((3...200).contains(try #require(truth.district(.fineDust, at: moment))))
      #expect((0...100).contains(try #require(truth.district(.devices, at: moment))))
      #expect((1...3).contains(try #require(truth.district(.congestion, at: moment))))
      #expect(truth.district(.evacuation, at: moment) == nil)
    }
  }

  @Test("no station gives one published reading all day long")
  func nothingIsFrozen() throws {
    let start = try second(11, 1, 0)
    func isFrozen(onDay day: Int, decimals: Int, _ reading: (Int) -> Double?) -> Bool {
      let midnight = start + day * 86_400
      func published(_ hour: Int) -> String? {
        reading(midnight + hour * 3600).map { NumberText.fixed($0, decimals: decimals) }
      }
      let first = published(0)
      return (1..<24).allSatisfy { published($0) == first }
    }
    let stations: [(quantity: SensorTruth.Quantity, decimals: Int)] = [
      (.waterLevel, 2), (.congestion, 2), (.fineDust, 0), (.forestDetectors, 1), (.devices, 1),
    ]
    for day in 0..<30 {
      for (quantity, decimals) in stations {
        for street in truth.stations(quantity) {
          let isFrozen = isFrozen(onDay: day, decimals: decimals) {
            truth.street(quantity, street, at: $0)
          }
          #expect(!isFrozen, "\(quantity) \(street) \(day)")
        }
      }
      #expect(!isFrozen(onDay: day, decimals: 2) { truth.district(.reservoir, at: $0) })
    }
  }
}

extension SensorTruth {
  /// The reading of the district at one moment.
  fileprivate func district(_ quantity: Quantity, at second: Int) -> Double? {
    readings(quantity, at: [second]).district.first ?? nil
  }

  /// The reading of a street at one moment.
  fileprivate func street(_ quantity: Quantity, _ street: Int, at second: Int) -> Double? {
    readings(quantity, at: [second]).stations.first { $0.street == street }?.values.first
  }
}
