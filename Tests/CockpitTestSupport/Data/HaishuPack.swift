package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse
import Testing

/// The pack of 海曙区 as it lies in `Resources/`.
package enum HaishuPack {
  private static let whole = Result { try read() }

  /// The pack, read once.
  package static func catalogue() throws -> Catalogue { try whole.get() }

  /// The pack as it reads without one of its files.
  package static func read(without missing: String? = nil) throws -> Catalogue {
    try PackReader.read(files(without: missing))
  }

  /// The files of the pack, which has no targets of a running year.
  package static func files(without missing: String? = nil) throws -> PackFiles {
    try files(PackFiles.names.filter { $0 != missing && $0 != "year-targets.json" })
  }

  /// Some files of the pack.
  package static func files(_ names: [String]) throws -> PackFiles {
    var contents: [String: [UInt8]] = [:]
    for name in names { contents[name] = try content(of: name) }
    return PackFiles(location: "Packs/haishu", contents: contents)
  }

  /// The bytes of a file of the pack.
  package static func content(of name: String) throws -> [UInt8] {
    try Files.bytes(at: Repository.path("Resources/Packs/haishu/\(name)"))
  }
}

/// The packs of the project, as their files lie in the repository.
package enum ProjectPacks {
  package static let ids = ["haishu", "ningbo", "shaoxing", "yinzhou", "zhejiang"]

  private static let all = Dictionary(
    uniqueKeysWithValues: ids.map { ($0, files(in: "Resources/Packs/\($0)")) })

  /// The files of a pack, read once; `nil` where the project has no pack of the id.
  package static func files(_ id: String) -> PackFiles? { all[id] }

  /// The catalogue of a pack.
  package static func catalogue(_ id: String) throws -> Catalogue {
    try PackReader.read(all[id] ?? PackFiles(location: id, contents: [:]))
  }

  /// The catalogue of the district that the guide invents.
  package static func example() throws -> Catalogue {
    try PackReader.read(files(in: "Tests/Fixtures/ExamplePack"))
  }

  private static func files(in folder: String) -> PackFiles {
    var contents: [String: [UInt8]] = [:]
    for name in PackFiles.names {
      contents[name] = try? Files.bytes(at: Repository.path("\(folder)/\(name)"))
    }
    return PackFiles(location: folder, contents: contents)
  }
}

extension Goals {
  /// The target of an id in a year.
  package func target(_ id: String, year: Int) -> Target? {
    targets.first { $0.id == id && $0.year == year }
  }
}

/// A day written as `2026-11-21`.
package func day(_ text: String) throws -> CivilDate {
  try #require(Period(parsing: text, offset: .china)?.lastDay)
}

/// A moment of 海曙区, written as `2026-11-21T14:32:00`.
package func moment(_ text: String) throws -> Instant {
  try #require(Instant(parsing: text + "+08:00"))
}

/// A period in the notation of snapshots; an instant in that of ``moment(_:)``.
package func period(_ text: String) throws -> Period {
  try #require(Period(parsing: text.contains("T") ? text + "+08:00" : text, offset: .china))
}

/// A figure of a period, as a snapshot gives it.
package func figure(
  _ notation: String, _ value: Double?, growth: Double? = nil,
  basis: Indicator.Growth.Basis? = nil, status: StatusMarks = []
) throws -> Observation {
  Observation(
    period: try period(notation), value: value,
    growth: growth.map { Observation.Growth(yearOnYear: $0, basis: basis) }, status: status,
    knownSince: Instant(seconds: 0), source: "s", file: "f.json")
}
