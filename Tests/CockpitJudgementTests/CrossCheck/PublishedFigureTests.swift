import Testing

@testable import CockpitJudgement

struct PublishedFigureTests {
  @Test("may lie half a unit of its last digit from what it was rounded from")
  func error() {
    #expect(PublishedFigure(1, decimals: 1).error == 0.05)
    #expect(PublishedFigure(1, decimals: 0).error == 0.5)
    #expect(PublishedFigure(1000, decimals: -2).error == 50)
    #expect(PublishedFigure(1).error == 0)
  }

  @Test("is not known where it is missing or no number")
  func known() {
    #expect(PublishedFigure(2).known == 2)
    #expect(PublishedFigure(nil).known == nil)
    #expect(PublishedFigure(.nan).known == nil)
  }
}
