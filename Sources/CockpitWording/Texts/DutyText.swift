package import CockpitCatalogue
import CockpitJSON
package import CockpitOperations
package import CockpitValues

/// Writes what happened to alarms, warnings and shifts as lines of a log.
package struct DutyText {
  private let strings: Strings
  private let catalogue: Catalogue
  private let figures: FigureText
  private let time: TimeText

  package init(strings: Strings, catalogue: Catalogue) {
    self.strings = strings
    self.catalogue = catalogue
    figures = FigureText(strings: strings)
    time = TimeText(strings: strings, offset: catalogue.offset)
  }

  /// The number of an occurrence, such as `A-0412`.
  package func number(_ occurrence: Int?) -> String {
    occurrence.map { strings(.duty(.number($0))) } ?? "-"
  }

  /// What an alarm is of, such as `下穿积水 石碶街道`.
  package func name(_ key: AlarmKey, _ rule: AlarmRule?) -> String {
    let area = catalogue.areas[key.area].map { strings($0.short) } ?? key.area
    let name = rule.map { strings($0.name) } ?? ruleName(key.rule)
    return key.area == catalogue.region ? name : "\(name) \(area)"
  }

  private func ruleName(_ id: String) -> String {
    catalogue.alarmRules.first { $0.id == id }.map { strings($0.name) } ?? id
  }

  /// A figure of what a rule watches, with its unit.
  package func value(_ value: Double, of rule: AlarmRule?) -> String {
    guard let indicator = rule.flatMap({ catalogue.indicator($0.indicator) }) else {
      return DecimalText.shortest(value)
    }
    return figures.valueWithUnit(value, of: indicator)
  }

  /// A person with the unit, such as `张三(防汛办)`.
  package func person(_ person: Person) -> String {
    PrintableText.withoutControls(
      person.unit.isEmpty ? person.name : "\(person.name)(\(person.unit))")
  }

  /// What an entry tells, one line for each step.
  package func lines(_ entry: JournalEntry, now: Instant) -> [String] {
    let who = entry.actor.map { person($0.person) }
    func line(_ at: Instant, _ parts: [String?]) -> String {
      // What people typed must neither steer a terminal nor begin a line of its own.
      PrintableText.withoutControls(
        ([time.short(at, now: now)] + parts.compactMap(\.self).filter { !$0.isEmpty })
          .joined(separator: " "))
    }
    switch entry.event {
    case .alarms(let change):
      let done = change.deed.map { deed(of: $0) } ?? ""
      return change.steps.map { step in line(step.at, parts(of: step) + [who, done]) }
    case .warning(let change, let warning):
      return [
        line(
          entry.at, [change.id, strings(change.kind.words), warning?.notice.issuer, who])
      ]
    case .shift(let change): return [line(entry.at, [words(of: change), who])]
    case .note(let text, let key):
      let about = key.map { name($0, nil) }
      return [line(entry.at, [strings(.duty(.note)), about, who, "“\(text)”"])]
    case .torn(let bytes): return [line(entry.at, [strings(.dutyLog(.torn(bytes: bytes)))])]
    case .supervision(let steps, _, _):
      return steps.map { step in
        line(
          step.at,
          [
            strings(step.words), step.item, step.person.map { person($0) },
            step.second.map { "+ " + person($0) }, step.reason,
          ])
      }
    case .opened, .rules, .data: return []
    }
  }

  private func parts(of step: AlarmTransition) -> [String?] {
    let rule = step.key.flatMap { key in catalogue.alarmRules.first { $0.id == key.rule } }
    let (what, why) = (strings(step.words), strings(step.reason.words))
    return [
      step.occurrence.map { number($0) }, what, what.contains(why) ? nil : why,
      step.level.map { strings($0.words) }, step.key.map { name($0, rule) },
      step.value.map { value($0, of: rule) },
      step.isAnnounced ? strings(.dutyLog(.rang)) : nil,
    ]
  }

  /// The reason and the note of what somebody did.
  private func deed(of deed: AlarmDeed) -> String {
    func reason(_ reason: AlarmReason) -> String { strings(reason.words) }
    let second = deed.second.map { "+ " + person($0) }
    let text: [String?] =
      switch deed.action {
      case .acknowledge(let why, let note): [why.map(reason), note.isEmpty ? nil : "“\(note)”"]
      case .withdraw(let why), .reset(let why), .shelve(_, _, let why),
        .takeOutOfService(_, let why):
        [reason(why)]
      case .work(let work): [strings(work.words)]
      case .unshelve, .returnToService, .verify, .migrate, .merge: []
      }
    return (text + [second]).compactMap(\.self).joined(separator: " ")
  }

  private func words(of change: ShiftChange) -> String {
    switch change {
    case .signedOn: strings(.dutyLog(.signedOn))
    case .handedOver(let next?): strings(.dutyLog(.handedOver(to: person(next))))
    case .handedOver(nil): strings(.dutyLog(.signedOff))
    case .idle: strings(.dutyLog(.idle))
    }
  }
}
