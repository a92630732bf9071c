import CockpitCatalogue
import CockpitTestSupport
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// How enterprises divide into kinds.
struct BranchSharesTests {
  private func shares(_ values: [(String?, Double?)]) -> BranchShares {
    let records = values.enumerated().map { place, value in
      var record = Record(.init(type: "enterprise", id: "\(place)"))
      record.kind = value.0
      if let number = value.1 { record.extra["revenue_wan"] = "\(number)" }
      return record
    }
    return BranchShares(of: records, kinds: ["工业", "商贸", "服务"], field: "revenue_wan")
  }

  @Test("adds up what each kind reports, the kinds of the pack first and those of none last")
  func sums() {
    let shares = shares(
      [("商贸", 1), ("商贸", 2), ("商贸", 3), ("工业", 10), ("工业", 20), ("工业", 30), ("工业", nil)]
        + [(nil, 4), (nil, 5), (nil, 6), ("农业", 7), ("农业", 8), ("农业", 9)])
    #expect(shares.branches.map(\.kind) == ["工业", "商贸", "农业", nil])
    #expect(shares.branches.map(\.sum) == [60, 6, 24, 15])
    #expect(shares.branches.map(\.count) == [4, 3, 3, 3])
    #expect(shares.branches.map(\.reported) == [3, 3, 3, 3])
    #expect(shares.total == 105 && shares.count == 13 && shares.reported == 12)
  }

  @Test("masks what would tell of fewer than three, and never one part alone")
  func masked() {
    let one = shares(
      [("工业", 1), ("工业", 2), ("商贸", 1), ("商贸", 2), ("商贸", 3)]
        + [("服务", 1), ("服务", 2), ("服务", 3), ("服务", 4)])
    // The smaller of the others goes with it, or it would follow from the total.
    #expect(one.branches.map(\.isMasked) == [true, true, false])
    #expect(one.branches.map(\.sum) == [nil, nil, 10])
    #expect(one.total == 19 && one.concentration == nil)
    // A kind of which nobody reports hides nothing.
    let silent = shares(
      [("工业", nil), ("商贸", 1), ("商贸", 2), ("商贸", 3), ("服务", 7)]
        + [("服务", 8)])
    #expect(silent.branches.map(\.isMasked) == [false, true, true])
    #expect(shares([("工业", 1), ("工业", 2)]).total == nil)
  }

  @Test("is the most concentrated with one kind, and least with equal ones")
  func concentration() {
    #expect(shares([("工业", 1), ("工业", 2), ("工业", 3)]).concentration == 10_000)
    let equal = shares(["工业", "商贸", "服务"].flatMap { kind in (0..<3).map { _ in (kind, 5) } })
    #expect(equal.concentration.map { $0.rounded() } == 3333)
    #expect(shares([]).concentration == nil)
  }

  @Test(
    "never gives away a masked part: some two of them are masked, or all are seen",
    arguments: 0..<40)
  func random(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      (["工业", "商贸", "服务"].randomElement(using: &random), Bool.random(using: &random) ? 1.0 : nil)
    }
    let shares = shares(values)
    for branch in shares.branches where branch.sum != nil { #expect(branch.reported >= 3) }
    let masked = shares.branches.count(where: \.isMasked)
    let parts = shares.branches.count { $0.reported > 0 }
    #expect(masked != 1 || parts == 1)
  }
}
