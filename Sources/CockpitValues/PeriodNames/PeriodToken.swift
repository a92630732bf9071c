/// A piece of what an office calls a period: a number, a word or a sign.
enum PeriodToken: Hashable {
  case number(Int, digits: Int)
  /// What a number next to it counts.
  case unit(Unit)
  case monthName(Int)
  /// A number that is written as I to IV.
  case roman(Int)
  /// 年, and what else says no more than that a year is meant.
  case year
  /// 月, after the number of a month.
  case monthSign
  /// 日, after the number of a day.
  case daySign
  /// 前, before a number of quarters from the first on.
  case first
  /// 累计: the year up to the end of what is named.
  case toDate
  /// Words for a year that does not begin in January.
  case fiscal
  /// ending, ended, to: before the last month.
  case ending
  /// P, before a duration: 2024-01-01/P3M.
  case duration
  case mark(Character)

  enum Unit: Hashable {
    case year, half, quarter, month, week, day
    /// T, which is a quarter for some offices and four months for others.
    case trimester
    case third
  }

  /// The year that the token is, if it has four digits and is one of 1000 to 2999.
  var yearNumber: Int? {
    guard case .number(let value, digits: 4) = self, (1000...2999).contains(value) else {
      return nil
    }
    return value
  }

  /// The number that the token is, if it has at most three digits or is a Roman one.
  var partNumber: Int? {
    switch self {
    case .number(let value, let digits) where digits <= 3: value
    case .roman(let value): value
    default: nil
    }
  }

  var isMark: Bool {
    if case .mark = self { true } else { false }
  }
}

// MARK: - Cutting a text up

