import Testing

@testable import CockpitWarehouse

struct SampledPercentageTests {
  @Test("shows counts below twenty cases and a percentage from there on")
  func counts() {
    let few = SampledPercentage(numerator: 3, denominator: 7)
    #expect(few.text(decimals: 1) == "3/7")
    #expect(few.percent == nil && !few.isLarge)
    let enough = SampledPercentage(numerator: 19, denominator: 20)
    #expect(enough.text(decimals: 1) == "95.0%")
    #expect(SampledPercentage(numerator: 3, denominator: 7, fewest: 5).isLarge)
    #expect(SampledPercentage(numerator: 0, denominator: 0, fewest: 0).percent == nil)
  }
}
