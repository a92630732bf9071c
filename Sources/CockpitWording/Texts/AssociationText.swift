package import CockpitAnalysis
import CockpitValues

/// Writes which indicators go together.
package struct AssociationText: Sendable {
  private let strings: Strings

  package init(strings: Strings) { self.strings = strings }

  /// Who leads, as seen from the indicator in question.
  package func lag(_ partner: RegionAssociations.Partner) -> String {
    if partner.lead == 0 { return strings(.association(.together)) }
    let (steps, unit) = (Int(partner.lead.magnitude), unit(partner.step))
    return strings(
      partner.lead > 0
        ? .association(.leads(steps: steps, unit: unit))
        : .association(.follows(steps: steps, unit: unit)))
  }

  private func unit(_ step: YearlyChanges.Step) -> String {
    strings(step == .month ? .association(.unitMonth) : .association(.unitQuarter))
  }

  /// Whether both move the same way.
  package func direction(_ association: Association) -> String {
    strings(association.isPositive ? .association(.sameWay) : .association(.otherWay))
  }

  /// The correlation, to two decimals.
  package func coefficient(_ association: Association) -> String {
    NumberText.signed(association.correlation, decimals: 2)
  }

  /// The pairs that those there are are worth, no surer than whole ones.
  package func worth(_ association: Association) -> String {
    NumberText.fixed(association.effectiveCount, decimals: 0)
  }

  /// About how many of the finds up to this one are false.
  package func rate(_ association: Association) -> String {
    AssociationText.percent(association.adjustedPValue)
  }

  /// A share in percent, no surer than a tenth of one.
  private static func percent(_ share: Double) -> String {
    share < 0.001 ? "<0.1%" : NumberText.fixed(share * 100, decimals: 1) + "%"
  }

  /// What is compared, in words.
  package func measure(_ measure: YearlyChanges.Measure) -> String {
    switch measure {
    case .growth: strings(.association(.ofGrowth))
    case .rate: strings(.association(.ofRate))
    case .difference: strings(.association(.ofDifference))
    }
  }

  /// What was tested to find these, long and short.
  package func tested(
    _ associations: RegionAssociations, _ step: YearlyChanges.Step
  ) -> (long: String, short: String) {
    let counts = associations.counts(step)
    let rate = NumberText.fixed(RegionAssociations.falseDiscoveryRate * 100, decimals: 0) + "%"
    let name = strings(step == .month ? .association(.months) : .association(.quarters))
    return (
      strings(
        .association(
          .tested(
            step: name, series: counts.series, pairs: counts.tested, related: counts.related,
            rate: rate))),
      strings(.association(.testedShort(pairs: counts.tested, rate: rate)))
    )
  }

  /// Why nothing is listed of an indicator that goes together with no other.
  package func absence(of indicator: String, in associations: RegionAssociations) -> String {
    let reason: String =
      switch associations.series(of: indicator) {
      case .success(let series):
        associations.counts(series.step).tested == 0
          ? strings(.association(.noPairs))
          : strings(.association(.noneFound(pairs: associations.counts(series.step).tested)))
      case .failure(let refusal): self.reason(refusal)
      }
    return strings(.association(.absent(because: reason)))
  }

  private func reason(_ refusal: AssociationRefusal) -> String {
    switch refusal {
    case .otherFrequency: strings(.association(.otherFrequency))
    case .tooFew(let count, let needed):
      strings(.association(.tooFew(count: count, needed: needed)))
    case .isConstant: strings(.association(.isConstant))
    case .isWithheld: strings(.association(.isWithheld))
    case .noFigure: strings(.association(.noFigure))
    }
  }

  /// Two that go together in a line, the one that leads first.
  package func line(_ pair: RegionAssociations.Pair, leading: String, following: String) -> String {
    let lag =
      pair.lag == 0
      ? strings(.association(.together))
      : strings(.association(.leadsInPair(steps: pair.lag, unit: unit(pair.leading.step))))
    let words = strings(
      .association(.pair(leading: leading, lag: lag, following: following)))
    return words + strings.colon + figures(pair.association)
  }

  /// How closely two go together, and how sure that is.
  package func figures(_ association: Association) -> String {
    strings(
      .association(
        .figures(
          direction: direction(association), coefficient: coefficient(association),
          pairs: association.count, worth: worth(association), rate: rate(association))))
  }
}
