package import CockpitValues

/// A department, or another body that owns figures, sends data or answers for something.
package struct Department: Hashable, Sendable {
  /// The name as documents and data write it, by which everything else names the department.
  package let name: LocalizedText
  /// The name for narrow columns.
  package let short: LocalizedText

  package init(name: LocalizedText, short: LocalizedText? = nil) {
    self.name = name
    self.short = short ?? name
  }
}
