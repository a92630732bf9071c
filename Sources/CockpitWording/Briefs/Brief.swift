package import CockpitAnalysis
import CockpitCatalogue
package import CockpitJudgement
package import CockpitOperations
import CockpitValues

/// 经济运行分析: what a month brought, as a text whose every number has its period and its source.
///
/// The command and the screen show the same one. Same figures, same text: no clock but that of the situation.
package struct Brief: Sendable {
  /// What stands below a title.
  package enum Block: Hashable, Sendable {
    case paragraph(String)
    case items([String])
    case table(title: String, BriefTable)
  }

  /// A title with what stands below it.
  package struct Section: Hashable, Sendable {
    package let title: String
    package let blocks: [Block]
  }

  package let title: String
  /// 示例数据, where the figures are invented; else `nil`.
  package let demonstration: String?
  /// What must be known to read the text.
  package let head: [String]
  package let sections: [Section]
  /// The sources, by the numbers with which the text refers to them.
  package let notes: [String]
  /// The title above the sources.
  package let notesTitle: String

  /// The brief of a month by what is known at the moment of a situation.
  ///
  /// - Parameters:
  ///   - month: one that is over.
  ///   - situation: what is judged at that moment.
  ///   - queues: what there was to do then.
  ///   - strings: the language.
  ///   - forecasts: what was told of figures to come.
  ///   - hidesEmbargoed: whether figures that may not be passed on are left out, and only their indicators named.
  ///   - checks: what comparing figures found (核数), a line each, with its own periods and sources.
  /// - Complexity: that of a forecast for each indicator with a target of the year, where none is remembered
  package init(
    of month: BriefMonth, _ situation: Situation, _ queues: Queues, strings: Strings,
    forecasts: ForecastMemo, hidesEmbargoed: Bool, checks: [String] = []
  ) {
    var writer = BriefWriter(
      month: month, situation: situation, queues: queues, strings: strings, forecasts: forecasts,
      hidesEmbargoed: hidesEmbargoed)
    let parts: [(String, [Block])] = [
      (strings(.brief(.moved)), writer.movements()),
      (strings(.brief(.behind)), writer.behind()),
      (strings(.brief(.likely)), writer.outlooks()),
      (strings(.brief(.disagrees)), writer.disagreements(checks)),
      (strings(.brief(.open)), writer.work()),
      (strings(.brief(.basis)), writer.basis()),
    ]
    title = writer.title
    head = writer.head
    demonstration = situation.isDemonstration ? strings(.chrome(.demonstration)) : nil
    sections = parts.enumerated().map { place, part in
      Section(title: strings.numbered(place, part.0), blocks: part.1)
    }
    notesTitle = strings.numbered(parts.count, strings(.brief(.sources)))
    notes = writer.notesInWords
  }
}

extension Strings {
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// A title with its number, from 0, as documents of the language count sections.
  fileprivate func numbered(_ place: Int, _ title: String) -> String {
    switch language {
    case .zh: Strings.numerals[place % Strings.numerals.count] + "、" + title
    case .en: "\(place + 1). \(title)"
    }
  }
}
