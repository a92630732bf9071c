import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitWarehouse
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

  /// Itself in so short a form that it has room before other titles are whole: of a response its level;
  /// `nil` for what has none.
  var short: StyledText? = nil
  /// Its level in words; `nil` where nothing has one.
  var level: String? = nil
  /// How grave that is beside the levels of other types.
  var gravity: AlarmLevel? = nil

  /// The ways to write it with a title of some columns, the longest one first: what is followed is
  /// shortened, then it goes, then the issuer; its clock stays.
  private func writings(_ title: Int, _ glyphs: GlyphSet) -> [StyledText] {
    let text = text.cut(to: title, glyphs)
    return [
      joined([text, name, clock] + followed), joined([text, clock] + followed),
      joined([text, name, clock] + followedInShort), joined([text, clock] + followedInShort),
      joined([text, name, clock]), joined([text, clock]), short ?? joined([text, clock]),
    ]
  }

  /// All of it.
  var whole: StyledText { joined([text, name, clock] + followed) }

  private var name: StyledText? { issuer.map { StyledText($0) } }

  private func joined(_ parts: [StyledText?]) -> StyledText {
    let parts = parts.compactMap(\.self)
    return parts.dropFirst().reduce(parts.first ?? StyledText("")) { $0 + StyledText(" ") + $1 }
  }

  /// The places among the ways of the shortest one with what is followed, of the shortest one with the title,
  /// and of the one without it.
  private static let shortest = 3
  private static let bare = 5
  private static let untitled = 6
  /// What titles are cut to where there is no room for more, and from where on that is no title any more.
  private static let titles = [40, 30, 24, 20, 16, 12, 8]
  private static let leastTitle = 16

  /// One as it stands in the line.
  private struct Chosen {
    let place: Int
    var title: Int
    var way = Announcement.bare
  }

  /// As many as fit into a line, the gravest first; `more` writes those that have no room, which the line
  /// always has, or in short where that leaves no title.
  ///
  /// The first one and those whose clock runs come before others, with their titles cut where need be; then
  /// the level of responses. What room is left goes to others, to what is followed, then to who issued them,
  /// then to whole titles.
  static func line(
    _ announcements: [Announcement], columns: Int, _ glyphs: GlyphSet,
    more: (_ hidden: [Announcement], _ isShort: Bool) -> StyledText
  ) -> StyledText {
    var isShort = false
    func line(_ chosen: [Chosen], _ first: StyledText? = nil) -> StyledText {
      let texts = chosen.sorted { $0.place < $1.place }.map {
        announcements[$0.place].writings($0.title, glyphs)[$0.way]
      }
      let joined = texts.dropFirst().reduce(first ?? texts.first ?? StyledText("")) {
        $0 + StyledText(" | ") + $1
      }
      let shown = Set(chosen.map(\.place))
      let hidden = announcements.indices.filter { !shown.contains($0) }.map { announcements[$0] }
      let line = StyledText("! ", style: .strong) + joined
      return hidden.isEmpty ? line : line + more(hidden, isShort)
    }
    func fits(_ chosen: [Chosen]) -> Bool { glyphs.columns(of: line(chosen)) <= columns }
    // No title takes more than half of the line where there are others.
    let longest = announcements.count > 1 ? columns / 2 : columns
    var leading = announcements.indices.filter { $0 == 0 || announcements[$0].clock != nil }
    let brief = announcements.indices.filter {
      !leading.contains($0) && announcements[$0].short != nil
    }
    var chosen: [Chosen]?
    for count in (0..<brief.count).reversed() where chosen == nil {
      chosen = ([longest] + titles.filter { $0 < longest }).lazy.map { title in
        leading.map { Chosen(place: $0, title: title) }
          + brief.prefix(count + 1).map { Chosen(place: $0, title: title, way: untitled) }
      }.first(where: fits)
    }
    while chosen == nil, !leading.isEmpty {
      for short in [false, true] where chosen == nil {
        isShort = short
        chosen = ([longest] + titles.filter { $0 < longest }).lazy
          .filter { short || $0 >= leastTitle || $0 == longest }
          .map { title in leading.map { Chosen(place: $0, title: title) } }.first(where: fits)
      }
      if chosen == nil { leading.removeLast() }
    }
    guard var chosen, let title = chosen.first?.title else {
      // One is told even where it must be cut; how many others there are stays.
      guard let first = announcements.first else { return StyledText("") }
      let one = [Chosen(place: 0, title: longest)]
      let rest = glyphs.columns(of: line(one, StyledText("")))
      return line(one, first.writings(longest, glyphs)[bare].cut(to: columns - rest, glyphs))
    }
    for place in announcements.indices where !leading.contains(place) {
      let others = chosen.filter { $0.place != place }
      // Its level is not given up for a title of which the beginning alone has room.
      let isBrief = others.count < chosen.count
      let next = others + [Chosen(place: place, title: isBrief ? longest : title)]
      if fits(next) {
        chosen = next
      } else if !isBrief {
        break
      }
    }
    chosen.sort { $0.place < $1.place }
    // Who issued one takes no room from what is followed of another.
    for ways in [Announcement.shortest..<Announcement.shortest + 1, 0..<Announcement.shortest + 2] {
      for index in chosen.indices where chosen[index].way != untitled {
        for way in ways {
          var other = chosen
          other[index].way = way
          guard fits(other) else { continue }
          chosen = other
          break
        }
      }
    }
    for index in chosen.indices {
      var other = chosen
      other[index].title = columns
      if fits(other) { chosen = other }
    }
    return line(chosen)
  }
}

