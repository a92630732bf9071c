import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitResources
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Glibc

/// The faults of snapshots and packs, gathered.
struct Validation {
  private let packs: FilePacks
  /// The clock by which files run ahead.
  private let now: Instant
  private var files = 0
  private var diagnostics: [Diagnostic] = []
  /// Faults that have no place in one file.
  private var general: [String] = []
  /// How many more errors files have than are listed.
  private var leftOff: [(file: String, errors: Int)] = []
  private let strings = CommandLanguage.strings
  /// The paths that cannot be opened, and why.
  private(set) var missing: [String] = []
  private var uncatalogued: Set<String> = []
  /// The areas that rows name and neither the pack nor a file defines.
  private var unknownAreas: Set<String> = []
  /// What came in another unit than its indicator's, by file.
  private var conversions: [(file: String, conversion: UnitConversion)] = []
  /// How many records there are of each type.
  private var records: [String: Int] = [:]

  /// Whether of each file is invented what it says, by its name.
  private var kinds: [MixedFilesError.Member] = []
  /// How many snapshots are of other regions than that of the pack that was asked for, by region.
  private var otherRegions: [String: Int] = [:]

  init(packs: FilePacks, now: Instant) {
    self.packs = packs
    self.now = now
  }

  var errors: Int {
    diagnostics.count { $0.severity == .error } + leftOff.reduce(0) { $0 + $1.errors }
      + general.count + missing.count
  }

  private var warnings: Int {
    diagnostics.count { $0.severity == .warning }
  }

