import Glibc
package import Testing

/// Compares a text with the file `Goldens/NAME.txt` in the folder of the test target.
///
/// A missing file, or `RECORD_GOLDENS=1`, records the text and fails, so that no run passes on what
/// nobody has looked at. A mismatch shows the rows that differ.
package func expectGolden(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = goldenPath(named: name, filePath: filePath)
  let expected = try? Files.text(at: path)
  if let expected, getenv("RECORD_GOLDENS") == nil {
    let rows = differingRows(expected: expected, actual: text)
    if rows.isEmpty { return }
    Issue.record("Goldens/\(name).txt differs:\n\(rows)", sourceLocation: sourceLocation)
  } else {
    let recorded = (try? Files.write(Array(text.utf8), to: path)) != nil
    Issue.record(
      "Goldens/\(name).txt \(recorded ? "recorded: look at it" : "cannot be written")",
      sourceLocation: sourceLocation)
  }
}

/// The file of a golden: in `Tests/TARGET/Goldens`, wherever below the target the test is.
func goldenPath(named name: String, filePath: String) -> String {
  let folders = filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let target = folders.lastIndex(of: "Tests").map { folders.prefix($0 + 2 - folders.startIndex) }
  return (target ?? folders).joined(separator: "/") + "/Goldens/\(name).txt"
}

/// The rows in which two texts differ, numbered: `-` for the expected one, `+` for the actual one.
func differingRows(expected: String, actual: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var rows = ""
  for index in 0..<max(left.count, right.count) {
    let old = index < left.count ? left[index] : nil
    let new = index < right.count ? right[index] : nil
    guard old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) else { continue }
    if let old { rows += "\(index + 1) - \(old)\n" }
    if let new { rows += "\(index + 1) + \(new)\n" }
  }
  return rows
}
