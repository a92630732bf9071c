package import CockpitJSON
package import CockpitValues

/// The files of one pack, read but not yet understood.
package struct PackFiles: Sendable {
  /// The files that a pack can have; the first four it must have.
  package static let names = [
    "pack.json", "areas.json", "indicators.json", "boards.json", "calendar.json",
    "targets.json", "milestones.json", "lights.json", "year-targets.json",
    "systems.json", "system-indicators.json", "composites.json", "crosschecks.json", "records.json",
    "alarms.json", "supervision.json", "chronicle.json", "policies.json", "demonstration.json",
  ]

  /// Where the pack is, as it stands before the file names in diagnostics.
  package let location: String
  private let contents: [String: [UInt8]]
  /// The catalogue that was made of the files before, ready to be read; see ``Catalogue/prepared``.
  let prepared: [UInt8]?

  package init(location: String, contents: [String: [UInt8]], prepared: [UInt8]? = nil) {
    self.location = location
    self.contents = contents
    self.prepared = prepared
  }

  /// The content of a file; nil where the pack does not have it.
  package subscript(name: String) -> [UInt8]? { contents[name] }

  /// A number by which the contents of the files are told from others.
  ///
  /// - Complexity: O(bytes)
  package var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    for name in PackFiles.names {
      guard let bytes = contents[name] else { continue }
      fingerprint.add(name)
      fingerprint.add(bytes)
    }
    return fingerprint.word
  }

  func source(_ name: String) -> SourceText {
    SourceText(name: "\(location)/\(name)", bytes: contents[name] ?? [])
  }
}

/// What is wrong with a pack, with a place for each fault.
package struct PackError: Error, Sendable, CustomStringConvertible {
  package let diagnostics: [Diagnostic]
  /// What is doubtful beside that, for which nothing is refused.
  package let warnings: [Diagnostic]

  package init(diagnostics: [Diagnostic], warnings: [Diagnostic] = []) {
    self.diagnostics = diagnostics
    self.warnings = warnings
  }

  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// Whose pack it is: enough of a pack to offer it without reading all of it.
package struct PackRegion: Hashable, Sendable {
  /// The id of the pack.
  package let pack: String
  package let name: LocalizedText
  /// The area that the pack is about, and those above it, the nearest first.
  package let areas: [Area]

  package init(pack: String, name: LocalizedText, areas: [Area]) {
    self.pack = pack
    self.name = name
    self.areas = areas
  }
}
