import Testing

@testable import CockpitAnalysis

struct AnomalyDetectorTests {
  /// The readings of each five minutes that a detector is told of.
  private func readings(_ values: [Double]) -> [DetectorReading] {
    var detector = AnomalyDetector()
    return values.enumerated().map { detector.observe($0.element, at: $0.offset * 300) }
  }

  private func onsets(_ values: [Double]) -> [Int] {
    readings(values).enumerated().filter { $0.element.phase == .onset }.map(\.offset)
  }

  private func noise(_ count: Int, seed: UInt64) -> [Double] {
    var random = RandomStream(seed: seed)
    return (0..<count).map { _ in 100 + random.normal() }
  }

  @Test("says nothing before it has learned")
  func learning() {
    let found = readings(noise(400, seed: 1))
    #expect(found.prefix(192).allSatisfy { $0.phase == .learning && $0.score == nil })
    #expect(found.dropFirst(192).allSatisfy { $0.phase != .learning && $0.score != nil })
  }

  @Test("gives one notice of a shift, soon after it")
  func shift() {
    var others = 0
    for seed in UInt64(1)...16 {
      var values = noise(4000, seed: seed)
      for index in 3000..<3200 { values[index] += 4 }
      let found = onsets(values)
      #expect(found.count { (3000..<3024).contains($0) } == 1, "seed \(seed)")
      others += found.count { !(3000..<3024).contains($0) }
    }
    // Noise alone gives one notice in some 4,000 readings.
    #expect(others <= 24)
  }

  @Test("knows a fall from a rise")
  func direction() throws {
    var values = noise(2000, seed: 3)
    for index in 1500..<1600 { values[index] -= 4 }
    let onset = try #require(readings(values)[1500...].first { $0.phase == .onset })
    #expect(try #require(onset.score) <= -3.75)
    #expect((try #require(onset.expected) - 100).magnitude < 1)
  }

  @Test("ends an event once it has been quiet for the span, and may then begin another")
  func debounce() throws {
    var values = noise(3000, seed: 9)
    for index in 2020..<2030 { values[index] += 6 }
    for index in 2095..<2105 { values[index] += 6 }
    let found = readings(values)
    let onsets = found.indices.filter { found[$0].phase == .onset }
    #expect(onsets.count == 2)
    #expect(zip(onsets, [2020..<2030, 2095..<2105]).allSatisfy { $1.contains($0) })
    let end = try #require(found[2030...].firstIndex { $0.phase == .usual })
    #expect((2030 + 24..<2095).contains(end))
  }

  @Test("gives no notice again of what recurs")
  func recurrence() {
    var values = noise(4000, seed: 4)
    for start in stride(from: 2000, to: 4000, by: 300) {
      for index in start..<start + 50 { values[index] += 6 }
    }
    #expect(onsets(values).count == 1)
  }

  @Test("seldom gives notice of noise: less than five times in ten thousand readings")
  func falseAlarms() {
    let count = (0..<4).reduce(0) { $0 + onsets(noise(5000, seed: 100 + UInt64($1))).count }
    #expect(count < 10)
  }

  @Test("follows a day's course, and sees what breaks it within its usual range")
  func dailyCourse() {
    var random = RandomStream(seed: 5)
    var values = (0..<4032).map { index -> Double in
      let hour = index / 12 % 24
      return 100 + 4 * Double(min(hour, 24 - hour)) + random.normal()
    }
    #expect(onsets(values).isEmpty)
    let night = 3456..<3500
    for index in night { values[index] = 140 + random.normal() }
    let found = onsets(values)
    #expect(found.contains(where: night.contains))
  }

  @Test("uses nothing that comes later")
  func causal() {
    var values = noise(3000, seed: 6)
    for index in 2500..<2600 { values[index] += 5 }
    let whole = readings(values)
    for end in [500, 1441, 2510] {
      #expect(readings(Array(values.prefix(end))) == Array(whole.prefix(end)))
    }
  }

  @Test("is not changed by the unit of the readings")
  func unit() {
    var values = noise(3000, seed: 7).map { $0 - 100 }
    for index in 2500..<2600 { values[index] += 5 }
    let found = onsets(values)
    #expect(!found.isEmpty)
    #expect(onsets(values.map { $0 * 1024 }) == found)
  }

  @Test("takes no reading that is no number")
  func notANumber() {
    let values = noise(1000, seed: 8)
    var plain = AnomalyDetector()
    var disturbed = AnomalyDetector()
    for (index, value) in values.enumerated() {
      _ = disturbed.observe(.nan, at: index * 300)
      #expect(plain.observe(value, at: index * 300) == disturbed.observe(value, at: index * 300))
    }
  }

  @Test("takes a lasting new level for the usual one in the end")
  func adapts() {
    let found = readings(noise(2000, seed: 9) + noise(6000, seed: 10).map { $0 + 10 })
    #expect(found[2000..<6000].count { $0.phase == .onset } == 1)
    #expect(found[2000].score.map { $0 > 0 } == true)
    #expect(found[6000...].allSatisfy { ($0.expected ?? 0) > 109 })
    #expect(found.last?.phase == .usual)
  }
}
