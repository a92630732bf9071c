package import CockpitCanvas
package import CockpitJSON
import CockpitResources
package import CockpitValues
import CockpitWording

/// A palette with what people call it.
package struct NamedPalette: Hashable, Sendable {
  package let palette: Palette
  /// What the footer calls it.
  package let name: LocalizedText
}

/// Reads a palette: the look of every role at every colour depth.
package enum PaletteReader {
  private static let folder = "Palettes"
  /// The roles by the names that palettes call them.
  private static let roles = Dictionary(
    uniqueKeysWithValues: StyleRole.allCases.map { ("\($0)", $0) })

  /// The ids of the embedded palettes.
  package static var ids: [String] {
    CockpitResource.under(folder).map { String($0.dropFirst(folder.count + 1).dropLast(5)) }
  }

  /// The embedded palette with an id.
  package static func embedded(_ id: String) throws(JSONError) -> NamedPalette {
    try read(CockpitResource.bytes(at: "\(folder)/\(id).json") ?? [])
  }

  /// The palette in a file.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> NamedPalette {
    let root = try JSONNode.parse(bytes).object()
    var depths: [ColorDepth: [StyleRole: Attributes]] = [:]
    for member in try root.required("roles").members() {
      guard let role = roles[member.key] else {
        throw JSONError(
          .unknownRole(member.key, known: StyleRole.allCases.map { "\($0)" }),
          at: member.keyOffset)
      }
      for look in try member.value.members() {
        guard let depth = depth(named: look.key) else {
          throw JSONError(.badDepth, at: look.keyOffset)
        }
        depths[depth, default: [:]][role] = try attributes(look.value.object())
      }
    }
    let ground = try root.required("ground").object()
    let name = try root.required("name").object()
    let palette = Palette(
      id: try root.required("id").string(),
      ground: Palette.Ground(
        foreground: try color(ground.required("foreground")),
        background: try color(ground.required("background"))),
      attributes: depths)
    return NamedPalette(
      palette: palette,
      name: LocalizedText(
        zh: try name.required("zh").string(), en: try name.required("en").string()))
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
    try object.optional(key).map(color)
  }

  private static func color(_ node: JSONNode) throws(JSONError) -> UInt8 {
    guard let color = UInt8(exactly: try node.integer()) else {
      throw JSONError(.badColour, at: node.offset)
    }
    return color
  }
}
