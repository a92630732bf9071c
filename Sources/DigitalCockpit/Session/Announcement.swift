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

  /// The ways to write it, the longest one first: what is followed goes first, then the issuer; its
  /// clock stays.
  var writings: [StyledText] {
    func joined(_ parts: [StyledText?]) -> StyledText {
      parts.compactMap(\.self).dropFirst().reduce(text) { $0 + StyledText(" ") + $1 }
    }
    let name = issuer.map { StyledText($0) }
    let all = [
      joined([text, name, clock] + followed), joined([text, clock] + followed),
      joined([text, name, clock]), joined([text, clock]),
    ]
    return all.enumerated().filter { place, text in
      !all[..<place].contains { $0.text == text.text }
    }.map(\.element)
  }

  /// As many as fit into a line, the gravest first and each whole; `more` writes how many have no room.
  ///
  /// What room is left goes to who issued them and to what is followed.
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
    for place in chosen.indices {
      for longer in writings[place] {
        var other = chosen
        other[place] = longer
        guard fits(other) else { continue }
        chosen = other
        break
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
      return Announcement(
        text: text.announcement(reading), clock: text.stageClock(reading, now: now),
        issuer: text.issuer(reading),
        followed: followed.filter { own.contains($0.indicator.id) }.map(text.summary))
    }
  }
}
