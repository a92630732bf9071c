import CockpitCanvas

/// Something that an operator can do with a key.
struct Action: Sendable {
  /// What the help says of it.
  let help: Phrase
  let keys: [Key]
  /// How the keys are written.
  let keyNames: String
  /// Whether the line of hints at the bottom names it.
  let isHinted: @Sendable (Session) -> Bool
  let isEnabled: @Sendable (Session) -> Bool
  let perform: @Sendable (inout Session, Key) -> [SessionEffect]

  /// How the keys are written in hints and help, where boards have only some of theirs.
  func keyNames(in session: Session) -> String {
    help == .keyBoards ? session.boardKeyNames : keyNames
  }

  init(
    _ help: Phrase, keys: [Key], names: String, hinted: Bool = false,
    when isEnabled: @escaping @Sendable (Session) -> Bool = { _ in true },
    hintedWhen: (@Sendable (Session) -> Bool)? = nil,
    _ perform: @escaping @Sendable (inout Session, Key) -> [SessionEffect]
  ) {
    self.help = help
    self.keys = keys
    keyNames = names
    isHinted = hintedWhen ?? { _ in hinted }
    self.isEnabled = isEnabled
    self.perform = perform
  }
}
