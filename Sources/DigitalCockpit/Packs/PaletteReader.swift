package import CockpitCanvas
package import CockpitJSON
import CockpitResources

/// Reads a palette: the look of every role at every colour depth.
package enum PaletteReader {
  /// The embedded palette with an id.
  package static func embedded(_ id: String) throws(JSONError) -> Palette {
    try read(CockpitResource.bytes(at: "Palettes/\(id).json") ?? [])
  }

  package static func read(_ bytes: [UInt8]) throws(JSONError) -> Palette {
    let root = try JSONNode.parse(bytes).object()
    var depths: [ColorDepth: [StyleRole: Attributes]] = [:]
    for member in try root.required("roles").members() {
      guard let role = StyleRole.allCases.first(where: { "\($0)" == member.key }) else {
        throw JSONError(
          "there is no role \(member.key); write one of "
            + StyleRole.allCases.map { "\($0)" }.joined(separator: ", "),
          at: member.keyOffset)
      }
      for look in try member.value.members() {
        guard let depth = depth(named: look.key) else {
          throw JSONError("a depth is one of 256, 16, 8, mono", at: look.keyOffset)
        }
        depths[depth, default: [:]][role] = try attributes(look.value.object())
      }
    }
    return Palette(id: try root.required("id").string(), attributes: depths)
  }

  private static func depth(named name: String) -> ColorDepth? {
    name == "mono" ? .mono : Int(name).flatMap { $0 > 0 ? ColorDepth(rawValue: $0) : nil }
  }

  private static func attributes(_ object: JSONObject) throws(JSONError) -> Attributes {
    Attributes(
      foreground: try color(object, "foreground"), background: try color(object, "background"),
      bold: try object.optional("bold")?.boolean() ?? false,
      dim: try object.optional("dim")?.boolean() ?? false,
      underline: try object.optional("underline")?.boolean() ?? false,
      reverse: try object.optional("reverse")?.boolean() ?? false)
  }

  private static func color(_ object: JSONObject, _ key: String) throws(JSONError) -> UInt8? {
    guard let node = object.optional(key) else { return nil }
    guard let color = UInt8(exactly: try node.integer()) else {
      throw JSONError("a colour is a number from 0 to 255", at: node.offset)
    }
    return color
  }
}
