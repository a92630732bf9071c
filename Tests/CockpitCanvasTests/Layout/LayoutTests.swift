import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Layout")
struct LayoutTests {
  @Test("grows to the ideals by priority, then shares the rest by weight")
  func shares() {
    let parts: [Layout.Part] = [
      .fixed(2), Layout.Part(minimum: 4, ideal: 8, priority: 1), .flexible(minimum: 3, priority: 2),
      .flexible(minimum: 3, weight: 2, priority: 2),
    ]
    #expect(Layout.lengths(of: parts, in: 12) == [2, 4, 3, 3])
    #expect(Layout.lengths(of: parts, in: 15) == [2, 7, 3, 3])
    #expect(Layout.lengths(of: parts, in: 22) == [2, 8, 5, 7])
    #expect(Layout.lengths(of: parts, in: 25, spacing: 1) == [2, 8, 5, 7])
  }

  @Test("leaves out what has no room, the least important first")
  func leavesOut() {
    let parts: [Layout.Part] = [.fixed(5, priority: 2), .fixed(4), .fixed(3, priority: 1)]
    #expect(Layout.lengths(of: parts, in: 11) == [0, 4, 3])
    #expect(Layout.lengths(of: parts, in: 6) == [0, 4, 0])
    #expect(Layout.lengths(of: parts, in: 3) == [0, 3, 0])
    #expect(Layout.lengths(of: parts, in: 0) == [0, 0, 0])
    #expect(Layout.lengths(of: [], in: 9).isEmpty)
  }

  @Test("places rectangles one after another without those left out")
  func places() {
    let area = Rect(x: 1, y: 2, width: 10, height: 9)
    let parts: [Layout.Part] = [.fixed(2), .fixed(20, priority: 5), .flexible(priority: 1)]
    #expect(
      Layout.rows(parts, in: area, spacing: 1) == [
        Rect(x: 1, y: 2, width: 10, height: 2), Rect(x: 1, y: 5, width: 10, height: 0),
        Rect(x: 1, y: 5, width: 10, height: 6),
      ])
    #expect(Layout.columns(parts, in: area).last == Rect(x: 3, y: 2, width: 8, height: 9))
  }

  @Test("never exceeds the length, keeps minimums and uses up what it can", arguments: 0..<200)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
      let minimum = Int.random(in: 1...9, using: &generator)
      return Layout.Part(
        minimum: minimum, ideal: minimum + Int.random(in: 0...9, using: &generator),
        weight: Int.random(in: 0...2, using: &generator),
        priority: Int.random(in: 0...2, using: &generator))
    }
    let spacing = Int.random(in: 0...2, using: &generator)
    for total in 0...60 {
      let lengths = Layout.lengths(of: parts, in: total, spacing: spacing)
      let shown = lengths.filter { $0 > 0 }.count
      let sum = lengths.reduce(0, +) + spacing * max(0, shown - 1)
      #expect(sum <= total)
      #expect(shown > 0 || total == 0)
      if shown > 1 {
        for (length, part) in zip(lengths, parts) where length > 0 {
          #expect(length >= part.minimum)
        }
      }
      if shown == parts.count, parts.contains(where: { $0.weight > 0 }) { #expect(sum == total) }
    }
  }
}
