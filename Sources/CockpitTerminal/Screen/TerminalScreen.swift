import CNCurses
import CTerminalShims
package import CockpitCanvas
import Glibc

/// The terminal while the cockpit owns it.
///
/// One screen can be open at a time, on one thread. Where it ends, the terminal is as it was
/// found; where the program traps, too. A screen that never showed a frame leaves no trace: that
/// is how to learn what the terminal can do.
package struct TerminalScreen: ~Copyable {
  /// What the screen works with, and why.
  package let capabilities: TerminalCapabilities
  /// The extent of the terminal.
  package internal(set) var size: Size

  var device: TerminalDevice
  let curses: CursesSession
  var panels = PanelStack()
  var painter: CellPainter
  var decoder: InputDecoder
  /// What was typed while the terminal was being asked.
  var typed: [Key]
  let signals: SignalCollector
  /// When a size that has changed is looked at: a storm of changes is one change.
  var resizeDue: ContinuousClock.Instant?
  /// How long a lone ESC may be the start of a sequence.
  let escapeDelay: Duration
  /// Until when the last answer of the terminal is awaited; nil when it has come.
  var answersDue: ContinuousClock.Instant?
  /// Whether a frame was dropped because the line was busy, or the terminal needs one.
  var owesFrame = false
  /// Whether the bell is to ring as soon as the line is free.
  var owesBell = false
  /// Whether the terminal cannot be trusted to show the last frame.
  var needsRepaint = true
  /// Whether the terminal has been sent a frame.
  var isShown = false
  /// What ends the reports of the mouse; empty where there are none.
  let mouseOff: String
  private let crashGuard: CrashGuard
  private let messages: MessageCapture
  private let claim: ScreenClaim

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - options: what the user and the environment ask for.
  ///   - input: where keys come from.
  ///   - output: where frames go.
  ///   - palette: how the styles look on what lies behind the text; nil where that is not known.
  /// - Throws: `TerminalError`; the terminal is then as it was.
  package init(
    options: TerminalOptions, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    palette: (TerminalGround?) -> Palette
  ) throws(TerminalError) {
    if options.size == nil {
      for descriptor in [input, output] where isatty(descriptor) == 0 {
        throw .notATerminal(descriptor: descriptor)
      }
    }
    let claim = try ScreenClaim()
    let signals = try SignalCollector()
    let locale = TerminalLocale.establish()
    let types = [options.type].compactMap { $0 }.filter { !$0.isEmpty }
    let curses = try CursesSession(types: types + CursesSession.fallbackTypes)
    // Nothing below throws: a half-made screen would have nobody to give the terminal back.
    var device = TerminalDevice(
      input: input, output: output, takesSignalKeys: options.takesSignalKeys)
    let messages = MessageCapture()
    device.enterKeyMode()
    var decoder = InputDecoder()
    var typed: [Key] = []
    var probe: TerminalProbe?
    if options.probes && locale.isUTF8 && isatty(input) == 1 {
      probe = TerminalScreen.probe(&device, decoder: &decoder, typed: &typed)
    }
    escapeDelay = options.escapeDelay
    answersDue = probe.flatMap { $0.isComplete ? nil : .now + TerminalScreen.lateAnswers }
    let colors = Int(cockpit_color_count())
    let capabilities = TerminalCapabilities(
      options: options, locale: locale, type: curses.type, colors: colors, probe: probe)
    mouseOff = options.usesMouse ? MouseEvent.off : ""
    let reset =
      mouseOff + (capabilities.synchronizes ? TerminalScreen.frameEnd : "")
      + curses.capability("sgr0") + curses.capability("clear")
      + curses.capability("cnorm") + curses.capability("rmcup")
    let crashGuard = CrashGuard(
      terminal: device.output, mode: device.shellMode, reset: Array(reset.utf8),
      messages: messages.descriptors)
    size = options.size ?? device.size ?? Size(columns: 80, rows: 24)
    resize_term(Int32(size.rows), Int32(size.columns))
    self.capabilities = capabilities
    self.decoder = decoder
    self.typed = typed
    painter = CellPainter(
      palette: palette(capabilities.ground), depth: capabilities.depth,
      pairs: ColorPairs(colors: colors, limit: Int(cockpit_pair_count())))
    self.claim = claim
    self.signals = signals
    self.curses = curses
    self.device = device
    self.messages = messages
    self.crashGuard = crashGuard
  }

  deinit {
    panels.delete()
    let last = Array(mouseOff.utf8) + curses.leave()
    if isShown { device.sendLast(last) }
    if let answersDue { TerminalScreen.dropAnswers(of: device, until: answersDue) }
    device.leaveKeyMode()
  }
}

extension TerminalScreen {
  /// How long the terminal has to answer.
  private static let probeDelay = Duration.milliseconds(250)

  /// How long answers may come after all: a slow line must not bring them to the shell's prompt.
  private static let lateAnswers = Duration.seconds(2)

  /// Waits for the last answer of the terminal and drops all that has come.
  private static func dropAnswers(
    of device: borrowing TerminalDevice, until due: ContinuousClock.Instant
  ) {
    var decoder = InputDecoder()
    while ContinuousClock.now < due {
      let ready = Readiness(
        input: device.input, signals: -1, output: -1, files: [], until: due)
      guard !ready.isOver, ready.input else { break }
      guard let bytes = device.read() else { break }
      if decoder.decode(bytes).contains(.report(.attributes)) { break }
    }
    cockpit_drop_input(device.input)
  }

  /// Asks the terminal what it draws and understands, and keeps what is typed meanwhile.
  static func probe(
    _ device: inout TerminalDevice, decoder: inout InputDecoder, typed: inout [Key]
  ) -> TerminalProbe {
    var probe = TerminalProbe()
    let due = ContinuousClock.now + probeDelay
    _ = device.send(TerminalProbe.questions)
    while !probe.isComplete && ContinuousClock.now < due {
      let ready = Readiness(
        input: device.input, signals: -1, output: device.isWaiting ? device.output : -1,
        files: [], until: due)
      if ready.isOver { break }
      if ready.output { _ = device.sendWaiting() }
      guard ready.input else { continue }
      guard let bytes = device.read() else { break }
      for token in decoder.decode(bytes) {
        switch token {
        case .key(let key): typed.append(key)
        case .report(let report): probe.receive(report)
        case .mouse: break
        }
      }
    }
    return probe
  }
}
