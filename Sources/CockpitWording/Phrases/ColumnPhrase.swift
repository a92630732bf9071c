package import CockpitCatalogue
import CockpitValues

/// The heads of columns.
package enum ColumnPhrase: Hashable, Sendable {
  case theme
  case indicator
  case indicators
  case reported
  case period
  case value
  case unit
  case growth
  case previous
  case marks
  case rank
  case owner
  case source
  case arrived
  case age
  case rows
  case series
  case state
  case name
  case kind
  case target
  case gap
  case light
  case completion
  case normal
  case behind
  case data
  case attention
  case problem
  case section
  case attainment
  case bullet
  case dueDay
  case year
  case system
  case lead
  case measures
  case size
  case interval
  case mapClass
  case recordType
  case recordID
  case title
  case area(Area.Parts)
  case stage
  case elapsed
  case due
  case total
  case open
  case overdue
  case oldest
  case busiest
  case stages
  case department
  case sum
  case datasets
  case derived
  case basis
  case reportedFigure
  case closure
  case alarming
  case uncounted
  case doubted
  case lightOrClass
}

extension ColumnPhrase: Wording {
  package var chinese: String {
    switch self {
    case .theme: "主题"
    case .indicator: "指标"
    case .indicators: "核心"
    case .reported: "已报"
    case .period: "截至"
    case .value: "数值"
    case .unit: "单位"
    case .growth: "同比"
    case .previous: "上期"
    case .marks: "标"
    case .rank: "位次"
    case .owner: "责任单位"
    case .source: "数据源"
    case .arrived: "最新快照"
    case .age: "距今"
    case .rows: "行数"
    case .series: "序列"
    case .state: "状态"
    case .name: "名称"
    case .kind: "类别"
    case .target: "目标"
    case .gap: "序时差"
    case .light: "灯"
    case .completion: "完成%"
    case .normal: "正常"
    case .behind: "未达"
    case .data: "数据"
    case .attention: "最需关注"
    case .problem: "问题"
    case .section: "章节"
    case .attainment: "结果"
    case .bullet: "0%    年度目标    100%"
    case .dueDay: "应到"
    case .year: "年份"
    case .system: "系统"
    case .lead: "牵头"
    case .measures: "可量化项"
    case .size: "数量"
    case .interval: "区间"
    case .mapClass: "级"
    case .recordType: "类型"
    case .recordID: "编号"
    case .title: "名称"
    case .area(let parts): parts.words.zh
    case .stage: "阶段"
    case .elapsed: "已历天"
    case .due: "期限"
    case .total: "总数"
    case .open: "在办"
    case .overdue: "超期"
    case .oldest: "最久天"
    case .busiest: "在办最多"
    case .stages: "各阶段"
    case .department: "部门"
    case .sum: "合计"
    case .datasets: "目录 共享/开放"
    case .derived: "推算"
    case .basis: "依据"
    case .reportedFigure: "报送值"
    case .closure: "办结率"
    case .alarming: "超限"
    case .uncounted: "不计"
    case .doubted: "存疑值"
    case .lightOrClass: "灯/级"
    }
  }

  package var english: String {
    switch self {
    case .theme: "Theme"
    case .indicator: "Indicator"
    case .indicators: "Core"
    case .reported: "Have"
    case .period: "Up to"
    case .value: "Value"
    case .unit: "Unit"
    case .growth: "YoY"
    case .previous: "Previous"
    case .marks: "Mark"
    case .rank: "Rank"
    case .owner: "Owner"
    case .source: "Source"
    case .arrived: "Snapshot"
    case .age: "Age"
    case .rows: "Rows"
    case .series: "Series"
    case .state: "State"
    case .name: "Name"
    case .kind: "Kind"
    case .target: "Target"
    case .gap: "Gap"
    case .light: "Light"
    case .completion: "Done%"
    case .normal: "ok"
    case .behind: "Behind"
    case .data: "Data"
    case .attention: "Most in need"
    case .problem: "Problem"
    case .section: "Section"
    case .attainment: "Result"
    case .bullet: "0%  target, year  100%"
    case .dueDay: "Due"
    case .year: "Year"
    case .system: "System"
    case .lead: "Lead"
    case .measures: "Measures"
    case .size: "Size"
    case .interval: "Range"
    case .mapClass: "Class"
    case .recordType: "Type"
    case .recordID: "Number"
    case .title: "Title"
    case .area: "Area"
    case .stage: "Stage"
    case .elapsed: "Days"
    case .due: "Due"
    case .total: "Total"
    case .open: "Open"
    case .overdue: "Overdue"
    case .oldest: "Oldest days"
    case .busiest: "Has most"
    case .stages: "Stages"
    case .department: "Department"
    case .sum: "All"
    case .datasets: "Sets shared/open"
    case .derived: "Derived"
    case .basis: "Made of"
    case .reportedFigure: "Reported"
    case .closure: "Ended"
    case .alarming: "Grave"
    case .uncounted: "N/A"
    case .doubted: "Doubtful"
    case .lightOrClass: "Light"
    }
  }
}
