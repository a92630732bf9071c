package import CockpitCatalogue
import CockpitResources

/// The packs that are part of the program.
package enum EmbeddedPacks {
  private static let folder = "Packs"

  /// The ids of all embedded packs.
  package static var ids: [String] {
    var ids: [String] = []
    for path in CockpitResource.under(folder) {
      let id = String(path.dropFirst(folder.count + 1).prefix { $0 != "/" })
      if ids.last != id { ids.append(id) }
    }
    return ids
  }

  /// The regions of all embedded packs, in the order of their ids.
  static let regions: [PackRegion] = ids.compactMap { id in
    files(id).flatMap { PackReader.region(of: $0) }
  }

  /// The codes of these regions.
  package static var regionCodes: Set<String> {
    Set(regions.compactMap { $0.areas.first?.code })
  }

  /// The id of the embedded pack of a region; `nil` where none is about it.
  package static func id(ofRegion code: String) -> String? {
    regions.first { $0.areas.first?.code == code }?.pack
  }

  /// The files of a pack, or `nil` if no embedded pack has that id.
  package static func files(_ id: String) -> PackFiles? {
    let prefix = "\(folder)/\(id)"
    var contents: [String: [UInt8]] = [:]
    for path in CockpitResource.under(prefix) {
      contents[String(path.dropFirst(prefix.count + 1))] = CockpitResource.bytes(at: path)
    }
    return contents.isEmpty ? nil : PackFiles(location: prefix, contents: contents)
  }
}
