/// A key of an object and its value.
package struct JSONMember: Sendable, Hashable {
  package let key: String
  /// The key's opening quote in its document.
  package let keyOffset: Int
  package let value: JSONNode
}
