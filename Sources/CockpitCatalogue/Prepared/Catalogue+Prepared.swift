import CockpitValues

extension Catalogue {
  /// The bytes of the catalogue, from which the same one is made without parsing its files anew.
  ///
  /// They begin with the version of the layout and the fingerprint of the files. Beside a built-in pack they
  /// lie in `Resources/Prepared`, and are of use only as long as its files are as they were.
  package var prepared: [UInt8] {
    var pack = PreparedWriter()
    // What the demonstration of another region needs of it comes first.
    pack.write(
      region, areas, indicators, scenario, id, version, name, title, offset, themes, domains,
      boards, calendar, goals, systems, departments, bodies, composites, namedGroups, records,
      clock, wholes, alarmRules, alarmCauses, supervision, occasions, policies, crossChecks)
    return pack.finished(Catalogue.head(fingerprint))
  }

  /// The catalogue that was prepared of the files of a pack; `nil` where none was, or it was of other ones.
  ///
  /// - Complexity: O(bytes)
  init?(preparedOf files: PackFiles) {
    let read = Catalogue.read(files) { pack, fingerprint throws(PreparedFault) in
      var catalogue = try Catalogue(from: &pack)
      catalogue.fingerprint = fingerprint
      guard pack.isAtEnd else { throw PreparedFault() }
      return catalogue
    }
    guard let read else { return nil }
    self = read
  }

  private init(from pack: inout PreparedReader) throws(PreparedFault) {
    let start = try Start(from: &pack)
    try self.init(
      id: pack.read(), version: pack.read(), name: pack.read(), title: pack.read(),
      region: start.region, offset: pack.read(), themes: pack.read(), domains: pack.read(),
      areas: start.areas, indicators: start.indicators, boards: pack.read(),
      calendar: pack.read() as StatisticalCalendar,
      goals: pack.read(), systems: pack.read(), departments: pack.read(), bodies: pack.read(),
      composites: pack.read(), namedGroups: pack.read(), records: pack.read(), clock: pack.read(),
      scenario: start.scenario)
    wholes = try pack.read()
    alarmRules = try pack.read()
    alarmCauses = try pack.read()
    supervision = try pack.read()
    occasions = try pack.read()
    policies = try pack.read()
    crossChecks = try pack.read()
  }

  /// What the bytes have first.
  private struct Start {
    let region: String
    let areas: AreaTree
    let indicators: [Indicator]
    let scenario: DemonstrationScenario

    init(from pack: inout PreparedReader) throws(PreparedFault) {
      (region, areas, indicators, scenario) = try (
        pack.read(), pack.read(), pack.read(), pack.read()
      )
    }
  }

  /// What the demonstration of another region needs of a pack, where it was prepared of its files.
  static func preparedScenario(of files: PackFiles) -> RegionScenario? {
    read(files) { pack, _ throws(PreparedFault) in
      let start = try Start(from: &pack)
      return RegionScenario(
        region: start.region, areas: start.areas, indicators: start.indicators,
        scenario: start.scenario)
    }
  }

  /// Reads what was prepared of the files of a pack; `nil` where that is nothing of use.
  private static func read<Value>(
    _ files: PackFiles,
    _ body: (inout PreparedReader, _ fingerprint: UInt64) throws(PreparedFault) -> Value
  ) -> Value? {
    guard let bytes = files.prepared else { return nil }
    let fingerprint = files.fingerprint
    return bytes.withUnsafeBufferPointer { bytes -> Value? in
      do throws(PreparedFault) {
        var pack = try PreparedReader(bytes, head: head(fingerprint))
        return try body(&pack, fingerprint)
      } catch {
        return nil
      }
    }
  }

  /// What the bytes begin with: what is laid out otherwise has another version.
  private static func head(_ fingerprint: UInt64) -> [UInt8] {
    var head = Array("cockpit.pack/6\n".utf8)
    withUnsafeBytes(of: fingerprint.littleEndian) { head.append(contentsOf: $0) }
    return head
  }
}
