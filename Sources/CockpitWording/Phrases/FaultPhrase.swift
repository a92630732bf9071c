/// What is said of a file that was refused.
package enum FaultPhrase: Hashable, Sendable {
  case title(file: String)
  case place
  case placeText(line: Int, column: Int)
  case text
  case others(Int)
  case unlisted
  case instead
  case keeps(from: String)
  case nothing
  case pack(String)
  case advice
  case adviceFile
  case advicePack
  case gone
  case aheadTitle(file: String)
  case adviceAhead
  case deletedTitle(file: String)
  case adviceDeleted
  case changedTitle(file: String)
  case adviceChanged
  case newerMeaning
  case strayTitle(file: String)
  case adviceStray
  case rows
}

extension FaultPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title(let file): "未采用 \(file)"
    case .place: "位置"
    case .placeText(let line, let column): "第\(line)行 第\(column)列"
    case .text: "原文"
    case .others(let count): "其余问题 \(count)"
    case .unlisted: "请先改正以上各处，改正后再列其余"
    case .instead: "现用"
    case .keeps(let from): "沿用 \(from) 的内容"
    case .nothing: "此前无可用内容"
    case .pack(let text): "内置资料包 \(text)"
    case .advice: "处理"
    case .adviceFile: "请报送单位改正后以同名文件重新报送，到达即采用"
    case .advicePack: "改正资料包后重新启动"
    case .gone: "此问题已排除"
    case .aheadTitle(let file): "生成时间在将来 \(file)"
    case .strayTitle(let file): "落空的行 \(file)"
    case .deletedTitle(let file): "文件已删除 \(file)"
    case .adviceDeleted: "误删的请放回原处；有意删除的，到时不再显示"
    case .changedTitle(let file): "含义改变 \(file)"
    case .adviceChanged: "请报送单位统一含义后重新报送，或换一个编号"
    case .newerMeaning: "该来源的数一律以较新文件的含义为准"
    case .adviceStray: "请报送单位改正后重新报送；用校验命令可逐行列出"
    case .rows: "行数"
    case .adviceAhead: "请报送单位校准机器时钟后以同名文件重新报送，到达即采用"
    }
  }

  package var english: String {
    switch self {
    case .title(let file): "Refused \(file)"
    case .place: "Place"
    case .placeText(let line, let column): "line \(line), column \(column)"
    case .text: "Text"
    case .others(let count): "Other faults \(count)"
    case .unlisted: "correct these first; the others are told then"
    case .instead: "In force"
    case .keeps(let from): "what came at \(from)"
    case .nothing: "nothing good before"
    case .pack(let text): "built-in pack \(text)"
    case .advice: "To do"
    case .adviceFile:
      "have its sender correct it and send it again under the same name; it is taken as it arrives"
    case .advicePack: "correct the pack and start again"
    case .gone: "this is in order again"
    case .aheadTitle(let file): "Ahead of the clock \(file)"
    case .strayTitle(let file): "Stray rows of \(file)"
    case .deletedTitle(let file): "Deleted \(file)"
    case .adviceDeleted: "put it back if that was a mistake; if it was meant, it goes at that time"
    case .changedTitle(let file): "Changed meaning \(file)"
    case .adviceChanged:
      "have its sender settle on one meaning and send it again, or choose another id"
    case .newerMeaning: "what the newer file says, for all figures of the source"
    case .adviceStray:
      "have its sender correct them and send them again; cockpit validate lists row by row"
    case .rows: "Rows"
    case .adviceAhead:
      "have its sender set the clock right and send it again under the same name; it is taken as it"
        + " arrives"
    }
  }
}
