package import CockpitValues

/// A goal of a plan without a number, such as 信息孤岛基本打通.
package struct Milestone: Hashable, Sendable {
  package let id: String
  package let year: Int
  /// The plan that sets the goal, by id.
  package let plan: String
  package let name: LocalizedText
  package let yearBasis: YearBasis
  package let section: String
  /// The sentence, as the document writes it.
  package let sentence: String

  package init(
    id: String, year: Int, plan: String, name: LocalizedText, yearBasis: YearBasis,
    section: String, sentence: String
  ) {
    self.id = id
    self.year = year
    self.plan = plan
    self.name = name
    self.yearBasis = yearBasis
    self.section = section
    self.sentence = sentence
  }
}
