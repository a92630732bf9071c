import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitWording

// What can be done with the item of 督办 in focus, and by which keys.

extension SupervisionDialog {
  static let actions: [Action] = [
    deed(.approve, "approve", "c", rank: 23, hint: .always) { $0.workingStage == .proposed },
    deed(.decline, "decline", "D", rank: 24) { $0.workingStage == .proposed },
    deed(.next, "next_step", "x", rank: 25, hint: .always) { !$0.nextSteps.isEmpty },
    deed(.pass, "pass", "V", rank: 26, hint: .always) { $0.workingStage == .verifying },
    deed(.sendBack, "send_back", "T", rank: 27, hint: .always) {
      [.replied, .verifying].contains($0.workingStage)
    },
    deed(.postpone, "postpone", "P", rank: 28) {
      [.dispatched, .accepted, .postponed, .returned].contains($0.workingStage)
    },
    deed(.suspend, "suspend", "H", rank: 29) {
      [.opened, .dispatched, .accepted, .postponed, .returned].contains($0.workingStage)
    },
    deed(.note, "note_of_item", "n", rank: 31) { _ in true },
    Action.deed(
      "key.propose", SupervisionTask.propose.phrase, key: "i", rank: 32,
      where: { $0.isSupervisionPage }
    ) { scene in
      guard scene.context.queues.supervision != nil else { return .unavailable(.noData) }
      return .intent(.showSupervision(.propose, nil))
    },
  ]

  private static func deed(
    _ deed: SupervisionTask, _ id: String, _ key: Character, rank: Int, hint: Action.Hint = .never,
    isPossible: @escaping @Sendable (SupervisionItem) -> Bool
  ) -> Action {
    Action.deed(
      "key.\(id)", deed.phrase, key: key, rank: rank, hint: hint,
      where: { $0.isSupervisionPage }
    ) { scene in
      guard let item = scene.supervisionItem else { return .unavailable(.nothingToFocus) }
      guard isPossible(item) else { return .unavailable(.notNow) }
      return .intent(.showSupervision(deed, item.id))
    }
  }
}

extension SupervisionTask {
  /// Whether a supervisor alone does it.
  var isOfSupervisors: Bool { self == .approve || self == .decline }

  var phrase: Phrase {
    switch self {
    case .approve: .work(.approve)
    case .decline: .work(.decline)
    case .next: .work(.nextStep)
    case .pass: .work(.pass)
    case .sendBack: .work(.sendBack)
    case .postpone: .work(.postpone)
    case .suspend: .work(.suspend)
    case .note: .duty(.note)
    case .propose: .work(.propose)
    }
  }
}

extension ActionScene {
  /// Whether the screen is one of 督办.
  var isSupervisionPage: Bool {
    place.page.as(SupervisionPage.self) != nil || place.page.as(SupervisionItemPage.self) != nil
  }

  /// The item that is in focus, or that the screen is about.
  var supervisionItem: SupervisionItem? {
    let items = context.queues.supervision?.items
    if let page = place.page.as(SupervisionItemPage.self) { return items?[page.item] }
    guard let id = place.focus?.id, place.page.as(SupervisionPage.self) != nil else { return nil }
    return items?[id]
  }
}
