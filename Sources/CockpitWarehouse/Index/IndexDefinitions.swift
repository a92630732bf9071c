import CockpitCatalogue
import CockpitJSON

/// What files define, as an index keeps it: text that is read as that of a snapshot is.
///
/// So nothing can be made of an index that no file could say. Producers repeat themselves, and each set is
/// written and read once.
package struct IndexDefinitions {
  private struct Known {
    let indicators: [Indicator]
    let areas: [Area]
    let dimensions: [Dimension]
    /// `nil` where reading it gives something else.
    let text: String?

    func isOf(_ file: SnapshotColumns) -> Bool {
      indicators == file.indicators && areas == file.areas && dimensions == file.dimensions
    }
  }

  private var sets: [Known] = []

  package init() {}

  /// Whether an index can hold a file: nothing of it is doubtful, its time has come, and what it defines can be
  /// written down.
  ///
  /// The others are few, and are read whenever they are wanted.
  package mutating func canHold(_ file: SnapshotColumns) -> Bool {
    file.strays.isEmpty && file.header.knownSince == file.header.createdAt
      && (!file.hasDefinitions || text(of: file) != nil)
  }

  /// What a file defines as text; `nil` where reading it gives something else.
  ///
  /// - Complexity: O(different sets), and O(definitions) for one that is new
  mutating func text(of file: SnapshotColumns) -> String? {
    if let known = sets.last(where: { $0.isOf(file) }) { return known.text }
    let text = IndexDefinitions.written(file)
    let read = try? DefinitionsText(text)
    let isSame =
      read.map {
        $0.indicators == file.indicators && $0.areas == file.areas
          && $0.dimensions == file.dimensions
      } ?? false
    sets.append(
      Known(
        indicators: file.indicators, areas: file.areas, dimensions: file.dimensions,
        text: isSame ? text : nil))
    return isSame ? text : nil
  }

  private static func written(_ file: SnapshotColumns) -> String {
    let lists: [(String, [SnapshotDefinition])] = [
      ("indicators", file.indicators.map(SnapshotDefinition.indicator)),
      ("areas", file.areas.map(SnapshotDefinition.area)),
      ("dimensions", file.dimensions.map(SnapshotDefinition.dimension)),
    ]
    var bytes = Array("{".utf8)
    for (place, (key, definitions)) in lists.enumerated() {
      bytes += Array("\(place == 0 ? "" : ",")\"\(key)\":[".utf8)
      for (place, definition) in definitions.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        definition.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    return String(decoding: bytes + Array("}".utf8), as: UTF8.self)
  }
}

/// What a text of definitions says.
struct DefinitionsText {
  let indicators: [Indicator]
  let areas: [Area]
  let dimensions: [Dimension]

  /// Nothing.
  init() { (indicators, areas, dimensions) = ([], [], []) }

  /// - Throws: where it is not as ``IndexDefinitions`` writes it
  init(_ text: String) throws(JSONError) {
    let object = try JSONNode.parse(Array(text.utf8)).object()
    var (indicators, areas, dimensions) = ([Indicator](), [Area](), [Dimension]())
    for element in try object.required("indicators").elements() {
      indicators.append(try Indicator(snapshot: element.object()))
      indicators[indicators.count - 1].isUncatalogued = true
    }
    for element in try object.required("areas").elements() {
      areas.append(try Area(element.object()))
    }
    for element in try object.required("dimensions").elements() {
      dimensions.append(try Dimension(element.object()))
    }
    (self.indicators, self.areas, self.dimensions) = (indicators, areas, dimensions)
  }
}
