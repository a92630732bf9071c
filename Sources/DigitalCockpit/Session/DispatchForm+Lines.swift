import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

// What the form says to which unit an alarm is sent.

extension PageContext {
  /// The units that an alarm can be sent to, before all the one that its rule names.
  func units(for alarm: Alarm) -> [DispatchForm.Unit] {
    let owner = alarm.rule.owner
    let known = catalogue.department(named: owner.text)
    let others = (catalogue.departments + catalogue.bodies).filter { $0.id != known?.id }.map(\.id)
    return ([known?.id ?? owner] + others).map {
      DispatchForm.Unit(id: $0, name: departmentText.name($0), short: departmentText.short($0))
    }
  }
}

extension DispatchForm {
  /// The unit with those to choose from, and the minutes with when they are over.
  func lines(in context: PageContext, now: Instant) -> [StyledText] {
    let strings = context.strings
    func line(_ field: Field, _ phrase: Phrase, _ text: String, _ more: String) -> [StyledText] {
      let isCurrent = field == self.field
      return DialogFrame.wrapped(
        "\(strings(phrase)): \(text)\(isCurrent ? "_" : "")  \(more)",
        style: isCurrent ? .strong : .normal)
    }
    let end = seconds.map {
      context.dutyTextOfToday.moment(now.adding(seconds: Int64($0)), now: now)
    }
    return line(.unit, .work(.unit), typed, "> \(context.departmentText.name(unit))")
      + choices(strings)
      + line(
        .minutes, .duty(.minutesFor), minutes, end.map { strings(.duty(.gateUntil($0))) } ?? "")
  }

  /// The first of the units that are found, by their short names and, while no name is typed, their numbers: as
  /// many on a line as there is room for, and how many more there are.
  private func choices(_ strings: Strings) -> [StyledText] {
    guard field == .unit else { return [] }
    let found = found
    let numbered = found.prefix(DispatchForm.numbered)
    var lines: [StyledText] = []
    for (place, unit) in numbered.enumerated() {
      let mark = place == self.place ? ">" : " "
      let part = StyledText(
        isNumbered ? "\(mark)\(place + 1) \(unit.short)  " : "\(mark)\(unit.short)  ",
        style: place == self.place ? .strong : .secondary)
      let columns = DisplayWidth.columns(of: (lines.last?.text ?? "") + part.text)
      if let last = lines.last, columns <= DialogFrame.columns - 4 {
        lines[lines.count - 1] = last + part
      } else {
        lines.append(part)
      }
    }
    let rest = found.count - numbered.count
    return rest > 0
      ? lines + [StyledText(strings(.duty(.moreUnits(rest))), style: .secondary)] : lines
  }
}
