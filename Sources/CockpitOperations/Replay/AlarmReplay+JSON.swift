import CockpitCatalogue
import CockpitJSON
package import CockpitValues

extension AlarmReplay {
  /// The replay as one document: every step, what was refused, and the alarms at the end.
  ///
  /// Times are civil times at an offset.
  package func json(offset: UTCOffset) -> [UInt8] {
    var json = JSONText()
    func time(_ instant: Instant) -> String { CivilTime(instant, offset: offset).description }
    json.object(.lines) { json in
      json.key("steps")
      json.array(.lines) { json in
        for (at, event, step) in steps {
          json.object { json in
            json.member("at", time(at))
            json.member("event", event)
            json.write(step)
          }
        }
      }
      json.key("refused")
      json.array(.lines) { json in
        for (at, event, refusal) in refusals {
          json.object { json in
            json.member("at", time(at))
            json.member("event", event)
            json.write(refusal)
          }
        }
      }
      json.key("final")
      json.array(.lines) { json in
        for (key, alarm) in book.alarms.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.write(key)
            json.member("standing", alarm.standing.rawValue)
            json.write(alarm.level)
            json.key("regions")
            json.write(alarm.regions)
            if let request = alarm.request {
              json.key("request")
              request.write(to: &json)
            }
            if let dispatch = alarm.dispatch {
              json.key("dispatch")
              dispatch.write(to: &json)
            }
            if let occurrence = alarm.occurrence {
              json.member("occurrence", occurrence.number)
              json.member("since", time(occurrence.startedAt))
              if let respondBy = occurrence.respondBy { json.member("respond_by", time(respondBy)) }
              json.key("overdue")
              json.boolean(occurrence.isOverdue)
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func write(_ level: AlarmLevel?) {
    key("level")
    if let level { integer(level.rawValue) } else { null() }
  }

  fileprivate mutating func write(_ step: AlarmTransition) {
    key("row")
    if let row = step.row { integer(row) } else { null() }
    if let key = step.key { write(key) }
    key("from")
    write(step.from)
    key("to")
    write(step.to)
    write(step.level)
    key("announced")
    boolean(step.isAnnounced)
    if step.reason != .none { member("reason", step.reason.rawValue) }
  }

  fileprivate mutating func write(_ regions: AlarmRegions) {
    object { json in
      json.member("condition", regions.condition.rawValue)
      json.member("acknowledgement", regions.acknowledgement.name)
      json.member("gate", regions.gate.name)
      json.member("quality", regions.quality.rawValue)
      json.member("work", regions.work.rawValue)
      json.key("flapping")
      json.boolean(regions.isFlapping)
    }
  }

  fileprivate mutating func write(_ refusal: DeedRefusal) {
    member("refused", refusal.name)
    if case .changed(let person?) = refusal { member("by", person.name) }
    if case .tooLong(let seconds) = refusal { member("at_most", seconds) }
  }
}
