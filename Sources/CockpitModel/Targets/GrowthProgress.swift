/// How a published growth of the year to date stands against the growth that is demanded.
package struct GrowthProgress: Hashable, Sendable {
  /// In percent, as published.
  package let actual: Double
  package let target: Double
  /// What a path plans for the end of the period, in percent; without a path, the target.
  package let planned: Double
  /// The growth less what is planned, in 百分点; negative is behind.
  package let gap: Double
  /// 末段约需: the growth that the rest of the year needs; `nil` without last year's base.
  package let neededRest: Double?
  /// 已难完成: the rest needs more than it ever grew.
  package let isHardlyReachable: Bool

  /// The progress of a growth.
  ///
  /// The base share is that of last year's amount that falls on the elapsed part, 0 to 1; the
  /// historical maximum is the highest growth of the same rest of earlier years, in percent.
  package init(
    actual: Double, target: Double, time: TimeProgress, path: TargetPath? = nil,
    baseShare: Double? = nil, historicalMaximum: Double? = nil
  ) {
    self.actual = actual
    self.target = target
    planned = path?.figure(at: time) ?? target
    gap = (actual - planned).withoutBinaryNoise
    let share = baseShare.flatMap { $0 >= 0 && $0 < 1 ? $0 : nil }
    let needed = share.map { share in
      // ((1 + yT) - (1 + y) s) / (1 - s) - 1
      ((100 + target) - (100 + actual) * share) / (1 - share) - 100
    }
    neededRest = time.remaining > 0 ? needed?.withoutBinaryNoise : nil
    if let neededRest, let historicalMaximum {
      isHardlyReachable = neededRest > historicalMaximum
    } else {
      isHardlyReachable = false
    }
  }
}
