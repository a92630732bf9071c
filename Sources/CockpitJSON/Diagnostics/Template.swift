/// A text with places `{0}`, `{1}` … to be filled.
package enum Template {
  /// The text with its places filled; a place without an argument stays as it is.
  ///
  /// What is filled in is not looked at again, so that an argument may itself hold a `{1}`.
  ///
  /// - Complexity: O(length of the result)
  package static func filled(_ template: String, _ arguments: [String]) -> String {
    guard !arguments.isEmpty, template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let index = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(index)
      else {
        result += rest.prefix(1)
        rest = rest.dropFirst()
        continue
      }
      result += arguments[index]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
