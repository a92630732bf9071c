import Testing

@testable import CockpitAnalysis

struct SpreadCalibrationTests {
  /// Origins with steps of spread 1 whose errors are so many times what is usual.
  private static func origins(_ number: Int, times factor: Double) -> [RollingOrigins.Origin] {
    (0..<number).map { index in
      let count = 50 + index
      let errors = (1...4).map { step in
        let usual =
          SpreadCalibration.general(step: step, count: count) * StudentFour.medianMagnitude
        return usual * factor * (step.isMultiple(of: 2) ? -1 : 1)
      }
      let step = ModelStep(point: 0, below: 1, above: 1)
      return RollingOrigins.Origin(
        count: count, steps: Array(repeating: step, count: 4), errors: errors, naiveErrors: errors,
        bounds: .unbounded)
    }
  }

  @Test("is the general factor without a past")
  func general() {
    let calibration = SpreadCalibration([RollingOrigins.Origin]())
    #expect(calibration.weight == 0)
    #expect(calibration.factor(step: 3, count: 40) == SpreadCalibration.general(step: 3, count: 40))
  }

  @Test("changes nothing where the past was as usual")
  func usual() {
    let calibration = SpreadCalibration(Self.origins(24, times: 1))
    #expect(isClose(calibration.ratio, 1, within: 1e-9))
    #expect(
      isClose(
        calibration.factor(step: 1, count: 60), SpreadCalibration.general(step: 1, count: 60),
        within: 1e-9))
  }

  @Test("goes half the way to the own errors with 24 origins, and less with fewer")
  func shrinkage() {
    let general = SpreadCalibration.general(step: 2, count: 80)
    let whole = SpreadCalibration(Self.origins(24, times: 4)).factor(step: 2, count: 80)
    #expect(isClose(whole / general, 2, within: 1e-9))
    let few = SpreadCalibration(Self.origins(8, times: 4)).factor(step: 2, count: 80)
    #expect(isClose(few / general, 2.0.squareRoot(), within: 1e-9))
  }

  @Test("does not widen for one crisis")
  func crisis() {
    var origins = Self.origins(24, times: 1)
    let worst = origins[7]
    origins[7] = RollingOrigins.Origin(
      count: worst.count, steps: worst.steps, errors: worst.errors.map { $0 * 50 },
      naiveErrors: worst.naiveErrors,
      bounds: .unbounded)
    #expect(isClose(SpreadCalibration(origins).ratio, 1, within: 1e-9))
  }

  @Test("bounds what a strange past may do", arguments: [0, 1e9])
  func bounds(factor: Double) {
    let ratio = SpreadCalibration(Self.origins(24, times: factor)).ratio
    #expect(ratio == (factor == 0 ? 0.125 : 8))
  }

  @Test("learns only from errors that were known")
  func known() {
    let origins = Self.origins(24, times: 1) + Self.origins(24, times: 100)
    let early = SpreadCalibration(origins.prefix(24), known: 52)
    // Of origin 50 the errors of 2 steps are known, of origin 51 that of one.
    #expect(early.weight == 2.0 / 26)
    #expect(SpreadCalibration(origins, known: 50).weight == 0)
  }

  @Test("is wider for short series and for distant steps")
  func shape() {
    #expect(
      SpreadCalibration.general(step: 1, count: 14) > SpreadCalibration.general(step: 1, count: 100)
    )
    #expect(
      SpreadCalibration.general(step: 6, count: 14) > SpreadCalibration.general(step: 1, count: 14))
  }

  @Test("passes over steps that a model was certain of")
  func certain() {
    let step = ModelStep(point: 0, below: 0, above: 0)
    let origin = RollingOrigins.Origin(
      count: 20, steps: [step], errors: [1], naiveErrors: [1], bounds: .unbounded)
    #expect(SpreadCalibration([origin]).weight == 0)
  }

  @Test("does not learn from the later steps of an origin before they came")
  func laterSteps() {
    let origins = Self.origins(2, times: 1).map { origin in
      RollingOrigins.Origin(
        count: origin.count, steps: origin.steps,
        errors: origin.errors.enumerated().map { $0 == 0 ? $1 : $1 * 6 },
        naiveErrors: origin.naiveErrors,
        bounds: origin.bounds)
    }
    // After 51 values only the first step of the first origin has come.
    #expect(isClose(SpreadCalibration(origins, known: 51).ratio, 1, within: 1e-9))
    #expect(isClose(SpreadCalibration(origins).ratio, 6, within: 1e-9))
  }
}
