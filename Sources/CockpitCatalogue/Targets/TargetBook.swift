package import CockpitValues

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

  /// Whether a document is invented for a demonstration.
  package var isDemonstration: Bool { files.contains(where: \.isDemonstration) }
}
