package import CockpitCatalogue
import CockpitValues

extension PackFault: Wording {
  package var chinese: String {
    switch self {
    case .keyNotOneCharacter: "键是一个字符"
    case .indicatorNotInFile(let name): "包里没有指标 \(name)；请改正编号，或在 indicators.json 中定义"
    case .unknownGroup(let whole, let name, let known):
      "包里没有 \(whole) \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .noSize: "尺寸写成 120x40 的样子"
    case .repeatedYear(let count): "\(count) 年出现两次；请只保留一个"
    case .badNewYear: "春节是每年一月或二月的一天"
    case .repeatedReleases(let whole): "\(whole) 的发布日程出现两次；请合并"
    case .noWeekend(let day, let whole): "\(day) 不是 \(whole) 年的星期六或星期日；只有周末可以调休上班"
    case .alreadyOff(let day, let whole): "\(day) 已是 \(whole) 的假日；请改正其一"
    case .badOccasion(let from, let to): "起止为 \(from) 到 \(to)；先写首日，只有一天的不写 \"to\""
    case .badHoliday(let from, let to, let whole): "假期从 \(from) 到 \(to)；两者应是 \(whole) 年的日子，先后有序"
    case .badExpectedDays:
      "请用下列之一写明假日的日子：\"every_year\": [\"10-01\"]、\"around_lunar_new_year\": [-1, 2]、\"days\":"
        + " [\"2027-06-09\"]"
    case .noDayOfYear: "这不是一年中的日子；请写成 10-01 的样子"
    case .noLunarNewYears: "文件里没有春节日期；请补上 \"lunar_new_years\"，或逐日列出该假日"
    case .calendarEnds(let year):
      "放假安排到 \(year) 年为止，该年即将结束；\(year + 1) 年安排公布后请补入 \"years\"，此前落在该年的应到日为暂定"
    case .calendarEnded(let year):
      "放假安排只到 \(year) 年；请将其后各年补入 \"years\"，此前落在这些年的应到日为暂定"
    case .badMonths: "请写二月起的月份，如 [2, 5, 8, 11]"
    case .noPeriod(let name): "\(name) 不是报告期；请写成 2026-10 的样子"
    case .releaseOutOfReach(let day, let other): "\(day) 不在 \(other) 结束之后的三年内"
    case .badWeights(let sum): "指数的权重合计应为 100，现为 \(sum)"
    case .badWeight: "权重是大于 0 的百分比"
    case .equalBounds: "计 100 分的值应与计 0 分的值不同"
    case .partOfItself(let name): "\(name) 就是整体本身，或在组成中写了两次"
    case .indicatorNotThere(let name): "包里没有指标 \(name)；请改正编号，或在那里定义"
    case .repeatedDepartment(let name): "部门 \(name) 出现两次；请只保留一个"
    case .unknownDepartmentKey(let name, let known):
      "\(name) 不是部门的内容；请写下列之一：\(known.joined(separator: "、"))"
    case .badDepartmentID(let name): "\(name) 不是部门编号；请用小写字母、数字和连字符，如 water"
    case .noDepartment(let name, nil):
      "pack.json 没有部门 \(name)；请写某个部门的编号，或将它补入 departments 或 bodies"
    case .noDepartment(let name, let meant?):
      "pack.json 没有部门 \(name)；是否指 \(meant.text)？请写其编号，或补入该部门"
    case .emptyName: "名称不得为空；请写上或去掉"
    case .unknownGrouping(let name, let known):
      "\(name) 不是包所列的分组；请写下列之一：\(known.joined(separator: "、"))"
    case .unknownDomain(let name, let known):
      "包里没有领域 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .noGroup(let name, let whole): "包里没有 \(whole) 的分组 \(name)；请改正，或补入 pack.json 的分组"
    case .repeatedID(let name): "编号 \(name) 出现两次；请各用各的编号"
    case .unmeasurable(let kind, let measure, let known):
      "类型为 \(kind) 的目标没有 \(measure)；请改用下列之一：\(known.joined(separator: "、"))"
    case .raisedTooSoon: "升灯至少在 2 期之后；请写 2 或更大"
    case .noBands: "亮灯规则要有分档；请至少写一档"
    case .nothingBelow(let name): "低于 \(name) 的没有档；最后一档请去掉 \"from\""
    case .emptyBand(let from, let below): "该档从 \(from) 到 \(below) 以下，是空的；请将下限写在 \"from\""
    case .nothingAbove(let name): "\(name) 及以上没有档；请从最好的灯写起，并去掉它的 \"below\""
    case .wrongOrder(let name, let other): "\(name) 写在 \(other) 的错误一侧：数值越大越好，请从最好的灯写到最差的灯，界限递减"
    case .overlap(let name, let other): "\(name) 与 \(other) 重叠；请用 \"below\" 让它止于 \(other) 的起点"
    case .gap(let below, let upper, let light):
      "\(below) 与 \(upper) 之间有空档，没有一档包含它；请让 \(light) 止于 \(upper) 以下"
    case .unknownChoice(let name, let known):
      "此处不认识 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .noDay: "这不是日期；请写成 2026-11-21 的样子"
    case .outOfBounds(let count, let from, let to): "\(count) 超出范围；请写 \(from) 到 \(to) 的整数"
    case .numberOutOfBounds(let value, let bounds):
      "\(DecimalText.shortest(value)) 超出范围；请写\(bounds.chinese) 的数"
    case .levelBeyondLimit(let value, let indicator, let bounds):
      "水平 \(DecimalText.shortest(value)) 超出 \(indicator) 的限值，其数值应\(bounds.chinese)；请改正水平或限值"
    case .noSizes(let name): "各区域的 \(name) 都是 0，无从分配；请至少给一个大于 0 的数"
    case .sensorOfOther: "仪器测的是所在地；请去掉 \"of\"，它只用于多个地区都计的同一事物"
    case .keyOfOtherShape(let name, let shape, let keys):
      "形态 \(shape) 不读“\(name)”；请删去或另选形态：它读 \(keys.joined(separator: "、"))"
    case .noFileOf(let schema): "这不是 \(schema) 格式的文件；请写明该格式"
    case .badTile: "方格位置是 [行, 列]"
    case .repeatedCategory: "该分类出现两次；请只保留一个"
    case .fewestUnitsAlone: "\"fewest_units\" 只与 \"streets\": \"suppressed\" 同用；请写上后者，或删去前者"
    case .badPlausible: "合理值的下限要小于上限"
    case .badMaximumChange: "max_change 是大于 0 的变动幅度，用指标的单位"
    case .badBreaks: "分级界限是一个或多个递增的数"
    case .classNames(let breaks, let classes): "\(breaks) 个界限分成 \(classes) 级；请逐一命名"
    case .classAlarms(let breaks, let classes):
      "\(breaks) 个界限分成 \(classes) 级；请逐一命名并写告警级别 1 至 4 或 null"
    case .badFrequency: "频率是 Y、H、Q、M、W、D 之一，或 PT5M 这样的时长"
    case .badSpan: "span 是 single、ytd、level 之一"
    case .noPack(let schema): "这不是 \(schema) 格式的包；请写明该格式"
    case .badOffset: "时区写成 +08:00 的样子"
    case .badClock: "时钟的容差和最大偏差写成一天以内的时长，如 PT2M 和 PT24H，容差不大于最大偏差"
    case .noneOfSix(let name, let known): "\(name) 不是六个领域之一；请写下列之一：\(known.joined(separator: "、"))"
    case .idOfIndicator(let name): "编号 \(name) 已在 indicators.json 中；请各用各的编号"
    case .indicatorOfNoSystem(let name, let system):
      "指标 \(name) 属于系统 \(system)，而 systems.json 中没有它；请改正编号，或补上该系统"
    case .systemOnNoBoard(let name): "系统 \(name) 不在任何看板上；请在某个看板加一个 systems 面板"
    case .indicatorOnNoBoard(let name): "指标 \(name) 不在任何看板上；请在某个面板写上它或它的主题"
    case .missingFile(let name): "包里缺少文件 \(name)；请补上"
    case .repeated(let key, let name): "\(key) \(name) 出现两次；请各用各的"
    case .areaInNothing(let name, let parent): "区域 \(name) 属于 \(parent)，而包里没有它；请补上"
    case .areaInItself(let name): "区域 \(name) 经由上级又属于它自己；请断开循环"
    case .regionNoArea(let name): "地区 \(name) 不在包的区域中；请补入 areas.json"
    case .repeatedStage(let name): "环节 \(name) 出现两次；请只保留一个"
    case .noIndicatorOfShare(let name): "包里没有指标 \(name)；请改正编号，或去掉该占比"
    case .unknownType(let name, let known):
      "records.json 没有类型 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .unknownStage(let type, let name, let known):
      "类型 \(type) 没有环节 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .unknownLevel(let type, let name, let known):
      "类型 \(type) 没有级别 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .noCondition:
      "政策要有条件，每个条件写 \"among\"、\"at_least\"、\"at_most\" 之一，且不为空"
    case .noCategory: "没有领域的系统要说明是什么；请补上 \"category\""
    case .noReason(let state): "状态为 \(state) 的系统要说明原因；请补上 \"reason\""
    case .classifiedWithIndicator: "涉密系统没有指标；请写 \"none\" 和原因"
    case .badMeasure: "一项衡量只对应一种去处：\"indicator\"、\"record\"、\"as\"、\"none\" 请只写一个"
    case .unknownDocument(let name, let known):
      "systems.json 没有文件 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .noReference(let referred, let name): "\(referred.chinese) \(name)；请改正编号，或补上"
    case .badSeason: "季节是十二个权重，都不小于 0，至少一个大于 0"
    case .unknownSeason(let name, let known):
      "文件里没有季节 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .badMonthlyPlan: "月度计划是十二个数，每月末一个"
    case .badStep: "步长应大于 0"
    case .badStepTime: "每一步写一天中的时刻，如 17:40，且晚于上一步"
    case .badRange: "范围写成 [最低, 最高]"
    case .areaNotThere(let name): "包里没有区划 \(name)；请改正代码，或补入 areas.json"
    case .shapeOfFrequency(let shape, let indicator, let shapes):
      "\(indicator) 的频率不能用形态 \(shape)；请写下列之一：\(shapes.joined(separator: "、"))"
    case .measureOfCheck: "只有 co_movement 写 measure，其他核数不写"
    case .partsOfCheck:
      "只有 sum 的 second 由若干部分合成：indicators 写两个以上，或写一个 indicator 并注明 over_areas 为 true"
    case .sameSides: "两边是同一个数；请写另一个"
    case .spansOfCheck(let one, let other): "\(one) 与 \(other) 的时段口径不同；只比较同一时段口径的数"
    case .unitsOfCheck(let one, let other): "\(one) 与 \(other) 的单位不同；只有 co_movement 可以比较"
    case .growthOnlyOfCheck(let id): "\(id) 只发布增速；只有 growth_gap 可以比较"
    case .percentOfCoMovement: "co_movement 的容差用其自身单位，不用百分比"
    case .badTolerance: "容差不小于 0"
    case .emptyExplanation: "to 不小于 from"
    }
  }
}

extension NumberBounds: Wording {
  package var chinese: String {
    switch self {
    case .atLeast(let least): "不小于 \(DecimalText.shortest(least))"
    case .atMost(let most): "不大于 \(DecimalText.shortest(most))"
    case .above(let bound): "大于 \(DecimalText.shortest(bound))"
    case .below(let bound): "不小于 0 且小于 \(DecimalText.shortest(bound))"
    case .within(let least, let most):
      "从 \(DecimalText.shortest(least)) 到 \(DecimalText.shortest(most))"
    }
  }
}

extension PackFault.Referred: Wording {
  package var chinese: String {
    switch self {
    case .domain: "包里没有领域"
    case .category: "systems.json 没有类别"
    case .target: "targets.json 没有目标"
    case .milestone: "milestones.json 没有节点"
    case .indicator: "包里没有指标"
    }
  }
}
