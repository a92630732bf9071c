package import CockpitCanvas
package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
package import CockpitWarehouse

/// Writes the state of a record, its stages and its days.
package struct RecordText {
  private let strings: Strings
  private let readings: ReadingText
  private let departments: DepartmentText

  package init(strings: Strings, readings: ReadingText, departments: DepartmentText) {
    self.strings = strings
    self.readings = readings
    self.departments = departments
  }

  /// What is wrong with a record, in words with its colour; 正常 or 已结 where nothing is.
  package func state(_ reading: RecordReading) -> StyledText {
    var parts: [StyledText] = []
    switch reading.deadline {
    case .overdue:
      parts.append(StyledText(deadline(reading) ?? "", style: .warning))
    case .passed: parts.append(StyledText(strings(.record(.passed)), style: .warning))
    case .today: parts.append(StyledText(strings(.record(.today)), style: .advisory))
    case .soon:
      parts.append(StyledText(deadline(reading) ?? "", style: .advisory))
    case .none, .later, .met, .missed, .ended: break
    }
    if reading.entry.isConflict {
      parts.append(StyledText(strings(.record(.conflict)), style: .data))
    }
    if let start = start(of: reading) {
      parts.append(StyledText(start, style: .strong))
    } else if reading.isInForce {
      parts.append(StyledText(strings(.record(.inForce)), style: style(of: reading)))
    } else if reading.needsAttention {
      parts.append(StyledText(strings(.record(.attention)), style: .advisory))
    }
    if reading.isStageUnknown {
      parts.append(StyledText(strings(.record(.unlisted)), style: .data))
    }
    guard let first = parts.first else {
      return StyledText(
        strings(reading.isOpen ? .figure(.normal) : .record(.ended)), style: .secondary)
    }
    return parts.dropFirst().reduce(first) { $0 + StyledText(" ") + $1 }
  }

  /// What every screen tells of a record: what it is, its level and its title, each once, such as
  /// 法定预警 台风红色预警 or 应急响应Ⅰ级 防台风, in the colour of its level.
  ///
  /// What is still to come begins with its first day, or the time of today, and has no colour; a level that the pack does not
  /// know is told as such.
  package func announcement(_ reading: RecordReading) -> StyledText {
    let record = reading.record
    let type = reading.definition.map { strings($0.name) } ?? record.type
    let title = record.title ?? record.kind.map { name(of: $0, among: reading.definition?.kinds) }
    var words = title?.contains(type) == true ? "" : type
    let level = level(of: reading).text
    if !level.isEmpty, !reading.isLevelInTitle {
      words += words.isEmpty || level.hasPrefix("(") ? level : strings.gap + level
    }
    let text = [start(of: reading) ?? "", words, title ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    return StyledText(text, style: style(of: reading))
  }

  /// From when on a record holds that does not yet: `11-22起`, or `18:00起` where that is today.
  private func start(of reading: RecordReading) -> String? {
    reading.upcoming.map {
      strings(.record(.startsOn(day: reading.upcomingToday?.clock ?? day($0))))
    }
  }

  /// The level of a record by the name of the pack, in its colour; one that the pack does not know with
  /// that said, and empty where the type has no levels.
  package func level(of reading: RecordReading) -> StyledText {
    let style = style(of: reading)
    if let place = reading.levelPlace, let levels = reading.definition?.levels {
      return StyledText(strings(levels[place]), style: style)
    }
    if let level = reading.record.level, !level.isEmpty {
      return StyledText(strings(.record(.unlistedLevel(level))), style: .data)
    }
    guard reading.definition?.levels.isEmpty == false else { return StyledText("") }
    return StyledText(strings(.record(.withoutLevel)), style: .data)
  }

  /// The colour of a level: that of an alarm while it is in force.
  private func style(of reading: RecordReading) -> Style {
    guard reading.upcoming == nil else { return .strong }
    guard reading.definition?.levels.isEmpty == false else { return .normal }
    return reading.alarm?.style ?? .data
  }

  /// How a record stands against its due day, without colour; with 暂 where days are counted whose
  /// year is not announced yet.
  package func deadline(_ reading: RecordReading) -> String? {
    func counted(_ text: String) -> String {
      reading.isDeadlineProvisional ? strings(.time(.provisional(text))) : text
    }
    return switch reading.deadline {
    case .none: nil
    case .later(let days): counted(strings(.record(.left(days: days))))
    case .passed: strings(.record(.passed))
    case .today: strings(.record(.today))
    case .soon(let days): counted(strings(.record(.soon(days: days))))
    case .overdue(let days): counted(strings(.record(.overdue(days: days))))
    case .missed(let days): strings(.record(.missed(days: days)))
    case .met, .ended: strings(.record(.ended))
    }
  }

  /// The stage of a record by the name of the pack, or as it came.
  package func stage(_ reading: RecordReading) -> String {
    stage(reading.record.stage, of: reading.definition)
  }

  /// A stage that a version of a record names.
  package func stage(_ text: String?, of definition: RecordDefinition?) -> String {
    guard let text else { return "-" }
    let place = definition?.place(ofStage: text)
    return place.flatMap { definition?.stages[$0].name }.map { strings($0) } ?? text
  }

  /// A kind or level of a record by the name of the pack, or as it came.
  package func name(of text: String, among names: [LocalizedText]?) -> String {
    names?.name(of: text).map { strings($0) } ?? text
  }

  /// Stages that the pack does not name are listed up to this many.
  private static let mostUnknown = 6

  /// All stages of a type with their counts: `受理 12 > 办理 30 > 办结 210`.
  package func counts(_ counts: StageCounts) -> String {
    var parts = [
      counts.known.map { "\(strings($0.name)) \($0.count)" }.joined(separator: " > ")
    ]
    parts += counts.unknown.prefix(RecordText.mostUnknown).map {
      strings(.record(.unknownStage(stage: strings($0.name), count: $0.count)))
    }
    let more = counts.unknown.count - RecordText.mostUnknown
    if more > 0 { parts.append(strings(.board(.moreRows(more)))) }
    if counts.without > 0 { parts.append(strings(.record(.withoutStage(counts.without)))) }
    return parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The stages of a type, the one where a record stands marked.
  package func path(_ reading: RecordReading) -> String? {
    guard let stages = reading.definition?.stages, !stages.isEmpty else { return nil }
    return stages.enumerated().map { place, stage in
      let name = strings(stage.name)
      return place == reading.stage ? strings(.record(.current(stage: name))) : name
    }.joined(separator: " > ")
  }

  /// The departments that a record came to, in order.
  package func route(_ stops: [Record.Stop]) -> String {
    stops.map { stop in
      let name = departments.name(stop.department)
      return stop.since.map { strings(.record(.since(department: name, day: readings.day($0)))) }
        ?? name
    }.joined(separator: " > ")
  }

  /// A day of a record, or a dash where it has none.
  package func day(_ date: CivilDate?) -> String { date.map { readings.day($0) } ?? "-" }
}
