package import CockpitValues

/// Something that a policy sets or that comes from outside, with what it does to indicators.
package struct LeverDefinition: Hashable, Sendable {
  /// What it is set to now.
  package enum Present: Hashable, Sendable {
    case value(Double)
    /// The newest figure of an indicator, by id.
    case indicator(String)
  }

  package let id: String
  package let name: LocalizedText
  package let unit: LocalizedText
  /// Those that settings are written with.
  package let decimals: Int
  /// How far one step of a setting goes, in the unit; above 0.
  package let step: Double
  package let present: Present
  /// What it was set to so far, in the unit.
  package let range: ClosedRange<Double>
  /// The middle eight tenths of that.
  package let common: ClosedRange<Double>
  /// Over which time it was set so, such as 2016-2025; empty where nobody says.
  package let years: String
  /// The document that names the lever, and where.
  package let source: String
  /// No two of the same indicator.
  package let effects: [LeverEffect]

  package init(
    id: String, name: LocalizedText, unit: LocalizedText, decimals: Int = 0, step: Double,
    present: Present, range: ClosedRange<Double>, common: ClosedRange<Double>, years: String = "",
    source: String, effects: [LeverEffect]
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.step = step
    self.present = present
    self.range = range
    self.common = common
    self.years = years
    self.source = source
    self.effects = effects
  }

  /// What a setting may be: so much beyond what was as that is wide.
  package var reach: ClosedRange<Double> {
    let width = range.upperBound - range.lowerBound
    // What was never below zero cannot be.
    let least = range.lowerBound - width
    return (range.lowerBound >= 0 ? max(0, least) : least)...range.upperBound + width
  }

  /// What it does to an indicator; `nil` where nothing is known.
  package func effect(on indicator: String) -> LeverEffect? {
    effects.first { $0.indicator == indicator }
  }
}
