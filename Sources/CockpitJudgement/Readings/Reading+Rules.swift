import CockpitCatalogue
import CockpitWarehouse
package import CockpitValues

// What of a reading asks for a person. The three queues take their candidates by these rules.

extension Reading {
  /// What keeps a figure from being used, and is for whoever answers for the data to mend.
  package enum DataIssue: String, CaseIterable, Sendable {
    /// 异: the figure is hard to believe.
    case doubted
    /// 冲: another source says otherwise.
    case contradicted
    /// 缺: nothing was ever reported, though it should have been.
    case missing
    /// 待, 迟, 旧, 失联, 不发布: a later figure is due, or the period is never published alone; the
    /// freshness says which.
    case notCurrent
  }

  /// All that keeps the figure from being used, also what nobody has to mend, such as a figure that
  /// is awaited within its grace; empty for a good one.
  package var dataIssues: [DataIssue] {
    var issues: [DataIssue] = []
    if !doubts.isEmpty { issues.append(.doubted) }
    if !conflicts.isEmpty { issues.append(.contradicted) }
    if !isReported {
      if isExpected { issues.append(.missing) }
    } else if freshness.state != .current {
      issues.append(.notCurrent)
    }
    return issues
  }

  /// Whether a person must look after the data: a candidate of the queue 数据.
  ///
  /// A figure that is expected and late beyond grace, missing, doubted or contradicted.
  package var needsDataWork: Bool {
    guard isExpected else { return false }
    return freshness.isDelayed || !doubts.isEmpty || !conflicts.isEmpty
  }

  /// Whether the figure is held against a target of the year and has a light, or had one while it
  /// was usable.
  package var isJudged: Bool { progress != nil && (light.light ?? light.lastLight) != nil }

  /// How bad the light is, or the last one that was sure; 0 for the best and for none.
  package var severity: Int { (light.light ?? light.lastLight)?.severity ?? 0 }

  /// Whether the indicator lags behind its target: a sure light that is not the best one.
  package var isBehind: Bool { (light.light?.severity ?? 0) > 0 }

  /// Whether the indicator is a candidate of the list of deviations: it lags, or lagged when that was
  /// last sure.
  package var isDeviation: Bool { isJudged && severity > 0 }

  /// The period of the newest figure where that is hard to believe.
  package var doubtedPeriod: Period? { doubts.isEmpty ? nil : latest?.period }
}

extension Freshness {
  /// Whether a figure is late beyond what its source is granted.
  package var isDelayed: Bool {
    switch state {
    case .current, .pending, .notPublished: false
    case .late, .stale, .lost, .missing: true
    }
  }
}
