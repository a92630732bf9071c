import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One of the counts on the second line of every screen.
struct SummaryPart: Hashable, Sendable {
  let text: String
  /// The same in short.
  let short: String
  /// What is told beside the text where nothing else gives room for it; `nil` for nothing.
  let more: String?
  /// Whether it is of a queue, which every screen tells of.
  let isQueue: Bool
  /// Whether it is told in short before something grave behind it goes.
  let givesWay: Bool
  /// Whether something grave is in it.
  let isGrave: Bool

  /// A count of a queue.
  init(text: String, short: String, more: String? = nil, givesWay: Bool = false) {
    (self.text, self.short, self.more, self.givesWay) = (text, short, more, givesWay)
    (isQueue, isGrave) = (true, false)
  }

  /// A count that is told where there is room.
  init(_ text: String, isGrave: Bool = false) {
    (self.text, short, more, self.isGrave) = (text, text, nil, isGrave)
    (isQueue, givesWay) = (false, false)
  }

  /// All that there is to tell.
  var whole: String { [text, more].compactMap(\.self).joined(separator: " ") }
}

extension PageContext {
  /// What the second line of every screen counts beside the alarms, part by part: 督办 and 数据, and then the
  /// indicators.
  var summaryParts: [SummaryPart] {
    if situation.isPlanLibrary {
      return workWithoutData + [SummaryPart(strings(.chrome(.planLibraryNote)))]
    }
    guard sources.first?.newest != nil else {
      return [supervisionPart, openDataPart, SummaryPart(strings(.chrome(.noSnapshots)))]
        .compactMap(\.self)
    }
    let isFiltered = filter != nil
    let all = isFiltered ? situation.counts { passes($0) } : situation.counts.all
    let core = isFiltered ? coreCounts { _ in true } : situation.counts.core
    let filtered = isFiltered ? strings(.chrome(.countsFiltered)) + " " : ""
    let (doubtful, conflicting) = questionCounts
    let (refused, other) = (refusedFiles, otherItems)
    let kinds: [(count: Int, words: Phrase)] = [
      (all.late, .chrome(.late(all.late))), (doubtful, .chrome(.doubtful(doubtful))),
      (conflicting, .chrome(.conflicting(conflicting))), (refused, .chrome(.refused(refused))),
      (other, .data(.other(other))),
    ]
    // What there is none of takes no room.
    let told = kinds.filter { $0.count > 0 }
    let inShort = strings(.chrome(.dataInShort(kinds.reduce(0) { $0 + $1.count })))
    let data = SummaryPart(
      text: filtered
        + (told.isEmpty
          ? inShort
          : strings(.chrome(.data(told.map { strings($0.words) }.joined(separator: " "))))),
      short: filtered + inShort, givesWay: true)
    let indicators = SummaryPart(
      [
        strings(isFiltered ? .chrome(.countsFiltered) : .chrome(.countsOfAll)),
        all[.alarming] > 0 ? strings(.chrome(.grave(all[.alarming]))) : nil,
        unsureGrave > 0 ? strings(.chrome(.graveUnsure(unsureGrave))) : nil,
        strings(.chrome(.behind(all[.behind]))),
      ].compactMap(\.self).joined(separator: " "), isGrave: all[.alarming] + unsureGrave > 0)
    // Where nobody works on queues, what is grave comes first.
    return (supervisionPart.map { [$0, data, indicators] } ?? [indicators, data])
      + ([strings(.chrome(.usable(core.usable, of: core.expected)))] + inputCounts)
      .map { SummaryPart($0) }
  }

  /// What the journal knows of 督办 and 数据 where no file is there: it is open all the same.
  private var workWithoutData: [SummaryPart] {
    let hasItems = queues.supervision?.items.isEmpty == false
    return [hasItems ? supervisionPart : nil, openDataPart].compactMap(\.self)
  }

  /// How many items of 数据 are open; `nil` for none.
  private var openDataPart: SummaryPart? {
    let open = queues.data.open.count
    guard open > 0 else { return nil }
    let text = strings(.chrome(.dataInShort(open)))
    return SummaryPart(text: text, short: text)
  }

  /// How many items of 督办 are overdue and how many are open, for every screen, and the same in short;
  /// `nil` where no pack says how they are handled.
  ///
  /// What is only proposed is no item yet, and is told beside them.
  private var supervisionPart: SummaryPart? {
    queues.supervision.map { book in
      let counts = book.counts(on: today)
      let (overdue, proposed) = (counts[.overdue, default: 0], counts[.proposed, default: 0])
      let all = counts.values.reduce(0, +) - proposed
      return SummaryPart(
        text: strings(.work(.summary(overdue: overdue, all: all))),
        short: strings(
          overdue > 0 ? .work(.summaryOverdue(overdue)) : .work(.summary(overdue: 0, all: all))),
        more: proposed > 0 ? strings(.work(.proposals(proposed))) : nil)
    }
  }

  /// How many indicators are counted elsewhere since their figure is contradicted, doubted or late, though it
  /// is, or last was, in a grave class: nobody on duty must miss them.
  private var unsureGrave: Int {
    situation.readings.summaries.count { $0.isUnsureGrave && passes($0) }
  }

  /// When the newest snapshot was made and how old it is, and where room is scarce its age, with and
  /// without a word of what is so old; an empty text where there is none to speak of.
  var summaryAges: [String] {
    guard !situation.isPlanLibrary, let newest = sources.first?.newest else { return [""] }
    let age = timeText.age(of: newest, now: now)
    return [
      strings(.chrome(.newest(timeText.short(newest, now: now), age: age))),
      strings(.chrome(.newestAge(age))), age,
    ]
  }
}
