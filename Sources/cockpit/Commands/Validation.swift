import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Glibc

/// The faults of snapshots and packs, gathered.
struct Validation {
  private let catalogue: Catalogue
  /// The clock by which files run ahead.
  private let now: Instant
  private var files = 0
  private var diagnostics: [Diagnostic] = []
  /// Faults that have no place in one file.
  private var general: [String] = []
  /// The paths that cannot be opened, and why.
  private(set) var missing: [String] = []
  private var uncatalogued: Set<String> = []
  /// The areas that rows name and neither the pack nor a file defines.
  private var unknownAreas: Set<String> = []
  /// What came in another unit than its indicator's, by file.
  private var conversions: [(file: String, conversion: UnitConversion)] = []
  /// How many records there are of each type.
  private var records: [String: Int] = [:]

  init(catalogue: Catalogue, now: Instant) {
    self.catalogue = catalogue
    self.now = now
  }

  var errors: Int {
    diagnostics.count { $0.severity == .error } + general.count + missing.count
  }

  private var warnings: Int {
    diagnostics.count { $0.severity == .warning }
  }

  /// Checks a snapshot file, a folder of snapshots or a folder of a pack.
  mutating func check(_ path: String) {
    if PackSource.isPack(folder: path) {
      files += 1
      do {
        diagnostics += try PackReader.inspect(
          PackFiles(folder: path), at: SystemClock.now
        ).warnings
      } catch {
        diagnostics += error.diagnostics
      }
      return
    }
    let items: [SourceItem]
    do throws(FeedError) {
      items = try SnapshotFolder(path: path).items(at: now)
    } catch {
      guard access(path, R_OK) == 0 else {
        missing.append(
          "cannot open \(path): \(String(cString: strerror(errno))); name a snapshot file, a folder"
            + " of them or a pack")
        return
      }
      return load([path])
    }
    if items.isEmpty { general.append("\(path) holds no *.json file") }
    let folder = path.hasSuffix("/") ? path : "\(path)/"
    load(items.map { folder + $0.name.text })
  }

  /// Takes some files in as the screens do, and gathers what is complained of.
  private mutating func load(_ paths: [String]) {
    files += paths.count
    var intake = Intake(
      source: FileList(paths: paths), catalogue: catalogue, workers: Machine.coreCount,
      listsStrays: true)
    do throws(FeedError) {
      _ = try intake.refresh(at: now)
      gather(intake.content.warehouse)
      diagnostics += intake.content.ahead.map(\.diagnostic)
      warnOfConflicts(intake.content)
      for (header, strays) in intake.content.warehouse.strays() { list(strays, of: header) }
      diagnostics += intake.content.warehouse.barrenFiles(ofNewest: false)
        .filter { $0.rows == 0 }.map(\.diagnostic)
      for header in intake.content.warehouse.headers {
        conversions += intake.content.warehouse.conversions(ofFile: FileName(header.fileName))
          .map { (header.fileName, $0) }
      }
    } catch {
      general.append(error.description)
    }
    let targets = paths.filter(TargetFile.isName)
    let snapshots = paths.filter { !TargetFile.isName($0) }
    for path in targets { diagnostics += intake.diagnostics(of: FileName(path)) }
    warnOfReplaced(intake.targetFiles.map { (name: $0.key.text, file: $0.value) })
    let complaints = snapshots.flatMap { intake.diagnostics(of: FileName($0)) }
    diagnostics += complaints.filter { $0.severity == .error }
    diagnostics += complaints.filter { $0.severity == .warning }
  }

  /// Gathers what the pack does not know, and counts records.
  private mutating func gather(_ warehouse: Warehouse) {
    let definitions = warehouse.definitions()
    uncatalogued.formUnion(definitions.indicators.keys)
    for contradiction in definitions.contradictions { warn(of: contradiction) }
    for change in warehouse.changedDefinitions { warn(ofChange: change) }
    let defined = Set(definitions.areas.keys)
    let records = warehouse.records().entries.map(\.record)
    unknownAreas.formUnion(
      (warehouse.areas + records.compactMap(\.area)).filter {
        catalogue.areas[$0] == nil && !defined.contains($0)
      })
    for record in records { self.records[record.type, default: 0] += 1 }
  }

  /// Warns each file whose newest figure of the region another source contradicts.
  private mutating func warnOfConflicts(_ content: IntakeContent) {
    let situation = Situation(pack: catalogue, content: content, at: Moment(clock: now))
    let figures = FigureText(strings: Strings(.en))
    for reading in situation.readings.values where !reading.conflicts.isEmpty {
      guard let latest = reading.latest else { continue }
      func figure(_ observation: Observation) -> String {
        figures.valueWithUnit(of: observation, of: reading.indicator) ?? "null"
      }
      let others = reading.conflicts.map { "\(figure($0)) in \($0.file) (\($0.source))" }
      diagnostics.append(
        Diagnostic(
          severity: .warning, file: latest.file, line: 1, column: 1,
          sentence: SnapshotFault.conflictingFigures(
            indicator: reading.indicator.id, period: latest.period.notation,
            value: figure(latest), others: others.joined(separator: ", ")), excerpt: ""))
    }
  }

