/// How many of the parts of a figure are known: 可用40/43.
package struct Coverage: Hashable, Sendable {
  package let reported: Int
  package let expected: Int

  package init(reported: Int, expected: Int) {
    self.reported = reported
    self.expected = expected
  }

  package var isComplete: Bool { reported == expected }

  /// The coverage as `40/43`.
  package var text: String { "\(reported)/\(expected)" }
}

/// A figure made of parts, with how many of them stand behind it.
package struct RolledUpFigure: Hashable, Sendable {
  /// `nil` where a part is missing and missing parts were not allowed, or where nothing is known.
  package let value: Double?
  package let coverage: Coverage

  package init(value: Double?, coverage: Coverage) {
    self.value = value
    self.coverage = coverage
  }
}

/// What becomes of a total some of whose parts are missing.
package enum MissingParts: Sendable {
  /// The total is missing as well: a missing part is not zero.
  case makeTotalMissing
  /// The total is that of the known parts; the coverage must stand beside it.
  case leaveOut
}
