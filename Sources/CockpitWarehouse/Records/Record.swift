package import CockpitCatalogue
import CockpitJSON
package import CockpitValues

/// A row of a snapshot that is no figure, as one file gives it: a project, an event, an appeal.
package struct Record: Sendable, Hashable {
  /// What tells a record from all others.
  package struct ID: Hashable, Sendable, Comparable {
    package let type: String
    /// Unique among the records of its type.
    package let id: String

    package init(type: String, id: String) {
      self.type = type
      self.id = id
    }

    /// A 法定预警 by the number that its issuer gives it.
    package static func ofWarning(_ id: String) -> ID {
      ID(type: RecordType.statutoryWarning.rawValue, id: id)
    }

    /// Whether it is a 法定预警.
    package var isOfWarning: Bool { type == RecordType.statutoryWarning.rawValue }

    package static func < (one: ID, other: ID) -> Bool {
      (one.type, one.id) < (other.type, other.id)
    }
  }

  /// A department that a record came to.
  package struct Stop: Hashable, Sendable {
    package var department: Department.ID
    /// The day on which the record came to the department; nil where the file does not say.
    package let since: CivilDate?

    package init(department: Department.ID, since: CivilDate? = nil) {
      self.department = department
      self.since = since
    }
  }

  package let id: ID
  /// nil where the file gives none, as all further texts and days.
  package var title: String?
  /// The code of the area that the record belongs to.
  package var area: String?
  /// The department that answers for it.
  package var owner: Department.ID?
  /// The stage as the file writes it.
  package var stage: String?
  /// The kind as the file writes it, whether or not the pack knows it.
  package var kind: String?
  /// The level as the file writes it, whether or not the pack knows it.
  package var level: String?
  /// The day on which the record began.
  package var opened: CivilDate?
  /// The last day on which it is in time.
  package var due: CivilDate?
  /// The day on which it ended; nil while it is open.
  package var closed: CivilDate?
  /// The moments at which it began and ended, where the file gives them and not the day alone.
  package var openedAt: Instant?
  package var closedAt: Instant?
  /// The departments that the record came to, in order.
  package var departments: [Stop] = []
  /// The other texts and numbers of the row by their keys.
  package var extra: [String: String] = [:]

  package init(_ id: ID) {
    self.id = id
  }

  package var type: String { id.type }

  /// A further field as a number, where its text is one as JSON writes it.
  ///
  /// The standard library would take a text with a zero byte for the number before it, and 1e400 for
  /// an infinite one.
  package func number(_ key: String) -> Double? {
    extra[key].flatMap { text in try? JSONNode.parse(Array(text.utf8)).number() }
  }
}

/// Who may see a data set of the catalogue.
package enum Openness: String, CaseIterable, Sendable {
  /// Other departments.
  case shared
  /// Everybody.
  case open
  /// Nobody else.
  case closed

  /// What a file writes, the code or the word of the catalogues of data; `nil` for other texts.
  init?(written text: String) {
    switch text {
    case "共享": self = .shared
    case "开放": self = .open
    case "不共享": self = .closed
    default: self.init(rawValue: text)
    }
  }
}

extension Record {
  /// The theme of a data set by its id, or as the file writes one that the pack does not have; `nil`
  /// without one.
  package var theme: String? { extra["theme"] }

  /// Who may see a data set; `nil` where nobody says.
  package var openness: Openness? { extra["openness"].flatMap(Openness.init(rawValue:)) }

  /// The record with the ids of the departments, and of a data set the theme and the code of who may
  /// see it, that it calls by name, as far as the pack knows them.
  func resolved(in catalogue: Catalogue) -> Record {
    var record = self
    if type == RecordType.dataset.rawValue {
      if let text = extra["theme"], let theme = catalogue.theme(named: text) {
        record.extra["theme"] = theme.id
      }
      if let openness = extra["openness"].flatMap(Openness.init(written:)) {
        record.extra["openness"] = openness.rawValue
      }
    }
    record.owner = owner.map { catalogue.departmentID(of: $0.text) }
    for place in departments.indices {
      record.departments[place].department = catalogue.departmentID(
        of: departments[place].department.text)
    }
    return record
  }
}
