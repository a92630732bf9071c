/// The sources that the tests were built from.
package enum Repository {
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The path of a file or folder of the repository, such as `Resources/Packs`.
  package static func path(_ relative: String) -> String { "\(root)/\(relative)" }
}
