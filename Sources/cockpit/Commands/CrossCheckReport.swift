import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Figures that are held against each other, as text for people or as JSON for programs.
struct CrossCheckReport {
  private let situation: Situation
  private let book: DataBook
  private let strings: Strings
  private let text: CrossCheckText
  private let departments: DepartmentText
  private let time: TimeText

  init(_ room: DutyRoom, _ strings: Strings) {
    situation = room.situation
    book = room.state.queues.data
    self.strings = strings
    let catalogue = situation.catalogue
    let today = situation.moment.today(catalogue.offset)
    text = CrossCheckText(
      strings: strings, catalogue: catalogue,
      periods: PeriodText(language: strings.language, today: today))
    departments = DepartmentText(language: strings.language, catalogue: catalogue)
    time = TimeText(strings: strings, offset: catalogue.offset)
  }

  /// All checks of the pack, in its order.
  var all: [CrossCheckReading] { situation.crossChecks }

  /// A check by its id or its name.
  ///
  /// - Throws: where there is none, with those that there are
  func check(named name: String) throws -> CrossCheckReading {
    let found = all.first {
      let definition = $0.definition
      return definition.id == name || definition.name.zh == name || definition.name.en == name
    }
    if let found { return found }
    throw CommandFailure(
      .command(.noCheck(name, known: all.map(\.definition.id).joined(separator: ", "))),
      exitCode: CommandFailure.wrongUsage)
  }

  // MARK: Text

  /// What area and moment it is about, then a line for each check, or all of one.
  func text(_ checks: [CrossCheckReading], isWhole: Bool) -> String {
    let area = situation.catalogue.areas[situation.area].map { strings($0.name) } ?? situation.area
    let invented = situation.isDemonstration ? [strings(.chrome(.demonstration))] : []
    let embargoes = situation.embargoes.map { id, until in
      "\(strings(.data(.embargoedUntil(time.full(until))))) \(id)"
    }
    let head = (["\(area) \(time.full(situation.moment.clock))"] + invented + embargoes)
      .joined(separator: strings.semicolon)
    guard !checks.isEmpty else { return "\(head)\n\n\(strings(.crossCheck(.noChecks)))\n" }
    let paragraphs = checks.map { paragraph($0, isWhole: isWhole) }
    return "\(head)\n\(strings(.crossCheck(.impartial)))\n\n"
      + paragraphs.joined(separator: isWhole ? "\n" : "")
  }

