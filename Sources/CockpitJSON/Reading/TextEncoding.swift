/// The encodings that files come in by mistake, told by their first bytes.
enum TextEncoding {
  /// What is wrong with a document that is no UTF-8 text or carries a byte order mark.
  static func complaint(about bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    let first = (0..<4).map { $0 < bytes.count ? Int(bytes[$0]) : -1 }
    switch (first[0], first[1], first[2], first[3]) {
    case (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00), (0x00, 0x00, 0x00, 1...),
      (1..., 0x00, 0x00, 0x00):
      return .looksLikeUTF32
    case (0xFE, 0xFF, _, _), (0xFF, 0xFE, _, _), (0x00, 1..., _, _), (1..., 0x00, _, _):
      return .looksLikeUTF16
    case (0xEF, 0xBB, 0xBF, _):
      return .byteOrderMark
    default:
      return nil
    }
  }
}
