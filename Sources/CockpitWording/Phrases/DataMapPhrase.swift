/// What is said of the data that a theme should have, and has.
package enum DataMapPhrase: Hashable, Sendable {
  case title
  case shares
  case percent(String)
  case fraction(type: String, part: String, whole: String)
  case cell(name: String, expected: Int, current: Int, complete: String, age: String)
  case cellNone(name: String)
  case datasets(total: Int, shared: Int, open: Int, notShared: Int, unknown: Int)
  case nothing
}

extension DataMapPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title: "分类数据地图"
    case .shares: "数据指标"
    case .percent(let text): "推 \(text)%"
    case .fraction(let type, let part, let whole): "\(type) \(part)/\(whole)"
    case .cell(let name, let expected, let current, let complete, let age):
      "\(name)：应有\(expected) 现有\(current) 完整度\(complete)% \(age)"
    case .cellNone(let name): "\(name)：没有应有的指标"
    case .datasets(let total, let shared, let open, let notShared, let unknown):
      "目录\(total) 共享\(shared) 开放\(open) 不共享\(notShared) 未标\(unknown)"
    case .nothing: "没有应有的数据"
    }
  }

  package var english: String {
    switch self {
    case .title: "Data map"
    case .shares: "Data indicators"
    case .percent(let text): "derived \(text)%"
    case .fraction(let type, let part, let whole): "\(type) \(part)/\(whole)"
    case .cell(let name, let expected, let current, let complete, let age):
      "\(name): expected \(expected) current \(current) complete \(complete)% \(age)"
    case .cellNone(let name): "\(name): no indicator is expected"
    case .datasets(let total, let shared, let open, let notShared, let unknown):
      "data sets \(total) shared \(shared) open \(open) closed \(notShared) unsaid \(unknown)"
    case .nothing: "No data are expected"
    }
  }
}
