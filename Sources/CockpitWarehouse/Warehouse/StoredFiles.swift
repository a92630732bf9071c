/// The files of a warehouse in the order in which they came, in blocks that its versions share.
///
/// A version that has one file more or another one in a place has one block of its own; what all files
/// say together is put together from what each block says, and what two versions do not share is found
/// by their blocks. So a change costs the same however many files there are.
struct StoredFiles: Sendable {
  private static let blockSize = 64

  /// Some files next to each other, and what they say together.
  private final class Block: Sendable {
    let files: [Warehouse.StoredFile?]
    let digest: FilesDigest

    init(_ files: [Warehouse.StoredFile?]) {
      self.files = files
      digest = FilesDigest(files)
    }
  }

  private var blocks: [Block] = []
  private(set) var count = 0

  /// Files in their order; `nil` for one that was removed.
  init(_ files: some Collection<Warehouse.StoredFile?>) {
    append(contentsOf: Array(files))
  }

  /// What the files of each block say together, with the files.
  var digests: some Sequence<(digest: FilesDigest, files: [Warehouse.StoredFile?])> {
    blocks.lazy.map { ($0.digest, $0.files) }
  }

  /// Puts files behind the last one.
  ///
  /// - Complexity: O(files that come)
  mutating func append(contentsOf files: [Warehouse.StoredFile?]) {
    guard !files.isEmpty else { return }
    var rest = files[...]
    let free = blocks.count * StoredFiles.blockSize - count
    if free > 0, let last = blocks.popLast() {
      blocks.append(Block(last.files + rest.prefix(free)))
      rest = rest.dropFirst(free)
    }
    while !rest.isEmpty {
      blocks.append(Block(Array(rest.prefix(StoredFiles.blockSize))))
      rest = rest.dropFirst(StoredFiles.blockSize)
    }
    count += files.count
  }

  /// Puts other files, or none, in some places.
  ///
  /// - Complexity: O(places)
  mutating func replace(_ changes: [Int: Warehouse.StoredFile?]) {
    for (block, changes) in Dictionary(grouping: changes, by: { $0.key / StoredFiles.blockSize }) {
      var files = blocks[block].files
      for (place, file) in changes { files[place % StoredFiles.blockSize] = file }
      blocks[block] = Block(files)
    }
  }

  /// The files that only this version has, and those that only another one has, in their places.
  ///
  /// - Complexity: O(1) for each block that both have
  func difference(
    from other: StoredFiles
  ) -> (gone: [Warehouse.StoredFile], came: [Warehouse.StoredFile]) {
    var gone: [Warehouse.StoredFile] = []
    var came: [Warehouse.StoredFile] = []
    for place in 0..<Swift.max(blocks.count, other.blocks.count) {
      let old = place < other.blocks.count ? other.blocks[place] : nil
      let new = place < blocks.count ? blocks[place] : nil
      guard old !== new else { continue }
      let (before, after) = (old?.files ?? [], new?.files ?? [])
      for index in 0..<Swift.max(before.count, after.count) {
        let one = index < before.count ? before[index] : nil
        let next = index < after.count ? after[index] : nil
        guard one !== next else { continue }
        if let one { gone.append(one) }
        if let next { came.append(next) }
      }
    }
    return (gone, came)
  }
}

extension StoredFiles: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Warehouse.StoredFile? {
    blocks[place / StoredFiles.blockSize].files[place % StoredFiles.blockSize]
  }
}

extension StoredFiles: ExpressibleByArrayLiteral {
  init(arrayLiteral files: Warehouse.StoredFile?...) {
    self.init(files)
  }
}
