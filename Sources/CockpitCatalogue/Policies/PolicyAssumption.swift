package import CockpitValues

/// Something that a simulation takes for granted.
package struct PolicyAssumption: Hashable, Sendable {
  /// What happens where it does not hold, as far as that can be reckoned.
  package enum Breaking: Hashable, Sendable {
    /// Effects are so many times as large; from 0 to 10.
    case scaling(Double)
    /// Effects begin so many periods later; 1 or more.
    case delay(Int)
  }

  package let id: String
  package let text: LocalizedText
  /// `nil` where nobody can reckon what comes of it.
  package let breaking: Breaking?
  /// The lever whose effects it is about, by id; `nil` for all.
  package let lever: String?

  package init(id: String, text: LocalizedText, breaking: Breaking? = nil, lever: String? = nil) {
    self.id = id
    self.text = text
    self.breaking = breaking
    self.lever = lever
  }
}
