import Testing

@testable import CockpitCanvas

@Suite("Timelines")
struct TimelineTests {
  private static let hours = stride(from: 0, through: 23, by: 3).map {
    TimeLabel("\($0)时", at: $0)
  }

  private static let states = StateTimeline(
    [
      .init("新", words: "到齐", mark: "-"), .init("迟", words: "迟到", mark: ":", style: .data),
      .init("缺", words: "有缺", mark: "?", style: .data),
      .init("异", words: "存疑", mark: "!", style: .data),
    ],
    spans: [0, 0, 0, 1, 1, 0, 0, 2, 0, 0, 0, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, nil],
    labels: hours)

  @Test("begins each segment with the name of its state", arguments: GlyphTier.allCases)
  func states(tier: GlyphTier) {
    #expect(
      picture(of: Self.states, 48, 3, tier).plainText == """
        新----迟::新--缺新----异!!!!新----------------
        0时  3时   6时   9时   12时  15时  18时  21时
        - 到齐  : 迟到  ? 有缺  ! 存疑

        """)
  }

  @Test("keeps to glyphs where a segment is too short for its name, the worst of a column first")
  func narrow() {
    #expect(picture(of: Self.states, 20, 1).plainText == "新迟-?新-异新------\n")
    #expect(picture(of: Self.states, 4, 1).plainText == ":异-\n")
  }

  private static let classes = ["<35 优", "35-75 良", "75-115 轻", "115-150 中", ">=150 重"]

  @Test(
    "draws classes by letters with any glyphs, a gap as a gap, and says what they are",
    arguments: GlyphTier.allCases)
  func heat(tier: GlyphTier) {
    let strip = HeatTimeline(
      [0, 0, 1, nil, 2, 3, 4, 4, 3, 2, 1, 0, 0, 0, 0], names: Self.classes, missingName: "缺",
      labels: [.init("0时", at: 0), .init("6时", at: 4), .init("12时", at: 9)])
    #expect(
      picture(of: strip, 30, 5, tier).plainText == """
        AAAABB??CCDDEEEEDDCCBBAAAAAAAA
        0时    6时       12时
        A <35 优  B 35-75 良
        C 75-115 轻  D 115-150 中
        E >=150 重  ? 缺

        """)
  }

  @Test("lays each class on its step of the ramp, in the strip and in what explains it")
  func ground() {
    let strip = HeatTimeline([0, 1, nil, 4], names: Self.classes, missingName: "缺")
    #expect(
      picture(of: strip, 20, 2).stylePlane == """
        1111122222ddddd55555
        1sssssss..2sssssssss
        s = secondary
        d = data
        1 = ramp1
        2 = ramp2
        5 = ramp5

        """)
  }

  @Test("takes the ends of the ramp, however many classes there are")
  func ends() {
    #expect((0..<5).map { Style.quantity($0, among: 5) } == Style.ramp)
    #expect((0..<3).map { Style.quantity($0, among: 3) } == [.ramp[0], .ramp[2], .ramp[4]])
    #expect(Style.quantity(0, among: 1) == .ramp[0])
    #expect(Style.quantity(9, among: 2) == .ramp[4])
    #expect(Style.quantity(-1, among: 2) == .ramp[0])
  }

  @Test("keeps a sign with its words, and says what has no room")
  func flow() {
    let items = ItemFlow(["A <3", "B 3-6", "C >=6"])
    #expect(items.height(width: 12, glyphs: .full) == 2)
    #expect(picture(of: items, 12, 2).plainText == "A <3  B 3-6\nC >=6\n")
    #expect(picture(of: items, 14, 1).plainText == "A <3  B 3-6  …\n")
    #expect(picture(of: ItemFlow([]), 4, 1).plainText == "\n")
  }

  @Test("shows the worst where spans share a column, a gap before all")
  func shared() {
    let strip = HeatTimeline([0, 4, 1, 0, nil, 4], names: Self.classes)
    #expect(picture(of: strip, 3, 1, .ascii).plainText == "EB?\n")
  }
}
