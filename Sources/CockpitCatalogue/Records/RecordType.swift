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
}
