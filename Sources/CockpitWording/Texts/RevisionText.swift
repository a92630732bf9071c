package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

/// Writes how much figures were revised.
package struct RevisionText {
  private let strings: Strings

  package init(strings: Strings) {
    self.strings = strings
  }

  /// The mean of the revisions, the mean of their sizes, and of how many periods; or that there were none.
  package func summary(_ revisions: Revisions, of indicator: Indicator) -> String {
    guard let mean = revisions.mean, let absolute = revisions.meanAbsolute else {
      return strings(.revision(.givenOnce))
    }
    guard absolute > 0 else { return strings(.revision(.unrevised(periods: revisions.count))) }
    let unit = revisions.isInPoints ? strings(.figure(.points)) : "%"
    return strings(
      .revision(
        .summary(
          mean: NumberText.signed(mean, decimals: RevisionText.decimals) + unit,
          absolute: NumberText.fixed(absolute, decimals: RevisionText.decimals) + unit,
          periods: revisions.count)))
  }

  /// Revisions are small beside what they are of.
  private static let decimals = 2
}
