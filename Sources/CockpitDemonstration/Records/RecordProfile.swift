/// How records of one type come and go in the demonstration; all of them are invented.
struct RecordProfile: Sendable {
  /// How records of a type come to be.
  enum Course: Sendable {
    /// A new one every so many days, kept in view for a time; its way to the end takes about
    /// `days`.
    case flow(everyDays: Int, keptDays: Int, days: Int)
    /// A fixed number, each at a stage that a share of them is at.
    case inventory(count: Int, stages: [(name: String, share: Double)])
  }

  let type: String
  /// What ids begin with.
  let prefix: String
  let course: Course
  /// The title, in which `{area}`, `{kind}`, `{level}`, `{item}` and `{number}` are put in.
  let title: String
  /// What is put in for `{item}`, one after the other.
  var items: [String] = []
  /// The departments that answer for the records.
  let owners: [String]
  /// Whether the records lie in a 镇街.
  var hasArea = true
  /// Whether they have a due day.
  var hasDue = true
  /// The departments that a record may come to after its owner.
  var others: [String] = []
  /// The levels with their shares; the first takes what the others leave.
  var levels: [(name: String, share: Double)] = []
  /// The further texts of a record, from its number and its noise.
  var extra: @Sendable (_ number: Int, _ noise: SeededNoise) -> [String: String] = { _, _ in [:] }
}
