import CockpitCanvas
import CockpitCatalogue
import CockpitWording

// Saying where one is, and why a key changed nothing.

/// The way to where one was in a region that was left.
struct RegionWay: Hashable, Sendable {
  let pack: String
  let name: String
  let places: [Place]
}

extension Session {
  /// What of a session a key is seen to change, as long as nothing lies over the page.
  struct Standing: Equatable {
    let places: [Place]
    let filter: ListFilter?
    let showsNormal: Bool
    let orders: [AnyPage: [Int: RowOrder]]
    let queries: [AnyPage: [Int: String]]
    let isResting: Bool
    let isCovered: Bool
  }

  var standing: Standing {
    Standing(
      places: places, filter: context.filter, showsNormal: context.showsNormal, orders: orders,
      queries: queries, isResting: shown.isResting, isCovered: isCovered)
  }

  /// Whether something lies over the page and takes the keys.
  var isCovered: Bool {
    find != nil || typing != nil || isDialogShown || isHelpShown || isProvenanceShown
  }

  /// Whether a dialog lies over the page.
  var isDialogShown: Bool {
    exportDialog != nil || deedDialog != nil || supervisionDialog != nil || momentDialog != nil
      || isLeaveAsked
  }

  /// Says why a key that has a meaning here, or none at all, changed nothing.
  mutating func sayNothingChanged(by key: Key) {
    let strings = context.strings
    guard let action = ActionTable.action(for: key, in: scene) else {
      message = strings(.panel(.unknownKey(key.description)))
      return
    }
    switch action.group {
    case .boards: sayPlace()
    case .movement:
      // What stands at the cursor must stay readable at the end, too.
      let reading = chartReading.map { "  \($0.title)  \($0.text)" } ?? ""
      message = strings(action.phrase) + strings.colon + strings(.panel(.end)) + reading
    case .screens, .screen, .finding, .session:
      message = strings(action.phrase) + strings.colon + strings(.panel(.here))
    }
  }

  /// Says which board of which region is shown, and the way back to another region.
  mutating func sayPlace() {
    let strings = context.strings
    let region = strings(context.catalogue.name)
    let here = strings(.panel(.place(board: shown.content.title, region: region)))
    let back = regions.last.map { "Esc \(strings(.panel(.wayBack(region: $0.name))))" }
    message = [here, back].compactMap(\.self).joined(separator: "  ")
  }
}
