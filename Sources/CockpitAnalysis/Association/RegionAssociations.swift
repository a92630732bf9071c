import CockpitCatalogue
package import CockpitJudgement

/// Which indicators of a region go together, after all pairs of them were tested.
///
/// Figures of months are held against figures of months, those of quarters against those of quarters. Pairs of
/// which one is part of the other by definition are left out.
package struct RegionAssociations: Hashable, Sendable {
  /// The share of what is found that is about to be false.
  package static let falseDiscoveryRate = 0.05

  /// One frequency with all pairs that were tested of it.
  struct Family: Hashable, Sendable {
    /// In the order of the catalogue.
    let members: [YearlyChanges]
    let associations: Associations

    fileprivate init(of members: [YearlyChanges], relatives: [String: Set<String>]) {
      self.members = members
      let end = members.map(\.last).max() ?? 0
      let start = members.map(\.first).min() ?? 0
      let steps = max(start, end - YearlyChanges.mostSteps + 1)...end
      let aligned = members.map { member in steps.map { member[$0] } }
      associations = Associations(of: aligned) { first, second in
        relatives[members[first].indicator]?.contains(members[second].indicator) == true
      }
    }
  }

  /// One indicator that goes together with another.
  package struct Partner: Hashable, Sendable {
    /// The other indicator by id.
    package let indicator: String
    /// What of it is compared.
    package let measure: YearlyChanges.Measure
    package let step: YearlyChanges.Step
    /// The steps by which the indicator in question leads the other one; negative where it follows.
    package let lead: Int
    package let association: Association
  }

  /// A pair that goes together, the one that leads first.
  package struct Pair: Hashable, Sendable {
    /// The indicator that leads, or of two at once the first of the catalogue, by id.
    package let leading: YearlyChanges
    package let following: YearlyChanges
    /// The steps in between, 0 or more.
    package let lag: Int
    package let association: Association
  }

  private let families: [YearlyChanges.Step: Family]
  /// Why an indicator is held against no other.
  private let refusals: [String: AssociationRefusal]

  /// Holds all indicators of a region against each other.
  init(
    _ changes: [YearlyChanges], refusals: [String: AssociationRefusal],
    relatives: [String: Set<String>]
  ) {
    self.refusals = refusals
    families = Dictionary(grouping: changes, by: \.step)
      .mapValues { Family(of: $0, relatives: relatives) }
  }

  /// Holds all indicators of a region against each other.
  ///
  /// - Complexity: O(figures) for the series, O(indicators² · periods · lags) for the pairs
  package init(of situation: Situation) {
    let (changes, refusals) = RegionAssociations.series(of: situation)
    self.init(changes, refusals: refusals, relatives: situation.catalogue.relatives)
  }

  /// The series of all indicators of a region, and of those without one why.
  static func series(
    of situation: Situation
  ) -> (changes: [YearlyChanges], refusals: [String: AssociationRefusal]) {
    var changes: [YearlyChanges] = []
    var refusals: [String: AssociationRefusal] = [:]
    for indicator in situation.catalogue.indicators {
      guard let reading = situation.readings[indicator.id] else { continue }
      switch YearlyChanges.of(reading, in: situation) {
      case .success(let series): changes.append(series)
      case .failure(let refusal): refusals[indicator.id] = refusal
      }
    }
    return (changes, refusals)
  }
}

extension RegionAssociations {
  /// How many pairs of a frequency were tested, and how many were left out since one is part of the other.
  package func counts(
    _ step: YearlyChanges.Step
  ) -> (series: Int, tested: Int, related: Int, tooFew: Int) {
    guard let family = families[step] else { return (0, 0, 0, 0) }
    let associations = family.associations
    return (
      family.members.count, associations.tested, associations.excluded, associations.leftOut
    )
  }

  /// What of an indicator is compared; why it is not where it is not.
  package func series(of indicator: String) -> Result<YearlyChanges, AssociationRefusal> {
    for step in YearlyChanges.Step.allCases {
      if let own = families[step]?.members.first(where: { $0.indicator == indicator }) {
        return .success(own)
      }
    }
    return .failure(refusals[indicator] ?? .noFigure)
  }

  /// All pairs that go together, months before quarters, the least likely by chance first.
  ///
  /// - Complexity: O(pairs found)
  package var pairs: [Pair] {
    YearlyChanges.Step.allCases.flatMap { step -> [Pair] in
      guard let family = families[step] else { return [] }
      return family.associations
        .found(falseDiscoveryRate: RegionAssociations.falseDiscoveryRate).map { found in
          let (first, second) = (family.members[found.first], family.members[found.second])
          return found.lag < 0
            ? Pair(leading: second, following: first, lag: -found.lag, association: found)
            : Pair(leading: first, following: second, lag: found.lag, association: found)
        }
    }
  }

  /// Those that go together with an indicator, the least likely by chance first; none below the bar.
  ///
  /// - Complexity: O(pairs found)
  package func partners(of indicator: String) -> [Partner] {
    pairs.compactMap { pair in
      let isLeading = pair.leading.indicator == indicator
      guard isLeading || pair.following.indicator == indicator else { return nil }
      let other = isLeading ? pair.following : pair.leading
      return Partner(
        indicator: other.indicator, measure: other.measure, step: other.step,
        lead: isLeading ? pair.lag : -pair.lag, association: pair.association)
    }
  }
}
