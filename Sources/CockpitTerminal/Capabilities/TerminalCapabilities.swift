package import CockpitCanvas

/// What the opened screen works with, and why.
package struct TerminalCapabilities: Hashable, Sendable {
  /// The type of the terminal that the screen was opened as.
  package var type: String
  /// The locale whose character widths are used.
  package var locale: String
  /// Whether that locale is UTF-8.
  package var isUTF8: Bool
  /// The colours that the terminal has; 0 for none.
  package var colors: Int
  /// The colours that are used.
  package var depth: ColorDepth
  /// The glyphs that are used.
  package var tier: GlyphTier
  /// What lies behind the text; `nil` if nobody said.
  package var ground: TerminalGround?
  /// Whether the terminal confirmed that it can show a frame all at once (mode 2026).
  package var synchronizes: Bool
  /// What the terminal answered; `nil` if it was not asked.
  package var probe: TerminalProbe?
  /// What could not be had as asked for.
  package var fallbacks: [TerminalFallback]
}

/// One thing that could not be had as asked for, with the reason.
package enum TerminalFallback: Hashable, Sendable {
  /// The environment's locale is not installed or not UTF-8.
  case locale(wanted: String, used: String)
  /// No UTF-8 locale is installed: ASCII only.
  case noUnicode(locale: String)
  /// The terminal database does not know the type.
  case type(wanted: String, used: String)
  /// NO_COLOR is set.
  case colorRefused
  /// The terminal has fewer colours than were asked for.
  case depth(wanted: ColorDepth, used: ColorDepth)
  /// The terminal did not say how wide it draws.
  case noAnswer
  /// The terminal does not draw Chinese as wide as it is: names and figures stand apart.
  case noChinese
  /// The terminal draws some glyphs wider than they are counted.
  case wideGlyphs(used: GlyphTier)
}

extension TerminalFallback {
  /// Whether no Chinese can be read because of it.
  package var hidesChinese: Bool {
    switch self {
    case .noUnicode, .noChinese: true
    case .locale, .type, .colorRefused, .depth, .noAnswer, .wideGlyphs: false
    }
  }
}

extension TerminalCapabilities {
  /// Whether no Chinese can be read on the screen.
  package var cannotShowChinese: Bool { fallbacks.contains(where: \.hidesChinese) }

  /// Chooses what to work with out of what is asked for and what there is.
  init(
    options: TerminalOptions, locale: TerminalLocale, type: String, colors: Int,
    probe: TerminalProbe?
  ) {
    var fallbacks: [TerminalFallback] = []
    if !locale.isUTF8 {
      fallbacks.append(.noUnicode(locale: locale.name))
    } else if let wanted = options.locale, wanted != locale.name {
      fallbacks.append(.locale(wanted: wanted, used: locale.name))
    }
    if options.type != type {
      fallbacks.append(.type(wanted: options.type ?? "", used: type))
    }
    let available = ColorDepth.allCases.last { $0.rawValue <= colors } ?? .mono
    var depth = min(options.depth ?? available, available)
    if let wanted = options.depth, wanted > available {
      fallbacks.append(.depth(wanted: wanted, used: available))
    } else if options.depth == nil, options.refusesColor {
      depth = .mono
      fallbacks.append(.colorRefused)
    }
    self.init(
      type: type, locale: locale.name, isUTF8: locale.isUTF8, colors: colors, depth: depth,
      tier: .full, ground: probe?.background.map(TerminalGround.init) ?? options.ground,
      synchronizes: probe?.synchronizes ?? false, probe: probe,
      fallbacks: fallbacks)
    tier = chooseTier(options.tier)
  }

  private mutating func chooseTier(_ wanted: GlyphTier?) -> GlyphTier {
    guard isUTF8 else { return .ascii }
    if let wanted { return wanted }
    guard let probe else { return .full }
    guard let found = probe.tier else {
      fallbacks.append(.noAnswer)
      return .full
    }
    if probe.showsChinese == false {
      fallbacks.append(.noChinese)
    } else if found != .full {
      fallbacks.append(.wideGlyphs(used: found))
    }
    return found
  }
}
