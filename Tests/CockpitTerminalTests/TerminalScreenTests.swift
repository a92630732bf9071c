import CNCurses
import CTerminalShims
import CockpitCanvas
import CockpitTestSupport
import Glibc
import Testing

@testable import CockpitTerminal

/// All that needs curses, one after the other: curses is one to a process.
@Suite(.serialized) struct TerminalScreenTests {
  static let size = Size(columns: 80, rows: 24)

  /// Styles that differ in attributes and in colours.
  static let palette = Palette(
    id: "test",
    attributes: [
      .palette256: [
        .strong: Attributes(bold: true),
        .secondary: Attributes(dim: true),
        .critical: Attributes(foreground: 196, bold: true),
        .warning: Attributes(foreground: 220, underline: true),
        .banner: Attributes(foreground: 231, background: 160),
      ]
    ])

  /// A screen on no terminal at all.
  static func open(type: String? = "xterm-256color") throws -> TerminalScreen {
    var options = TerminalOptions()
    options.type = type
    options.size = size
    let nowhere = Glibc.open("/dev/null", O_RDWR)
    return try TerminalScreen(options: options, input: nowhere, output: nowhere) { _ in palette }
  }

  @Test("the bell of a moment in which the line is busy rings once it is free, and once alone")
  func bell() throws {
    var (keys, line): ([Int32], [Int32]) = ([0, 0], [0, 0])
    #expect(pipe(&keys) == 0 && pipe(&line) == 0)
    defer { for end in keys + line { close(end) } }
    for end in line { #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let blank = [UInt8](repeating: UInt8(ascii: " "), count: 4096)
    while write(line[1], blank, blank.count) > 0 {}
    func sent() -> [UInt8] {
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while case let count = Glibc.read(line[0], &piece, piece.count), count > 0 {
        bytes += piece.prefix(count)
      }
      return bytes
    }
    var options = TerminalOptions()
    (options.type, options.size) = ("xterm-256color", TerminalScreenTests.size)
    var screen = try TerminalScreen(options: options, input: keys[0], output: line[1]) { _ in
      TerminalScreenTests.palette
    }
    screen.ring()
    #expect(screen.wait(timeout: .milliseconds(1)) == [.timedOut])
    #expect(!sent().contains(0x07))
    #expect(screen.wait(timeout: .milliseconds(1)) == [.timedOut])
    #expect(sent().filter { $0 == 0x07 } == [0x07])
    #expect(screen.wait(timeout: .milliseconds(1)) == [.timedOut])
    #expect(sent() == [])
  }

  /// A glyph with its attributes.
  struct Shown: Equatable, CustomStringConvertible {
    var glyph: String
    var attributes: attr_t

    var description: String { attributes == 0 ? glyph : "\(glyph)(\(attributes >> 16))" }

    /// Whether the terminal shows the same: of a wide glyph that a layer cuts, curses shows the
    /// rest as a blank without attributes.
    func matches(_ expected: Shown) -> Bool {
      self == expected || (self == Shown(glyph: " ", attributes: 0) && expected.glyph == " ")
    }
  }

  /// What curses believes the terminal to show, row by row.
  static func shown() -> [[Shown]] {
    (0..<size.rows).map { y in
      var cells = [cchar_t](repeating: cchar_t(), count: size.columns + 1)
      mvwin_wchnstr(cockpit_current_window(), Int32(y), 0, &cells, Int32(size.columns))
      return cells.map(read).prefix { !$0.glyph.isEmpty } + []
    }
  }

  private static func read(_ cell: cchar_t) -> Shown {
    var cell = cell
    var scalars = [UInt32](repeating: 0, count: Int(CCHARW_MAX))
    let count = cockpit_cell_scalars(&cell, &scalars)
    let glyph = scalars[..<count].compactMap(Unicode.Scalar.init)
    return Shown(
      glyph: String(String.UnicodeScalarView(glyph)),
      attributes: cockpit_cell_attributes(&cell))
  }

  /// What a frame should look like, row by row.
  static func expected(_ frame: Frame) -> [[Shown]] {
    let cells = frame.flattened()
    return (0..<size.rows).map { y in
      (0..<size.columns).compactMap { x in
        guard cells[x, y].glyph != .continuation else { return nil }
        let look = palette.attributes(of: cells[x, y].style, depth: .palette256)
        return Shown(
          glyph: String(String.UnicodeScalarView(cells.scalars(x: x, y: y))),
          attributes: cockpit_attributes(look.bold, look.dim, look.underline, look.reverse))
      }
    }
  }

  /// Records the first row that does not look as a frame does.
  static func expectShown(
    _ frame: Frame, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (row, (shown, expected)) in zip(Self.shown(), Self.expected(frame)).enumerated() {
      let isSame =
        shown.count == expected.count && zip(shown, expected).allSatisfy { $0.matches($1) }
      guard !isSame else { continue }
      Issue.record(
        """
        \(comment?.rawValue ?? "") row \(row):
        + \(shown.map(\.description).joined())
        - \(expected.map(\.description).joined())
        """, sourceLocation: sourceLocation)
      return
    }
  }

  static func layer(
    _ lines: [String], x: Int, y: Int, columns: Int, style: Style = .normal
  ) -> Layer {
    var canvas = Canvas(size: Size(columns: columns, rows: lines.count), glyphs: .full)
    for (row, line) in lines.enumerated() { canvas.write(line, x: 0, y: row, style: style) }
    return Layer(canvas.cells, at: Point(x: x, y: y))
  }
}

// MARK: - Frames

extension TerminalScreenTests {
  @Test("shows layers as the flattened frame")
  func showsLayers() throws {
    var screen = try Self.open()
    let page = Self.layer(
      Array(repeating: "数字驾驶舱 e\u{301}t ▁▂▃ ⣿⣿ ─┼─ 海曙区", count: 24), x: 0, y: 0,
      columns: 80)
    let menu = Self.layer(
      ["┌──────┐", "│ 告警 │", "└──────┘"], x: 3, y: 2, columns: 8, style: .critical)
    let note = Self.layer(["搁置至 18:00"], x: 6, y: 3, columns: 12, style: .banner)
    let size = Self.size
    for layers in [[page], [page, menu], [page, menu, note], [page, note], [note, menu], []] {
      let frame = Frame(size: size, layers: layers)
      let isSent = screen.present { _ in frame }
      #expect(isSent)
      Self.expectShown(frame)
    }
  }

