import CockpitModel
import CockpitResources

/// The packs that come with the program.
enum BuiltInPack {
  /// The catalogue of an embedded pack.
  ///
  /// - Throws: what is wrong with it
  static func catalogue(_ id: String) throws(PackError) -> Catalogue {
    let folder = "Packs/\(id)"
    let contents = CockpitResource.under(folder).map { path in
      (String(path.dropFirst(folder.count + 1)), CockpitResource.bytes(at: path) ?? [])
    }
    return try PackReader.read(
      PackFiles(location: folder, contents: Dictionary(uniqueKeysWithValues: contents)))
  }
}
