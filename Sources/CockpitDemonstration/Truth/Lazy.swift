import Synchronization

/// A value that is found when it is asked for the first time, and is the same from then on.
final class Lazy<Value: Sendable>: Sendable {
  private let state: Mutex<State>

  private enum State {
    case known(Value)
    case unknown(@Sendable () -> Value)
  }

  /// A value that is known.
  init(_ value: Value) {
    state = Mutex(.known(value))
  }

  /// What a function gives; it is called once at most.
  init(_ find: @escaping @Sendable () -> Value) {
    state = Mutex(.unknown(find))
  }

  var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .unknown(let find):
        let value = find()
        state = .known(value)
        return value
      }
    }
  }
}
