import CockpitCanvas

/// Where the parts that every screen has stand: header, body, line of keys.
///
/// Rules between them give way first on low screens, then the line of keys, then the second line
/// of the header.
struct ScreenLayout {
  let title: Rect
  /// The second line: counts and ages, or a banner.
  let summary: Rect
  /// The row of the rule under the header, if there is one.
  let upperRule: Int?
  let body: Rect
  let lowerRule: Int?
  let keys: Rect

  /// The least rows with rules, with a line of keys and with a second line.
  private static let rowsWithRules = 20
  private static let rowsWithKeys = 6
  private static let rowsWithSummary = 4

  init(_ size: Size) {
    let hasRules = size.rows >= ScreenLayout.rowsWithRules
    var rest = Rect(size)
    (title, rest) = rest.split(top: 1)
    (summary, rest) = rest.split(top: size.rows >= ScreenLayout.rowsWithSummary ? 1 : 0)
    upperRule = hasRules ? rest.y : nil
    rest = rest.split(top: hasRules ? 1 : 0).rest
    let footer = (size.rows >= ScreenLayout.rowsWithKeys ? 1 : 0) + (hasRules ? 1 : 0)
    (body, rest) = rest.split(top: rest.height - footer)
    lowerRule = hasRules ? rest.y : nil
    keys = rest.split(top: hasRules ? 1 : 0).rest
  }
}
