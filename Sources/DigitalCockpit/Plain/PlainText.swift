import CockpitJSON
import CockpitWording

/// The sentences of plain mode, for screen readers and poor lines: no colours, no sequences.
package struct PlainText: Sendable {
  let strings: Strings
  /// The title of the cockpit, with 示例数据 where that is so.
  let title: String

  /// What there is to know at the start: the counts, what is behind, what is wrong with the data.
  package func summary(of state: PlainState) -> [String] {
    var lines = [title]
    lines += state.announcements.map { strings(.plain(.announced($0))) }
    lines.append(state.counts)
    lines += state.items.filter(\.isGrave).map {
      strings(.plain(.grave(name: $0.name, figure: $0.figure ?? "-")))
    }
    lines += state.refusals.map { strings(.plain(.refused(file: $0.file, because: $0.reason))) }
    lines += state.ahead.map { strings(.plain(.ahead(file: $0.file, because: $0.reason))) }
    lines += state.items.compactMap { item in
      item.behind.map { behind in
        strings(
          .plain(
            .behind(
              name: item.name, figure: item.figure ?? "-", gap: behind, light: item.light ?? "-")))
      }
    }
    lines += state.items.filter { !$0.marks.isEmpty }.map {
      strings(
        .plain(
          .problem(
            name: $0.name, figure: $0.figure ?? strings(.figure(.missingInWords)),
            problem: $0.problem)))
    }
    return lines.map(PrintableText.withoutControls) + [strings(.plain(.begin))]
  }

  /// A sentence for each thing that became another one.
  ///
  /// - Complexity: O(indicators)
  package func changes(from old: PlainState, to new: PlainState) -> [String] {
    let before = Dictionary(old.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let refused = Set(old.refusals.map(\.file))
    let stillRefused = Set(new.refusals.map(\.file))
    var lines = new.announcements.filter { !old.announcements.contains($0) }.map {
      strings(.plain(.announced($0)))
    }
    lines += old.announcements.filter { !new.announcements.contains($0) }.map {
      strings(.plain(.lifted($0)))
    }
    lines += new.refusals.filter { !refused.contains($0.file) }.map {
      strings(.plain(.refused(file: $0.file, because: $0.reason)))
    }
    lines += old.refusals.filter { !stillRefused.contains($0.file) }.map {
      strings(.plain(.taken(file: $0.file)))
    }
    lines += new.ahead.filter { !old.ahead.contains($0) }.map {
      strings(.plain(.ahead(file: $0.file, because: $0.reason)))
    }
    for item in new.items { lines += changes(of: item, from: before[item.id]) }
    return lines.map(PrintableText.withoutControls)
  }

  /// What is said at the end.
  package var end: String { strings(.plain(.end)) }

  private func changes(of item: PlainState.Item, from old: PlainState.Item?) -> [String] {
    var lines: [String] = []
    if item.figure != old?.figure {
      switch (old?.figure, item.figure) {
      case (let before?, let now?):
        lines.append(strings(.plain(.figure(name: item.name, now: now, before: before))))
      case (nil, let now?): lines.append(strings(.plain(.first(name: item.name, now: now))))
      case (let before?, nil): lines.append(strings(.plain(.gone(name: item.name, before: before))))
      case (nil, nil): break
      }
    }
    if item.light != old?.light {
      let none = strings(.plain(.unlit))
      lines.append(
        strings(.plain(.light(name: item.name, from: old?.light ?? none, to: item.light ?? none))))
    }
    // What is gone has nothing left that could be doubtful: nothing was mended.
    if item.marks != old?.marks ?? "", item.figure != nil || !item.marks.isEmpty {
      lines.append(
        item.marks.isEmpty
          ? strings(.plain(.repaired(name: item.name)))
          : strings(
            .plain(
              .problem(
                name: item.name, figure: item.figure ?? strings(.figure(.missingInWords)),
                problem: item.problem))))
    }
    return lines
  }
}

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
    /// Whether the figure is in a grave class, which it then names.
    var isGrave = false
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
  /// The warnings and responses that are in force, the gravest first.
  var announcements: [String] = []
  /// The indicators in pack order.
  var items: [Item]
  var refusals: [Refusal]
  /// The files that are ahead of the clock.
  var ahead: [Refusal] = []
}
