import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// How the core indicators of a theme that pass the filter stand.
struct ThemeSummary {
  let indicatorCount: Int
  let reported: [Reading]
  /// Those that are behind their target.
  let behind: [Reading]
  /// Those whose data need a person.
  let problems: [Reading]
  let normalCount: Int

  init(_ theme: Theme, in session: Session) {
    let core = session.catalogue.indicators(ofTheme: theme.id)
      .filter { $0.tier == .core && session.passes($0) }
    let readings = core.compactMap { session.readings[$0.id] }
    indicatorCount = core.count
    reported = readings.filter(\.isReported)
    behind = readings.filter(\.isBehind)
    problems = readings.filter { $0.needsDataWork }
    normalCount = readings.count { !$0.isBehind && !$0.needsDataWork }
  }
}
