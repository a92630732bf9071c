import CockpitJSON

/// Exports: their formats, their columns and what became of them.
package enum ExportPhrase: Hashable, Sendable {
  case title
  case text
  case ansi
  case svg
  case markdown
  case csv
  case json
  case plain
  case write
  case replace
  case cancel
  case editPath
  case clearPath
  case format
  case written(file: String, bytes: Int)
  case exists(file: String)
  case failed(file: String, because: String)
  case areaCode
  case areaName
  case periodCode
  case convertedFrom
  case growthUnit
  case growthWord
  case comparator
  case highest
  case places
  case about
  case gapUnit
  case lightPeriods
  case lightRule
  case unlit
  case rowSnapshot
  case ageSeconds
  case domain
  case region
  case regionName
  case pack
  case screen
  case screenName
  case time
  case knownAt
  case data
  case reported
  case list
  case lastGood
  case newest
  case note
  case alarm
  case counts
  case doubtedPeriod
  case standing
  case worstClass
  case worstPlace
  case worstArea
  case worstValue
  case worstPeriod
  case worstState
  case targetUnit
  case targetKind
  case standingCode
  case freshnessCode
  case lightCode
  case sourceCode
  case ownerCodes
  case seriesCodes
  case statusCodes
  case stageCode
  case levelCode
  case alarmHandle
  case ruleVersion
  case levelNumber
  case valueTime
  case alarmWorst
  case alarmWorstTime
  case alarmWorstRevised
  case revisedValue
  case limit
  case limitRelation
  case respondBy
  case alarmWork
  case replyBy
  case replyOverdue
}

