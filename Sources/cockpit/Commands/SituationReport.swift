import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What every report on a situation begins with: which area, at what moment, whether the figures are invented or may not
/// be passed on.
struct SituationReport {
  let situation: Situation
  let strings: Strings
  private let time: TimeText

  init(_ situation: Situation, _ strings: Strings) {
    self.situation = situation
    self.strings = strings
    time = TimeText(strings: strings, offset: situation.catalogue.offset)
  }

  /// The indicator of the pack that goes by an id or a name.
  ///
  /// - Throws: where there is none, with those that are spelled alike
  func indicator(named name: String) throws -> Indicator {
    let named = situation.catalogue.indicators.first {
      $0.id == name || $0.name.zh == name || $0.name.en == name
    }
    if let named { return named }
    let alike = situation.catalogue.indicators.map(\.id).filter { $0.contains(name) }
    throw CommandFailure(
      .command(.noIndicator(name, known: alike.sorted().joined(separator: ", "))),
      exitCode: CommandFailure.wrongUsage)
  }

  /// The head as a line.
  var head: String {
    let area = situation.catalogue.areas[situation.area].map { strings($0.name) } ?? situation.area
    let invented = situation.isDemonstration ? [strings(.chrome(.demonstration))] : []
    let embargoes = situation.embargoes.map { id, until in
      "\(strings(.data(.embargoedUntil(time.full(until))))) \(id)"
    }
    return (["\(area) \(time.full(situation.moment.clock))"] + invented + embargoes)
      .joined(separator: strings.semicolon)
  }

  /// The head as members of an object.
  func writeHead(to json: inout JSONText) {
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
  }

  private func timestamp(_ moment: Instant) -> String {
    CivilTime(moment, offset: situation.catalogue.offset).description
  }
}
