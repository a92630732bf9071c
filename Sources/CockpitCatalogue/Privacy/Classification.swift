package import CockpitJSON

/// How secret a datum is; what is 秘密 or above has no place in the cockpit.
package enum Classification {
  private static let open: Set<String> = ["公开", "内部", "public", "internal"]

  /// Refuses a mark other than public or internal.
  package static func check(_ node: JSONNode) throws(JSONError) {
    if node.isNull { return }
    let mark = try node.string()
    guard open.contains(mark) else {
      throw JSONError(
        .classified(mark: mark),
        at: node.offset)
    }
  }
}
