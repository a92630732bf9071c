import CockpitResources
import Glibc
import Testing

struct CockpitResourceTests {
  @Test("the table has exactly the files of Resources/ with their bytes")
  func tableEqualsFolder() throws {
    let root = try #require(Self.resourcesFolder())
    let files = Self.files(below: root, prefix: "").sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(!files.isEmpty)
    #expect(CockpitResource.paths == files, "run Resources/embed.sh")
    for path in files {
      let content = try #require(Self.content(of: root + "/" + path))
      let isSame = CockpitResource.bytes(at: path) == content
      #expect(isSame, "\(path)")
    }
  }

  @Test("a folder's files are those below it, not those whose name merely begins alike")
  func filesUnderFolder() {
    let pack = CockpitResource.under("Packs/haishu")
    #expect(pack.contains("Packs/haishu/indicators.json"))
    #expect(pack.allSatisfy { $0.hasPrefix("Packs/haishu/") })
    #expect(CockpitResource.under("Packs/hai").isEmpty)
    #expect(CockpitResource.under("Nowhere").isEmpty)
  }

  @Test("an unknown path has no bytes")
  func unknownPath() {
    #expect(CockpitResource.bytes(at: "Packs/haishu/none.json") == nil)
    #expect(CockpitResource.bytes(at: "") == nil)
  }

  /// The repository's `Resources/`, found from where this file was compiled.
  private static func resourcesFolder(file: String = #filePath) -> String? {
    guard let end = file.firstRange(of: "/Tests/CockpitResourcesTests/") else { return nil }
    return file[..<end.lowerBound] + "/Resources"
  }

  /// The embedded kind of files below a folder: all but scripts and hidden files.
  private static func files(below folder: String, prefix: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") || name.hasSuffix(".sh") || name.hasSuffix(".py") { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        found += files(below: folder + "/" + name, prefix: prefix + name + "/")
      } else {
        found.append(prefix + name)
      }
    }
    return found
  }

  private static func content(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return content }
      content += chunk[..<count]
    }
  }
}
