import CockpitCatalogue
import CockpitFeed
import CockpitWarehouse
import DigitalCockpit

/// Which pack each file of a check belongs to.
struct FilePacks {
  /// Files that are checked with one pack.
  struct Group {
    let catalogue: Catalogue
    let paths: [String]
  }

  /// The pack of all files; `nil` for that of the region of each.
  private let asked: Catalogue?

  /// With what `--pack` says, if it is given.
  init(asked pack: String?) throws {
    asked = try pack.map(PackSource.catalogue)
  }

  /// Files by the built-in pack of the region that they name, the packs in the order of their files.
  ///
  /// One of a region that no pack is about, or that does not say its region, goes with the first pack that
  /// another file names; with the standard one where none does.
  ///
  /// - Complexity: O(files), of each of which the start is read
  func groups(of paths: [String]) throws -> [Group] {
    if let asked { return [Group(catalogue: asked, paths: paths)] }
    var region = SnapshotRegion()
    let packs = paths.map { path in region.ofFile(path).flatMap(FilePacks.pack(ofRegion:)) }
    let first = packs.lazy.compactMap(\.self).first ?? PackSource.standard
    let ids = packs.map { $0 ?? first }
    return try PackSource.ids(ids).map { id in
      Group(
        catalogue: try PackSource.catalogue(id),
        paths: zip(paths, ids).filter { $0.1 == id }.map(\.0))
    }
  }

  /// The pack of a region, or of the district whose code that of a 镇街 begins with.
  private static func pack(ofRegion code: String) -> String? {
    EmbeddedPacks.id(ofRegion: code)
      ?? (code.count >= 9 ? EmbeddedPacks.id(ofRegion: String(code.prefix(6))) : nil)
  }
}
