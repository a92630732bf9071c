package import CockpitValues

/// How departments or 镇街 are assessed by indicators: 考核.
///
/// It ranks nobody before it is approved.
package struct AssessmentPlan: Hashable, Sendable {
  /// Who is ranked.
  package enum Subject: String, CaseIterable, Sendable {
    /// Each by the parts whose indicators it owns.
    case departments
    /// The areas right below the region, each by all parts.
    case areas
  }

  /// What of an indicator counts.
  package enum Measure: String, CaseIterable, Sendable {
    /// The coefficient of a cumulative target of the year in percent: 100 on the way.
    case completion
    /// The figure itself.
    case value
    /// The published growth over the year.
    case growth
  }

  /// An indicator with its weight.
  package struct Part: Hashable, Sendable {
    package let indicator: String
    /// Above zero, against the other weights of the plan.
    package let weight: Double
    package let measure: Measure
    /// What scores nothing, in the unit of the measure; greater than ``full`` where less is better.
    package let zero: Double
    /// What scores 100.
    package let full: Double

    package init(
      indicator: String, weight: Double, measure: Measure, zero: Double = 0, full: Double = 100
    ) {
      self.indicator = indicator
      self.weight = weight
      self.measure = measure
      self.zero = zero
      self.full = full
    }

    /// The score of a figure, 0 to 100, in a straight line between the two.
    package func score(of value: Double) -> Double {
      min(100, max(0, (value - zero) / (full - zero) * 100))
    }
  }

  /// Who approved the plan, under which number and when.
  package struct Approval: Hashable, Sendable {
    package let id: String
    package let by: String
    package let on: CivilDate

    package init(id: String, by: String, on: CivilDate) {
      self.id = id
      self.by = by
      self.on = on
    }
  }

  package let id: String
  package let name: LocalizedText
  /// The document that sets indicators and weights.
  package let document: String
  /// `nil` for a draft, which ranks nobody.
  package let approval: Approval?
  package let subject: Subject
  /// The decimals at which scores are shown, and tie.
  package let decimals: Int
  package let parts: [Part]
  package let isTrial: Bool

  package init(
    id: String, name: LocalizedText, document: String = "", approval: Approval? = nil,
    subject: Subject, decimals: Int = 1, parts: [Part], isTrial: Bool = false
  ) {
    self.id = id
    self.name = name
    self.document = document
    self.approval = approval
    self.subject = subject
    self.decimals = decimals
    self.parts = parts
    self.isTrial = isTrial
  }

  /// Whether it may rank anybody on a day.
  package func isInForce(on day: CivilDate) -> Bool {
    approval.map { $0.on <= day } ?? false
  }
}
