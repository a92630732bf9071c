import CockpitValues
import CockpitWording
import Glibc

/// The clock of the machine: the one place that reads it.
enum SystemClock {
  static var now: Instant {
    Instant(seconds: Int64(time(nil)))
  }

  /// How long until the next full second.
  static var untilNextSecond: Duration {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return .nanoseconds(1_000_000_000 - time.tv_nsec)
  }
}

/// The machine that the program runs on.
enum Machine {
  /// The processors that are in use; the program may be kept to fewer of them.
  static var coreCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