  @Test("shows random frames as the flattened frame, whatever was shown before")
  func showsRandomFrames() throws {
    var screen = try Self.open()
    var random = SeededGenerator(seed: 20_261_121)
    for number in 1...120 {
      let frame = RandomFrame.make(size: Self.size, using: &random)
      screen.present { _ in frame }
      Self.expectShown(frame, "frame \(number)")
    }
  }

  @Test("moves, resizes and removes the panel of a layer")
  func movesLayers() throws {
    var screen = try Self.open()
    let page = Self.layer(Array(repeating: "海曙区海曙区", count: 24), x: 0, y: 0, columns: 80)
    for (x, columns) in [(0, 6), (1, 6), (1, 9), (77, 9), (-3, 9), (80, 9), (5, 4)] {
      let frame = Frame(
        size: Self.size,
        layers: [page, Self.layer(["警警警警"], x: x, y: 1, columns: columns, style: .strong)])
      screen.present { _ in frame }
      Self.expectShown(frame, "x \(x), \(columns) columns")
    }
  }

  @Test("tells clusters of equal number in different buffers apart")
  func tellsClustersApart() throws {
    var screen = try Self.open()
    for text in ["e\u{301}", "o\u{308}"] {
      let frame = Frame(size: Self.size, layers: [Self.layer([text], x: 0, y: 0, columns: 4)])
      screen.present { _ in frame }
      #expect(Self.shown()[0][0].glyph == text)
    }
  }

  @Test("opens one screen at a time, and another one after it")
  func opensOneAtATime() throws {
    do {
      let screen = try Self.open()
      #expect(throws: TerminalError.alreadyOpen) { _ = try Self.open() }
      #expect(screen.size == Self.size)
    }
    let screen = try Self.open()
    #expect(screen.capabilities.type == "xterm-256color")
  }

  @Test("opens an unknown terminal as one that is known, and says so")
  func opensUnknownTerminal() throws {
    let screen = try Self.open(type: "no-such-terminal")
    #expect(screen.capabilities.type == "xterm-256color")
    #expect(
      screen.capabilities.fallbacks.contains(
        .type(wanted: "no-such-terminal", used: "xterm-256color")))
  }

