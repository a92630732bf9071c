import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// Writes the state of a record, its stages and its days.
struct RecordText {
  let strings: Strings
  let readings: ReadingText
  let departments: DepartmentText

  /// What is wrong with a record, in words with its colour; 正常 or 已结 where nothing is.
  func state(_ reading: RecordReading) -> StyledText {
    var parts: [StyledText] = []
    switch reading.deadline {
    case .overdue(let days):
      parts.append(StyledText(strings(.recordOverdue, String(days)), style: .warning))
    case .passed: parts.append(StyledText(strings(.recordPassed), style: .warning))
    case .today: parts.append(StyledText(strings(.recordToday), style: .advisory))
    case .soon(let days):
      parts.append(StyledText(strings(.recordSoon, String(days)), style: .advisory))
    case .none, .later, .met, .missed, .ended: break
    }
    if reading.entry.isConflict {
      parts.append(StyledText(strings(.recordConflict), style: .data))
    }
    if reading.needsAttention {
      parts.append(StyledText(strings(.recordAttention), style: .advisory))
    }
    if reading.isStageUnknown {
      parts.append(StyledText(strings(.recordUnlisted), style: .data))
    }
    guard let first = parts.first else {
      return StyledText(strings(reading.isOpen ? .normal : .recordEnded), style: .secondary)
    }
    return parts.dropFirst().reduce(first) { $0 + StyledText(" ") + $1 }
  }

  /// How a record stands against its due day, without colour.
  func deadline(_ deadline: RecordDeadline) -> String? {
    switch deadline {
    case .none: nil
    case .later(let days): strings(.recordLeft, String(days))
    case .passed: strings(.recordPassed)
    case .today: strings(.recordToday)
    case .soon(let days): strings(.recordSoon, String(days))
    case .overdue(let days): strings(.recordOverdue, String(days))
    case .missed(let days): strings(.recordMissed, String(days))
    case .met, .ended: strings(.recordEnded)
    }
  }

  /// The stage of a record by the name of the pack, or as it came.
  func stage(_ reading: RecordReading) -> String {
    stage(reading.record.stage, of: reading.definition)
  }

  /// A stage that a version of a record names.
  func stage(_ text: String?, of definition: RecordDefinition?) -> String {
    guard let text else { return "-" }
    let place = definition?.place(ofStage: text)
    return place.flatMap { definition?.stages[$0].name }.map { strings($0) } ?? text
  }

  /// A kind or level of a record by the name of the pack, or as it came.
  func name(of text: String, among names: [LocalizedText]?) -> String {
    names?.name(of: text).map { strings($0) } ?? text
  }

  /// Stages that the pack does not name are listed up to this many.
  private static let mostUnknown = 6

  /// All stages of a type with their counts: `受理 12 > 办理 30 > 办结 210`.
  func counts(_ counts: StageCounts) -> String {
    var parts = [
      counts.known.map { "\(strings($0.name)) \($0.count)" }.joined(separator: " > ")
    ]
    parts += counts.unknown.prefix(RecordText.mostUnknown).map {
      strings(.recordUnknownStage, strings($0.name), String($0.count))
    }
    let more = counts.unknown.count - RecordText.mostUnknown
    if more > 0 { parts.append(strings(.moreRows, String(more))) }
    if counts.without > 0 { parts.append(strings(.recordWithoutStage, String(counts.without))) }
    return parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The stages of a type, the one where a record stands marked.
  func path(_ reading: RecordReading) -> String? {
    guard let stages = reading.definition?.stages, !stages.isEmpty else { return nil }
    return stages.enumerated().map { place, stage in
      let name = strings(stage.name)
      return place == reading.stage ? strings(.recordCurrent, name) : name
    }.joined(separator: " > ")
  }

  /// The departments that a record came to, in order.
  func route(_ stops: [Record.Stop]) -> String {
    stops.map { stop in
      let name = departments.name(stop.department)
      return stop.since.map { strings(.recordSince, name, readings.day($0)) } ?? name
    }.joined(separator: " > ")
  }

  func day(_ date: CivilDate?) -> String { date.map { readings.day($0) } ?? "-" }
}
