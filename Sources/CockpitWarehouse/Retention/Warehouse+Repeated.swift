extension Warehouse {
  /// Those of some files without which nothing that counts would be another: each of their figures and
  /// records is what counts over all sources just before, from a file of their source that stays.
  ///
  /// Of files that are gone or left aside nobody knows whether they stay.
  ///
  /// - Complexity: O(files), and O(rows of the series of these files)
  package func repeated(
    of names: Set<FileName>, besides others: Set<FileName>
  ) -> Set<FileName> {
    let chosen = names.compactMap { name in places[name].flatMap { files[$0] } }
    guard !chosen.isEmpty else { return [] }
    var course = FigureCourse(
      ofSeries: Set(chosen.flatMap(\.columns.series)), without: names.union(others))
    var repeated: Set<FileName> = []
    for file in files.compactMap(\.self).sorted(by: {
      $0.columns.header.precedes($1.columns.header)
    }) {
      let name = FileName(file.columns.header.fileName)
      if names.contains(name), !file.columns.hasDefinitions, !course.holders(of: file).isEmpty {
        repeated.insert(name)
      } else {
        course.take(file)
      }
    }
    return repeated
  }
}
