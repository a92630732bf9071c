/// How records of one type come and go in the demonstration; all of them are invented.
package struct RecordProfile: Hashable, Sendable {
  /// How records of a type come to be.
  package enum Course: Hashable, Sendable {
    /// A new one every so many days, kept in view for a time; its way to the end takes about
    /// `days`.
    case flow(everyDays: Int, keptDays: Int, days: Int)
    /// A fixed number, each at a stage that a share of them is at.
    case inventory(count: Int, stages: [Share])
  }

  /// A stage or a level and how many of the records are at it.
  package struct Share: Hashable, Sendable {
    package let name: String
    /// From 0 to 1.
    package let share: Double

    package init(name: String, share: Double) {
      self.name = name
      self.share = share
    }
  }

  /// A further text of a record.
  package struct Field: Hashable, Sendable {
    /// Where the text comes from.
    package enum Content: Hashable, Sendable {
      /// One of some texts after the other; `nil` leaves the field out.
      case oneOf([String?])
      /// A whole number: from the first one up in steps, one of `count`.
      case number(from: Int, step: Int, count: Int)
    }

    /// The key in a snapshot.
    package let key: String
    package let content: Content

    package init(key: String, _ content: Content) {
      self.key = key
      self.content = content
    }
  }

  package let type: String
  /// What ids begin with.
  package let prefix: String
  package let course: Course
  /// The title, in which `{area}`, `{kind}`, `{level}`, `{item}` and `{number}` are put in.
  package let title: String
  /// What is put in for `{item}`, one after the other.
  package let items: [String]
  /// The departments that answer for the records.
  package let owners: [Department.ID]
  /// Whether the records lie in an area below the region.
  package let hasArea: Bool
  /// Whether they have a due day.
  package let hasDue: Bool
  /// The departments that a record may come to after its owner.
  package let others: [Department.ID]
  /// The levels with their shares; the first takes what the others leave.
  package let levels: [Share]
  package let fields: [Field]

  package init(
    type: String, prefix: String, course: Course, title: String, items: [String] = [],
    owners: [Department.ID], hasArea: Bool = true, hasDue: Bool = true,
    others: [Department.ID] = [], levels: [Share] = [], fields: [Field] = []
  ) {
    self.type = type
    self.prefix = prefix
    self.course = course
    self.title = title
    self.items = items
    self.owners = owners
    self.hasArea = hasArea
    self.hasDue = hasDue
    self.others = others
    self.levels = levels
    self.fields = fields
  }
}

/// One subject of the invented data catalogue: what a department holds of a theme.
package struct DatasetProfile: Hashable, Sendable {
  package let title: String
  package let theme: String
  package let owner: Department.ID

  package init(title: String, theme: String, owner: Department.ID) {
    self.title = title
    self.theme = theme
    self.owner = owner
  }
}
