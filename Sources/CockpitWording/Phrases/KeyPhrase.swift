/// What keys do, and the help.
package enum KeyPhrase: Hashable, Sendable {
  case helpTitle
  case helpMore
  case helpPeriods
  case helpDoubt
  case helpOtherScreens
  case helpLight
  case helpGreen
  case helpUnlit
  case helpNoTarget
  case helpProvisional
  case provisionalMark
  case helpClose
  case boards
  case areas
  case eachArea
  case uncatalogued
  case open
  case back
  case up
  case down
  case first
  case last
  case pageUp
  case pageDown
  case nextBoard
  case previousBoard
  case find
  case palette
  case help
  case repaint
  case quit
  case data
  case provenance
  case listNormal
  case filter
  case export
  case map
  case mapNext
  case mapPrevious
  case mapView
  case left
  case right
  case records
  case dataMap
  case dataMapAxis
  case order
  case orderNone
  case notOrdered
  case notHere
  case nothingToFocus
  case nothingToOrder
  case noData
  case noWayBack
  case notAllowed
  case announcements
}

extension KeyPhrase: Wording {
  package var chinese: String {
    switch self {
    case .helpTitle: "帮助"
    case .helpMore: "空格 下一页"
    case .helpPeriods: "红灯已连续 8 期"
    case .helpOtherScreens: "以下在别的屏幕上"
    case .helpDoubt: "存疑"
    case .helpLight: "红8"
    case .helpGreen: "绿灯：达标或在序时"
    case .helpUnlit: "有目标，不能亮灯；差距栏写原因"
    case .helpNoTarget: "灯栏：没有本年目标"
    case .helpProvisional: "应到日暂定：该年放假安排未公布"
    case .provisionalMark: "暂"
    case .helpClose: "任意键关闭"
    case .boards: "看板"
    case .areas: "地区"
    case .eachArea: "各地区"
    case .uncatalogued: "未编目"
    case .open: "打开"
    case .back: "返回"
    case .up: "上移"
    case .down: "下移"
    case .first: "第一项"
    case .last: "最后一项"
    case .pageUp: "上翻页"
    case .pageDown: "下翻页"
    case .nextBoard: "下一看板"
    case .previousBoard: "上一看板"
    case .find: "查找"
    case .palette: "命令"
    case .help: "帮助"
    case .repaint: "重画"
    case .quit: "退出"
    case .data: "数据"
    case .provenance: "溯源"
    case .listNormal: "列出正常项"
    case .filter: "筛选"
    case .export: "导出"
    case .map: "地图"
    case .mapNext: "换指标"
    case .mapPrevious: "上一指标"
    case .mapView: "换口径"
    case .left: "左移"
    case .right: "右移"
    case .records: "台账"
    case .dataMap: "分类数据地图"
    case .dataMapAxis: "部门/地区"
    case .order: "排序"
    case .orderNone: "回到原次序"
    case .notOrdered: "已是原次序"
    case .notHere: "本页没有这一操作"
    case .nothingToFocus: "没有可移到的条目"
    case .nothingToOrder: "本页没有可排序的列表"
    case .noData: "没有可显示的内容"
    case .noWayBack: "已经在起点"
    case .notAllowed: "本席位不允许"
    case .announcements: "预警和响应"
    }
  }

  package var english: String {
    switch self {
    case .helpTitle: "Help"
    case .helpMore: "Space next page"
    case .helpPeriods: "red for 8 periods running"
    case .helpOtherScreens: "on other screens:"
    case .helpDoubt: "doubtful"
    case .helpLight: "red 8"
    case .helpGreen: "green light: on track or met"
    case .helpUnlit: "has a target that cannot be lit; the gap says why"
    case .helpNoTarget: "in the column of lights: no target of the year"
    case .helpProvisional: "the day may move: days off not announced yet"
    case .provisionalMark: "prov."
    case .helpClose: "any key closes"
    case .boards: "boards"
    case .areas: "areas"
    case .eachArea: "each area"
    case .uncatalogued: "uncatalogued"
    case .open: "open"
    case .back: "back"
    case .up: "up"
    case .down: "down"
    case .first: "first"
    case .last: "last"
    case .pageUp: "page up"
    case .pageDown: "page down"
    case .nextBoard: "next board"
    case .previousBoard: "previous board"
    case .find: "find"
    case .palette: "commands"
    case .help: "help"
    case .repaint: "repaint"
    case .quit: "quit"
    case .data: "data"
    case .provenance: "provenance"
    case .listNormal: "list normal ones"
    case .filter: "filter"
    case .export: "export"
    case .map: "map"
    case .mapNext: "next indicator"
    case .mapPrevious: "indicator before"
    case .mapView: "change view"
    case .left: "left"
    case .right: "right"
    case .records: "Records"
    case .dataMap: "Data map"
    case .dataMapAxis: "Departments/areas"
    case .order: "sort"
    case .orderNone: "page order"
    case .notOrdered: "the rows are in the order of the page"
    case .notHere: "not on this page"
    case .nothingToFocus: "nothing to move to"
    case .nothingToOrder: "no list to sort on this page"
    case .noData: "nothing to show"
    case .noWayBack: "this is where it begins"
    case .notAllowed: "not allowed at this seat"
    case .announcements: "Warnings and responses"
    }
  }
}
