import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// The dialog in which somebody says why they do something with an alarm or an item of 数据, by number and
/// without typing unless they want to.
struct DeedDialog: Hashable, Sendable {
  /// What is done.
  let deed: AlarmTask
  /// The alarm as it was on the screen; `nil` for what is about none.
  let alarm: Alarm?
  /// The item of 数据 as it was on the screen; `nil` for what is about none.
  let item: DataItem?
  /// The alarms that it can be told together with.
  var parents: [AlarmKey] = []
  var reason: AlarmReason?
  /// How long, or with what result: the place among ``options``.
  var option = 0
  var text = ""
  /// To whom it is sent and by when; `nil` for what is not sent.
  var form: DispatchForm?
  /// Why it was not done the last time.
  var refusal: Phrase?
  /// Whether it is being written down.
  var isWaiting = false
  /// Whether whoever is on duty asked for what waits for a second person.
  var isAsker = false
  /// Whether it was said that nobody takes over.
  var isUnmannedSaid = false
  /// The unit of which it was said that the pack does not know it.
  var unknownUnitSaid: Department.ID?

  init(_ deed: AlarmTask, _ alarm: Alarm? = nil, item: DataItem? = nil) {
    self.deed = deed
    self.alarm = alarm
    self.item = item
  }

  /// The most letters that can be typed.
  static let longestText = 500

  /// Whether a reason is chosen by its number.
  var asksReason: Bool {
    switch deed {
    case .acknowledge, .shelve, .withdraw, .reset: true
    case .outOfService: alarm?.request == nil
    case .data(let verb): verb == .notice
    case .note, .unshelve, .dispatch, .returnToService, .merge, .migrate, .signOn, .handOver: false
    }
  }

  /// Whether something is typed.
  var asksText: Bool {
    switch deed {
    case .acknowledge, .note, .signOn, .handOver, .shelve, .withdraw, .reset, .dispatch: true
    case .outOfService: alarm?.request == nil
    case .data(let verb): verb != .takeBack
    case .unshelve, .returnToService, .merge, .migrate: false
    }
  }

  /// What is typed beside a deed that has no note of its own, as a note on its alarm: empty for nothing.
  ///
  /// It is written down with the deed.
  var noteBeside: String {
    switch deed {
    case .shelve, .withdraw, .reset, .dispatch, .outOfService: asksText ? text.trimmingBlanks : ""
    case .acknowledge, .note, .signOn, .handOver, .data, .unshelve, .returnToService, .merge,
      .migrate:
      ""
    }
  }

  /// The reasons to choose from, each by its number.
  var reasons: [AlarmReason] {
    switch deed {
    case .acknowledge, .data: AlarmReason.acknowledging
    case .withdraw: AlarmReason.withdrawing
    case .reset: AlarmReason.resetting
    default: AlarmReason.puttingAway
    }
  }

  /// The numbers of the reasons, such as `1-3 5 7`.
  var reasonNumbers: String {
    var runs: [ClosedRange<Int>] = []
    for number in reasons.map(\.rawValue) {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: " ")
  }

  /// Whether the reason says nothing without the number of what was written.
  private var lacksNumber: Bool { reason == .instructed && text.trimmingBlanks.isEmpty }

  /// Among what is chosen with the arrows.
  enum Option: Hashable, Sendable {
    case seconds(Int)
    /// Until it comes back, and no longer than so many seconds.
    case once(Int)
    case work(AlarmWork)
    case verified(Bool)
    /// What is said to a request that waits for a second person.
    case answer(Bool)
    case parent(AlarmKey)
  }

  var options: [Option] {
    switch deed {
    case .shelve:
      let longest = alarm?.level?.longestShelf ?? 3600
      let all = [3600, 4 * 3600, 24 * 3600, 72 * 3600].filter { $0 <= longest }
      return all.map { .seconds($0) } + [.once(longest)]
    case .outOfService where alarm?.request != nil:
      return isAsker ? [.answer(false)] : [.answer(true), .answer(false)]
    case .outOfService: return [.seconds(86_400), .seconds(3 * 86_400), .seconds(7 * 86_400)]
    case .dispatch:
      switch alarm?.regions.work {
      case .sent: return [.work(.accepted), .work(.sent)]
      case .accepted: return [.work(.replied)]
      case .replied, .verifying: return [.verified(true), .verified(false)]
      case .none?, .returned, .closed, nil: return [.work(.sent)]
      }
    case .merge: return parents.map { .parent($0) }
    case .acknowledge, .note, .unshelve, .withdraw, .returnToService, .reset, .migrate, .signOn,
      .handOver, .data:
      return []
    }
  }

