/// What stands around every screen: its head, its foot and the banners.
package enum ChromePhrase: Hashable, Sendable {
  case demonstration
  case planLibrary
  case planLibraryNote
  case noSnapshots
  case packRefused(place: String, builtIn: String)
  case snapshotRefused(place: String, keeping: String)
  case snapshotUnreadable(place: String)
  case lightRules(String)
  case palette(String)
  case snapshot(String)
  /// What the counts of the second line are of: all indicators of the pack, or those that pass.
  case countsOfAll
  case countsFiltered
  case grave(Int)
  case graveUnsure(Int)
  case behind(Int)
  /// What keeps figures from being used, for the header: how many of each kind.
  case data(String)
  case late(Int)
  case doubtful(Int)
  case conflicting(Int)
  case refused(Int)
  case dataInShort(Int)
  case usable(Int, of: Int)
  case moreAnnouncements(Int)
  case moreAnnouncementsWorst(Int, level: String)
  case newest(String, age: String)
  /// How old the newest snapshot is, where there is no room for more.
  case newestAge(String)
  case more(Int)
  case deleted(Int, until: String)
}

extension ChromePhrase: Wording {
  package var chinese: String {
    switch self {
    case .demonstration: "示例数据"
    case .planLibrary: "仅规划"
    case .planLibraryNote: "仅规划：本区域没有快照，只显示规划的目标、里程碑和应用系统"
    case .noSnapshots: "没有快照"
    case .packRefused(let place, let builtIn): "资料包未采用 \(place) 改用内置 \(builtIn)"
    case .snapshotRefused(let place, let keeping): "快照未采用 \(place) 沿用 \(keeping)"
    case .snapshotUnreadable(let place): "快照未采用 \(place) 此前无可用内容"
    case .lightRules(let text): "灯规 \(text)"
    case .palette(let text): "配色 \(text)"
    case .snapshot(let text): "快照 \(text)"
    case .countsOfAll: "全部"
    case .countsFiltered: "筛选内"
    case .grave(let count): "超限\(count)"
    case .graveUnsure(let count): "超限\(count)?"
    case .behind(let count): "未达\(count)"
    case .data(let kinds): "数据 \(kinds)"
    case .late(let count): "迟缺\(count)"
    case .doubtful(let count): "存疑\(count)"
    case .conflicting(let count): "冲突\(count)"
    case .refused(let count): "拒收\(count)"
    case .dataInShort(let count): "数据 \(count)"
    case .usable(let count, let whole): "核心可用\(count)/\(whole)"
    case .moreAnnouncements(let count): "+\(count) 条"
    case .moreAnnouncementsWorst(let count, let level): "+\(count) 条(最高 \(level))"
    case .newest(let text, let age): "最新快照 \(text) (\(age))"
    case .newestAge(let age): "快照\(age)"
    case .more(let count): "+\(count)"
    case .deleted(let count, let until): "文件已删除 \(count) 个，末值仍显示至 \(until)"
    }
  }

  package var english: String {
    switch self {
    case .demonstration: "DEMO DATA"
    case .planLibrary: "PLAN ONLY"
    case .planLibraryNote:
      "Plan only: no snapshots of this region; its targets, milestones and systems"
    case .noSnapshots: "no snapshots"
    case .packRefused(let place, let builtIn): "pack refused \(place), built-in \(builtIn) instead"
    case .snapshotRefused(let place, let keeping): "snapshot refused \(place), keeping \(keeping)"
    case .snapshotUnreadable(let place): "snapshot refused \(place), nothing good before"
    case .lightRules(let text): "lights \(text)"
    case .palette(let text): "palette \(text)"
    case .snapshot(let text): "id \(text)"
    case .countsOfAll: "all:"
    case .countsFiltered: "filtered:"
    case .grave(let count): "grave \(count),"
    case .graveUnsure(let count): "grave? \(count),"
    case .behind(let count): "behind \(count)"
    case .data(let kinds): "data: \(kinds)"
    case .late(let count): "late \(count)"
    case .doubtful(let count): "odd \(count)"
    case .conflicting(let count): "conflicts \(count)"
    case .refused(let count): "refused \(count)"
    case .dataInShort(let count): "data \(count)"
    case .usable(let count, let whole): "core usable \(count)/\(whole)"
    case .moreAnnouncements(let count): "+\(count) more"
    case .moreAnnouncementsWorst(let count, let level): "+\(count) more (worst \(level))"
    case .newest(let text, let age): "newest \(text) (\(age))"
    case .newestAge(let age): "newest \(age)"
    case .more(let count): "+\(count)"
    case .deleted(let count, let until): "files deleted: \(count), last values shown until \(until)"
    }
  }
}
