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
  private let time: TimeText

  package init(
    strings: Strings, readings: ReadingText, departments: DepartmentText, time: TimeText
  ) {
    self.strings = strings
    self.readings = readings
    self.departments = departments
    self.time = time
  }

  /// What is wrong with a record, in words with its colour; 正常 or 已结 where nothing is, and nothing where
  /// its clock runs, see ``stageClock(_:now:)``.
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
    // Of one whose clock runs, that is told beside it.
    let hasClock = reading.nextStageDue != nil
    if let start = start(of: reading) {
      parts.append(StyledText(start, style: .strong))
    } else if !hasClock, reading.isInForce, reading.stageDues.isEmpty {
      parts.append(StyledText(strings(.record(.inForce)), style: style(of: reading)))
    } else if !hasClock, reading.needsAttention {
      parts.append(StyledText(strings(.record(.attention)), style: .advisory))
    }
    if reading.isStageUnknown {
      parts.append(StyledText(strings(.record(.unlisted)), style: .data))
    }
    guard let first = parts.first else {
      if hasClock { return StyledText("") }
      return StyledText(
        strings(reading.isOpen ? .figure(.normal) : .record(.ended)), style: .secondary)
    }
    return parts.dropFirst().reduce(first) { $0 + StyledText(" ") + $1 }
  }

  /// What every screen tells of a record: what it is, its level and its title, each once, such as
  /// 法定预警 台风红色预警 or 应急响应Ⅰ级 防台风, in the colour of its level.
  ///
  /// What is still to come begins with its first day, or the time of today, and has no colour; a level that
  /// the pack does not know is told as such.
  package func announcement(_ reading: RecordReading) -> StyledText {
    let record = reading.record
    let type = reading.definition.map { strings($0.name) } ?? record.type
    let title = record.title ?? record.kind.map { name(of: $0, among: reading.definition?.kinds) }
    let words = strings.announced(
      type, level: reading.isLevelInTitle ? "" : level(of: reading).text, title: title ?? "")
    let text = [start(of: reading) ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
    return StyledText(text, style: style(of: reading))
  }

  /// A response that is in force by its level alone, such as 应急Ⅲ; `nil` for others, and where nobody
  /// knows the level.
  package func announcementInShort(_ reading: RecordReading) -> StyledText? {
    guard reading.record.type == RecordType.emergencyResponse.rawValue, reading.isInForce,
      let place = reading.levelPlace, let levels = reading.definition?.levels
    else { return nil }
    let level = strings(levels[place])
    let short = level.hasSuffix("级") ? String(level.dropLast()) : level
    return StyledText(
      strings(.record(.responseInShort(level: short))), style: style(of: reading))
  }

  /// How long there is until a record must come to its next stage, such as 电话报 余12分, or for how long it
  /// has been late; that no clock runs where only its day is known, and `nil` where none is due.
  package func stageClock(_ reading: RecordReading, now: Instant) -> StyledText? {
    guard let next = reading.nextStageDue else { return nil }
    let stage = strings(next.stage.name)
    guard let due = next.due else {
      return StyledText(strings(.record(.stageUntimed(stage: stage))), style: .data)
    }
    let left = due.seconds(since: now)
    return left >= 0
      ? StyledText(
        strings(.record(.stageLeft(stage: stage, left: time.length(of: left)))), style: .strong)
      : StyledText(
        strings(.record(.stageLate(stage: stage, by: time.length(of: -left)))), style: .warning)
  }

  /// By when a record comes to its stages, and to which of them it came.
  package func stageDues(_ reading: RecordReading, now: Instant) -> String? {
    let dues = reading.stageDues
    guard !dues.isEmpty else { return nil }
    return dues.map { next in
      let stage = strings(next.stage.name)
      if next.isReached { return strings(.record(.stageReached(stage: stage))) }
      guard let due = next.due else { return strings(.record(.stageUntimed(stage: stage))) }
      return strings(.record(.stageBefore(stage: stage, moment: time.clock(due, now: now))))
    }.joined(separator: " > ")
  }

  /// The issuer of a warning or response; `nil` where nobody says.
  package func issuer(_ reading: RecordReading) -> String? {
    reading.record.owner.map { departments.short($0) }
  }

  /// What an indicator that is followed counts, such as `应答/叫应`.
  package func name(of followed: FollowedIndicator) -> String {
    guard strings.language == .zh, let parts = followed.indicator.rollUp.parts else {
      return strings(followed.indicator.name)
    }
    return parts
  }

  /// What an area says in a response: how many of how many, a figure without them, or why there is none.
  package func figure(
    _ figure: FollowedIndicator.Figure, of indicator: Indicator
  ) -> StyledText {
    switch figure {
    case .counted(let share):
      let text = "\(share.numerator)/\(share.denominator)"
      let isExact = share.isExact(decimals: indicator.decimals)
      return StyledText(
        isExact ? text : strings(.record(.about(text))),
        style: share.numerator < share.denominator ? .strong : .normal)
    case .rate(let value):
      return StyledText(FigureText(strings: strings).valueWithUnit(value, of: indicator))
    case .notApplicable: return StyledText(strings(.record(.nobody)), style: .secondary)
    case .doubted: return StyledText(strings(Standing.doubtful.words), style: .data)
    case .unreported: return StyledText(strings(.record(.unreported)), style: .data)
    }
  }

  /// What a response is followed by, for the line under every title: `应答/叫应 329/340 2处未报`, or in short
  /// `应答329/340 2处未报`.
  package func summary(_ followed: FollowedIndicator, isShort: Bool = false) -> StyledText {
    let name = name(of: followed)
    let parts = name.split(separator: "/")
    let isCounted = if case .counted = followed.whole.figure { true } else { false }
    let lead =
      isShort && isCounted && strings.language == .zh && parts.count == 2
      ? String(parts[0]) : name + " "
    let text = StyledText(lead) + figure(followed.whole.figure, of: followed.indicator)
    let told = followed.areas.count - followed.unreported
    if followed.whole.figure == .unreported {
      guard told > 0 else { return text }
      return text + StyledText(" " + strings(.record(.reportedAreas(told))), style: .data)
    }
    guard followed.unreported > 0 else { return text }
    return text
      + StyledText(" " + strings(.record(.unreportedAreas(followed.unreported))), style: .data)
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

  /// The colour of a level: that of an alarm for a 法定预警 in force.
  ///
  /// The steps of a response are no colours.
  private func style(of reading: RecordReading) -> Style {
    guard reading.upcoming == nil, reading.record.id.isOfWarning
    else { return .strong }
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
