import CockpitJSON
import CockpitWarehouse
import Crypto
import Glibc

/// The checksum that a producer may put beside a snapshot, as `sha256sum` writes it.
enum Checksum {
  /// The name of the checksum of a file.
  static func name(of file: String) -> String { "\(file).sha256" }

  /// Whether a name is that of a checksum.
  static func isName(_ name: UnsafePointer<CChar>) -> Bool {
    let length = strlen(name)
    return length > 7 && strcmp(name + length - 7, ".sha256") == 0
  }

  /// Whether a name is that of a checksum.
  static func isName(_ name: String) -> Bool { name.hasSuffix(".sha256") }

  /// The name of the file that a checksum is of, by its own.
  static func item(of name: String) -> String { String(name.dropLast(7)) }

  /// Why the bytes of a file do not agree with the checksum beside it; `nil` if they do.
  ///
  /// A file without one agrees. One that is there and cannot be read is no agreement.
  static func complaint(
    about bytes: UnsafeBufferPointer<UInt8>, of file: String, at path: String
  ) -> Diagnostic? {
    let line: [UInt8]
    do throws(FeedError) {
      guard let content = try SnapshotFolder.contents(ofPlain: name(of: path)) else {
        return nil
      }
      line = content
    } catch {
      return Diagnostic(file: file, sentence: error.sentence)
    }
    let expected = String(decoding: line.prefix(64), as: UTF8.self).lowercased()
    guard expected.utf8.count == 64, expected.allSatisfy(\.isHexDigit) else {
      return Diagnostic(
        file: file, sentence: FileFault.noChecksum(file: file))
    }
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    let actual = hexadecimal(hash.finalize())
    guard actual == expected else {
      return Diagnostic(
        file: file,
        sentence: FileFault.wrongChecksum(
          file: file, actual: String(actual.prefix(8)), expected: String(expected.prefix(8))))
    }
    return nil
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
