package import CockpitValues

/// Something that figures are read against: a policy that began, a typhoon, a meeting, a census (大事记).
package struct Occasion: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// A policy or plan that begins or ends.
    case policy
    case weather
    case meeting
    /// A census or a change of the method by which figures are made.
    case statistics
  }

  package let id: String
  package let kind: Kind
  package let name: LocalizedText
  package let days: ClosedRange<CivilDate>
  /// The ids of the themes whose figures it bears on; empty for all.
  package let themes: Set<String>
  /// Who says so, and where.
  package let source: String

  package init(
    id: String, kind: Kind, name: LocalizedText, days: ClosedRange<CivilDate>,
    themes: Set<String> = [], source: String
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.days = days
    self.themes = themes
    self.source = source
  }

  /// Whether the figures of an indicator are read against it.
  package func concerns(_ indicator: Indicator) -> Bool {
    themes.isEmpty || themes.contains(indicator.theme)
  }
}
