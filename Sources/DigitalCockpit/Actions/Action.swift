import CockpitCanvas

/// Something that an operator can do with a key.
struct Action: Sendable {
  /// What the help says of it.
  let help: Phrase
  let keys: [Key]
  /// How the keys are written in hints and help.
  let keyNames: String
  /// Whether the line of hints at the bottom names it.
  let isHinted: Bool
  let isEnabled: @Sendable (Session) -> Bool
  let perform: @Sendable (inout Session, Key) -> [SessionEffect]

  init(
    _ help: Phrase, keys: [Key], names: String, hinted: Bool = false,
    when isEnabled: @escaping @Sendable (Session) -> Bool = { _ in true },
    _ perform: @escaping @Sendable (inout Session, Key) -> [SessionEffect]
  ) {
    self.help = help
    self.keys = keys
    keyNames = names
    isHinted = hinted
    self.isEnabled = isEnabled
    self.perform = perform
  }
}
