/// A record of the demonstration that comes on one day of each year and goes through its stages at set
/// times; invented as all of it.
package struct KnownRecord: Hashable, Sendable {
  /// A change of the record at a time of its day.
  package struct Step: Hashable, Sendable {
    /// The minutes since midnight.
    package let minute: Int
    package let stage: String
    /// The level from then on; `nil` where it stays.
    package let level: String?

    package init(minute: Int, stage: String, level: String? = nil) {
      self.minute = minute
      self.stage = stage
      self.level = level
    }
  }

  package let type: String
  /// What its id begins with; the day follows.
  package let prefix: String
  package let month: Int
  package let day: Int
  package let title: String
  package let kind: String?
  /// The code of its area; `nil` for the whole region.
  package let area: String?
  package let owner: Department.ID
  /// In the order of their times, one at least.
  package let steps: [Step]

  package init(
    type: String, prefix: String, month: Int, day: Int, title: String, kind: String? = nil,
    area: String? = nil, owner: Department.ID, steps: [Step]
  ) {
    self.type = type
    self.prefix = prefix
    self.month = month
    self.day = day
    self.title = title
    self.kind = kind
    self.area = area
    self.owner = owner
    self.steps = steps
  }
}
