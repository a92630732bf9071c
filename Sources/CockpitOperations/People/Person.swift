/// Who does something: never more than one needs to ask back.
package struct Person: Hashable, Sendable {
  /// What one may do; a shift is signed on to, else one only looks.
  package enum Role: String, CaseIterable, Sendable {
    case observer
    case `operator`
    case supervisor
  }

  package let name: String
  package let unit: String
  package let role: Role

  package init(name: String, unit: String = "", role: Role) {
    self.name = name
    self.unit = unit
    self.role = role
  }
}

extension Person {
  /// The name without blanks, by which two people are told apart.
  package var sign: String { name.filter { !$0.isWhitespace } }

  /// Whether another one is the same person: of the same name and unit, in whatever role.
  package func isSame(as other: Person) -> Bool { sign == other.sign && unit == other.unit }

  /// Whether no name was given.
  var isNobody: Bool { sign.isEmpty }

  /// Whether the word of this one is that of a second person beside another.
  func isAnother(than first: Person) -> Bool {
    role != .observer && !isNobody && sign != first.sign
  }
}

/// A person at a terminal: who is answerable for what was done.
package struct Actor: Hashable, Sendable {
  package let person: Person
  /// The account of the system, such as `duty`; several people may share one.
  package let user: String
  /// The terminal, such as `/dev/pts/3`; empty where there is none.
  package let terminal: String
  /// The address from which the terminal was opened; empty on the machine itself.
  package let address: String

  package init(_ person: Person, user: String, terminal: String = "", address: String = "") {
    self.person = person
    self.user = user
    self.terminal = terminal
    self.address = address
  }
}
