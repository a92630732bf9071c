import CockpitCanvas
import Glibc
import Testing

@testable import CockpitValues
@testable import DigitalCockpit

struct EmbeddedPaletteTests {
  private static func palette(_ id: String) throws -> Palette {
    try PaletteReader.embedded(id).palette
  }

  @Test(
    "are dark, light, for either ground and colour-blind safe, each with a name in both languages")
  func ids() throws {
    #expect(PaletteReader.ids == ["dark", "either", "light", "safe"])
    let names = try PaletteReader.ids.map { try PaletteReader.embedded($0).name }
    #expect(names.map(\.zh) == ["深色", "通用", "浅色", "色觉友好"])
    #expect(Set(names.map(\.en)).count == 4)
  }

  @Test(
    "let every role be read at every depth, in the focus too: contrast of 4.5 or more by WCAG",
    arguments: PaletteReader.ids)
  func contrast(id: String) throws {
    let palette = try Self.palette(id)
    let black = Palette.Ground.dark
    let white = Palette.Ground(foreground: 16, background: 231)
    for ground in id == "either" ? [black, white] : [palette.ground] {
      for depth in ColorDepth.allCases {
        for role in StyleRole.allCases {
          for style in [Style(role), Style(role, focused: true)] {
            // Many terminals brighten the first eight colours where the text is bold.
            for brightens in [false, true] {
              let look = Look(style, palette, depth: depth, ground: ground, brightens: brightens)
              let ratio = look.text.contrast(to: look.ground)
              #expect(ratio >= 4.5, "\(role) \(depth) \(style.isFocused) \(brightens) \(ratio)")
            }
          }
        }
      }
    }
  }

  @Test(
    "keep the colours of the scale apart for those who see no red or no green",
    arguments: [ColorVision.normal, .deuteranopia, .protanopia])
  func colourVision(vision: ColorVision) throws {
    let palette = try Self.palette("safe")
    let roles: [StyleRole] = [.normal, .warning, .serious, .critical, .advisory, .data]
    for (index, one) in roles.enumerated() {
      for other in roles.dropFirst(index + 1) {
        let distance = vision.seen(Look(Style(one), palette).mark)
          .distance(to: vision.seen(Look(Style(other), palette).mark))
        #expect(distance >= 15, "\(one) \(other) \(distance)")
      }
    }
  }

