import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What is said of one item of 数据.
struct DataItemText: Sendable {
  let context: PageContext
  let item: DataItem

  private var strings: Strings { context.strings }
  private var work: WorkText { context.dutyText.work }

  /// The number, such as `D-0012`.
  var number: String { work.number(item) }

  /// The title, such as `D-0012 迟 规上工业增加值 10月`.
  var title: String {
    [number, strings(item.key.kind.words), subject, period].compactMap(\.self)
      .joined(separator: " ")
  }

  /// What it is about, without the period.
  var subject: String { work.subject(item.key) }

  /// The period that is in question; `nil` where there is none.
  var period: String? { work.period(item.key, today: context.today) }

  /// Who owes it, in a narrow column or in full; `-` for nobody.
  func owner(isShort: Bool) -> String { work.owner(item.owner, isShort: isShort) }

  /// Where the work on it stands; of one that no file shows any more, that.
  var standing: LocalizedText { work.standing(item) }

  /// The places in files that show it, such as `a.json:7`.
  var places: [String] {
    item.evidence.places.map { place in
      PrintableText.of(place.file) + (place.line.map { ":\($0)" } ?? "")
    } + (more.map { [$0] } ?? [])
  }

  /// How many more files there are than those that are named; `nil` for none.
  private var more: String? {
    let rest = (item.evidence.files ?? 0) - item.evidence.places.count
    return rest > 0 ? strings(.chrome(.more(rest))) : nil
  }

  /// The figures in question, each with its period and its source.
  var figures: [String] {
    if case .crossCheck(let id) = item.key.subject { return figures(ofCheck: id) }
    guard let series = item.key.subject.series else { return [] }
    let indicator = context.catalogue.indicator(series.indicator)
    return item.evidence.figures.map { figure in
      let value = figure.value.map { value in
        indicator.map { context.figureText.valueWithUnit(value, of: $0) }
          ?? DecimalText.shortest(value)
      }
      return [
        context.periodText.text(figure.period, span: series.span), value ?? "-",
        context.sourceName(figure.source), PrintableText.of(figure.file),
      ].joined(separator: " ")
    }
  }

  /// The figures of both sides of a check, each with its name.
  private func figures(ofCheck id: String) -> [String] {
    guard let check = context.catalogue.crossChecks.first(where: { $0.id == id }) else { return [] }
    return zip([check.first, check.second], item.evidence.figures).map { side, figure in
      let indicator = side.indicators.first.flatMap { context.catalogue.indicator($0) }
      let value = figure.value.map { value in
        check.measure == .growthGap
          ? NumberText.signed(value, decimals: 1) + "%"
          : indicator.map { context.figureText.valueWithUnit(value, of: $0) }
            ?? DecimalText.shortest(value)
      }
      return [
        context.crossCheckText.name(of: side),
        context.periodText.text(figure.period, span: indicator?.span ?? .single), value ?? "-",
        context.sourceName(figure.source), PrintableText.of(figure.file),
      ].joined(separator: " ")
    }
  }

  /// Why a figure is doubted, by when it was due, how many rows are meant: what is wrong, in words.
  var problem: String {
    let evidence = item.evidence
    let indicator = (item.key.subject.series?.indicator).flatMap { context.catalogue.indicator($0) }
    let doubts = indicator.map { indicator in
      evidence.doubts.map { context.figureText.words(of: $0, about: indicator) }
    }
    let parts =
      (doubts ?? [])
      + [
        evidence.due.map { strings(.dataWork(.dueBy(context.readingText.day($0)))) },
        evidence.rows.map { strings(.dataWork(.rows($0))) },
        evidence.files.map { strings(.data(.files($0))) },
        item.isHeld && item.closedAt == nil ? strings(.dataWork(.held)) : nil,
      ].compactMap(\.self)
    return parts.joined(separator: strings.semicolon)
  }

  func moment(_ instant: Instant) -> String {
    context.timeText.short(instant, now: context.now)
  }
}

// MARK: - Facts

extension DataItemText {
  /// All that whoever acts on it must know.
  var facts: [Fact] {
    var facts = [
      Fact(strings(.column(.state)), state, style: item.closedAt == nil ? .strong : .normal),
      Fact(strings(.column(.problem)), what, style: .data),
      Fact(strings(.column(.owner)), owner(isShort: false)),
      Fact(strings(.dataWork(.task)), strings(item.task.words)),
      Fact(strings(.dataWork(.since)), moment(item.since)),
      Fact(strings(.dataWork(.found)), moment(item.openedAt)),
      Fact(
        strings(item.closedAt == nil ? .dataWork(.lasts) : .dataWork(.took)),
        context.length(of: item.duration(at: context.now))),
    ]
    if item.evidence.files == nil {
      facts += labelled(.dataWork(.evidence), places)
    } else {
      // Which files they are says more than since when they are gone.
      facts.insert(Fact(strings(.dataWork(.evidence)), places.joined(separator: "  ")), at: 2)
    }
    facts += labelled(.dataWork(.figures), figures)
    return facts
  }

  private var state: String {
    ([strings(item.standing.words)]
      + (item.isHeld && item.closedAt == nil ? [strings(DataItem.heldWords)] : [])
      + [item.closedAt.map { moment($0) }].compactMap(\.self)).joined(separator: " ")
  }

  private var what: String {
    [strings(item.key.kind.words), subject, period, problem].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func labelled(_ label: Phrase, _ lines: [String]) -> [Fact] {
    lines.enumerated().map { place, line in Fact(place == 0 ? strings(label) : "", line) }
  }
}

// MARK: - What was done

extension DataItemText {
  private struct Step: Hashable {
    let at: Instant
    let change: DataStep.Change
    var person: Person?
    var word: DataWord?
    var key: DataKey?
  }

  /// What became of it and what was said, one line each, the oldest first.
  ///
  /// The journal tells all steps; of those that it has no more, the item has what was said.
  var trail: [String] {
    var steps: [Step] = []
    for entry in context.queues.history {
      guard case .data(let told, _) = entry.event else { continue }
      for step in told where step.item.number == item.number {
        let word: DataWord? =
          switch step.change {
          case .acknowledged: step.item.acknowledgement
          case .asked: step.item.asked.last
          case .answered: step.item.answers.last
          case .closedByHand: step.item.closedBy
          case .opened, .turned, .withdrawn, .held, .shownAgain, .closed: nil
          }
        steps.append(
          Step(
            at: step.at, change: step.change, person: entry.actor?.person ?? word?.person,
            word: word, key: step.item.key))
      }
    }
    let words: [(DataStep.Change, DataWord)] =
      (item.acknowledgement.map { [(.acknowledged, $0)] } ?? []) + item.asked.map { (.asked, $0) }
      + item.answers.map { (.answered, $0) } + (item.closedBy.map { [(.closedByHand, $0)] } ?? [])
    for (change, word) in words where !steps.contains(where: { $0.word == word }) {
      steps.append(Step(at: word.at, change: change, person: word.person, word: word))
    }
    if !steps.contains(where: { $0.change == .opened }) {
      steps.append(Step(at: item.openedAt, change: .opened))
    }
    var seen: Set<Step> = []
    return steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }.map { line(of: $0) }
  }

  private func line(of step: Step) -> String {
    let kind: String? =
      if case .turned = step.change { step.key.map { strings($0.kind.words) } } else { nil }
    let parts: [String?] = [
      moment(step.at), strings(step.change.words), kind,
      step.person.map { context.dutyText.person($0) },
      step.word?.reason.map { strings($0.words) },
      step.word.flatMap { $0.note.isEmpty ? nil : "“\($0.note)”" },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
