/// The places of files by their names, in parts that the versions of a warehouse share.
///
/// Another version copies the parts of the names that changed, not all names.
struct FilePlaces: Sendable {
  private static let partCount = 256

  private var parts: [[FileName: Int]] = []
  private(set) var count = 0

  /// No names.
  init() {}

  /// The place of a file; `nil` for none of that name.
  subscript(name: FileName) -> Int? {
    get { parts.isEmpty ? nil : parts[FilePlaces.part(of: name)][name] }
    set {
      if parts.isEmpty { parts = Array(repeating: [:], count: FilePlaces.partCount) }
      let part = FilePlaces.part(of: name)
      count -= parts[part].count
      parts[part][name] = newValue
      count += parts[part].count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// By the bytes of the name, FNV-1a: the hash of a dictionary would put the names of one part on a heap.
  private static func part(of name: FileName) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash % UInt32(partCount))
  }
}

extension FilePlaces: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (FileName, Int)...) {
    for (name, place) in elements { self[name] = place }
  }
}
