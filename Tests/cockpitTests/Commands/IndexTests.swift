import CockpitTestSupport
import Testing

@testable import cockpit

extension Program {
  struct IndexTests {
    private let place = TemporaryFolder()
    private let home = TemporaryFolder()

    private func screen(_ keys: String = "", isKept: Bool = true) -> Command.Result {
      run(
        [
          "dump", place.file("F"), "--now", "2026-11-21T14:32:00+08:00", "--size", "160x45",
          "--keys", keys,
        ],
        environment: isKept
          ? ["PATH": "/usr/bin:/bin", "HOME": home.path] : ["PATH": "/usr/bin:/bin"])
    }

    private func indices() -> [String] {
      (try? Files.names(in: home.file(".local/state/cockpit/index"))) ?? []
    }

    @Test("keeps what was read of a large folder, shows the same with it, and what changed since")
    func same() throws {
      let made = run(
        "demo", "-o", place.file("F"), "--from", "2026-10-15", "--to", "2026-11-21", "--every", "1",
        "--seed", "1")
      #expect(made.code == 0)
      #expect(indices() == [])
      let plain = screen(isKept: false)
      #expect(plain.code == 0 && indices() == [])
      #expect(screen().output == plain.output)
      // Files that were written just now are read again: an index of them comes with a later start.
      #expect(indices().count == 1)
      for keys in ["", "s", "1 Enter", "a"] {
        #expect(screen(keys).output == screen(keys, isKept: false).output, "\(keys)")
      }
      let name = try #require(Files.names(in: place.file("F")).last { $0.contains("stats") })
      let changed = try Files.text(at: place.file("F/\(name)"))
        .replacing("\"value\": 1", with: "\"value\": 2").replacing(
          "\"value\":1", with: "\"value\":2")
      try Files.write(Array(changed.utf8), to: place.file("F/\(name)"))
      #expect(screen().output == screen(isKept: false).output)
    }

    @Test("is made neither for who only looks nor in a folder of journals that is not there")
    func none() throws {
      let made = run(
        "demo", "-o", place.file("F"), "--from", "2026-10-15", "--to", "2026-11-21", "--every", "1",
        "--seed", "1")
      #expect(made.code == 0)
      let look = ["dump", place.file("F"), "--now", "2026-11-21T14:32:00+08:00"]
      let environment = ["PATH": "/usr/bin:/bin", "HOME": home.path]
      for role in ["observer", "kiosk"] {
        #expect(run(look + ["--role", role], environment: environment).code == 0)
        #expect(indices() == [])
      }
      let state = home.file("state")
      #expect(run(look + ["--state", state], environment: environment).code == 0)
      #expect(try !Files.names(in: home.path).contains("state"))
      // A pipe in the place of the index is none.
      #expect(screen().code == 0)
      let path = try home.file(".local/state/cockpit/index/\(#require(indices().first))")
      try Files.remove(path)
      #expect(Command.run(["/usr/bin/mkfifo", path]).code == 0)
      #expect(screen().output == screen(isKept: false).output)
    }

    @Test("beside the journals where these have a folder, else where the account keeps its state")
    func places() {
      func place(_ state: String?, _ variables: [String: String]) -> String? {
        IndexPlace(state: state) { variables[$0] }?.folder
      }
      #expect(place("/s", ["HOME": "/h"]) == "/s/index")
      #expect(place(nil, ["HOME": "/h"]) == "/h/.local/state/cockpit/index")
      #expect(place(nil, ["HOME": "/h", "XDG_STATE_HOME": "/x"]) == "/x/cockpit/index")
      #expect(place(nil, ["HOME": "/h", "XDG_STATE_HOME": "x"]) == "/h/.local/state/cockpit/index")
      #expect(place(nil, [:]) == nil && place(nil, ["HOME": "h"]) == nil)
    }
  }
}
