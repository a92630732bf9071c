import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

extension Session {
  /// Opens the dialog of a deed, or says why nobody may do it.
  mutating func showDeed(_ deed: AlarmTask, on key: AlarmKey?) {
    guard mayBegin(deed) else { return }
    let alarm = key.flatMap { context.queues.alarms.alarms[$0] }
    var dialog = DeedDialog(deed, alarm)
    if deed == .merge, let alarm {
      dialog.parents = context.duty.listed.filter { $0.isGraverOrEqual(to: alarm) }.map(\.key)
      guard !dialog.parents.isEmpty else {
        return message = context.strings(.refusal(.nothing))
      }
    }
    if let alarm, dialog.options == [.work(.sent)] {
      dialog.form = DispatchForm(context.units(for: alarm), seconds: alarm.respondWithin)
    }
    dialog.isAsker =
      alarm?.request.map { $0.asker.sign == context.duty.shift?.actor.person.sign } ?? false
    deedDialog = dialog
  }

  /// Opens the dialog of a deed on an item of 数据, by its number, or says why nobody may do it.
  mutating func showDeed(_ verb: DataVerb, onItem number: Int) {
    guard mayBegin(.data(verb)), let item = context.queues.data.item(number) else { return }
    deedDialog = DeedDialog(.data(verb), item: item)
  }

  /// Whether somebody may do something here and now; else says why not.
  private mutating func mayBegin(_ deed: AlarmTask) -> Bool {
    if let obstacle = context.duty.obstacle {
      message = context.strings(obstacle)
      return false
    }
    // Whoever is there signs off again, and somebody else signs on.
    guard deed == .signOn || deed == .handOver && context.duty.shift != nil else {
      if let obstacle = context.dutyObstacle { message = context.strings(obstacle) }
      return context.dutyObstacle == nil
    }
    return true
  }

  /// What a key in the dialog does.
  mutating func handleDeed(_ key: Key) -> [SessionEffect] {
    guard var dialog = deedDialog else { return [] }
    // What is being written down is waited for.
    guard !dialog.isWaiting else { return [] }
    dialog.refusal = nil
    if dialog.form?.take(key) == true {
      deedDialog = dialog
      return []
    }
    switch key {
    case .escape:
      deedDialog = nil
      return []
    case .enter:
      // A room is not left by two keys: that nobody takes over is said once, unless somebody else is there.
      let isAlone =
        context.duty.shift.map { !$0.isObserving && context.queues.isAlone($0, at: now) } ?? true
      if dialog.deed == .handOver, isAlone, dialog.text.trimmingBlanks.isEmpty,
        !dialog.isUnmannedSaid
      {
        dialog.isUnmannedSaid = true
        dialog.refusal = .duty(.leavesUnmanned)
        deedDialog = dialog
        return []
      }
      // What nobody has accepted yet is sent elsewhere.
      if dialog.chosen == .work(.sent), dialog.form == nil, let alarm = dialog.alarm {
        dialog.form = DispatchForm(context.units(for: alarm), seconds: alarm.respondWithin)
        deedDialog = dialog
        return []
      }
      // A slip of the pen is a unit that is waited for in vain.
      if let form = dialog.form, form.wanting == nil, form.isUnknown,
        dialog.unknownUnitSaid != form.unit
      {
        dialog.unknownUnitSaid = form.unit
        dialog.refusal = .duty(.unknownUnit(form.unit.text))
        deedDialog = dialog
        return []
      }
      guard let request = dialog.request(context.strings) else {
        dialog.refusal = dialog.wanting
        dialog.form?.goToWanting()
        deedDialog = dialog
        return []
      }
      dialog.isWaiting = true
      deedDialog = dialog
      return [.duty(request)]
    // While a form is open, what it is for is chosen.
    case .left where dialog.form != nil, .right where dialog.form != nil: break
    case .left, .backTab: dialog.option = max(0, dialog.option - 1)
    case .right, .tab: dialog.option = min(max(0, dialog.options.count - 1), dialog.option + 1)
    case .backspace:
      // What was chosen is taken back with the last letter gone: digits choose anew.
      if dialog.text.isEmpty { dialog.reason = nil }
      dialog.text = String(dialog.text.dropLast())
    case .control("u"): dialog.text = ""
    case .character(let character):
      // A number that a note begins with is no other reason.
      let isChoosing =
        dialog.asksReason && dialog.text.isEmpty && (dialog.reason == nil || !dialog.asksText)
      if isChoosing, let number = character.digit,
        let reason = AlarmReason(rawValue: number), dialog.reasons.contains(reason)
      {
        dialog.reason = reason
      } else if isChoosing, dialog.reason == nil, character.digit != nil {
        // A slip among the numbers is no note.
        dialog.refusal = dialog.choosing
      } else if dialog.asksText, character.isWritten {
        if dialog.text.count < DeedDialog.longestText {
          dialog.text.append(character)
        } else {
          dialog.refusal = .duty(.textFull(DeedDialog.longestText))
        }
      }
    default: break
    }
    deedDialog = dialog
    return []
  }

