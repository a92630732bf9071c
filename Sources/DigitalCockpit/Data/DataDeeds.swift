import CockpitCanvas
import CockpitOperations
import CockpitWording

// What can be done with the item of 数据 in focus, and by which keys.

extension DataItemPage {
  static let deeds: [Action] = [
    deed(.notice, "notice", .dataWork(.notice), "c", rank: 32, hint: .always) {
      $0.acknowledgement == nil
    },
    deed(.ask, "ask", .dataWork(.ask), "x", rank: 33, hint: .always) { _ in true },
    deed(.answer, "answer", .dataWork(.answer), "n", rank: 34, hint: .always) { _ in true },
    deed(.takeBack, "take_back", .dataWork(.takeBack), "u", rank: 35) {
      $0.acknowledgement != nil
    },
    deed(.close, "close_item", .dataWork(.close), "B", rank: 36) {
      $0.isClosedByHand
    },
    Action(
      on: DataPage.self, "key.data_item", .dataWork(.open), key: "W", rank: 37, hint: .always
    ) { _, scene in
      scene.dataItem.map { .intent(.open(DataItemPage($0.number).any)) }
        ?? .unavailable(.nothingToDo)
    },
  ]

  private static func deed(
    _ verb: DataVerb, _ id: String, _ phrase: Phrase, _ key: Character, rank: Int,
    hint: Action.Hint = .never, isPossible: @escaping @Sendable (DataItem) -> Bool
  ) -> Action {
    Action.deed(
      "key.\(id)", phrase, key: key, rank: rank, hint: hint, where: { $0.isDataWorkPage }
    ) { scene in
      guard let item = scene.dataItem, item.closedAt == nil, isPossible(item) else {
        return .unavailable(.nothingToDo)
      }
      return .intent(.showDataDeed(verb, item.number))
    }
  }
}

extension ActionScene {
  /// Whether the screen is one of items of 数据.
  var isDataWorkPage: Bool {
    place.page.as(DataPage.self) != nil || place.page.as(DataItemPage.self) != nil
      || place.page.as(CrossChecksPage.self) != nil || place.page.as(CrossCheckPage.self) != nil
  }

  /// The item of 数据 that is in focus, or that the screen is about.
  var dataItem: DataItem? {
    let number =
      place.page.as(DataItemPage.self)?.number
      ?? place.page.as(CrossCheckPage.self).flatMap { page in
        context.queues.data.open[DataKey(.disagreeing, .crossCheck(page.check))]?.number
      } ?? place.focus.flatMap { content.dataItems[$0.id] }
    return number.flatMap { context.queues.data.item($0) }
  }
}