  @Test(
    "tell five classes apart at 256, 16 and 8 colours, to every eye: each darker than the next",
    arguments: PaletteReader.ids, ColorVision.allCases)
  func ramp(id: String, vision: ColorVision) throws {
    let palette = try Self.palette(id)
    for depth in [ColorDepth.eight, .sixteen, .palette256] {
      let grounds = Style.ramp.map { vision.seen(Look($0, palette, depth: depth).ground) }
      let steps = id == "light" ? grounds.reversed() : grounds
      for (lower, upper) in zip(steps, steps.dropFirst()) {
        #expect(upper.luminance > lower.luminance, "\(depth)")
        // Eight colours have four such steps; the fifth is told by its hue.
        if depth > .eight { #expect(upper.contrast(to: lower) >= 1.5, "\(depth)") }
      }
      for (index, one) in grounds.enumerated() {
        for other in grounds.dropFirst(index + 1) {
          #expect(one.distance(to: other) >= 13, "\(depth)")
        }
      }
    }
  }

  @Test("have no colour of a state in the ramp of quantities", arguments: PaletteReader.ids)
  func rampIsNoState(id: String) throws {
    let palette = try Self.palette(id)
    let states: [StyleRole] = [.critical, .serious, .warning, .advisory, .data]
    func mark(_ role: StyleRole) -> UInt8? {
      let look = palette.attributes(of: Style(role), depth: .palette256)
      return look.background ?? look.foreground
    }
    let ramp = Style.ramp.map { mark($0.role) }
    #expect(Set(ramp).count == 5)
    #expect(Set(ramp).isDisjoint(with: states.map(mark)))
  }

  @Test("give no colour to what is normal, and none at all without colours")
  func quiet() throws {
    for id in PaletteReader.ids {
      let palette = try Self.palette(id)
      for depth in ColorDepth.allCases {
        let normal = palette.attributes(of: .normal, depth: depth)
        #expect(normal == Attributes())
        let focus = palette.attributes(of: .normal.focused, depth: depth)
        #expect(focus == Attributes(reverse: true), "the focus shows without colour")
      }
      for role in StyleRole.allCases {
        let look = palette.attributes(of: Style(role), depth: .mono)
        #expect(look.foreground == nil && look.background == nil)
      }
    }
  }

  @Test("stay within the colours of each depth", arguments: PaletteReader.ids)
  func depths(id: String) throws {
    let palette = try Self.palette(id)
    for (depth, limit) in [(ColorDepth.eight, 8), (.sixteen, 16)] {
      for role in StyleRole.allCases {
        let look = palette.attributes(of: Style(role), depth: depth)
        for color in [look.foreground, look.background].compactMap(\.self) {
          #expect(Int(color) < limit, "\(role) at \(limit)")
        }
      }
    }
  }

  @Test("tell the abnormal roles apart at every depth", arguments: PaletteReader.ids)
  func distinct(id: String) throws {
    let palette = try Self.palette(id)
    for depth in [ColorDepth.eight, .sixteen, .palette256] {
      let roles: [StyleRole] = [.normal, .critical, .serious, .warning, .advisory, .data]
      let looks = roles.map { palette.attributes(of: Style($0), depth: depth) }
      #expect(Set(looks).count == looks.count, "\(depth)")
    }
  }
}

/// A style as a terminal of 256 colours shows it.
private struct Look {
  let text: Light3
  let ground: Light3
  /// The colour that catches the eye: a ground of its own, else the text.
  let mark: Light3

  init(
    _ style: Style, _ palette: Palette, depth: ColorDepth = .palette256,
    ground: Palette.Ground? = nil, brightens: Bool = false
  ) {
    let look = palette.attributes(of: style, depth: depth)
    let ground = ground ?? palette.ground
    let brighter: UInt8 = brightens && look.bold ? 8 : 0
    let own = look.foreground.map { $0 < 8 ? $0 + brighter : $0 }
    let foreground = Light3(own ?? ground.foreground)
    let background = Light3(look.background ?? ground.background)
    text = look.reverse ? background : foreground
    self.ground = look.reverse ? foreground : background
    mark = look.background == nil ? text : self.ground
  }
}

/// How an eye sees colours; matrices on linear light by Viénot, Brettel and Mollon, 1999.
enum ColorVision: CaseIterable, CustomTestStringConvertible {
  case normal, deuteranopia, protanopia

  var testDescription: String { "\(self)" }

  fileprivate func seen(_ light: Light3) -> Light3 {
    let (r, g, b) = (light.red, light.green, light.blue)
    return switch self {
    case .normal: light
    case .protanopia:
      Light3(
        red: 0.11238 * r + 0.88762 * g, green: 0.11238 * r + 0.88762 * g,
        blue: 0.00401 * r - 0.00401 * g + b)
    case .deuteranopia:
      Light3(
        red: 0.29275 * r + 0.70725 * g, green: 0.29275 * r + 0.70725 * g,
        blue: -0.02234 * r + 0.02234 * g + b)
    }
  }
}

/// Linear light.
private struct Light3 {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(_ index: UInt8) {
    let color = RGBColor(terminal: index)
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(color.red), green: linear(color.green), blue: linear(color.blue))
  }

  /// The relative luminance by WCAG.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(to other: Light3) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The distance in CIELAB.
  func distance(to other: Light3) -> Double {
    let (a, b) = (lab, other.lab)
    return sqrt(pow(a.0 - b.0, 2) + pow(a.1 - b.1, 2) + pow(a.2 - b.2, 2))
  }

  private var lab: (Double, Double, Double) {
    func part(_ value: Double) -> Double {
      value > 0.008856 ? cbrt(max(0, value)) : 7.787 * value + 16 / 116
    }
    let x = part((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    let y = part(luminance)
    let z = part((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
