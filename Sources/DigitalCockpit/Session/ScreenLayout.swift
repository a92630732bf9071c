import CockpitCanvas

/// Where the parts that every screen has stand: header, body, line of keys.
///
/// The band of what is in force takes a row under the title where there is any, also of low screens; what
/// is wrong with what was handed in takes one under the counts, and what is wrong with the host as many as its
/// sentence needs.
///
/// Rules between them give way first on low screens, then the line of keys, then the row of what is
/// wrong, which then stands in the place of the counts, then the second line of the header.
struct ScreenLayout {
  /// The lines that only some situations need.
  struct Extra: Hashable, Sendable {
    var hasBand = false
    var banner: Banner?
  }

  let title: Rect
  /// What is in force: empty where nothing is.
  let band: Rect
  /// The next line: counts and ages.
  let summary: Rect
  /// What is wrong with what was handed in: empty where nothing is.
  let banner: Rect
  /// The row of the rule under the header, if there is one.
  let upperRule: Int?
  let body: Rect
  let lowerRule: Int?
  let keys: Rect

  /// The least rows with rules, with a line of keys, with a second line and with one more for what is
  /// wrong.
  private static let rowsWithRules = 20
  private static let rowsWithKeys = 6
  private static let rowsWithSummary = 4
  private static let rowsWithBoth = 8
  /// The most rows of what is wrong, where there is room for rules.
  private static let mostBannerRows = 3

  init(_ size: Size, _ extra: Extra) {
    let own = size.rows - (extra.hasBand ? 1 : 0)
    let hasRules = own >= ScreenLayout.rowsWithRules
    let hasSecond = own >= ScreenLayout.rowsWithSummary
    let hasBoth = own >= ScreenLayout.rowsWithBoth
    var rest = Rect(size)
    // Of a single row the band takes the title's place.
    (title, rest) = rest.split(top: own > 0 ? 1 : 0)
    (band, rest) = rest.split(top: extra.hasBand ? 1 : 0)
    (summary, rest) = rest.split(top: hasSecond && (extra.banner == nil || hasBoth) ? 1 : 0)
    let most = hasRules ? ScreenLayout.mostBannerRows : hasSecond ? 1 : 0
    (banner, rest) = rest.split(top: extra.banner?.lines(most, of: size.columns).count ?? 0)
    upperRule = hasRules ? rest.y : nil
    rest = rest.split(top: hasRules ? 1 : 0).rest
    let footer = (own >= ScreenLayout.rowsWithKeys ? 1 : 0) + (hasRules ? 1 : 0)
    (body, rest) = rest.split(top: rest.height - footer)
    lowerRule = hasRules ? rest.y : nil
    keys = rest.split(top: hasRules ? 1 : 0).rest
  }
}
