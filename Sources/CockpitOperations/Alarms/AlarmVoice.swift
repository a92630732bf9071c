import CockpitCatalogue
import CockpitValues

/// What one of those who give the figures of an alarm said last: a source, or one gauge of several in its place.
///
/// Each is judged by its own figures. What one says makes no other one's word good, and whoever falls silent beyond a
/// limit is not back from it.
struct AlarmVoice: Hashable, Sendable {
  /// The newest figure.
  var latest: AlarmSample
  /// How old its figures are: never in conflict, which is of all of them.
  var quality = InputQuality.good
  /// Whether the last figure was beyond a limit, or not yet back from one.
  var isBeyond = false
  /// The levels that the last figures cross, the oldest first.
  var crossed: [AlarmLevel?] = []
  /// The times of the figures that crossed a limit from the safe side.
  var crossings: [Instant] = []
  /// Whether it was beyond a limit since what is on began, or before that is confirmed.
  var tookPart = false
  /// Since which figure all were on the safe side.
  var safeSince: Instant?
  /// The gravest of the figures beyond a limit that are not confirmed yet.
  var pendingWorst: AlarmSample?

  init(_ latest: AlarmSample) {
    self.latest = latest
  }

  /// Begins to count figures anew.
  mutating func forgetFigures() {
    (crossed, crossings, safeSince, pendingWorst) = ([], [], nil, nil)
  }

  /// Counts the newest figure among those that confirm.
  mutating func count(by rule: AlarmRule) {
    crossed.append(rule.crossed(by: latest.value)?.level)
    crossed.removeFirst(max(0, crossed.count - rule.confirmation.of))
  }

  /// Takes in the newest figure by a rule.
  mutating func judge(by rule: AlarmRule) {
    let level = rule.crossed(by: latest.value)?.level
    let wasBeyond = isBeyond || crossed.last.flatMap(\.self) != nil
    count(by: rule)
    isBeyond = level != nil || isBeyond && rule.held(by: latest.value) != nil
    tookPart = tookPart || isBeyond
    if level != nil, !wasBeyond { crossings.append(latest.time) }
    if let window = rule.repeats?.within {
      crossings.removeAll { latest.time.seconds(since: $0) > Int64(window) }
    } else {
      crossings = []
    }
  }

  /// Whether it keeps on what is on: by its last figure it is not back, or not for long enough.
  func keepsOn(by rule: AlarmRule) -> Bool {
    if isBeyond { return true }
    guard tookPart, case .after(let seconds) = rule.comesBack else { return false }
    return safeSince.map { latest.time.seconds(since: $0) < Int64(seconds) } ?? true
  }

  /// The level that enough of the last figures cross.
  func confirmedLevel(by rule: AlarmRule) -> AlarmLevel? {
    let levels = crossed.compactMap(\.self).sorted(by: >)
    let needed = rule.confirmation.needed
    return levels.count >= needed ? levels[needed - 1] : nil
  }

  /// Whether some figures crossed a limit, the last one or so many that they may still be confirmed.
  func isPending(by rule: AlarmRule) -> Bool {
    guard let last = crossed.last else { return false }
    return last != nil
      || crossed.contains { $0 != nil }
        && crossed.count(where: { $0 == nil }) <= rule.confirmation.of - rule.confirmation.needed
  }

  /// The level that the last figure is not back from.
  func heldLevel(by rule: AlarmRule) -> AlarmLevel? { rule.held(by: latest.value)?.level }

  /// Whether its figure stands for the alarm before that of another: what is graver, or else newer.
  func leads(_ other: AlarmVoice, by rule: AlarmRule) -> Bool {
    if isBeyond != other.isBeyond { return isBeyond }
    if isBeyond, let level = heldLevel(by: rule), let its = other.heldLevel(by: rule), level != its
    {
      return level > its
    }
    if latest.time != other.latest.time { return latest.time > other.latest.time }
    return rule.isGraver(latest.value, than: other.latest.value)
  }
}

