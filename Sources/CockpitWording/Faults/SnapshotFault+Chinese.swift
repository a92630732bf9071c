import CockpitValues
package import CockpitWarehouse

extension SnapshotFault: Wording {
  package var chinese: String {
    switch self {
    case .noSnapshot(let schema): "这不是 \(schema) 格式的快照；请写明该格式"
    case .missingHeader(let key): "快照缺少键“\(key)”；请补上"
    case .badDisclosure: "公开属性是 \"internal\"、\"public\" 或 {\"embargo\": 时间}"
    case .noStep(let quoted): "\(quoted) 不是步长；请写一天以内的时长，如 PT5M"
    case .emptyText(let key): "\(key) 是空的；请写上"
    case .noSpan(let quoted, let known): "\(quoted) 不是 span；请写下列之一：\(known.joined(separator: "、"))"
    case .missingInRow(let key): "此行缺少键“\(key)”；请补上"
    case .noPeriod(let quoted, let meant) where !meant.isEmpty:
      "没有报告期 \(quoted)；请写 \(meant.joined(separator: " 或 "))"
    case .noPeriod(let quoted, _):
      "没有报告期 \(quoted)；请写 2026、2026-H1、2026-Q3、2026-10、2026-01..02、2026-W47、2026-11-21 或带时区的时间"
    case .badCases: "n 是数字背后的件数或单位数；请写不小于 0 的整数"
    case .noTime(let quoted, let meant): "\(quoted) 不是带时区的时间；\(meant.chinese)"
    case .noSeconds(let quoted, let meant): "\(quoted) 的时间没有秒；\(meant.chinese)"
    case .noStatus(let quoted, let known):
      "\(quoted) 不是数据状态；请写下列之一：\(known.joined(separator: "、"))"
    case .noBasis(let quoted, let known): "\(quoted) 不是增速口径；请写下列之一：\(known.joined(separator: "、"))"
    case .unconvertible(let quoted, let to, let whole):
      "单位 \(quoted) 不能换算成 \(whole) 的单位 \(to)；请用该单位报送"
    case .reasonBesideValue(let value, let reason):
      "数 \(value) 又写了原因（\(reason)），原因用于缺报；如无此数，请写 null，说明请写在 \"note\""
    case .namelessDefinition(let id): "\(id) 的名称为空，其行显示为空白；请写明名称"
    case .controlsInName(let id): "\(id) 的名称中有不可见或改变文字方向的字符；请删去"
    case .nullWithoutReason: "值为 null 而没有原因；请在 \"reason\" 写明"
    case .emptyRow: "此行既无数值、增速，也无原因；请补上，或去掉此行"
    case .tooFine(let indicator, let frequency, let isOfPack, let period, let meant, let value):
      "\(isOfPack ? "资料包" : "此文件")中 \(indicator) 的频率为\(SnapshotFault.chinese(frequency: frequency))，报告期 \(period) 过细，数 \(value) 不用；"
        + (meant.map { "是否应为 \($0)？请照此填写；导入时用 --period-unit" } ?? "请核对报告期")
    case .tooCoarse(
      let indicator, let frequency, let isOfPack, let period, let meant, let value):
      "\(isOfPack ? "资料包" : "此文件")中 \(indicator) 的频率为\(SnapshotFault.chinese(frequency: frequency))，报告期 \(period) 过长，数 \(value) 与别的数并列，不作最新数；"
        + (meant.map { "如为累计数，请写 \($0)" } ?? "请核对报告期")
    case .otherName(let id, let name, let meant, let value):
      "此文件把 \(id) 称作\(name)，而\(name)在资料包中是 \(meant)，无法判定所指，数 \(value) 不用；请改正编号或名称"
    case .undefinedCategory(let code, let dimension):
      "维度 \(dimension) 没有类别 \(code)，按代码显示；请在 \"dimensions\" 中定义"
    case .withheldFigure(let word): "此行有数值而原因为“\(word)”，按不显示处理；请报 null，或去掉该原因"
    case .notOver(let indicator, let period, let meant, let value):
      (meant.map { "是否应为 \($0)？" } ?? "")
        + "\(indicator) 期满后才发布，此文件生成时 \(period) 尚未期满，数 \(value) 不用；请核对报告期，预测数请标 \"forecast\""
    case .tooOld(let indicator, let period, let meant, let value):
      (meant.map { "是否应为 \($0)？" } ?? "")
        + "\(indicator) 的报告期 \(period) 早于有统计之时，数 \(value) 不用；请核对年份"
    case .notFromJanuary(let indicator, let period, let value):
      "\(indicator) 是累计数，而 \(period) 不自1月起，数 \(value) 不用；请报送自1月起的累计数"
    case .otherSpan(let indicator, let span, let own, let period, let value):
      "\(indicator) 应为\(SnapshotFault.chinese(span: own))，而此行 \(period) 是\(SnapshotFault.chinese(span: span))，数 \(value) 不作最新数；请按\(SnapshotFault.chinese(span: own))报送，或换一个编号"
    case .otherArea(let indicator, let area, let own?, let value):
      "资料包中 \(indicator) 只有区域 \(own) 的数；区域 \(area) 的数 \(value) 无处显示；请核对区域代码"
    case .otherArea(let indicator, let area, nil, let value):
      "资料包中 \(indicator) 不分下级区域；区域 \(area) 的数 \(value) 无处显示；请核对区域代码"
    case .withoutYearToDate(let indicator, let period, let value):
      "资料包中 \(indicator) 为累计，而此行 \(period) 是当期数 \(value)，没有累计数，不作最新数；请同时报送累计数"
    case .unknownArea(let area, let meant, let value):
      (meant.map { "是否应为 \($0)？" } ?? "")
        + "区域 \(area) 不在资料包内，也无文件定义，数 \(value) 落不到任何区域；请改正代码，或在 \"areas\" 中定义"
    case .undefinedIndicator(let id, let meant, let value):
      (meant.map { "是否应为 \($0)？" } ?? "")
        + "资料包和此文件都没有定义指标 \(id)（数 \(value)）；请改正编号，或在 \"indicators\" 中定义"
    case .twinOfPack(let id, let meant, let value):
      "此文件定义的 \(id)（数 \(value)）与资料包的 \(meant) 同名；是否应为 \(meant)？如不是，请另取名称"
    case .withoutTotal(let indicator, let area, let value):
      "\(area) 的 \(indicator) 只有分组数（如 \(value)），没有总数；请同时报送不分组的总数"
    case .outOfRange(let indicator, let value, let limits):
      "\(indicator) 的数 \(value) 超出资料包的范围（\(limits)）；请核对正负号和单位"
    case .otherUnit(let indicator, let unit, let packUnit, let value):
      "此文件的 \(indicator) \(unit.isEmpty ? "没有单位" : "以 \(unit) 为单位")，不能换算成资料包的 \(packUnit)，数 \(value) 不用；请以 \(packUnit) 报送，或换一个编号"
    case .barren(rows: 0): "快照没有数据行、台账和定义；请报送数据，或删去此文件"
    case .barren(let rows): "快照没有一行能用（落空\(rows)行）；s 页和 validate 逐条列出"
    case .moreStrays(let count): "此文件还有 \(count) 行同类问题"
    case .tooLarge: "数值换成指标的单位后过大；请核对"
    case .repeatedRecord(let type, let id): "\(type) \(id) 在此文件中出现两次；请只保留一个"
    case .unknownType(let name): "台账类型 \(name) 不在 records.json 中；按原样显示"
    case .unlisted(let key, let name, let type, let known):
      "\(type) 的 \(key) \(name) 不是下列之一：\(known.joined(separator: "、"))；按原样显示"
    case .repeatedRows(let count): "重复同一序列同一报告期的行：\(count)；以后一行为准"
    case .outsidePart(let indicator, let area, let part, let value):
      "文件是 \(part) 的，只能说它自己；其中 \(area) 的 \(indicator) 数值 \(value) 不采用：请在 \"region\" 里写明是哪个区域报的"
    case .regionOfNoPack(let name):
      "没有哪个资料包的区域是“\(name)”，它的文件都不显示；请改正，或选用该区域的资料包"
    case .notBegun(let indicator, let period, let value):
      "\(indicator) 的报告期 \(period) 在文件生成时尚未开始，数 \(value) 不用；请核对报告期，预测数请标 \"forecast\""
    case .disorder: "该格式的读取程序未按 文件头、定义、数据行、结尾 的次序给出内容；请告知其作者"
    case .withheldReason(let word): "来源不予显示的数，原因须恰为 \"\(word)\"；请只写这三个字，或换一个不含它的原因"
    case .repeatedIndicator(let name): "指标 \(name) 定义了两次；请只保留一个"
    case .repeatedArea(let name): "区域 \(name) 定义了两次；请只保留一个"
    case .repeatedDimension(let name): "维度 \(name) 定义了两次；请只保留一个"
    case .redefinedIndicator(let id, let name, let unit, let packName, let packUnit, let effect):
      "指标 \(id) 在资料包中是 \(packName)（\(packUnit)）；此处的 \(name)（\(unit)）不算数，"
        + effect.chinese(unit: unit, packUnit: packUnit)
    case .redefinedSpan(let id, let span, let packSpan):
      "指标 \(id) 在资料包中是\(SnapshotFault.chinese(span: packSpan))，此文件定为\(SnapshotFault.chinese(span: span))，其未注明口径的行照此理解；请按\(SnapshotFault.chinese(span: packSpan))报送，或换一个编号"
    case .redefinedFrequency(let id, let frequency, let packFrequency):
      "指标 \(id) 在资料包中的频率为\(SnapshotFault.chinese(frequency: packFrequency))，以此为准，此文件的\(SnapshotFault.chinese(frequency: frequency))无效；请换一个编号"
    case .redefinedArea(let code, let name, let packName):
      "区域 \(code) 在资料包中是 \(packName)；此处的 \(name) 不算数；请换一个代码"
    case .conflictingFigures(let indicator, let period, let value, let others):
      "\(indicator) \(period) 此处为 \(value)，\(others) 另有其数；请商定一个数后重报"
    case .doubtedFigure(let indicator, let period, let reason):
      "\(indicator) \(period) 存疑（\(reason)），不参与评判；请核对，如有误请重报"
    case .contradicted(let id, let meaning, let others, let own):
      "\(id) 在此处是 \(meaning)，而 \(others)；各自分开，此处的以 \(own) 显示；请统一含义，或换一个编号"
    case .changedMeaning(let id, let meaning, let newer, let file):
      "\(id) 在此处是 \(meaning)，而同一来源较新的 \(file) 中是 \(newer)；该来源的数一律以较新的为准；请统一含义，或换一个编号"
    case .unknownKey(let name, let whole): "\(whole.chinese)的键“\(name)”不认识，已忽略；请检查拼写"
    case .meantDay(let key, let meant):
      "台账里的“\(key)”只是附加文字，照原名显示，不参与判断；是不是要写“\(meant)”？日期和时刻都可以"
    case .moreWarnings(let count): "此文件还有 \(count) 条警告；请先改正以上各条"
    case .mixed(let demonstration, let real): "示例数据（\(demonstration)）与真实数据（\(real)）混在一起；请分放不同文件夹"
    case .deleted(let until): "此文件已删除，末值仍显示至 \(until)；请放回，或报送接替它的文件"
    case .ahead(let seconds, let meanwhile):
      "生成时间在将来 \(SnapshotFault.chinese(seconds))；\(meanwhile.chinese)；请校准报送机器的时钟"
    }
  }

