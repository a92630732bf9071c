import Glibc

/// How a test starts programs.
enum SpawnAttributes {
  /// Attributes for a program that handles signals as if a shell had started it.
  ///
  /// A test runs on a thread that blocks signals; the program must not.
  static func make(newSession: Bool = false) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let sessionFlag: Int32 = newSession ? 0x80 : 0
    posix_spawnattr_setflags(
      &attributes, Int16(sessionFlag | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}
