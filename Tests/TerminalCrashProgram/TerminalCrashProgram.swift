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
    do throws(TerminalError) {
      var screen = try TerminalScreen(
        options: options, palette: Palette(id: "plain", attributes: [:]))
      let code = run(&screen)
      exit(after: screen, code)
    } catch {
      print(error)
      exit(1)
    }
  }

  /// Gives the terminal back before the process ends.
  static func exit(after screen: consuming TerminalScreen, _ code: Int32) -> Never {
    _ = consume screen
    Glibc.exit(code)
  }

  static func run(_ screen: inout TerminalScreen) -> Int32 {
    var page = Page()
    screen.present(page.frame(size: screen.size))
    while true {
      for event in screen.wait() {
        switch event {
        case .key(.character("q")): return 0
        case .key(.control("l")): screen.repaint()
        case .key(let key): page.press(key)
        case .resized, .drawable, .timedOut, .readable: break
        case .ended(let ending): return ending.exitCode
        }
      }
      screen.present(page.frame(size: screen.size))
    }
  }
}
