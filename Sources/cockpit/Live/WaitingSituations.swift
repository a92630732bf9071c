import CockpitCatalogue
import CockpitJudgement

/// Situations that wait to be taken in, one of each region, in the order in which the regions came.
struct WaitingSituations {
  /// One that waits, and how it is to be taken in.
  struct Waiting {
    let situation: Situation
    /// Whether it is looked at as a whole: one before it was passed over.
    let isWhole: Bool
    /// Whether its region is the one that is shown.
    let isShown: Bool
  }

  /// Whether somebody takes them in.
  var isTaking = false
  private var all: [Waiting] = []

  /// Lets one wait in the place of the one of its region that does.
  mutating func add(_ situation: Situation, isShown: Bool) {
    let region = situation.catalogue.region
    let place = all.firstIndex { $0.situation.catalogue.region == region }
    if let place { all.remove(at: place) }
    all.append(Waiting(situation: situation, isWhole: place != nil, isShown: isShown))
  }

  /// The one that has waited longest; `nil` where none does, and then nobody takes them in any more.
  mutating func next() -> Waiting? {
    guard !all.isEmpty else {
      isTaking = false
      return nil
    }
    return all.removeFirst()
  }
}
