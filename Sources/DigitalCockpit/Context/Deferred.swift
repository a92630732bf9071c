import CockpitCanvas
import Synchronization

/// A value that is made when it is first asked for, and then kept.
final class Deferred<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  func callAsFunction() -> Value {
    if let known = value.withLock({ $0 }) { return known }
    let made = make()
    value.withLock { $0 = made }
    return made
  }
}

/// What drawing needs, made when it is first drawn with a set of glyphs, and then kept.
final class GlyphMemo<Value: Sendable>: Sendable {
  private let values = Mutex<[GlyphTier: Value]>([:])
  private let make: @Sendable (GlyphSet) -> Value

  init(_ make: @escaping @Sendable (GlyphSet) -> Value) {
    self.make = make
  }

  func callAsFunction(_ glyphs: GlyphSet) -> Value {
    if let known = values.withLock({ $0[glyphs.tier] }) { return known }
    let made = make(glyphs)
    values.withLock { $0[glyphs.tier] = made }
    return made
  }
}
