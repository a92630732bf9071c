package import CockpitValues

extension Strings {
  private static let weekdays: [Phrase] = [
    .time(.monday), .time(.tuesday), .time(.wednesday), .time(.thursday), .time(.friday),
    .time(.saturday), .time(.sunday),
  ]

  /// The columns that a field needs in Chinese and in English.
  package func room(_ chinese: Int, _ english: Int) -> Int {
    language == .zh ? chinese : english
  }

  /// A unit as the language writes it.
  package func unit(_ unit: Unit) -> String { unit.symbol(in: language) }

  /// Where a document says something.
  package func section(_ section: String) -> String {
    language == .zh ? section : SectionText.english(section)
  }

  /// The day of the week of a date, such as 周六.
  package func weekday(_ date: CivilDate) -> String {
    self(Strings.weekdays[date.weekday - 1])
  }
}
