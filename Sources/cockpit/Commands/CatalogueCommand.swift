import ArgumentParser
import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWording

/// `cockpit catalogue`: what a pack holds, as a table.
struct CatalogueCommand: ParsableCommand {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case targets, milestones, systems, indicators, areas, boards, records, alarms
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalogue", abstract: CommandLanguage.strings(.usage(.catalogue)))
  }

  @Argument(help: .words(.usage(.listed)))
  var kind: Kind

  @Option(help: .words(.usage(.pack)), completion: .directory)
  var pack = PackSource.standard

  @Option(help: .words(.usage(.tableFormat)))
  var format = Format.table

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let catalogue = try PackSource.catalogue(pack)
    // Programs go by the same names whatever the language of people.
    let language = format == .table ? CommandLanguage.current : .zh
    let terms = format == .table ? CatalogueTable.Terms(language) : .ofPacks
    let table =
      switch kind {
      case .targets: CatalogueTable.targets(of: catalogue, in: language, by: terms)
      case .milestones: CatalogueTable.milestones(of: catalogue, in: language)
      case .systems: CatalogueTable.systems(of: catalogue, in: language) { $0.words[language] }
      case .indicators: CatalogueTable.indicators(of: catalogue, in: language, by: terms)
      case .areas: CatalogueTable.areas(of: catalogue, in: language)
      case .boards: CatalogueTable.boards(of: catalogue, in: language)
      case .records: CatalogueTable.records(of: catalogue, in: language)
      case .alarms: CatalogueTable.alarms(of: catalogue, in: language, by: terms)
      }
    switch format {
    case .table: try Output.text(table.text(CommandLanguage.strings))
    case .csv: try Output.text(table.csv)
    case .json: try Output.text(table.json)
    }
  }
}

extension CatalogueTable.Terms {
  /// The words of people.
  fileprivate init(_ language: Language) {
    self.init(
      unit: { $0.symbol(in: language) }, dataClass: { $0.words[language] },
      onTrial: Strings(language)(.duty(.onTrial)))
  }
}

extension CatalogueTable {
  /// The table for people: columns as wide as what is in them, two cells apart.
  fileprivate func text(_ strings: Strings) -> String {
    let lines = ([columns.map { strings($0.words) }] + rows).map { line in
      line.map { TextLayout.clip($0, to: .max / 2) }
    }
    let widths = columns.indices.map { column in
      lines.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return lines.map { line in
      let text = zip(line, widths).map { TextLayout.pad($0, to: $1) }.joined(separator: "  ")
      let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
      return text[..<end] + "\n"
    }.joined()
  }

  /// One object a row, on a line of its own.
  fileprivate var json: String {
    var json = JSONText()
    json.array(.lines) { json in
      for row in rows {
        json.object { json in
          for (column, field) in zip(columns, row) { json.member(column.rawValue, field) }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
