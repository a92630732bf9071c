import Testing

@testable import CockpitAnalysis

struct ValueScaleTests {
  @Test("ends at zero where a ratio was never below it")
  func ratio() {
    #expect(ValueScale.ratio.bounds(after: [0, 3]) == 0...Double.infinity)
    #expect(ValueScale.ratio.bounds(after: [-1, 3]) == .unbounded)
  }

  @Test("never ends without a natural zero")
  func interval() {
    #expect(ValueScale.interval.bounds(after: [4, 5]) == .unbounded)
    #expect(!ValueScale.interval.isRelative)
  }

  @Test("ends at the whole where a share never exceeded it")
  func share() {
    #expect(ValueScale.share(of: 100).bounds(after: [0, 100]) == 0...100)
    #expect(ValueScale.share(of: 100).bounds(after: [90, 101]) == 0...Double.infinity)
    #expect(ValueScale.share(of: 100).bounds(after: [-2, 50]) == -Double.infinity...100)
    #expect(ValueScale.share(of: -1).bounds(after: [0]) == 0...Double.infinity)
    #expect(ValueScale.share(of: 100).isRelative)
  }

  @Test("moves a value to the nearest possible one")
  func nearest() {
    #expect((0...100.0).nearest(to: 120) == 100)
    #expect((0...100.0).nearest(to: -3) == 0)
    #expect(ClosedRange<Double>.unbounded.nearest(to: 1e300) == 1e300)
  }
}