  private func paragraph(_ reading: CrossCheckReading, isWhole: Bool) -> String {
    let definition = reading.definition
    let standing = book.standing(of: reading)
    var lines = [
      "\(strings(definition.name)) (\(definition.id))", "  " + result(reading, standing),
    ]
    for (label, place) in [
      (CrossCheckPhrase.first, CrossCheckDefinition.Place.first), (.second, .second),
    ] {
      lines.append("  \(strings(.crossCheck(label)))\(strings.colon)\(side(place, of: reading))")
      guard isWhole else { continue }
      let side = definition[place]
      lines.append(
        "    \(strings(.crossCheck(.basis)))\(strings.colon)\(strings(side.basis))"
          + strings.semicolon + departments.name(side.departments))
    }
    guard isWhole else { return lines.joined(separator: "\n") + "\n" }
    func add(_ label: CrossCheckPhrase, _ words: String?) {
      if let words { lines.append("  \(strings(.crossCheck(label)))\(strings.colon)\(words)") }
    }
    add(.relation, strings(definition.relation))
    add(.tolerance, text.tolerance(definition))
    add(.explanation, text.explanation(definition))
    add(.steps, text.steps(standing))
    add(.primary, text.primary(definition))
    add(.standsBy, strings(definition.source) + strings.semicolon + text.standing(of: definition))
    lines.append("  \(strings(.crossCheck(.history)))")
    for point in reading.points.reversed() {
      lines.append(
        "    \(text.period(point, definition)) \(text.difference(point, definition))"
          + " \(strings(.crossCheck(.allowed))) \(text.allowed(point, definition))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func result(_ reading: CrossCheckReading, _ standing: CrossCheckStanding) -> String {
    var words = [text.result(standing)]
    if let point = reading.newest, case .success = reading.outcome {
      let definition = reading.definition
      words.append(
        "\(text.period(point, definition)) \(strings(.crossCheck(.difference)))"
          + " \(text.difference(point, definition)) \(strings(.crossCheck(.allowed)))"
          + " \(text.allowed(point, definition))")
      words += [text.excess(point, definition)].compactMap(\.self)
    }
    words += [text.releases(standing), text.awaited(reading)].compactMap(\.self)
    return words.joined(separator: strings.semicolon)
  }

  private func side(
    _ place: CrossCheckDefinition.Place, of reading: CrossCheckReading
  ) -> String {
    let side = reading.definition[place]
    guard let point = reading.newest else { return text.name(of: side) }
    let figure = place == .first ? point.first : point.second
    return [
      text.name(of: side, parts: figure.parts), figure.period.notation,
      text.figure(figure, of: side, reading.definition), figure.source, figure.file,
    ].map { PrintableText.of($0) }.joined(separator: " ")
  }

  // MARK: JSON

  /// What it is about, with an object for each check; numbers as they are reckoned with, unrounded.
  func json(_ checks: [CrossCheckReading]) -> String {
    func timestamp(_ moment: Instant) -> String {
      CivilTime(moment, offset: situation.catalogue.offset).description
    }
    var json = JSONText()
    json.object(.lines) { json in
      json.member("area", situation.area)
      json.member("clock", timestamp(situation.moment.clock))
      json.member("known_until", timestamp(situation.moment.knownUntil))
      json.key("demonstration")
      json.boolean(situation.isDemonstration)
      json.key("embargoed")
      json.array { json in
        for (id, until) in situation.embargoes {
          json.object { json in
            json.member("snapshot", id)
            json.member("until", timestamp(until))
          }
        }
      }
      json.key("checks")
      json.array(.lines) { json in
        for reading in checks { json.object { write(reading, to: &$0) } }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ reading: CrossCheckReading, to json: inout JSONText) {
    let definition = reading.definition
    let standing = book.standing(of: reading)
    json.member("id", definition.id)
    json.member("name", strings(definition.name))
    json.member("kind", definition.kind.rawValue)
    if let measure = definition.measure { json.member("measure", measure.rawValue) }
    json.member("result", standing.result.name)
    if case .failure(let reason) = reading.outcome { json.member("reason", reason.rawValue) }
    json.key("trial")
    json.boolean(definition.isTrial)
    if let primary = definition.primary { json.member("primary", primary.rawValue) }
    if let item = standing.item { json.member("item", item.number) }
    json.member("unsettled_releases", standing.releases)
    json.key("points")
    json.array { json in
      for point in reading.points { json.object { write(point, to: &$0) } }
    }
  }

  private func write(_ point: CrossCheckReading.Point, to json: inout JSONText) {
    for (key, figure) in [("first", point.first), ("second", point.second)] {
      json.key(key)
      json.object { json in
        json.member("period", figure.period.notation)
        if let value = figure.value {
          json.key("value")
          json.number(value)
        }
        json.member("parts", figure.parts)
        json.member("source", figure.source)
        json.member("file", figure.file)
      }
    }
    switch point.outcome {
    case .failure(let reason): json.member("reason", reason.rawValue)
    case .success(let comparison):
      json.key("difference")
      json.number(comparison.difference)
      json.key("agrees")
      json.boolean(comparison.agrees)
      json.key("explained")
      json.boolean(point.isExplained)
      if comparison.allowed.lowerBound.isFinite {
        json.key("allowed_from")
        json.number(comparison.allowed.lowerBound)
      }
      json.key("allowed_to")
      json.number(comparison.allowed.upperBound)
    }
  }
}
