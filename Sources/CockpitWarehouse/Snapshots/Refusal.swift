package import CockpitJSON
package import CockpitValues

/// A file that was not taken, and what stays in force in its place.
package struct Refusal: Sendable, Hashable {
  /// The name of the file in its folder.
  package let file: String
  package let diagnostic: Diagnostic
  /// When the last good content under that name was created; `nil` if there never was one.
  package let lastGood: Instant?
  /// The moment before which the refused content cannot have been created; `nil` where nobody can
  /// tell, as for a folder that is gone.
  package let notBefore: Instant?

  package init(
    file: String, diagnostic: Diagnostic, lastGood: Instant?, notBefore: Instant? = nil
  ) {
    self.file = file
    self.diagnostic = diagnostic
    self.lastGood = lastGood
    self.notBefore = notBefore
  }

  /// Whether the refusal belongs to what was known at a moment, as far as that can be told.
  package func isKnown(at moment: Instant) -> Bool { notBefore.map { $0 <= moment } ?? true }
}
