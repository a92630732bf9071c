package import CockpitCatalogue
package import CockpitFeed
package import CockpitValues

/// The demonstration as a source: all that the first screen needs, then a drop of the departments
/// every five minutes, and the targets of the running year.
package struct LiveDemonstration: Source {
  /// How often, in seconds, to ask whether departments have reported.
  package static let lookEverySeconds: Int64 = 5

  package let name = "demonstration"
  private let demonstration: Demonstration
  private var items: [SourceItem] = []
  private var targets: SourceItem?
  /// The last drop that was asked for.
  private var lastDrop: Instant?

  /// What a drop of one moment is: all that there was before it, or only what is new.
  private enum Drop: UInt64 {
    case start, live
  }

  /// The demonstration of the region of a catalogue, of which nothing was asked yet.
  ///
  /// `packs` gives the files of other packs, by id. What was prepared of the past of this demonstration is not
  /// computed anew.
  package init(
    catalogue: Catalogue, seed: UInt64 = 1,
    packs: @escaping @Sendable (_ id: String) -> PackFiles? = { _ in nil }, past: [UInt8]? = nil
  ) {
    demonstration = Demonstration(
      catalogue: catalogue, region: catalogue.region, seed: seed, packs: packs, past: past)
  }

  /// What departments have reported up to a moment.
  package mutating func items(at now: Instant) -> [SourceItem] {
    let interval = Demonstration.liveInterval
    let drop = Instant(seconds: now.seconds - now.seconds % interval)
    if drop != lastDrop {
      targets = demonstration.targets(at: drop).map { file in
        // The name tells the year, which tells the content.
        SourceItem(name: file.name, stamp: SourceStamp(.init()), content: file.item)
      }
    }
    if let lastDrop, drop >= lastDrop, drop.seconds(since: lastDrop) < 12 * interval,
      day(of: drop) == day(of: lastDrop)
    {
      var next = lastDrop
      while next < drop {
        next = next.adding(seconds: interval)
        add(demonstration.live(at: next), of: .live, at: next)
      }
    } else {
      // The first call, the clock jumped, or a day is over: begin anew, so that what is in force
      // for weeks is never more than a day's drops.
      items = []
      add(demonstration.start(at: drop), of: .start, at: drop)
    }
    lastDrop = drop
    return items + [targets].compactMap(\.self)
  }

  private mutating func add(_ files: [DemonstrationFile], of drop: Drop, at moment: Instant) {
    let stamp = SourceStamp(.init(identity: drop.rawValue, seconds: moment.seconds))
    items += files.map { SourceItem(name: $0.name, stamp: stamp, content: $0.item) }
  }

  private func day(of moment: Instant) -> CivilDate {
    CivilTime(moment, offset: demonstration.catalogue.offset).date
  }
}
