/// What the terminal could not give as asked for, said when the screen opens.
package enum TerminalPhrase: Hashable, Sendable {
  case locale(wanted: String, used: String)
  case noUnicode(locale: String)
  case type(wanted: String, used: String)
  case noType(used: String)
  case noChinese
  case wideGlyphs(used: String)
  case colorRefused
  /// The numbers of colours.
  case depth(wanted: Int, used: Int)
  case noAnswer
  case title
}

extension TerminalPhrase: Wording {
  package var chinese: String {
    switch self {
    case .locale(let wanted, let used): "系统没有区域设置 \(wanted) 或它不是 UTF-8，改用 \(used)"
    // Where Chinese cannot be read, Chinese cannot say so.
    case .noUnicode, .noChinese: english
    case .type(let wanted, let used): "终端类型 \(wanted) 不认识，按 \(used) 显示"
    case .noType(let used): "未设 TERM，按 \(used) 显示"
    case .wideGlyphs(let used): "终端把框线或色块画成两列宽，改用 \(used) 字符"
    case .colorRefused: "已设 NO_COLOR，不用颜色"
    case .depth(let wanted, let used): "要 \(wanted) 色，终端只有 \(used) 色"
    case .noAnswer: "终端没有回答字宽，按常规宽度排列"
    case .title: "终端"
    }
  }

  package var english: String {
    switch self {
    case .locale(let wanted, let used):
      "The locale \(wanted) is not installed or not UTF-8; \(used) is used"
    case .noUnicode(let locale):
      "No UTF-8 locale (\(locale)): no Chinese; set LC_ALL=C.UTF-8, or use --lang en"
    case .type(let wanted, let used): "The terminal type \(wanted) is unknown; \(used) is used"
    case .noType(let used): "TERM is not set; \(used) is used"
    case .noChinese: "This terminal cannot show Chinese: set it to UTF-8 (screen -U), or --lang en"
    case .wideGlyphs(let used):
      "The terminal draws boxes or blocks two columns wide; the \(used) glyphs are used"
    case .colorRefused: "NO_COLOR is set: no colours"
    case .depth(let wanted, let used): "\(wanted) colours were asked for, the terminal has \(used)"
    case .noAnswer: "the terminal did not say how wide it draws; usual widths are assumed"
    case .title: "terminal"
    }
  }
}
