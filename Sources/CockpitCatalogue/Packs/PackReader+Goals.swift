import CockpitJSON
import CockpitValues

// The files of a pack that set goals: targets.json, milestones.json, lights.json and
// year-targets.json. A pack may leave out any of them.

extension PackReader {
  /// The goals of a pack, and what systems may refer to among them; `nil` leaves it unchecked.
  struct ReadGoals {
    let goals: Goals
    let targets: Set<String>?
    let milestones: Set<String>?
  }

  mutating func goals(
    _ header: PackHeader, indicators: Listing<Indicator>?, known: Set<String>?
  ) -> ReadGoals {
    let plans = optionalList("targets.json", "plans", key: "id", Plan.init)
    func target(_ object: JSONObject) throws(JSONError) -> Target {
      try Target(object, plans: plans?.known, departments: header.departmentIndex)
    }
    func milestone(_ object: JSONObject) throws(JSONError) -> Milestone {
      try Milestone(object, plans: plans?.known)
    }
    let targets = optionalList("targets.json", "targets", key: "id", and: "year", target)
    if let targets { check(targets, indicators: known) }
    let milestones = optionalList(
      "milestones.json", "milestones", key: "id", and: "year", milestone)
    let rules = optionalList(
      "lights.json", "light_rules", key: "id", and: "version", LightRule.init)
    if let rules { check(rules) }
    let goals = Goals(
      plans: plans?.entries.map(\.value) ?? [], targets: targets?.entries.map(\.value) ?? [],
      milestones: milestones?.entries.map(\.value) ?? [],
      lightRules: rules?.entries.map(\.value) ?? [],
      yearTargets: known.flatMap { yearTargets(header, indicators: indicators, known: $0) })
    return ReadGoals(
      goals: goals, targets: targets?.knownNames, milestones: milestones?.knownNames)
  }

  /// The list of a file that a pack may leave out; `nil` where it is there and cannot be read.
  mutating func optionalList<Value>(
    _ file: String, _ member: String, key: String, and second: String? = nil, orNone: Bool = false,
    _ body: (JSONObject) throws(JSONError) -> Value
  ) -> Listing<Value>? {
    guard files[file] != nil else { return Listing() }
    return list(file, member, key: key, and: second, orNone: orNone, body)
  }

  /// Refuses targets that name an indicator or a conflicting target that the pack does not have.
  private mutating func check(_ targets: Listing<Target>, indicators: Set<String>?) {
    for (target, offset) in targets.entries {
      if let indicator = target.indicator, indicators?.contains(indicator) == false {
        report(
          "targets.json",
          JSONError(
            .measuredByNothing(target.id, indicator: indicator),
            at: offset))
      }
      for other in target.source.conflicts.compactMap(\.target)
      where targets.known?.contains("\(other) (year \(target.year))") == false {
        report(
          "targets.json",
          JSONError(
            .conflictsWithNothing(target.id, other: other, year: target.year),
            at: offset))
      }
    }
  }

  /// Refuses two rules that would be in force at once, and warns of red that cannot come.
  private mutating func check(_ rules: Listing<LightRule>) {
    for (index, entry) in rules.entries.enumerated() {
      let rule = entry.value
      let rivals = rules.entries[..<index].map(\.value).filter {
        $0.validFrom == rule.validFrom && $0.version == rule.version
          && !$0.kinds.isDisjoint(with: rule.kinds)
      }
      if let rival = rivals.first {
        report(
          "lights.json",
          JSONError(
            .rivalRules(rival.id, rule.id, from: rule.validFrom),
            at: entry.offset))
      }
      if let month = rule.firstMonthOfWorst, let worst = rule.worst {
        let when: TargetFault.When = month > 12 ? .anyMonth : .beforeEnd(ofMonth: month)
        report(
          "lights.json",
          JSONError(
            .unreachableLight(rule: rule.id, light: worst.rawValue, when),
            at: entry.offset), severity: .warning)
      }
    }
  }

  private mutating func yearTargets(
    _ header: PackHeader, indicators: Listing<Indicator>?, known: Set<String>
  ) -> TargetFile? {
    guard files["year-targets.json"] != nil else { return nil }
    let indicators = indicators?.entries.map(\.value) ?? []
    do throws(PackError) {
      let (file, warnings) = try TargetFileReader.read(
        files.source("year-targets.json"), indicators: indicators,
        faulty: known.subtracting(indicators.map(\.id)), departments: header.departmentIndex,
        mustBeListed: true)
      report(warnings)
      return file
    } catch {
      report(error.diagnostics + error.warnings)
      return nil
    }
  }
}
