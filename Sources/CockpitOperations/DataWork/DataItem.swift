package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
package import CockpitWarehouse

/// What a person does about it.
package enum DataTask: String, CaseIterable, Sendable {
  /// Ask the department for the figure of the period.
  case askForPeriod = "ask_for_period"
  /// Ask which of several figures holds.
  case askWhichHolds = "ask_which_holds"
  /// Ask whether the figure is right.
  case askToCheck = "ask_to_check"
  case lookAtSensor = "look_at_sensor"
  /// Have the file mended and sent again.
  case mendFile = "mend_file"
  case setClock = "set_clock"
  /// See whether what was done last was recorded, and do it again where it was not.
  case checkLastDeed = "check_last_deed"
  case restoreFile = "restore_file"
  case agreeOnMeaning = "agree_on_meaning"
  /// Ask both departments what makes their figures differ, and have somebody say how that is settled.
  case askBoth = "ask_both"
  /// Change the limits of the alarm, or take it out of service.
  case adjustAlarm = "adjust_alarm"
}

/// Who owes it: departments by the pack, else the sources of the files.
package struct DataOwner: Hashable, Sendable {
  package let departments: [Department.ID]
  /// Their ids.
  package let sources: [String]

  package init(departments: [Department.ID] = [], sources: [String] = []) {
    self.departments = departments
    self.sources = sources
  }
}

/// What shows that it is wrong.
package struct DataEvidence: Hashable, Sendable {
  /// A place in a file; the line counts from 1 and is `nil` where all of the file is meant.
  package struct Place: Hashable, Sendable {
    package let file: String
    package let line: Int?

    package init(file: String, line: Int? = nil) {
      self.file = file
      self.line = line
    }
  }

  /// A figure in question.
  package struct Figure: Hashable, Sendable {
    package let period: Period
    /// In the unit of the indicator; `nil` where the source took it back.
    package let value: Double?
    package let source: String
    package let file: String
  }

  package let places: [Place]
  /// The one that leads first; where figures are late, the last one that came.
  package let figures: [Figure]
  /// Why the figure is doubted, the plainest first.
  package let doubts: [Doubt]
  /// The day by whose end the figure was due.
  package let due: CivilDate?
  /// How many rows are meant.
  package let rows: Int?
  /// How many files are meant, of which the places name the newest; `nil` where they name all.
  package let files: Int?

  package init(
    places: [Place] = [], figures: [Figure] = [], doubts: [Doubt] = [], due: CivilDate? = nil,
    rows: Int? = nil, files: Int? = nil
  ) {
    self.places = places
    self.figures = figures
    self.doubts = doubts
    self.due = due
    self.rows = rows
    self.files = files
  }
}

/// What a person said or did about an item.
package struct DataWord: Hashable, Sendable {
  package let person: Person
  package let at: Instant
  package let reason: AlarmReason?
  /// What was said; of 催办, whom it was asked of where that is not the owner.
  package let note: String

  package init(_ person: Person, at: Instant, reason: AlarmReason? = nil, note: String = "") {
    self.person = person
    self.at = at
    self.reason = reason
    self.note = note
  }
}

/// One thing that is wrong with the data, from when it was found until the data are good again.
package struct DataItem: Hashable, Sendable {
  /// Counts all items of a book from 1.
  package let number: Int
  package internal(set) var key: DataKey
  package internal(set) var owner: DataOwner
  /// Since when it is wrong, as far as the data tell; else when it was found.
  package internal(set) var since: Instant
  /// When it was found, by the clock.
  package let openedAt: Instant
  package internal(set) var task: DataTask
  package internal(set) var evidence: DataEvidence
  /// 证据已撤: no file shows it any more, and none says that the data are good.
  package internal(set) var isHeld = false
  /// 已知悉: of this kind of this subject.
  package internal(set) var acknowledgement: DataWord?
  /// 已催办: each time that the owner was asked.
  package internal(set) var asked: [DataWord] = []
  /// 已说明: what the owner answered.
  package internal(set) var answers: [DataWord] = []
  /// When it ended.
  package internal(set) var closedAt: Instant?
  /// Who ended it; `nil` where the data are good again by themselves.
  package internal(set) var closedBy: DataWord?
  /// Goes up with each step; whoever acts says which one was on the screen.
  package internal(set) var version = 0
  /// The last file that could have shown it: only what came later says that the data are good.
  package internal(set) var mark: FileMark?

  /// Whether a person ends it: no file will ever say that it is good.
  ///
  /// Of two figures that differ somebody says how that is settled once a department has explained it.
  package var isClosedByHand: Bool {
    switch key.kind {
    case .flapping, .torn: true
    case .disagreeing: isHeld || !answers.isEmpty
    default: isHeld
    }
  }

  /// Where the work on it stands.
  package var standing: DataStanding {
    if closedAt != nil { return .closed }
    if !answers.isEmpty { return .answered }
    if !asked.isEmpty { return .asked }
    return acknowledgement == nil ? .open : .acknowledged
  }

  /// How long it was open, or is by a moment, in seconds.
  package func duration(at now: Instant) -> Int64 {
    max(0, (closedAt ?? now).seconds(since: openedAt))
  }

  /// Who said or did something about it last.
  package var lastPerson: Person? {
    ([acknowledgement, closedBy].compactMap(\.self) + asked + answers).max { $0.at < $1.at }?.person
  }
}

/// Where the work on an item stands, the furthest that was reached.
package enum DataStanding: String, CaseIterable, Sendable {
  /// 待办: nobody has said anything.
  case open
  /// 已知悉
  case acknowledged
  /// 已催办
  case asked
  /// 已说明
  case answered
  /// 已销项
  case closed
}
