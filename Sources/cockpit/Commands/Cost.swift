import CockpitWording
import Glibc

/// What the process has used up.
struct Cost {
  let wallMilliseconds: Double
  let processorMilliseconds: Double
  let peakMemoryBytes: Int

  /// What has been used up to now, by the system's own count.
  static func now() -> Cost {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    func milliseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
    return Cost(
      wallMilliseconds: Double(time.tv_sec) * 1000 + Double(time.tv_nsec / 1000) / 1000,
      processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemoryBytes: usage.ru_maxrss * 1024)
  }

  /// What was used since an earlier moment; the peak of memory is the peak of all.
  func since(_ start: Cost) -> Cost {
    func difference(_ end: Double, _ start: Double) -> Double {
      ((end - start) * 1000).rounded() / 1000
    }
    return Cost(
      wallMilliseconds: difference(wallMilliseconds, start.wallMilliseconds),
      processorMilliseconds: difference(processorMilliseconds, start.processorMilliseconds),
      peakMemoryBytes: peakMemoryBytes)
  }
}
