package import CockpitCatalogue
package import CockpitValues

/// A 法定预警 as its issuer gives it: it is passed on, and never graded, edited or shelved here.
package struct StatutoryNotice: Hashable, Sendable {
  /// The number that its issuer gives it.
  package let id: String
  /// What its issuer calls it; empty where that is not known.
  package let title: String
  package let issuer: String
  /// By the colour of the warning; `nil` where its issuer gives none that the pack knows.
  package let level: AlarmLevel?
  /// The code of the area that it is for.
  package let area: String
  /// Until when it holds; `nil` for until it is lifted.
  package let validUntil: Instant?
  package let isLifted: Bool

  package init(
    id: String, title: String = "", issuer: String, level: AlarmLevel?, area: String,
    validUntil: Instant? = nil, isLifted: Bool = false
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.level = level
    self.area = area
    self.validUntil = validUntil
    self.isLifted = isLifted
  }

  /// How grave it is taken for: an unknown level is not a mild one, and counts as the second of four.
  package var gravity: AlarmLevel { level ?? .second }

  /// The notice as a journal has it that was written before titles were.
  fileprivate var withoutTitle: StatutoryNotice {
    StatutoryNotice(
      id: id, issuer: issuer, level: level, area: area, validUntil: validUntil,
      isLifted: isLifted)
  }
}

/// The 法定预警 of a region, and who has taken notice of them (知悉).
///
/// They never mute anything: the gauges matter most while a rainstorm warning holds.
package struct StatutoryWarnings: Hashable, Sendable {
  /// What its issuer said last, and what became of it here.
  package struct Entry: Hashable, Sendable {
    package internal(set) var notice: StatutoryNotice
    /// Who has taken notice of it at its level; `nil` where nobody did.
    package internal(set) var noticedBy: Person?
    /// Whether it is past its validity and nobody lifted it: 未收到解除.
    package internal(set) var isUnlifted = false
  }

  /// What happened to a warning.
  package struct Change: Hashable, Sendable {
    /// What it is that happened.
    package enum Kind: String, CaseIterable, Sendable {
      case issued, changed, lifted, noticed
      /// Past its validity without being lifted.
      case unlifted
      /// Told once more at a start, for nobody has taken notice of it.
      case toldAgain = "told_again"
    }

    /// The row of the table of transitions.
    package var row: Int { kind == .toldAgain ? 35 : 34 }
    package let id: String
    /// What its issuer called it then; empty where that is not known.
    package let title: String
    package let kind: Kind
    /// Whether it rings and blinks.
    package let isAnnounced: Bool

    init(id: String, title: String, kind: Kind, isAnnounced: Bool) {
      self.id = id
      self.title = title
      self.kind = kind
      self.isAnnounced = isAnnounced
    }

    init(_ notice: StatutoryNotice, _ kind: Kind, isAnnounced: Bool = false) {
      self.init(id: notice.id, title: notice.title, kind: kind, isAnnounced: isAnnounced)
    }
  }

  /// Those that hold, by their ids.
  package private(set) var entries: [String: Entry] = [:]
  /// Whether somebody is there who hears what rings.
  var isHeard = true

  package init() {}

  /// Takes in how a warning stands by the journal; `nil` for one that is lifted.
  mutating func restore(_ id: String, _ entry: Entry?) { entries[id] = entry }

  /// Takes in what issuers say.
  ///
  /// One that is no longer mentioned goes on: only its issuer lifts it.
  package mutating func take(_ notices: [StatutoryNotice], at clock: Instant) -> [Change] {
    var changes: [Change] = []
    for notice in notices.sorted(by: { $0.id < $1.id }) {
      guard let entry = entries[notice.id] else {
        guard !notice.isLifted else { continue }
        entries[notice.id] = Entry(notice: notice)
        changes.append(.init(notice, .issued, isAnnounced: rings(notice)))
        continue
      }
      guard entry.notice != notice else { continue }
      // That it has a title now is no news of its issuer.
      if entry.notice == notice.withoutTitle {
        entries[notice.id]?.notice = notice
        continue
      }
      if notice.isLifted {
        entries[notice.id] = nil
        // Who lifts it may not say again what it is called.
        let named = notice.title.isEmpty ? entry.notice : notice
        changes.append(.init(named, .lifted, isAnnounced: rings(notice)))
        continue
      }
      let isGraver = notice.gravity > entry.notice.gravity
      entries[notice.id]?.notice = notice
      entries[notice.id]?.isUnlifted = false
      if notice.level != entry.notice.level { entries[notice.id]?.noticedBy = nil }
      changes.append(.init(notice, .changed, isAnnounced: isGraver && rings(notice)))
    }
    for id in entries.keys.sorted() {
      guard let entry = entries[id], !entry.isUnlifted, let until = entry.notice.validUntil,
        until <= clock
      else { continue }
      entries[id]?.isUnlifted = true
      changes.append(.init(entry.notice, .unlifted))
    }
    return changes
  }

  /// Begins, or begins again after nobody watched: of what nobody has taken notice of, the grave ones ring once.
  func restart() -> [Change] {
    entries.sorted { $0.key < $1.key }.compactMap { _, entry in
      entry.noticedBy == nil && rings(entry.notice)
        ? Change(entry.notice, .toldAgain, isAnnounced: true) : nil
    }
  }

  /// Whether a bell rings for what its issuer says of a warning.
  private func rings(_ notice: StatutoryNotice) -> Bool { isHeard && notice.gravity >= .second }

  /// Takes notice of a warning at the level that was on the screen: 知悉.
  package mutating func notice(
    _ id: String, seen level: AlarmLevel?, by person: Person
  ) throws(DeedRefusal) -> [Change] {
    guard person.role != .observer else { throw .observer }
    guard let entry = entries[id] else { throw .nothingThere }
    if let first = entry.noticedBy { throw .changed(by: first) }
    guard entry.notice.level == level else { throw .changed(by: nil) }
    entries[id]?.noticedBy = person
    return [.init(entry.notice, .noticed)]
  }
}
