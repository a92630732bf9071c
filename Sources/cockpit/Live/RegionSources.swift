import CockpitCatalogue
import CockpitValues
import DigitalCockpit

/// The source of the region that is shown, and those of the regions that were shown before.
///
/// What a source remembers of refused files is nowhere else: going back to a region finds it.
struct RegionSources: Sendable {
  private var shown: WorldSource
  private var others: [String: WorldSource] = [:]

  /// The sources where one region was shown, whose source was read.
  init(_ source: WorldSource) {
    shown = source
  }

  /// The world at a moment, if anything changed since the last call.
  mutating func news(at now: Instant) -> World? {
    // Once it was read, a folder that cannot be read is no error but a refusal in the world.
    (try? shown.refresh(at: now)) == true ? shown.world : nil
  }

  /// Goes to the region of a pack.
  ///
  /// - Returns: its world at a moment.
  mutating func world(of catalogue: Catalogue, at now: Instant) -> World {
    if catalogue.id != shown.catalogue.id {
      others[shown.catalogue.id] = shown
      shown = others.removeValue(forKey: catalogue.id) ?? shown.anew(for: catalogue)
    }
    return news(at: now) ?? shown.world
  }
}