extension PeriodToken {
  /// The tokens of a text; nil where it holds something that no period has.
  ///
  /// Case, full-width forms, the many hyphens and what stands in brackets at the end make no
  /// difference.
  ///
  /// - Complexity: O(text)
  static func tokens(of text: String) -> [PeriodToken]? {
    guard text.utf8.count <= 80 else { return nil }
    var tokens: [PeriodToken] = []
    let characters = Array(prepared(text))
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == " " {
        index += 1
      } else if isDigit(character) {
        let run = characters[index...].prefix(while: isDigit)
        guard run.count <= 8, let value = Int(String(run)) else { return nil }
        tokens.append(.number(value, digits: run.count))
        index += run.count
      } else if character.isLetter {
        let run = characters[index...].prefix {
          $0.isLetter && isChinese($0) == isChinese(character)
        }
        index += run.count
        guard let found = word(String(run), after: tokens.last) else { return nil }
        tokens += found
      } else if marks.contains(character) {
        tokens.append(.mark(character))
        index += 1
      } else {
        return nil
      }
    }
    return tokens
  }

  private static let marks: Set<Character> = ["-", "/", ".", ":", "_", ",", "'"]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  /// A text in lower case and plain characters, without the marks of notes at its end.
  private static func prepared(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF5E: result += "-"
      case 0xFF01...0xFF5D:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2010...0x2015, 0x2212, 0x301C, 0x7E: result += "-"
      case 0xA0, 0x2002...0x200A, 0x202F, 0x3000, 0x09: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    result = result.lowercased()
    for zero in ["t00:00:00.000z", "t00:00:00z", "t00:00:00.000", "t00:00:00", " 00:00:00"]
    where result.hasSuffix(zero) {
      result.removeLast(zero.count)
    }
    func trim() {
      while let last = result.last, " *†‡⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾".contains(last) { result.removeLast() }
      // The letter of a mark: 2024M04p, 2024年4月 r.
      if let last = result.last, "pref".contains(last),
        let before = result.dropLast().last, before == " " || isDigit(before) || isChinese(before)
      {
        result.removeLast()
        trim()
      }
    }
    trim()
    while result.last == ")", let open = result.lastIndex(of: "("), open > result.startIndex {
      result.removeSubrange(open...)
      trim()
    }
    return chineseNumbers(in: result)
  }

  /// Numbers such as 十一 in digits.
  private static func chineseNumbers(in text: String) -> String {
    let values: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var result = ""
    var run: (tens: Int?, ones: Int?) = (nil, nil)
    func flush() {
      guard run.tens != nil || run.ones != nil else { return }
      result += String((run.tens ?? 0) * 10 + (run.ones ?? 0))
      run = (nil, nil)
    }
    for character in text {
      if let value = values[character] {
        if run.ones != nil { flush() }
        run.ones = value
      } else if character == "十" {
        run = (run.ones ?? 1, nil)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}

// MARK: - Words

extension PeriodToken {
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let words: [String: [PeriodToken]] = {
    var words: [String: [PeriodToken]] = [:]
    func add(_ tokens: [PeriodToken], _ names: String...) {
      for name in names { words[name] = tokens }
    }
    for (index, name) in monthNames.enumerated() {
      add([.monthName(index + 1)], name, String(name.prefix(3)))
    }
    add([.monthName(9)], "sept")
    add([.unit(.year)], "a", "y", "yr", "year", "annual", "years")
    add([.unit(.half)], "h", "s", "hy", "half", "semester", "semestre", "halvår", "halbjahr")
    add([.unit(.trimester)], "t", "trimester")
    add([.unit(.third)], "tertial", "cuatrimestre", "quadrimester")
    add(
      [.unit(.quarter)], "q", "k", "kv", "qtr", "quarter", "quarters", "quartal", "kvartal",
      "trimestre")
    add([.unit(.month)], "m", "month", "months")
    add([.unit(.week)], "w", "u", "v", "wk", "week", "uke", "uge", "vecka")
    add([.unit(.day)], "d", "day")
    for (index, name) in ["i", "ii", "iii", "iv"].enumerated() { add([.roman(index + 1)], name) }
    for (index, name) in ["first", "second", "third", "fourth"].enumerated() {
      add([.number(index + 1, digits: 1)], name)
    }
    add([.number(3, digits: 1)], "three")
    add([.number(6, digits: 1)], "six")
    add([.number(12, digits: 2)], "twelve")
    add([.fiscal], "fy", "fiscal", "financial", "school", "academic")
    add([.ending], "ending", "ended", "end")
    add([.duration], "p")
    add([.mark("-")], "至", "到", "to")
    add([.year], "年", "年度", "年份", "年全年", "全年")
    add([.monthSign], "月", "月份")
    add([.daySign], "日", "号")
    add([.unit(.week)], "周")
    add([.unit(.quarter)], "季度", "季")
    add([.number(1, digits: 1), .unit(.half)], "上半年")
    add([.number(2, digits: 1), .unit(.half)], "下半年")
    add([], "the", "of", "第", "st", "nd", "rd", "th", "er")
    add([.first], "前")
    add([.monthSign], "个月")
    add([.toDate], "累计", "ytd", "cumulative")
    // What figures are, which says nothing of their periods.
    add([], "末", "底", "初步", "初值", "暂定", "预计", "预测", "估计", "快报", "修订", "核算", "数")
    add([], "计划", "规划", "目标", "预算")
    add([], "provisional", "preliminary", "revised", "estimate", "estimated")
    return words
  }()

  /// The tokens of a word; of one in Chinese, those of its parts.
  private static func word(_ text: String, after last: PeriodToken?) -> [PeriodToken]? {
    if let tokens = words[text] { return tokens }
    guard let first = text.first, isChinese(first) else { return nil }
    var tokens: [PeriodToken] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      guard
        let length = (1...4).reversed().first(where: {
          $0 <= rest.count && words[String(rest.prefix($0))] != nil
        })
      else { return nil }
      tokens += words[String(rest.prefix(length))] ?? []
      rest = rest.dropFirst(length)
    }
    return tokens
  }
}
