/// One glyph of a text: what goes into one cell, or into two beside each other.
struct TextGlyph: Equatable {
  /// What takes the columns.
  var base: Unicode.Scalar
  /// What combines with the base; at most `TextGlyphs.marksPerGlyph`.
  var marks: [Unicode.Scalar] = []
  /// 1 or 2.
  var columns: Int

  /// What stands in for everything that must not reach a terminal.
  static let safe = TextGlyph(base: "?", columns: 1)
}

/// Cuts a text into glyphs and replaces what must not reach a terminal.
///
/// A glyph is what ncurses calls a complex character: a scalar that takes columns and what
/// combines with it. What terminals disagree about becomes one safe glyph: emoji that a joiner or
/// a modifier binds, flags, more marks than a cell holds, a mark without a base. Variation
/// selectors are dropped.
struct TextGlyphs<Text: StringProtocol>: IteratorProtocol {
  /// The marks that fit a cell beside the base: ncurses holds five scalars.
  static var marksPerGlyph: Int { 4 }

  private var scalars: Text.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  init(_ text: Text) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  /// The next glyph of the text.
  ///
  /// - Complexity: O(scalars of the glyph)
  mutating func next() -> TextGlyph? {
    while let first = pending {
      pending = scalars.next()
      switch DisplayWidth.widthClass(of: first) {
      case .selector: continue
      case .narrow, .ambiguous: return completed(TextGlyph(base: first, columns: 1))
      case .wide: return completed(TextGlyph(base: first, columns: 2))
      case .zero:
        skipMarks()
        return .safe
      case .replaced:
        // A carriage return and its line feed are one line end.
        if first == "\r", pending == "\n" { pending = scalars.next() }
        return .safe
      }
    }
    return nil
  }

  /// Takes up what belongs to a base.
  private mutating func completed(_ start: TextGlyph) -> TextGlyph? {
    guard let second = pending, second.value >= 0x300 else { return start }
    // Common ideographs follow one another; nothing below belongs to them.
    if 0x4E00...0x9FFF ~= second.value { return start }
    var glyph = start
    var isSafe = true
    if isRegionalIndicator(start.base), isRegionalIndicator(second) {
      pending = scalars.next()
      isSafe = false
    }
    while let scalar = pending {
      if scalar == zeroWidthJoiner {
        // The joiner binds the next scalar too, whatever it is.
        isSafe = false
        pending = scalars.next()
        if let joined = pending, DisplayWidth.columns(of: joined) > 0 { pending = scalars.next() }
        continue
      }
      switch DisplayWidth.widthClass(of: scalar) {
      case .selector: break
      case .zero:
        if glyph.marks.count < Self.marksPerGlyph {
          glyph.marks.append(scalar)
        } else {
          isSafe = false
        }
      default:
        guard isEmojiModifier(scalar), start.columns == 2 else { return isSafe ? glyph : .safe }
        isSafe = false
      }
      pending = scalars.next()
    }
    return isSafe ? glyph : .safe
  }

  private mutating func skipMarks() {
    while let scalar = pending, DisplayWidth.columns(of: scalar) == 0 { pending = scalars.next() }
  }

  private var zeroWidthJoiner: Unicode.Scalar { "\u{200D}" }

  private func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    0x1F1E6...0x1F1FF ~= scalar.value
  }

  private func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    0x1F3FB...0x1F3FF ~= scalar.value
  }
}
