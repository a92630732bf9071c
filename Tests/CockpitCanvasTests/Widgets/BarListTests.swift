import Testing

@testable import CockpitCanvas

@Suite("Bar list")
struct BarListTests {
  private static let streets = BarList(
    [
      .init(label: "鼓楼街道", text: "12.5", value: 12.5),
      .init(label: "集士港镇", text: "3.1", value: 3.1, style: .warning),
      .init(label: "石碶街道", text: "缺", value: nil),
      .init(label: "望春街道", text: "8.0", value: 8),
    ], overflow: { "+\($0.count) 个" })

  @Test(
    "draws bars to scale, and none for a missing value",
    arguments: zip(
      GlyphTier.allCases,
      [
        "鼓楼街道 12.5 ##########\n集士港镇  3.1 ##\n石碶街道   缺\n望春街道  8.0 ######\n",
        "鼓楼街道 12.5 ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿\n集士港镇  3.1 ⣿⣿⡇\n石碶街道   缺\n望春街道  8.0 ⣿⣿⣿⣿⣿⣿⡇\n",
        "鼓楼街道 12.5 ██████████\n集士港镇  3.1 ██▌\n石碶街道   缺\n望春街道  8.0 ██████▍\n",
      ]))
  func draws(tier: GlyphTier, expected: String) {
    #expect(picture(of: Self.streets, 24, 4, tier).plainText == expected)
  }

  @Test("puts negative values to the left of a zero axis")
  func negative() {
    let list = BarList([
      .init(label: "甲", text: "+10", value: 10), .init(label: "乙", text: "-5", value: -5),
      .init(label: "丙", text: "0", value: 0),
    ])
    #expect(
      picture(of: list, 23, 3).plainText == """
        甲 +10      │██████████
        乙  -5 █████│
        丙   0      │

        """)
  }

  @Test("counts the items without room")
  func overflow() {
    #expect(picture(of: Self.streets, 24, 2).plainText == "鼓楼街道 12.5 ██████████\n+3 个\n")
    #expect(picture(of: Self.streets, 9, 1).plainText == "鼓…  12.5\n")
  }
}
