import CockpitCanvas
import CockpitCatalogue
import CockpitWording

extension SimulationPage {
  static let actions: [Action] = [
    Action(
      "policy.set", .policy(.set), keys: [.left, .right, .character("l")], keyNames: "Left l",
      group: .screen,
      rank: 112, hint: .always,
      where: isShown
    ) { scene, key in
      guard let page = scene.place.page.as(SimulationPage.self) else {
        return .unavailable(.otherScreen)
      }
      let lever = scene.place.focus.flatMap { scene.context.catalogue.policies.lever($0.id) }
      return lever.map { .intent(.turn(to: page.moved($0, by: key == .left ? -1 : 1).any)) }
        ?? .unavailable(.nothingToDo)
    },
    own("policy.next", .policy(.nextLever), [.tab], rank: 113) { _, _ in
      .intent(.move(.rows(1)))
    },
    own("policy.previous", .policy(.lastLever), [.backTab], rank: 114) { _, _ in
      .intent(.move(.rows(-1)))
    },
    own("policy.reset", .policy(.reset), [.character("b")], rank: 115, hint: .always) {
      page, scene in
      page.plan(in: scene).map { .intent(.turn(to: page.reset(to: $0).any)) }
        ?? .unavailable(.noData)
    },
    Action(
      "policy.column", .policy(.compare), keys: "123".map { .character($0) }, keyNames: "1 2 3",
      group: .screen, rank: 116, hint: .always, where: isShown
    ) { scene, key in
      guard let page = scene.place.page.as(SimulationPage.self) else {
        return .unavailable(.otherScreen)
      }
      guard case .character(let digit) = key, let number = digit.wholeNumberValue else {
        return .unavailable(.nothingToDo)
      }
      return .intent(.turn(to: page.turned(toColumn: number - 1).any))
    },
    own("policy.tick", .policy(.tick), [.character("h")], rank: 117, hint: .always) { page, scene in
      page.tick(in: scene).map { .intent(.turn(to: page.toggled($0).any)) }
        ?? .unavailable(.nothingToDo)
    },
    own("policy.save", .policy(.save), [.character("w")], rank: 118, hint: .always) { page, scene in
      guard let plan = page.plan(in: scene), scene.content.simulation?.numbers.isEmpty == false
      else { return .unavailable(.noData) }
      return Set(plan.assumptions).isSubset(of: page.ticked)
        ? .intent(.saveScenario) : .unavailable(.notAllTicked)
    },
    own("policy.method", .policy(.method), [.character("p")], rank: 119, hint: .always) {
      _, scene in
      scene.content.provenance == nil ? .unavailable(.noData) : .intent(.showProvenance)
    },
  ]

  private static let isShown: @Sendable (ActionScene) -> Bool = {
    $0.place.page.as(SimulationPage.self) != nil
  }

  private static func own(
    _ id: String, _ phrase: Phrase, _ keys: [Key], rank: Int, hint: Action.Hint = .never,
    _ meaning: @escaping @Sendable (SimulationPage, ActionScene) -> Action.Offer
  ) -> Action {
    Action(id, phrase, keys: keys, group: .screen, rank: rank, hint: hint, where: isShown) {
      scene, _ in
      scene.place.page.as(SimulationPage.self).map { meaning($0, scene) }
        ?? .unavailable(.otherScreen)
    }
  }

  private func plan(in scene: ActionScene) -> PolicyCase? {
    scene.context.catalogue.policies.scenario(plan)
  }

  /// The assumption that is ticked next: that in focus, else the first that is not.
  private func tick(in scene: ActionScene) -> String? {
    guard let assumptions = plan(in: scene)?.assumptions else { return nil }
    let focused = scene.place.focus.flatMap { focus in
      assumptions.first { SimulationPanels.focusID($0) == focus.id }
    }
    return focused ?? assumptions.first { !ticked.contains($0) }
  }
}
