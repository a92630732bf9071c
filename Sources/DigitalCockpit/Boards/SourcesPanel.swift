import CockpitCanvas
import CockpitModel

/// Where the figures come from, what arrived last and how old it is; refused files first, then the
/// sources whose figures are not current.
struct SourcesPanel: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let sources = session.sources
    let refusals = session.world.refusals
    guard !sources.isEmpty || !refusals.isEmpty else {
      canvas.draw(TextBlock(strings(.noSources), style: .secondary), in: area)
      return
    }
    let refused = refusals.map { refusal in
      MetricTable.Row.cells([
        StyledText(refusal.file, style: .data), StyledText(""),
        StyledText(refusal.lastGood.map { session.timeText.short($0, now: session.now) } ?? "-"),
        StyledText(""), StyledText(strings(.refused), style: .data),
      ])
    }
    let troubles = session.sourceTroubles
    func rank(_ source: World.Source) -> Int { troubles[source.id]?.rank ?? 0 }
    let ordered = sources.enumerated().sorted {
      (rank($1.element), $0.offset) < (rank($0.element), $1.offset)
    }.map(\.element)
    let taken = ordered.map { source in
      MetricTable.Row.cells([
        StyledText(session.departmentText.short(source.name)),
        StyledText(String(source.rows), style: .secondary),
        StyledText(session.timeText.short(source.newest, now: session.now)),
        StyledText(session.timeText.age(of: source.newest, now: session.now)),
        troubles[source.id].map {
          StyledText(strings($0.state.mark) + String($0.count), style: .data)
        } ?? StyledText(strings(.normal)),
      ])
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnSource), minimum: 10, ideal: 24, weight: 1),
        MetricTable.Column(strings(.columnRows), minimum: 7, priority: 3, alignment: .right),
        MetricTable.Column(strings(.columnArrived), minimum: 11, ideal: 16, priority: 1),
        MetricTable.Column(strings(.columnAge), minimum: 8, alignment: .right),
        MetricTable.Column(strings(.columnState), minimum: 4, ideal: 8),
      ],
      rows: refused + taken, overflow: session.overflow)
    canvas.draw(table, in: area)
  }
}

/// What is wrong with the figures of one source: the worst state, and how many are in it or better
/// but not current.
struct SourceTrouble {
  var state: Freshness.State
  var count: Int

  /// The place of the state among all, the best first.
  var rank: Int { SourceTrouble.rank(of: state) }

  static func rank(of state: Freshness.State) -> Int {
    Freshness.entries.firstIndex { $0.state == state } ?? 0
  }
}

extension Session {
  /// The sources some of whose figures are late, old or gone, by their ids.
  ///
  /// - Complexity: O(readings)
  var sourceTroubles: [String: SourceTrouble] {
    var troubles: [String: SourceTrouble] = [:]
    for reading in readings.values {
      let state = reading.freshness.state
      guard let source = reading.latest?.source, !reading.freshness.countsAsCurrent,
        state != .pending, state != .notPublished
      else { continue }
      var trouble = troubles[source] ?? SourceTrouble(state: state, count: 0)
      trouble.count += 1
      if SourceTrouble.rank(of: state) > trouble.rank { trouble.state = state }
      troubles[source] = trouble
    }
    return troubles
  }
}
