import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitWarehouse
import CockpitWording

extension DetailText {
  /// So many checks of an indicator are told of on its page; ``CrossChecksPage`` has all.
  private static let shownChecks = 3

  /// With what the figure is held against each other, and what came of it: what is open first.
  var crossCheckFacts: [Fact] {
    let known = context.situation.crossChecks(ofIndicator: reading.indicator.id)
    let own = known.filter { $0.series.contains(reading.series) }.map(context.onScreen)
    let sorted = own.enumerated().sorted {
      ($0.element.standing.result.urgency, $0.offset)
        < ($1.element.standing.result.urgency, $1.offset)
    }.map(\.element)
    let (strings, text) = (context.strings, context.crossCheckText)
    return sorted.prefix(DetailText.shownChecks).enumerated().map { place, check in
      Fact(
        place == 0 ? strings(.crossCheck(.title)) : "",
        text.line(check.reading, check.standing, besides: reading.indicator.id),
        style: check.standing.result.isOpen ? .data : .normal)
    }
  }
}
