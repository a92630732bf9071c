import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

// Leaving while something of 一级 has nobody.

extension PageContext {
  /// How many alarms of 一级 call for somebody, in whatever region is watched, and since when the first of them; `nil`
  /// for none.
  var graveUnseen: (count: Int, since: Instant)? {
    let all = duty.listed + duty.elsewhere.flatMap { Array($0.queues.alarms.alarms.values) }
    let alarms = all.filter { $0.isCalling && $0.level == .first }
    let since = alarms.compactMap { $0.occurrence?.startedAt }.min()
    return since.map { (alarms.count, $0) }
  }
}

extension Session {
  /// What a key does while it is asked whether one really leaves.
  mutating func handleLeaving(_ key: Key) -> [SessionEffect] {
    switch key.folded {
    case .character("q"), .control("c"), .enter: return [.quit]
    case .escape: isLeaveAsked = false
    default: break
    }
    return []
  }

  /// Asks whether one really leaves: what nobody has acknowledged, and since when.
  var leaveDialog: DialogFrame? {
    context.graveUnseen.map { grave in
      let strings = context.strings
      let words = strings(
        .duty(
          .leavesUnseen(
            grave.count, since: context.clock(grave.since),
            for: context.duration(since: grave.since))))
      return DialogFrame(
        title: strings(.key(.quit)), lines: DialogFrame.wrapped(words) + [StyledText("")],
        hints: "q/Enter \(strings(.key(.quit)))  Esc \(strings(.duty(.stay)))")
    }
  }
}
