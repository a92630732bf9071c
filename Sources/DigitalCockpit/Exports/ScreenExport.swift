import CockpitWording

/// What a screen says, as data: what it is a picture of, its sentences, and its lists.
package struct ScreenExport: Hashable, Sendable {
  /// One thing to know of the whole: a key for programs, a label for people, the value.
  package struct Fact: Hashable, Sendable {
    package let id: String
    package let label: String
    package let value: String

    package init(_ id: String, _ label: String, _ value: String) {
      self.id = id
      self.label = label
      self.value = value
    }
  }

  /// The title of the cockpit and the name of the screen.
  package let title: String
  /// 示例数据, where the figures are invented; else `nil`.
  package let demonstration: String?
  /// Region, board, snapshot, time: what every row has to be read with.
  package let facts: [Fact]
  /// What the screen says in sentences.
  package let notes: [Fact]
  package let tables: [ScreenTable]
  /// The titles of the columns that name the list of a row, a sentence, and what it is about.
  package let listTitle: String
  package let noteTitle: String
  package let nameTitle: String

  package init(
    title: String, demonstration: String?, facts: [Fact], notes: [Fact], tables: [ScreenTable],
    listTitle: String, noteTitle: String, nameTitle: String
  ) {
    self.title = title
    self.demonstration = demonstration
    self.facts = facts
    self.notes = notes
    self.tables = tables
    self.listTitle = listTitle
    self.noteTitle = noteTitle
    self.nameTitle = nameTitle
  }
}