extension [AlarmVoice] {
  /// Where one of those who give figures is; `nil` for somebody new.
  ///
  /// One of whom nobody knows who it is, such as from a journal of before, is whoever speaks first, and who does not say
  /// who it is the one who leads.
  func place(of giver: AlarmSample.Giver) -> Int? {
    let nobody = AlarmSample.Giver()
    return firstIndex { $0.latest.giver == giver } ?? firstIndex { $0.latest.giver == nobody }
      ?? (giver == nobody && !isEmpty ? 0 : nil)
  }
}

extension Alarm {
  /// Where its figures are of.
  var place: WatchedPlace { WatchedPlace(indicator: rule.indicator, area: key.area) }

  /// Whether how old its figures are is told giver by giver, as where several sources give them.
  func isToldByGiver(isShared: Bool) -> Bool {
    isShared || voices.count > 1 || voices.first?.latest.giver.part.isEmpty == false
  }

  /// Whether of all its figures that is said.
  func isSaid(_ quality: InputQuality) -> Bool {
    guard regions.quality == quality else { return false }
    let each: InputQuality = quality == .conflicting ? .good : quality
    return voices.allSatisfy { $0.quality == each } && isContradicted == (quality == .conflicting)
  }

  /// What is to be said of its figures: by the freshest of those who keep it on at its gravest level, or of all where
  /// nobody does.
  var qualityOfVoices: InputQuality {
    var pool = voices
    if voices.count > 1 {
      let level = isBeyond ? voices[0].heldLevel(by: rule) : nil
      let keeping = voices.filter { voice in
        isBeyond
          ? voice.isBeyond && voice.heldLevel(by: rule) == level
          : regions.condition.isOn && voice.keepsOn(by: rule)
      }
      if !keeping.isEmpty { pool = keeping }
    }
    let order = InputQuality.allCases
    let best = pool.compactMap { order.firstIndex(of: $0.quality) }.min().map { order[$0] } ?? .good
    return best == .good && isContradicted ? .conflicting : best
  }

  /// Whether figures that come late say that it is over, which ends nothing by itself.
  var isOverByOldFigures: Bool {
    ![.good, .conflicting].contains(regions.quality) && !voices.isEmpty
      && voices.allSatisfy { rule.held(by: $0.latest.value) == nil }
  }

  /// Whether only such keep it on of whom nothing is heard any more, while another says by a newer figure
  /// that it is over, and goes on speaking.
  var isKeptOnByTheLost: Bool {
    let keeping = voices.filter { $0.keepsOn(by: rule) }
    guard let last = keeping.map(\.latest.time).max(), keeping.allSatisfy({ $0.quality == .lost })
    else { return false }
    return voices.contains {
      !$0.keepsOn(by: rule) && $0.latest.time > last && $0.quality == .good
    }
  }

  /// Of more than so many who give figures of one alarm, those are let go who say nothing any more.
  private static let usualVoices = 32

  /// Lets go of whoever spoke longest ago, keeps nothing on and is further behind than anybody is who speaks.
  mutating func makeRoom() {
    guard voices.count >= Alarm.usualVoices, let newest = voices.map(\.latest.time).max() else {
      return
    }
    let idle = voices.indices.filter {
      $0 > 0 && !voices[$0].keepsOn(by: rule)
        && newest.seconds(since: voices[$0].latest.time) > rule.longestLag
    }
    guard let oldest = idle.min(by: { voices[$0].latest.time < voices[$1].latest.time }) else {
      return
    }
    voices.remove(at: oldest)
  }

  /// Lets those keep nothing on whose last figure is more than so many seconds behind another one.
  ///
  /// Whoever is late and not silent goes on where it was: what it said still counts among what confirms, which a gap
  /// alone ends.
  mutating func forgetSilent(_ seconds: Int64, behind figure: Instant) {
    guard voices.count > 1 else { return }
    for place in voices.indices where figure.seconds(since: voices[place].latest.time) > seconds {
      (voices[place].isBeyond, voices[place].tookPart) = (false, false)
      voices[place].pendingWorst = nil
    }
    lead()
  }
}

extension AlarmRule {
  /// So many seconds one who gives figures is behind others at most, and still speaks.
  var longestLag: Int64 { max(3600, Int64(2 * period)) }
}
