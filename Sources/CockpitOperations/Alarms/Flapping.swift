/// How much a change weighs by its place among the last evaluations, the newest weighing most.
package enum FlapWeights {
  /// Of Icinga 2 (checkable-flapping.cpp), by which alarms are judged: 0.8 for the oldest, 0.02 more for each
  /// newer one of twenty.
  case icinga
  /// Of Nagios Core (flapping.c), to compare with what a site that runs it says: from 0.75 to 1.25.
  case nagios

  /// The weight of an evaluation by its place, the oldest first.
  func weight(ofPlace place: Int, in count: Int) -> Double {
    switch self {
    case .icinga: 0.8 + 0.4 * Double(place) / Double(count)
    case .nagios: 0.75 + 0.5 * Double(place) / Double(max(1, count - 1))
    }
  }

  /// The weighted share of changes among evaluations, the oldest first, in percent.
  package func share(of changes: [Bool]) -> Double {
    let sum = changes.enumerated().reduce(0.0) { sum, change in
      change.element ? sum + weight(ofPlace: change.offset, in: changes.count) : sum
    }
    return 100 * sum / Double(changes.count)
  }
}

/// Whether something changes to and fro too often to be told of each time: the last evaluations of new data.
///
/// The limits are those of Icinga 2.
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
  package var share: Double { FlapWeights.icinga.share(of: changes) }

  /// How many of the evaluations were changes.
  package var changeCount: Int { changes.count { $0 } }
}
