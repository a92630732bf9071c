/// What makes the invented figures of a region plausible: `demonstration.json` of its pack.
///
/// All of it is invented. What it leaves out follows from the definitions of the pack, so that a
/// pack without the file has a demonstration too.
package struct DemonstrationScenario: Hashable, Sendable {
  /// The profiles of indicators, by id.
  package let profiles: [String: IndicatorProfile]
  /// How large the areas below the region are beside each other, by code.
  package let sizes: [String: AreaSize]
  /// The targets of each year, in the order of the document.
  package let targets: [PlannedTarget]
  /// The areas that have packs of their own, whose figures are those of their packs.
  package let members: [Member]
  /// What goes wrong in the reports of each year.
  package let incidents: [ReportingIncident]
  package let records: [RecordProfile]
  /// Single records that come each year.
  package let knownRecords: [KnownRecord]
  package let datasets: [DatasetProfile]
  package let storms: Storms
  /// What is compared with the city of a district and its other districts; `nil` for nothing.
  package let peers: PeerComparison?
  /// The departments and bodies that are enterprises and no offices.
  package let enterprises: Set<Department.ID>

  package init(
    profiles: [String: IndicatorProfile] = [:], sizes: [String: AreaSize] = [:],
    targets: [PlannedTarget] = [], members: [Member] = [], incidents: [ReportingIncident] = [],
    records: [RecordProfile] = [], knownRecords: [KnownRecord] = [],
    datasets: [DatasetProfile] = [], storms: Storms = Storms(),
    peers: PeerComparison? = nil, enterprises: Set<Department.ID> = []
  ) {
    self.profiles = profiles
    self.sizes = sizes
    self.targets = targets
    self.members = members
    self.incidents = incidents
    self.records = records
    self.knownRecords = knownRecords
    self.datasets = datasets
    self.storms = storms
    self.peers = peers
    self.enterprises = enterprises
  }

  /// How large an area is beside the others, on any scale: by people, industry and commerce.
  package struct AreaSize: Hashable, Sendable {
    let sizes: [IndicatorProfile.Spread: Double]

    package init(people: Double, industry: Double, commerce: Double) {
      sizes = [.people: people, .industry: industry, .commerce: commerce]
    }

    init(sizes: [IndicatorProfile.Spread: Double]) {
      self.sizes = sizes
    }

    /// The size in what a figure follows.
    package subscript(spread: IndicatorProfile.Spread) -> Double { sizes[spread] ?? 1 }
  }

  /// An area with a pack of its own.
  package struct Member: Hashable, Sendable {
    /// The code of the area.
    package let area: String
    /// The id of the pack.
    package let pack: String

    package init(area: String, pack: String) {
      self.area = area
      self.pack = pack
    }
  }

  /// Which indicators are compared with the city of a district and its other districts.
  package struct PeerComparison: Hashable, Sendable {
    /// The id of the pack of the city.
    package let pack: String
    /// The office that reports the figures.
    package let source: Department.ID
    package let indicators: Set<String>

    package init(pack: String, source: Department.ID, indicators: Set<String>) {
      self.pack = pack
      self.source = source
      self.indicators = indicators
    }
  }

  /// The rain that comes as storms.
  package struct Storms: Hashable, Sendable {
    /// How likely a day is to have one, from 0 to 1.
    package let chance: Double
    /// The rain of the hour of the peak, in millimetres.
    package let peak: ClosedRange<Double>
    /// Those that come each year.
    package let known: [Known]

    /// The codes of the areas with people to move to safety in any of those.
    package var moving: Set<String> { Set(known.flatMap(\.evacuated.keys)) }

    package init(chance: Double = 0.16, peak: ClosedRange<Double> = 4...22, known: [Known] = []) {
      self.chance = chance
      self.peak = peak
      self.known = known
    }

    /// A storm of one day of each year.
    package struct Known: Hashable, Sendable {
      package let month: Int
      package let day: Int
      /// The hours of the day, from 0.
      package let hours: Range<Int>
      /// The rain of the hour of the peak, in millimetres.
      package let peak: Double
      /// The codes of the areas whose drains fail, so that water stands high there.
      package let flooded: Set<String>
      /// How many people there are to move to safety, by the codes of their areas.
      package let evacuated: [String: Int]

      package init(
        month: Int, day: Int, hours: Range<Int>, peak: Double, flooded: Set<String> = [],
        evacuated: [String: Int] = [:]
      ) {
        self.flooded = flooded
        self.evacuated = evacuated
        self.month = month
        self.day = day
        self.hours = hours
        self.peak = peak
      }
    }
  }
}

/// What the demonstration of a region needs of the pack of another: of a district in it, or of the
/// city that it lies in.
package struct RegionScenario: Sendable {
  /// The code of the region.
  package let region: String
  package let areas: AreaTree
  /// The indicators of themes, by id.
  package let indicators: [String: Indicator]
  package let scenario: DemonstrationScenario

  package init(
    region: String, areas: AreaTree, indicators: [String: Indicator],
    scenario: DemonstrationScenario
  ) {
    self.region = region
    self.areas = areas
    self.indicators = indicators
    self.scenario = scenario
  }
}
