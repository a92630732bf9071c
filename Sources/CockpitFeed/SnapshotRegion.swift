import CockpitJSON
import Glibc

/// Looks which regions files are about, one file after another, without reading them whole.
package struct SnapshotRegion {
  /// Within so many bytes a file says what it is about.
  private static let headLength = 65_536

  private var buffer = FileBuffer()

  package init() {}

  /// The code of the region that a snapshot or a file of targets is about.
  ///
  /// A pipe is not looked into: what is read of it is gone for whoever reads it then.
  ///
  /// - Returns: `nil` where the file cannot be read, is no plain one, or does not say so near its start.
  package mutating func ofFile(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let region = try? buffer.withContents(of: path, limit: SnapshotRegion.headLength) {
      JSONReader.text(ofMember: "region", in: $0)
    }
    return region ?? nil
  }
}
