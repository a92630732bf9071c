import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitJudgement

struct ProgressTests {
  static func target(
    _ kind: TargetKind, _ comparator: Comparator, _ value: Double, path: TargetPath? = nil,
    tolerance: Double? = nil
  ) -> Target {
    Target(
      id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit("亿元"),
      kind: kind, comparator: comparator, value: value, tolerance: tolerance, path: path)
  }

  static func progress(
    _ target: Target, _ value: Double, _ period: Period = .month(2026, 10),
    better: Indicator.Better = .up, reference: Double? = nil
  ) -> Progress? {
    Progress(
      of: target,
      at: TargetFigures(
        period: period, value: value, decimals: 2, better: better, reference: reference))
  }

  @Test("B14: zero is the best value of an allowance, not a score of zero")
  func zeroIsBest() throws {
    let quota = try #require(
      Self.progress(Self.target(.quota, .atMost, 5), 0, better: .down))
    #expect(quota.isOnTrack && quota.outlook == .open)
    #expect(quota.value(of: .ratio) == .infinity)
    let cap = try #require(
      Self.progress(Self.target(.levelCap, .atMost, 5), 0, better: .down))
    #expect(cap.isOnTrack)
    #expect(cap.value(of: .headroom) == 5)
    let none = try #require(Self.progress(Self.target(.zero, .equal, 0), 0, better: .down))
    #expect(none.isOnTrack)
  }

  @Test("locks a miss at the first event of what must not happen")
  func zeroBroken() throws {
    let progress = try #require(Self.progress(Self.target(.zero, .equal, 0), 1))
    #expect(!progress.isOnTrack)
    #expect(progress.outlook == .lockedMiss)
    #expect(progress.outlook.words?.zh == "已锁定未达")
  }

  @Test("counts the room before caps and floors in the unit of the target")
  func levels() throws {
    let cap = try #require(Self.progress(Self.target(.levelCap, .atMost, 3), 3.1))
    #expect(cap.value(of: .headroom) == -0.1)
    #expect(!cap.isOnTrack)
    let floor = try #require(Self.progress(Self.target(.levelFloor, .atLeast, 95), 96.5))
    #expect(floor.value(of: .headroom) == 1.5)
    #expect(floor.isOnTrack)
  }

  @Test("asks of 高于全市 to be above, not equal")
  func relative() throws {
    let target = Self.target(.relative, .moreThan, 0)
    #expect(Self.progress(target, 5.1, reference: 5.1)?.isOnTrack == false)
    #expect(Self.progress(target, 5.2, reference: 5.1)?.isOnTrack == true)
    #expect(Self.progress(target, 5.2, reference: 5.1)?.value(of: .headroom) == 0.1)
    #expect(Self.progress(target, 5.2) == nil)
  }

  @Test("counts places before the last one that counts")
  func rank() throws {
    let target = Self.target(.rank, .atMost, 5)
    #expect(Self.progress(target, 5)?.isOnTrack == true)
    #expect(Self.progress(target, 7)?.value(of: .headroom) == -2)
  }

  @Test("takes 左右 as met within the tolerance, and beyond it on the better side")
  func about() throws {
    let target = Self.target(.about, .equal, 30, tolerance: 2)
    #expect(Self.progress(target, 28)?.isOnTrack == true)
    #expect(Self.progress(target, 27)?.isOnTrack == false)
    #expect(Self.progress(target, 40)?.isOnTrack == true)
    #expect(Self.progress(target, 40, better: .down)?.isOnTrack == false)
    #expect(Self.progress(target, 40, better: .band)?.isOnTrack == false)
  }

  @Test("has no progress in another year, nor for a number that describes a framework")
  func none() {
    #expect(Self.progress(Self.target(.cumulative, .atLeast, 10), 8, .month(2025, 12)) == nil)
    let framework = Target(
      id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "四横四纵"), unit: Unit("横"),
      kind: .levelFloor, comparator: .equal, value: 4, evaluation: .informational)
    #expect(Self.progress(framework, 4) == nil)
    #expect(Self.progress(Self.target(.cumulative, .atLeast, 0), 8) == nil)
  }

  @Test("is not to be judged before the first quarter ends, unless a path says what is expected")
  func firstQuarter() throws {
    let target = Self.target(.cumulative, .atLeast, 1200)
    let february = Period.months(2026, 1...2)
    #expect(Self.progress(target, 100, february)?.isJudgeable == false)
    #expect(Self.progress(target, 300, .month(2026, 3))?.isJudgeable == true)
    let path = TargetPath(points: [TargetPath.Point(month: 3, planned: 27, name: "开门红")])
    let planned = try #require(
      Self.progress(Self.target(.cumulative, .atLeast, 1200, path: path), 216, february))
    #expect(planned.isJudgeable)
    #expect(planned.value(of: .gap) == 0)
  }

  @Test("is on track exactly when what is asked is met, for random figures")
  func randomFigures() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<500 {
      let target = Double(Int.random(in: 1...4000, using: &random)) / 10
      let value = Double(Int.random(in: 0...4000, using: &random)) / 10
      let month = Int.random(in: 3...12, using: &random)
      let period = Period.month(2026, month)
      // Tenths make whole numbers, so that the oracle has no rounding.
      let (tenths, limit) = (Int((value * 10).rounded()), Int((target * 10).rounded()))
      let cumulative = Self.progress(Self.target(.cumulative, .atLeast, target), value, period)
      #expect(cumulative?.isOnTrack == (tenths * 12 >= limit * month))
      let quota = Self.progress(Self.target(.quota, .atMost, target), value, period)
      #expect(quota?.isOnTrack == (tenths * 12 <= limit * month))
      let cap = Self.progress(Self.target(.levelCap, .atMost, target), value, period)
      #expect(cap?.isOnTrack == (tenths <= limit))
      let growth = Self.progress(Self.target(.growth, .atLeast, target), value, period)
      #expect(growth?.isOnTrack == (tenths >= limit))
    }
  }
}
