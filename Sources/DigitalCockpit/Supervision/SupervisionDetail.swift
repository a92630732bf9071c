import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// All that whoever acts on an item of 督办 must know.
struct SupervisionDetail: Sendable {
  let context: PageContext
  let item: SupervisionItem

  private var strings: Strings { context.strings }
  private var text: SupervisionText { context.supervisionText }

  /// The title, such as `偏差 规模以上工业增加值`.
  var title: String { "\(strings(item.kind.words)) \(text.title(item))" }

  func panel() -> PagePanel {
    var panel = PagePanel(
      .facts(
        PagePanel.Facts(facts: facts, overflow: { [strings] in strings(.board(.moreRows($0))) })),
      title: title, exports: .nothing)
    panel.name = title
    return panel
  }

  /// What is said of it; what there is nothing to say of is left out.
  var facts: [Fact] {
    var facts = [
      Fact(strings(.column(.stage)), stage),
      Fact(strings(.work(.unit)), text.unit(item)),
    ]
    func add(_ label: Phrase, _ words: String?, style: Style = .normal) {
      guard let words, !words.isEmpty else { return }
      facts.append(Fact(strings(label), words, style: style))
    }
    add(
      .work(.contradiction),
      item.contradiction.map {
        strings(
          .work(
            .contradictionText(reported: strings($0.reported.words), own: strings($0.own.words))))
      }, style: .data)
    add(item.stage == .suspended ? .work(.reviewOn) : .work(.dueDay), due)
    add(.work(.rung), escalation)
    add(.work(.way), text.way(item))
    add(.work(.answer), item.reply)
    // What other steps write has a line of its own.
    if [.declined, .dissolved, .returned].contains(item.stage) {
      add(.duty(.reason), item.reason)
    }
    add(
      item.steps.last { [.suspend, .postpone].contains($0.row) }?.row == .suspend
        ? .work(.suspend) : .work(.postpone),
      item.hold.map { hold in
        strings(
          .work(
            .held(
              until: text.day(hold.until), by: text.person(hold.asker),
              approver: text.person(hold.approver)))) + " " + hold.reason
      })
    add(.work(.periods), periods)
    add(.work(.verification), text.verifier(item))
    add(.work(.review), review)
    add(.work(.record), record)
    if item.stage == .proposed {
      add(.work(.approve), strings(.work(.approveHint)), style: .secondary)
    }
    return facts
  }

  private var stage: StyledText {
    let words = StyledText(strings(item.stage.words), style: .strong)
    guard let light = text.light(item) else { return words }
    return words + StyledText("  ")
      + StyledText(strings.language == .zh ? light.character : light.words.en, style: light.style)
  }

  /// 复盘: what was changed, and why.
  private var review: String? {
    item.review.map { review in
      let changes: [Phrase?] = [
        review.isRuleChanged ? .work(.ruleChanged) : nil,
        review.isThresholdChanged ? .work(.thresholdChanged) : nil,
        review.isDataFixed ? .work(.dataFixed) : nil,
      ]
      let words = changes.compactMap(\.self).map { strings($0) }
      return ([review.text] + words).joined(separator: strings.semicolon)
    }
  }

  private var due: String? {
    text.due(item).map { [$0, text.left(item)].compactMap(\.self).joined(separator: "  ") }
  }

  /// Where it is on the chain, and whether nobody has countersigned this.
  private var escalation: String? {
    guard let chain = context.queues.supervision?.rules.escalation, let rung = text.rung(item)
    else {
      return nil
    }
    return chain.isTrial ? "\(rung) \(strings(.duty(.onTrial)))" : rung
  }

  /// The lights of a deviation, or how likely a miss was, each at the end of its period.
  private var periods: String? {
    let marks = item.marks.map { "\(period($0.period)) \(text.mark($0).text)" }
    let misses = item.misses.map { "\(period($0.period)) \(text.chance($0))" }
    return marks.isEmpty && misses.isEmpty ? nil : (marks + misses).joined(separator: "  ")
  }

  private func period(_ period: Period) -> String {
    let span: Span? =
      switch item.subject {
      case .deviation(let id, _), .earlyWarning(let id, _), .milestone(let id, _):
        context.catalogue.indicator(id)?.span
      case .instruction, .matter, .task: nil
      }
    return span.map { context.periodText.text(period, span: $0) } ?? period.notation
  }

  /// What is wrong with the department's record, beside what it says.
  private var record: String? {
    guard let report = item.report else { return nil }
    let trouble: Phrase? =
      report.isGone ? .work(.recordGone) : report.isConflict ? .work(.recordsConflict) : nil
    let definition = context.catalogue.records.definition(
      of: RecordType.supervisionItem.rawValue)
    let stage = context.recordText.stage(report.stageText, of: definition)
    return [report.record, stage, trouble.map { strings($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
