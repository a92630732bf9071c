import CockpitCanvas
import CockpitTerminal
import Glibc

/// Opens the screen and does what the keys say, so that tests can watch the terminal.
///
/// `q` leaves, `!` traps, `n` counts one figure up, `p` presents the same frame again, `f` fills
/// the page with another glyph, Ctrl-L repaints; any other key is shown by its name.
@main
struct TerminalCrashProgram {
  static func main() {
    var options = TerminalOptions(environment: { getenv($0).map { String(cString: $0) } })
    options.probes = CommandLine.arguments.contains("probe")
    let code: Int32
    do throws(TerminalError) {
      var screen = try TerminalScreen(options: options) { _ in
        Palette(id: "plain", attributes: [:])
      }
      code = run(&screen)
    } catch {
      print(error)
      code = 1
    }
    exit(code)
  }

  static func run(_ screen: inout TerminalScreen) -> Int32 {
    var page = Page()
    screen.present(page.frame)
    while true {
      for event in screen.wait() {
        switch event {
        case .key(.character("q")): return 0
        case .key(.control("l")): screen.repaint()
        case .key(let key): page.press(key)
        case .mouse, .resized, .drawable, .timedOut, .readable: break
        case .ended(let ending): return ending.exitCode
        }
      }
      screen.present(page.frame)
    }
  }
}
