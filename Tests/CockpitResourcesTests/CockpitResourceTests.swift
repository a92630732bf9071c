import CockpitResources
import CockpitTestSupport
import Testing

struct CockpitResourceTests {
  @Test("the table has exactly the files of Resources/ with their bytes")
  func tableEqualsFolder() throws {
    let files = try Self.files()
    #expect(!files.isEmpty)
    #expect(CockpitResource.paths == files, "run Resources/embed.sh")
    for path in files {
      let content = try Files.bytes(at: Repository.path("Resources/\(path)"))
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

  /// The embedded kind of files of `Resources/`: all but scripts and hidden files.
  private static func files() throws -> [String] {
    try Files.paths(below: Repository.path("Resources")).filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
        && !path.hasSuffix(".sh") && !path.hasSuffix(".py")
    }
  }
}
