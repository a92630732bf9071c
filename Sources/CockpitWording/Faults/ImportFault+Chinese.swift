package import CockpitWarehouse

extension ImportFault: Wording {
  package var chinese: String {
    switch self {
    case .noTable: "这不是 JSON-stat 表：没有 \"dimension\""
    case .collection: "这是多张表的目录（collection）；请下载其中列出的表再导入"
    case .otherClass(let name): "这是 \(name)，不是表；请导入 class 为 dataset 的文件"
    case .noDimensions: "此表没有维度；请在 \"id\" 中列出"
    case .sizeCount(let count, let dimensions):
      "维度有 \(dimensions) 个，大小却有 \(count) 个；请为每个维度各写一个"
    case .repeatedDimension(let name): "维度 \(name) 列了两次；请只列一次"
    case .undescribedDimension(let name): "维度 \(name) 在 \"dimension\" 中没有说明；请补上"
    case .wrongSize(let dimension, let categories):
      "维度 \(dimension) 有 \(categories) 个类别，与此大小不符；请改正其一"
    case .badSize: "大小是不小于 1 的整数"
    case .tooManyCells: "各维度大小相乘，单元格多得无法编号；请减少类别"
    case .noCode(let dimension): "维度 \(dimension) 有一个类别没有代码；请补上"
    case .noIndex(let dimension):
      "维度 \(dimension) 没有 \"index\"，只有带一个标签的单类别维度才可省略；请补上"
    case .noCategories(let dimension): "维度 \(dimension) 没有类别；请至少列一个"
    case .repeatedCategory(let dimension, let category):
      "维度 \(dimension) 中类别 \(category) 出现两次；请只保留一个"
    case .badPosition(let category, let last):
      "\(category) 的位置不在 0 到 \(last) 之内；请给类别连续编号"
    case .repeatedPosition(let position): "位置 \(position) 用了两次；请让每个类别各占一个"
    case .circle(let category): "\(category) 会成为自身的一部分；请改正层级"
    case .strayRole(let role, let dimension):
      "角色 \(role) 指向 \(dimension)，而此表没有这个维度；请改正"
    case .noValues: "此表只有说明，没有数值；请向来源索取数据"
    case .badValues: "数值是数组，或以位置为键的对象"
    case .valueCount(let count, let cells):
      "按各维度大小应有 \(cells) 个数值，却有 \(count) 个；请为每个单元格各写一个"
    case .noFigure(let found): "应为数字或 null，却是\(found.chinese)；请在此写数值"
    case .foreignNumber(let text):
      "\"\(text)\" 是数，但写法可作多种理解；请按 JSON 写成 1234.5 的样子，单位写在 \"unit\"，标记写在 \"status\""
    case .noCell(let key, let last): "\"\(key)\" 不是单元格的位置；请写 0 到 \(last) 之一"
    case .flagCount(let count, let cells):
      "单元格有 \(cells) 个，标记却有 \(count) 个；请各写一个，或全表共用一个"
    case .badFlags: "标记是文字、数组，或以位置为键的对象"
    case .noUpdateTime: "此表没有写明更新时间；请用 --created-at 说明数据何时已知"
    case .badUpdateTime(let text):
      "更新时间 \"\(text)\" 无法读出，应如 2026-11-21T14:30:00+08:00；请用 --created-at 说明数据何时已知"
    case .severalTimes(let first, let second):
      "\(first) 和 \(second) 都定为时间，其类别却合不成报告期；请向来源索取只有一个时间维度的表"
    case .noTimeDimension: "此表没有时间维度；请用 --period 说明报告期"
    case .noPeriod(let code):
      "时间代码 \"\(code)\" 不是驾驶舱认得的报告期，如 2026、2026H1、2026Q3、2026M10、2026W05 或 2026-11-21"
    case .periodsDisagree(let code, let period, let label, let labelPeriod):
      "时间代码 \"\(code)\" 是 \(period)，其标签 \"\(label)\" 却是 \(labelPeriod)；请用 --periods-by code 或 "
        + "--periods-by label 说明以哪个为准"
    case .openPeriod(let code, let readings):
      "时间代码 \"\(code)\" 可以是 \(readings.joined(separator: " 或 "))，表中没有别的依据；请用 --period-unit "
        + "说明报告期的单位"
    case .otherUnit(let code, let unit):
      "时间代码 \"\(code)\" 不能读作 \(unit)；请另选 --period-unit"
    case .noSuchWeek(let code, let year, isFromSunday: true):
      "时间代码 \"\(code)\" 是 \(year) 年没有的一周，从周日起算也没有；请向来源问明是哪几天"
    case .noSuchWeek(let code, let year, isFromSunday: false):
      "时间代码 \"\(code)\" 是 \(year) 年按 ISO 8601 没有的一周；来源若从周日起算（流行病学周），请用 "
        + "--weeks sunday"
    case .splitYear(let code, let year):
      "时间代码 \"\(code)\" 是跨年的 \(year) 年度；请用 --year-begins 说明从几月开始，如 4，"
        + "或用 --period-unit 说明是别的报告期"
    case .tooLongPeriod(let code):
      "时间代码 \"\(code)\" 长于一年，驾驶舱没有这样的报告期；请向来源索取单年的数据"
    case .repeatedPeriod(let period): "报告期 \(period) 出现两次；请只保留一个"
    case .tooLargeTable(let cells): "单元格有 \(cells) 个，一份快照放不下；请向来源少要一些类别"
    }
  }
}