  /// A length of time in whole ones of its largest unit: 5分.
  private static func chinese(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "\(seconds)秒"
    case ..<3600: "\(seconds / 60)分"
    case ..<86_400: "\(seconds / 3600)小时"
    default: "\(seconds / 86_400)天"
    }
  }
}

extension SnapshotFault.Meanwhile: Wording {
  package var chinese: String {
    switch self {
    case .earlier: "到时才用，此前沿用已有的内容"
    case .itself: "来源别无可用文件，先用此文件"
    case .nothing: "到时才用"
    }
  }
}

extension SnapshotFault.Part: Wording {
  package var chinese: String {
    switch self {
    case .series: "序列"
    case .source: "来源"
    case .snapshot: "快照"
    case .record: "台账条目"
    case .observation: "观测"
    case .growth: "增速"
    }
  }
}

extension SnapshotFault.MeantTime: Wording {
  package var chinese: String {
    switch self {
    case .exactly(let text): "请写 \(text)"
    case .inChina(let text): "若为北京时间，请写 \(text)"
    case .unknown: "请写如 2026-11-21T14:30:00+08:00"
    }
  }
}

extension SnapshotFault.Redefinition {
  fileprivate func chinese(unit: String, packUnit: String) -> String {
    switch self {
    case .asInPack: "其各行按资料包的指标计；请换一个编号"
    case .converted: "未写单位的行由 \(unit) 换算；请以 \(packUnit) 报送"
    case .unused: "未写单位的行不用；请换一个编号"
    }
  }
}

extension SnapshotFault {
  /// How often an indicator is published, by the code of its frequency.
  private static func chinese(frequency: String) -> String {
    switch frequency {
    case "Y": "年"
    case "H": "半年"
    case "Q": "季"
    case "M": "月"
    case "W": "周"
    case "D": "日"
    default:
      if case .interval(let seconds) = Frequency(code: frequency) {
        switch seconds {
        case 3600: "每小时"
        case _ where seconds % 3600 == 0: "每\(seconds / 3600)小时"
        case _ where seconds % 60 == 0: "每\(seconds / 60)分钟"
        default: "每\(seconds)秒"
        }
      } else {
        " \(frequency)"
      }
    }
  }

  /// What a span means, by its name.
  private static func chinese(span: String) -> String {
    switch span {
    case "ytd": "累计数（ytd）"
    case "single": "当期数（single）"
    default: "期末数（level）"
    }
  }
}
