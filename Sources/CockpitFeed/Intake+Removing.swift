import CockpitJSON
package import CockpitWarehouse
import Glibc

extension Intake {
  /// Removes a file that is in force, and its checksum, from the folder that was read.
  ///
  /// - Throws: where it is no longer the one that was read, or cannot be removed; then it stays
  package func remove(_ name: FileName, from folder: SnapshotFolder) throws(FeedError) {
    let path = "\(folder.path)/\(name.text)"
    guard let stamp = seen[name], folder.stamp(of: name) == stamp else {
      throw FeedError(.changedMeanwhile(path))
    }
    guard unlink(path) == 0 else {
      throw FeedError(.unremovable(path, SystemError(code: errno)))
    }
    // One without its file says nothing.
    unlink(Checksum.name(of: path))
  }
}
