/// How an index of a folder is laid out: `cockpit.index/2`.
///
/// All numbers are words of 64 bits, the lowest byte first, and every part begins and ends at a multiple
/// of 32 bytes:
///
/// 1. the head: ``magic``, the fingerprint of what read the files, where the directory begins, how many
///    bytes it has, its sum, the bytes of all of the file, and the sum of these six words;
/// 2. one part for the columns of each file, in the order of the directory;
/// 3. the files of each series: where they begin among all, then the number of a file and the place of the
///    series in it;
/// 4. the directory: the texts, the series, and of each file its name, its stamps, what it says of itself,
///    and of each column its first byte and its length, with the sum of the file's part.
///
/// An index is never trusted over the files: whoever reads it compares each stamp with the file's.
enum IndexLayout {
  /// Names the version as well: what is laid out otherwise has another one.
  static let magic: UInt64 = 0x325F_5844_4E49_4B43
  static let headWords = 7
  /// The bytes of the head.
  static let headLength = 64

  /// The sum of the words of a head.
  static func sum(_ words: [UInt64]) -> UInt64 {
    words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0xC2B2_AE3D_27D4_EB4F ^ $0 >> 31 }
  }
}

/// What tells the state of a file for which its columns hold, in words of whoever looks at files.
package typealias IndexStamp = [Int64]
