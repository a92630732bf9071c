/// Where the series are in the files of a warehouse, in layers: a large old one, and smaller ones of what
/// came later.
///
/// A file that comes costs what its layer has, not all files: layers of about one size become one, so that
/// each file is laid down anew only as often as the number of files has doublings.
struct SeriesLayers: Sendable {
  /// An index of the files from one place to another, by which its entries name them.
  private struct Layer: Sendable {
    let index: SeriesIndex
    let files: Range<Int>
  }

  private var layers: [Layer] = []
  /// A layer is joined with one before it that is not so many times as large.
  private static let ratio = 4

  /// The layers of no files.
  init() {}

  /// One layer of so many files.
  init(_ index: SeriesIndex, fileCount: Int) {
    layers = fileCount > 0 ? [Layer(index: index, files: 0..<fileCount)] : []
  }

  /// How many of the first files are in a layer.
  var fileCount: Int { layers.last?.files.upperBound ?? 0 }

  /// The layers with one of all files that are in none.
  ///
  /// - Complexity: O(series of each file of the layers that are joined)
  func covering(_ files: StoredFiles, seriesCount: Int) -> SeriesLayers {
    var result = self
    var range = fileCount..<files.count
    while let last = result.layers.last, last.files.count < SeriesLayers.ratio * range.count {
      range = last.files.lowerBound..<range.upperBound
      result.layers.removeLast()
    }
    let index = SeriesIndex(files[range], seriesCount: seriesCount)
    result.layers.append(Layer(index: index, files: range))
    return result
  }

  /// Calls for each file that has a series, by its place, with the place of the series in it; oldest first.
  func forEach(of series: Int32, _ body: (_ file: Int, _ place: Int) -> Void) {
    for layer in layers {
      for entry in layer.index[series] { body(Int(entry.file), Int(entry.place)) }
    }
  }

  /// Whether a file that has a series, by its place, is such as is asked for; the first one ends it.
  func contains(_ series: Int32, where isWanted: (_ file: Int) -> Bool) -> Bool {
    layers.contains { layer in layer.index[series].contains { isWanted(Int($0.file)) } }
  }
}
