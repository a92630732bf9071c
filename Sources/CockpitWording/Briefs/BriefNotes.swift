import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The sources of a brief, numbered in the order in which the text first needs them.
struct BriefNotes {
  /// What a number rests on.
  enum Source: Hashable {
    /// A figure: who gave it, in which file, on which day and with which status.
    case figure(source: String, file: String, released: Instant?, known: Instant, StatusMarks)
    /// The document that sets a target, and its day.
    case target(document: String, day: CivilDate?)
    /// What the cockpit reckons of a figure and its target.
    case progress
    /// What the cockpit forecasts.
    case outlook
    /// What the cockpit counts in its lists at the moment of the brief.
    case count
    /// What it counts in its journal.
    case journal
    /// What a calendar or chronicle of the pack says, with its own source.
    case calendar(String)
  }

  private(set) var sources: [Source] = []
  private var numbers: [Source: Int] = [:]

  /// The reference to some sources, such as `[1][4]`; of each its number, once.
  mutating func reference(_ sources: [Source]) -> String {
    var told: Set<Int> = []
    var text = ""
    for source in sources {
      let number = number(of: source)
      if told.insert(number).inserted { text += "[\(number)]" }
    }
    return text
  }

  private mutating func number(of source: Source) -> Int {
    if let known = numbers[source] { return known }
    sources.append(source)
    numbers[source] = sources.count
    return sources.count
  }
}

extension BriefNotes.Source {
  static func figure(_ figure: Observation) -> BriefNotes.Source {
    .figure(
      source: figure.source, file: figure.file, released: figure.releasedAt,
      known: figure.knownSince, figure.status)
  }
}
