import CockpitTestSupport
import Glibc
import Testing

@testable import cockpit

extension Program {
  struct PruneTests {
    private let place = TemporaryFolder()

    private func write(
      _ name: String, created: String, value: Int, _ change: (String) -> String = { $0 }
    ) {
      let text = SnapshotText.output("\(value)", created: "\(created)+08:00")
      place.write(change(text), to: "\(name).json")
    }

    private func prune(_ more: String...) -> Command.Result {
      run(
        ["prune", place.path, "--now", "2026-11-21T12:00:00+08:00", "--lang", "zh"] + more)
    }

    private func names() throws -> [String] { try Files.names(in: place.path).sorted() }

    @Test("lists what repeats others and is too close to them, and removes it only when asked to")
    func removes() throws {
      write("a", created: "2026-11-20T10:00:00", value: 1)
      write("b", created: "2026-11-20T10:05:00", value: 1)
      write("c", created: "2026-11-20T10:10:00", value: 2)
      write("d", created: "2026-11-20T10:50:00", value: 2)
      write("e", created: "2026-11-21T10:00:00", value: 2)
      place.write("x", to: "b.json.sha256.old")
      let listed = prune()
      #expect(listed.code == 0 && listed.errors == "")
      #expect(listed.output.contains("b.json") && listed.output.contains("可删 1/5 个文件"))
      #expect(listed.output.contains("2 个文件相隔过密"))
      #expect(try names().count == 6)
      let json = prune("--format", "json")
      #expect(json.output.contains(#""file":"b.json""#))
      let done = prune("--apply")
      #expect(done.code == 0 && done.output.contains("删除 1/5 个文件"))
      #expect(try names() == ["a.json", "b.json.sha256.old", "c.json", "d.json", "e.json"])
      #expect(prune("--apply").output.contains("删除 0/4"))
    }

    /// Three files of which the second may go, and one of now.
    private func writeRepeats(_ change: (String) -> String = { $0 }) {
      write("a", created: "2026-11-20T10:00:00", value: 1, change)
      write("b", created: "2026-11-20T10:05:00", value: 1, change)
      write("c", created: "2026-11-20T10:50:00", value: 1, change)
      write("e", created: "2026-11-21T10:00:00", value: 1, change)
    }

    @Test("removes a file with its checksum and names the file that says the same")
    func checksums() throws {
      writeRepeats()
      for name in ["a.json", "b.json"] {
        place.write(
          Command.run(["/usr/bin/sha256sum", place.file(name)]).output, to: "\(name).sha256")
      }
      #expect(prune("--format", "json").output.contains(#""holder":"a.json""#))
      #expect(prune("--apply").code == 0)
      #expect(try names() == ["a.json", "a.json.sha256", "c.json", "e.json"])
    }

    @Test("a link and what it leads to stay, and so do two names of one file")
    func links() throws {
      writeRepeats()
      place.link("l.json", to: "b.json")
      #expect(prune("--apply").output.contains("删除 0/5"))
      place.remove("l.json")
      #expect(link(place.file("b.json"), place.file("b.txt")) == 0)
      #expect(prune("--apply").output.contains("删除 0/4"))
      place.remove("b.txt")
      #expect(prune("--apply").output.contains("删除 1/4"))
    }

    @Test("files of another region are not looked into", arguments: ["330212", "999999"])
    func otherRegion(_ region: String) throws {
      writeRepeats { $0.replacing(#""region": "330203""#, with: #""region": "\#(region)""#) }
      write("z", created: "2026-11-21T11:00:00", value: 1)
      let pack = Repository.path("Resources/Packs/haishu")
      #expect(prune("--apply", "--pack", pack).output.contains("删除 0/5"))
      #expect(try names().count == 5)
    }

    @Test("what was left half removed is told, and with --apply judged anew")
    func asides() throws {
      writeRepeats()
      place.rename("b.json", to: ".b.json.removing")
      let listed = prune()
      #expect(listed.code == 1 && listed.errors.contains(".b.json.removing 删到一半"))
      let done = prune("--apply")
      #expect(done.code == 0 && done.errors.contains("b.json 上次删到一半，已恢复原名"))
      #expect(done.output.contains("删除 1/4"))
      #expect(try names() == ["a.json", "c.json", "e.json"])
    }

    @Test("leaves alone what is refused, and says so")
    func refused() throws {
      write("a", created: "2026-11-20T10:00:00", value: 1)
      place.write("{", to: "b.json")
      let result = prune("--apply")
      #expect(result.code == 0 && result.errors.contains("b.json:1:2"))
      #expect(try names() == ["a.json", "b.json"])
      #expect(run("prune", "/nowhere").code == 1)
      for days in ["-1", "36501", "9223372036854775807"] {
        for option in ["--hourly-days", "--daily-days"] {
          let beyond = prune("\(option)=\(days)")
          #expect(beyond.code == 2 && beyond.errors.contains("从 0 到 36500"))
        }
      }
      #expect(prune("--hourly-days=36500", "--daily-days=36500").code == 0)
    }
  }
}
