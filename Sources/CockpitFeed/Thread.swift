import Glibc

/// A thread of the system that runs one function.
package struct Thread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let handle: pthread_t

  /// Starts a thread; nil where the system gives none.
  package static func start(_ run: @escaping @Sendable () -> Void) -> Thread? {
    let body = Unmanaged.passRetained(Body(run))
    var handle = pthread_t()
    let code = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return nil
    }
    return Thread(handle: handle)
  }

  /// Waits for the thread's end.
  func join() {
    pthread_join(handle, nil)
  }

  /// Lets the thread end by itself.
  package func detach() {
    pthread_detach(handle)
  }
}
