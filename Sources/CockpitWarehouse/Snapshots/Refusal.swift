package import CockpitJSON
package import CockpitValues

/// A file that was not taken, and what stays in force in its place.
package struct Refusal: Sendable, Hashable {
  /// The name of the file in its folder.
  package let file: String
  package let diagnostic: Diagnostic
  /// When the last good content under that name was created; `nil` if there never was one.
  package let lastGood: Instant?

  package init(file: String, diagnostic: Diagnostic, lastGood: Instant?) {
    self.file = file
    self.diagnostic = diagnostic
    self.lastGood = lastGood
  }
}
