import CockpitTestSupport

/// The facts that the source documents hold, as `Tests/Fixtures/Facts` lists them row for row.
enum FactTables {
  static let targets = Result { try rows(of: "targets.csv") }
  static let systems = Result { try rows(of: "systems.csv") }
  static let milestones = Result { try rows(of: "milestones.csv") }

  /// The rows of a region without the heading; of texts with commas, quotes are taken off.
  private static func rows(of name: String) throws -> [[String]] {
    let text = try Files.text(at: Repository.path("Tests/Fixtures/Facts/\(name)"))
    return text.split(separator: "\n").dropFirst().map { fields(of: $0) }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    var wasQuote = false
    for character in line {
      if character == "\"" {
        // A doubled quote stands for one.
        if wasQuote { fields[fields.count - 1].append(character) }
        wasQuote = !wasQuote && isQuoted
        isQuoted.toggle()
      } else {
        wasQuote = false
        if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
    }
    return fields
  }
}
