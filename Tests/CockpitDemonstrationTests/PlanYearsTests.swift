import CockpitCatalogue
import CockpitFeed
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitDemonstration
@testable import CockpitJudgement

/// Every target of every plan, by the demonstration of its own year and of the year after.
struct PlanYearsTests {
  /// What is said of the targets of a pack in their own years.
  struct Account: Hashable, CustomStringConvertible {
    /// With a figure of the year, its distance from the path and a light.
    var lit = 0
    /// With the figure of the year before: that of the year comes once it is over.
    var awaited = 0
    /// Shown and never judged.
    var shownOnly = 0
    /// With no indicator in the pack that measures them.
    var unmeasured = 0

    var description: String {
      "lit \(lit), awaited \(awaited), shown only \(shownOnly), unmeasured \(unmeasured)"
    }
  }

  private static func situation(_ catalogue: Catalogue, at moment: String) throws -> Situation {
    let now = try HaishuPack.moment(moment)
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    return Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
  }

  private static func count(_ target: Target, in situation: Situation, _ account: inout Account) {
    let standing = situation.planStanding(of: target)
    let name = "\(target.id) \(target.year)"
    if target.indicator == nil {
      account.unmeasured += 1
      #expect(standing.light.unlit == .noFigureOfYear || standing.light.unlit == .notAssessed)
    } else if standing.light.unlit == .notAssessed {
      account.shownOnly += 1
      #expect(standing.figure != nil && standing.planned == nil, "\(name)")
    } else if standing.light.unlit == .noFigureOfYear {
      account.awaited += 1
      #expect(standing.figure?.period.year == target.year - 1, "\(name)")
    } else {
      account.lit += 1
      #expect(standing.figure?.period.year == target.year, "\(name)")
      #expect(standing.progress != nil && standing.light.light != nil, "\(name)")
      #expect(standing.path != nil && standing.planned != nil, "\(name)")
    }
  }

  @Test(
    "shows each target's figure, its distance from the path and its light, or says why not",
    arguments: [
      ("haishu", Account(lit: 33, awaited: 0, shownOnly: 15, unmeasured: 20)),
      ("ningbo", Account(lit: 7, awaited: 5, shownOnly: 0, unmeasured: 2)),
      ("shaoxing", Account(lit: 30, awaited: 5, shownOnly: 4, unmeasured: 0)),
      ("yinzhou", Account(lit: 20, awaited: 4, shownOnly: 0, unmeasured: 1)),
      ("zhejiang", Account(lit: 21, awaited: 2, shownOnly: 0, unmeasured: 0)),
    ])
  func ownYear(pack: String, expected: Account) throws {
    let catalogue = try ProjectPacks.catalogue(pack)
    let years = Set(catalogue.goals.targets.map(\.year)).sorted()
    var account = Account()
    for year in years {
      let situation = try Self.situation(catalogue, at: "\(year)-12-28T14:32:00+08:00")
      #expect(situation.isDemonstration)
      for target in catalogue.goals.targets where target.year == year {
        Self.count(target, in: situation, &account)
        #expect(situation.outcome(of: target) == nil, "\(target.id)")
      }
      for milestone in catalogue.goals.milestones {
        let expected: MilestoneState =
          milestone.year == year ? .due : milestone.year < year ? .over : .ahead
        #expect(situation.state(of: milestone) == expected, "\(milestone.id)")
      }
    }
    #expect(account == expected, "\(account)")
  }

  @Test(
    "says in the next year of each judged target whether it was reached, by the figure of its year",
    arguments: ["haishu", "ningbo", "shaoxing", "yinzhou", "zhejiang"])
  func afterwards(pack: String) throws {
    let catalogue = try ProjectPacks.catalogue(pack)
    for year in Set(catalogue.goals.targets.map(\.year)).sorted() {
      let situation = try Self.situation(catalogue, at: "\(year + 1)-12-28T14:32:00+08:00")
      for target in catalogue.goals.targets where target.year == year {
        let outcome = situation.outcome(of: target)
        let isShownOnly = situation.planStanding(of: target).light.unlit == .notAssessed
        let name = "\(target.id) \(target.year)"
        if situation.state(ofPlan: target.plan) == .stopped {
          #expect(outcome == .stopped, "\(name)")
        } else if target.indicator == nil || isShownOnly {
          #expect(outcome == nil || outcome == .judged(.noData), "\(name)")
        } else {
          #expect(outcome == .judged(.reached) || outcome == .judged(.missed), "\(name)")
        }
      }
    }
  }
}
