import CockpitAnalysis
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// 未达序时的指标 and 趋势预判: of the indicators that have a target of the year.

extension BriefWriter {
  private var withTargets: [Reading] {
    told.filter { reading in
      guard let target = reading.progress?.target ?? reading.target else { return false }
      return target.year == month.period.year
    }
  }

  /// What lags, the worst light first as lists have it, and how many do not.
  mutating func behind() -> [Brief.Block] {
    let all = withTargets
    guard !all.isEmpty else {
      return [.paragraph(sentence([strings(.brief(.noTargets(month.period.year)))], [.count]))]
    }
    let order = situation.judged.map(\.series)
    let late = all.filter { $0.isDeviation && !isUnbelievable($0) }.sorted { one, other in
      (order.firstIndex(of: one.series) ?? 0) < (order.firstIndex(of: other.series) ?? 0)
    }
    let unlit = all.filter { !$0.isJudged || isUnbelievable($0) }
    let counts = strings(
      .brief(
        .targetCounts(
          all: all.count, behind: late.count, met: all.count - late.count - unlit.count,
          unlit: unlit.count)))
    var blocks = [Brief.Block.paragraph(sentence([counts], [.count, .progress]))]
    if !late.isEmpty { blocks.append(.items(late.compactMap { sentence(behind: $0) })) }
    if !unlit.isEmpty {
      let names = unlit.map { reading in
        "\(name(reading))(\(reading.light.unlit.map { strings($0.brief) } ?? strings(.brief(.doubted))))"
      }
      blocks.append(
        .paragraph(
          sentence(
            [strings(.brief(.unlit(names.joined(separator: strings.comma))))], [.count])))
    }
    return blocks
  }

  /// Whether nothing but a figure that is hard to believe is known.
  private func isUnbelievable(_ reading: Reading) -> Bool {
    reading.latest.map { $0 == reading.doubted } ?? true
  }

  private mutating func sentence(behind reading: Reading) -> String? {
    guard let latest = reading.latest, let standing = reading.progress else { return nil }
    let (indicator, year) = (reading.indicator, standing.target.year)
    let words = progress.progress(standing, of: indicator)
    var parts = [figure(latest, of: reading).map { about(name(reading), $0) }]
    if case .growth = standing.measure {
      // These words name the target.
      parts.append(strings(.brief(.ofYear(year, words))))
    } else {
      let target = progress.target(standing.target, of: indicator)
      parts += [strings(.brief(.target(year: year, target))), words]
    }
    return sentence(
      parts + [progress.rest(standing, of: indicator), light(of: reading)],
      [.figure(latest), source(standing.target), .progress])
  }

  /// The colour with its periods; by which rule is among the notes.
  private func light(of reading: Reading) -> String {
    let light = reading.light
    guard let colour = light.light else { return progress.light(light) }
    guard light.consecutivePeriods > 0 else { return strings(colour.words) }
    return strings(colour.words)
      + " \(strings(.progress(.lightPeriods(light.consecutivePeriods))))"
  }

  // MARK: - What is likely

  mutating func outlooks() -> [Brief.Block] {
    let all = withTargets
    guard !all.isEmpty else {
      return [.paragraph(sentence([strings(.brief(.noTargets(month.period.year)))], [.count]))]
    }
    return [
      .paragraph(sentence([strings(.brief(.howToForecast))], [.outlook])),
      .items(all.map { outlook(of: $0) }),
    ]
  }

  private mutating func outlook(of reading: Reading) -> String {
    let (indicator, text) = (reading.indicator, OutlookText(strings: strings, periods: periods))
    let latest = reading.latest.map { [BriefNotes.Source.figure($0)] } ?? [.count]
    switch Outlook.of(reading, in: situation, forecasts) {
    case .failure(let refusal):
      return sentence([about(name(reading), text.refusal(refusal))], latest)
    case .success(let outlook):
      let told = text.forecast(outlook, of: indicator)
        .replacing("  ", with: strings.pause)
      guard let target = TargetOutlook(outlook, of: reading) else {
        return sentence([about(name(reading), told)], latest + [.outlook])
      }
      let demand = progress.target(target.target, of: indicator)
      return sentence(
        [
          about(name(reading), told),
          strings(
            .brief(
              .chance(text.chance(target), year: target.target.year, target: demand))),
          target.level.map { text.level($0, of: target.target) },
        ], latest + [source(target.target), .outlook])
    }
  }
}