extension StyledText {
  /// The text, or its beginning with an ellipsis where it is longer.
  fileprivate func cut(to width: Int, _ glyphs: GlyphSet) -> StyledText {
    guard glyphs.columns(of: self) > width else { return self }
    var room = max(0, width - glyphs.columns(of: glyphs.ellipsis))
    var spans: [Span] = []
    for span in self.spans {
      var text = ""
      for character in span.text {
        let own = glyphs.columns(of: String(character))
        guard own <= room else {
          return StyledText(spans + [Span(text + glyphs.ellipsis, style: span.style)])
        }
        room -= own
        text.append(character)
      }
      spans.append(Span(text, style: span.style))
    }
    return StyledText(spans)
  }
}

extension PageContext {
  /// What every screen tells of under its title, the gravest first.
  var announcements: [Announcement] {
    let text = recordText
    var followed = situation.followedIndicators
    let unheard = unheardNotices.map { entry in
      // The steps of a response are no colours.
      let style = entry.notice.isWarning ? entry.notice.gravity.style : .strong
      let level = dutyText.level(of: entry.notice)
      return Announcement(
        text: StyledText(dutyText.name(entry), style: style)
          + StyledText(" \(strings(.duty(.unheardWarning)))", style: .data),
        clock: nil, issuer: departmentText.name(entry.notice.issuer), followed: [],
        level: level.isEmpty ? nil : level, gravity: level.isEmpty ? nil : entry.notice.gravity)
    }
    return unheard
      + situation.announcements.map { reading in
        // What is followed stands with the first record that asks for it.
        let own = Set(reading.isInForce ? reading.definition?.followed ?? [] : [])
        defer { followed.removeAll { own.contains($0.indicator.id) } }
        let ownFollowed = followed.filter { own.contains($0.indicator.id) }
        return Announcement(
          text: text.announcement(reading), clock: text.stageClock(reading, now: now),
          issuer: text.issuer(reading),
          followed: ownFollowed.map { text.summary($0) },
          followedInShort: ownFollowed.map { text.summary($0, isShort: true) },
          short: text.announcementInShort(reading),
          level: reading.gravity == nil ? nil : text.level(of: reading).text,
          gravity: reading.gravity)
      }
  }
}

extension PageContext {
  /// What is said of warnings and responses that have no room: how many, and the highest level of them unless
  /// in short.
  func moreAnnouncements(_ hidden: [Announcement], isShort: Bool) -> StyledText {
    let gravest = hidden.filter { $0.gravity != nil }.min {
      ($0.gravity?.rawValue ?? 0) < ($1.gravity?.rawValue ?? 0)
    }
    let words =
      (isShort ? nil : gravest?.level).map {
        Phrase.chrome(.moreAnnouncementsWorst(hidden.count, level: $0))
      }
      ?? .chrome(.moreAnnouncements(hidden.count))
    return StyledText(" " + strings(words), style: .strong)
  }
}

extension PageContext {
  /// What was announced of which no file tells any more and that its issuer did not end, the gravest first.
  var unheardNotices: [OfficialNotices.Entry] {
    queues.notices.gravestFirst.filter { situation.isUnheard($0.notice.record) }
  }
}
