import CockpitJSON
package import CockpitWarehouse

/// Problems of the data, where a figure is from, and who may see it.
package enum DataPhrase: Hashable, Sendable {
  case nextDue
  case nothingDue
  case title
  case nothingWrong
  case counts(late: Int, doubtful: Int, conflicting: Int, refused: Int)
  case other(Int)
  case contradiction(id: String)
  case contradicted(String)
  case meaning
  case shownAs
  case contradictionAdvice
  case ahead(Int)
  case deleted(Int)
  case files(Int)
  case newestOfDeleted(String, until: String)
  case newestOfAhead(String)
  case changedMeaning
  case strays(Int)
  case uncataloguedRows(Int)
  case stray(Stray.Kind)
  case barren
  case strayRows(Int)
  case strayRowsOfFiles(Int, files: Int)
  case converted
  case convertedFrom(unit: String, to: String)
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
    case .nothingWrong: "没有迟报、缺报、冲突或存疑的数据"
    case .counts(let late, let doubtful, let conflicting, let refused):
      "迟缺\(late) 存疑\(doubtful) 冲突\(conflicting) 拒收\(refused)"
    case .other(let count): "其他\(count)"
    case .contradiction(let id): "一号多义 \(id)"
    case .contradicted(let claims): "各来源含义不同 \(claims)"
    case .meaning: "含义"
    case .shownAs: "本舱编号"
    case .contradictionAdvice: "同一编号在各来源含义不同，已分开显示，不合并；请各来源统一含义，或改用别的编号"
    case .ahead(let count): "超前\(count)"
    case .deleted(let count): "已删\(count)"
    case .files(let count): "\(count) 个文件"
    case .newestOfDeleted(let file, let until): "最新 \(file)；末值仍显示至 \(until)；请放回，或由来源重报"
    case .newestOfAhead(let file): "最新 \(file)；到文件自己的时间才采用；请校准来源的时钟"
    case .changedMeaning: "改义"
    case .strays(let count): "落空\(count)行"
    case .uncataloguedRows(let count): "未编目\(count)行"
    case .barren: "无可用"
    case .stray(let kind):
      switch kind {
      case .notBegun: "期未到"
      case .tooFine: "期过细"
      case .tooCoarse: "期过长"
      case .notOver: "期未满"
      case .tooOld: "期过早"
      case .notFromJanuary: "非1月起"
      case .otherSpan: "异口径"
      case .otherArea: "非此区域"
      case .withoutYearToDate: "缺累计"
      case .otherName: "名号不符"
      case .unknownArea: "区不明"
      case .misspelt: "疑拼错"
      case .uncatalogued: "未编目"
      case .withoutTotal: "缺总数"
      case .outOfRange: "超范围"
      case .otherUnit: "异单位"
      }
    case .strayRows(let count): "共\(count)行"
    case .strayRowsOfFiles(let count, let files): "\(files)个文件共\(count)行"
    case .converted: "换算"
    case .convertedFrom(let unit, let to): "由 \(unit) 换算为 \(to)"
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
      "late or missing \(late), doubtful \(doubtful), conflicting \(conflicting), refused "
        + "\(refused)"
    case .other(let count): "other \(count)"
    case .contradiction(let id): "One id, several meanings: \(id)"
    case .contradicted(let claims): "means different things to its sources: \(claims)"
    case .meaning: "Meaning"
    case .shownAs: "Shown as"
    case .contradictionAdvice:
      "the sources mean different things by this id, which are told apart; have them agree on one"
        + " meaning, or choose another id"
    case .ahead(let count): "ahead of the clock \(count)"
    case .deleted(let count): "deleted \(count)"
    case .files(let count): count.counted("file")
    case .newestOfDeleted(let file, let until):
      "newest \(file); last values shown until \(until); put them back, or have the source send them again"
    case .newestOfAhead(let file):
      "newest \(file); each counts once its own time comes; have the source set its clock"
    case .changedMeaning: "redefined"
    case .strays(let count): "stray rows \(count)"
    case .uncataloguedRows(let count): "uncatalogued rows \(count)"
    case .barren: "barren"
    case .stray(let kind):
      switch kind {
      case .notBegun: "early"
      case .tooFine: "fine"
      case .tooCoarse: "long"
      case .notOver: "open"
      case .tooOld: "old"
      case .notFromJanuary: "months"
      case .otherSpan: "span?"
      case .otherArea: "area"
      case .withoutYearToDate: "single"
      case .otherName: "name?"
      case .unknownArea: "area?"
      case .misspelt: "spelt?"
      case .uncatalogued: "new"
      case .withoutTotal: "part"
      case .outOfRange: "range"
      case .otherUnit: "unit?"
      }
    case .strayRows(let count): "rows: \(count)"
    case .strayRowsOfFiles(let count, let files): "rows: \(count), in \(files.counted("file"))"
    case .converted: "Converted"
    case .convertedFrom(let unit, let to): "from \(unit) to \(to)"
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
