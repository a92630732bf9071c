import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitJudgement

struct RankTests {
  @Test("writes place, change and coverage")
  func text() {
    #expect(Rank(place: 5, reported: 10, lost: 1).text(peers: "区县", .zh) == "5(降1)/10区县")
    #expect(Rank(place: 5, reported: 10, lost: -2).text(peers: "区县", .zh) == "5(升2)/10区县")
    #expect(Rank(place: 5, reported: 9, unreported: 1).text(.zh) == "5/9(1未报)")
    #expect(Rank(place: 3, reported: 10, isTied: true, lost: 0).text(.zh) == "3=/10")
    #expect(
      Rank(place: 5, reported: 9, unreported: 1, lost: 1).text(peers: "districts", .en)
        == "5(down 1)/9 districts(1 missing)")
  }

  @Test("ranks by the direction that is better, ties sharing the best place")
  func places() {
    let figures: [Double?] = [4.9, 5.2, 4.9, nil, 3.1]
    func rank(_ peer: Int, high: Bool = true) -> Rank? {
      Rank.of(peer, among: figures, isHighBest: high, decimals: 1)
    }
    #expect(rank(1) == Rank(place: 1, reported: 4, unreported: 1))
    #expect(rank(0) == Rank(place: 2, reported: 4, unreported: 1, isTied: true))
    #expect(rank(2) == Rank(place: 2, reported: 4, unreported: 1, isTied: true))
    #expect(rank(4) == Rank(place: 4, reported: 4, unreported: 1))
    #expect(rank(4, high: false) == Rank(place: 1, reported: 4, unreported: 1))
    #expect(rank(3) == nil)
    #expect(rank(5) == nil)
  }

  @Test("compares at published precision and within a tolerance of the group's first")
  func tolerance() {
    #expect(
      Rank.of(1, among: [5.04, 4.96], isHighBest: true, decimals: 1)?.isTied == true)
    let spread: [Double?] = [5.3, 5.2, 5.1, 5.0]
    func place(_ peer: Int) -> Int? {
      Rank.of(peer, among: spread, isHighBest: true, decimals: 1, tolerance: 0.1)?.place
    }
    #expect((0..<4).map(place) == [1, 1, 3, 3])
  }

  @Test("counts the places lost since the period before")
  func change() {
    let before = Rank(place: 1, reported: 3)
    let rank = Rank.of(
      0, among: [4.0, 4.5, 3.0], isHighBest: true, decimals: 1, previous: before)
    #expect(rank?.lost == 1)
  }

  @Test("has as many better peers as its place says")
  func oracle() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let figures = (0..<10).map { _ in Double(Int.random(in: 0...12, using: &generator)) / 10 }
      let peer = Int.random(in: 0..<10, using: &generator)
      let rank = try #require(Rank.of(peer, among: figures, isHighBest: true, decimals: 1))
      #expect(rank.place == figures.count { $0 > figures[peer] } + 1)
      #expect(rank.isTied == (figures.count { $0 == figures[peer] } > 1))
    }
  }
}
