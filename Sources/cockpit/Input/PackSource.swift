import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitWording
import DigitalCockpit

/// Finds a pack by what `--pack` says: the id of a built-in one, or a folder.
enum PackSource {
  /// The built-in pack that is shown where nothing is asked for.
  static let standard = "haishu"

  static func catalogue(_ pack: String) throws -> Catalogue {
    let files = try files(pack)
    do throws(PackError) {
      return try PackReader.read(files)
    } catch {
      throw CommandFailure(error.diagnostics)
    }
  }

  /// The pack that the screens are shown with.
  ///
  /// A folder with faults does not keep the control room dark: the built-in pack of its region is
  /// shown instead, and the faults are said there. Another region is no substitute.
  static func usable(_ pack: String) throws -> (catalogue: Catalogue, faults: [Diagnostic]) {
    let files = try files(pack)
    do throws(PackError) {
      return (try PackReader.read(files), [])
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
