import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitWarehouse
@testable import DigitalCockpit

/// English is longer than Chinese: nothing of the screens' own words may be cut.
struct EnglishPageTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  private func screen(_ keys: String, _ size: Size) throws -> (text: String, session: Session) {
    let screen = DemonstrationScreen(keys: keys, size: size, language: .en)
    return try (screen.picture().plainText, screen.session())
  }

  @Test("cuts no label of its own", arguments: PageGoldenTests.screens, sizes)
  func labels(screen: PageGoldenTests.Screen, size: Size) throws {
    let texts: [String] = try PhraseSource.all().flatMap { $0.english }
    let labels = texts.filter { !$0.contains("\\(") }
    #expect(labels.count > 100)
    let text = try self.screen(screen.keys, size).text
    for piece in text.split(separator: "…", omittingEmptySubsequences: false).dropLast() {
      // What stands before the dots: the last words, as far as blanks are single.
      var words = Substring()
      for character in piece.reversed() {
        guard !"\n│>─".contains(character), !(character == " " && words.first == " ") else { break }
        words = Substring(String(character) + words)
      }
      let label = String(words.drop { $0 == " " })
      // The stages of records stand in a chain, and it is theirs to be cut.
      guard label.count > 1, !piece.hasSuffix("> \(label)") else { continue }
      #expect(!labels.contains { $0 != label && $0.hasPrefix(label) }, "\(label)… at \(size)")
    }
  }

  @Test("shows Chinese only where it quotes", arguments: PageGoldenTests.screens, sizes)
  func quotations(screen: PageGoldenTests.Screen, size: Size) throws {
    let (text, session) = try self.screen(screen.keys, size)
    let quotations = session.quotations
    for run in text.split(whereSeparator: { !$0.isHan }) {
      #expect(quotations.contains { $0.contains(run) }, "\(run) at \(size)")
    }
  }

  @Test("writes lights, marks and units in English")
  func words() throws {
    let session = try DemonstrationWorld.session(language: .en)
    #expect(session.readings.values.count > 100)
    for reading in session.readings.values {
      for text in [
        reading.light.short(in: .en), session.readingText.marks(reading).text,
        session.strings.unit(reading.indicator.unit),
      ] {
        #expect(text.utf8.count == text.count, "\(text)")
      }
    }
  }
}

extension Session {
  /// What stays as it was written in any language: the wording of documents and the titles that
  /// departments give to records.
  fileprivate var quotations: [String] {
    let today = CivilTime(now, offset: catalogue.offset).date
    let ofTheYear = catalogue.indicators.flatMap {
      situation.targets.targets(of: $0.id, year: today.year, on: today)
    }
    let targets = catalogue.goals.targets + ofTheYear
    let documents =
      targets.map(\.source.sentence) + targets.flatMap(\.source.conflicts).map(\.sentence)
      + catalogue.goals.milestones.map(\.sentence) + catalogue.systems.map(\.source.sentence)
    let policies =
      catalogue.policies.levers.flatMap { [$0.source] + $0.effects.map(\.source) }
      + catalogue.policies.cases.compactMap(\.premise?.source)
    return documents + policies + recordReadings.values.joined().compactMap(\.record.title)
  }
}
