import Testing

@testable import CockpitAnalysis

struct NelderMeadTests {
  @Test("finds the bottom of a bowl", arguments: [2, 3])
  func bowl(dimensions: Int) {
    let target: NelderMead.Point = [1.5, -2, 0.25]
    let found = NelderMead(tolerance: 1e-14).minimum(
      from: [0, 0, 0.25], step: [1, 1, 1], dimensions: dimensions
    ) {
      let off = $0 - target
      return 1 + (off * off * [1, 4, 9]).sum()
    }
    #expect(((found.point - target) * (found.point - target)).sum() < 1e-10)
    #expect(isClose(found.value, 1, within: 1e-12))
  }

  @Test("follows a curved valley")
  func valley() {
    let found = NelderMead(tolerance: 1e-14).minimum(
      from: [-1.2, 1, 0], step: [0.5, 0.5, 0], dimensions: 2
    ) {
      let (slope, height) = (1 - $0.x, $0.y - $0.x * $0.x)
      return 1e-6 + slope * slope + 100 * height * height
    }
    #expect((found.point.x - 1).magnitude < 1e-3)
    #expect((found.point.y - 1).magnitude < 1e-3)
  }

  @Test("leaves a dimension alone that is not searched")
  func untouched() {
    let found = NelderMead().minimum(from: [3, 3, 7], step: [1, 1, 1], dimensions: 2) {
      ($0 * $0).sum()
    }
    #expect(found.point.z == 7)
  }

  @Test("ends where everything is flat, and after the steps allowed")
  func ends() {
    var count = 0
    _ = NelderMead().minimum(from: [0, 0, 0], step: [1, 1, 1], dimensions: 3) { _ in
      count += 1
      return 0
    }
    #expect(count == 4)
    count = 0
    _ = NelderMead(maximumSteps: 10).minimum(from: [9, 9, 9], step: [1, 1, 1], dimensions: 3) {
      point in
      count += 1
      return (point * point).sum()
    }
    #expect(count <= 4 + 10 * 5)
  }

  @Test("contracts towards the worst corner where its reflection is worse still")
  func inside() {
    let found = NelderMead(maximumSteps: 1).minimum(
      from: [0, 0, 0], step: [1, 1, 0], dimensions: 2
    ) {
      ($0.x - 0.25) * ($0.x - 0.25) + ($0.y - 0.4) * ($0.y - 0.4)
    }
    #expect(found.point == [0.5, 0.25, 0])
  }
}
