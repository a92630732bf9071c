package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// 考核排名 of departments or 镇街 under an approved plan.
///
/// Parts whose data are late, doubted, contradicted or missing are left out, and said; a score therefore
/// always stands beside how many parts it is made of.
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

  /// One who is ranked.
  package struct Entry: Hashable, Sendable {
    /// The id of a department, or the code of an area.
    package let id: String
    /// 0 to 100 at the decimals of the plan; `nil` where no part can be used.
    package let score: Double?
    /// 位次, 1 for the best; `nil` without a score.
    ///
    /// Equal scores share the best place among them.
    package internal(set) var place: Int?
    package internal(set) var isTied = false
    /// The places gained since the ranking before, negative for places lost; `nil` where it had none.
    package internal(set) var gained: Int?
    /// n of the ``total`` parts are usable.
    package let usable: Int
    package let total: Int
    package let gaps: [Gap]
  }

  package let plan: AssessmentPlan
  /// The number under which the plan was approved.
  package let approval: AssessmentPlan.Approval
  /// By place; of one place, and those without one at the end, by id.
  package let entries: [Entry]

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
    var gaps: [Gap] = []
    var (sum, weights, usable) = (0.0, 0.0, 0)
    let parts = plan.parts.filter { own[$0.indicator] != nil }
    for part in parts {
      switch own[part.indicator] {
      case .value(let value):
        sum += part.score(of: value) * part.weight
        weights += part.weight
        usable += 1
      case .leftOut(let reason): gaps.append(Gap(indicator: part.indicator, reason: reason))
      case nil: break
      }
    }
    let score =
      weights > 0 ? NumberText.rounded(sum / weights, decimals: plan.decimals) : nil
    return Entry(id: id, score: score, usable: usable, total: parts.count, gaps: gaps)
  }
}

// MARK: - From a situation

extension AssessmentRanking {
  /// The ranking by what a situation judges; `nil` where the plan is not approved by its day.
  ///
  /// Departments are ranked by the figures of the region, each by the parts that it owns; areas by their
  /// own figures. What is a fact only counts for nobody.
  ///
  /// - Complexity: O(who is ranked × parts) questions to the situation
  package init?(
    _ plan: AssessmentPlan, in situation: Situation, before: AssessmentRanking? = nil
  ) {
    let day = situation.moment.today(situation.catalogue.offset)
    guard plan.isInForce(on: day) else { return nil }
    var figures: [String: [String: Figure]] = [:]
    for part in plan.parts {
      guard let indicator = situation.catalogue.indicator(part.indicator), !indicator.isFactOnly,
        indicator.isAssessed
      else { continue }
      switch plan.subject {
      case .departments:
        guard let reading = situation.readings[part.indicator] else { continue }
        for owner in indicator.owners {
          figures[owner.text, default: [:]][part.indicator] = reading.figure(of: part.measure)
        }
      case .areas:
        for area in situation.catalogue.areas.children(of: situation.area) {
          figures[area.code, default: [:]][part.indicator] =
            situation.reading(of: indicator, area: area.code).figure(of: part.measure)
        }
      }
    }
    self.init(plan, on: day, figures: figures, before: before)
  }
}

extension Reading {
  /// What a plan of assessment measures of the figure, or why it cannot.
  fileprivate func figure(of measure: AssessmentPlan.Measure) -> AssessmentRanking.Figure {
    if !doubts.isEmpty { return .leftOut(.doubted) }
    if !conflicts.isEmpty { return .leftOut(.conflicting) }
    guard let value = latest?.value, withoutFigure == nil else { return .leftOut(.missing) }
    guard freshness.countsAsCurrent else { return .leftOut(.late) }
    let measured: Double? =
      switch measure {
      case .value: isOfFewCases ? nil : value
      case .growth: publishedGrowth
      case .completion:
        if case .cumulative(let progress)? = progress?.measure {
          progress.coefficient.map { $0 * 100 }
        } else {
          nil
        }
      }
    return measured.map { .value($0) } ?? .leftOut(.notMeasured)
  }
}
