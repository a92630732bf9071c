import CockpitCatalogue
import CockpitJSON

/// What files define, as an index keeps it: text that is read as that of a snapshot is.
///
/// Producers repeat themselves, and each set is written and read once.
package struct IndexDefinitions {
  /// Where lists are in memory, which files share that a reader read one after the other.
  private struct Place: Hashable {
    private let starts: [UInt]
    private let counts: [Int]

    init(_ lists: DefinitionLists) {
      func start<Value>(_ list: [Value]) -> UInt {
        list.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      }
      starts = [start(lists.indicators), start(lists.areas), start(lists.dimensions)]
      counts = [lists.indicators.count, lists.areas.count, lists.dimensions.count]
    }
  }

  /// The text of lists, which are kept so that their places stay theirs; no text where reading it gives
  /// something else.
  private var texts: [Place: (text: String?, lists: DefinitionLists)] = [:]

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
  /// - Complexity: O(1) for lists that are known, else O(definitions)
  mutating func text(of file: SnapshotColumns) -> String? {
    let lists = DefinitionLists(file)
    let place = Place(lists)
    if let known = texts[place] { return known.text }
    let text = lists.text
    let read = try? DefinitionLists(text: text)
    // Texts that look the same need not be: what is read must be written with the same bytes, too.
    let isSame = read.map { $0 == lists && $0.text.utf8.elementsEqual(text.utf8) } ?? false
    texts[place] = (isSame ? text : nil, lists)
    return isSame ? text : nil
  }
}

/// What a file defines.
struct DefinitionLists: Hashable {
  let indicators: [Indicator]
  let areas: [Area]
  let dimensions: [Dimension]

  /// Nothing.
  init() { (indicators, areas, dimensions) = ([], [], []) }

  init(_ file: SnapshotColumns) {
    (indicators, areas, dimensions) = (file.indicators, file.areas, file.dimensions)
  }

  /// Reads what ``text`` wrote.
  ///
  /// - Throws: where no snapshot could define that
  init(text: String) throws(JSONError) {
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

  /// The definitions as they stand in a snapshot, by kind.
  var text: String {
    let lists: [(String, [SnapshotDefinition])] = [
      ("indicators", indicators.map(SnapshotDefinition.indicator)),
      ("areas", areas.map(SnapshotDefinition.area)),
      ("dimensions", dimensions.map(SnapshotDefinition.dimension)),
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
