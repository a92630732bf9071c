package import CockpitCatalogue
package import CockpitValues

extension Strings {
  /// What stands between two words that are one term: nothing in Chinese.
  var gap: String {
    switch language {
    case .zh: ""
    case .en: " "
    }
  }

  /// A warning or response by what it is, its level and its title, each once, such as 法定预警红色 暴雨预警; the level
  /// is empty where the title has it.
  func announced(_ type: String, level: String, title: String) -> String {
    var words = title.contains(type) ? "" : type
    if !level.isEmpty { words += words.isEmpty || level.hasPrefix("(") ? level : gap + level }
    return [words, title].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands between two parts of a sentence that could stand alone.
  package var semicolon: String {
    switch language {
    case .zh: "；"
    case .en: "; "
    }
  }

  /// What stands between two parts of a sentence that could not.
  package var pause: String {
    switch language {
    case .zh: "，"
    case .en: ", "
    }
  }

  /// What ends a sentence.
  package var stop: String {
    switch language {
    case .zh: "。"
    case .en: "."
    }
  }

  /// What stands between the parts of a list.
  package var comma: String {
    switch language {
    case .zh: "、"
    case .en: ", "
    }
  }

  /// What stands between a thing and what is said of it.
  package var colon: String {
    switch language {
    case .zh: "："
    case .en: ": "
    }
  }

  private static let weekdays: [Phrase] = [
    .time(.monday), .time(.tuesday), .time(.wednesday), .time(.thursday), .time(.friday),
    .time(.saturday), .time(.sunday),
  ]

  /// The columns that a field needs in Chinese and in English.
  package func room(_ chinese: Int, _ english: Int) -> Int {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  /// A unit as the language writes it.
  package func unit(_ unit: Unit) -> String { unit.symbol(in: language) }

  /// Where a document says something.
  package func section(_ section: String) -> String {
    switch language {
    case .zh: section
    case .en: SectionText.english(section)
    }
  }

  /// The day of the week of a date, such as 周六.
  package func weekday(_ date: CivilDate) -> String {
    self(Strings.weekdays[date.weekday - 1])
  }
}

/// Writes the names of departments and other bodies: the one place where owners, sources and lead
/// units are looked up.
///
/// Data and documents name them in Chinese; a name that the pack does not know stays as it is.
package struct DepartmentText {
  private let language: Language
  private let catalogue: Catalogue

  package init(language: Language, catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
  }

  /// What stands between the names of several departments.
  private static let separator: Character = "/"

  /// The name; of several departments, such as 区水利局/区气象局, that of each.
  package func name(_ text: String) -> String { write(text) { $0.name } }

  /// The name for a narrow column.
  package func short(_ text: String) -> String { write(text) { $0.short } }

  /// The name of a department by its id.
  package func name(_ id: Department.ID) -> String { name(id.text) }

  /// The name of a department by its id, for a narrow column.
  package func short(_ id: Department.ID) -> String { short(id.text) }

  /// The names of departments with strokes between.
  package func name(_ ids: [Department.ID]) -> String { joined(ids.map { name($0) }) }

  /// The names of departments with strokes between, for a narrow column.
  package func short(_ ids: [Department.ID]) -> String { joined(ids.map { short($0) }) }

  /// Who leads: in Chinese as the document writes it, but for the office of a district, which the
  /// pack of its city calls by its full name: 鄞州区教育局 for 区教育局.
  package func name(_ lead: LeadUnits) -> String { published(lead) ?? name(lead.ids) }

  /// Who leads, for a narrow column.
  package func short(_ lead: LeadUnits) -> String { published(lead) ?? short(lead.ids) }

  /// The text of the document; in English only where no name stands for it.
  private func published(_ lead: LeadUnits) -> String? {
    switch language {
    case .zh:
      lead.ids.count == 1 && name(lead.ids).hasSuffix(lead.published ?? "") ? nil : lead.published
    case .en: lead.ids.isEmpty ? lead.published : nil
    }
  }

  private func joined(_ names: [String]) -> String {
    names.joined(separator: String(DepartmentText.separator))
  }

  private func write(_ text: String, _ name: (Department) -> LocalizedText) -> String {
    if let known = catalogue.department(named: text) { return name(known)[language] }
    guard text.contains(DepartmentText.separator) else { return text }
    return text.split(separator: DepartmentText.separator, omittingEmptySubsequences: false).map {
      part in
      catalogue.department(named: String(part)).map { name($0)[language] } ?? String(part)
    }.joined(separator: String(DepartmentText.separator))
  }
}
