import CockpitCatalogue
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What the five embedded packs hold of the five plans.
struct PlanPackTests {
  static let regions = [
    ("haishu", "海曙区"), ("yinzhou", "鄞州区"), ("ningbo", "宁波市"), ("zhejiang", "浙江省"),
    ("shaoxing", "绍兴市"),
  ]

  private static func catalogue(_ id: String) throws -> Catalogue {
    try EmbeddedCatalogue.of(id)
  }

  @Test("holds every target, system and goal of its region, row for row", arguments: regions)
  func facts(id: String, region: String) throws {
    let catalogue = try Self.catalogue(id)
    #expect(
      CatalogueTable.targets(of: catalogue).rows
        == (try FactTables.targets.get().filter { $0[2] == region }))
    #expect(
      CatalogueTable.milestones(of: catalogue).rows
        == (try FactTables.milestones.get().filter { $0[2] == region }))
    #expect(
      CatalogueTable.systems(of: catalogue, stateName: \.words.zh).rows.map { Array($0.prefix(6)) }
        == (try FactTables.systems.get().filter { $0[2] == region }))
  }

  @Test("leaves no fact without a pack")
  func whole() throws {
    let catalogues = try EmbeddedPacks.ids.map(Self.catalogue)
    #expect(catalogues.reduce(0) { $0 + $1.goals.targets.count } == 169)
    #expect(catalogues.reduce(0) { $0 + $1.goals.milestones.count } == 34)
    #expect(catalogues.reduce(0) { $0 + $1.systems.count } == 450)
    #expect(try FactTables.targets.get().count == 169)
    #expect(try FactTables.milestones.get().count == 34)
    #expect(try FactTables.systems.get().count == 450)
  }

  @Test(
    "lists every system on a board and says what becomes of all it measures", arguments: regions)
  func systems(id: String, region: String) throws {
    let catalogue = try Self.catalogue(id)
    #expect(!catalogue.systems.isEmpty)
    for system in catalogue.systems {
      #expect(!catalogue.boards(listing: system).isEmpty, "\(system.id)")
      #expect(!system.measures.isEmpty, "\(system.id)")
      #expect(!system.source.section.isEmpty && !system.source.sentence.isEmpty, "\(system.id)")
    }
  }

  @Test(
    "says of an office of a district whose it is, in the pack of a city or province",
    arguments: ["ningbo", "shaoxing", "zhejiang"])
  func leads(id: String) throws {
    let catalogue = try Self.catalogue(id)
    let owners = catalogue.indicators.flatMap(\.owners).map { LeadUnits([$0]) }
    let text = DepartmentText(language: .zh, catalogue: catalogue)
    let names = (catalogue.systems.map(\.leadUnits) + owners).flatMap {
      text.name($0).split { "、/".contains($0) }
    }
    #expect(names.count > 3)
    #expect(names.allSatisfy { !$0.hasPrefix("区") && !$0.hasPrefix("县") }, "\(names)")
    if id == "ningbo" { #expect(names.contains("鄞州区教育局")) }
  }

  @Test("quotes for every system a sentence that names it", arguments: regions)
  func sentences(id: String, region: String) throws {
    func bare(_ text: String) -> String { text.filter { $0 != "“" && $0 != "”" } }
    for system in try Self.catalogue(id).systems {
      #expect(bare(system.source.sentence).contains(bare(system.name.zh)), "\(system.id)")
    }
  }

  @Test("makes no percentage of what a text only describes")
  func descriptions() throws {
    var described = 0
    for (id, _) in Self.regions {
      let catalogue = try Self.catalogue(id)
      for system in catalogue.systems {
        for measure in system.measures where measure.text.zh.hasSuffix("情况") {
          let indicator = measure.indicator.flatMap(catalogue.indicator)
          #expect(indicator?.system == nil, "\(system.id) \(measure.text.zh)")
          #expect(indicator?.unit.symbol != "%", "\(system.id) \(measure.text.zh)")
          described += 1
        }
      }
    }
    #expect(described > 0)
  }

  @Test("has a figure or rows for every system whose text names something countable")
  func countable() throws {
    var counted = 0
    for (id, _) in Self.regions {
      for system in try Self.catalogue(id).systems where system.standing == .planned {
        let names = system.measures.filter { measure in
          if case .none = measure.outcome { return false }
          return measure.text.zh.hasSuffix("数") || measure.text.zh.hasSuffix("率")
        }
        if !names.isEmpty {
          #expect(!system.indicators.isEmpty || !system.recordTypes.isEmpty, "\(system.id)")
          counted += 1
        }
      }
    }
    #expect(counted > 0)
  }

  @Test("gives at least sixty systems of 海曙区 an indicator, in all six domains")
  func indicators() throws {
    let catalogue = try Self.catalogue("haishu")
    let measured = catalogue.systems.filter { !$0.indicators.isEmpty }
    #expect(measured.count >= 60)
    #expect(Set(measured.compactMap(\.domain)) == Set(Domain.six))
  }

  @Test("lets nothing in of networks that are classified")
  func classified() throws {
    let systems = try Self.catalogue("haishu").systems
    let networks = systems.filter { $0.standing == .classified }
    #expect(networks.contains { $0.id == "hs.sys.classified_net" })
    #expect(networks.contains { $0.id == "hs.sys.gait" })
    for system in networks {
      #expect(system.indicators.isEmpty && system.recordTypes.isEmpty, "\(system.id)")
    }
  }

  @Test("marks the plan of 绍兴市 as withdrawn and the others as what their years say")
  func plans() throws {
    let day = CivilDate(daysSince1970: 20_778)
    for (id, _) in Self.regions {
      let states = try Self.catalogue(id).goals.plans.map { $0.state(on: day) }
      #expect(states == [id == "shaoxing" ? .stopped : .expired])
    }
  }

  @Test("gives the areas of each region tiles of their own", arguments: regions)
  func tiles(id: String, region: String) throws {
    let catalogue = try Self.catalogue(id)
    let parts = catalogue.areas.children(of: catalogue.region)
    #expect(!parts.isEmpty)
    #expect(Set(parts.compactMap(\.tile)).count == parts.count)
  }
}

/// What the packs say in their own words, beside what they quote.
struct PackNotesTests {
  @Test(
    "notes have full-width punctuation between Chinese characters", arguments: EmbeddedPacks.ids)
  func punctuation(id: String) throws {
    let catalogue = try EmbeddedCatalogue.of(id)
    let notes = catalogue.indicators.map(\.note.zh) + catalogue.goals.targets.map(\.source.note)
    func isHan(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    for note in notes {
      let characters = Array(note)
      for index in characters.indices.dropFirst().dropLast() where ",;".contains(characters[index])
      {
        #expect(
          !isHan(characters[index - 1]) && !isHan(characters[index + 1]), "\(note)")
      }
    }
  }
}
