import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// The members of a snapshot that say what it is, as far as they have been read.
struct HeaderFields {
  static let keys: Set<String> = [
    "schema", "id", "sequence", "region", "demonstration", "disclosure", "created_at", "source",
  ]

  private var hasSchema = false
  private var id: String?
  private var sequence = 0
  private var region: String?
  private(set) var regionOffset = 0
  private var isDemonstration = false
  private var disclosure = SnapshotHeader.Disclosure.internal
  private var createdAt: Instant?
  private var source: SnapshotHeader.Source?
  private var unknown: [JSONMember] = []

  /// Takes one member.
  mutating func read(_ key: String, _ node: JSONNode) throws(JSONError) {
    switch key {
    case "schema":
      guard try node.string() == SnapshotHeader.schema else {
        throw JSONError(
          .noSnapshot(schema: SnapshotHeader.schema),
          at: node.offset)
      }
      hasSchema = true
    case "id":
      id = try node.isNull ? nil : node.string()
      try PersonalData.check(text: id ?? "", at: node.offset)
    case "sequence": sequence = try node.isNull ? 0 : node.integer()
    case "region":
      region = try node.string()
      regionOffset = node.offset
    case "demonstration": isDemonstration = try node.isNull ? false : node.boolean()
    case "disclosure": disclosure = try HeaderFields.disclosure(node)
    case "created_at": createdAt = try HeaderFields.instant(node)
    default: try readSource(node)
    }
  }

  /// The members of the source that are unknown, given once.
  mutating func takeUnknown() -> [JSONMember] {
    defer { unknown = [] }
    return unknown
  }

  /// The required keys that have not been read.
  var missing: [String] {
    [
      hasSchema ? nil : "schema", region == nil ? "region" : nil,
      createdAt == nil ? "created_at" : nil, source == nil ? "source" : nil,
    ].compactMap(\.self)
  }

  /// The header, once all members have been read.
  ///
  /// - Throws: at the snapshot's brace for what is missing
  func header(fileName: String, at offset: Int) throws(JSONError) -> SnapshotHeader {
    func missing(_ key: String) -> JSONError {
      JSONError(.missingHeader(key: key), at: offset)
    }
    guard hasSchema else { throw missing("schema") }
    guard let region else { throw missing("region") }
    guard let createdAt else { throw missing("created_at") }
    guard let source else { throw missing("source") }
    return SnapshotHeader(
      id: id ?? fileName, region: region, createdAt: createdAt, sequence: sequence,
      fileName: fileName, source: source, isDemonstration: isDemonstration, disclosure: disclosure)
  }

  private mutating func readSource(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    var kind: SourceKind?
    if let node = object.optional("kind") { kind = try node.choice() }
    func text(_ key: String) throws(JSONError) -> String {
      let node = try object.required(key)
      let text = try node.string()
      try PersonalData.check(text: text, at: node.offset)
      return text
    }
    source = SnapshotHeader.Source(id: try text("id"), name: try text("name"), kind: kind)
    unknown = object.unknownMembers(except: ["id", "name", "kind"])
  }

  private static func disclosure(
    _ node: JSONNode
  ) throws(JSONError) -> SnapshotHeader.Disclosure {
    if node.kind == .object {
      return .embargo(until: try instant(node.object().required("embargo")))
    }
    switch try node.isNull ? "internal" : node.string() {
    case "internal": return .internal
    case "public": return .public
    default:
      throw JSONError(.badDisclosure, at: node.offset)
    }
  }

  private static func instant(_ node: JSONNode) throws(JSONError) -> Instant {
    if node.kind == .number, let number = Int64(exactly: try node.number()) {
      throw JSONError(.noTime(quoted: "\(number)", .unknown), at: node.offset)
    }
    let text = try node.string()
    guard let instant = Instant(parsing: text) else {
      let quoted = PrintableText.quoted(text.utf8)
      throw JSONError(SnapshotFault(noTime: text, quoted: quoted), at: node.offset)
    }
    return instant
  }
}

extension SnapshotFault {
  /// What is missing from a text that should be a time.
  init(noTime text: String, quoted: String) {
    guard let meant = Instant.notation(meantBy: text) else {
      self = .noTime(quoted: quoted, .unknown)
      return
    }
    let time: MeantTime = meant.assumesChina ? .inChina(meant.text) : .exactly(meant.text)
    self = meant.lacksSeconds ? .noSeconds(quoted: quoted, time) : .noTime(quoted: quoted, time)
  }

  /// What to write for a text that should be a period; of a moment what is missing from it.
  init(noPeriod text: String, quoted: String) {
    let periods = PeriodName.notations(meantBy: text)
    let time = Instant.notation(meantBy: text)?.text
    // A midnight may be meant as a day.
    self =
      periods.isEmpty && time != nil
      ? SnapshotFault(noTime: text, quoted: quoted)
      : .noPeriod(quoted: quoted, meant: periods + [time].compactMap(\.self))
  }
}

/// The keys of an observation.
enum RowKey: Int {
  case indicator, area, period, value, span, unit, growth, status, releasedAt, reason, note
  case dimensions, classification, cases

  static let table = JSONKeyTable([
    "indicator", "area", "period", "value", "span", "unit", "growth", "status", "released_at",
    "reason", "note", "dimensions", "classification", "n",
  ])
}

/// The keys of the member `growth` of a row.
enum GrowthKey: Int {
  case yearOnYear, monthOnMonth, basis

  static let table = JSONKeyTable(["yoy", "mom", "basis"])
}

/// The keys of a block of equidistant figures.
enum SeriesBlockKey: Int {
  case indicator, area, unit, span, start, step, values, status, dimensions, classification

  static let table = JSONKeyTable([
    "indicator", "area", "unit", "span", "start", "step", "values", "status", "dimensions",
    "classification",
  ])
}
