import CockpitModel
import CockpitTestSupport
import Testing

struct CompositeIndexTests {
  private static func part(_ weight: Double, _ score: Double?) -> CompositeIndex.Part {
    CompositeIndex.Part(name: LocalizedText(zh: "分项"), weight: weight, score: score)
  }

  @Test("weights its parts and says how much of the weight is known")
  func weights() {
    let index = CompositeIndex(parts: [Self.part(3, 80), Self.part(1, 100)])
    #expect(index.value == 85)
    #expect(index.weightShare == 1)
    #expect(index.contribution(of: index.parts[0]) == 60)
  }

  @Test("makes up missing weights from 70 % on and gives no value below")
  func missing() {
    let enough = CompositeIndex(parts: [Self.part(0.7, 80), Self.part(0.3, nil)])
    #expect(enough.value == 80)
    #expect(enough.coverage.text == "1/2")
    let little = CompositeIndex(parts: [Self.part(0.69, 80), Self.part(0.31, nil)])
    #expect(little.value == nil)
    #expect(little.weightShare == 0.69)
    #expect(CompositeIndex(parts: []).value == nil)
  }

  @Test("is on trial until somebody countersigns the weights")
  func trial() {
    #expect(CompositeIndex(parts: [Self.part(1, 80)]).isTrial)
    #expect(!CompositeIndex(parts: [Self.part(1, 80)], countersignedBy: "区统计局").isTrial)
  }

  @Test("lies between its scores, and its contributions add up to it")
  func contributions() throws {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<300 {
      let parts = (0..<6).map { _ in
        Self.part(
          Double.random(in: 0.1...5, using: &random),
          Bool.random(using: &random) ? Double.random(in: 0...100, using: &random) : nil)
      }
      let index = CompositeIndex(parts: parts)
      guard let value = index.value else {
        #expect(index.weightShare < 0.7)
        continue
      }
      let scores = parts.compactMap(\.score)
      #expect(value >= (try #require(scores.min())) - 1e-9)
      #expect(value <= (try #require(scores.max())) + 1e-9)
      let sum = parts.compactMap { index.contribution(of: $0) }.reduce(0, +)
      #expect((sum - value).magnitude < 1e-6)
    }
  }
}
