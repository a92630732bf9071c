import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// The dialog that asks of which moment the screens are to be: one that is typed, or when an alarm was raised.
struct MomentDialog: Hashable, Sendable {
  /// When an alarm was raised.
  struct Raised: Hashable, Sendable {
    let key: AlarmKey
    let at: Instant
  }

  /// The alarm in focus before the latest others.
  let raised: [Raised]
  /// The place among ``raised``; `nil` while a moment is typed.
  private(set) var place: Int?
  private(set) var text = ""
  /// Why there is no going to what was asked for.
  var refusal: Phrase?

  /// So many alarms are there to choose from.
  static let most = 8
  private static let longestText = 32

  init(_ raised: [Raised], isFocused: Bool) {
    self.raised = raised
    place = isFocused && !raised.isEmpty ? 0 : nil
  }

  /// The moment that is chosen or typed, also by the name of something that happened, then the end of its first
  /// day; `nil` where what is typed is neither.
  func moment(before now: Instant, of catalogue: Catalogue) -> Instant? {
    if let place { return raised[place].at }
    if let typed = TypedMoment(text, before: now, catalogue.offset) { return typed.instant }
    let named = Finder(
      catalogue.occasions.enumerated().map { place, occasion in
        FindEntry(
          id: occasion.id, name: occasion.name, kind: .record, note: String(place), intent: .repaint
        )
      }
    ).find(text).filter { $0.grade < .fuzzy }.compactMap { Int($0.entry.note) }
    // Of several of a name, the last one.
    return named.map { catalogue.occasions[$0].days.lowerBound }.map {
      $0.start(offset: catalogue.offset).adding(seconds: 86_399)
    }.filter { $0 < now }.max()
  }

  /// Takes a key in that types or chooses.
  mutating func take(_ key: Key) {
    refusal = nil
    switch key {
    case .down, .tab: choose(place.map { $0 + 1 } ?? 0)
    case .up, .backTab: choose(place.map { $0 - 1 } ?? raised.count - 1)
    case .backspace: (place, text) = (nil, String(text.dropLast()))
    case .control("u"): (place, text) = (nil, "")
    case .character(let character)
    where character.isWritten && text.count < MomentDialog.longestText:
      (place, text) = (nil, text + String(character))
    default: break
    }
  }

  private mutating func choose(_ next: Int) { place = raised.indices.contains(next) ? next : nil }
}

extension Session {
  /// Asks of which moment the screens are to be.
  mutating func showMoments() {
    let focused =
      place.page.as(AlarmPage.self)?.key ?? place.focus.flatMap { AlarmTable.key(ofRow: $0.id) }
    let queues = liveDuty.queues
    var raised = queues.raisedLast(MomentDialog.most).compactMap { step in
      step.key.map { MomentDialog.Raised(key: $0, at: step.at) }
    }
    let start = focused.flatMap { key in
      queues.alarms.alarms[key]?.occurrence.map {
        MomentDialog.Raised(key: key, at: $0.startedAt)
      }
    }
    if let start {
      raised.removeAll { $0 == start }
      raised = [start] + raised.prefix(MomentDialog.most - 1)
    }
    momentDialog = MomentDialog(raised, isFocused: start != nil)
  }

  /// What a key does while it is asked of which moment the screens are to be.
  mutating func handleMoment(_ key: Key) -> [SessionEffect] {
    switch key {
    case .escape:
      momentDialog = nil
      return []
    case .enter:
      guard let moment = momentDialog?.moment(before: liveClock, of: context.catalogue) else {
        momentDialog?.refusal = .replay(.noMoment)
        return []
      }
      guard moment < liveClock else {
        momentDialog?.refusal = .replay(.notYet)
        return []
      }
      let effects = look(.moment(moment))
      if effects.isEmpty {
        momentDialog?.refusal = .replay(.nothingEarlier)
        message = nil
      } else {
        momentDialog = nil
      }
      return effects
    default:
      momentDialog?.take(key)
      return []
    }
  }

  /// The dialog on a frame of its own.
  func frame(of dialog: MomentDialog) -> DialogFrame {
    let strings = context.strings
    let offset = context.catalogue.offset
    func full(_ moment: Instant) -> String {
      let time = CivilTime(moment, offset: offset)
      return "\(time.date) \(time.clockWithSeconds)"
    }
    let isTyping = dialog.place == nil
    let meant =
      isTyping
      ? dialog.moment(before: liveClock, of: context.catalogue).map { "  > \(full($0))" } : nil
    var lines = [
      StyledText(
        "\(strings(.replay(.moment))): \(dialog.text)\(isTyping ? "_" : "")\(meant ?? "")",
        style: isTyping ? .strong : .normal)
    ]
    lines += DialogFrame.wrapped(strings(.replay(.momentForms)), style: .secondary)
    lines += dialog.raised.enumerated().map { place, raised in
      let isChosen = place == dialog.place
      let name = context.dutyText.name(raised.key, liveDuty.queues.alarms.rules[raised.key.rule])
      return StyledText(
        "\(isChosen ? ">" : " ") \(full(raised.at)) \(name)", style: isChosen ? .strong : .normal)
    }
    lines += dialog.refusal.map { DialogFrame.wrapped(strings($0)) } ?? [StyledText("")]
    return DialogFrame(
      title: strings(.replay(.jump)), lines: lines,
      hints: [
        dialog.raised.isEmpty ? nil : "Tab \(strings(.replay(.raisedAlarms)))",
        "Enter \(strings(.replay(.show)))", "Esc \(strings(.export(.cancel)))",
      ].compactMap(\.self).joined(separator: "  "))
  }
}
