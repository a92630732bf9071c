import CockpitJSON

// The files of a pack that set goals: targets.json, milestones.json, lights.json and
// year-targets.json. A pack may leave out any of them.

extension PackReader {
  mutating func goals(indicators: [Indicator]) -> Goals {
    let plans = optionalList("targets.json", "plans", key: "id", Plan.init)
    let known = Set(plans.map(\.value.id))
    func target(_ object: JSONObject) throws(JSONError) -> Target {
      try Target(object, plans: known)
    }
    func milestone(_ object: JSONObject) throws(JSONError) -> Milestone {
      try Milestone(object, plans: known)
    }
    let targets = optionalList("targets.json", "targets", key: "id", and: "year", target)
    check(targets, indicators: Set(indicators.map(\.id)))
    let milestones = optionalList(
      "milestones.json", "milestones", key: "id", and: "year", milestone)
    let rules = optionalList(
      "lights.json", "light_rules", key: "id", and: "version", LightRule.init)
    check(rules)
    return Goals(
      plans: plans.map(\.value), targets: targets.map(\.value),
      milestones: milestones.map(\.value), lightRules: rules.map(\.value),
      yearTargets: yearTargets(indicators: indicators))
  }

  private mutating func optionalList<Value>(
    _ file: String, _ member: String, key: String, and second: String? = nil,
    _ body: (JSONObject) throws(JSONError) -> Value
  ) -> [Entry<Value>] {
    files[file] == nil ? [] : list(file, member, key: key, and: second, body)
  }

  /// Refuses targets that name an indicator or a conflicting target that the pack does not have.
  private mutating func check(_ targets: [Entry<Target>], indicators: Set<String>) {
    let ids = Set(targets.map { "\($0.value.id) \($0.value.year)" })
    for entry in targets {
      let target = entry.value
      if let indicator = target.indicator, !indicators.contains(indicator) {
        report(
          "targets.json",
          JSONError(
            "the target \(target.id) is measured by \(indicator), which the pack does not have;"
              + " correct the id or leave it out",
            at: entry.offset))
      }
      for other in target.source.conflicts.compactMap(\.target)
      where !ids.contains("\(other) \(target.year)") {
        report(
          "targets.json",
          JSONError(
            "the target \(target.id) conflicts with \(other), which has no row of \(target.year);"
              + " correct the id or leave it out",
            at: entry.offset))
      }
    }
  }

  /// Refuses two rules that would be in force at once, and warns of red that cannot come.
  private mutating func check(_ rules: [Entry<LightRule>]) {
    for (index, entry) in rules.enumerated() {
      let rule = entry.value
      let rivals = rules[..<index].map(\.value).filter {
        $0.validFrom == rule.validFrom && $0.version == rule.version
          && !$0.kinds.isDisjoint(with: rule.kinds)
      }
      if let rival = rivals.first {
        report(
          "lights.json",
          JSONError(
            "the light rules \(rival.id) and \(rule.id) both count from \(rule.validFrom) on for the"
              + " same kind of target; give each kind one rule",
            at: entry.offset))
      }
      if let month = rule.firstMonthOfWorst, let worst = rule.worst {
        let when = month > 12 ? "in any month" : "before month \(month) is over"
        report(
          "lights.json",
          JSONError(
            "the light rule \(rule.id) cannot give \(worst.rawValue) \(when): even an amount of"
              + " zero is not that far behind; consider the measure ratio",
            at: entry.offset), severity: .warning)
      }
    }
  }

  private mutating func yearTargets(indicators: [Indicator]) -> TargetFile? {
    guard files["year-targets.json"] != nil else { return nil }
    do throws(PackError) {
      let (file, warnings) = try TargetFileReader.read(
        files.source("year-targets.json"), indicators: indicators)
      report(warnings)
      return file
    } catch {
      report(error.diagnostics)
      return nil
    }
  }
}
