import CockpitCanvas
import Testing

/// What terminals send behind ESC.
enum KeySequenceTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let terminal: String
    let sequence: String
    let key: Key
    var testDescription: String { "\(terminal) \(sequence)" }
  }

  private static let table: [(String, [(String, Key)])] = [
    (
      "xterm",
      [
        ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
        ("[5~", .pageUp), ("[6~", .pageDown), ("[3~", .delete), ("[Z", .backTab),
        ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
        ("[15~", .function(5)), ("[17~", .function(6)), ("[18~", .function(7)),
        ("[19~", .function(8)), ("[20~", .function(9)), ("[21~", .function(10)),
        ("[23~", .function(11)), ("[24~", .function(12)), ("[1;2A", .up), ("[1;5C", .right),
        ("[1;2P", .function(1)), ("[15;2~", .function(5)), ("[3;5~", .delete),
      ]
    ),
    (
      "vt application mode",
      [
        ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
        ("OM", .enter), ("Op", .character("0")), ("Oy", .character("9")), ("Ok", .character("+")),
        ("Oo", .character("/")),
      ]
    ),
    (
      "linux",
      [
        ("[1~", .home), ("[4~", .end), ("[[A", .function(1)), ("[[B", .function(2)),
        ("[[C", .function(3)), ("[[D", .function(4)), ("[[E", .function(5)),
      ]
    ),
    (
      "rxvt",
      [
        ("[7~", .home), ("[8~", .end), ("[a", .up), ("Ob", .down), ("[5^", .pageUp),
        ("[6$", .pageDown), ("[11~", .function(1)), ("[14~", .function(4)),
      ]
    ),
    ("putty", [("[12~", .function(2)), ("[13~", .function(3)), ("OA", .up), ("[1~", .home)]),
  ]

  static let rows = table.flatMap { terminal, keys in
    keys.map { Row(terminal: terminal, sequence: $0.0, key: $0.1) }
  }
}