  /// Warns each file that says of an id what another source's says otherwise.
  private mutating func warn(of contradiction: Contradiction) {
    let text = DefinitionText(strings: Strings(.en))
    for claim in contradiction.claims {
      let others = contradiction.claims.filter { $0.source.id != claim.source.id }.map {
        "\(text.meaning(of: $0, in: contradiction)) in \($0.file) (\($0.source.name))"
      }
      warn(
        .contradicted(
          contradiction.id, meaning: text.meaning(of: claim, in: contradiction),
          others: others.joined(separator: ", "), own: claim.id),
        at: claim, of: contradiction.id)
    }
  }

  /// Warns each file that says of an id what a newer one of its source says otherwise.
  private mutating func warn(ofChange change: Contradiction) {
    let text = DefinitionText(strings: Strings(.en))
    guard let newest = change.claims.first else { return }
    for claim in change.claims.dropFirst() {
      warn(
        .changedMeaning(
          change.id, meaning: text.meaning(of: claim, in: change),
          newer: text.meaning(of: newest, in: change), file: newest.file),
        at: claim, of: change.id)
    }
  }

  /// Warns at the place where a file says what it says of an id.
  private mutating func warn(_ fault: SnapshotFault, at claim: Contradiction.Claim, of id: String) {
    let bytes = (try? SnapshotFolder.read(file: claim.file)) ?? []
    diagnostics.append(
      SourceText(name: claim.file, bytes: bytes).diagnostic(
        for: JSONError(fault, at: claim.place(of: id, in: bytes)), severity: .warning))
  }

  /// Names the stray rows of a file, of each kind at most ``Stray/maximumListed`` and then how many
  /// more there are.
  private mutating func list(_ strays: [Stray], of header: SnapshotHeader) {
    for kind in Stray.Kind.allCases {
      let own = strays.filter { $0.kind == kind }
      let all = own.flatMap(\.listed).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      let shown = all.prefix(Stray.maximumListed)
      diagnostics += shown
      let more = own.reduce(0) { $0 + $1.count } - shown.count
      guard more > 0 else { continue }
      diagnostics.append(
        Diagnostic(
          severity: .warning, file: header.fileName, line: shown.last?.line ?? 1,
          column: shown.last?.column ?? 1, sentence: SnapshotFault.moreStrays(more), excerpt: ""))
    }
  }

  /// Warns of targets that a later document sets anew.
  private mutating func warnOfReplaced(_ files: [(name: String, file: TargetFile)]) {
    let inOrder = files.sorted { ($0.file.date, $0.name) < ($1.file.date, $1.name) }
    for (index, earlier) in inOrder.enumerated() {
      for target in earlier.file.targets {
        let later = inOrder[(index + 1)...].last { other in
          other.file.targets.contains { $0.id == target.id && $0.year == target.year }
        }
        guard let later else { continue }
        diagnostics.append(
          Diagnostic(
            severity: .warning, file: earlier.name, line: 1, column: 1,
            sentence: TargetFault.givesWay(target.id, year: target.year, to: later.name),
            excerpt: ""))
      }
    }
  }

  /// The result for people: each fault with its place, then one line of counts.
  var text: String {
    var lines = diagnostics.map(\.description)
    lines += general.map { PrintableText.of("error: \($0)") }
    if !uncatalogued.isEmpty {
      let names = uncatalogued.sorted().joined(separator: ", ")
      lines.append(PrintableText.of("uncatalogued indicators: \(names)"))
    }
    if !unknownAreas.isEmpty {
      let codes = unknownAreas.sorted().joined(separator: ", ")
      lines.append(
        PrintableText.of("unknown areas: \(codes); correct the codes or define them in \"areas\""))
    }
    for (file, conversion) in conversions {
      let unit = catalogue.indicator(conversion.indicator)?.unit.symbol ?? ""
      lines.append(
        PrintableText.of(
          "converted: \(file): \(conversion.indicator) from \(conversion.unit) to \(unit), rows:"
            + " \(conversion.rows)"))
    }
    if !records.isEmpty {
      let counts = records.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      lines.append(PrintableText.of("records: \(counts.joined(separator: ", "))"))
    }
    lines.append("\(files) files, \(errors) errors, \(warnings) warnings")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The result for programs.
  var json: String {
    var json = JSONText()
    json.object(.lines) { json in
      json.member("files", files)
      json.member("errors", errors)
      json.member("warnings", warnings)
      json.key("diagnostics")
      json.array(.lines) { json in
        for diagnostic in diagnostics { json.diagnostic(diagnostic) }
      }
      json.key("general")
      json.array(.lines) { json in
        for message in general { json.string(message) }
      }
      json.key("records")
      json.object { json in
        for (type, count) in records.sorted(by: { $0.key < $1.key }) { json.member(type, count) }
      }
      json.key("converted")
      json.array(.lines) { json in
        for (file, conversion) in conversions {
          json.object { json in
            json.member("file", file)
            json.member("indicator", conversion.indicator)
            json.member("unit", conversion.unit)
            json.member("rows", conversion.rows)
          }
        }
      }
      json.key("uncatalogued")
      json.array { json in
        for indicator in uncatalogued.sorted() { json.string(indicator) }
      }
      json.key("unknown_areas")
      json.array { json in
        for area in unknownAreas.sorted() { json.string(area) }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONText {
  fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
    object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("file", diagnostic.file)
      json.member("line", diagnostic.line)
      json.member("column", diagnostic.column)
      json.member("message", diagnostic.message)
    }
  }
}
