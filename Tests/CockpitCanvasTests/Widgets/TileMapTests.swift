import Testing

@testable import CockpitCanvas

@Suite("Tile map")
struct TileMapTests {
  private static let map = TileMap([
    .init(row: 0, column: 1, name: "高桥镇", figure: "38", mark: "B", shade: "+"),
    .init(row: 0, column: 2, name: "望春街道", figure: "57", mark: "C", shade: "+"),
    .init(row: 1, column: 0, name: "章水镇", figure: "缺"),
    .init(
      row: 1, column: 2, name: "集士港镇", figure: "66", mark: "D", lines: ["位次 1"], shade: "#",
      isFocused: true),
  ])

  @Test("joins the frames of neighbours and leaves out what is no tile")
  func full() {
    #expect(
      picture(of: Self.map, 40, 9).plainText == """
                     ┌────────────┬────────────┐
                     │ 高桥镇     │ 望春街道   │
                     │ 38 B       │ 57 C       │
                     │ ++++++++++ │ ++++++++++ │
        ┌────────────┼────────────┼────────────┤
        │ 章水镇     │            │>集士港镇   │
        │ 缺         │            │ 66 D       │
        │            │            │ ########## │
        └────────────┘            └────────────┘

        """)
  }

  @Test("draws the frames in ASCII")
  func ascii() {
    #expect(
      picture(of: Self.map, 34, 7, .ascii).plainText == """
                   +----------+----------+
                   | 高桥镇   | 望春街道 |
                   | 38 B     | 57 C     |
        +----------+----------+----------+
        | 章水镇   |          |>集士港镇 |
        | 缺       |          | 66 D     |
        +----------+          +----------+

        """)
  }

  @Test("tells its size, and that it does not fit")
  func size() {
    #expect(Self.map.size(in: Size(columns: 25, rows: 7)) == Size(columns: 25, rows: 7))
    #expect(Self.map.size(in: Size(columns: 24, rows: 7)) == nil)
    #expect(Self.map.size(in: Size(columns: 25, rows: 6)) == nil)
    #expect(Self.map.size(in: Size(columns: 999, rows: 999)) == Size(columns: 49, rows: 13))
    #expect(TileMap([]).size(in: Size(columns: 99, rows: 99)) == nil)
  }

  @Test("gives up the letter for a long figure, and never cuts a figure")
  func long() {
    let figures = ["155.0", "1,234.5", "12,345.6"]
    let map = TileMap(
      figures.enumerated().map {
        .init(row: 0, column: $0, name: "集士港", figure: .init($1), mark: "E")
      })
    #expect(
      picture(of: map, 25, 4).plainText == """
        ┌───────┬───────┬───────┐
        │ 集士港│ 集士港│ 集士港│
        │155.0 E│1,234.5│#######│
        └───────┴───────┴───────┘

        """)
  }

  @Test("fills a tile with the ground of its class; in the focus the name is reversed")
  func ground() {
    let map = TileMap([
      .init(row: 0, column: 0, name: "高桥", figure: "38", mark: "B", shade: "+", ground: .ramp[1]),
      .init(row: 0, column: 1, name: "望春", figure: "缺"),
      .init(
        row: 0, column: 2, name: "石碶", figure: "60", mark: "D", shade: "#", ground: .ramp[3],
        isFocused: true),
    ])
    #expect(
      picture(of: map, 25, 5).stylePlane == """
        sssssssssssssssssssssssss
        s2222222s.......sNNNNNNNs
        s2222222s.......suuuuuuus
        s2222222s.......suuuuuuus
        sssssssssssssssssssssssss
        N = normal focused
        s = secondary
        2 = ramp2
        u = ramp4 focused

        """)
  }

  @Test("marks the focus by a sign and by its style")
  func focus() {
    let cells = picture(of: Self.map, 34, 7)
    #expect(cells[23, 4].glyph == Glyph(">"))
    #expect(cells[23, 4].style.isFocused)
    #expect(!cells[12, 1].style.isFocused)
  }
}
