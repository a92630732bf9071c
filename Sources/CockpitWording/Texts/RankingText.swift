package import CockpitAnalysis
import CockpitCatalogue
import CockpitValues

/// Writes places, and how firm they are.
package struct RankingText: Sendable {
  private let strings: Strings

  package init(strings: Strings) { self.strings = strings }

  /// What the intervals of places allow for.
  package func basis(_ ranking: AreaRanking) -> String {
    if ranking.composite != nil {
      return strings(.ranking(.weights(draws: AreaRanking.draws, spread: "25%")))
    }
    guard let revision = ranking.revision else { return strings(.ranking(.rounded)) }
    let size = NumberText.fixed(revision.deviation, decimals: 2)
    let error = revision.isInPoints ? size + strings(.figure(.points)) : size + "%"
    return strings(.ranking(.revised(error: error, count: revision.count)))
  }

  /// How many areas there are, and how many of them have no place and why.
  package func coverage(_ ranking: AreaRanking) -> String {
    strings(
      .ranking(
        .coverage(
          ranked: ranking.reported, of: ranking.entries.count, missing: ranking.unreported,
          leftOut: ranking.leftOut, notApplicable: ranking.notApplicable)))
  }

  /// The place with its ties and where it came from, such as `3=(降1)`.
  package func place(_ entry: AreaRanking.Entry) -> String {
    guard let place = entry.place else { return "-" }
    let tie = entry.isTied ? "=" : ""
    guard let lost = entry.lost, lost != 0 else { return "\(place)\(tie)" }
    let way =
      lost > 0 ? strings(.ranking(.down(lost))) : strings(.ranking(.up(Int(lost.magnitude))))
    return "\(place)\(tie)(\(way))"
  }

  /// The places that it might as well be.
  package func interval(_ entry: AreaRanking.Entry, of ranking: AreaRanking) -> String {
    guard let interval = entry.interval else { return "-" }
    let (from, to) = (interval.lowerBound, interval.upperBound)
    guard ranking.composite != nil else {
      return strings(.ranking(.interval(from: from, to: to)))
    }
    let words = strings(.ranking(.shaken(draws: AreaRanking.draws, from: from, to: to)))
    return from == to ? "\(words) \(strings(.ranking(.firm)))" : words
  }
}
