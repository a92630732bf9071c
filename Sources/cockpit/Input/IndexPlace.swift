import CockpitCatalogue
import CockpitFeed
import CockpitValues
import Glibc

/// Where what was read of a folder is kept for the next start.
struct IndexPlace: Sendable {
  /// The folder of indices.
  let folder: String
  /// Whether it lies beside the journals, which a group shares.
  private let isShared: Bool

  /// Beside the journals where they have a folder, else where the account keeps what programs remember;
  /// `nil` for nowhere.
  init?(state: String?, environment: (String) -> String? = IndexPlace.variable) {
    // What is no absolute path is to be ignored (XDG Base Directory Specification 0.8).
    let own = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.local/state" : nil }
    isShared = state != nil
    if let state {
      folder = "\(state)/index"
    } else if let place = own ?? home {
      folder = "\(place)/cockpit/index"
    } else {
      return nil
    }
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The index of a folder as a pack reads it; `nil` where this program cannot be told from others.
  ///
  /// It is of no use to another program, nor with another pack.
  func file(of snapshots: SnapshotFolder, for catalogue: Catalogue) -> IndexFile? {
    var fingerprint = Fingerprint()
    fingerprint.add(catalogue.fingerprint)
    for code in catalogue.otherRegions.sorted() { fingerprint.add(code) }
    guard fingerprint.add(file: "/proc/self/exe") else { return nil }
    return IndexFile(
      of: snapshots, in: folder, isShared: isShared, pack: catalogue.id,
      fingerprint: fingerprint.word)
  }
}
