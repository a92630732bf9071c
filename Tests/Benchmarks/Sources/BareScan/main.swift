import Glibc

// What reading alone costs: read(2) of every file, the sum of its bytes and its line feeds.
//
//   bare-scan FILE...

func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

func processorMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

let start = milliseconds()
var (bytes, lines, sum) = (0, 0, UInt64(0))
var buffer = [UInt8](repeating: 0, count: 1 << 20)
for path in CommandLine.arguments.dropFirst() {
  let file = open(path, O_RDONLY)
  while case let count = read(file, &buffer, buffer.count), count > 0 {
    bytes += count
    for byte in buffer[..<count] {
      sum &+= UInt64(byte)
      lines += byte == 0x0A ? 1 : 0
    }
  }
  close(file)
}
print(
  #"{"kind":"read(2), 1 thread","bytes":\#(bytes),"lines":\#(lines),"sum":\#(sum),"#
    + #""wall_ms":\#(milliseconds() - start),"cpu_ms":\#(processorMilliseconds())}"#)
