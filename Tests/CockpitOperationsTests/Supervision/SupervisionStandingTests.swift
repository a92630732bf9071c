import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Among what an item of 督办 is counted.
struct SupervisionStandingTests {
  private typealias Trial = SupervisionTrial

  @Test(
    "an item counts once, and as 超期 before anything else once its day is over",
    arguments: SupervisionStage.allCases.filter { $0 != .dissolved })
  func standings(stage: SupervisionStage) throws {
    let item = try Trial.standing(stage).item()
    let today = Trial.monday
    let late = Trial.day(2027, 6, 1)
    let expected: SupervisionStanding? =
      switch stage {
      case .proposed: .proposed
      case .opened, .dispatched, .accepted, .postponed: .running
      case .replied, .verifying: .verifying
      case .returned: .returned
      case .suspended: .suspended
      case .declined, .dissolved, .closed: nil
      }
    #expect(item.standing(on: today) == expected)
    if let due = item.due {
      #expect(item.standing(on: due) == expected, "the day itself is not over")
      #expect(item.standing(on: late) == .overdue)
    } else {
      #expect(item.standing(on: late) == expected)
    }
  }

  @Test("counts all that is open, and nothing twice")
  func counts() throws {
    var book = try Trial.standing(.replied).book
    for stage in [SupervisionStage.returned, .closed, .suspended] {
      var item = try Trial.standing(stage).item()
      let subject = SupervisionSubject.instruction(number: stage.rawValue)
      var other = SupervisionItem(subject.id, subject)
      (other.ownStage, other.ownDue) = (item.ownStage, item.ownDue)
      item = other
      book.restore(item)
    }
    #expect(
      book.counts(on: Trial.monday) == [.verifying: 1, .returned: 1, .suspended: 1])
  }
}
