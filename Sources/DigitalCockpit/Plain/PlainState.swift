import CockpitWarehouse

/// What plain mode says of a session, to be compared with what it says later.
package struct PlainState: Hashable, Sendable {
  /// One indicator in words.
  struct Item: Hashable, Sendable {
    let id: String
    let name: String
    /// The period and the figure with its growth; `nil` where nothing is known.
    var figure: String?
    /// The light in a word; `nil` where it has none.
    var light: String?
    /// How far it is behind its target, where it is.
    var behind: String?
    /// The marks of what is wrong with the data; empty where nothing is.
    var marks: String
    /// The same in a sentence.
    var problem: String
  }

  /// A file that was not taken, by its name, and why.
  struct Refusal: Hashable, Sendable {
    let file: String
    let reason: String
  }

  /// The line of counts under the title of the screens.
  var counts: String
  /// The indicators in pack order.
  var items: [Item]
  var refusals: [Refusal]
}
