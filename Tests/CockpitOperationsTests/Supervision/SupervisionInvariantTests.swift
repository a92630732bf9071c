import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// What holds after any course of deeds, findings, records and days.
struct SupervisionInvariantTests {
  private typealias Trial = SupervisionTrial

  /// A course of events by a seed.
  private struct Course {
    var random: SeededGenerator
    var trial = SupervisionTrial()
    var day = SupervisionTrial.monday.daysSince1970
    /// What was written of each deed.
    var deeds: [(SupervisionDeed, String)] = []

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    mutating func text() -> String { pick(["", " ", "等批复", "办好了\n\"引号\""]) }

    mutating func person() -> Person {
      let own = Person(name: "赵", unit: "finance", role: .supervisor)
      return pick([
        SupervisionTrial.officer, SupervisionTrial.colleague, SupervisionTrial.inspector,
        SupervisionTrial.inspector, SupervisionTrial.chief, SupervisionTrial.chief,
        SupervisionTrial.deputy, SupervisionTrial.observer, own, Person(name: "", role: .operator),
      ])
    }

    mutating func action() -> SupervisionAction {
      let subject = pick([
        SupervisionTrial.work, .instruction(number: "批7"), SupervisionTrial.lag,
      ])
      let until = CivilDate(daysSince1970: day + Int.random(in: -5...60, using: &random))
      let review = SupervisionReview(
        isRuleChanged: Bool.random(using: &random), isThresholdChanged: false, isDataFixed: true,
        text: text())
      return pick([
        .propose(subject, unit: pick([nil, "finance", "housing"])), .approve, .approve,
        .decline(reason: text()), .dispatch(to: pick(["finance", "区住建局", " "])),
        .dispatch(to: "finance"), .accept, .accept, .reply(text()), .reply("办好了"), .check, .check,
        .close(note: text()), .close(note: ""), .sendBack(reason: text()),
        .suspend(until: until, reason: text()), .resume,
        .postpone(workingDays: Int.random(in: -1...12, using: &random), reason: text()),
        .reopen(reason: text()), .review(review), .note(text()),
      ])
    }

    mutating func deed() -> SupervisionDeed {
      SupervisionDeed(
        action(), by: person(), second: pick([nil, person(), SupervisionTrial.chief]),
        version: pick([nil, nil, Int.random(in: 0...9, using: &random)]))
    }

    /// Does one thing.
    mutating func go() {
      day += Int.random(in: 0...2, using: &random)
      trial.now = SupervisionTrial.at(CivilDate(daysSince1970: day))
      switch Int.random(in: 0...9, using: &random) {
      case 0: trial.wait(until: CivilDate(daysSince1970: day))
      case 1, 2:
        let reports = (Bool.random(using: &random)) ? [report()] : []
        trial.find(
          pick([.failing, .failing, .met, .unsure]), pick([nil, .green, .yellow, .red]),
          periods: Int.random(in: 0...4, using: &random),
          month: Int.random(in: 1...12, using: &random), reports: reports)
      default:
        let deed = deed()
        var ids = Array(trial.book.items.keys.sorted())
        if case .propose(let subject, _) = deed.action { ids = [subject.id] }
        let id = ids.isEmpty ? "nothing" : pick(ids)
        let before = trial.book
        do throws(DeedRefusal) {
          trial.last = try trial.book.take(deed, on: id, at: trial.now)
          deeds.append((deed, id))
        } catch {
          // Refused: nothing but what fell due.
          var waited = before
          _ = waited.advance(to: trial.now)
          #expect(trial.book.items == waited.items)
        }
      }
    }

    mutating func report() -> SupervisionReport {
      let stage: SupervisionStage? = pick([nil, .accepted, .replied, .verifying, .closed])
      return SupervisionReport(
        record: "DB-1", subject: .instruction(number: "批9"), unit: pick([nil, "housing"]),
        stageText: stage?.rawValue ?? "流转", stage: stage, due: SupervisionTrial.day(2026, 10, 9))
    }
  }

