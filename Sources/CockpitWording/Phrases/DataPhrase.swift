/// Problems of the data, where a figure is from, and who may see it.
package enum DataPhrase: Hashable, Sendable {
  case nextDue
  case nothingDue
  case title
  case nothingWrong
  case counts(late: Int, doubtful: Int, conflicting: Int, refused: Int)
  case contradiction(id: String)
  case contradicted(String)
  case meaning
  case shownAs
  case contradictionAdvice
  case ahead(Int)
  case provenance
  case nothingToTrace
  case snapshot
  case source
  case created
  case disclosedPublicly
  case disclosedInternally
  case disclosedUntil(String)
  case embargo
  case embargoedSnapshots
  case embargoedUntil(String)
  case disclosure
}

extension DataPhrase: Wording {
  package var chinese: String {
    switch self {
    case .nextDue: "下次应到(不含日报和感知)"
    case .nothingDue: "没有下次应到"
    case .title: "数据"
    case .nothingWrong: "没有迟报、缺数、冲突或存疑的数据"
    case .counts(let late, let doubtful, let conflicting, let refused):
      "迟缺\(late) 存疑\(doubtful) 冲突\(conflicting) 拒收\(refused)"
    case .contradiction(let id): "一号多义 \(id)"
    case .contradicted(let claims): "各来源含义不同 \(claims)"
    case .meaning: "含义"
    case .shownAs: "本舱编号"
    case .contradictionAdvice: "同一编号在各来源含义不同，已分开显示，不合并；请各来源统一含义，或改用别的编号"
    case .ahead(let count): "超前\(count)"
    case .provenance: "溯源"
    case .nothingToTrace: "没有可溯源的数"
    case .snapshot: "快照"
    case .source: "来源"
    case .created: "生成"
    case .disclosedPublicly: "公开"
    case .disclosedInternally: "内部"
    case .disclosedUntil(let text): "\(text) 前不公开"
    case .embargo: "未解禁"
    case .embargoedSnapshots: "未解禁快照"
    case .embargoedUntil(let text): "未解禁(至\(text))"
    case .disclosure: "密级"
    }
  }

  package var english: String {
    switch self {
    case .nextDue: "Due next (without daily ones and sensors)"
    case .nothingDue: "Nothing is due next"
    case .title: "Data"
    case .nothingWrong: "nothing late, missing, conflicting or doubtful"
    case .counts(let late, let doubtful, let conflicting, let refused):
      "late or missing \(late), doubtful \(doubtful), conflicting \(conflicting), refused \(refused)"
    case .contradiction(let id): "One id, several meanings: \(id)"
    case .contradicted(let claims): "means different things to its sources: \(claims)"
    case .meaning: "Meaning"
    case .shownAs: "Shown as"
    case .contradictionAdvice:
      "the sources mean different things by this id, which are told apart; have them agree on one"
        + " meaning, or choose another id"
    case .ahead(let count): "ahead of the clock \(count)"
    case .provenance: "Provenance"
    case .nothingToTrace: "no figure to trace"
    case .snapshot: "Snapshot"
    case .source: "Source"
    case .created: "Created"
    case .disclosedPublicly: "public"
    case .disclosedInternally: "internal"
    case .disclosedUntil(let text): "embargoed until \(text)"
    case .embargo: "Embargo"
    case .embargoedSnapshots: "Embargoed snapshots"
    case .embargoedUntil(let text): "EMBARGOED until \(text)"
    case .disclosure: "Disclosure"
    }
  }
}
