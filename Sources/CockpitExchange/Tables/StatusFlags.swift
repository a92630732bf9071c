import CockpitCatalogue

/// What a flag of a statistics office means: marks, and in words what no mark says.
struct StatusFlags {
  private(set) var marks: StatusMarks = []
  private(set) var words: String?
  /// Whether the source keeps the figure back so that nobody can be told from it.
  private(set) var isWithheld = false

  /// The letters that Eurostat, SDMX and their users share; several can stand together: `ep`.
  private static let letters: [Character: StatusMarks] = [
    "a": [], "e": .estimated, "p": .preliminary, "r": .revised, "b": .breakInSeries, "c": [],
    "d": [], "f": .forecast, "m": [], "n": [], "s": [], "u": [], "z": [],
  ]

  private static let meanings: [Character: String] = [
    "c": "confidential", "d": "definition differs", "m": "missing",
    "n": "not significant", "s": "estimated by the collecting body", "u": "low reliability",
    "z": "not applicable",
  ]

  /// How offices say in their languages that a figure is kept back, in lower case.
  private static let secrecy = [
    "secre", "confiden", "suppress", "salassa", "sekretess", "konfidens", "vertraulich", "geheim",
    "保密", "不公开", "不显示",
  ]

  /// Whether the words of a source say that a figure is kept back.
  static func speaksOfSecrecy(_ words: String) -> Bool {
    let lowered = words.lowercased()
    return secrecy.contains(where: lowered.contains)
  }

  /// Reads a flag; the labels are the source's own words for its flags, the reasons those for
  /// figures that are missing.
  init(_ text: String, labels: [String: String] = [:], reasons: [String: String] = [:]) {
    guard !text.isEmpty else { return }
    // Eurostat writes the sign of a figure that is missing before its flag: `:c`.
    let letters = text.lowercased().filter { $0 != ":" && !$0.isWhitespace }
    if let reason = reasons[text] {
      words = reason
    } else if !text.hasPrefix(":") || labels[text] == nil, (1...4).contains(letters.count),
      letters.allSatisfy({ StatusFlags.letters[$0] != nil })
    {
      read(letters: letters, labels)
    } else {
      words = StatusFlags.phrase(text, labels[text])
    }
    isWithheld = isWithheld || StatusFlags.speaksOfSecrecy(words ?? "")
  }

  private mutating func read(letters: String, _ labels: [String: String]) {
    var phrases: [String] = []
    for letter in letters {
      let flag = String(letter)
      var mark = StatusFlags.letters[letter] ?? []
      // What the source itself says of its letter counts before what others mean by it.
      if !mark.isEmpty, let label = labels[flag] { mark = StatusFlags.marks(in: label) }
      marks.formUnion(mark)
      guard mark.isEmpty, letter != "a" else { continue }
      phrases.append(StatusFlags.phrase(flag, labels[flag] ?? StatusFlags.meanings[letter]))
    }
    words = phrases.isEmpty ? nil : phrases.joined(separator: "; ")
  }

  /// How offices say in their languages what marks mean, in lower case.
  private static let spoken: [(words: [String], mark: StatusMarks)] = [
    (["forecast", "project", "prognos", "ennuste", "预测", "预计", "计划", "目标"], .forecast),
    (["estim", "schätz", "geschätzt", "beräkn", "估"], .estimated),
    (
      ["prelim", "provis", "vorläuf", "foreløb", "ennakko", "初步", "初值", "快报", "暂定"],
      .preliminary
    ),
    (["revis", "revid", "korrig", "tarkist", "修订", "修正"], .revised),
    (["break", "bruch", "brott", "brudd", "中断"], .breakInSeries),
    (["final", "definitiv", "最终", "核定"], .final),
  ]

  private static func marks(in label: String) -> StatusMarks {
    let label = label.lowercased()
    return spoken.reduce(into: []) { marks, entry in
      if entry.words.contains(where: label.contains) { marks.formUnion(entry.mark) }
    }
  }

  private static func phrase(_ flag: String, _ meaning: String?) -> String {
    meaning.map { "\(flag): \($0)" } ?? flag
  }
}

/// What the label of a period says of its figures: 2025年(预计), 2024 May (p), 2026 forecast.
enum PeriodMarks {
  private static let words: [(word: String, marks: StatusMarks)] = [
    ("预计", .forecast), ("预测", .forecast), ("forecast", .forecast), ("project", .forecast),
    ("prognos", .forecast), ("(f)", .forecast), ("计划", .forecast), ("规划", .forecast),
    ("目标", .forecast), ("预算", .forecast), ("planned", .forecast), ("budget", .forecast),
    ("target", .forecast), ("暂定", .preliminary), ("(暂)", .preliminary),
    ("估计", .estimated), ("estimate", .estimated), ("(e)", .estimated),
    ("初步", .preliminary), ("初值", .preliminary), ("快报", .preliminary),
    ("preliminary", .preliminary), ("provisional", .preliminary), ("flash", .preliminary),
    ("(p)", .preliminary), ("修订", .revised), ("revised", .revised), ("(r)", .revised),
  ]

  /// The letters that stand behind a label as marks: 2020年p, 2024 r.
  private static let letters: [Character: StatusMarks] = [
    "p": .preliminary, "r": .revised, "e": .estimated, "f": .forecast,
  ]

  /// What a letter behind a year, a blank or a Chinese character says, before the signs of notes.
  private static func markAtEnd(of text: String) -> StatusMarks {
    let plain = text.reversed().drop { " *†‡⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾".contains($0) }
    guard let last = plain.first, let mark = letters[last], let before = plain.dropFirst().first,
      before == " " || before.isNumber
        || before.unicodeScalars.contains(where: { 0x4E00...0x9FFF ~= $0.value })
    else { return [] }
    return mark
  }

  /// - Complexity: O(label)
  static func marks(in label: String) -> StatusMarks {
    guard !label.isEmpty else { return [] }
    var plain = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      plain.append(
        0xFF01...0xFF5E ~= scalar.value
          ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    let text = String(plain).lowercased()
    return words.reduce(into: markAtEnd(of: text)) { marks, entry in
      if text.contains(entry.word) { marks.formUnion(entry.marks) }
    }
  }
}
