import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitWording

/// To which unit an alarm is sent, by number or by a part of its name, and in how many minutes it is to reply.
struct DispatchForm: Hashable, Sendable {
  /// What is written, one after the other.
  enum Field: CaseIterable, Hashable, Sendable {
    case unit, minutes, note
  }

  /// A unit, and what it is found by.
  struct Unit: Hashable, Sendable {
    let id: Department.ID
    let name: String
    let short: String

    /// Whether a text is part of a name, or the id; digits in either width.
    fileprivate func isFound(by text: String) -> Bool {
      [name, short].contains { $0.folded.contains(text.folded) } || id.text.folded == text.folded
    }

    /// Whether a text is the whole of a name or the id, and not only a part of it.
    fileprivate func isCalled(_ text: String) -> Bool {
      [name, short, id.text].contains { $0.folded == text.folded }
    }
  }

  private(set) var field = Field.unit
  /// What is typed of the name.
  private(set) var typed = ""
  private(set) var minutes: String
  /// The place among ``found``.
  private(set) var place = 0
  private let units: [Unit]
  /// Whether the minutes are those that stood there.
  private var isGiven = true

  /// The first unit is the one that is chosen until another is.
  init(_ units: [Unit], seconds: Int) {
    self.units = units
    minutes = "\(max(1, seconds / 60))"
  }

  /// So many units have a number.
  static let numbered = 9

  /// The most minutes that there are for a reply.
  static let longest = AlarmDispatch.longest / 60

  /// The number of a unit with which what is typed begins; `nil` for a longer number, which is one of a name.
  private var number: Int? {
    let text = typed.trimmingBlanks
    guard let first = text.first?.digit, text.dropFirst().first?.digit == nil else { return nil }
    return (1...DispatchForm.numbered).contains(first) && first <= units.count ? first : nil
  }

  /// The name that is typed; nothing for a number alone.
  private var name: String {
    let text = typed.trimmingBlanks
    return number != nil && text.count == 1 ? "" : text
  }

  /// Whether units are chosen by their numbers: while no name is typed.
  var isNumbered: Bool { name.isEmpty }

  /// The units that the name that is typed is part of, before the others those whose whole name it is; the one
  /// that was chosen by its number, where it is named behind that.
  var found: [Unit] {
    let name = name
    guard !name.isEmpty else { return units }
    let parts = units.filter { $0.isFound(by: name) }
    let named = parts.filter { $0.isCalled(name) } + parts.filter { !$0.isCalled(name) }
    guard named.isEmpty, let number else { return named }
    let rest = String(name.dropFirst()).trimmingBlanks
    return units[(number - 1)...].prefix(1).filter { $0.isFound(by: rest) }
  }

  /// The unit that is chosen; what is typed, where it is no part of any name.
  var unit: Department.ID {
    let found = found
    return found.indices.contains(place) ? found[place].id : Department.ID(name)
  }

  /// Whether the pack does not know the unit that is written.
  var isUnknown: Bool { found.isEmpty }

  /// How long there is for a reply; `nil` where no such time is written.
  var seconds: Int? {
    Int(minutes).flatMap { (1...DispatchForm.longest).contains($0) ? $0 * 60 : nil }
  }

  /// Takes a key in, unless it is for the note or for the dialog itself.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .tab, .down: go(1)
    case .backTab, .up: go(-1)
    default:
      switch field {
      case .unit: return takeForUnit(key)
      case .minutes: return takeForMinutes(key)
      case .note: return false
      }
    }
    return true
  }

  private mutating func go(_ step: Int) {
    let all = Field.allCases
    let place = all.firstIndex(of: field) ?? 0
    field = all[(place + step + all.count) % all.count]
  }

  private mutating func takeForUnit(_ key: Key) -> Bool {
    switch key {
    case .left: place = max(0, place - 1)
    case .right: place = max(0, min(found.count - 1, place + 1))
    case .backspace: write(String(typed.dropLast()))
    case .control("u"): write("")
    case .character(let character):
      if character.isWritten, typed.count < DispatchForm.longestName {
        write(typed + String(character))
      }
    default: return false
    }
    return true
  }

  /// Takes another text for the name, and chooses the first unit of that name, or the one of that number.
  private mutating func write(_ text: String) {
    typed = text
    place = name.isEmpty ? (number ?? 1) - 1 : 0
  }

  private static let longestName = 60

  private mutating func takeForMinutes(_ key: Key) -> Bool {
    switch key {
    case .backspace: minutes = String(minutes.dropLast())
    case .control("u"): minutes = ""
    case .character(let character):
      guard let digit = character.digit else { return true }
      // What is typed takes the place of what stood there.
      minutes = isGiven ? "\(digit)" : String((minutes + "\(digit)").prefix(6))
    default: return false
    }
    isGiven = false
    return true
  }

  /// What is missing or no time; `nil` where nothing is.
  var wanting: Phrase? {
    if unit.text.isEmpty { return .work(.needsUnit) }
    return seconds == nil ? .duty(.needsMinutes(most: DispatchForm.longest)) : nil
  }

  /// Goes to the field in which something is missing.
  mutating func goToWanting() { field = unit.text.isEmpty ? .unit : .minutes }
}

extension String {
  /// The text for comparing: small letters, and digits of one width.
  fileprivate var folded: String {
    String(
      lowercased().map { character in character.digit.map { Character("\($0)") } ?? character })
  }
}
