import CockpitJSON
import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit simulate` as its users run it.
  struct SimulateTests {
    private static let clock = "2026-11-21T14:32:00+08:00"

    private func write(_ text: String) -> String {
      let folder = TemporaryFolder()
      folder.write(text, to: "a.policy.json")
      let path = "\(folder.path)/a.policy.json"
      keep.append(folder)
      return path
    }

    private let keep = Keeper()

    @Test("is marked at both ends of its first line, and the same for one seed")
    func text() {
      let one = run("simulate", "--scenario", "renewal", "--lang", "zh", "--now", Self.clock)
      #expect(one.code == 0 && one.errors.isEmpty)
      let head = one.output.split(separator: "\n").first ?? ""
      #expect(head.hasPrefix("【模拟】") && head.hasSuffix("【模拟】"))
      #expect(one.output.contains("种子1") && one.output.contains("示例参数"))
      let other = run("simulate", "--scenario", "renewal", "--lang", "zh", "--now", Self.clock)
      #expect(other.output == one.output)
    }

    @Test("simulates each scenario of the built-in packs, or says why not")
    func all() {
      for pack in ["haishu", "yinzhou", "ningbo", "zhejiang", "shaoxing"] {
        let list = run("simulate", "--list", "--pack", pack, "--now", Self.clock)
        let ids = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(ids.count >= 2, "\(pack)")
        for id in ids {
          let result = run(
            "simulate", "--scenario", String(id), "--pack", pack, "--now", Self.clock, "--lang",
            "zh")
          #expect(
            result.code == 0 || result.errors.contains("不作模拟"), "\(pack) \(id) \(result.errors)")
        }
      }
    }

    @Test("reads a file, and as JSON says the same with every period")
    func file() throws {
      let path = write(
        #"{"schema":"cockpit.policy/1","scenario":"renewal","settings":[{"lever":"renewal_subsidy","value":1600}],"seed":7}"#
      )
      let result = run("simulate", path, "--format", "json", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0, "\(result.errors)")
      let root = try JSONNode.parse(Array(result.output.utf8)).object()
      #expect(try root.required("simulation").boolean())
      #expect(try root.required("seed").integer() == 7)
      #expect(try root.required("examples").boolean())
      let periods = try root.required("periods").elements()
      #expect(try root.required("judged").integer() < periods.count)
      #expect(try root.required("scenario").string().count == 16)
    }

    @Test("tells a fault of a file by its line and column, and a number that is another one now")
    func faults() {
      let broken = write("{\"schema\": \"cockpit.policy/1\",\n \"scenario\": \"storm\",\n}")
      let first = run("simulate", broken, "--now", Self.clock)
      #expect(first.code == 1 && first.errors.contains("a.policy.json:2:21"), "\(first.errors)")
      let unknown = write(
        "{\"schema\": \"cockpit.policy/1\",\n \"scenario\": \"storm\", \"settings\": []}")
      let second = run("simulate", unknown, "--lang", "zh", "--now", Self.clock)
      #expect(second.code == 1 && second.errors.contains("a.policy.json:2:14"), "\(second.errors)")
      let old = write(
        #"{"schema":"cockpit.policy/1","number":"00","scenario":"renewal","settings":[{"lever":"renewal_subsidy","value":1600}],"x":1}"#
      )
      let third = run("simulate", old, "--lang", "zh", "--now", Self.clock)
      #expect(third.code == 0 && third.errors.contains("00") && third.errors.contains("“x”"))
    }

    @Test("wants one of a file, a scenario and the list")
    func usage() {
      #expect(run("simulate", "--now", Self.clock).code == 2)
      #expect(run("simulate", "--list", "--scenario", "renewal", "--now", Self.clock).code == 2)
      #expect(run("simulate", "--scenario", "storm", "--now", Self.clock).code == 2)
      #expect(run("simulate", "/no/such.json", "--now", Self.clock).code == 1)
    }
  }
}

/// Keeps folders as long as a test needs them.
private final class Keeper {
  private var folders: [TemporaryFolder] = []

  func append(_ folder: TemporaryFolder) { folders.append(folder) }
}
