import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// 口径和说明: what must be known of the figures above before they are compared or passed on.

extension BriefWriter {
  mutating func basis() -> [Brief.Block] {
    let shown = told.filter(isOfMonth)
    var items = [preliminary(shown), comparable(shown), cumulative(shown), combined(shown)]
      .compactMap(\.self)
    for reading in shown { items += revisions(of: reading) }
    items += holidays() + occasions(shown)
    items += [embargoed(), fewCases(shown)].compactMap(\.self)
    items.append(rules())
    return [.items(items)]
  }

  private func names(_ readings: [Reading]) -> String? {
    readings.isEmpty ? nil : readings.map { name($0) }.joined(separator: strings.comma)
  }

  private func names(_ readings: [Reading], with mark: StatusMarks) -> String? {
    names(readings.filter { $0.latest?.status.contains(mark) ?? false })
  }

  private func preliminary(_ shown: [Reading]) -> String? {
    names(shown, with: .preliminary).map { strings(.brief(.preliminary($0))) + strings.stop }
  }

  private func comparable(_ shown: [Reading]) -> String? {
    names(shown, with: .comparable).map { strings(.brief(.comparable($0))) + strings.stop }
  }

  private func cumulative(_ shown: [Reading]) -> String? {
    names(shown.filter { $0.series.span == .yearToDate }).map { _ in
      strings(.brief(.cumulative)) + strings.stop
    }
  }

  /// What has no January of its own, where the month is one of the first three.
  private func combined(_ shown: [Reading]) -> String? {
    guard month.period.lastDay.month <= 3 else { return nil }
    let combined = candidates.filter {
      $0.indicator.frequency == .month && $0.indicator.january == .combined
    }
    return names(combined).map { strings(.brief(.combined($0))) + strings.stop }
  }

  /// The figures that the text compares with, where their source changed them since it first gave them.
  private mutating func revisions(of reading: Reading) -> [String] {
    let periods = [reading.latest, reading.previous, reading.lastYear].compactMap(\.self?.period)
    guard let courses = situation.revisions(of: reading)?.courses else { return [] }
    let indicator = reading.indicator
    return courses.filter { periods.contains($0.period) }.compactMap { course in
      let known = course.figures.filter { $0.value != nil }
      guard course.difference != nil, let first = known.first, let last = known.last,
        !isHidden(first), !isHidden(last),
        let was = figures.valueWithUnit(of: first, of: indicator),
        let now = figures.valueWithUnit(of: last, of: indicator), was != now
      else { return nil }
      let revised = strings(
        .brief(.revised(period: period(last, of: reading), from: was, to: now)))
      return sentence([about(name(reading), revised)], [.figure(first), .figure(last)])
    }
  }

  /// The holidays of which the month has another number of days than that of the year before, and how many days were
  /// worked in each.
  private mutating func holidays() -> [String] {
    let (work, period) = (catalogue.calendar.work, month.period)
    let earlier = period.samePeriodLastYear
    guard let own = work.arrangement(of: period.year), let last = work.arrangement(of: earlier.year)
    else { return [] }
    let sources = [own, last].map { BriefNotes.Source.calendar($0.source) }
    var items: [String] = []
    for name in own.holidays.map(\.name) {
      guard let one = own.holiday(name), let other = last.holiday(name) else { continue }
      let counts = [(one, period), (other, earlier)].map { holiday, month in
        holiday.daysIn(month)
      }
      guard counts[0] != counts[1] else { continue }
      let days = [one, other].map { "\($0.days.lowerBound) - \($0.days.upperBound)" }
        .joined(separator: strings.semicolon)
      let isMoved = one.days.lowerBound.month != other.days.lowerBound.month
      items.append(
        sentence(
          [
            isMoved
              ? strings(.brief(.movedHoliday(strings(name), days: days)))
              : strings(.brief(.holiday(strings(name), days: days))),
            strings(
              .brief(
                .daysOff(
                  month: periods.text(period, span: .single), counts[0],
                  earlier: periods.text(earlier, span: .single), counts[1]))),
          ], sources))
    }
    let counts = [period, earlier].map { month in
      (month.firstDay.daysSince1970...month.lastDay.daysSince1970)
        .count { work.isWorkingDay(CivilDate(daysSince1970: $0)) }
    }
    if counts[0] != counts[1] {
      items.append(
        sentence(
          [
            strings(
              .brief(
                .workingDays(
                  month: periods.text(period, span: .single), counts[0],
                  earlier: periods.text(earlier, span: .single), counts[1])))
          ], sources))
    }
    return items
  }

  /// What the chronicle of the pack has of the month that bears on a figure above.
  private mutating func occasions(_ shown: [Reading]) -> [String] {
    let days = month.period.firstDay...month.period.lastDay
    return catalogue.occasions.filter { occasion in
      occasion.days.overlaps(days) && shown.contains { occasion.concerns($0.indicator) }
    }.map { occasion in
      let from = occasion.days.lowerBound.description
      return sentence(
        [strings(.brief(.occasion(from: from, strings(occasion.name))))],
        [.calendar(occasion.source)])
    }
  }

  /// The indicators of which a figure may not be told, or may be told but not passed on.
  private func embargoed() -> String? {
    let hidden = candidates.filter { isHidden($0) }
    if let names = names(hidden) { return strings(.brief(.leftOut(names))) + strings.stop }
    let marked = told.filter { reading in
      reading.latest.map { situation.embargo(ofFile: $0.file) != nil } ?? false
    }
    return names(marked).map { strings(.brief(.notToPassOn($0))) + strings.stop }
  }

  private func fewCases(_ shown: [Reading]) -> String? {
    names(shown.filter(\.isOfFewCases)).map { strings(.brief(.fewCases($0))) + strings.stop }
  }

  private func rules() -> String {
    strings(
      .brief(
        .rules(
          slight: NumberText.fixed(BriefMovement.slight, decimals: 1),
          marked: NumberText.fixed(BriefMovement.marked, decimals: 1)))) + strings.stop
  }
}

extension WorkCalendar.Arrangement {
  /// The first holiday of a name.
  fileprivate func holiday(_ name: LocalizedText) -> WorkCalendar.Holiday? {
    holidays.first { $0.name == name }
  }
}

extension WorkCalendar.Holiday {
  /// How many of its days lie in a month.
  fileprivate func daysIn(_ month: Period) -> Int {
    let first = max(days.lowerBound.daysSince1970, month.firstDay.daysSince1970)
    let last = min(days.upperBound.daysSince1970, month.lastDay.daysSince1970)
    return max(0, last - first + 1)
  }
}
