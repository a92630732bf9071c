import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitWording
@testable import DigitalCockpit

/// The English side of the five embedded packs: every name that screens show has an English form.
struct EnglishNamesTests {
  private static func catalogue(_ id: String) throws -> Catalogue {
    try EmbeddedCatalogue.of(id)
  }

  /// Expects texts that have an English form without a Chinese character.
  private func expectEnglish(_ names: [LocalizedText], _ what: String, atLeast count: Int = 1) {
    #expect(names.count >= count, "\(what)")
    for name in names where !name.isEmpty {
      #expect(!name.en.isEmpty && !name.en.contains { $0.isHan }, "\(what) \(name.zh)")
    }
  }

  @Test("names areas, in full and short", arguments: EmbeddedPacks.ids)
  func areas(id: String) throws {
    let areas = try Self.catalogue(id).areas.areas
    expectEnglish(areas.map(\.name) + areas.map(\.short), "area")
    for area in areas where area.level.isBelowDistrict {
      #expect(area.short.en.count < area.name.en.count, "\(area.name.en)")
    }
  }

  @Test("names indicators and says what is to be known of them", arguments: EmbeddedPacks.ids)
  func indicators(id: String) throws {
    let indicators = try Self.catalogue(id).indicators
    expectEnglish(indicators.map(\.name), "indicator")
    expectEnglish(indicators.map(\.note), "note")
    // Only one pack has classes of its own.
    let classes = indicators.compactMap(\.classes).flatMap(\.names)
    expectEnglish(classes, "class", atLeast: id == "haishu" ? 1 : 0)
    for indicator in indicators {
      #expect(!indicator.unit.symbol(in: .en).contains { $0.isHan }, "\(indicator.unit.symbol)")
    }
  }

  @Test(
    "names systems, what they are, what is measured of them and why they stand as they do",
    arguments: EmbeddedPacks.ids)
  func systems(id: String) throws {
    let systems = try Self.catalogue(id).systems
    expectEnglish(systems.map(\.name), "system")
    expectEnglish(systems.compactMap(\.category?.name), "category")
    expectEnglish(systems.map(\.reason), "reason")
    expectEnglish(systems.map(\.source.document), "document")
    expectEnglish(systems.flatMap(\.measures).map(\.text), "measure")
    expectEnglish(
      systems.flatMap(\.measures).compactMap { measure in
        if case .none(let reason) = measure.outcome { reason } else { nil }
      }, "reason")
  }

  @Test("names plans, targets and goals", arguments: EmbeddedPacks.ids)
  func goals(id: String) throws {
    let goals = try Self.catalogue(id).goals
    expectEnglish(goals.plans.map(\.title), "plan")
    expectEnglish(goals.targets.map(\.name), "target")
    expectEnglish(goals.milestones.map(\.name), "milestone")
    expectEnglish(goals.lightRules.map(\.name), "light rule")
    for target in goals.targets {
      #expect(!target.unit.symbol(in: .en).contains { $0.isHan }, "\(target.unit.symbol)")
    }
  }

  @Test("names themes, domains, groups, boards, panels and holidays", arguments: EmbeddedPacks.ids)
  func others(id: String) throws {
    let catalogue = try Self.catalogue(id)
    expectEnglish([catalogue.name, catalogue.title], "pack")
    expectEnglish(catalogue.groups.map(\.name), "group")
    expectEnglish(catalogue.boards.map(\.name), "board")
    let panels = catalogue.boards.flatMap(\.panels)
    expectEnglish(panels.compactMap(\.title) + panels.compactMap(\.text), "panel")
    let holidays = catalogue.calendar.work.arrangements.flatMap(\.holidays)
    #expect(!holidays.isEmpty)
    expectEnglish(holidays.map(\.name), "holiday")
  }

  @Test(
    "names the types of records with their stages, kinds and levels", arguments: EmbeddedPacks.ids)
  func records(id: String) throws {
    let definitions = try Self.catalogue(id).records.definitions
    expectEnglish(definitions.flatMap { [$0.name, $0.source] }, "type of records")
    expectEnglish(definitions.flatMap(\.stages).map(\.name), "stage")
    expectEnglish(definitions.flatMap { $0.kinds + $0.levels }, "kind")
    expectEnglish(definitions.flatMap(\.fields).map(\.name), "field")
  }

  @Test("names departments, in short enough for a column", arguments: EmbeddedPacks.ids)
  func departments(id: String) throws {
    let catalogue = try Self.catalogue(id)
    let all = catalogue.departments + catalogue.bodies
    expectEnglish(all.map(\.name) + all.map(\.short), "department")
    for department in all { #expect(department.short.en.count <= 17, "\(department.short.en)") }
  }

  @Test("knows every owner, lead and supporting unit of the pack", arguments: EmbeddedPacks.ids)
  func owners(id: String) throws {
    let catalogue = try Self.catalogue(id)
    let text = DepartmentText(language: .en, catalogue: catalogue)
    let targets = catalogue.goals.targets
    let leads = catalogue.systems.map(\.leadUnits) + targets.map(\.source.leadUnits)
    let ids =
      catalogue.indicators.flatMap(\.owners) + leads.flatMap(\.ids)
      + targets.flatMap(\.source.supportingUnits)
    #expect(ids.count > 40)
    for id in Set(ids) {
      #expect(catalogue.department(id)?.id == id, "\(id)")
      #expect(!text.name(id).contains { $0.isHan }, "\(id)")
      #expect(!text.short(id).contains { $0.isHan }, "\(id)")
    }
  }

  @Test("tells each department by an id of its own", arguments: EmbeddedPacks.ids)
  func departmentIDs(id: String) throws {
    let catalogue = try Self.catalogue(id)
    for department in catalogue.departments + catalogue.bodies {
      #expect(department.id.text.utf8.allSatisfy { $0 < 0x80 }, "\(department.name.zh)")
      #expect(department.id.text != department.name.zh)
    }
  }

  @Test("says in English where its documents say something", arguments: EmbeddedPacks.ids)
  func sections(id: String) throws {
    let catalogue = try Self.catalogue(id)
    let targets = catalogue.goals.targets.map(\.source)
    let sections =
      catalogue.systems.map(\.source.section) + catalogue.goals.milestones.map(\.section)
      + targets.map(\.section) + targets.flatMap(\.conflicts).map(\.section)
    for section in Set(sections) {
      #expect(!SectionText.english(section).contains { $0.isHan }, "\(section)")
    }
  }

  @Test("knows every source of the demonstration")
  func demonstration() throws {
    let session = try DemonstrationWorld.session(language: .en)
    for source in session.sources {
      #expect(!session.context.sourceName(source.id).contains { $0.isHan }, "\(source.name)")
    }
  }
}

extension Character {
  /// Whether the character is a Chinese one.
  var isHan: Bool {
    unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }
}
