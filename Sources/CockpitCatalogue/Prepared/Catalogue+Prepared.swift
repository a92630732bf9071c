import CockpitValues

extension Catalogue {
  /// The bytes of the catalogue, from which the same one is made without parsing its files anew.
  ///
  /// They begin with the version of the layout and the fingerprint of the files. Beside a built-in pack they
  /// lie in `Resources/Prepared`, and are of use only as long as its files are as they were.
  package var prepared: [UInt8] {
    var pack = PreparedWriter()
    pack.write(
      id, version, name, title, region, offset, themes, domains, areas, indicators, boards,
      calendar, goals, systems, departments, bodies, composites, namedGroups, records, clock,
      scenario, alarmRules, supervision)
    return pack.finished(Catalogue.head(fingerprint))
  }

  /// The catalogue that was prepared of the files of a pack; `nil` where none was, or it was of other ones.
  ///
  /// - Complexity: O(bytes)
  init?(preparedOf files: PackFiles) {
    guard let bytes = files.prepared else { return nil }
    let fingerprint = files.fingerprint
    let read = bytes.withUnsafeBufferPointer { bytes -> Catalogue? in
      do throws(PreparedFault) {
        var pack = try PreparedReader(bytes, head: Catalogue.head(fingerprint))
        return try Catalogue(from: &pack)
      } catch {
        return nil
      }
    }
    guard let read else { return nil }
    self = read
    self.fingerprint = fingerprint
  }

  private init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), version: pack.read(), name: pack.read(), title: pack.read(),
      region: pack.read(), offset: pack.read(), themes: pack.read(), domains: pack.read(),
      areas: pack.read(), indicators: pack.read(), boards: pack.read(),
      calendar: pack.read() as StatisticalCalendar,
      goals: pack.read(), systems: pack.read(), departments: pack.read(), bodies: pack.read(),
      composites: pack.read(), namedGroups: pack.read(), records: pack.read(), clock: pack.read(),
      scenario: pack.read())
    alarmRules = try pack.read()
    supervision = try pack.read()
    guard pack.isAtEnd else { throw PreparedFault() }
  }

  /// What the bytes begin with: what is laid out otherwise has another version.
  private static func head(_ fingerprint: UInt64) -> [UInt8] {
    var head = Array("cockpit.pack/1\n".utf8)
    withUnsafeBytes(of: fingerprint.littleEndian) { head.append(contentsOf: $0) }
    return head
  }
}
