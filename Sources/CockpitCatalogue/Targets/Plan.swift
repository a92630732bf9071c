package import CockpitValues

/// A document that sets targets.
package struct Plan: Hashable, Sendable {
  package let id: String
  package let title: LocalizedText
  /// The first and the last year that the plan sets goals for.
  package let years: ClosedRange<Int>
  /// The first year in which the document was withdrawn, 已停止执行; `nil` where it never was.
  package let stoppedFrom: Int?

  package init(
    id: String, title: LocalizedText, years: ClosedRange<Int>, stoppedFrom: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.years = years
    self.stoppedFrom = stoppedFrom
  }

  /// How the plan stands on a day; one that was withdrawn later was in force until then.
  package func state(on date: CivilDate) -> PlanState {
    if let stoppedFrom, date.year >= stoppedFrom { return .stopped }
    if date.year < years.lowerBound { return .ahead }
    return date.year > years.upperBound ? .expired : .running
  }
}

/// How a plan stands: not begun, in force, past its last year, or withdrawn.
package enum PlanState: String, CaseIterable, Sendable {
  case ahead, running, expired, stopped
}

/// A goal of a plan without a number, such as 信息孤岛基本打通.
package struct Milestone: Hashable, Sendable {
  package let id: String
  package let year: Int
  /// The plan that sets the goal, by id.
  package let plan: String
  package let name: LocalizedText
  package let yearBasis: YearBasis
  package let section: String
  /// The sentence, as the document writes it.
  package let sentence: String

  package init(
    id: String, year: Int, plan: String, name: LocalizedText, yearBasis: YearBasis,
    section: String, sentence: String
  ) {
    self.id = id
    self.year = year
    self.plan = plan
    self.name = name
    self.yearBasis = yearBasis
    self.section = section
    self.sentence = sentence
  }
}

/// Whether the year of a goal without a number is to come, running or over; or the plan withdrawn.
package enum MilestoneState: String, CaseIterable, Sendable {
  case ahead, due, over, stopped
}

/// The targets of one running year, as one document sets them.
package struct TargetFile: Hashable, Sendable {
  package static let schema = "cockpit.targets/1"

  /// Whether a file of a folder of snapshots is one of targets, by its name: `*.targets.json`.
  package static func isName(_ name: String) -> Bool { name.hasSuffix(".targets.json") }

  /// The document that sets the targets, such as the government work report.
  package let document: LocalizedText
  /// The day of the document.
  package let date: CivilDate
  package let year: Int
  /// The code of the region that the document is of; `nil` for that of the pack that reads it.
  package let region: String?
  /// Whether the targets are invented for a demonstration: 示例数据.
  package let isDemonstration: Bool
  /// The targets; none of another region than the reader's.
  package let targets: [Target]

  package init(
    document: LocalizedText, date: CivilDate, year: Int, region: String? = nil,
    isDemonstration: Bool = false, targets: [Target]
  ) {
    self.document = document
    self.date = date
    self.year = year
    self.region = region
    self.isDemonstration = isDemonstration
    self.targets = targets
  }

  /// The targets of an indicator, in the order of the file.
  package func targets(of indicator: String) -> [Target] {
    targets.filter { $0.indicator == indicator }
  }
}

/// The targets of all documents that set some for a year.
///
/// Where several set a target of one kind for an indicator and a year, the latest counts, each from
/// its own day on.
package struct TargetBook: Hashable, Sendable {
  /// The files by the day of their document, the earliest first.
  private let files: [TargetFile]

  /// A book of some files; of documents of the same day the later one in the list counts.
  package init(_ files: [TargetFile] = []) {
    self.files = files.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }

  /// What the documents of a day and before ask of an indicator in a year, each kind once; the
  /// latest document comes first, and its first target is the one that is judged.
  package func targets(of indicator: String, year: Int, on day: CivilDate) -> [Target] {
    var kinds: Set<TargetKind> = []
    return files.reversed().filter { $0.year == year && $0.date <= day }
      .flatMap { $0.targets(of: indicator) }
      .filter { kinds.insert($0.kind).inserted }
  }

  /// The document that sets a target.
  package func file(setting target: Target) -> TargetFile? {
    files.last { $0.targets.contains(target) }
  }

  /// The indicators of which another book sets other targets, or sets them elsewhere, by id.
  ///
  /// - Complexity: O(targets) where the books differ at all
  package func indicators(differingFrom other: TargetBook) -> Set<String> {
    guard self != other else { return [] }
    func places(_ book: TargetBook) -> [String: [Place]] {
      var places: [String: [Place]] = [:]
      for file in book.files {
        for target in file.targets {
          guard let indicator = target.indicator else { continue }
          places[indicator, default: []].append(
            Place(date: file.date, year: file.year, target: target))
        }
      }
      return places
    }
    let (own, others) = (places(self), places(other))
    return Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }
  }

  /// A target and the document that sets it.
  private struct Place: Equatable {
    let date: CivilDate
    let year: Int
    let target: Target
  }
}
