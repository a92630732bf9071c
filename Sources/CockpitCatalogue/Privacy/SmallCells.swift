/// Hides figures from which a single respondent could be told.
///
/// The Statistics Law forbids disclosing what identifies one respondent, also by way of totals: if
/// only one part of a total were hidden, the total less the others would reveal it.
package struct SmallCells: Hashable, Sendable {
  /// The units that must stand behind a figure where the pack does not ask for more.
  package static let fewestUnits = 3
  /// The cases that must stand behind a percentage where the pack does not ask for more, n_min.
  package static let fewestCases = 20
  /// The reason by which a source says that it has withheld a figure: a keyword of the snapshot
  /// format, whatever screens say of such a figure.
  package static let withheldReason = "不显示"

  /// The places of the parts that are not shown.
  package let hidden: Set<Int>

  /// What to hide among the parts of a total that is shown.
  ///
  /// The units are the enterprises or persons behind each part; a part is hidden where they are
  /// fewer than the fewest, or not known.
  ///
  /// - Complexity: O(parts)
  package init(units: [Int?], fewest: Int = fewestUnits) {
    var hidden: Set<Int> = []
    for (index, count) in units.enumerated() where (count ?? 0) < fewest {
      hidden.insert(index)
    }
    if hidden.count == 1 {
      let others = units.indices.filter { !hidden.contains($0) }
      if let smallest = others.min(by: { (units[$0] ?? 0, $0) < (units[$1] ?? 0, $1) }) {
        hidden.insert(smallest)
      }
    }
    self.hidden = hidden
  }

  /// Whether the figure at a place of the list that was asked about is withheld.
  package func hides(_ index: Int) -> Bool { hidden.contains(index) }
}
