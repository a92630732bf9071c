package import CockpitCatalogue
import CockpitValues

/// How far an amount has come towards the target of its year.
///
/// With the amount A, the target T and the time progress tau: c = A/T, the gap is c - tau, and the
/// coefficient is c/tau. A path replaces tau by what it plans.
package struct CumulativeProgress: Hashable, Sendable {
  package let actual: Double
  package let target: Double
  package let time: TimeProgress
  /// c, in percent of the target.
  package let completion: Double
  /// What a path plans at the end of the period, in percent; without a path, the time progress.
  package let planned: Double
  /// Completion less what is planned, in 百分点; negative is behind.
  package let gap: Double
  /// Completion over what is planned: 1 is on time, `nil` that nothing is planned yet.
  package let coefficient: Double?
  /// What the rest of the year must bring; `nil` once the target is reached or the year is over.
  package let remainder: Remainder?
  /// The progress against how earlier years went; `nil` where that says the same as time does.
  package let seasonal: Seasonal?

  /// What the rest of the year must bring for the target to be reached.
  package struct Remainder: Hashable, Sendable {
    /// 剩余月均: what each remaining step must bring.
    package let perStep: Double
    /// What the steps so far brought on average.
    package let averageSoFar: Double
    /// k: the needed mean over the mean so far; `nil` where nothing has come in.
    package let factor: Double?
    /// 已难完成: the needed factor is above that of every earlier year.
    package let isHardlyReachable: Bool
  }

  /// Progress against 序时 of the season.
  package struct Seasonal: Hashable, Sendable {
    /// sigma, the mean share of earlier years that was done by then, in percent.
    package let share: Double
    /// In 百分点.
    package let gap: Double
    package let coefficient: Double?
  }

  /// The progress of an amount; `nil` for a target that is not above zero.
  init?(
    actual: Double, target: Double, time: TimeProgress, path: TargetPath? = nil,
    pattern: SeasonalPattern? = nil
  ) {
    guard target > 0 else { return nil }
    self.actual = actual
    self.target = target
    self.time = time
    completion = (actual / target * 100).withoutBinaryNoise
    let planned = path.map { $0.share(at: time) } ?? time.percent
    self.planned = planned
    gap = (completion - planned).withoutBinaryNoise
    coefficient = planned > 0 ? (completion / planned).withoutBinaryNoise : nil
    let season = pattern?.standing(at: time)
    remainder = CumulativeProgress.remainder(
      actual: actual, target: target, time: time, highestFactor: season?.highestFactor)
    seasonal = season.flatMap { [completion] in
      guard ($0.share - time.percent).magnitude > 1 else { return nil }
      return Seasonal(
        share: $0.share, gap: (completion - $0.share).withoutBinaryNoise,
        coefficient: $0.share > 0 ? (completion / $0.share).withoutBinaryNoise : nil)
    }
  }

  private static func remainder(
    actual: Double, target: Double, time: TimeProgress, highestFactor: Double?
  ) -> Remainder? {
    guard time.remaining > 0, actual < target else { return nil }
    let perStep = (target - actual) / Double(time.remaining)
    let average = actual / Double(time.elapsed)
    let factor = average > 0 ? perStep / average : nil
    let isHard = highestFactor.map { (factor ?? .infinity) > $0 } ?? false
    return Remainder(
      perStep: perStep, averageSoFar: average, factor: factor, isHardlyReachable: isHard)
  }
}
