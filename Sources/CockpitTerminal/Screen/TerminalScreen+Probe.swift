import CockpitCanvas

extension TerminalScreen {
  /// How long the terminal has to answer.
  private static let probeDelay = Duration.milliseconds(250)

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
