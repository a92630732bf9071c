import CockpitJSON
package import CockpitWarehouse
import Glibc

extension Intake {
  /// The names that are not surely a file of their own: links, files with a link to them, and those that more
  /// than one name leads to.
  ///
  /// Whoever removes one of them may remove the other, or what the other leads to.
  ///
  /// - Complexity: O(items)
  package func links(in folder: SnapshotFolder) -> Set<FileName> {
    var names: [UInt64: [FileName]] = [:]
    for (name, stamp) in seen { names[stamp.content.identity, default: []].append(name) }
    return Set(
      names.values.flatMap { $0.count > 1 ? $0 : $0.filter { !folder.hasOfItsOwn($0) } })
  }

  /// Removes a file that is in force, and its checksum, from the folder that was read.
  ///
  /// It gets a hidden name first, under which nobody writes it anew, and is looked at there. Where the program
  /// ends before it is gone, ``SnapshotFolder/asides`` has it.
  ///
  /// - Parameters:
  ///   - name: the file that goes
  ///   - holders: the files that say the same, and so must be as they were read, too
  ///   - folder: the folder that was read
  /// - Throws: where one of them is no longer the one that was read, or it cannot be removed; then it stays
  package func remove(
    _ name: FileName, heldBy holders: [FileName], from folder: SnapshotFolder
  ) throws(FeedError) {
    for holder in holders {
      guard let held = seen[holder], folder.isUnchanged(holder, since: held) else {
        throw FeedError(
          .holderChanged("\(folder.path)/\(name.text)", holder: holder.text))
      }
    }
    guard let stamp = seen[name] else {
      throw FeedError(.changedMeanwhile("\(folder.path)/\(name.text)"))
    }
    try folder.remove(name, asOf: stamp)
  }
}
