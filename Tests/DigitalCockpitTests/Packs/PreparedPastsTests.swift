import CockpitCatalogue
import CockpitDemonstration
import CockpitTestSupport
import Glibc
import Testing

@testable import DigitalCockpit

struct PreparedPastsTests {
  @Test(
    "what is kept ready of a demonstration is what it invents; RECORD_GOLDENS=1 prepares it anew",
    arguments: EmbeddedPacks.ids)
  func current(id: String) throws {
    let files = try #require(EmbeddedPacks.files(id))
    let catalogue = try PackReader.inspect(files).catalogue
    let bytes = Demonstration(
      catalogue: catalogue, region: catalogue.region, seed: 1, packs: EmbeddedPacks.files
    ).preparedPast()
    if getenv("RECORD_GOLDENS") != nil {
      try Files.write(bytes, to: Repository.path("Resources/Prepared/\(id).past"))
    }
    let isCurrent = EmbeddedPacks.past(ofPack: id) == bytes
    #expect(isCurrent, "run this test with RECORD_GOLDENS=1, then Resources/embed.sh")
  }
}
