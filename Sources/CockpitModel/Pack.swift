import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitValues

/// Everything that is known of a region before any figure arrives: its areas, indicators, targets
/// and calendar.
public struct Pack: Sendable {
  let catalogue: Catalogue

  /// Reads the pack in a folder, such as `Resources/Packs/haishu`.
  ///
  /// - Throws: ``PackFaults`` with a place for each fault; a pack is taken whole or not at all.
  public init(folder: String) throws(PackFaults) {
    do throws(PackError) {
      catalogue = try PackReader.read(PackFiles(folder: folder))
    } catch {
      throw PackFaults(descriptions: error.diagnostics.map(\.description))
    }
  }

  /// The id, such as `haishu`.
  public var id: String { catalogue.id }

  /// The name of the region, such as 海曙区.
  public var name: Name { Name(catalogue.name) }

  /// The code of the area that the pack is about, such as `330203`.
  public var region: String { catalogue.region }

  /// The areas of the pack: those above the region, the region, and those in it.
  public var areas: [Area] { catalogue.areas.areas.map(Area.init) }

  /// The indicators in the order of the pack.
  public var indicators: [Indicator] {
    catalogue.indicators.map { Indicator($0, in: catalogue) }
  }

  /// What the plans of the region and its running year demand.
  public var targets: [Target] {
    (catalogue.goals.targets + (catalogue.goals.yearTargets?.targets ?? [])).map(Target.init)
  }
}

/// What is wrong with a pack.
public struct PackFaults: Error, Sendable, CustomStringConvertible {
  /// One sentence for each fault, with file, line and column where there is one.
  public let descriptions: [String]

  /// The faults, one a line.
  public var description: String { descriptions.joined(separator: "\n") }
}

/// A name in the two languages of the cockpit.
public struct Name: Hashable, Sendable {
  /// As documents of the region write it.
  public let chinese: String
  /// The English name; the Chinese one where the pack gives none.
  public let english: String

  init(_ text: LocalizedText) {
    (chinese, english) = (text.zh, text.en)
  }
}

/// A node of the tree province, city, district, street.
public struct Area: Hashable, Sendable {
  /// The official code, such as `330203`.
  public let code: String
  /// The official name, such as 南门街道.
  public let name: Name
  /// The code of the area that it lies in; `nil` for the highest one of the pack.
  public let parent: String?

  init(_ area: CockpitCatalogue.Area) {
    (code, name, parent) = (area.code, Name(area.name), area.parent)
  }
}

/// What a figure means and how it is written.
public struct Indicator: Hashable, Sendable {
  /// The id, such as `industry.output`.
  public let id: String
  /// The full name.
  public let name: Name
  /// The unit as figures carry it, such as 亿元.
  public let unit: String
  /// The decimals that are published, never more.
  public let decimals: Int
  /// The names of the departments that answer for the figures, with strokes between; empty where the pack names none.
  public let owner: String

  init(_ indicator: CockpitCatalogue.Indicator, in catalogue: Catalogue) {
    id = indicator.id
    name = Name(indicator.name)
    unit = indicator.unit.symbol
    decimals = indicator.decimals
    owner = catalogue.departmentIndex.names(of: indicator.owners)
  }
}

/// What a document demands of an indicator in a year.
public struct Target: Hashable, Sendable {
  /// The id in its document, such as `hs.zlb_dau`.
  public let id: String
  /// What is demanded, in the words of the document.
  public let name: Name
  /// The year by whose end it is demanded.
  public let year: Int
  /// The id of the indicator that is held against the target; `nil` where none measures it.
  public let indicator: String?
  /// The figure to reach or to stay below, in ``unit``.
  public let value: Double
  /// The unit of the value, such as 亿元.
  public let unit: String
  /// Whether the value is a limit that figures must not pass.
  public let isUpperLimit: Bool

  init(_ target: CockpitCatalogue.Target) {
    id = target.id
    name = Name(target.name)
    year = target.year
    indicator = target.indicator
    value = target.value
    unit = target.unit.symbol
    isUpperLimit = target.evaluation == .ceiling
  }
}
