package import CockpitValues

/// One thing that the text lets one measure of a system, and what the cockpit makes of it.
package struct SystemMeasure: Hashable, Sendable {
  /// What a measure becomes in the cockpit.
  package enum Outcome: Hashable, Sendable {
    /// A number series: the indicator by id.
    case indicator(String)
    /// Rows of a type; how many there are is counted from them.
    case record(RecordType)
    /// How far the thing itself has come, kept as the stage of a ``RecordType/task``.
    ///
    /// What the text calls …建设情况 is this and never a percentage.
    case stage
    /// A number that the cockpit counts of itself, such as the themes that its boards show.
    case count
    /// Nothing, and why.
    case none(reason: LocalizedText)
  }

  /// What is measured, as the list of facts writes it.
  package let text: LocalizedText
  package let outcome: Outcome

  package init(text: LocalizedText, outcome: Outcome) {
    self.text = text
    self.outcome = outcome
  }

  /// The indicator, if the measure is one.
  package var indicator: String? {
    if case .indicator(let id) = outcome { id } else { nil }
  }

  /// The type of the rows that stand behind the measure, if there are any.
  package var recordType: RecordType? {
    switch outcome {
    case .record(let type): type
    case .stage: .task
    case .indicator, .count, .none: nil
    }
  }
}
