package import CockpitCatalogue
import CockpitJSON
package import CockpitValues
package import CockpitWarehouse

/// The demonstration as a live feed: all that the first screen needs, then a drop of the
/// departments every five minutes.
package struct DemonstrationFeed: Sendable {
  /// How often, in seconds, to ask whether departments have reported.
  package static let lookEverySeconds: Int64 = 5

  package let catalogue: Catalogue
  package private(set) var warehouse = Warehouse()
  /// The invented targets that hold at the moment of the last drop; `nil` before the first.
  package private(set) var targetFile: TargetFile?
  private let demonstration: Demonstration
  private let workers: Int
  /// The last drop that was taken in.
  private var lastDrop: Instant?

  /// A feed for the region of a catalogue that has read nothing yet.
  ///
  /// At most so many threads as `workers` says make and read files at once.
  package init(catalogue: Catalogue, seed: UInt64 = 1, workers: Int = 1) {
    self.catalogue = catalogue
    self.workers = workers
    demonstration = Demonstration(catalogue: catalogue, region: catalogue.region, seed: seed)
  }

  /// Takes in what departments have reported up to a moment.
  ///
  /// - Returns: whether anything was reported since the last call.
  package mutating func refresh(at now: Instant) -> Bool {
    let interval = Demonstration.liveInterval
    let drop = Instant(seconds: now.seconds - now.seconds % interval)
    if drop != lastDrop { targetFile = targets(at: drop) }
    guard let lastDrop, drop >= lastDrop, drop.seconds(since: lastDrop) < 12 * interval,
      day(of: drop) == day(of: lastDrop)
    else {
      // The first call, the clock jumped, or a day is over: begin anew, so that what a feed that
      // is left on for weeks holds is never more than a day's drops.
      lastDrop = drop
      warehouse = Warehouse()
      take(demonstration.start(at: drop))
      return true
    }
    guard drop > lastDrop else { return false }
    var next = lastDrop
    while next < drop {
      next = next.adding(seconds: interval)
      take(demonstration.live(at: next))
    }
    self.lastDrop = drop
    return true
  }

  private func day(of moment: Instant) -> CivilDate {
    CivilTime(moment, offset: catalogue.offset).date
  }

  private func targets(at moment: Instant) -> TargetFile? {
    demonstration.targets(at: moment).flatMap { file in
      let source = SourceText(name: file.name, bytes: file.bytes)
      return try? TargetFileReader.read(source, indicators: catalogue.indicators).file
    }
  }

  private mutating func take(_ files: [DemonstrationFile]) {
    let outcome = WarehouseLoader.load(
      files.map { file in .init(name: file.name, bytes: { file.bytes }) }, catalogue: catalogue,
      workers: workers)
    // All files of the demonstration are marked as such, so that none can be mixed with real ones.
    if let next = try? warehouse.adding(outcome.batches) { warehouse = next }
  }
}
