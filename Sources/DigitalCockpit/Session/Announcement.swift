import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// What the line under every title tells of one record that is in force.
struct Announcement: Sendable {
  let text: StyledText
  /// How long there is until its next stage.
  let clock: StyledText?
  let issuer: String?
  /// What is followed while it is in force.
  let followed: [StyledText]
  /// The same in short.
  var followedInShort: [StyledText] = []

  /// The ways to write it, the longest one first: what is followed is shortened, then it goes, then the
  /// issuer; its clock stays.
  var writings: [StyledText] {
    func joined(_ parts: [StyledText?]) -> StyledText {
      parts.compactMap(\.self).dropFirst().reduce(text) { $0 + StyledText(" ") + $1 }
    }
    let name = issuer.map { StyledText($0) }
    return [
      joined([text, name, clock] + followed), joined([text, clock] + followed),
      joined([text, name, clock] + followedInShort), joined([text, clock] + followedInShort),
      joined([text, name, clock]), joined([text, clock]),
    ]
  }

  /// The place among the ways of the shortest one with what is followed.
  private static let shortest = 3

  /// As many as fit into a line, the gravest first and each whole; `more` writes how many have no room.
  ///
  /// What room is left goes to what is followed, then to who issued them.
  static func line(
    _ announcements: [Announcement], columns: Int, _ glyphs: GlyphSet,
    more: (_ hidden: Int) -> StyledText
  ) -> StyledText {
    let writings = announcements.map(\.writings)
    func line(_ chosen: [StyledText]) -> StyledText {
      var line = StyledText("! ", style: .strong)
      for (place, text) in chosen.enumerated() {
        line = line + StyledText(place > 0 ? " | " : "") + text
      }
      let hidden = announcements.count - chosen.count
      return hidden > 0 ? line + more(hidden) : line
    }
    func fits(_ chosen: [StyledText]) -> Bool { glyphs.columns(of: line(chosen)) <= columns }
    // One is told even where it must be cut.
    var chosen = Array(writings.prefix(1).compactMap(\.last))
    for texts in writings.dropFirst() {
      guard let shortest = texts.last, fits(chosen + [shortest]) else { break }
      chosen.append(shortest)
    }
    // Who issued one takes no room from what is followed of another.
    for ways in [Announcement.shortest..<Announcement.shortest + 1, 0..<Announcement.shortest + 2] {
      for place in chosen.indices {
        for longer in writings[place][ways] {
          var other = chosen
          other[place] = longer
          guard fits(other) else { continue }
          chosen = other
          break
        }
      }
    }
    return line(chosen)
  }
}

extension PageContext {
  /// What every screen tells of under its title, the gravest first.
  var announcements: [Announcement] {
    let text = recordText
    var followed = situation.followedIndicators
    return situation.announcements.map { reading in
      // What is followed stands with the first record that asks for it.
      let own = Set(reading.isInForce ? reading.definition?.followed ?? [] : [])
      defer { followed.removeAll { own.contains($0.indicator.id) } }
      let ownFollowed = followed.filter { own.contains($0.indicator.id) }
      return Announcement(
        text: text.announcement(reading), clock: text.stageClock(reading, now: now),
        issuer: text.issuer(reading),
        followed: ownFollowed.map { text.summary($0) },
        followedInShort: ownFollowed.map { text.summary($0, isShort: true) })
    }
  }
}
