import Glibc
import Testing

/// The facts that the source documents hold, as `Tests/Fixtures/Facts` lists them row for row.
enum FactTables {
  static let targets = Result { try rows(of: "targets.csv") }
  static let systems = Result { try rows(of: "systems.csv") }
  static let milestones = Result { try rows(of: "milestones.csv") }

  /// The rows of a region without the heading; of texts with commas, quotes are taken off.
  private static func rows(of name: String) throws -> [[String]] {
    let text = String(decoding: try content(of: name), as: UTF8.self)
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

  private static func content(of name: String, file: String = #filePath) throws -> [UInt8] {
    let end = try #require(file.firstRange(of: "/Tests/DigitalCockpitTests/"))
    let path = file[..<end.lowerBound] + "/Tests/Fixtures/Facts/" + name
    let stream = try #require(fopen(String(path), "rb"), "cannot open \(path)")
    defer { fclose(stream) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return content }
      content += chunk[..<count]
    }
  }
}
