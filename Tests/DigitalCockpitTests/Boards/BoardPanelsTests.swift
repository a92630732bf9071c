import CockpitCanvas
import CockpitJudgement
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

/// The panels of the overview that report by exception.
struct BoardPanelsTests {
  private func session() throws -> Session {
    try DemonstrationWorld.session(Size(columns: 200, rows: 60))
  }

  @Test("counts what is not normal by domain and theme, each part by its own word")
  func matrix() throws {
    let session = try session()
    let catalogue = session.catalogue
    var canvas = Canvas(size: Size(columns: 80, rows: 8), glyphs: .of(.full))
    let table = try #require(
      MatrixTable(context: session.context, columns: 80).panel(title: "").table)
    canvas.draw(
      table.drawn(focused: nil, height: 8, now: session.now, .full), in: canvas.bounds)
    let lines = canvas.cells.plainText.split(separator: "\n")
    #expect(lines.count == catalogue.domains.count + 1)
    for (domain, line) in zip(catalogue.domains, lines.dropFirst()) {
      let readings = catalogue.indicators.filter { $0.domain == domain.id && $0.tier == .core }
        .compactMap { session.readings[$0.id] }
      let count = readings.count { $0.isBehind || $0.needsDataWork }
      let total = line.split(separator: " ").last.map(String.init) ?? ""
      #expect(line.hasPrefix(" \(domain.name.zh)"))
      let parts = total.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(count == 0 ? total == "." : parts.reduce(0, +) == count, "\(line)")
      let words = readings.compactMap { reading -> String? in
        if reading.isBehind { return (reading.light.light ?? reading.light.lastLight)?.character }
        return reading.needsDataWork ? reading.standing.words.zh : nil
      }
      for (word, named) in Dictionary(grouping: words, by: { $0 }) {
        #expect(total.contains("\(named.count)\(word)"), "\(line)")
      }
    }
  }

  @Test("cuts no count of the matrix and leaves no theme out, at any width and in both languages")
  func matrixWidths() throws {
    for language in [Language.zh, .en] {
      let session = try DemonstrationWorld.session(
        Size(columns: 200, rows: 60), language: language)
      for columns in stride(from: 56, through: 160, by: 8) {
        var canvas = Canvas(size: Size(columns: columns, rows: 8), glyphs: .of(.full))
        let table = try #require(
          MatrixTable(context: session.context, columns: columns).panel(title: "").table)
        canvas.draw(
          table.drawn(focused: nil, height: 8, now: session.now, .full), in: canvas.bounds)
        let lines = canvas.cells.plainText.split(separator: "\n")
        let cells = table.rows.indices.map { row in
          table.cells(of: row).dropFirst().dropLast()
            .map { $0.text.styled(at: session.now).text }.filter { !$0.isEmpty }
        }
        for (line, cells) in zip(lines.dropFirst(), cells) {
          for cell in cells { #expect(line.contains(cell), "\(columns) \(language) \(line)") }
        }
        if language == .zh {
          #expect(session.catalogue.themes.allSatisfy { lines[0].contains($0.name.zh) })
        }
      }
    }
  }

  @Test("lists the sources with something wrong, and the others with v")
  func sources() throws {
    var session = try session()
    let problems = session.sourceProblems
    #expect(!problems.isEmpty && problems.count < session.sources.count)
    #expect(Set(session.context.listedSources.map(\.id)) == Set(problems.keys))
    #expect(
      session.screen.contains("正常\(session.sources.count - problems.count)项不列出"))
    try session.type("v")
    #expect(session.context.listedSources.count == session.sources.count)
    #expect(
      session.context.listedSources.prefix(problems.count).allSatisfy { problems[$0.id] != nil })
  }
}
