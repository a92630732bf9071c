import CockpitCanvas

extension TerminalCapabilities {
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
      tier: .full, synchronizes: probe?.synchronizes ?? false, probe: probe,
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
    if found != .full { fallbacks.append(.wideGlyphs(used: found)) }
    return found
  }
}
