import CockpitTestSupport
import Testing

extension Program {
  struct CatalogueTests {
    @Test(
      "lists what a pack holds as CSV, a line for each and one for the names",
      arguments: [
        ("haishu", "targets", 68), ("haishu", "systems", 181), ("haishu", "milestones", 19),
        ("yinzhou", "systems", 58), ("ningbo", "areas", 174), ("zhejiang", "targets", 23),
        ("shaoxing", "systems", 89), ("shaoxing", "boards", 12), ("zhejiang", "indicators", 130),
      ])
    func csv(pack: String, kind: String, count: Int) {
      let result = run("catalogue", kind, "--pack", pack, "--format", "csv")
      #expect(result.code == 0)
      #expect(result.errors == "")
      // No field of the packs holds a line feed.
      #expect(result.output.split(separator: "\n").count == count + 1)
    }

    @Test("writes the same rows as CSV, as JSON and in columns")
    func formats() throws {
      let csv = run("catalogue", "areas", "--pack", "shaoxing", "--format", "csv").output
      #expect(csv.hasPrefix("code,name,level,parent,tile\n33,浙江省,province,,\n"))
      let json = run("catalogue", "areas", "--pack", "shaoxing", "--format", "json").output
      #expect(
        json.contains(
          #"{"code":"330602","name":"越城区","level":"district","parent":"3306","tile":"0,1"}"#
        ))
      let table = run("catalogue", "areas", "--pack", "shaoxing", "--lang", "zh").output
        .split(separator: "\n")
      #expect(table.first == "代码    名称    层级      上级  地图位置")
      #expect(table.dropFirst().first == "33      浙江省  province")
      #expect(table.count == 9)
    }

    @Test("has heads in the language of the command line, and the same names for programs in both")
    func heads() {
      let table = run("catalogue", "areas", "--pack", "shaoxing", "--lang", "zh").output
      #expect(table.split(separator: "\n").first == "代码    名称    层级      上级  地图位置")
      for kind in ["targets", "milestones", "systems", "indicators", "boards", "records"] {
        let head = run("catalogue", kind, "--lang", "zh").output.prefix { $0 != "\n" }
        #expect(!head.contains { $0.isASCII && $0.isLetter }, "\(head)")
        #expect(
          run("catalogue", kind, "--format", "csv", "--lang", "zh").output
            == run("catalogue", kind, "--format", "csv").output)
      }
    }

    @Test("writes the units, classes and states of rules in words of the language of people")
    func rules() {
      let english = run("catalogue", "alarms", "--lang", "en").output.split(separator: "\n")
      let rain = english.first { $0.hasPrefix("rain ") }
      #expect(rain?.contains(" mm ") == true && rain?.contains(" fast sensors ") == true)
      #expect(rain?.contains(" on trial ") == true)
      let chinese = run("catalogue", "alarms", "--lang", "zh").output.split(separator: "\n")
      let same = chinese.first { $0.hasPrefix("rain ") }
      #expect(same?.contains(" 毫米 ") == true && same?.contains(" 快速感知 ") == true)
      #expect(same?.contains(" 试运行 ") == true)
      let csv = run("catalogue", "alarms", "--format", "csv", "--lang", "en").output
      #expect(csv.contains(",毫米,fast,"))
    }

    @Test("has English names for English readers, and the same for programs in both languages")
    func english() {
      let alarms = run("catalogue", "alarms", "--lang", "en").output.split(separator: "\n")
      #expect(alarms.contains { $0.hasPrefix("rain ") && $0.contains("Storm rain within an hour") })
      #expect(!alarms.contains { $0.contains("短时暴雨") })
      let chinese = run("catalogue", "alarms", "--lang", "zh").output
      #expect(chinese.contains("短时暴雨") && !chinese.contains("Storm rain"))
      for kind in ["indicators", "boards", "records", "systems"] {
        #expect(
          run("catalogue", kind, "--lang", "en").output
            != run("catalogue", kind, "--lang", "zh").output)
        #expect(
          run("catalogue", kind, "--format", "json", "--lang", "en").output
            == run("catalogue", kind, "--format", "json", "--lang", "zh").output)
      }
    }

    @Test("tells an unknown kind and an unknown pack apart from wrong input")
    func usage() {
      #expect(run("catalogue", "gods").code == 2)
      #expect(run("catalogue", "areas", "--pack", "atlantis").code == 2)
    }
  }
}
