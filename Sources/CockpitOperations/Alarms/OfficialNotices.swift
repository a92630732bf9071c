package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What an issuer announced, a 法定预警 or a response or urgent report in force: it is passed on, and never graded,
/// edited or shelved here.
package struct OfficialNotice: Hashable, Sendable {
  /// The record that tells of it, by the number that its issuer gives it.
  package let record: Record.ID
  /// What its issuer calls it; empty where that is not known.
  package let title: String
  package let issuer: String
  /// By the colour of a warning or the step of a response; `nil` where its issuer gives none that the pack knows.
  package let level: AlarmLevel?
  /// The code of the area that it is for.
  package let area: String
  /// Until when it holds; `nil` for until it is lifted.
  package let validUntil: Instant?
  package let isLifted: Bool

  package init(
    _ record: Record.ID, title: String = "", issuer: String, level: AlarmLevel?, area: String,
    validUntil: Instant? = nil, isLifted: Bool = false
  ) {
    self.record = record
    self.title = title
    self.issuer = issuer
    self.level = level
    self.area = area
    self.validUntil = validUntil
    self.isLifted = isLifted
  }

  /// Whether it is a 法定预警, of which somebody takes notice (知悉).
  package var isWarning: Bool { record.isOfWarning }

  /// How grave it is taken for: an unknown level is not a mild one, and counts as the second of four.
  package var gravity: AlarmLevel { level ?? .second }

  /// The notice as a journal has it that was written before titles were.
  fileprivate var withoutTitle: OfficialNotice {
    OfficialNotice(
      record, issuer: issuer, level: level, area: area, validUntil: validUntil,
      isLifted: isLifted)
  }
}

/// What issuers announced in a region, and who has taken notice of its 法定预警 (知悉).
///
/// It never mutes anything: the gauges matter most while a rainstorm warning holds.
package struct OfficialNotices: Hashable, Sendable {
  /// What its issuer said last, and what became of it here.
  package struct Entry: Hashable, Sendable {
    package internal(set) var notice: OfficialNotice
    /// Who has taken notice of it at its level; `nil` where nobody did.
    package internal(set) var noticedBy: Person?
    /// Whether it is past its validity and nobody lifted it: 未收到解除.
    package internal(set) var isUnlifted = false
  }

  /// What happened to one of them.
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
    package let record: Record.ID
    /// What its issuer called it then; empty where that is not known.
    package let title: String
    package let kind: Kind
    /// Whether it rings and blinks.
    package let isAnnounced: Bool

    init(_ record: Record.ID, title: String, kind: Kind, isAnnounced: Bool) {
      self.record = record
      self.title = title
      self.kind = kind
      self.isAnnounced = isAnnounced
    }

    init(_ notice: OfficialNotice, _ kind: Kind, isAnnounced: Bool = false) {
      self.init(notice.record, title: notice.title, kind: kind, isAnnounced: isAnnounced)
    }
  }

  /// Those that hold, by their records.
  package private(set) var entries: [Record.ID: Entry] = [:]
  /// The same, the gravest first.
  package var gravestFirst: [Entry] {
    entries.values.sorted {
      ($0.notice.gravity.rawValue, $0.notice.record)
        < ($1.notice.gravity.rawValue, $1.notice.record)
    }
  }
  /// Whether somebody is there who hears what rings.
  var isHeard = true

  package init() {}

  /// Takes in how one stands by the journal; `nil` for one that is lifted.
  mutating func restore(_ record: Record.ID, _ entry: Entry?) { entries[record] = entry }

  /// Takes in what issuers say.
  ///
  /// One that is no longer mentioned goes on: only its issuer lifts it.
  package mutating func take(_ notices: [OfficialNotice], at clock: Instant) -> [Change] {
    var changes: [Change] = []
    for notice in notices.sorted(by: { $0.record < $1.record }) {
      guard let entry = entries[notice.record] else {
        guard !notice.isLifted else { continue }
        entries[notice.record] = Entry(notice: notice)
        changes.append(.init(notice, .issued, isAnnounced: rings(notice)))
        continue
      }
      guard entry.notice != notice else { continue }
      // That it has a title now is no news of its issuer.
      if entry.notice == notice.withoutTitle {
        entries[notice.record]?.notice = notice
        continue
      }
      if notice.isLifted {
        entries[notice.record] = nil
        // Who lifts it may not say again what it is called.
        let named = notice.title.isEmpty ? entry.notice : notice
        changes.append(.init(named, .lifted, isAnnounced: rings(notice)))
        continue
      }
      let isGraver = notice.gravity > entry.notice.gravity
      entries[notice.record]?.notice = notice
      entries[notice.record]?.isUnlifted = false
      if notice.level != entry.notice.level { entries[notice.record]?.noticedBy = nil }
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

  /// Whether a bell rings for what its issuer says of it: of a warning alone.
  private func rings(_ notice: OfficialNotice) -> Bool {
    isHeard && notice.isWarning && notice.gravity >= .second
  }

  /// Takes notice of a warning at the level that was on the screen: 知悉.
  package mutating func notice(
    _ id: String, seen level: AlarmLevel?, by person: Person
  ) throws(DeedRefusal) -> [Change] {
    guard person.role != .observer else { throw .observer }
    let record = Record.ID.ofWarning(id)
    guard let entry = entries[record] else { throw .nothingThere }
    if let first = entry.noticedBy { throw .changed(by: first) }
    guard entry.notice.level == level else { throw .changed(by: nil) }
    entries[record]?.noticedBy = person
    return [.init(entry.notice, .noticed)]
  }
}
