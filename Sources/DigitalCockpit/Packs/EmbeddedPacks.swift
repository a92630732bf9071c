package import CockpitCatalogue
import CockpitJSON
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

  /// The ids by the codes of their regions, of which no more is read.
  private static let idsByRegion: [String: String] = Dictionary(
    ids.compactMap { id in
      CockpitResource.bytes(at: "\(folder)/\(id)/pack.json").flatMap { bytes in
        bytes.withUnsafeBufferPointer { JSONReader.text(ofMember: "region", in: $0) }
      }.map { ($0, id) }
    }, uniquingKeysWith: { first, _ in first })

  /// The codes of these regions.
  package static var regionCodes: Set<String> { Set(idsByRegion.keys) }

  /// The id of the embedded pack of a region; `nil` where none is about it.
  package static func id(ofRegion code: String) -> String? { idsByRegion[code] }

  /// The code of the region of an embedded pack; `nil` where there is no such pack.
  package static func region(ofPack id: String) -> String? {
    idsByRegion.first { $0.value == id }?.key
  }

  /// What was prepared of the past that the demonstration of a pack invents; `nil` where nothing was.
  package static func past(ofPack id: String) -> [UInt8]? {
    CockpitResource.bytes(at: "Prepared/\(id).past")
  }

  /// The files of a pack, or `nil` if no embedded pack has that id.
  package static func files(_ id: String) -> PackFiles? {
    let prefix = "\(folder)/\(id)"
    var contents: [String: [UInt8]] = [:]
    for path in CockpitResource.under(prefix) {
      contents[String(path.dropFirst(prefix.count + 1))] = CockpitResource.bytes(at: path)
    }
    return contents.isEmpty
      ? nil
      : PackFiles(
        location: prefix, contents: contents,
        prepared: CockpitResource.bytes(at: "Prepared/\(id).pack"))
  }
}
