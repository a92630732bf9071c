import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// The dialog in which somebody does something with an item of 督办: what is chosen with the arrows, and
/// one line for each thing that must be written.
struct SupervisionDialog: Hashable, Sendable {
  /// What is written.
  enum Field: Hashable, Sendable {
    case unit, text, reason, remark, workingDays, day, approver, number, title
    case ruleChanged, thresholdChanged, dataFixed
  }

  /// Among what is chosen with the arrows.
  enum Option: Hashable, Sendable {
    case step(SupervisionStep.Row)
    case kind(SupervisionKind)
  }

  /// What is done.
  let deed: SupervisionTask
  /// The item as it was on the screen; `nil` for one that is handed in.
  let item: SupervisionItem?
  let today: CivilDate
  /// The place among ``options``.
  private(set) var option = 0
  /// The place among ``fields``.
  private(set) var field = 0
  private(set) var texts: [Field: String] = [:]
  /// Why it was not done the last time.
  var refusal: Phrase?
  /// Whether it is being written down.
  var isWaiting = false

  /// A dialog with nothing written in it but the unit that handles the item, for who assigns it.
  init(_ deed: SupervisionTask, _ item: SupervisionItem?, today: CivilDate, unit: String = "") {
    self.deed = deed
    self.item = item
    self.today = today
    if deed == .next { texts[.unit] = unit }
  }

  // MARK: - What is asked

  var options: [Option] {
    switch deed {
    case .next: item?.nextSteps.map { .step($0) } ?? []
    case .propose:
      [.kind(.instruction)] + SupervisionSubject.Matter.allCases.map { .kind($0.kind) }
    case .approve, .decline, .pass, .sendBack, .postpone, .suspend, .note: []
    }
  }

  var chosen: Option? { options.indices.contains(option) ? options[option] : nil }

  var fields: [Field] {
    switch deed {
    case .approve: return []
    case .decline, .sendBack: return [.reason]
    case .pass: return [.remark]
    case .postpone: return [.workingDays, .reason, .approver]
    case .suspend: return [.day, .reason, .approver]
    case .note: return [.text]
    case .propose:
      // Of an instruction there is no place for what it says.
      return chosen == .kind(.instruction) ? [.number, .unit] : [.number, .title, .unit]
    case .next:
      switch chosen {
      case .step(.dispatch): return [.unit]
      case .step(.reply): return [.text]
      case .step(.reopen): return [.reason]
      case .step(.review): return [.text, .ruleChanged, .thresholdChanged, .dataFixed]
      default: return []
      }
    }
  }

  var current: Field? { fields.indices.contains(field) ? fields[field] : nil }

  func text(_ field: Field) -> String { texts[field] ?? "" }

  // MARK: - Keys

  mutating func choose(_ step: Int) {
    option = min(max(0, options.count - 1), max(0, option + step))
    field = min(field, max(0, fields.count - 1))
  }

  mutating func go(_ step: Int) {
    guard !fields.isEmpty else { return }
    field = (field + step + fields.count) % fields.count
  }

  mutating func type(_ character: Character) {
    guard let current, character.isWritten else { return }
    guard text(current).count < DeedDialog.longestText else {
      refusal = .duty(.textFull(DeedDialog.longestText))
      return
    }
    // A number is one in whichever width it is typed.
    let isNumber = [.workingDays, .day].contains(current)
    let folded = isNumber ? Key.character(character).folded : .character(character)
    guard case .character(let meant) = folded else { return }
    texts[current, default: ""].append(meant)
  }

  mutating func erase(all: Bool) {
    guard let current else { return }
    texts[current] = all ? "" : String(text(current).dropLast())
  }

  /// Goes to the first field in which something is missing, and says what.
  mutating func complain() {
    for (place, field) in fields.enumerated() {
      guard let fault = fault(of: field) else { continue }
      self.field = place
      refusal = fault
      return
    }
    refusal = .refusal(.nothing)
  }

