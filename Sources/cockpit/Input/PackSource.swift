import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitWording
import DigitalCockpit

/// Finds a pack by what `--pack` says: the id of a built-in one, or a folder.
enum PackSource {
  /// The built-in pack that is shown where nothing is asked for and nothing tells another.
  static let standard = "haishu"
  /// So many files of a folder are asked for their region.
  private static let filesAsked = 16

  /// What stands for `--pack` where it is not given: the built-in pack of the first region that the
  /// files of a folder are about.
  ///
  /// The names of files begin with the code of their region mostly: of a folder of several regions, that
  /// is the highest.
  static func standard(for folder: SnapshotFolder?) -> String {
    guard let folder else { return standard }
    return folder.regions(ofFirst: filesAsked).lazy.compactMap(EmbeddedPacks.id(ofRegion:)).first
      ?? standard
  }

  /// What `--pack` says where it may be given more than once: `all` is every built-in pack.
  static func ids(_ packs: [String]) -> [String] {
    let named = packs.flatMap { $0 == "all" ? EmbeddedPacks.ids : [$0] }
    return named.enumerated().filter { !named[..<$0.offset].contains($0.element) }.map(\.element)
  }

  static func catalogue(_ pack: String) throws -> Catalogue {
    let files = try files(pack)
    do throws(PackError) {
      return try read(files)
    } catch {
      throw CommandFailure(error.diagnostics)
    }
  }

  private static func read(_ files: PackFiles) throws(PackError) -> Catalogue {
    var catalogue = try PackReader.read(files)
    catalogue.otherRegions = EmbeddedPacks.regionCodes.subtracting([catalogue.region])
    return catalogue
  }

  /// The pack that the screens are shown with.
  ///
  /// A folder with faults does not keep the control room dark: the built-in pack of its region is
  /// shown instead, and the faults are said there. Another region is no substitute.
  static func usable(_ pack: String) throws -> (catalogue: Catalogue, faults: [Diagnostic]) {
    let files = try files(pack)
    do throws(PackError) {
      return (try read(files), [])
    } catch {
      let region = PackReader.region(of: files)?.pack
      guard let instead = EmbeddedPacks.ids.first(where: { $0 == region }) else {
        throw CommandFailure(error.diagnostics)
      }
      return (try catalogue(instead), error.diagnostics)
    }
  }

  private static func files(_ pack: String) throws -> PackFiles {
    if let files = EmbeddedPacks.files(pack) { return files }
    guard pack.contains("/") || isPack(folder: pack) else {
      throw CommandFailure(
        .command(.noPack(pack, known: EmbeddedPacks.ids.joined(separator: ", "))),
        exitCode: CommandFailure.wrongUsage)
    }
    return PackFiles(folder: pack)
  }

  /// Whether a folder holds a pack and not snapshots.
  static func isPack(folder: String) -> Bool {
    (try? SnapshotFolder.read(file: "\(folder)/pack.json")) != nil
  }
}
