import CockpitAnalysis
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Simulations as text for people or as JSON for programs.
struct PolicyReport {
  private let situation: Situation
  private let strings: Strings
  private let text: PolicyText
  private let time: TimeText
  private let model: PolicyModel

  init(_ situation: Situation, _ strings: Strings) {
    self.situation = situation
    self.strings = strings
    let today = situation.moment.today(situation.catalogue.offset)
    text = PolicyText(
      strings: strings, periods: PeriodText(language: strings.language, today: today),
      catalogue: situation.catalogue)
    time = TimeText(strings: strings, offset: situation.catalogue.offset)
    model = PolicyModel(situation, ForecastMemo())
  }

  /// The scenarios of the pack: id, objective, name.
  func list(isJSON: Bool) -> String {
    let cases = situation.catalogue.policies.cases
    guard isJSON else {
      guard !cases.isEmpty else { return strings(.policy(.noScenarios)) + "\n" }
      return cases.map { "\($0.id)  \($0.objective)  \(strings($0.name))\n" }.joined()
    }
    var json = JSONText()
    json.array(.lines) { json in
      for plan in cases {
        json.object { json in
          json.member("id", plan.id)
          json.member("name", strings(plan.name))
          json.member("objective", plan.objective)
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// What a request comes to.
  ///
  /// - Throws: where it comes to nothing, with the reason
  func text(
    _ request: PolicyRequest, name: LocalizedText?, number: String, isJSON: Bool
  ) throws -> String {
    switch model.answer(request) {
    case .failure(let refusal): throw CommandFailure(said: text.refusal(refusal))
    case .success(let answer):
      let now = answer.outcome.scenario.description
      if !number.isEmpty, number != now {
        Output.error(strings(.policy(.otherNumber(was: PrintableText.of(number), now: now))))
      }
      return isJSON ? json(answer, name) : lines(answer, name)
    }
  }

  // MARK: Text

  private func lines(_ answer: PolicyAnswer, _ name: LocalizedText?) -> String {
    func line(_ label: Phrase, _ words: String) -> String {
      "\(strings(label))\(strings.colon)\(words)"
    }
    let mark = strings(.policy(.mark))
    let area = situation.catalogue.areas[situation.area].map { strings($0.name) } ?? situation.area
    let head =
      [
        area, name.map { strings($0) }, time.full(situation.moment.clock),
        strings(.policy(.noForecast)),
        situation.isDemonstration ? strings(.chrome(.demonstration)) : nil,
      ].compactMap(\.self) + embargoes
    let indicator = answer.reading.indicator
    let result = answer.result
    var lines = [
      "\(mark) \(head.joined(separator: strings.semicolon)) \(mark)",
      line(.policy(.number), answer.outcome.scenario.description),
      line(
        .policy(.objective), "\(strings(indicator.name)) (\(indicator.id)) \(text.period(answer))"),
      line(.policy(.goal), text.goal(answer) ?? strings(.policy(.noGoal))),
      line(.policy(.baseline), outcome(result.baseline, result.reached?.baseline, answer)),
      line(.policy(.scenario), outcome(result.simulated, result.reached?.simulated, answer)),
      line(
        .policy(.difference),
        "\(text.difference(result.difference, of: answer)) \(text.verdict(answer))"),
    ]
    if answer.periods.count > 1 {
      lines.append(line(.policy(.path), path(answer)))
    }
    if let reached = result.reached,
      !PolicyAnswer.differ(reached.baseline, reached.simulated)
    {
      lines.append(strings(.policy(.likeBaseline)))
    }
    lines.append("")
    for lever in answer.levers { lines += self.lines(of: lever, answer) }
    lines.append("")
    for breaking in answer.breakings {
      lines.append(
        "\(strings(breaking.assumption.text))\(strings.semicolon)"
          + "\(strings(.policy(.ifBroken))) \(text.breaking(breaking, of: answer))")
    }
    lines += [
      "", line(.policy(.sideEffects), text.sideEffects(answer)),
      line(.policy(.backtest), text.backtest(answer)),
      line(.policy(.method), text.method(answer, model: model.versionName)),
    ]
    if case .premise(let premise) = answer.baseline {
      lines.append(strings(.policy(.premiseOf(premise.source))))
    }
    lines.append(strings(.policy(.causal)))
    return lines.map { PrintableText.withoutControls($0) + "\n" }.joined()
  }

  /// The difference in each period to come.
  private func path(_ answer: PolicyAnswer) -> String {
    zip(answer.periods, answer.outcome.periods).map { period, outcome in
      "\(text.period(period, of: answer)) \(text.difference(outcome.difference, of: answer))"
    }.joined(separator: strings.semicolon)
  }

  private var embargoes: [String] {
    situation.embargoes.map { id, until in
      "\(strings(.data(.embargoedUntil(time.full(until))))) \(id)"
    }
  }

  private func outcome(
    _ interval: SimulatedInterval, _ chance: Double?, _ answer: PolicyAnswer
  ) -> String {
    let figures = strings(
      .policy(
        .within(
          text.value(interval.middle, of: answer),
          interval: "\(strings(.policy(.interval))) \(text.interval(interval, of: answer))")))
    return figures
      + (chance.map { " \(strings(.policy(.chance))) \(text.chance($0))" } ?? "")
  }

  private func lines(of lever: PolicyAnswer.Lever, _ answer: PolicyAnswer) -> [String] {
    let definition = lever.definition
    func part(_ label: Phrase, _ words: String) -> String {
      "\(strings(label)) \(words)"
    }
    let contribution = lever.contribution.map {
      part(.policy(.contribution), text.difference($0, of: answer))
    }
    var lines = [
      [
        text.name(definition), part(.policy(.present), text.setting(lever.present, of: definition)),
        part(.policy(.scenario), text.setting(lever.setting, of: definition)),
        text.strip(lever, columns: 24),
        part(.policy(.extrapolation), text.grade(lever.extrapolation)), contribution,
      ].compactMap(\.self).joined(separator: "  "),
      "  " + part(.policy(.leverSource), definition.source),
    ]
    if let effect = lever.effect {
      lines.append(
        "  "
          + part(
            .policy(.effect),
            text.effect(effect, of: definition, on: answer.reading.indicator)
              + " \(text.source(effect))"))
      if !effect.notFor.isEmpty {
        lines.append("  " + part(.policy(.notFor), strings(effect.notFor)))
      }
    }
    return lines
  }

  // MARK: JSON

  /// What it is about, with all that the text says; numbers with two digits more than what is published.
  private func json(_ answer: PolicyAnswer, _ name: LocalizedText?) -> String {
    func timestamp(_ moment: Instant) -> String {
      CivilTime(moment, offset: situation.catalogue.offset).description
    }
    let indicator = answer.reading.indicator
    let numbers = PolicyNumbers(answer)
    var json = JSONText()
    json.object(.lines) { json in
      json.key("simulation")
      json.boolean(true)
      json.member("scenario", answer.outcome.scenario.description)
      if let name { json.member("name", strings(name)) }
      json.member("area", situation.area)
      json.member("clock", timestamp(situation.moment.clock))
      json.key("demonstration")
      json.boolean(situation.isDemonstration)
      json.key("embargoed")
      json.array { json in for (id, _) in situation.embargoes { json.string(id) } }
      json.member("objective", indicator.id)
      json.member("unit", answer.measure == .growth ? "%" : indicator.unit.symbol)
      json.member("model", model.versionName)
      json.key("seed")
      json.integer(Int(clamping: answer.outcome.seed))
      json.member("draws", answer.outcome.draws)
      json.key("examples")
      json.boolean(answer.restsOnExamples)
      json.member("verdict", text.verdict(answer))
      json.key("judged")
      json.integer(answer.judged)
      json.key("periods")
      json.array(.lines) { json in
        for (place, period) in answer.outcome.periods.enumerated() {
          json.object { json in
            if answer.periods.indices.contains(place) {
              json.member("period", answer.periods[place].notation)
            }
            numbers.write(period, to: &json)
          }
        }
      }
      json.key("levers")
      json.array(.lines) { json in
        for lever in answer.levers { json.object { numbers.write(lever, to: &$0) } }
      }
      json.key("assumptions")
      json.array(.lines) { json in
        for breaking in answer.breakings {
          json.object { json in
            json.member("id", breaking.assumption.id)
            json.member("text", strings(breaking.assumption.text))
            json.key("if_broken")
            numbers.write(breaking.difference, to: &json)
          }
        }
      }
      json.key("side_effects")
      json.array(.lines) { json in
        for effect in answer.sideEffects {
          json.object { json in
            json.member("indicator", effect.indicator.id)
            json.key("difference")
            numbers.write(effect.difference, to: &json)
          }
        }
      }
      json.member("backtest", text.backtest(answer))
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// Writes the numbers of a simulation, rounded so that machines that differ in a last bit write the same.
private struct PolicyNumbers {
  private let decimals: Int

  init(_ answer: PolicyAnswer) {
    decimals = min(9, answer.measure.decimals(of: answer.reading.indicator) + 2)
  }

  func write(_ period: PolicyOutcome.Period, to json: inout JSONText) {
    for (key, interval) in [
      ("baseline", period.baseline), ("simulated", period.simulated),
      ("difference", period.difference),
    ] {
      json.key(key)
      write(interval, to: &json)
    }
    guard let reached = period.reached else { return }
    json.key("chance")
    json.object { json in
      json.key("baseline")
      json.number(reached.baseline)
      json.key("simulated")
      json.number(reached.simulated)
    }
  }

  func write(_ lever: PolicyAnswer.Lever, to json: inout JSONText) {
    json.member("lever", lever.definition.id)
    json.key("now")
    json.number(lever.present)
    json.key("setting")
    json.number(lever.setting)
    json.member("extrapolation", lever.extrapolation.rawValue)
    json.key("example")
    json.boolean(lever.effect?.isExample ?? false)
    json.key("contribution")
    write(lever.contribution, to: &json)
  }

  /// The lower bound, the median and the upper bound; null for nothing.
  func write(_ interval: SimulatedInterval?, to json: inout JSONText) {
    guard let interval else { return json.null() }
    json.array { json in
      for value in [interval.low, interval.middle, interval.high] {
        json.number(NumberText.rounded(value, decimals: decimals))
      }
    }
  }
}
