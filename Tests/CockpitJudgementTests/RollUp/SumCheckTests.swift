import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitJudgement

struct SumCheckTests {
  @Test("S1: 17 parts at one decimal and their total may differ by 0.9: 0.8 is 一致")
  func s1() throws {
    let parts = [Double](repeating: 10.1, count: 17)
    let check = try #require(SumCheck(total: 172.5, parts: parts, decimals: 1))
    #expect(check.difference == 0.8)
    #expect(check.tolerance == 0.9)
    #expect(check.words.zh == "一致")
    #expect(try #require(SumCheck(total: 172.7, parts: parts, decimals: 1)).words.zh == "待核")
    #expect(SumCheck(total: .nan, parts: parts, decimals: 1) == nil)
  }

  @Test("never complains of a total whose parts were only rounded")
  func roundedParts() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<500 {
      let decimals = Int.random(in: 0...3, using: &random)
      let exact = (0..<17).map { _ in Double(Int.random(in: 0...9_999_999, using: &random)) / 1e4 }
      let parts = exact.map { NumberText.rounded($0, decimals: decimals) }
      let total = NumberText.rounded(exact.reduce(0, +), decimals: decimals)
      let check = SumCheck(total: total, parts: parts, decimals: decimals)
      #expect(check?.isConsistent == true)
    }
  }
}
