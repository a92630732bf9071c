import CockpitOperations
package import CockpitValues

/// The short words of screens that the help explains.
package enum Glossary {
  /// A short word and what it means.
  package struct Entry: Sendable {
    package let term: Phrase
    package let meaning: Phrase
  }

  /// The words in the order of the help: first those of targets, then those of data, maps and records.
  package static let entries: [Entry] = [
    Entry(term: .column(.light), meaning: .glossary(.light)),
    Entry(term: .column(.lightOrClass), meaning: .glossary(.lightOrClass)),
    Entry(term: .glossary(.unsure), meaning: .glossary(.unsureMeaning)),
    Entry(term: .column(.gap), meaning: .glossary(.gap)),
    Entry(term: .column(.completion), meaning: .glossary(.completion)),
    Entry(term: .glossary(.room), meaning: .glossary(.roomMeaning)),
    Entry(term: .glossary(.short), meaning: .glossary(.shortMeaning)),
    Entry(term: .column(.behind), meaning: .glossary(.behind)),
    Entry(term: .column(.alarming), meaning: .glossary(.alarming)),
    Entry(term: .column(.data), meaning: .glossary(.data)),
    Entry(term: .column(.uncounted), meaning: .glossary(.uncounted)),
    Entry(term: .column(.indicators), meaning: .glossary(.core)),
    Entry(term: .column(.reported), meaning: .glossary(.reported)),
    Entry(term: .column(.marks), meaning: .glossary(.marks)),
    Entry(term: .column(.growth), meaning: .glossary(.growth)),
    Entry(term: .column(.dueDay), meaning: .glossary(.dueDay)),
    Entry(term: .column(.interval), meaning: .glossary(.interval)),
    Entry(term: .column(.mapClass), meaning: .glossary(.mapClass)),
    Entry(term: .column(.elapsed), meaning: .glossary(.elapsed)),
    Entry(term: .column(.oldest), meaning: .glossary(.oldest)),
    Entry(term: .column(.datasets), meaning: .glossary(.datasets)),
    Entry(term: .dataWork(.stated), meaning: .glossary(.stated)),
    Entry(term: .dataWork(.awaited), meaning: .glossary(.awaited)),
    Entry(term: .dataWork(.share), meaning: .glossary(.share)),
    Entry(term: .glossary(.hidden), meaning: .glossary(.hiddenMeaning)),
    Entry(term: .glossary(.fleeting), meaning: .glossary(.fleetingMeaning)),
  ]

  /// The words of how alarms and items of 数据 stand that do not explain themselves, with what they mean.
  package static let states: [(term: LocalizedText, meaning: Phrase)] = [
    (AlarmCondition.pending.words, .glossary(.pending)),
    (DataKind.tooLarge.words, .glossary(.tooLarge)),
  ]
}
