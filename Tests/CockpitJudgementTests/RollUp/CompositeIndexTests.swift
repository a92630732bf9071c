import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

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
    #expect(!CompositeIndex(parts: [Self.part(1, 80)], countersignedBy: ["stats"]).isTrial)
  }

  @Test("lies between its scores, and its contributions add up to it")
  func contributions() throws {
    var random = SeededGenerator(seed: 23)
    var known = 0
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
      known += 1
      let scores = parts.compactMap(\.score)
      #expect(value >= (try #require(scores.min())) - 1e-9)
      #expect(value <= (try #require(scores.max())) + 1e-9)
      let sum = parts.compactMap { index.contribution(of: $0) }.reduce(0, +)
      #expect((sum - value).magnitude < 1e-6)
    }
    #expect((20...280).contains(known), "some are known, some are not")
  }
}

/// The index of a definition's parts.
struct CompositeDefinitionIndexTests {
  private static let definition = CompositeDefinition(
    indicator: "gdp",
    parts: [
      .init(indicator: "calls", weight: 70, zero: 60, full: 100),
      .init(indicator: "lost", measure: .growth, weight: 30, zero: 2, full: 1),
    ])

  @Test("puts each part on its scale, of which one may count downwards, and names it")
  func index() throws {
    let catalogue = try PackExample().read()
    let index = Self.definition.index(in: catalogue) { $0.measure == .growth ? 1.5 : 90 }
    #expect(index.parts.map(\.name.zh) == ["热线", "lost"])
    #expect(index.parts.map(\.score) == [75, 50])
    // 75·0.7 + 50·0.3
    #expect(index.value == 67.5)
    #expect(index.isTrial)
  }

  @Test("leaves a part without a figure to the rule of the index")
  func missing() throws {
    let catalogue = try PackExample().read()
    let calls = Self.definition.index(in: catalogue) { $0.measure == .value ? 90 : nil }
    #expect(calls.value == 75)
    let growth = Self.definition.index(in: catalogue) { $0.measure == .growth ? 1 : nil }
    #expect(growth.value == nil)
  }
}
