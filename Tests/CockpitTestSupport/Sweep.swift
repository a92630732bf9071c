package import CockpitCanvas
import Glibc

/// How many examples of a property a run tries.
///
/// The gate tries a sample, the same each time. `Tests/soak` tries them all or ten times as many,
/// with a seed of its own, which stands in `SOAK_SEED`.
package enum Sweep {
  private static let soakSeed = getenv("SOAK_SEED").flatMap { UInt64(String(cString: $0)) }

  /// Whether this is the long run.
  package static var isSoak: Bool { soakSeed != nil }

  /// Random numbers for a property.
  ///
  /// They are the same for each run of the gate and differ from seed to seed of the long run. The
  /// salt tells one use from others, such as the name of a screen.
  package static func generator(_ salt: String) -> SeededGenerator {
    // FNV-1a, for the hashes of the standard library differ from run to run.
    let hash = salt.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return SeededGenerator(seed: hash ^ (soakSeed ?? 0))
  }

  /// How many examples to try.
  package static func count(gate: Int, soak: Int) -> Int { isSoak ? soak : gate }

  /// Some of the elements, in their order: the first, the last and others at random; all of them
  /// in the long run.
  package static func sample<Element>(
    _ elements: [Element], gate count: Int, using generator: inout SeededGenerator
  ) -> [Element] {
    guard !isSoak, elements.count > count else { return elements }
    let inner = elements.indices.dropFirst().dropLast().shuffled(using: &generator)
    let chosen = [0, elements.count - 1] + inner.prefix(max(0, count - 2))
    return chosen.sorted().map { elements[$0] }
  }

  /// Sizes up to a largest one: the four corners, then sizes at random, of which each order of
  /// magnitude has its share, for layouts break where there is little room.
  package static func sizes(
    upTo largest: Size, count: Int, using generator: inout SeededGenerator
  ) -> [Size] {
    let corners = [
      Size(columns: 1, rows: 1), Size(columns: largest.columns, rows: 1),
      Size(columns: 1, rows: largest.rows), largest,
    ]
    func length(_ limit: Int) -> Int {
      let most = Double(limit)
      let length = exp(Double.random(in: 0...log(most), using: &generator))
      return min(limit, max(1, Int(length.rounded())))
    }
    let others = (0..<max(0, count - corners.count)).map { _ in
      Size(columns: length(largest.columns), rows: length(largest.rows))
    }
    return Array((corners + others).prefix(count))
  }
}
