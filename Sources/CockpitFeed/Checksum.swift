import CockpitJSON
import Crypto

/// The checksum that a producer may put beside a snapshot, as `sha256sum` writes it.
enum Checksum {
  /// Why a file does not agree with the checksum beside it; `nil` if it does or there is none.
  static func complaint(about name: String, in folder: SnapshotFolder) -> Diagnostic? {
    guard let line = try? folder.contents(of: "\(name).sha256") else {
      return nil
    }
    let expected = String(decoding: line.prefix(64), as: UTF8.self).lowercased()
    guard expected.utf8.count == 64, expected.allSatisfy(\.isHexDigit) else {
      return complaint(
        name, sentence: "\(name).sha256 holds no SHA-256 checksum; write it with sha256sum")
    }
    guard let bytes = try? folder.contents(of: name) else { return nil }
    let actual = hexadecimal(SHA256.hash(data: bytes))
    guard actual == expected else {
      return complaint(
        name,
        sentence: "the file does not agree with \(name).sha256 (\(actual.prefix(8)) is not"
          + " \(expected.prefix(8))); it may have been cut or changed on its way")
    }
    return nil
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func complaint(_ name: String, sentence: Sentence) -> Diagnostic {
    Diagnostic(severity: .error, file: name, line: 1, column: 1, sentence: sentence, excerpt: "")
  }
}
