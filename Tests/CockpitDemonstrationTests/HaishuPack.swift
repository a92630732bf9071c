import CockpitCatalogue
import CockpitValues
import Glibc
import Testing

/// The pack of 海曙区 as it lies in `Resources/`, and a demonstration of it.
enum HaishuPack {
  /// The pack without systems and records.
  static func catalogue() throws -> Catalogue {
    try catalogue(of: [
      "pack.json", "areas.json", "indicators.json", "boards.json", "calendar.json",
    ])
  }

  /// The pack with all its files.
  static func wholeCatalogue() throws -> Catalogue {
    try catalogue(of: PackFiles.names.filter { $0 != "year-targets.json" })
  }

  private static func catalogue(
    of names: [String], file: String = #filePath
  ) throws -> Catalogue {
    let end = try #require(file.firstRange(of: "/Tests/CockpitDemonstrationTests/"))
    let folder = file[..<end.lowerBound] + "/Resources/Packs/haishu"
    var contents: [String: [UInt8]] = [:]
    for name in names {
      contents[name] = try content(of: "\(folder)/\(name)")
    }
    return try PackReader.read(PackFiles(location: "Packs/haishu", contents: contents))
  }

  /// A moment of 海曙区, such as `2026-11-21T14:32:00+08:00`.
  static func moment(_ text: String) throws -> Instant {
    try #require(Instant(parsing: text))
  }

  private static func content(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"), "cannot open \(path)")
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return content }
      content += chunk[..<count]
    }
  }
}
