import CockpitCatalogue
package import CockpitJudgement
import Synchronization

/// The associations of a region as they were reckoned last.
///
/// All pairs of a hundred series cost some ten milliseconds and are asked for with each frame; of the same situation
/// they are the same, and of the next one mostly, too, for what changes there are the figures of sensors.
package final class AssociationMemo: Sendable {
  private struct Answer {
    /// The situation that was asked last, while there is somebody who shows it.
    weak var situation: Situation?
    var changes: [YearlyChanges] = []
    var relatives: [String: Set<String>] = [:]
    var refusals: [String: AssociationRefusal] = [:]
    var associations: RegionAssociations?
    /// How often all pairs were tested.
    var made = 0
  }

  private let answer = Mutex(Answer())

  package init() {}

  /// How often all pairs were tested.
  var made: Int { answer.withLock(\.made) }

  /// The associations of a situation.
  ///
  /// - Complexity: O(1) where the situation is that of the last question, O(figures) where its series are, else as
  ///   ``RegionAssociations/init(of:)``
  package func associations(of situation: Situation) -> RegionAssociations {
    let known = answer.withLock { $0.situation === situation ? $0.associations : nil }
    if let known { return known }
    let (changes, refusals) = RegionAssociations.series(of: situation)
    let relatives = situation.catalogue.relatives
    return answer.withLock { answer in
      answer.situation = situation
      if let last = answer.associations, answer.changes == changes,
        answer.refusals == refusals, answer.relatives == relatives
      {
        return last
      }
      let associations = RegionAssociations(changes, refusals: refusals, relatives: relatives)
      (answer.changes, answer.refusals) = (changes, refusals)
      (answer.relatives, answer.associations) = (relatives, associations)
      answer.made += 1
      return associations
    }
  }
}
