import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

extension Session {
  /// Opens the dialog of a deed of 督办, or says why nobody may do it.
  mutating func showSupervision(_ deed: SupervisionTask, on id: SupervisionItem.ID?) {
    if let obstacle = context.dutyObstacle {
      message = context.strings(obstacle)
      return
    }
    // Nobody writes for nothing.
    if deed.isOfSupervisors, context.duty.shift?.actor.person.role != .supervisor {
      message =
        "\(context.strings(deed.phrase))\(context.strings.colon)"
        + context.strings(.work(.needsSupervisor))
      return
    }
    let item = id.flatMap { context.queues.supervision?.items[$0] }
    let unit = item?.unit.map { id in
      context.catalogue.department(named: id.text).map { context.strings($0.name) } ?? id.text
    }
    supervisionDialog = SupervisionDialog(deed, item, today: context.today, unit: unit ?? "")
  }

  /// What a key in the dialog does.
  mutating func handleSupervision(_ key: Key) -> [SessionEffect] {
    // What is being written down is waited for.
    guard var dialog = supervisionDialog, !dialog.isWaiting else { return [] }
    dialog.refusal = nil
    if key == .escape {
      supervisionDialog = nil
      return []
    }
    defer { supervisionDialog = dialog }
    switch key {
    case .enter:
      guard let request = dialog.request else {
        dialog.complain()
        return []
      }
      dialog.isWaiting = true
      return [.duty(request)]
    case .left: dialog.choose(-1)
    case .right: dialog.choose(1)
    case .tab, .down: dialog.go(1)
    case .backTab, .up: dialog.go(-1)
    case .backspace: dialog.erase(all: false)
    case .control("u"): dialog.erase(all: true)
    case .character(let character): dialog.type(character)
    default: break
    }
    return []
  }

  /// The dialog of a deed of 督办 on a layer of its own.
  func layer(of dialog: SupervisionDialog, glyphs: GlyphSet) -> Layer {
    let overlay = SupervisionOverlay(context: context, dialog: dialog)
    return DialogFrame(title: overlay.title, lines: overlay.lines, hints: overlay.hints)
      .layer(on: size, glyphs: glyphs)
  }
}

/// What the dialog of a deed of 督办 says.
private struct SupervisionOverlay {
  let context: PageContext
  let dialog: SupervisionDialog

  private var strings: Strings { context.strings }

  var title: String {
    let what = strings(dialog.deed.phrase)
    return dialog.item.map {
      "\(what) " + SupervisionDetail(context: context, item: $0).title
    } ?? what
  }

  var lines: [StyledText] {
    var lines: [StyledText] = []
    if let item = dialog.item {
      let unit = item.unit == nil ? "" : "  \(context.supervisionText.unit(item))"
      lines.append(
        StyledText(strings(item.stage.words), style: .strong) + StyledText(unit))
    }
    if dialog.options.count > 1 {
      lines += choices
    } else if let option = dialog.chosen {
      lines.append(StyledText(words(of: option), style: .strong))
    }
    for field in dialog.fields {
      let isCurrent = field == dialog.current
      let text = "\(label(of: field)): \(dialog.text(field))\(isCurrent ? "_" : "")"
      lines += DialogFrame.wrapped(text, style: isCurrent ? .strong : .normal)
    }
    if let refusal = dialog.refusal {
      lines += DialogFrame.wrapped(strings(refusal))
    } else if dialog.isWaiting {
      lines.append(StyledText(strings(.duty(.writing)), style: .secondary))
    } else if dialog.deed == .approve {
      lines.append(StyledText(strings(.work(.approveHint)), style: .secondary))
    } else {
      lines.append(StyledText(""))
    }
    return lines
  }

  private func label(of field: SupervisionDialog.Field) -> String {
    let name = strings(field.phrase)
    switch field {
    case .ruleChanged, .thresholdChanged, .dataFixed: return strings(.work(.yesOrNo(name)))
    case .unit, .text, .reason, .remark, .workingDays, .day, .approver, .number, .title:
      return name
    }
  }

  /// The options, as many on a line as there is room for.
  private var choices: [StyledText] {
    var lines: [StyledText] = []
    for (place, option) in dialog.options.enumerated() {
      let isChosen = place == dialog.option
      let words = isChosen ? "[\(words(of: option))] " : " \(words(of: option))  "
      let part = StyledText(words, style: isChosen ? .strong : .normal)
      if let last = lines.last,
        DisplayWidth.columns(of: last.text + words) <= DialogFrame.columns - 4
      {
        lines[lines.count - 1] = last + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private func words(of option: SupervisionDialog.Option) -> String {
    switch option {
    case .kind(let kind): strings(kind.words)
    case .step(.dispatch): strings(SupervisionStage.dispatched.words)
    case .step(.accept): strings(SupervisionStage.accepted.words)
    case .step(.reply): strings(.work(.answer))
    case .step(.check): strings(.work(.startVerifying))
    case .step(.resume): strings(.work(.resume))
    case .step(.review): strings(.work(.review))
    case .step: strings(.work(.reopen))
    }
  }

  var hints: String {
    [
      dialog.options.count > 1 ? "<- -> \(strings(.duty(.choose)))" : nil,
      dialog.fields.count > 1 ? "Tab \(strings(.work(.nextField)))" : nil,
      "Enter \(strings(.duty(.confirm)))", "Esc \(strings(.export(.cancel)))",
    ].compactMap(\.self).joined(separator: "  ")
  }
}

extension SupervisionDialog.Field {
  fileprivate var phrase: Phrase {
    switch self {
    case .unit: .work(.unit)
    case .text: .duty(.content)
    case .reason: .duty(.reason)
    case .remark: .duty(.note)
    case .workingDays: .work(.workingDays)
    case .day: .work(.day)
    case .approver: .work(.approver)
    case .number: .work(.itemNumber)
    case .title: .column(.title)
    case .ruleChanged: .work(.ruleChanged)
    case .thresholdChanged: .work(.thresholdChanged)
    case .dataFixed: .work(.dataFixed)
    }
  }
}
