import CockpitJSON
import CockpitValues

/// How far the clocks of those who send files may run ahead of the screen's, and how long a live screen
/// shows what was deleted: `clock` in pack.json.
package struct ClockSkew: Hashable, Sendable {
  /// A file that is created up to so many seconds ahead of the clock counts at once, in silence.
  package let tolerance: Int
  /// The most seconds ahead that are taken for a clock that runs ahead: where a source has nothing
  /// else, its least-ahead file within them is shown, and named.
  package let largest: Int
  /// For how many seconds the last values of a deleted file stay on a live screen, which says so.
  ///
  /// Time enough to find out whether that was meant. None where it is 0.
  package let deletedFor: Int

  package init(tolerance: Int, largest: Int, deletedFor: Int = 3600) {
    self.tolerance = tolerance
    self.largest = largest
    self.deletedFor = deletedFor
  }

  /// For packs that do not say: two minutes, a day, and an hour.
  package static let standard = ClockSkew(tolerance: 120, largest: 86_400)
}

extension ClockSkew {
  /// The object `clock` of pack.json, whose durations are written like `PT2M`.
  init(_ object: JSONObject) throws(JSONError) {
    func seconds(_ key: String, _ standard: Int) throws(JSONError) -> Int {
      guard let node = object.optional(key) else { return standard }
      guard let seconds = Frequency.seconds(ofDuration: try node.string()) else {
        throw JSONError(.badClock, at: node.offset)
      }
      return seconds
    }
    self.init(
      tolerance: try seconds("tolerance", ClockSkew.standard.tolerance),
      largest: try seconds("largest", ClockSkew.standard.largest),
      deletedFor: try seconds("deleted_for", ClockSkew.standard.deletedFor))
    guard tolerance <= largest else {
      throw JSONError(.badClock, at: object.offset)
    }
  }
}
