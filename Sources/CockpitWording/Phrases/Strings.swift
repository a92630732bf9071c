package import CockpitValues

/// Says what the cockpit says in one language.
package struct Strings: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A text of the screens.
  package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// What data or a pack call something.
  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }
}

/// What can be said in every language of the cockpit.
///
/// A new language is a new requirement here, which the compiler then asks of every text.
package protocol Wording: Sendable {
  var chinese: String { get }
  var english: String { get }
}

extension Wording {
  /// The text in a language, without a final full stop.
  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }
}

/// A text of the screens, by its area.
///
/// Each area is an enum of its own, whose cases carry what is filled in; a language is a switch over
/// them without a default, so that the compiler finds a text that is missing.
package enum Phrase: Hashable, Sendable {
  case chrome(ChromePhrase)
  case time(TimePhrase)
  case column(ColumnPhrase)
  case detail(DetailPhrase)
  case comparison(ComparisonPhrase)
  case area(AreaPhrase)
  case figure(FigurePhrase)
  case board(BoardPhrase)
  case fault(FaultPhrase)
  case find(FindPhrase)
  case key(KeyPhrase)
  case progress(ProgressPhrase)
  case data(DataPhrase)
  case plan(PlanPhrase)
  case system(SystemPhrase)
  case export(ExportPhrase)
  case plain(PlainPhrase)
  case chart(ChartPhrase)
  case map(MapPhrase)
  case record(RecordPhrase)
  case dataMap(DataMapPhrase)
  case terminal(TerminalPhrase)
  case panel(PanelPhrase)
  case replay(ReplayPhrase)
  case revision(RevisionPhrase)
  case outlook(OutlookPhrase)
  case brief(BriefPhrase)
  case association(AssociationPhrase)
  case policy(PolicyPhrase)
  case profile(ProfilePhrase)
  case ranking(RankingPhrase)
  case crossCheck(CrossCheckPhrase)
  case duty(DutyPhrase)
  case refusal(RefusalPhrase)
  case dutyLog(DutyLogPhrase)
  case work(WorkPhrase)
  case assessment(AssessmentPhrase)
  case dataWork(DataWorkPhrase)
  case command(CommandPhrase)
  case usage(UsagePhrase)
  case glossary(GlossaryPhrase)
}

extension Phrase: Wording {
  package var chinese: String {
    switch self {
    case .chrome(let phrase): phrase.chinese
    case .time(let phrase): phrase.chinese
    case .column(let phrase): phrase.chinese
    case .detail(let phrase): phrase.chinese
    case .comparison(let phrase): phrase.chinese
    case .area(let phrase): phrase.chinese
    case .figure(let phrase): phrase.chinese
    case .board(let phrase): phrase.chinese
    case .fault(let phrase): phrase.chinese
    case .find(let phrase): phrase.chinese
    case .key(let phrase): phrase.chinese
    case .progress(let phrase): phrase.chinese
    case .data(let phrase): phrase.chinese
    case .plan(let phrase): phrase.chinese
    case .system(let phrase): phrase.chinese
    case .export(let phrase): phrase.chinese
    case .plain(let phrase): phrase.chinese
    case .chart(let phrase): phrase.chinese
    case .map(let phrase): phrase.chinese
    case .record(let phrase): phrase.chinese
    case .dataMap(let phrase): phrase.chinese
    case .terminal(let phrase): phrase.chinese
    case .panel(let phrase): phrase.chinese
    case .replay(let phrase): phrase.chinese
    case .revision(let phrase): phrase.chinese
    case .outlook(let phrase): phrase.chinese
    case .brief(let phrase): phrase.chinese
    case .association(let phrase): phrase.chinese
    case .policy(let phrase): phrase.chinese
    case .profile(let phrase): phrase.chinese
    case .ranking(let phrase): phrase.chinese
    case .crossCheck(let phrase): phrase.chinese
    case .duty(let phrase): phrase.chinese
    case .refusal(let phrase): phrase.chinese
    case .dutyLog(let phrase): phrase.chinese
    case .work(let phrase): phrase.chinese
    case .assessment(let phrase): phrase.chinese
    case .dataWork(let phrase): phrase.chinese
    case .command(let phrase): phrase.chinese
    case .usage(let phrase): phrase.chinese
    case .glossary(let phrase): phrase.chinese
    }
  }

  package var english: String {
    switch self {
    case .chrome(let phrase): phrase.english
    case .time(let phrase): phrase.english
    case .column(let phrase): phrase.english
    case .detail(let phrase): phrase.english
    case .comparison(let phrase): phrase.english
    case .area(let phrase): phrase.english
    case .figure(let phrase): phrase.english
    case .board(let phrase): phrase.english
    case .fault(let phrase): phrase.english
    case .find(let phrase): phrase.english
    case .key(let phrase): phrase.english
    case .progress(let phrase): phrase.english
    case .data(let phrase): phrase.english
    case .plan(let phrase): phrase.english
    case .system(let phrase): phrase.english
    case .export(let phrase): phrase.english
    case .plain(let phrase): phrase.english
    case .chart(let phrase): phrase.english
    case .map(let phrase): phrase.english
    case .record(let phrase): phrase.english
    case .dataMap(let phrase): phrase.english
    case .terminal(let phrase): phrase.english
    case .panel(let phrase): phrase.english
    case .replay(let phrase): phrase.english
    case .revision(let phrase): phrase.english
    case .outlook(let phrase): phrase.english
    case .brief(let phrase): phrase.english
    case .association(let phrase): phrase.english
    case .policy(let phrase): phrase.english
    case .profile(let phrase): phrase.english
    case .ranking(let phrase): phrase.english
    case .crossCheck(let phrase): phrase.english
    case .duty(let phrase): phrase.english
    case .refusal(let phrase): phrase.english
    case .dutyLog(let phrase): phrase.english
    case .work(let phrase): phrase.english
    case .assessment(let phrase): phrase.english
    case .dataWork(let phrase): phrase.english
    case .command(let phrase): phrase.english
    case .usage(let phrase): phrase.english
    case .glossary(let phrase): phrase.english
    }
  }
}
