import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 政策匹配: each policy with its document and how the record stands to it, and below it each condition with
/// what the record has.
struct PolicyTable: Sendable {
  let context: PageContext
  let reading: RecordReading
  let matches: [PolicyMatch]

  private var strings: Strings { context.strings }

  var panel: PagePanel {
    let entries = matches.flatMap { match in
      [Entry(match: match, check: nil)] + match.checks.map { Entry(match: match, check: $0) }
    }
    var table = Table(
      "policies",
      rows: entries.enumerated().map { place, entry in
        entry.check == nil ? Table.Row("\(place)", opens: nil) : .plain.at(depth: 1)
      }
    ) { _ in
      Table.Text(
        [
          Table.Column("policy", strings(.profile(.policy)), minimum: 20, ideal: 40, weight: 1),
          Table.Column("demand", strings(.profile(.demand)), minimum: 16, ideal: 36, weight: 1),
          Table.Column("has", strings(.profile(.has)), minimum: 10, ideal: 14, priority: 1),
          Table.Column("result", strings(.profile(.result)), minimum: 18, ideal: 22),
        ], entries.map { cells(of: $0) })
    }
    table.empty = TextBlock(strings(.profile(.noPolicies)), style: .secondary)
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.profile(.policies)))
  }

  private struct Entry {
    let match: PolicyMatch
    /// `nil` for the policy as a whole.
    let check: PolicyMatch.Check?
  }

  private func cells(of entry: Entry) -> [Table.Cell] {
    guard let check = entry.check else {
      let rule = entry.match.rule
      let place = [strings(rule.document), strings.section(rule.section)]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return [
        Table.Cell(strings(rule.name), style: .strong), Table.Cell(place, style: .secondary),
        Table.Cell(rule.isOnTrial ? strings(.profile(.onTrial)) : "", style: .secondary),
        Table.Cell(standing(of: entry.match), style: .strong),
      ]
    }
    let (result, style): (String, Style) =
      switch check.outcome {
      case .met: (strings(.profile(.met)), .normal)
      case .notMet: (strings(.profile(.notMet)), .normal)
      case .unknown: (strings(.profile(.unknown)), .secondary)
      }
    return [
      Table.Cell("  " + name(of: check.condition.field)), Table.Cell(demand(check.condition)),
      Table.Cell(
        check.value.map { value(value: $0, in: check.condition.field) }
          ?? strings(.profile(.notSaid)),
        style: check.value == nil ? .secondary : .normal),
      Table.Cell(result, style: style),
    ]
  }

  private func standing(of match: PolicyMatch) -> String {
    switch match.standing {
    case .over: strings(.profile(.over(match.rule.until?.description ?? "-")))
    case .matches: strings(.profile(.matches))
    case .open: strings(.profile(.open))
    case .fails: strings(.profile(.fails))
    }
  }

  private func name(of field: String) -> String {
    switch field {
    case "kind": strings(.record(.kind))
    case "level": strings(.record(.level))
    case "area": strings(.column(.area(context.parts)))
    case "stage": strings(.column(.stage))
    default:
      reading.definition?.fields.first { $0.key == field }.map { strings($0.name) } ?? field
    }
  }

  private func demand(_ condition: PolicyCondition) -> String {
    switch condition.demand {
    case .among(let texts):
      strings(
        .profile(
          .among(
            texts.map { value(value: $0, in: condition.field) }.joined(separator: strings.comma))))
    case .atLeast(let least): strings(.profile(.atLeast(DecimalText.shortest(least))))
    case .atMost(let most): strings(.profile(.atMost(DecimalText.shortest(most))))
    }
  }

  /// A text of a field as the language has it: kinds, levels and stages by their names, areas by theirs.
  private func value(value: String, in field: String) -> String {
    let text = context.recordText
    return switch field {
    case "kind": text.name(of: value, among: reading.definition?.kinds)
    case "level": text.name(of: value, among: reading.definition?.levels)
    case "stage": text.name(of: value, among: reading.definition?.stages.map(\.name))
    case "area": context.areaName(value)
    default: value
    }
  }
}
