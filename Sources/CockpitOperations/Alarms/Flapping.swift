/// Whether something changes to and fro too often to be told of each time: the last evaluations of new
/// data, the newest weighing most.
///
/// The weights and limits are those of Icinga 2 (checkable-flapping.cpp): 0.8 for the oldest, 0.02 more
/// for each newer one of twenty, in percent of twenty.
package struct FlapBuffer: Hashable, Sendable {
  /// Above this share it begins to flap, in percent.
  package static let start = 30.0
  /// At this share or below it flaps no more, in percent.
  package static let stop = 25.0

  /// Whether the state changed at each evaluation, the oldest first.
  private(set) var changes: [Bool]
  package private(set) var isFlapping = false

  /// A buffer of so many evaluations, none of which was a change.
  package init(count: Int) {
    changes = Array(repeating: false, count: count)
  }

  /// A buffer as it was: `1` for each evaluation that was a change, the oldest first.
  init(changes: some Sequence<Bool>, isFlapping: Bool) {
    self.changes = Array(changes)
    self.isFlapping = isFlapping
  }

  /// Takes in an evaluation of new data.
  package mutating func add(isChange: Bool) {
    changes.removeFirst()
    changes.append(isChange)
    let share = share
    isFlapping = isFlapping ? share > FlapBuffer.stop : share > FlapBuffer.start
  }

  /// The weighted share of changes, in percent.
  package var share: Double {
    let step = 0.4 / Double(changes.count)
    let sum = changes.enumerated().reduce(0.0) {
      $1.element ? $0 + 0.8 + step * Double($1.offset) : $0
    }
    return 100 * sum / Double(changes.count)
  }

  /// How many of the evaluations were changes.
  package var changeCount: Int { changes.count { $0 } }
}
