import Synchronization

/// The right to be the one open screen of the process.
struct ScreenClaim: ~Copyable {
  private static let isTaken = Atomic(false)

  init() throws(TerminalError) {
    let claim = ScreenClaim.isTaken.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing)
    guard claim.exchanged else { throw .alreadyOpen }
  }

  deinit { ScreenClaim.isTaken.store(false, ordering: .releasing) }
}
