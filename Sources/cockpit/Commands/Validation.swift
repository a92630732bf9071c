import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitWarehouse
import Glibc

/// The faults of snapshots and packs, gathered.
struct Validation {
  private let catalogue: Catalogue
  private var files = 0
  private var diagnostics: [Diagnostic] = []
  /// Faults that have no place in one file.
  private var general: [String] = []
  /// The paths that cannot be opened, and why.
  private(set) var missing: [String] = []
  private var uncatalogued: Set<String> = []
  /// The areas that rows name and neither the pack nor a file defines.
  private var unknownAreas: Set<String> = []
  /// How many records there are of each type.
  private var records: [String: Int] = [:]

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
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
        diagnostics += try PackReader.inspect(PackSource.read(folder: path)).warnings
      } catch {
        diagnostics += error.diagnostics
      }
      return
    }
    let folder = SnapshotFolder(path: path)
    guard let entries = try? folder.entries() else {
      guard access(path, R_OK) == 0 else {
        missing.append(
          "cannot open \(path): \(String(cString: strerror(errno))); name a snapshot file, a folder"
            + " of them or a pack")
        return
      }
      return load([path])
    }
    if entries.isEmpty { general.append("\(path) holds no *.json file") }
    load(
      entries.map { path.hasSuffix("/") ? path + $0.name : "\(path)/\($0.name)" })
  }

  private mutating func load(_ paths: [String]) {
    files += paths.count
    let targets = paths.filter { TargetFile.isName($0) }.compactMap { path in
      self.targets(of: path).map { (name: path, file: $0) }
    }
    warnOfReplaced(targets)
    let outcome = WarehouseLoader.load(
      paths.filter { !TargetFile.isName($0) }.map { .init(name: $0, path: $0) },
      catalogue: catalogue, workers: Machine.coreCount, check: Checksum.complaint)
    diagnostics += outcome.refusals + outcome.warnings
    do {
      let warehouse = try Warehouse(outcome.batches)
      try MixedFilesError.check(
        warehouse.members
          + targets.map { .init(name: $0.name, isDemonstration: $0.file.isDemonstration) })
      uncatalogued.formUnion(warehouse.definedIndicators.map(\.id))
      let defined = Set(warehouse.definedAreas.map(\.code))
      let named = warehouse.areas + warehouse.records().entries.compactMap(\.record.area)
      unknownAreas.formUnion(
        named.filter { catalogue.areas[$0] == nil && !defined.contains($0) })
      for entry in warehouse.records().entries { records[entry.record.type, default: 0] += 1 }
    } catch {
      general.append("\(error)")
    }
  }

  private mutating func targets(of path: String) -> TargetFile? {
    do {
      let bytes = try SnapshotFolder.read(file: path)
      let complaint = bytes.withUnsafeBufferPointer {
        Checksum.complaint(about: $0, of: .init(name: path, path: path))
      }
      if let complaint {
        diagnostics.append(complaint)
        return nil
      }
      let source = SourceText(name: path, bytes: bytes)
      let read = try TargetFileReader.read(source, indicators: catalogue.indicators)
      diagnostics += read.warnings
      return read.file
    } catch let error as PackError {
      diagnostics += error.diagnostics
    } catch {
      general.append("\(error)")
    }
    return nil
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
            sentence:
              "the target \(target.id) of \(target.year) gives way to that of \(later.name),"
              + " which is later; remove it if nothing else is meant", excerpt: ""))
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
