import CockpitCanvas
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What was read for a session of a test, before it is judged.
struct World {
  let catalogue: Catalogue
  var warehouse = Warehouse()
  var targets: [TargetFile] = []
  var refusals: [Refusal] = []
  var ahead: [AheadFile] = []
  var deleted: [DeletedFile] = []

  /// What is judged of it; at the moment of the other tests where none is given.
  func situation(
    at now: Instant = DemonstrationWorld.now, knownUntil: Instant? = nil
  ) -> Situation {
    Situation(
      pack: catalogue,
      content: IntakeContent(
        warehouse: warehouse, targets: targets, refusals: refusals, ahead: ahead, deleted: deleted),
      at: Moment(clock: now, knownUntil: knownUntil))
  }
}

/// The world that screens are looked at with: the demonstration at one moment.
enum DemonstrationWorld {
  /// 2026-11-21 14:32:00 in China.
  static let now = Instant(seconds: 1_795_242_720)

  private static let whole = Result { () throws -> World in
    let catalogue = try EmbeddedCatalogue.of("haishu")
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: EmbeddedPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    return World(
      catalogue: catalogue, warehouse: intake.content.warehouse, targets: intake.content.targets)
  }

  /// The first screen of the demonstration of a pack.
  static func session(ofPack id: String, at now: Instant = now) throws -> Session {
    let catalogue = try EmbeddedCatalogue.of(id)
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: EmbeddedPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    let world = World(
      catalogue: catalogue, warehouse: intake.content.warehouse, targets: intake.content.targets)
    return Session(
      situation: world.situation(at: now), strings: Strings(.zh),
      size: Size(columns: 160, rows: 45), paletteName: try PaletteReader.embedded("dark").name)
  }

  /// The first screen in each language, made once: to judge everything takes long.
  private static let starts = Memo<Language, Session>()

  /// The embedded pack, read once.
  static func catalogue() throws -> Catalogue { try EmbeddedCatalogue.of("haishu") }

  /// The world, made once.
  static func world() throws -> World { try whole.get() }

  private static let judged = Result { () throws -> Situation in try world().situation() }

  /// The situation of the world, judged once.
  static func situation() throws -> Situation { try judged.get() }

  static func session(
    _ size: Size = Size(columns: 120, rows: 40), language: Language = .zh, world: World? = nil
  ) throws -> Session {
    func start(_ situation: Situation, _ size: Size) throws -> Session {
      Session(
        situation: situation, strings: Strings(language), size: size,
        paletteName: try PaletteReader.embedded("dark").name)
    }
    if let world { return try start(world.situation(), size) }
    let usual = Size(columns: 120, rows: 40)
    var session = try starts.value(language) { try start(try situation(), usual) }
    if size != usual { _ = session.handle(.resize(size)) }
    return session
  }
}

/// The packs that are built in.
enum EmbeddedCatalogue {
  private static let catalogues = Memo<String, Catalogue>()

  /// The catalogue of a pack, read once.
  static func of(_ id: String) throws -> Catalogue {
    try catalogues.value(id) { try PackReader.read(try #require(EmbeddedPacks.files(id))) }
  }
}

/// Files of snapshots written in a test.
enum Written {
  /// A world of some snapshots on top of the embedded pack.
  static func world(_ snapshots: String..., refusals: [Refusal] = []) throws -> World {
    try world(snapshots, refusals: refusals)
  }

  /// A world of some snapshots on top of the embedded pack.
  static func world(_ snapshots: [String], refusals: [Refusal] = []) throws -> World {
    let catalogue = try DemonstrationWorld.catalogue()
    var warehouse = Warehouse()
    for (index, text) in snapshots.enumerated() {
      let read = try SnapshotReader.read(
        Array(text.utf8), name: "\(index).json", catalogue: catalogue
      ).get()
      warehouse = try warehouse.adding(read.batch)
    }
    return World(catalogue: catalogue, warehouse: warehouse, refusals: refusals)
  }

  /// A snapshot of one source with some members beside the required ones.
  static func snapshot(
    _ members: String, source: String = "hs-stats", created: String = "2026-11-21T09:00:00+08:00"
  ) -> String {
    """
    {"schema": "cockpit.snapshot/1", "region": "330203", "created_at": "\(created)",
     "source": {"id": "\(source)", "name": "海曙区统计局"}, \(members)}
    """
  }
}

extension Session {
  /// The keys of a script, one after the other.
  mutating func type(_ script: String) throws {
    for key in try KeyScript.parse(script).keys { _ = handle(.key(key)) }
  }

  /// The screen as text.
  var screen: String { view(glyphs: .of(.full)).flattened().plainText }
}