  /// Takes in what became of a request.
  mutating func take(_ outcome: DutyOutcome) {
    switch outcome {
    case .done:
      let handedIn = supervisionDialog?.handedIn
      (deedDialog, supervisionDialog) = (nil, nil)
      if let handedIn { visit(SupervisionPage().any, focus: handedIn) }
      message = context.strings(.duty(.done))
    case .refused(let why):
      if deedDialog != nil {
        deedDialog?.isWaiting = false
        deedDialog?.refusal = why
      } else if supervisionDialog != nil {
        supervisionDialog?.isWaiting = false
        supervisionDialog?.refusal = why
      } else {
        message = context.strings(why)
      }
    }
  }
}

/// A dialog in the middle of the screen: a title, what it says and asks, and its keys.
struct DialogFrame {
  static let columns = 72

  let title: String
  let lines: [StyledText]
  let hints: String

  /// A text that goes on below where it is too long for one line.
  static func wrapped(_ text: String, style: Style = .strong) -> [StyledText] {
    GlyphSet.wrap(text, to: columns - 4).map { StyledText($0, style: style) }
  }

  func layer(on screen: Size, glyphs: GlyphSet) -> Layer {
    let columns = min(screen.columns, DialogFrame.columns)
    let lines =
      columns < DialogFrame.columns ? lines.flatMap { $0.wrapped(to: columns - 4) } : lines
    let size = Size(columns: columns, rows: min(screen.rows, lines.count + 3))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(title, style: .strong)), in: canvas.bounds)
    let inner = Panel.interior(of: canvas.bounds)
    for (row, line) in lines.prefix(max(0, inner.height - 1)).enumerated() {
      canvas.place(line, x: inner.x + 1, y: inner.y + row, width: inner.width - 2)
    }
    canvas.place(
      StyledText(hints, style: .secondary), x: inner.x + 1, y: inner.maxY - 1,
      width: inner.width - 2)
    return Layer(
      canvas.cells,
      at: Point(x: (screen.columns - size.columns) / 2, y: (screen.rows - size.rows) / 2))
  }
}

/// The dialog of a deed with an alarm on a layer of its own.
struct DeedOverlay {
  let session: Session
  let dialog: DeedDialog

  /// How many lines of what is typed show.
  private static let textRows = 4

  private var strings: Strings { session.context.strings }

  func layer(glyphs: GlyphSet) -> Layer {
    DialogFrame(title: title, lines: lines, hints: hints).layer(on: session.size, glyphs: glyphs)
  }

  private var title: String {
    let what = strings(dialog.deed.phrase)
    if let item = dialog.item {
      return "\(what) \(DataItemText(context: session.context, item: item).title)"
    }
    return dialog.alarm.map {
      "\(what) " + AlarmDetail(context: session.context, alarm: $0).title
    } ?? what
  }

  private var lines: [StyledText] {
    var lines: [StyledText] = []
    if let alarm = dialog.alarm, let level = alarm.level {
      lines.append(
        StyledText("\(strings(level.words))(\(strings(level.tag)))", style: level.style)
          + StyledText(" " + strings(alarm.standing.words) + "  ")
          + (session.context.figure(of: alarm) ?? StyledText("")))
    }
    if let item = dialog.item {
      let text = DataItemText(context: session.context, item: item)
      lines.append(
        StyledText(strings(item.standing.words), style: .strong)
          + StyledText("  \(text.owner(isShort: false))  \(strings(item.task.words))"))
    }
    if dialog.deed == .outOfService, let request = dialog.alarm?.request {
      lines += DialogFrame.wrapped(session.context.request(request), style: .normal)
      if dialog.isAsker {
        lines += DialogFrame.wrapped(strings(.duty(.answeredHow)), style: .secondary)
      }
    }
    if dialog.asksReason {
      let reasons = dialog.reasons.map { reason in
        let mark = dialog.reason == reason ? ">" : " "
        return StyledText(
          "\(mark)\(reason.rawValue) \(strings(reason.words))",
          style: dialog.reason == reason ? .strong : .normal)
      }
      lines += stride(from: 0, to: reasons.count, by: 2).map { first in
        let second = first + 1 < reasons.count ? reasons[first + 1] : StyledText("")
        return reasons[first].filled(to: 32) + second
      }
    }
    if !dialog.options.isEmpty {
      let choices = dialog.options.enumerated().map { place, option in
        StyledText(
          place == dialog.option ? "[\(words(of: option))]" : " \(words(of: option)) ",
          style: place == dialog.option ? .strong : .normal)
      }
      lines.append(choices.reduce(StyledText("< ")) { $0 + $1 + StyledText(" ") } + StyledText(">"))
    }
    if let form = dialog.form { lines += form.lines(in: session.context, now: session.now) }
    if dialog.asksText {
      // The end of what is typed is what one looks at.
      let text = DialogFrame.wrapped(
        "\(strings(dialog.deed.textPhrase)): \(dialog.text)\(isTyping ? "_" : "")",
        style: .normal)
      lines += text.suffix(DeedOverlay.textRows)
    }
    if let refusal = dialog.refusal {
      lines += DialogFrame.wrapped(strings(refusal))
    } else if dialog.isWaiting {
      lines.append(StyledText(strings(.duty(.writing)), style: .secondary))
    } else {
      lines.append(StyledText(""))
    }
    return lines
  }

