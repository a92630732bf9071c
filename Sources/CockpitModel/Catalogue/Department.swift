/// A department that leads or supports what the plans of a region demand: 责任单位.
package struct Department: Hashable, Sendable {
  /// The name as the documents write it, by which targets and systems name the department.
  package let name: LocalizedText

  package init(name: LocalizedText) {
    self.name = name
  }
}
