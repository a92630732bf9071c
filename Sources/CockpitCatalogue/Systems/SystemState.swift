/// How a system stands: what its pack declares, and whether its data arrive.
package enum SystemState: String, CaseIterable, Sendable {
  /// 接入: figures of at least one of its indicators are there.
  case connected
  /// 未接入: planned, and nothing has arrived.
  case unconnected
  /// 停用: what it was for is over.
  case retired
  /// 方向性表述: the text names a direction and no system.
  case direction
  /// 涉密不接入: its data stay out altogether.
  case classified
}

/// What a pack declares of a system.
///
/// That a system is connected is never declared: it follows from its data.
package enum SystemStanding: String, CaseIterable, Sendable {
  case planned, retired, direction, classified
}
