/// What a picture says of itself beside its cells.
package struct SVGDescription: Hashable, Sendable {
  package var title: String
  package var description: String
  /// The language as a tag, such as `zh`.
  package var language: String

  package init(title: String, description: String, language: String) {
    self.title = title
    self.description = description
    self.language = language
  }
}

extension CellBuffer {
  /// Where letters stand in their cell, from its top.
  private static let baseline = 15

  /// The cells as a picture that browsers open and printers print.
  ///
  /// Every glyph has the place of its column, so that Chinese and Latin text stay aligned whatever
  /// fonts there are. The paper palette is for printing. The same input gives the same bytes.
  ///
  /// - Complexity: O(cells)
  package func svgText(
    palette: Palette, paper: Palette, depth: ColorDepth = .palette256,
    _ description: SVGDescription
  ) -> String {
    let sheet = SVGStyleSheet(palette: palette, paper: paper, depth: depth)
    let width = size.columns * SVGGlyphs.width
    let height = size.rows * SVGGlyphs.height
    let styles = Set(cells.map(\.style))
    // In a fixed order, not in that of a set.
    let used = StyleRole.allCases.flatMap { [Style($0), Style($0, focused: true)] }
      .filter(styles.contains)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title desc" \
      xml:lang="\(XMLText.escaped(description.language))">
      <title id="title">\(XMLText.escaped(description.title))</title>
      <desc id="desc">\(XMLText.escaped(description.description))</desc>
      <style>
      \(sheet.text(for: used))</style>
      <style>
      \(sheet.printText(for: used))</style>
      <rect class="ground" width="\(width)" height="\(height)"/>

      """
    for y in 0..<size.rows {
      for run in styleRuns(y) {
        if sheet.hasGround(run.style) { text += ground(of: run, y) }
        text += letters(of: run, y)
      }
    }
    return text + "</svg>\n"
  }

  /// Cells of one row beside one another that look the same.
  private struct Run {
    let style: Style
    let columns: Range<Int>
  }

  private func styleRuns(_ y: Int) -> [Run] {
    var runs: [Run] = []
    var start = 0
    for x in 0..<size.columns
    where x + 1 == size.columns || self[x + 1, y].style != self[x, y].style {
      runs.append(Run(style: self[x, y].style, columns: start..<x + 1))
      start = x + 1
    }
    return runs
  }

  private func ground(of run: Run, _ y: Int) -> String {
    let x = run.columns.lowerBound * SVGGlyphs.width
    let width = run.columns.count * SVGGlyphs.width
    return """
      <rect class="\(SVGStyleSheet.ground(run.style))" x="\(x)" y="\(y * SVGGlyphs.height)" \
      width="\(width)" height="\(SVGGlyphs.height)"/>

      """
  }

  /// The glyphs of a run: shapes as one path, letters with the places of their columns.
  private func letters(of run: Run, _ y: Int) -> String {
    let top = y * SVGGlyphs.height
    var words = SVGWords(style: SVGStyleSheet.name(run.style), baseline: top + CellBuffer.baseline)
    var shapes = ""
    for x in run.columns {
      let glyph = self[x, y].glyph
      if glyph == .continuation { continue }
      let isWide = self[x + 1, y].glyph == .continuation
      let place = x * SVGGlyphs.width
      guard let scalar = glyph.scalar else {
        words.append(cluster: scalars(of: glyph), isWide: isWide, at: place)
        continue
      }
      if let path = SVGGlyphs.path(scalar, x: place, y: top) {
        words.end()
        shapes += path
      } else {
        words.append(scalar, isWide: isWide, at: place)
      }
    }
    words.end()
    let path =
      shapes.isEmpty ? "" : "<path class=\"\(SVGStyleSheet.name(run.style))\" d=\"\(shapes)\"/>\n"
    return words.elements + path
  }
}

/// The letters of one row and style as elements, each letter with its place.
///
/// Wide letters stand in elements of their own: where a program minds only the first place, no
/// letter is far from its column.
private struct SVGWords {
  let style: String
  let baseline: Int
  private(set) var elements = ""
  private var word = ""
  private var places: [String] = []
  private var isWide = false
  /// The place of a blank that belongs to the word if a letter follows it.
  private var blank: String?

  init(style: String, baseline: Int) {
    self.style = style
    self.baseline = baseline
  }

  mutating func append(_ scalar: Unicode.Scalar, isWide: Bool, at place: Int) {
    guard scalar != " " else {
      if word.isEmpty || blank != nil { end() } else { blank = String(place) }
      return
    }
    guard scalar.value < 0x1_0000 else {
      // Its two code units would take two places.
      return append(cluster: [scalar], isWide: isWide, at: place)
    }
    if isWide != self.isWide { end() }
    self.isWide = isWide
    if let blank {
      word += " "
      places.append(blank)
      self.blank = nil
    }
    word.unicodeScalars.append(scalar)
    places.append(String(place))
  }

  /// Appends a letter of several scalars, which have one place.
  mutating func append(cluster: [Unicode.Scalar], isWide: Bool, at place: Int) {
    end()
    self.isWide = isWide
    word.unicodeScalars.append(contentsOf: cluster)
    places = [String(place)]
    end()
  }

  /// Ends the word.
  mutating func end() {
    blank = nil
    guard !word.isEmpty else { return }
    elements += """
      <text class="\(style)\(isWide ? " wide" : "")" x="\(places.joined(separator: " "))" \
      y="\(baseline)">\(XMLText.escaped(word))</text>

      """
    word = ""
    places = []
  }
}

/// Texts inside XML.
enum XMLText {
  /// A text that says the same in XML, with what XML cannot hold replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
