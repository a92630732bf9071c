import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

struct AssessmentRankingTests {
  private static let day = SupervisionTrial.day(2026, 11, 21)

  private static func plan(_ approval: AssessmentPlan.Approval? = approval) -> AssessmentPlan {
    AssessmentPlan(
      id: "kh", name: LocalizedText(zh: "镇街考核"), approval: approval, subject: .areas,
      parts: [
        .init(indicator: "a", weight: 60, measure: .value),
        .init(indicator: "b", weight: 40, measure: .value, zero: 50, full: 0),
      ])
  }
  private static let approval = AssessmentPlan.Approval(
    id: "海考〔2026〕1号", by: "区考核办", on: SupervisionTrial.day(2026, 3, 1))

  private static let figures: [String: [String: AssessmentRanking.Figure]] = [
    "甲": ["a": .value(90), "b": .value(10)],
    "乙": ["a": .value(90.02), "b": .value(10)],
    "丙": ["a": .value(70), "b": .leftOut(.late)],
    "丁": ["a": .leftOut(.missing), "b": .leftOut(.doubted)],
    "戊": ["a": .value(95), "b": .value(0)],
  ]

  @Test("a draft ranks nobody, nor a plan before the day of its approval")
  func drafts() {
    #expect(AssessmentRanking(Self.plan(nil), on: Self.day, figures: Self.figures) == nil)
    let early = SupervisionTrial.day(2026, 2, 28)
    #expect(AssessmentRanking(Self.plan(), on: early, figures: Self.figures) == nil)
  }

  @Test("equal scores at the precision that is shown share a place, and the next one is left out")
  func ties() throws {
    let ranking = try #require(
      AssessmentRanking(Self.plan(), on: Self.day, figures: Self.figures))
    #expect(ranking.entries.map(\.id) == ["戊", "乙", "甲", "丁", "丙"])
    #expect(ranking.entries.map(\.place) == [1, 2, 2, nil, nil])
    #expect(ranking.entries.map(\.isTied) == [false, true, true, false, false])
    #expect(ranking.entries.map(\.score) == [97, 86, 86, nil, nil])
    #expect(ranking.approval.id == "海考〔2026〕1号")
  }

  @Test("parts that cannot be used are left out and said, with how many there are")
  func coverage() throws {
    let ranking = try #require(
      AssessmentRanking(Self.plan(), on: Self.day, figures: Self.figures))
    let late = try #require(ranking.entries.first { $0.id == "丙" })
    #expect((late.usable, late.total) == (1, 2))
    #expect(late.gaps == [.init(indicator: "b", reason: .late)])
    let none = try #require(ranking.entries.first { $0.id == "丁" })
    #expect((none.usable, none.total, none.place) == (0, 2, nil))
    #expect(none.gaps.map(\.reason) == [.missing, .doubted])
    let first = try #require(ranking.entries.first)
    #expect(first.scores.map(\.indicator) == ["a", "b"])
    #expect(first.scores.map(\.score) == [95, 100])
  }

  @Test("nobody moves up by what they do not report: under 70 % of the weight there is no place")
  func tooLittle() throws {
    func score(_ weights: [Double]) throws -> Double? {
      let plan = AssessmentPlan(
        id: "kh", name: LocalizedText(zh: "镇街考核"), approval: Self.approval, subject: .areas,
        parts: zip(["a", "b"], weights).map {
          .init(indicator: $0.0, weight: $0.1, measure: .value)
        })
      let own: [String: [String: AssessmentRanking.Figure]] = [
        "丙": ["a": .value(90), "b": .leftOut(.late)]
      ]
      return try #require(AssessmentRanking(plan, on: Self.day, figures: own)).entries[0].score
    }
    #expect(try score([70, 30]) == 90)
    #expect(try score([69, 31]) == nil)
  }

  @Test("the change is against the ranking before, of the same plan alone")
  func change() throws {
    var earlier = Self.figures
    earlier["戊"] = ["a": .value(10), "b": .value(50)]
    earlier["丙"] = nil
    let before = try #require(AssessmentRanking(Self.plan(), on: Self.day, figures: earlier))
    let ranking = try #require(
      AssessmentRanking(Self.plan(), on: Self.day, figures: Self.figures, before: before))
    // 戊 was third of three; 乙 and 甲 shared the first place.
    #expect(ranking.entries.map(\.gained) == [2, -1, -1, nil, nil])
    let other = AssessmentPlan(
      id: "other", name: LocalizedText(zh: "另一方案"), approval: Self.approval, subject: .areas,
      parts: Self.plan().parts)
    let apart = try #require(
      AssessmentRanking(other, on: Self.day, figures: Self.figures, before: before))
    #expect(apart.entries.allSatisfy { $0.gained == nil })
  }
}
