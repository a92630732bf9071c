import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// What ids mean, against a slow reading of the rules on random files that contradict each other.
struct MeaningsOracleTests {
  private struct Row {
    let indicator: String
    let area: String
    let category: String?
    let month: Int
    let value: Int
    let unit: String?
  }

  private struct File {
    let name: String
    let source: String
    let day: Int
    let indicators: [String: [String]]
    let areas: [String: String]
    let categories: [String: String]
    let rows: [Row]
    let recordArea: String?

    var rank: (Int, String) { (day, name) }

    /// The units of the rows of an indicator that the file does not define; nil without such rows.
    func strayUnit(_ id: String) -> String? {
      let strays = rows.filter { $0.indicator == id && indicators[id] == nil }
      return strays.isEmpty ? nil : strays.compactMap(\.unit).first ?? ""
    }

    var text: String {
      func list(_ key: String, _ members: [String]) -> String {
        members.isEmpty ? "" : "\"\(key)\":[\(members.joined(separator: ","))],"
      }
      let inOrder = categories.sorted { $0.key < $1.key }
      let head =
        list(
          "indicators",
          indicators.map { #"{"id":"\#($0)","name":"\#($1[0])","unit":"\#($1[1])"}"# })
        + list("areas", areas.map { #"{"code":"\#($0)","name":"\#($1)"}"# })
        + list(
          "dimensions",
          inOrder.isEmpty
            ? []
            : [
              #"{"id":"d","name":"类","categories":["#
                + inOrder.map { #"{"code":"\#($0)","name":"\#($1)"}"# }.joined(separator: ",")
                + "]}"
            ])
      let rows = rows.map { row in
        #"{"indicator":"\#(row.indicator)","area":"\#(row.area)","period":"2026-0\#(row.month)","#
          + (row.unit.map { #""unit":"\#($0)","# } ?? "")
          + (row.category.map { #""dimensions":{"d":"\#($0)"},"# } ?? "")
          + #""value":\#(row.value)}"#
      }
      return SnapshotText.snapshot(
        rows, created: "2026-11-\(day + 10)T00:00:00+08:00", source: source, head: head,
        tail: recordArea.map { #","records":[{"type":"t","id":"\#(name)","area":"\#($0)"}]"# } ?? ""
      )
    }
  }

  private static func file(_ number: Int, _ generator: inout SeededGenerator) -> File {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    func chance(_ of: Int) -> Bool { pick(of) == 0 }
    var indicators: [String: [String]] = [:]
    var areas: [String: String] = [:]
    var categories: [String: String] = [:]
    for id in ["x", "y"] where chance(3) {
      indicators[id] = [["合格率", "生师比"][min(1, pick(5))], ["%", "人"][min(1, pick(6))]]
    }
    for code in ["1", "2"] where chance(3) { areas[code] = chance(4) ? "乙" : "甲\(code)" }
    if chance(2) {
      for code in ["1", "2", "3"] where chance(2) {
        categories[code] = chance(5) ? "乙" : "甲\(code)"
      }
    }
    var taken: Set<String> = []
    let rows = (0..<pick(8)).compactMap { _ -> Row? in
      let id = ["x", "y", "output"][pick(3)]
      let row = Row(
        indicator: id, area: "\(pick(3) + 1)", category: chance(2) ? "\(pick(2) + 1)" : nil,
        month: pick(2) + 1, value: pick(100),
        unit: id != "output" && indicators[id] == nil && chance(3) ? ["%", "人"][pick(2)] : nil)
      let identity = "\(id) \(row.area) \(row.category ?? "") \(row.month)"
      return taken.insert(identity).inserted ? row : nil
    }
    return File(
      name: "\(pick(90) + 10)-\(number).json", source: ["s", "t", "u"][min(2, pick(4))],
      day: pick(9), indicators: indicators, areas: areas, categories: categories, rows: rows,
      recordArea: chance(4) ? "\(pick(2) + 1)" : nil)
  }

  // MARK: The rules, slowly

  /// What one source says of one id: texts by what they say, and whether it defines it at all.
  private struct Saying: Equatable {
    let texts: [String: String]
    let isDefinition: Bool
  }

  private static func sayings(
    _ files: [File], _ saying: (File) -> Saying?, merging: Bool
  ) -> [String: Saying] {
    var result: [String: Saying] = [:]
    for file in files.sorted(by: { $0.rank > $1.rank }) {
      guard let next = saying(file) else { continue }
      guard let newer = result[file.source] else {
        result[file.source] = next
        continue
      }
      if merging {
        let texts = newer.texts.merging(next.texts) { first, _ in first }
        result[file.source] = Saying(texts: texts, isDefinition: true)
      } else if !newer.isDefinition, next.isDefinition {
        result[file.source] = next
      }
    }
    return result
  }

  private static func agree(_ one: Saying, _ other: Saying) -> Bool {
    one.texts.allSatisfy { key, text in
      guard let said = other.texts[key] else { return true }
      return said == text || !one.isDefinition && (said.isEmpty || text.isEmpty)
    }
  }

  /// The id that each source has.
  private static func ids(_ id: String, _ sayings: [String: Saying], users: Set<String>)
    -> [String: String]
  {
    var own: [String: String] = [:]
    func tell(_ isDefinition: Bool, _ isShared: Bool) {
      let said = sayings.filter { $0.value.isDefinition == isDefinition }
      var groups: [Set<String>] = said.keys.map { [$0] }
      for (one, saying) in said {
        for (other, otherSaying) in said where agree(saying, otherSaying) {
          let joined = groups.filter { $0.contains(one) || $0.contains(other) }
          groups.removeAll { joined.contains($0) }
          groups.append(joined.reduce([]) { $0.union($1) })
        }
      }
      groups = groups.flatMap { group -> [Set<String>] in
        let isOne = group.allSatisfy { one in
          group.allSatisfy { other in
            said[one].map { one in said[other].map { agree(one, $0) } ?? false } ?? false
          }
        }
        return isOne ? [group] : group.map { [$0] }
      }
      guard groups.count > 1 || isShared else { return }
      for group in groups {
        for source in group { own[source] = "\(id)@\(group.min() ?? "")" }
      }
    }
    let definers = Set(sayings.filter(\.value.isDefinition).keys)
    tell(true, !users.union(sayings.keys).isSubset(of: definers))
    tell(false, false)
    return own
  }

  private struct Rules {
    let indicators: [String: [String: String]]
    let areas: [String: [String: String]]
    let dimension: [String: String]

    init(_ files: [File]) {
      indicators = Dictionary(
        uniqueKeysWithValues: ["x", "y"].map { id in
          let said = sayings(
            files,
            { file in
              if let definition = file.indicators[id] {
                return Saying(
                  texts: ["name": definition[0], "unit": definition[1]], isDefinition: true)
              }
              return file.strayUnit(id).map { Saying(texts: ["unit": $0], isDefinition: false) }
            }, merging: false)
          return (id, ids(id, said, users: []))
        })
      areas = Dictionary(
        uniqueKeysWithValues: ["1", "2"].map { code in
          let said = sayings(
            files, { $0.areas[code].map { Saying(texts: ["name": $0], isDefinition: true) } },
            merging: false)
          let users = files.filter { file in
            file.recordArea == code || file.rows.contains { $0.area == code }
          }
          return (code, said.isEmpty ? [:] : ids(code, said, users: Set(users.map(\.source))))
        })
      let said = sayings(
        files,
        { $0.categories.isEmpty ? nil : Saying(texts: $0.categories, isDefinition: true) },
        merging: true)
      let users = files.filter { file in file.rows.contains { $0.category != nil } }
      dimension = said.isEmpty ? [:] : ids("d", said, users: Set(users.map(\.source)))
    }

    func key(_ row: Row, _ source: String) -> SeriesKey {
      SeriesKey(
        indicator: indicators[row.indicator]?[source] ?? row.indicator,
        area: areas[row.area]?[source] ?? row.area,
        span: row.indicator == "output" ? .yearToDate : .single,
        dimensions: row.category.map { [dimension[source] ?? "d": $0] } ?? .none)
    }
  }

  private func expect(_ warehouse: Warehouse, follows files: [File]) {
    let rules = Rules(files)
    var rows: [SeriesKey: [(file: File, row: Row)]] = [:]
    for file in files {
      for row in file.rows { rows[rules.key(row, file.source), default: []].append((file, row)) }
    }
    #expect(warehouse.series == rows.keys.sorted())
    #expect(warehouse.statistics.series == rows.count)
    for (key, rows) in rows {
      let months = Set(rows.map(\.row.month)).sorted()
      let counting = months.compactMap { month in
        rows.filter { $0.row.month == month }.max { $0.file.rank < $1.file.rank }
      }
      let history = warehouse.history(key, knownAt: SnapshotText.end)
      #expect(history.map(\.value) == counting.map { Double($0.row.value) })
      #expect(history.map(\.file) == counting.map(\.file.name))
      #expect(
        warehouse.hasSeveralSources(key, knownAt: SnapshotText.end)
          == (Set(rows.map(\.file.source)).count > 1))
    }
    for day in [3, 8] {
      let known = files.filter { $0.day <= day }.sorted { $0.rank < $1.rank }
      let moment = Instant(parsing: "2026-11-\(day + 10)T12:00:00+08:00")
      let definitions = warehouse.definitions(knownAt: moment)
      var areas: [String: String] = [:]
      for file in known {
        for (code, name) in file.areas { areas[rules.areas[code]?[file.source] ?? code] = name }
      }
      // A name that reads like another has its source behind it.
      #expect(definitions.areas.mapValues { "\($0.name.zh.prefix { $0 != "（" })" } == areas)
    }
    for record in warehouse.records().entries.map(\.current) {
      let file = files.first { $0.name == record.file }
      let area = file?.recordArea
      #expect(record.record.area == area.map { rules.areas[$0]?[record.source] ?? $0 })
    }
  }

  @Test("tells ids apart as the rules say, in any order of files", arguments: 1...12)
  func agrees(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...14, using: &generator)
    let files = (0..<count).map { Self.file($0, &generator) }
    for _ in 0..<2 {
      let shuffled = files.shuffled(using: &generator)
      expect(try SnapshotText.warehouse(shuffled.map { ($0.name, $0.text) }), follows: files)
    }
  }

  @Test("does so through many changes, and a removed file equals one never had", arguments: 1...8)
  func changes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed * 31)
    var warehouse = Warehouse()
    var present: [File] = []
    var contradictions = 0
    for number in 0..<40 {
      let file = Self.file(number, &generator)
      warehouse = try warehouse.adding(
        SnapshotText.read(file.text, name: file.name).get().batch)
      present.append(file)
      while present.count > 6 || Int.random(in: 0...2, using: &generator) == 0 && present.count > 1
      {
        let gone = present.remove(at: Int.random(in: 0..<present.count, using: &generator))
        warehouse = warehouse.removing([FileName(gone.name)])
      }
      // The same name again with another content: what was there is gone.
      if Int.random(in: 0...2, using: &generator) == 0 {
        let place = Int.random(in: 0..<present.count, using: &generator)
        let other = Self.file(1000 + number, &generator)
        present[place] = File(
          name: present[place].name, source: other.source, day: other.day,
          indicators: other.indicators, areas: other.areas, categories: other.categories,
          rows: other.rows, recordArea: other.recordArea)
        warehouse = try warehouse.adding(
          SnapshotText.read(present[place].text, name: present[place].name).get().batch)
      }
      expect(warehouse, follows: present)
      if !warehouse.definitions().contradictions.isEmpty { contradictions += 1 }
    }
    #expect(contradictions > 10)
  }
}