extension ExportPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title: "导出画面"
    case .text: "文本"
    case .ansi: "彩色文本"
    case .svg: "图片(浏览器打开 可打印)"
    case .markdown: "文档"
    case .csv: "电子表格"
    case .json: "结构化数据"
    case .plain: "逐行文字(读屏)"
    case .write: "写入"
    case .replace: "覆盖"
    case .cancel: "放弃"
    case .editPath: "改路径"
    case .clearPath: "清空"
    case .format: "格式"
    case .written(let file, let bytes): "已写入 \(file) (\(bytes)字节)"
    case .exists(let file): "\(file) 已存在 没有覆盖"
    case .failed(let file, let because): "\(file) 没有写成：\(because)"
    case .areaCode: "地区代码"
    case .areaName: "地区"
    case .periodCode: "报告期"
    case .convertedFrom: "换算自"
    case .growthUnit: "同比单位"
    case .growthWord: "同比用语"
    case .comparator: "目标关系"
    case .highest: "目标上限"
    case .places: "位"
    case .about: "左右"
    case .gapUnit: "差距单位"
    case .lightPeriods: "亮灯连续期数"
    case .lightRule: "灯规则"
    case .unlit: "未亮原因"
    case .rowSnapshot: "所出快照"
    case .ageSeconds: "距今秒数"
    case .domain: "领域"
    case .region: "区域代码"
    case .regionName: "区域"
    case .pack: "资料包"
    case .screen: "看板代码"
    case .screenName: "画面"
    case .time: "画面时间"
    case .knownAt: "已知截至"
    case .data: "数据性质"
    case .reported: "填报数据"
    case .list: "清单"
    case .lastGood: "沿用快照时间"
    case .newest: "最新快照时间"
    case .note: "内容"
    case .alarm: "告警级别"
    case .counts: "件数"
    case .doubtedPeriod: "存疑报告期"
    case .standing: "状况"
    case .worstClass: "最重分级"
    case .worstPlace: "最重处"
    case .worstArea: "最重处区划代码"
    case .worstValue: "最重处数值"
    case .worstPeriod: "最重处时间"
    case .worstState: "最重处报送情况"
    case .targetUnit: "目标单位"
    case .targetKind: "目标类型代码"
    case .standingCode: "状况代码"
    case .freshnessCode: "报送情况代码"
    case .lightCode: "灯代码"
    case .sourceCode: "来源代码"
    case .ownerCodes: "责任单位代码"
    case .seriesCodes: "分组代码"
    case .statusCodes: "数据状态代码"
    case .stageCode: "阶段原文"
    case .levelCode: "级别原文"
    case .alarmHandle: "告警标识"
    case .ruleVersion: "规则版本"
    case .levelNumber: "级别序号"
    case .valueTime: "数据时间"
    case .alarmWorst: "极值"
    case .alarmWorstTime: "极值时间"
    case .alarmWorstRevised: "极值后改为"
    case .revisedValue: "后改为"
    case .limit: "限值"
    case .limitRelation: "限值关系"
    case .respondBy: "应处置时间"
    case .alarmWork: "办理"
    case .replyBy: "回复期限"
    case .replyOverdue: "回复超时"
    }
  }

  package var english: String {
    switch self {
    case .title: "Export"
    case .text: "text"
    case .ansi: "text in colour"
    case .svg: "picture for browsers and paper"
    case .markdown: "document"
    case .csv: "spreadsheet"
    case .json: "structured data"
    case .plain: "lines for screen readers"
    case .write: "write"
    case .replace: "replace"
    case .cancel: "cancel"
    case .editPath: "edit path"
    case .clearPath: "clear"
    case .format: "Format"
    case .written(let file, let bytes): "written to \(file) (\(bytes.counted("byte")))"
    case .exists(let file): "\(file) exists and was not replaced"
    case .failed(let file, let because): "\(file) could not be written: \(because)"
    case .areaCode: "Area code"
    case .areaName: "Area"
    case .periodCode: "Period"
    case .convertedFrom: "Converted from"
    case .growthUnit: "YoY unit"
    case .growthWord: "YoY in words"
    case .comparator: "Relation"
    case .highest: "Target up to"
    case .places: "places"
    case .about: "about"
    case .gapUnit: "Gap unit"
    case .lightPeriods: "Light periods"
    case .lightRule: "Light rule"
    case .unlit: "Why unlit"
    case .rowSnapshot: "From snapshot"
    case .ageSeconds: "Age in seconds"
    case .domain: "Domain"
    case .region: "Region code"
    case .regionName: "Region"
    case .pack: "Pack"
    case .screen: "Board"
    case .screenName: "Screen"
    case .time: "Time"
    case .knownAt: "Known up to"
    case .data: "Data kind"
    case .reported: "reported"
    case .list: "List"
    case .lastGood: "Last good at"
    case .newest: "Newest at"
    case .note: "Text"
    case .alarm: "Alarm level"
    case .counts: "Cases"
    case .doubtedPeriod: "Doubtful period"
    case .standing: "Standing"
    case .worstClass: "Worst class"
    case .worstPlace: "Worst place"
    case .worstArea: "Worst place's area code"
    case .worstValue: "Worst place's value"
    case .worstPeriod: "Worst place's time"
    case .worstState: "Worst place's freshness"
    case .targetUnit: "Target unit"
    case .targetKind: "Target kind"
    case .standingCode: "Standing code"
    case .freshnessCode: "Freshness code"
    case .lightCode: "Light code"
    case .sourceCode: "Source id"
    case .ownerCodes: "Owner ids"
    case .seriesCodes: "Series codes"
    case .statusCodes: "Status codes"
    case .stageCode: "Stage as sent"
    case .levelCode: "Level as sent"
    case .alarmHandle: "Handle"
    case .ruleVersion: "Rule version"
    case .levelNumber: "Level number"
    case .valueTime: "Time of the figure"
    case .alarmWorst: "Worst value"
    case .alarmWorstTime: "Time of the worst value"
    case .alarmWorstRevised: "Worst value revised to"
    case .revisedValue: "Revised to"
    case .limit: "Limit"
    case .limitRelation: "Relation to limit"
    case .respondBy: "Respond by"
    case .alarmWork: "Work"
    case .replyBy: "Reply by"
    case .replyOverdue: "Reply overdue"
    }
  }
}
