import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues

// 督办和告警: what is open, and what rang in the month.

extension BriefWriter {
  /// So many overdue items stand by themselves.
  private static let mostItems = 10

  mutating func work() -> [Brief.Block] { supervision() + alarms() }

  private mutating func supervision() -> [Brief.Block] {
    guard let book = queues.supervision else { return [] }
    let counts = book.counts(on: today)
    func count(_ standing: SupervisionStanding) -> Int { counts[standing, default: 0] }
    let words = [
      strings(
        .work(
          .workCounts(
            running: count(.running), overdue: count(.overdue), returned: count(.returned),
            suspended: count(.suspended), verifying: count(.verifying)))),
      strings(.work(.proposals(count(.proposed)))),
    ].joined(separator: " ")
    let head = about(
      strings(.work(.supervision)), "\(strings(.brief(.onDay(today.description)))) \(words)")
    var blocks = [Brief.Block.paragraph(sentence([head], [.count]))]
    let overdue = book.ordered(at: now).filter { $0.standing(on: today) == .overdue }
    let text = duty
    let lines = overdue.prefix(BriefWriter.mostItems).map { item in
      sentence(
        [
          text.work.title(item), item.unit.map { text.department($0.text) },
          item.due.map { strings(.brief(.due($0.description))) },
          item.workingDaysLeft(on: today, catalogue.calendar.work).map {
            strings(.record(.overdue(days: -$0)))
          },
        ], [.count])
    }
    if !lines.isEmpty { blocks.append(.items(Array(lines))) }
    let left = overdue.count - lines.count
    if left > 0 {
      blocks.append(.paragraph(sentence([strings(.brief(.moreOverdue(left)))], [.count])))
    }
    return blocks
  }

  private mutating func alarms() -> [Brief.Block] {
    let counts = queues.counts
    let open = about(
      strings(.duty(.alarms)),
      "\(strings(.brief(.onDay(today.description)))) "
        + strings(
          .dutyLog(
            .openCounts(
              unacknowledged: counts[.unacknowledged], acknowledged: counts[.acknowledged],
              returned: counts[.returned], workLeft: counts.workLeft))))
    return [
      .paragraph(sentence([open], [.count])), .paragraph(sentence([raised()], [.journal])),
    ]
  }

  /// How many alarms the month had by the journal, or that it does not reach back so far.
  private func raised() -> String {
    let month = periods.text(month.period, span: .single)
    guard let since = queues.knownSince, since <= monthStart else {
      return strings(.brief(.noJournal(month: month)))
    }
    let seconds = monthEnd.seconds(since: monthStart)
    let figures = AlarmFigures(queues, last: seconds, at: monthEnd)
    let levels = zip(AlarmLevel.allCases, figures.byLevel).map { level, count in
      "\(strings(level.words)) \(count)"
    }
    return strings(
      .brief(
        .raised(
          month: month, count: figures.raised, levels: levels.joined(separator: strings.comma))))
  }
}