  /// Whether what is typed goes into the text.
  private var isTyping: Bool { dialog.form.map { $0.field == .note } ?? true }

  private func words(of option: DeedDialog.Option) -> String {
    switch option {
    case .seconds(let seconds): strings(.duty(.forHours(seconds / 3600)))
    case .once: strings(.duty(.once))
    case .work(.sent) where dialog.alarm?.regions.work == .sent: strings(.duty(.sendElsewhere))
    case .work(let work): strings(work.words)
    case .verified(let isDone): strings(isDone ? AlarmWork.closed.words : AlarmWork.returned.words)
    case .answer(true): strings(.duty(.agree))
    case .answer(false): strings(dialog.isAsker ? .duty(.takeBackRequest) : .duty(.disagree))
    case .parent(let key): session.context.dutyText.name(key, nil)
    }
  }

  private var hints: String {
    [
      dialog.asksReason ? "\(dialog.reasonNumbers) \(strings(.duty(.reason)))" : nil,
      dialog.form.map { $0.field == .unit && $0.isNumbered } == true
        ? "1-\(DispatchForm.numbered) \(strings(.work(.unit)))" : nil,
      dialog.form == nil ? nil : "Tab \(strings(.work(.nextField)))",
      dialog.form.map { $0.field == .unit } ?? (dialog.options.count > 1)
        ? "<- -> \(strings(.duty(.choose)))" : nil,
      "Enter \(strings(.duty(.confirm)))", "Esc \(strings(.export(.cancel)))",
    ].compactMap(\.self).joined(separator: "  ")
  }
}

extension Alarm {
  /// Whether another alarm can be told together with this one: it is of the same cause and no graver.
  fileprivate func isGraverOrEqual(to other: Alarm) -> Bool {
    guard let level, let own = other.level else { return false }
    return key != other.key && rule.group == other.rule.group && occurrence != nil
      && mergedInto == nil && level >= own
  }
}

extension StyledText {
  /// A text of one style as lines of at most so many columns; one of several is not broken.
  fileprivate func wrapped(to columns: Int) -> [StyledText] {
    guard spans.count == 1, let style = spans.first?.style else { return [self] }
    return GlyphSet.wrap(text, to: columns).map { StyledText($0, style: style) }
  }

  /// The text with blanks up to a width, in columns of text without wide glyphs of doubt.
  fileprivate func filled(to columns: Int) -> StyledText {
    let own = DisplayWidth.columns(of: text)
    return own < columns ? self + StyledText(String(repeating: " ", count: columns - own)) : self
  }
}

extension AlarmTask {
  var phrase: Phrase {
    switch self {
    case .acknowledge: .duty(.acknowledge)
    case .note: .duty(.note)
    case .shelve: .duty(.shelve)
    case .unshelve: .duty(.unshelve)
    case .withdraw: .duty(.withdraw)
    case .dispatch: .duty(.dispatch)
    case .outOfService: .duty(.outOfService)
    case .returnToService: .duty(.returnToService)
    case .merge: .duty(.merge)
    case .reset: .duty(.reset)
    case .migrate: .duty(.migrate)
    case .signOn: .duty(.signOn)
    case .handOver: .duty(.signOff)
    case .data(.notice): .dataWork(.notice)
    case .data(.ask): .dataWork(.ask)
    case .data(.answer): .dataWork(.answer)
    case .data(.takeBack): .dataWork(.takeBack)
    case .data(.close): .dataWork(.close)
    }
  }

  /// What is typed.
  fileprivate var textPhrase: Phrase {
    switch self {
    case .signOn: .duty(.nameAndUnit)
    case .handOver: .duty(.successor)
    case .data(.ask): .dataWork(.whom)
    case .data(.answer): .dataWork(.answerText)
    default: .duty(.note)
    }
  }
}
