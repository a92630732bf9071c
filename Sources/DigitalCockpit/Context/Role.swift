/// Who sits at a session, which decides what it may do.
package enum Role: String, CaseIterable, Sendable {
  case `operator`
  /// Sees everything and changes nothing.
  case observer
  /// A public screen: it can be gone about in, and neither written from nor left.
  case kiosk
}

extension Role {
  /// Whether what a session reads is kept in files of the account.
  package var keepsFiles: Bool { self == .operator }
}
