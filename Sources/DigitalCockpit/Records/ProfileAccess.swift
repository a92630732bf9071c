import CockpitCanvas
import CockpitWording

// Profiles are internal: who may see them, and what others see.

extension PageContext {
  /// Whether whoever sits here may see profiles: they are internal.
  var showsProfiles: Bool { role == .operator }
}

extension PageContent {
  /// What stands in the place of a profile for whoever may not see it.
  static func withheldProfile(_ title: String, _ context: PageContext) -> PageContent {
    let text = TextBlock(context.strings(.profile(.isInternal)), style: .secondary)
    return PageContent(title, [PagePanel(.text(text), exports: .nothing)])
  }
}
