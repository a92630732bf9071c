/// How large a document may be before it is refused.
package struct JSONLimits: Sendable, Hashable {
  /// How many objects and arrays may stand inside one another.
  package let maximumDepth: Int
  /// How many bytes a document may have.
  package let maximumBytes: Int
  /// How many bytes one string may have, as written.
  package let maximumStringBytes: Int
  /// How many members and elements a document may have in all.
  package let maximumCount: Int

  /// 64 levels, 64 MiB, strings of 64 KiB, four million members and elements.
  package static let standard = JSONLimits()

  /// Limits of the caller's own; at most 512 levels, since a level is a call.
  package init(
    maximumDepth: Int = 64,
    maximumBytes: Int = 64 << 20,
    maximumStringBytes: Int = 64 << 10,
    maximumCount: Int = 4_000_000
  ) {
    precondition((1...512).contains(maximumDepth), "a document may have 1 to 512 levels")
    self.maximumDepth = maximumDepth
    self.maximumBytes = maximumBytes
    self.maximumStringBytes = maximumStringBytes
    self.maximumCount = maximumCount
  }
}