  @Test("nothing approved is lost, nobody verifies own work, and no stage lacks what it needs")
  func invariants() throws {
    var closings = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      var course = Course(seed: seed)
      var before: [String: SupervisionItem] = [:]
      for _ in 0..<60 {
        course.go()
        for (id, old) in before {
          let item = try #require(course.trial.book.items[id], "\(seed) \(id)")
          #expect(item.version >= old.version && item.steps.starts(with: old.steps))
          #expect(item.escalations.count >= old.escalations.count)
          guard let stage = old.ownStage, stage.isApproved else { continue }
          #expect(item.ownStage?.isApproved == true, "\(seed) \(id)")
        }
        for item in course.trial.book.items.values {
          closings += item.ownStage == .closed ? 1 : 0
          Self.check(item)
        }
        before = course.trial.book.items
      }
    }
    #expect(closings > 100)
  }

  /// What an item has at each stage that it came to here.
  private static func check(_ item: SupervisionItem) {
    #expect(item.version == item.steps.count)
    #expect(Set(item.escalations.map(\.cause)).count == item.escalations.count)
    #expect(item.rung == item.escalations.count && item.rung < 4)
    let isRecord = item.report != nil
    for step in item.steps where [.check, .close, .sendBack].contains(step.row) {
      #expect(step.person?.unit.isEmpty == false)
    }
    guard let stage = item.ownStage else { return }
    if stage.isApproved, !isRecord { #expect(item.approver?.role == .supervisor) }
    switch stage {
    case .declined: #expect(item.reason?.isBlank == false)
    case .dispatched: #expect(item.unit != nil)
    case .replied: #expect(item.reply?.isBlank == false && item.unit != nil)
    case .returned: #expect(item.reason?.isBlank == false)
    case .suspended, .postponed:
      #expect(item.hold?.approver.role == .supervisor && item.hold?.reason.isBlank == false)
      #expect(item.hold?.approver != item.hold?.asker && item.ownDue == item.hold?.until)
      if stage == .postponed { #expect(item.postponements > 0) }
    case .closed:
      #expect(item.verifier != nil)
      #expect(!item.handlers.contains { $0.sign == item.verifier?.sign })
      #expect(!item.handlers.contains { $0.unit == item.verifier?.unit })
      #expect(item.unit?.text != item.verifier?.unit)
    case .dissolved: #expect(item.approver == nil && item.kind == .deviation)
    case .proposed, .opened, .accepted, .verifying: break
    }
  }

  @Test("the same deeds make the same book, and what is written reads back as it was")
  func journal() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var (one, two) = (Course(seed: seed), Course(seed: seed))
      for _ in 0..<60 {
        one.go()
        two.go()
        #expect(one.trial.last == two.trial.last)
      }
      #expect(one.trial.book.items == two.trial.book.items)
      var restored = SupervisionTrial().book
      for item in one.trial.book.items.values {
        var json = JSONText()
        item.write(to: &json)
        restored.restore(try SupervisionItem(JSONNode.parse(json.bytes).object()))
        for step in item.steps {
          var json = JSONText()
          step.write(to: &json)
          #expect(try SupervisionStep(JSONNode.parse(json.bytes).object()) == step)
        }
      }
      #expect(restored.items == one.trial.book.items)
      for (deed, _) in one.deeds {
        var json = JSONText()
        deed.write(to: &json)
        #expect(try SupervisionDeed(JSONNode.parse(json.bytes).object()) == deed)
      }
    }
  }

  @Test("what an instruction says cannot be written into a journal either")
  func content() throws {
    let deed = """
      {"action": "propose", "subject": {"kind": "instruction", "number": "批7", "title": "内容"},
       "person": {"name": "王", "unit": "督查室", "role": "operator"}}
      """
    #expect(throws: JSONError.self) {
      try SupervisionDeed(JSONNode.parse(Array(deed.utf8)).object())
    }
  }
}
