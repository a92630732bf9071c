import Glibc

// Writes snapshots of one shape: every series once per file, a month per file.
//
// Nothing is wrong with them, for what is doubtful is kept in no index: the areas are those of 海曙区, and the years
// are past ones, the first of them 1940.
//
//   generate-snapshots FOLDER [FILES] [INDICATORS] [AREAS]

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: generate-snapshots FOLDER [FILES] [INDICATORS] [AREAS]")
  exit(2)
}
let folder = arguments[1]
func count(_ place: Int, default fallback: Int) -> Int {
  arguments.count > place ? Int(arguments[place]) ?? fallback : fallback
}
let files = count(2, default: 100)
let indicators = count(3, default: 300)
let areas = count(4, default: 18)
// The district and its 街道, 镇 and 乡.
let codes =
  ["330203"] + (1...9).map { "33020300\($0)" } + (100...106).map { "330203\($0)" } + ["330203200"]
guard areas <= codes.count else {
  print("there are \(codes.count) areas at most")
  exit(2)
}
mkdir(folder, 0o755)

func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A linear congruential generator with the constants of Knuth's MMIX.
struct Generator {
  private var state: UInt64 = 42

  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

var random = Generator()

let definitions = (0..<indicators).map {
  #"{"id":"bench.series\#(padded($0, 3))","name":"指标\#($0)","unit":"亿元","decimals":1}"#
}.joined(separator: ",")

for number in 0..<files {
  let year = 1940 + number / 12
  let month = number % 12 + 1
  let period = "\(padded(year, 4))-\(padded(month, 2))"
  let created = "\(padded(year + 1, 4))-\(padded(month, 2))-19T09:00:00+08:00"
  var text = """
    {"schema":"cockpit.snapshot/1","id":"bench-\(number)","sequence":\(number),"region":"330203",\
    "created_at":"\(created)","source":{"id":"bench","name":"基准","kind":"government"},\
    "indicators":[\(definitions)],"observations":[
    """
  for indicator in 0..<indicators {
    for area in 0..<areas {
      if indicator + area > 0 { text += ",\n" }
      let value =
        random.number(below: 100) == 0
        ? #""value":null,"reason":"未报送""#
        : #""value":\#(random.number(below: 900_000)).\#(random.number(below: 10))"#
      text += """
        {"indicator":"bench.series\(padded(indicator, 3))","area":"\(codes[area])",\
        "period":"\(period)",\(value),"growth":{"yoy":\(random.number(below: 40)).\(random.number(below: 10))},\
        "status":"preliminary"}
        """
    }
  }
  text += "]}\n"
  guard let file = fopen("\(folder)/bench-\(padded(number, 4)).json", "w") else {
    perror(folder)
    exit(1)
  }
  fputs(text, file)
  fclose(file)
}
