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
  /// Whether the newest figure was not judged, for it was old when it came.
  var isUnjudged = true
  /// Whether the last figure was beyond a limit, or not yet back from one.
  var isBeyond = false
  /// The levels that the last figures cross, the oldest first.
  var crossed: [AlarmLevel?] = []
  /// The times of the figures that crossed a limit from the safe side.
  var crossings: [Instant] = []
  /// Since which figure all were on the safe side.
  var safeSince: Instant?

  init(_ latest: AlarmSample) {
    self.latest = latest
  }

  /// Begins to count figures anew.
  mutating func forgetFigures() {
    (crossed, crossings, isUnjudged, safeSince) = ([], [], true, nil)
  }

  /// Takes in the newest figure by a rule; tells whether it went beyond a limit, or came back from one.
  mutating func judge(by rule: AlarmRule) -> Bool {
    let level = rule.crossed(by: latest.value)?.level
    let wasBeyond = isBeyond
    isUnjudged = false
    isBeyond = level != nil || wasBeyond && rule.held(by: latest.value) != nil
    crossed.append(level)
    crossed.removeFirst(max(0, crossed.count - rule.confirmation.of))
    if level != nil, !wasBeyond { crossings.append(latest.time) }
    if let window = rule.repeats?.within {
      crossings.removeAll { latest.time.seconds(since: $0) > Int64(window) }
    } else {
      crossings = []
    }
    return isBeyond != wasBeyond
  }

  /// The level that enough of the last figures cross.
  func confirmedLevel(by rule: AlarmRule) -> AlarmLevel? {
    let levels = crossed.compactMap(\.self).sorted(by: >)
    let needed = rule.confirmation.needed
    return levels.count >= needed ? levels[needed - 1] : nil
  }

  /// Whether some figures crossed a limit and they may still be confirmed, or be more than a gap.
  func isPending(by rule: AlarmRule) -> Bool {
    crossed.contains { $0 != nil }
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
  /// Whether how old its figures are is told giver by giver.
  ///
  /// - Parameter isShared: whether several sources give its figures.
  func isToldByGiver(isShared: Bool) -> Bool {
    isShared || voices.count > 1 || voices.first?.latest.giver.part.isEmpty == false
  }

  /// Whether of all its figures that is said.
  func isSaid(_ quality: InputQuality) -> Bool {
    guard regions.quality == quality else { return false }
    let each: InputQuality = quality == .conflicting ? .good : quality
    return voices.allSatisfy { $0.quality == each } && isContradicted == (quality == .conflicting)
  }

  /// What is to be said of its figures: by the freshest of those who keep it on, or of all where nobody does.
  var qualityOfVoices: InputQuality {
    let known: (AlarmVoice) -> Int = { InputQuality.allCases.firstIndex(of: $0.quality) ?? 0 }
    let pool = isBeyond ? voices.filter(\.isBeyond) : voices
    let best = pool.min { known($0) < known($1) }?.quality ?? .good
    return best == .good && isContradicted ? .conflicting : best
  }
}