  /// Checks a snapshot file, a folder of snapshots or a folder of a pack.
  ///
  /// What is found is told file by file, in the order of the lines.
  mutating func check(_ path: String) throws {
    let first = diagnostics.count
    try find(in: path)
    diagnostics[first...].sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  private mutating func find(in path: String) throws {
    if PackSource.isPack(folder: path) {
      check(pack: PackFiles(folder: path))
      return
    }
    let items: [SourceItem]
    do throws(FeedError) {
      items = try SnapshotFolder(path: path).items(at: now)
    } catch {
      guard access(path, R_OK) == 0 else {
        let reason = strings(SystemError(code: errno))
        missing.append(strings(.command(.cannotOpen(path, because: reason))))
        return
      }
      return try load([path])
    }
    if items.isEmpty { general.append(strings(.command(.noFiles(path)))) }
    let folder = path.hasSuffix("/") ? path : "\(path)/"
    try load(items.map { folder + $0.name.text })
  }

  private mutating func check(pack: PackFiles) {
    files += 1
    let unread = pack.unreadKeys { CockpitResource.bytes(at: "Schemas/\($0).schema.json") }
    do {
      diagnostics += try PackReader.inspect(pack, at: SystemClock.now).warnings + unread
    } catch {
      let places = Set(error.diagnostics.map(\.place))
      list(error.diagnostics + error.warnings + unread.filter { !places.contains($0.place) })
    }
  }

  /// Takes some files in as the screens of their regions do, and gathers what is complained of.
  private mutating func load(_ paths: [String]) throws {
    files += paths.count
    kinds = []
    let groups = try packs.groups(of: paths)
    for group in groups {
      load(group.paths, group.catalogue, isOneOfSeveral: groups.count > 1)
    }
    // What is mixed among the files of one region was told of already.
    guard groups.count > 1, general.isEmpty else { return }
    do throws(MixedFilesError) {
      try MixedFilesError.check(kinds)
    } catch {
      general.append(strings(error.sentence))
    }
  }

  /// Takes files of one pack in.
  private mutating func load(
    _ paths: [String], _ catalogue: Catalogue, isOneOfSeveral: Bool
  ) {
    var intake = Intake(
      source: FileList(paths: paths), catalogue: catalogue, workers: Machine.coreCount,
      listsStrays: true)
    do throws(FeedError) {
      _ = try intake.refresh(at: now)
      gather(intake.content.warehouse, catalogue)
      diagnostics += intake.content.ahead.map(\.diagnostic)
      warnOfFigures(intake.content, catalogue)
      for (header, strays) in intake.content.warehouse.strays() { list(strays, of: header) }
      diagnostics += intake.content.warehouse.barrenFiles(ofNewest: false)
        .filter { $0.rows == 0 && $0.unknownRegion == nil }.map(\.diagnostic)
      kinds += intake.content.warehouse.members
      kinds += intake.targetFiles.map {
        .init(name: $0.key.text, isDemonstration: $0.value.isDemonstration)
      }
      for header in intake.content.warehouse.headers {
        guard header.belonging == .own else {
          if header.belonging == .otherRegion { otherRegions[header.region, default: 0] += 1 }
          continue
        }
        conversions += intake.content.warehouse.conversions(ofFile: FileName(header.fileName))
          .map { (header.fileName, $0) }
      }
    } catch {
      general.append(strings(error.sentence))
    }
    let targets = paths.filter(TargetFile.isName)
    let snapshots = paths.filter { !TargetFile.isName($0) }
    let nobodys = Set(isOneOfSeveral ? targets.map { FileName($0) }.filter(intake.isSilent) : [])
      .union(intake.targetsOfNobody)
    diagnostics += nobodys.sorted().map {
      Diagnostic(file: $0.text, sentence: TargetFault.regionMissing)
    }
    for path in targets where !nobodys.contains(FileName(path)) {
      list(intake.diagnostics(of: FileName(path)))
    }
    warnOfReplaced(
      intake.targetFiles.filter { !nobodys.contains($0.key) }
        .map { (name: $0.key.text, file: $0.value) })
    for path in snapshots where intake.isRefused(FileName(path)) {
      list(intake.diagnostics(of: FileName(path)), more: intake.unlistedFaults(of: FileName(path)))
    }
    for path in snapshots where !intake.isRefused(FileName(path)) {
      diagnostics += intake.diagnostics(of: FileName(path))
    }
  }

  /// Lists errors, of each file at most so many as one looks through, and counts the others.
  private mutating func list(_ found: [Diagnostic], more: Int = 0) {
    var files: [String] = []
    for file in found.map(\.file) where !files.contains(file) { files.append(file) }
    for file in files {
      let own = found.filter { $0.file == file }
      let errors = own.filter { $0.severity == .error }
      let shown = errors.prefix(FileFaults.mostListed)
      diagnostics += own.filter { $0.severity == .warning } + shown
      let rest = errors.count - shown.count + (file == files.last ? more : 0)
      if rest > 0 { leftOff.append((file, rest)) }
    }
  }

  /// Gathers what the pack does not know, and counts records.
  private mutating func gather(_ warehouse: Warehouse, _ catalogue: Catalogue) {
    let definitions = warehouse.definitions()
    uncatalogued.formUnion(definitions.indicators.keys)
    for contradiction in definitions.contradictions { warn(of: contradiction) }
    for change in warehouse.changedDefinitions() { warn(ofChange: change) }
    let defined = Set(definitions.areas.keys)
    let records = warehouse.records().entries.map(\.record)
    unknownAreas.formUnion(
      (warehouse.areas + records.compactMap(\.area)).filter {
        catalogue.areas[$0] == nil && !defined.contains($0)
      })
    for record in records { self.records[record.type, default: 0] += 1 }
  }

  /// Warns each file whose newest figure of the region is hard to believe, or contradicted by another
  /// source.
  private mutating func warnOfFigures(_ content: IntakeContent, _ catalogue: Catalogue) {
    let situation = Situation(pack: catalogue, content: content, at: Moment(clock: now))
    let figures = FigureText(strings: strings)
    for reading in situation.readings.values {
      // Limits are told of each row that is beyond them.
      let doubts = reading.doubts.filter { !$0.isLimit }
      guard let doubted = reading.doubted, !doubts.isEmpty else { continue }
      let words = doubts.map { figures.words(of: $0, about: reading.indicator) }
      diagnostics.append(
        Diagnostic(
          severity: .warning, file: doubted.file, line: 1, column: 1,
          sentence: SnapshotFault.doubtedFigure(
            indicator: reading.indicator.id, period: doubted.period.notation,
            because: words.joined(separator: strings.semicolon)), excerpt: ""))
    }
    for reading in situation.readings.values where !reading.conflicts.isEmpty {
      guard let latest = reading.latest else { continue }
      func figure(_ observation: Observation) -> String {
        figures.valueWithUnit(of: observation, of: reading.indicator) ?? "null"
      }
      let others = reading.conflicts.map {
        strings(.command(.saidIn(figure($0), file: $0.file, source: $0.source)))
      }
      diagnostics.append(
        Diagnostic(
          severity: .warning, file: latest.file, line: 1, column: 1,
          sentence: SnapshotFault.conflictingFigures(
            indicator: reading.indicator.id, period: latest.period.notation,
            value: figure(latest), others: others.joined(separator: strings.comma)), excerpt: ""))
    }
  }

  /// Warns each file that says of an id what another source's says otherwise.
  private mutating func warn(of contradiction: Contradiction) {
    let text = DefinitionText(strings: strings)
    for claim in contradiction.claims {
      // Those who mean the same have one id for it.
      let others = contradiction.claims.filter { $0.id != claim.id }.map {
        strings(
          .command(
            .saidIn(
              text.meaning(of: $0, in: contradiction), file: $0.file, source: $0.source.name)))
      }
      warn(
        .contradicted(
          contradiction.id, meaning: text.meaning(of: claim, in: contradiction),
          others: others.joined(separator: strings.comma), own: claim.id),
        at: claim, of: contradiction.id)
    }
  }

  /// Warns each file that says of an id what a newer one of its source says otherwise.
  private mutating func warn(ofChange change: Contradiction) {
    let text = DefinitionText(strings: strings)
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
    let error = strings(.command(.error))
    var lines: [String] = []
    for (index, diagnostic) in diagnostics.enumerated() {
      lines.append(strings(diagnostic))
      // The count of the others stands below the last one of the file that is listed.
      guard diagnostic.severity == .error,
        let more = leftOff.first(where: { $0.file == diagnostic.file }),
        !diagnostics[(index + 1)...].contains(where: {
          $0.severity == .error && $0.file == diagnostic.file
        })
      else { continue }
      lines.append("\(diagnostic.file): \(error): \(strings(.command(.moreErrors(more.errors))))")
    }
    lines += general.map { PrintableText.of("\(error): \($0)") }
    lines += notes.map { PrintableText.of(strings($0)) }
    lines.append(
      strings(.command(.summary(files: files, errors: errors, warnings: warnings))))
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the files hold that the pack does not know or has otherwise.
  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if !uncatalogued.isEmpty {
      notes.append(.command(.uncatalogued(uncatalogued.sorted().joined(separator: ", "))))
    }
    if !unknownAreas.isEmpty {
      notes.append(.command(.unknownAreas(unknownAreas.sorted().joined(separator: ", "))))
    }
    if !otherRegions.isEmpty {
      let counts = otherRegions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      notes.append(.command(.otherRegions(counts.joined(separator: ", "))))
    }
    notes += conversions.map { file, conversion in
      .command(
        .converted(
          file: file, indicator: conversion.indicator, from: conversion.unit,
          to: conversion.target, rows: conversion.rows))
    }
    if !records.isEmpty {
      let counts = records.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      notes.append(.command(.records(counts.joined(separator: ", "))))
    }
    return notes
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
        for diagnostic in diagnostics { json.diagnostic(diagnostic, strings) }
      }
      json.key("left_off")
      json.array(.lines) { json in
        for (file, errors) in leftOff {
          json.object { json in
            json.member("file", file)
            json.member("errors", errors)
          }
        }
      }
      json.key("general")
      json.array(.lines) { json in
        for message in general { json.string(message) }
      }
      json.key("records")
      json.object { json in
        for (type, count) in records.sorted(by: { $0.key < $1.key }) { json.member(type, count) }
      }
      json.key("other_regions")
      json.object { json in
        for (region, count) in otherRegions.sorted(by: { $0.key < $1.key }) {
          json.member(region, count)
        }
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
  fileprivate mutating func diagnostic(_ diagnostic: Diagnostic, _ strings: Strings) {
    object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("file", diagnostic.file)
      json.member("line", diagnostic.line)
      json.member("column", diagnostic.column)
      json.member("message", strings(diagnostic.sentence))
    }
  }
}
