import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What the demonstrations of the packs propose.
struct DemonstrationSupervisionTests {
  /// The situation of a pack; with some indicators made facts only, and then without its plans of
  /// assessment, which may not hold such.
  static func situation(_ pack: String, facts: [String] = []) throws -> Situation {
    let now = try #require(Instant(parsing: "2026-11-21T14:32:00+08:00"))
    var files = try #require(ProjectPacks.files(pack))
    if !facts.isEmpty {
      var contents: [String: [UInt8]] = [:]
      for name in PackFiles.names where name != "supervision.json" {
        guard let bytes = files[name] else { continue }
        var text = String(decoding: bytes, as: UTF8.self)
        for id in facts where ["indicators.json", "system-indicators.json"].contains(name) {
          text = text.split(separator: #"{"id": "\#(id)","#, omittingEmptySubsequences: false)
            .joined(separator: #"{"id": "\#(id)", "fact_only": true,"#)
        }
        contents[name] = Array(text.utf8)
      }
      files = PackFiles(location: pack, contents: contents)
    }
    let catalogue = try PackReader.read(files)
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    return Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
  }

  @Test("拟办 are the indicators that surely lag, and no fact enters", arguments: ProjectPacks.ids)
  func proposals(pack: String) throws {
    let situation = try Self.situation(pack)
    var book = SupervisionBook(situation.catalogue)
    let steps = book.take(situation)
    #expect(book.take(situation).isEmpty)

    let lagging = situation.judged.filter {
      ($0.light.light ?? ($0.freshness.state == .pending ? $0.light.lastLight : nil))?.severity ?? 0
        > 0
    }
    let byIndicator = book.items.values.compactMap { item -> String? in
      switch item.subject {
      case .deviation(let indicator, _), .milestone(let indicator, _): indicator
      case .instruction, .matter, .task, .earlyWarning: nil
      }
    }
    #expect(byIndicator.sorted() == lagging.map(\.indicator.id).sorted())
    #expect(!lagging.isEmpty)
    for item in book.items.values where item.kind.isProposedByCockpit {
      #expect(item.stage == .proposed && item.approver == nil && item.due == nil, "\(item.id)")
      #expect(item.unit != nil, "\(item.id)")
    }
    for reading in lagging {
      let isMilestone = if case .milestone? = reading.progress?.measure { true } else { false }
      let item = book.items.values.first { $0.id.contains("/\(reading.indicator.id)/") }
      #expect(item?.kind == (isMilestone ? .milestone : .deviation))
      #expect(item?.mark?.light == reading.light.light)
    }
    for id in byIndicator {
      let indicator = try #require(situation.catalogue.indicator(id))
      #expect(!indicator.isFactOnly && indicator.isAssessed)
    }
    let facts = situation.catalogue.indicators.filter { $0.isFactOnly }.map(\.id)
    #expect(!facts.contains { fact in book.items.keys.contains { $0.contains("/\(fact)/") } })

    let records = situation.recordReadings["supervision_item", default: []]
    let own = book.items.values.filter { $0.report != nil }
    #expect(own.count == records.count && book.unreadRecords.isEmpty && !records.isEmpty)
    #expect(own.allSatisfy { $0.report?.stage != nil && $0.unit != nil })
    // What a department says is closed is closed, and nothing else.
    #expect(own.count { !$0.isOpen } == records.count { !$0.isOpen })
    #expect(steps.count >= book.items.count)
    for item in own where item.kind == .instruction {
      guard case .instruction = item.subject else {
        Issue.record("\(item.id)")
        continue
      }
    }
  }

  @Test("what is made a fact only enters nothing, however far it lags", arguments: ProjectPacks.ids)
  func facts(pack: String) throws {
    let lagging = try Self.situation(pack).judged.filter { $0.severity > 0 }.map(\.indicator.id)
    let situation = try Self.situation(pack, facts: lagging)
    for id in lagging { #expect(situation.catalogue.indicator(id)?.isFactOnly == true, "\(id)") }
    var book = SupervisionBook(situation.catalogue)
    _ = book.take(situation)
    for item in book.items.values {
      switch item.subject {
      case .deviation(let id, _), .milestone(let id, _): Issue.record("\(id)")
      case .instruction, .matter, .task, .earlyWarning: break
      }
    }
    let plan = AssessmentPlan(
      id: "kh", name: LocalizedText(zh: "考核"),
      approval: .init(id: "1", by: "区考核办", on: SupervisionTrial.day(2026, 1, 1)),
      subject: .departments,
      parts: lagging.map { .init(indicator: $0, weight: 1, measure: .value) })
    #expect(AssessmentRanking(plan, in: situation)?.entries.isEmpty == true)
  }

  @Test("tasks of plans that are overdue are proposed as 节点", arguments: ProjectPacks.ids)
  func tasks(pack: String) throws {
    let situation = try Self.situation(pack)
    var book = SupervisionBook(situation.catalogue)
    _ = book.take(situation)
    let overdue = situation.recordReadings["task", default: []].filter {
      if case .overdue = $0.deadline { !$0.entry.isConflict && !$0.isStageUnknown } else { false }
    }
    let proposed = book.items.values.filter { item in
      if case .task = item.subject { true } else { false }
    }
    #expect(proposed.count == overdue.count)
    #expect(proposed.allSatisfy { $0.kind == .milestone })
  }
}
