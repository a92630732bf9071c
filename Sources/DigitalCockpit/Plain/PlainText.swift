import CockpitCatalogue
import CockpitJSON
import CockpitOperations
import CockpitWording

/// The sentences of plain mode, for screen readers and poor lines: no colours, no sequences.
package struct PlainText: Sendable {
  let strings: Strings
  /// The title of the cockpit, with 示例数据 where that is so.
  let title: String

  /// What there is to know at the start: the counts, what is behind, what is wrong with the data.
  package func summary(of state: PlainState) -> [String] {
    var lines = [title]
    lines += state.notices.map { strings(.plain(.notice($0))) }
    lines += state.announcements.map { announced($0) }
    if let count = state.unseenAlarms { lines.append(count) }
    lines += state.alarms.filter { $0.standing.asksForSomebody }.map { raised($0) }
    lines.append(state.counts)
    for item in state.items {
      // Of a figure that is also a problem of the data, that sentence says its class.
      let own = item.marks.isEmpty ? item.alarm.map { [$0] } ?? [] : []
      lines += (own + item.places).map { grave($0, of: item) }
    }
    lines += state.refusals.map { strings(.plain(.refused(file: $0.file, because: $0.reason))) }
    lines += state.ahead.map { strings(.plain(.ahead(file: $0.file, because: $0.reason))) }
    lines += state.deleted.map { strings(.plain(.deleted(file: $0.file, because: $0.reason))) }
    lines += state.barren.map { strings(.plain(.barren(file: $0.file, because: $0.reason))) }
    lines += state.items.compactMap { item in
      item.behind.map { behind in
        strings(
          .plain(
            .behind(
              name: item.name, figure: item.figure ?? "-", gap: behind, light: item.light ?? "-")))
      }
    }
    lines += state.items.filter { !$0.marks.isEmpty }.map {
      problem(of: $0)
    }
    return lines.map(PrintableText.withoutControls) + [strings(.plain(.begin))]
  }

  private func announced(_ announcement: PlainState.Announcement) -> String {
    let text = words(of: announcement)
    return strings(announcement.isUpcoming ? .plain(.upcoming(text)) : .plain(.announced(text)))
  }

  private func words(of announcement: PlainState.Announcement) -> String {
    announcement.isLate
      ? "\(announcement.text) \(strings(.duty(.overdue)))" : announcement.text
  }

  private func grave(_ alarm: PlainState.Alarm, of item: PlainState.Item) -> String {
    let name = alarm.name(of: item)
    return strings(
      alarm.isSure
        ? .plain(.grave(name: name, figure: alarm.figure))
        : .plain(.graveSilent(name: name, figure: alarm.figure)))
  }

  /// A sentence for each thing that became another one.
  ///
  /// - Complexity: O(indicators)
  package func changes(from old: PlainState, to new: PlainState) -> [String] {
    let before = Dictionary(old.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let refused = Set(old.refusals.map(\.file))
    let stillRefused = Set(new.refusals.map(\.file))
    var lines = new.notices.filter { !old.notices.contains($0) }.map {
      strings(.plain(.notice($0)))
    }
    lines += old.notices.filter { !new.notices.contains($0) }.map {
      strings(.plain(.noticeOver($0)))
    }
    lines += changes(from: old.announcements, to: new.announcements)
    lines += changes(from: old.alarms, to: new.alarms)
    lines += new.refusals.filter { !refused.contains($0.file) }.map {
      strings(.plain(.refused(file: $0.file, because: $0.reason)))
    }
    lines += old.refusals.filter { !stillRefused.contains($0.file) }.map {
      strings(.plain(.taken(file: $0.file)))
    }
    lines += new.ahead.filter { !old.ahead.contains($0) }.map {
      strings(.plain(.ahead(file: $0.file, because: $0.reason)))
    }
    lines += new.deleted.filter { !old.deleted.contains($0) }.map {
      strings(.plain(.deleted(file: $0.file, because: $0.reason)))
    }
    lines += new.barren.filter { !old.barren.contains($0) }.map {
      strings(.plain(.barren(file: $0.file, because: $0.reason)))
    }
    for item in new.items { lines += changes(of: item, from: before[item.id]) }
    return lines.map(PrintableText.withoutControls)
  }

  /// What is said at the end.
  package var end: String { strings(.plain(.end)) }

  /// What came, what became another one and what ended, each told once.
  private func changes(
    from old: [PlainState.Announcement], to new: [PlainState.Announcement]
  ) -> [String] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.id))
    return new.compactMap { announcement in
      guard let known = before[announcement.id] else { return announced(announcement) }
      guard known != announcement else { return nil }
      // What was announced has begun.
      if known.isUpcoming, !announcement.isUpcoming { return announced(announcement) }
      if known.text == announcement.text, announcement.isLate {
        return strings(.plain(.late(announcement.text)))
      }
      return strings(
        .plain(
          .announcementChanged(now: words(of: announcement), before: words(of: known))))
    }
      + old.filter { !now.contains($0.id) }.map {
        strings(
          $0.isUpcoming ? .plain(.withdrawn($0.text)) : .plain(.lifted($0.name ?? $0.text)))
      }
  }

  private func raised(_ alarm: PlainState.OpenAlarm) -> String {
    strings(.plain(.alarm(standing: strings(alarm.standing.words), text: alarm.text)))
  }

  /// What became of alarms: those that came, that stand in another way or at another level, that nobody has seen in
  /// time, whose figures are lost or come again, and that ended.
  private func changes(
    from old: [PlainState.OpenAlarm], to new: [PlainState.OpenAlarm]
  ) -> [String] {
    let before = Dictionary(old.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.number))
    return new.compactMap { alarm in
      guard let known = before[alarm.number] else { return raised(alarm) }
      let isSame =
        known.standing == alarm.standing && known.level == alarm.level
        && known.isAsked == alarm.isAsked && known.isLost == alarm.isLost
        && known.isOverdue == alarm.isOverdue && known.note == alarm.note
      return isSame ? nil : raised(alarm)
    }
      + old.filter { !now.contains($0.number) }.map { strings(.plain(.alarmEnded($0.text))) }
  }

  private func changes(of item: PlainState.Item, from old: PlainState.Item?) -> [String] {
    var lines = figureChanges(of: item, from: old) + placeChanges(of: item, from: old)
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
          : problem(of: item))
    }
    return lines
  }

  /// What is wrong with a figure; of one that is missing the problem says so itself.
  private func problem(of item: PlainState.Item) -> String {
    let figure =
      item.alarm?.figure ?? item.figure
      ?? (item.problem.isEmpty ? strings(.figure(.missingInWords)) : nil)
    let problem = [figure, item.problem].compactMap(\.self).joined(separator: " ")
    return strings(.plain(.problem(name: item.name, problem: problem)))
  }

  /// One sentence for a figure that is another one; where it comes into a grave class or leaves it,
  /// that sentence says so.
  private func figureChanges(
    of item: PlainState.Item, from old: PlainState.Item?
  ) -> [String] {
    // That a figure is not sure any more is told as what is wrong with the data.
    guard item.figure != old?.figure || item.alarm?.className != old?.alarm?.className else {
      return []
    }
    let name = item.name
    // The figure of a place that stands for all is told with its alarm.
    let told = item.places.map(\.place) + (old?.places.map(\.place) ?? [])
    if let origin = item.origin ?? old?.origin, told.contains(origin) { return [] }
    switch (old?.figure, item.figure) {
    case (let before?, let now?):
      let was = old?.alarm?.figure ?? before
      return switch (old?.alarm, item.alarm) {
      case (nil, let alarm?):
        [strings(.plain(.graveSince(name: name, now: alarm.figure, before: was)))]
      case (let past?, let alarm?) where past.className != alarm.className:
        [strings(.plain(.graver(name: name, now: alarm.figure, before: was)))]
      case (_?, nil):
        [strings(.plain(.graveEnded(name: name, now: now, before: was)))]
      default:
        [strings(.plain(.figure(name: name, now: item.alarm?.figure ?? now, before: was)))]
      }
    case (nil, let now?):
      return [
        item.alarm.map { strings(.plain(.grave(name: name, figure: $0.figure))) }
          ?? strings(.plain(.first(name: name, now: now)))
      ]
    case (let before?, nil):
      return [strings(.plain(.gone(name: name, before: old?.alarm?.figure ?? before)))]
    case (nil, nil): return []
    }
  }

  /// What the places of an indicator have come to, left or changed.
  private func placeChanges(of item: PlainState.Item, from old: PlainState.Item?) -> [String] {
    let before = Dictionary(
      (old?.places ?? []).map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(item.places.map(\.place))
    return item.places.compactMap { alarm in
      guard let known = before[alarm.place] else { return grave(alarm, of: item) }
      guard known.figure != alarm.figure else { return nil }
      let name = alarm.name(of: item)
      if known.isSure, !alarm.isSure { return grave(alarm, of: item) }
      return strings(
        known.className == alarm.className
          ? .plain(.figure(name: name, now: alarm.figure, before: known.figure))
          : .plain(.graver(name: name, now: alarm.figure, before: known.figure)))
    }
      + (old?.places ?? []).filter { !now.contains($0.place) }.map {
        strings(.plain(.noLongerGrave(name: $0.name(of: item), before: $0.figure)))
      }
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
    /// The class of the figure where it is grave.
    var alarm: Alarm?
    /// The places in the area whose figures are in a grave class, the gravest first.
    var places: [Alarm] = []
    /// The place whose figure stands for the area.
    var origin: String?
    /// How far it is behind its target, where it is.
    var behind: String?
    /// The marks of what is wrong with the data; empty where nothing is.
    var marks: String
    /// The same in a sentence.
    var problem: String
  }

  /// A figure in a grave class.
  struct Alarm: Hashable, Sendable {
    /// Empty for the area itself.
    let place: String
    /// The class, without a mark that it is not sure.
    let className: String
    /// The time, the figure and the class.
    let figure: String
    /// Whether the figure can be judged: its sensor has not fallen silent.
    let isSure: Bool

    func name(of item: Item) -> String { place.isEmpty ? item.name : "\(item.name) \(place)" }
  }

  /// A warning or response.
  struct Announcement: Hashable, Sendable {
    let id: String
    let text: String
    /// The text without that its file is gone, which is nothing to say of what has ended; `nil` for all of it.
    var name: String? = nil
    /// Whether it holds from a later day on.
    let isUpcoming: Bool
    /// Whether it has not come to its next stage in time.
    var isLate = false
  }

  /// An alarm that screens list, by the number of its occurrence.
  struct OpenAlarm: Hashable, Sendable {
    let number: Int
    let standing: AlarmStanding
    let level: AlarmLevel?
    /// Whether a second person is waited for.
    let isAsked: Bool
    /// Whether no figure tells any more how it is: 失联.
    let isLost: Bool
    /// Whether nobody has seen it in time: 超时.
    let isOverdue: Bool
    /// The last note on it; `nil` for none.
    let note: String?
    /// Until when and by whom it is shelved or out of service, its number, level, that it is 超时, what and where it is,
    /// its newest figure and what is wrong with that, who acknowledged it, what waits for a second person, and the last
    /// note on it.
    let text: String
  }

  /// A file that was not taken, by its name, and why.
  struct Refusal: Hashable, Sendable {
    let file: String
    let reason: String
  }

  /// What must be known of the host and its journal.
  var notices: [String] = []
  /// The line of counts under the title of the screens.
  var counts: String
  /// How many alarms nobody has seen, by level; `nil` for none.
  var unseenAlarms: String?
  /// The alarms that screens list, in their order.
  var alarms: [OpenAlarm] = []
  /// The warnings and responses that are in force or to come, as screens tell of them.
  var announcements: [Announcement] = []
  /// The indicators in pack order.
  var items: [Item]
  var refusals: [Refusal]
  /// The files that are ahead of the clock.
  var ahead: [Refusal] = []
  /// The files that were deleted and are shown for a while.
  var deleted: [Refusal] = []
  /// The files of which no screen shows anything.
  var barren: [Refusal] = []
}

extension AlarmStanding {
  /// Whether nobody has seen it yet.
  fileprivate var asksForSomebody: Bool { self == .unacknowledged || self == .returned }
}
