/// The lines of plain output.
package enum PlainPhrase: Hashable, Sendable {
  case refused(file: String, because: String)
  case ahead(file: String, because: String)
  case deleted(file: String, because: String)
  case barren(file: String, because: String)
  case taken(file: String)
  case behind(name: String, figure: String, gap: String, light: String)
  case problem(name: String, problem: String)
  case repaired(name: String)
  case figure(name: String, now: String, before: String)
  case first(name: String, now: String)
  case gone(name: String, before: String)
  case light(name: String, from: String, to: String)
  case unlit
  case begin
  case end
  case announced(String)
  case lifted(String)
  case grave(name: String, figure: String)
  case graveSince(name: String, now: String, before: String)
  case graver(name: String, now: String, before: String)
  case noLongerGrave(name: String, before: String)
  case graveEnded(name: String, now: String, before: String)
  case graveSilent(name: String, figure: String)
  case upcoming(String)
  case withdrawn(String)
  case announcementChanged(now: String, before: String)
  case alarm(standing: String, text: String)
  case alarmEnded(String)
  case late(String)
  case notice(String)
  case noticeOver(String)
}

extension PlainPhrase: Wording {
  package var chinese: String {
    switch self {
    case .refused(let file, let because): "快照未采用 \(file)：\(because)"
    case .ahead(let file, let because): "快照超前 \(file)：\(because)"
    case .deleted(let file, let because): "文件已删 \(file)：\(because)"
    case .barren(let file, let because): "快照无可用的数 \(file)：\(because)"
    case .taken(let file): "\(file) 的问题已排除"
    case .behind(let name, let figure, let gap, let light):
      "未达序时：\(name) \(figure) \(gap) \(light)"
    case .problem(let name, let problem): "数据问题：\(name) \(problem)"
    case .repaired(let name): "数据恢复正常：\(name)"
    case .figure(let name, let now, let before): "\(name)：现为 \(now) 原为 \(before)"
    case .first(let name, let now): "\(name)：已有数据 \(now)"
    case .gone(let name, let before): "\(name)：不再有数据 原为 \(before)"
    case .light(let name, let from, let to): "\(name)：由\(from)变为\(to)"
    case .unlit: "无灯"
    case .begin: "以下逐行报告变化"
    case .alarm(let standing, let text): "告警 \(standing)：\(text)"
    case .alarmEnded(let text): "告警 已了：\(text)"
    case .late(let text): "超时：\(text)"
    case .notice(let text): "注意：\(text)"
    case .noticeOver(let text): "已排除：\(text)"
    case .end: "结束"
    case .announced(let text): "生效中：\(text)"
    case .lifted(let text): "已结束：\(text)"
    case .grave(let name, let figure): "超限：\(name) \(figure)"
    case .graveSince(let name, let now, let before): "超限：\(name) \(now) 原为 \(before)"
    case .graver(let name, let now, let before): "超限变化：\(name) 现为 \(now) 原为 \(before)"
    case .noLongerGrave(let name, let before): "超限解除：\(name) 原为 \(before)"
    case .graveEnded(let name, let now, let before): "超限解除：\(name) 现为 \(now) 原为 \(before)"
    case .graveSilent(let name, let figure): "超限未明：\(name) 末值 \(figure)"
    case .upcoming(let text): "将生效：\(text)"
    case .withdrawn(let text): "不再生效：\(text)"
    case .announcementChanged(let now, let before): "变更：现为 \(now) 原为 \(before)"
    }
  }

  package var english: String {
    switch self {
    case .refused(let file, let because): "snapshot refused \(file): \(because)"
    case .ahead(let file, let because): "snapshot ahead of the clock \(file): \(because)"
    case .deleted(let file, let because): "file deleted \(file): \(because)"
    case .barren(let file, let because): "snapshot without a usable figure \(file): \(because)"
    case .taken(let file): "\(file) is in order again"
    case .behind(let name, let figure, let gap, let light):
      "behind schedule: \(name) \(figure) \(gap) \(light)"
    case .problem(let name, let problem): "data problem: \(name) \(problem)"
    case .repaired(let name): "data in order again: \(name)"
    case .figure(let name, let now, let before): "\(name): now \(now), was \(before)"
    case .first(let name, let now): "\(name): reported \(now)"
    case .gone(let name, let before): "\(name): no figure any more, was \(before)"
    case .light(let name, let from, let to): "\(name): from \(from) to \(to)"
    case .unlit: "no light"
    case .begin: "changes follow, line by line"
    case .alarm(let standing, let text): "Alarm \(standing): \(text)"
    case .alarmEnded(let text): "Alarm over: \(text)"
    case .late(let text): "overdue: \(text)"
    case .notice(let text): "attention: \(text)"
    case .noticeOver(let text): "over: \(text)"
    case .end: "end"
    case .announced(let text): "in force: \(text)"
    case .lifted(let text): "no longer in force: \(text)"
    case .grave(let name, let figure): "grave: \(name) \(figure)"
    case .graveSince(let name, let now, let before): "grave: \(name) \(now), was \(before)"
    case .graver(let name, let now, let before): "grave, changed: \(name) now \(now), was \(before)"
    case .noLongerGrave(let name, let before): "no longer grave: \(name), was \(before)"
    case .graveEnded(let name, let now, let before):
      "no longer grave: \(name) now \(now), was \(before)"
    case .graveSilent(let name, let figure): "grave when last heard of: \(name) \(figure)"
    case .upcoming(let text): "to come: \(text)"
    case .withdrawn(let text): "will not come into force: \(text)"
    case .announcementChanged(let now, let before): "changed: now \(now), was \(before)"
    }
  }
}