  /// Whether what was sent is sent to another unit.
  private var isSentElsewhere: Bool {
    deed == .dispatch && chosen == .work(.sent) && alarm?.regions.work == .sent
  }

  var chosen: Option? { options.indices.contains(option) ? options[option] : nil }

  /// What is asked for, with what is written beside it under its name; `nil` while something is missing that
  /// must be said.
  func request(_ strings: Strings) -> DutyRequest? {
    let words = text.trimmingBlanks
    guard !asksReason || !lacksNumber else { return nil }
    switch deed {
    case .note:
      return words.isEmpty
        ? nil : .note(words, alarm?.key, occurrence: alarm?.occurrence?.number)
    case .signOn: return Person(written: words).map { .signOn($0) }
    case .handOver: return .handOver(to: Person(written: words))
    case .data(let verb):
      guard let item, let action = action(verb, words) else { return nil }
      return .data(action, item.key, number: item.number, version: item.version)
    case .acknowledge, .shelve, .unshelve, .withdraw, .dispatch, .outOfService, .returnToService,
      .merge, .reset, .migrate:
      guard let alarm, let action = action(words) else { return nil }
      let name = isSentElsewhere ? .duty(.sendElsewhere) : deed.phrase
      let note = noteBeside.isEmpty ? "" : strings(name) + strings.colon + noteBeside
      return .alarm(action, alarm.key, version: alarm.version, note: note)
    }
  }

  /// What is missing where nothing can be asked for yet.
  var wanting: Phrase {
    if let fault = form?.wanting { return fault }
    if asksReason, lacksNumber { return .duty(.needsNumber) }
    switch deed {
    case .data(let verb) where verb != .notice: return .work(.needsText)
    case .note: return .work(.needsText)
    default:
      guard asksReason else { return .duty(.nameAndUnit) }
      return choosing
    }
  }

  /// Which numbers there are to choose a reason by.
  var choosing: Phrase {
    reasons.contains(.other)
      ? .refusal(.needsReason) : .duty(.chooseReason(reasonNumbers))
  }

  private func action(_ verb: DataVerb, _ words: String) -> DataAction? {
    switch verb {
    case .notice:
      return reason == nil && words.isEmpty ? nil : .acknowledge(reason: reason, note: words)
    case .ask: return .ask(note: words)
    case .answer: return words.isEmpty ? nil : .answer(words)
    case .takeBack: return .withdraw
    case .close: return words.isEmpty ? nil : .close(note: words)
    }
  }

  private func action(_ words: String) -> AlarmAction? {
    switch (deed, chosen) {
    case (.acknowledge, _): return .acknowledge(reason: reason, note: words)
    case (.shelve, .seconds(let seconds)):
      return reason.map { .shelve(seconds: seconds, isOneShot: false, reason: $0) }
    case (.shelve, .once(let seconds)):
      return reason.map { .shelve(seconds: seconds, isOneShot: true, reason: $0) }
    case (.outOfService, .seconds(let seconds)):
      return reason.map { .takeOutOfService(seconds: seconds, reason: $0) }
    case (.outOfService, .answer(let isConfirmed)):
      return .answerRequest(isConfirmed: isConfirmed)
    case (.withdraw, _): return reason.map { .withdraw(reason: $0) }
    case (.reset, _): return reason.map { .reset(reason: $0) }
    case (.dispatch, .work(.sent)):
      guard let form, form.wanting == nil else { return nil }
      return .dispatch(to: form.unit, seconds: form.seconds)
    case (.dispatch, .work(let work)): return .work(work)
    case (.dispatch, .verified(let isDone)): return .verify(isDone: isDone)
    case (.merge, .parent(let parent)): return .merge(into: parent)
    case (.unshelve, _): return .unshelve
    case (.returnToService, _): return .returnToService
    case (.migrate, _): return .migrate
    default: return nil
    }
  }
}

extension Person {
  /// A person as one types: the name, and after a blank the unit.
  init?(written text: String) {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let name = parts.first else { return nil }
    self.init(name: name, unit: parts.count > 1 ? parts[1].trimmingBlanks : "", role: .operator)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Character {
  /// The number of a key of a digit, in either width; `nil` for all else that stands for a number, such as 三.
  var digit: Int? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    return ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) ? wholeNumberValue : nil
  }

  /// Whether it can stand in a text, and does nothing to a terminal.
  var isWritten: Bool {
    !unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
