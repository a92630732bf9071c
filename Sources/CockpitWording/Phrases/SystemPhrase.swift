import CockpitJSON

/// Systems and what measures them.
package enum SystemPhrase: Hashable, Sendable {
  case noSystems
  case count(Int)
  case countInState(state: String, count: Int)
  case other
  case state
  case document
  case section
  case sentence
  case reason
  case category
  case measures
  case goals
  case measuredByRecords(String)
  case measuredByStage(String)
  case measuredByCount(String)
  case notMeasured(String, because: String)
  case measuredByIndicator(String)
  case measuredByStageNow(String, stage: String)
}

extension SystemPhrase: Wording {
  package var chinese: String {
    switch self {
    case .noSystems: "本领域没有系统"
    case .count(let count): "共\(count)"
    case .countInState(let state, let count): "\(state)\(count)"
    case .other: "其他"
    case .state: "状态"
    case .document: "文件"
    case .section: "章节"
    case .sentence: "原文"
    case .reason: "原因"
    case .category: "类别"
    case .measures: "可量化事项"
    case .goals: "目标"
    case .measuredByRecords(let text): "\(text)(台账)"
    case .measuredByStage(let text): "\(text)(阶段)"
    case .measuredByCount(let text): "\(text)(本系统计数)"
    case .notMeasured(let text, let because): "\(text)(不量化：\(because))"
    case .measuredByIndicator(let text): "\(text)(指标)"
    case .measuredByStageNow(let text, let stage): "\(text)(阶段：\(stage))"
    }
  }

  package var english: String {
    switch self {
    case .noSystems: "no system in this domain"
    case .count(let count): count.counted("system")
    case .countInState(let state, let count): "\(state) \(count)"
    case .other: "other"
    case .state: "State"
    case .document: "Document"
    case .section: "Section"
    case .sentence: "Text"
    case .reason: "Reason"
    case .category: "Category"
    case .measures: "Measures"
    case .goals: "Goals"
    case .measuredByRecords(let text): "\(text) (records)"
    case .measuredByStage(let text): "\(text) (stage)"
    case .measuredByCount(let text): "\(text) (counted here)"
    case .notMeasured(let text, let because): "\(text) (not measured: \(because))"
    case .measuredByIndicator(let text): "\(text) (indicator)"
    case .measuredByStageNow(let text, let stage): "\(text) (stage: \(stage))"
    }
  }
}
