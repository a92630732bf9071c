import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitOperations
import CockpitValues
import CockpitWording

/// Who may sign on, and as what: `roster.json` in the folder of the journals.
///
///     {"people": [{"name": "赵", "unit": "区政府办", "role": "supervisor"}]}
struct Roster: Hashable, Sendable {
  static let name = "roster.json"

  let people: [Person]

  init(_ bytes: [UInt8]) throws(JSONError) {
    let object = try JSONNode.parse(bytes).object()
    try object.refuseUnknown(["people"])
    var people: [Person] = []
    for node in try object.required("people").elements() {
      let entry = try node.object()
      try entry.refuseUnknown(["name", "unit", "role"])
      let name = try entry.required("name")
      let person = Person(
        name: try name.string(), unit: try entry.optional("unit")?.string() ?? "",
        role: try entry.required("role").choice())
      guard !person.sign.isEmpty else { throw JSONError(RosterFault.noName, at: name.offset) }
      guard !people.contains(where: { $0.sign == person.sign && $0.unit == person.unit }) else {
        throw JSONError(RosterFault.twice(person.name), at: name.offset)
      }
      people.append(person)
    }
    self.people = people
  }

  /// The roster of a folder; `nil` where it has none.
  ///
  /// - Throws: why it cannot be read; nobody signs on then
  init?(folder: String) throws(RosterRefusal) {
    let path = "\(folder)/\(Roster.name)"
    guard FileIdentity(path: path) != nil else { return nil }
    let bytes: [UInt8]
    do throws(FeedError) {
      bytes = try SnapshotFolder.read(file: path)
    } catch {
      throw RosterRefusal(error.sentence)
    }
    do throws(JSONError) {
      try self.init(bytes)
    } catch {
      let line = SourceText(name: path, bytes: bytes).diagnostic(for: error).line
      throw RosterRefusal(error.sentence, at: "\(path):\(line): ")
    }
  }

  /// The person of a list whom somebody means who typed a name, and a unit where two have that name.
  func person(_ typed: Person) throws(RosterRefusal) -> Person {
    let named = people.filter { $0.sign == typed.sign }
    let meant = typed.unit.isEmpty ? named : named.filter { $0.unit == typed.unit }
    guard let first = meant.first else { throw .notListed(typed.name) }
    guard meant.count == 1 else { throw .needsUnit(typed.name) }
    return first
  }
}

/// Why somebody is nobody whom the cockpit knows.
enum RosterRefusal: Error, Hashable {
  case unreadable(LocalizedText)
  case notListed(String)
  case needsUnit(String)

  /// A fault of the file, in each language in which a screen may tell it.
  fileprivate init(_ fault: any Sentence, at place: String = "") {
    self = .unreadable(
      LocalizedText(zh: place + Strings(.zh)(fault), en: place + Strings(.en)(fault)))
  }

  var phrase: Phrase {
    switch self {
    case .unreadable(let text): .work(.rosterUnreadable(text))
    case .notListed(let name): .work(.notOnRoster(name))
    case .needsUnit(let name): .work(.severalOnRoster(name))
    }
  }
}

extension JSONObject {
  fileprivate func refuseUnknown(_ known: [String]) throws(JSONError) {
    guard let other = unknownMembers(except: Set(known)).first else { return }
    throw JSONError(RosterFault.unknownKey(other.key, known: known), at: other.keyOffset)
  }
}