  private func fault(of field: Field) -> Phrase? {
    let words = text(field).trimmingBlanks
    switch field {
    case .remark: return nil
    case .ruleChanged, .thresholdChanged, .dataFixed:
      return ["y", "n"].contains(words) ? nil : .work(.needsYesOrNo)
    case .unit: return words.isEmpty && deed != .propose ? .work(.needsUnit) : nil
    case .text, .number, .title: return words.isEmpty ? .work(.needsText) : nil
    case .reason: return words.isEmpty ? .work(.needsReason) : nil
    case .workingDays: return Int(words) == nil ? .work(.badDay) : nil
    case .day: return day == nil ? .work(.badDay) : nil
    case .approver: return Person(written: words) == nil ? .work(.needsApprover) : nil
    }
  }

  // MARK: - What comes of it

  /// The day that is written, as `2026-12-05`, or `12-05` for the next such day.
  private var day: CivilDate? {
    let parts = text(.day).trimmingBlanks.split(
      separator: "-", omittingEmptySubsequences: false
    ).map { Int($0) }
    guard let last = parts.last, let day = last, let month = parts[max(0, parts.count - 2)] else {
      return nil
    }
    switch parts.count {
    case 2:
      return [today.year, today.year + 1].lazy
        .compactMap { CivilDate(year: $0, month: month, day: day) }.first { $0 > today }
    case 3: return parts[0].flatMap { CivilDate(year: $0, month: month, day: day) }
    default: return nil
    }
  }

  /// What is asked for; `nil` while something is missing that must be written.
  var request: DutyRequest? {
    guard fields.allSatisfy({ fault(of: $0) == nil }), let action else { return nil }
    if case .propose(let subject, _) = action {
      return .supervision(action, subject.id, version: nil, second: nil)
    }
    guard let item else { return nil }
    let second = fields.contains(.approver) ? Person(written: text(.approver).trimmingBlanks) : nil
    return .supervision(action, item.id, version: item.version, second: second)
  }

  /// The id of what is handed in; `nil` for another deed.
  var handedIn: SupervisionItem.ID? {
    if deed == .propose, case .supervision(_, let id, _, _)? = request { id } else { nil }
  }

  private var action: SupervisionAction? {
    func words(_ field: Field) -> String { text(field).trimmingBlanks }
    switch deed {
    case .approve: return .approve
    case .decline: return .decline(reason: words(.reason))
    case .pass: return .close(note: words(.remark))
    case .sendBack: return .sendBack(reason: words(.reason))
    case .postpone:
      return Int(words(.workingDays)).map { .postpone(workingDays: $0, reason: words(.reason)) }
    case .suspend: return day.map { .suspend(until: $0, reason: words(.reason)) }
    case .note: return .note(words(.text))
    case .propose:
      guard case .kind(let kind)? = chosen else { return nil }
      let subject =
        SupervisionSubject.Matter(kind).map {
          SupervisionSubject.matter($0, number: words(.number), title: words(.title))
        } ?? .instruction(number: words(.number))
      return .propose(
        subject, unit: words(.unit).isEmpty ? nil : Department.ID(words(.unit)))
    case .next:
      switch chosen {
      case .step(.dispatch): return .dispatch(to: Department.ID(words(.unit)))
      case .step(.accept): return .accept
      case .step(.reply): return .reply(words(.text))
      case .step(.check): return .check
      case .step(.resume): return .resume
      case .step(.reopen): return .reopen(reason: words(.reason))
      case .step(.review):
        return .review(
          SupervisionReview(
            isRuleChanged: words(.ruleChanged) == "y",
            isThresholdChanged: words(.thresholdChanged) == "y",
            isDataFixed: words(.dataFixed) == "y", text: words(.text)))
      default: return nil
      }
    }
  }
}

extension SupervisionItem {
  /// What can be done next where it stands, but for what a supervisor or a verifier says.
  var nextSteps: [SupervisionStep.Row] {
    switch workingStage {
    case .opened: [.dispatch]
    case .dispatched: [.accept]
    case .accepted, .postponed: [.reply]
    case .returned: [.reply, .dispatch]
    case .replied: [.check]
    case .suspended: [.resume]
    case .closed: [.review, .reopen]
    case .proposed, .declined, .dissolved, .verifying: []
    }
  }
}
