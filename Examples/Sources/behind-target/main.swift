// Prints the indicators of a region that lag behind their target, as CSV.
//
//     swift run behind-target PACK FOLDER TIME
//     swift run behind-target ../Resources/Packs/haishu SNAPSHOTS 2026-11-21T14:32:00+08:00

import CockpitModel
import Glibc

/// A field of RFC 4180.
func field(_ text: String) -> String {
  text.contains { "\",\n\r".contains($0) }
    ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}

/// A number, or nothing where there is none: missing is not zero.
func field(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

/// A line for whoever runs the program, beside the table.
func complain(_ text: String) {
  let line = Array("\(text)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

func row(_ reading: Reading, _ progress: Reading.Progress) -> String {
  let marks = Reading.Mark.allCases.filter(reading.marks.contains)
  return [
    field(reading.indicator.id), field(reading.indicator.name.chinese), reading.period ?? "",
    field(reading.value), field(reading.indicator.unit), field(reading.growth.value),
    field(progress.target.value), field(progress.completion), field(progress.margin),
    reading.light?.rawValue ?? "", "\(reading.freshness)",
    field(marks.map(\.rawValue).joined(separator: " ")), field(reading.source?.name ?? ""),
  ].joined(separator: ",")
}

guard CommandLine.arguments.count == 4 else {
  complain("usage: behind-target PACK FOLDER TIME")
  exit(2)
}
do {
  let pack = try Pack(folder: CommandLine.arguments[1])
  var archive = try Archive(folder: CommandLine.arguments[2], pack: pack)
  let situation = archive.situation(at: try Moment(CommandLine.arguments[3]))
  archive.refusals.forEach { complain("refused: \($0)") }
  print("id,name,period,value,unit,growth,target,completion,margin,light,freshness,marks,source")
  for reading in situation.judged {
    if let progress = reading.progress, progress.isBehind { print(row(reading, progress)) }
  }
} catch {
  complain("\(error)")
  exit(1)
}
