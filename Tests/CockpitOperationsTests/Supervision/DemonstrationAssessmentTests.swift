import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Who is ranked by the demonstrations of the packs.
struct DemonstrationAssessmentTests {
  @Test("drafts of assessment rank nobody", arguments: ProjectPacks.ids)
  func drafts(pack: String) throws {
    let situation = try DemonstrationSupervisionTests.situation(pack)
    let plans = situation.catalogue.supervision.assessments
    #expect(!plans.isEmpty)
    for plan in plans { #expect(AssessmentRanking(plan, in: situation) == nil) }
  }

  @Test("under an approval 镇街 are ranked by their own figures, departments by what they own")
  func ranking() throws {
    let situation = try DemonstrationSupervisionTests.situation("haishu")
    for draft in situation.catalogue.supervision.assessments {
      let plan = AssessmentPlan(
        id: draft.id, name: draft.name,
        approval: .init(id: "试1", by: "试", on: SupervisionTrial.day(2026, 1, 1)),
        subject: draft.subject, parts: draft.parts)
      let ranking = try #require(AssessmentRanking(plan, in: situation))
      let areas = situation.catalogue.areas.children(of: "330203").map(\.code)
      if plan.subject == .areas {
        #expect(ranking.entries.map(\.id).sorted() == areas.sorted())
      } else {
        #expect(ranking.entries.map(\.id).contains("commerce"))
      }
      #expect(ranking.entries.contains { $0.place == 1 })
      for entry in ranking.entries { #expect(entry.usable + entry.gaps.count == entry.total) }
      // Each has a period before: who is ranked now was ranked then.
      #expect(ranking.entries.contains { $0.gained != nil })
      #expect(ranking.notAssessed.isEmpty)
    }
  }

  @Test("a fact only counts for nobody, and the ranking names it")
  func factsOnly() throws {
    let situation = try DemonstrationSupervisionTests.situation("haishu", facts: ["economy.fdi"])
    let plan = AssessmentPlan(
      id: "kh", name: LocalizedText(zh: "部门考核"),
      approval: .init(id: "试1", by: "试", on: SupervisionTrial.day(2026, 1, 1)),
      subject: .departments,
      parts: [
        .init(indicator: "economy.fdi", weight: 60, measure: .completion),
        .init(indicator: "people.hotline_satisfied", weight: 40, measure: .value, zero: 80),
        .init(indicator: "no.such", weight: 5, measure: .value),
      ])
    let ranking = try #require(AssessmentRanking(plan, in: situation))
    #expect(ranking.notAssessed == ["economy.fdi", "no.such"])
    #expect(!ranking.entries.contains { $0.scores.contains { $0.indicator == "economy.fdi" } })
    #expect(!ranking.entries.map(\.id).contains("commerce"))
  }
}
