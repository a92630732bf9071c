import CockpitJSON
import CockpitValues

// The file of a pack about its invented figures: demonstration.json. A pack may leave it out.

extension PackReader {
  private static let demonstrationFile = "demonstration.json"

  mutating func scenario(
    _ header: PackHeader, areas: Set<String>?, indicators: [Indicator]?, known: Set<String>?,
    records types: Set<String>?, definitions: [RecordDefinition]
  ) -> DemonstrationScenario {
    let file = PackReader.demonstrationFile
    guard files[file] != nil else { return DemonstrationScenario() }
    _ = document(file, DemonstrationScenario.checkSchema(of:))
    let seasons = optionalList(file, "seasons", key: "id", orNone: true) {
      object throws(JSONError) in
      (try object.required("id").string(), try Season(object))
    }
    let references = ScenarioReferences(
      indicators: indicators.map {
        Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      },
      known: known, areas: areas, departments: header.departmentIndex,
      seasons: Dictionary(
        [("even", .even)] + (seasons?.entries.map(\.value) ?? []), uniquingKeysWith: { $1 }),
      knownSeasons: seasons?.known.map { $0.union(["even"]) })
    let sizes = optionalList(file, "areas", key: "area", orNone: true) {
      object throws(JSONError) in
      (try references.area(object), try DemonstrationScenario.AreaSize(object))
    }
    _ = document(file) { root throws(JSONError) in
      try DemonstrationScenario.check(sizes?.entries.map(\.value.1) ?? [], in: root)
    }
    let members = optionalList(file, "members", key: "area", orNone: true) {
      object throws(JSONError) in
      DemonstrationScenario.Member(
        area: try references.area(object), pack: try object.required("pack").string())
    }
    let profiles = optionalList(file, "profiles", key: "indicator", orNone: true) {
      object throws(JSONError) in
      (try object.required("indicator").string(), try IndicatorProfile(object, references))
    }
    let unread = document(file) { root throws(JSONError) in
      (try? root.optional("profiles")?.elements())?.compactMap { try? $0.object() }
        .flatMap(IndicatorProfile.unreadKeys) ?? []
    }
    for error in unread ?? [] { report(file, error, severity: .warning) }
    let targets = optionalList(file, "targets", key: "indicator", orNone: true) {
      object throws(JSONError) in try PlannedTarget(object, references)
    }
    let profilesOfRecords =
      types == nil
      ? Listing()
      : optionalList(file, "records", key: "type", orNone: true) { object throws(JSONError) in
        try RecordProfile(object, types: types, references)
      }
    let knownRecords =
      types == nil
      ? []
      : optionalItems(file, "known_records") { object throws(JSONError) in
        try KnownRecord(object, definitions: definitions, references)
      }
    let datasets = optionalList(file, "datasets", key: "title", orNone: true) {
      object throws(JSONError) in try DatasetProfile(object, references)
    }
    let incidents = optionalItems(file, "incidents") { object throws(JSONError) in
      try ReportingIncident(object, references)
    }
    let storms = part(file, "storms") { object throws(JSONError) in
      try DemonstrationScenario.Storms(object, references)
    }
    let peers = part(file, "peers") { object throws(JSONError) in
      try DemonstrationScenario.PeerComparison(object, references)
    }
    let enterprises = document(file) { root throws(JSONError) in
      try references.departments.ids("enterprises", of: root)
    }
    return DemonstrationScenario(
      profiles: Dictionary(
        profiles?.entries.map(\.value) ?? [], uniquingKeysWith: { first, _ in first }),
      sizes: Dictionary(sizes?.entries.map(\.value) ?? [], uniquingKeysWith: { first, _ in first }),
      targets: targets?.entries.map(\.value) ?? [], members: members?.entries.map(\.value) ?? [],
      incidents: incidents, records: profilesOfRecords?.entries.map(\.value) ?? [],
      knownRecords: knownRecords, datasets: datasets?.entries.map(\.value) ?? [],
      storms: storms ?? DemonstrationScenario.Storms(), peers: peers,
      enterprises: Set(enterprises ?? []))
  }

  /// What the demonstration of another region needs of a pack.
  ///
  /// Indicators of single systems and records are not read, and what is wrong in the rest is left out.
  ///
  /// - Returns: nil where its header or areas have a fault
  package static func regionScenario(of files: PackFiles) -> RegionScenario? {
    if let prepared = Catalogue.preparedScenario(of: files) { return prepared }
    var reader = PackReader(files)
    guard let header = reader.document("pack.json", PackHeader.init),
      let areas = reader.list("areas.json", "areas", key: "code", Area.init)
    else { return nil }
    let indicators = reader.list("indicators.json", "indicators", key: "id", Indicator.init)
    let scenario = reader.scenario(
      header, areas: areas.known, indicators: nil, known: nil, records: nil,
      definitions: [])
    return RegionScenario(
      region: header.region, areas: AreaTree(areas.entries.map(\.value)),
      indicators: Dictionary(
        indicators?.entries.map { ($0.value.id, $0.value) } ?? [],
        uniquingKeysWith: { first, _ in first }),
      scenario: scenario)
  }

  /// What a member of a file holds; nil where it is absent or has a fault.
  private mutating func part<Value>(
    _ file: String, _ member: String, _ body: (JSONObject) throws(JSONError) -> Value
  ) -> Value? {
    func value(_ root: JSONObject) throws(JSONError) -> Value? {
      guard let node = root.optional(member) else { return nil }
      return try body(node.object())
    }
    return document(file, value).flatMap(\.self)
  }
}

extension RegionScenario {
  /// The part of a pack, without the indicators of single systems.
  init(
    region: String, areas: AreaTree, indicators: [Indicator], scenario: DemonstrationScenario
  ) {
    self.init(
      region: region, areas: areas,
      indicators: Dictionary(
        indicators.lazy.filter { $0.system == nil }.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }),
      scenario: scenario)
  }
}
