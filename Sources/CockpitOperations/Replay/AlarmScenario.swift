package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues

/// Rules and a course of events by which they are tried before they go live.
///
/// ```json
/// {"rules": [ … as in alarms.json … ],
///  "events": [
///   {"at": "2026-11-20T18:00:00+08:00",
///    "sample": {"indicator": "safety.waterlogging_depth", "area": "330203001",
///               "time": "2026-11-20T18:00:00+08:00", "value": 32}},
///   {"at": "2026-11-20T18:05:00+08:00",
///    "action": {"rule": "underpass", "area": "330203001", "by": "王", "unit": "防汛办",
///               "acknowledge": {"reason": 4}}},
///   {"at": "2026-11-20T18:10:00+08:00", "snapshot": {"missing": ["safety.waterlogging_depth"]}}]}
/// ```
///
/// - `sample`: `n` is the cases behind a percentage, where it is one.
/// - `samples`: an array of samples that arrive at once, in any order; with `hash` in the event, one that
///   comes again is no news.
/// - `quality`: `{"indicator", "area"?, "state": "late" | "stale" | "lost" | "conflict" | "good"}`.
/// - `action`: one of `acknowledge`, `withdraw`, `shelve`, `unshelve`, `out_of_service`, `answer_request`,
///   `return`, `reset`, `work`, `verify`, `migrate`, `merge`; `role` is `operator` by default. With `second`,
///   another person, `out_of_service` is confirmed at once; without, it waits for an `answer_request`.
/// - `rules`: rules that take the place of all before; `second` where one that is gone may end what is open.
/// - `restart`: `true`.
/// - `tick`: `true`, where only time goes on.
package struct AlarmScenario: Sendable {
  /// What reaches the alarms at a moment.
  package enum Event: Sendable {
    case samples([AlarmSample], hash: String?)
    case quality(InputQuality, indicator: String, area: String?)
    case missing([String])
    case deed(AlarmDeed, on: AlarmKey)
    case rules([AlarmRule], byTwo: Bool)
    case restart
    case tick
  }

  package let rules: [AlarmRule]
  /// In the order of their time.
  package let events: [(at: Instant, event: Event)]
  /// What may stand but is hardly meant, each where it stands.
  package let warnings: [JSONError]

  /// A scenario as a document.
  ///
  /// - Throws: at the first thing that is no part of one
  package init(_ bytes: [UInt8]) throws(JSONError) {
    let node = try JSONNode.parse(bytes)
    let root = try node.object()
    let events = try AlarmScenario.part("events", of: root, at: node.offset)
    rules = try AlarmScenario.rules(AlarmScenario.part("rules", of: root, at: node.offset))
    var read: [(at: Instant, event: Event)] = []
    var objects: [JSONObject] = []
    for element in try events.elements() {
      let object = try element.object()
      objects.append(object)
      let node = try object.required("at")
      let at = try node.instant()
      read.append((at, try AlarmScenario.event(object, at: element.offset)))
    }
    self.events = read
    warnings = try AlarmScenario.warnings(of: objects, read, rules: self.rules)
  }

  /// What came of it: every step in its order, and the deeds that were refused.
  package func play() -> AlarmReplay {
    var book = AlarmBook(rules: rules)
    var replay = AlarmReplay()
    for (place, (at, event)) in events.enumerated() {
      do throws(DeedRefusal) {
        for step in try AlarmScenario.take(event, at: at, &book) {
          replay.steps.append((at, place, step))
        }
      } catch {
        replay.refusals.append((at, place, error))
      }
    }
    replay.book = book
    return replay
  }

  private static func take(
    _ event: Event, at: Instant, _ book: inout AlarmBook
  ) throws(DeedRefusal) -> [AlarmTransition] {
    switch event {
    case .samples(let samples, let hash): return book.take(samples, hash: hash, at: at)
    case .quality(let quality, let indicator, let area):
      return book.take(quality, of: indicator, area: area, at: at)
    case .missing(let indicators):
      return indicators.flatMap { book.take(.lost, of: $0, isGone: true, at: at) }
    case .deed(let deed, let key): return try book.take(deed, on: key, at: at)
    case .rules(let rules, let byTwo): return book.take(rules, byTwo: byTwo, at: at)
    case .restart: return book.restart(at: at)
    case .tick: return book.advance(to: at)
    }
  }
}

/// What came of a scenario.
package struct AlarmReplay: Sendable {
  /// Each step with when and in which event, counted from 0, it was made.
  package internal(set) var steps: [(at: Instant, event: Int, step: AlarmTransition)] = []
  /// What was refused.
  package internal(set) var refusals: [(at: Instant, event: Int, refusal: DeedRefusal)] = []
  /// The alarms at the end.
  package internal(set) var book = AlarmBook(rules: [])
}
