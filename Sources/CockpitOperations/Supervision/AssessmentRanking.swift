package import CockpitCatalogue
import CockpitJudgement
package import CockpitValues

/// 考核排名 of departments or 镇街 under an approved plan.
///
/// Parts whose data are late, doubted, contradicted or missing are left out, and said; a score therefore
/// always stands beside how many parts it is made of. Where these have too little of the weight, there is
/// none: nobody moves up by what they do not report.
package struct AssessmentRanking: Hashable, Sendable {
  /// Why a part of somebody counts for nothing.
  package enum LeftOut: String, CaseIterable, Sendable {
    case missing, late, doubted
    case conflicting = "conflict"
    /// There is a figure, and not what the plan measures of it, such as a cumulative target.
    case notMeasured = "not_measured"
  }

  /// A part that is left out.
  package struct Gap: Hashable, Sendable {
    package let indicator: String
    package let reason: LeftOut
  }

  /// A part that counts.
  package struct Score: Hashable, Sendable {
    package let indicator: String
    /// What the plan measures, in the unit of the measure.
    package let value: Double
    /// 0 to 100.
    package let score: Double
  }

  /// One who is ranked.
  package struct Entry: Hashable, Sendable {
    /// The id of a department, or the code of an area.
    package let id: String
    /// 0 to 100 at the decimals of the plan; `nil` where too little of the weight can be used.
    package let score: Double?
    /// 位次, 1 for the best; `nil` without a score.
    ///
    /// Equal scores share the best place among them.
    package internal(set) var place: Int?
    package internal(set) var isTied = false
    /// The places gained since the ranking before, negative for places lost; `nil` where it had none.
    package internal(set) var gained: Int?
    /// The parts that count, in the order of the plan.
    package let scores: [Score]
    package let gaps: [Gap]
    /// The share of the weight that counts, 0 to 1.
    package let weightShare: Double

    /// How many of the ``total`` parts count.
    package var usable: Int { scores.count }
    package var total: Int { scores.count + gaps.count }
  }

  package let plan: AssessmentPlan
  /// The number under which the plan was approved.
  package let approval: AssessmentPlan.Approval
  /// By place; of one place, and those without one at the end, by id.
  package let entries: [Entry]
  /// The parts of the plan that count for nobody: facts only, what is not assessed or not known.
  package internal(set) var notAssessed: [String] = []

  /// What somebody has of a part.
  package enum Figure: Hashable, Sendable {
    case value(Double)
    case leftOut(LeftOut)
  }

  /// A ranking of given figures; `nil` where the plan is not approved by a day.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - day: the day of the ranking.
  ///   - figures: by who is ranked, the figures of the parts that are theirs, by indicator.
  ///   - before: the ranking of the period before under the same plan.
  /// - Complexity: O(n log n) for n who are ranked
  package init?(
    _ plan: AssessmentPlan, on day: CivilDate, figures: [String: [String: Figure]],
    before: AssessmentRanking? = nil
  ) {
    guard plan.isInForce(on: day), let approval = plan.approval else { return nil }
    self.plan = plan
    self.approval = approval
    let scored = figures.map { id, own in AssessmentRanking.entry(id, plan, own) }
    let ordered = scored.sorted { left, right in
      (-(left.score ?? -1), left.id) < (-(right.score ?? -1), right.id)
    }
    let old = before.flatMap { $0.plan.id == plan.id ? $0 : nil }
    let places = Dictionary(
      (old?.entries ?? []).compactMap { entry in entry.place.map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let scores = ordered.compactMap(\.score)
    entries = ordered.map { entry in
      var entry = entry
      guard let score = entry.score, let first = scores.firstIndex(of: score) else { return entry }
      entry.place = first + 1
      entry.isTied = scores.count { $0 == score } > 1
      entry.gained = places[entry.id].map { $0 - (first + 1) }
      return entry
    }
  }

  private static func entry(
    _ id: String, _ plan: AssessmentPlan, _ own: [String: Figure]
  ) -> Entry {
    var (scores, gaps): ([Score], [Gap]) = ([], [])
    var (sum, weights, all) = (0.0, 0.0, 0.0)
    for part in plan.parts {
      if own[part.indicator] != nil { all += part.weight }
      switch own[part.indicator] {
      case .value(let value):
        let score = part.score(of: value)
        sum += score * part.weight
        weights += part.weight
        scores.append(Score(indicator: part.indicator, value: value, score: score))
      case .leftOut(let reason): gaps.append(Gap(indicator: part.indicator, reason: reason))
      case nil: break
      }
    }
    let share = all > 0 ? (weights / all).withoutBinaryNoise : 0
    let isEnough = weights > 0 && share >= CompositeIndex.fewestWeightShare
    let score = isEnough ? NumberText.rounded(sum / weights, decimals: plan.decimals) : nil
    return Entry(id: id, score: score, scores: scores, gaps: gaps, weightShare: share)
  }
}