  @Test("leaves no trace of a screen that showed no frame, and one of a screen that did")
  func leavesNoTrace() throws {
    let output = cockpit_memory_file("output")
    defer { close(output) }
    for isShown in [false, true] {
      var options = TerminalOptions()
      options.type = "xterm-256color"
      options.size = Self.size
      var screen = try TerminalScreen(options: options, input: output, output: output) { _ in
        Self.palette
      }
      if isShown { screen.present { Frame(size: $0, layers: []) } }
      _ = consume screen
      #expect((lseek(output, 0, SEEK_END) > 0) == isShown)
    }
  }

  @Test("refuses a file that is no terminal")
  func refusesFile() throws {
    let nowhere = Glibc.open("/dev/null", O_RDWR)
    #expect(throws: TerminalError.notATerminal(descriptor: nowhere)) {
      _ = try TerminalScreen(options: TerminalOptions(), input: nowhere, output: nowhere) { _ in
        Self.palette
      }
    }
    close(nowhere)
  }
}

// MARK: - Widths and colours

extension TerminalScreenTests {
  @Test("hands curses no glyph that libc counts otherwise")
  func handsOverAgreedWidths() throws {
    let screen = try Self.open()
    #expect(screen.capabilities.isUTF8)
    #expect(CellPainter.drawable(["海"], width: 2) == [["海"]])
    #expect(CellPainter.drawable(["e", "\u{301}"], width: 1) == [["e", "\u{301}"]])
    #expect(CellPainter.drawable(["海"], width: 1) == [["?"]])
    #expect(CellPainter.drawable(["x"], width: 2) == [["〓"]])
    #expect(CellPainter.drawable(["\u{7}"], width: 1) == [["?"]])
    let marks = [Unicode.Scalar](repeating: "\u{301}", count: 9)
    #expect(CellPainter.drawable(["e"] + marks, width: 1)[0].count == Int(CCHARW_MAX))
  }

  @Test("counts what can be drawn as libc does, but for what is replaced")
  func agreesWithLibc() throws {
    let screen = try Self.open()
    #expect(screen.capabilities.isUTF8)
    var compared = 0
    var differing: [UInt32] = []
    for value in UInt32(0x20)...0x3FFFD {
      guard let scalar = Unicode.Scalar(value), DisplayWidth.isDrawable(scalar) else { continue }
      let libc = Int(cockpit_wcwidth(value))
      guard libc >= 0 else { continue }
      compared += 1
      if libc != DisplayWidth.columns(of: scalar) { differing.append(value) }
    }
    #expect(compared > 100_000)
    #expect(
      differing.count * 1000 < compared,
      "\(differing.count) of \(compared): \(differing.prefix(20).map { String($0, radix: 16) })")
  }

  @Test("stands in with a known pair when the pairs run out")
  func runsOutOfPairs() throws {
    let screen = try Self.open()
    #expect(screen.capabilities.colors == 256)
    var pairs = ColorPairs(colors: 256, limit: 4)
    let red = pairs.number(foreground: 1, background: nil)
    let banner = pairs.number(foreground: 15, background: 1)
    let green = pairs.number(foreground: 2, background: nil)
    #expect(Set([0, red, banner, green]).count == 4)
    #expect(pairs.number(foreground: 2, background: 1) == banner)
    #expect(pairs.number(foreground: 1, background: 4) == red)
    #expect(pairs.number(foreground: 7, background: nil) == 0)
    #expect(pairs.number(foreground: nil, background: nil) == 0)
    #expect(pairs.number(foreground: 1, background: nil) == red)
  }

  @Test("counts a colour that the terminal lacks as its own")
  func lacksColor() throws {
    let screen = try Self.open(type: "xterm")
    #expect(screen.capabilities.depth == .eight)
    var pairs = ColorPairs(colors: 8, limit: 64)
    #expect(pairs.number(foreground: 196, background: nil) == 0)
    #expect(
      pairs.number(foreground: 3, background: 196) == pairs.number(foreground: 3, background: nil))
  }

  @Test("names colours by their light where the terminal counts them so")
  func directColors() {
    let direct = 1 << 24
    #expect(ColorPairs.number(of: 160, among: direct) == 0xD70000)
    #expect(ColorPairs.number(of: 231, among: direct) == 0xFFFFFF)
    #expect(ColorPairs.number(of: 244, among: direct) == 0x808080)
    #expect(ColorPairs.number(of: 9, among: direct) == 0xFF0000)
    #expect((0..<8).map { ColorPairs.number(of: $0, among: direct) } == Array(0..<8))
    #expect((0...255).map { ColorPairs.number(of: $0, among: 256) } == Array(0...255))
  }
}
