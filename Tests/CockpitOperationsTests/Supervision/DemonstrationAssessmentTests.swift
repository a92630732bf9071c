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
    }
  }
}
