import CockpitOperations

extension JournalFault: Wording {
  package var chinese: String {
    switch self {
    case .noLevel: "级别是 1 至 4；这一行不是本程序写的"
    case .noFlaps: "\"changes\" 只有 0 和 1；这一行不是本程序写的"
    case .noEvent: "一行记一件事，这一行没有认得的；请用写它的版本来读值守日志"
    case .unknownVersion(let version, let rule):
      "前面没有规则 \(rule) 第 \(version) 版；请把值守日志较早的文件放回旁边"
    }
  }
}
