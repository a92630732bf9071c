import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

// What screens say of alarms.

extension PageContext {
  var queues: Queues { duty.queues }

  var dutyText: DutyText { DutyText(strings: strings, catalogue: catalogue, situation: situation) }

  /// The text of alarms with times of today alone.
  var dutyTextOfToday: DutyText {
    DutyText(strings: strings, catalogue: catalogue, situation: situation, today: today)
  }

  /// What is asked for and waits for a second person, with times of today alone.
  func request(_ request: OutOfServiceRequest) -> String {
    dutyTextOfToday.request(request, now: now)
  }

  /// The alarms by their levels and how many of them nobody has seen, for every screen; `nil` where no
  /// pack has rules.
  ///
  /// An acknowledged one is still on and counts; one that came back unseen is counted beside them.
  ///
  /// The words are there beside the colours, and a sign before
  /// them that no dump loses. What nobody has seen elsewhere goes first: nobody looks there.
  var alarmStrip: StyledText? {
    let strips = duty.elsewhere.compactMap(strip(of:)) + [ownStrip].compactMap(\.self)
    return strips.isEmpty
      ? nil : strips.dropFirst().reduce(strips[0]) { $0 + StyledText(" | ") + $1 }
  }

  /// The alarms of a region that is watched and not shown, as far as nobody has seen them, by their levels: of grave
  /// ones by these alone; `nil` where somebody has seen all.
  private func strip(of place: WatchedElsewhere) -> StyledText? {
    let counts = place.counts
    let unseen = counts.unseen.reduce(0, +)
    guard unseen > 0 else { return nil }
    // The strip of what is shown has its room, too.
    let grave = counts.unseen.enumerated().map { $0 < AlarmLevel.third.rawValue - 1 ? $1 : 0 }
    let parts =
      [StyledText("\(strings(place.name)) \(strings(.duty(.alarms))) !", style: .strong)]
      + levels(grave.contains { $0 > 0 } ? grave : counts.unseen, counts)
      + [StyledText(strings(.duty(.stripUnacknowledged(unseen))))]
    return parts.dropFirst().reduce(parts[0]) { $0 + StyledText(" ") + $1 }
  }

  /// How many there are at each level at which there are any, from the gravest.
  private func levels(_ open: [Int], _ counts: AlarmCounts) -> [StyledText] {
    AlarmLevel.allCases.filter { open[$0.rawValue - 1] > 0 }.map { level in
      let blinks = counts.calling.contains(level)
      return StyledText(
        strings(.duty(.stripLevel(strings(level.tag), count: open[level.rawValue - 1]))),
        style: blinks ? level.style.blinking : level.style)
    }
  }

  private var ownStrip: StyledText? {
    let counts = duty.counts
    guard !queues.alarms.rules.isEmpty || counts.listed > 0 else { return nil }
    let unseen = counts.unseen.reduce(0, +)
    var parts = levels(counts.open, counts)
    if parts.isEmpty { parts.append(StyledText("0")) }
    if unseen > 0 { parts.insert(StyledText("!", style: .strong), at: 0) }
    if counts[.unacknowledged] > 0 {
      parts.append(StyledText(strings(.duty(.stripUnacknowledged(counts[.unacknowledged])))))
    }
    if let gravest = counts.gravestReturned {
      let words = Phrase.duty(.stripReturned(counts[.returned], level: strings(gravest.tag)))
      parts.append(StyledText(strings(words)))
    }
    // What somebody put away is still there.
    let hidden = counts[.shelved] + counts[.outOfService]
    if hidden > 0 {
      let gravest = counts.gravestHidden.map { strings($0.tag) }
      parts.append(
        StyledText(
          strings(
            gravest.map { .duty(.stripHiddenWorst(hidden, level: $0)) }
              ?? .duty(.stripHidden(hidden)))))
    }
    if counts.requests > 0 {
      parts.append(StyledText(strings(.duty(.waitsForSecondCount(counts.requests)))))
    }
    let flood = duty.flood(at: now)
    if flood.isOn { parts.append(StyledText(strings(.duty(.stripFlood(flood.count))))) }
    return parts.reduce(
      StyledText(strings(.duty(.alarms)), style: unseen > 0 ? .strong : .normal)
    ) { $0 + StyledText(" ") + $1 }
  }

  /// Whether alarms are on of which no figure tells any more how they are.
  var hasFrozenAlarms: Bool {
    let on = queues.alarms.alarms.values.filter { $0.regions.condition.isOn }
    guard !on.isEmpty else { return false }
    return on.allSatisfy { [.stale, .lost].contains($0.regions.quality) }
      || !situation.deleted.isEmpty && on.contains(where: isOfDeletedFile)
  }

  /// Whether the file was deleted that an alarm has its newest figure from.
  private func isOfDeletedFile(_ alarm: Alarm) -> Bool {
    guard let latest = alarm.latest, let indicator = catalogue.indicator(alarm.rule.indicator),
      let file = situation.file(of: indicator, area: alarm.key.area, at: latest.time)
    else { return false }
    return situation.isDeleted(file)
  }

  /// What must be known of the host and its journal, the gravest first.
  var hostNotices: [String] {
    [duty.notice.map { strings($0) }, clockNotice, tornNotice].compactMap(\.self)
  }

  /// That the clock of this host went back, while it is not yet where it was; else `nil`.
  var clockNotice: String? {
    queues.data.open[DataKey(.clock, .clock)].map { item in
      strings(.duty(.clockBack(from: clock(item.since))))
    }
  }

  /// That a torn line of the journal was set aside, until somebody has noticed it; else `nil`.
  var tornNotice: String? {
    queues.data.open[DataKey(.torn, .journal)].flatMap { item in
      item.standing == .open ? strings(.duty(.journalTorn(at: clock(item.since)))) : nil
    }
  }

  /// Whether whoever signed on at this terminal is there to look, by the roster.
  var isOnlyObserving: Bool { duty.shift?.isObserving == true }

  /// Why nobody may act here and now; `nil` where one may.
  var dutyObstacle: Phrase? {
    if let obstacle = duty.obstacle { return obstacle }
    if duty.shift == nil { return .duty(.signOnFirst) }
    return isOnlyObserving ? .refusal(.observer) : nil
  }

  /// Who is on duty or looks on at this terminal, or that nobody is; where nobody can act, what seat it is.
  var onDutyText: String {
    switch role {
    case .operator: break
    case .observer: return strings(.duty(.observerSeat))
    case .kiosk: return strings(.duty(.wallScreen))
    }
    return duty.shift.map { shift in
      let name = dutyText.person(shift.actor.person)
      return strings(shift.isObserving ? .duty(.observing(name)) : .duty(.onDuty(name)))
    } ?? strings(.duty(.nobodyOnDuty))
  }

  /// A moment of today as its time of day, of another day with its date.
  func clock(_ instant: Instant) -> String { timeText.clock(instant, now: now) }

  /// How long something has been so, such as 3时27分.
  func duration(since moment: Instant) -> String { length(of: now.seconds(since: moment)) }

  /// Some seconds in the two largest units that count.
  func length(of seconds: Int64) -> String { timeText.length(of: seconds) }
}
