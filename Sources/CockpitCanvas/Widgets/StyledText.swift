/// A text whose parts may look different.
package struct StyledText: Hashable, Sendable {
  /// A part with one style.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, style: Style = .normal) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ spans: [Span]) {
    self.spans = spans
  }

  package init(_ text: String, style: Style = .normal) {
    spans = [Span(text, style: style)]
  }

  /// The text without its styles.
  package var text: String {
    spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
  }

  /// The two texts one after the other, each part in its style.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.spans + right.spans)
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension GlyphSet {
  /// The columns of a text as this tier draws it.
  ///
  /// - Complexity: O(scalars)
  package func columns(of text: StyledText) -> Int {
    text.spans.reduce(0) { $0 + columns(of: $1.text) }
  }
}

extension Canvas {
  /// Writes a text on one row, each part in its style.
  ///
  /// - Returns: The columns used.
  /// - Complexity: O(columns)
  @discardableResult
  package mutating func write(_ text: StyledText, x: Int, y: Int, limit: Int? = nil) -> Int {
    var used = 0
    for span in text.spans {
      let rest = limit.map { $0 - used }
      if let rest, rest <= 0 { break }
      used += write(span.text, x: x + used, y: y, style: span.style, limit: rest)
    }
    return used
  }

  /// Writes a text into a field of one row, with an ellipsis where it does not fit.
  ///
  /// - Complexity: O(columns)
  package mutating func place(
    _ text: StyledText, x: Int, y: Int, width: Int, alignment: TextLayout.Alignment = .left
  ) {
    guard width > 0 else { return }
    let columns = glyphs.columns(of: text)
    guard columns > width else {
      let offset =
        switch alignment {
        case .left: 0
        case .right: width - columns
        case .center: (width - columns) / 2
        }
      write(text, x: x + offset, y: y, limit: columns)
      return
    }
    let ellipsis = DisplayWidth.columns(of: glyphs.ellipsis)
    guard width > ellipsis else {
      write(text, x: x, y: y, limit: width)
      return
    }
    let room = width - ellipsis
    let used = write(text, x: x, y: y, limit: room)
    let style = text.spans.last?.style ?? .normal
    write(glyphs.ellipsis, x: x + used, y: y, style: style, limit: width - used)
  }
}
