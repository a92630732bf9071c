/// The name of a file, told from others by its bytes as file systems tell them.
///
/// Strings are equal where they look the same: an é of one scalar and one of two are one string,
/// but two files.
package struct FileName: Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension FileName: Hashable {
  package static func == (one: FileName, other: FileName) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension FileName: Comparable {
  package static func < (one: FileName, other: FileName) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}
