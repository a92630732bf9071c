package import CockpitValues

/// What a row of a snapshot that is no figure is about: the kinds of 台账.
package enum RecordType: String, CaseIterable, Sendable {
  case project
  case riskPoint = "risk_point"
  /// A case of the grid or of one of the nine 一件事.
  case event
  /// 批示件 without its content, 重点督查, 四不两直.
  case supervisionItem = "supervision_item"
  /// A 诉求: one id, and the departments that it touched in order.
  case appeal
  /// A case on its way 审批—监管—处罚—监督评价.
  case enforcementCase = "enforcement_case"
  /// A 测评点位 of 文明创建.
  case inspectionPoint = "inspection_point"
  /// A task of a plan with its schedule, route and the post that answers for it.
  case task
  case enterprise, device
  /// An entry of the data catalogue.
  case dataset
  /// An emergency response of the steps Ⅰ to Ⅳ.
  case emergencyResponse = "emergency_response"
  /// A warning that a law names, such as 暴雨蓝色预警.
  case statutoryWarning = "statutory_warning"

  package var words: LocalizedText {
    switch self {
    case .project: LocalizedText(zh: "项目", en: "project")
    case .riskPoint: LocalizedText(zh: "风险点", en: "risk point")
    case .event: LocalizedText(zh: "事件", en: "event")
    case .supervisionItem: LocalizedText(zh: "督办件", en: "supervision item")
    case .appeal: LocalizedText(zh: "诉求", en: "appeal")
    case .enforcementCase: LocalizedText(zh: "执法案件", en: "enforcement case")
    case .inspectionPoint: LocalizedText(zh: "测评点位", en: "inspection point")
    case .task: LocalizedText(zh: "规划任务", en: "task of a plan")
    case .enterprise: LocalizedText(zh: "企业", en: "enterprise")
    case .device: LocalizedText(zh: "设备", en: "device")
    case .dataset: LocalizedText(zh: "数据目录", en: "dataset")
    case .emergencyResponse: LocalizedText(zh: "应急响应", en: "emergency response")
    case .statutoryWarning: LocalizedText(zh: "法定预警", en: "statutory warning")
    }
  }
}
