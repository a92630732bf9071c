import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension Indicator {
  /// Writes the definition as it stands in a snapshot: what differs from the defaults.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.key("name")
      name.write(to: &json)
      json.member("unit", unit.symbol)
      if areDecimalsStated { json.member("decimals", decimals) }
      json.member("frequency", frequency.code)
      if kind != .flow { json.member("kind", kind.rawValue) }
      json.member("span", span.name)
      writeSubject(to: &json)
      writeRules(to: &json)
      if !note.isEmpty {
        json.key("note")
        note.write(to: &json)
      }
    }
  }

  /// Writes what the indicator is about and who answers for it.
  private func writeSubject(to json: inout JSONText) {
    if !theme.isEmpty { json.member("theme", theme) }
    if !domain.isEmpty { json.member("domain", domain) }
    if let system { json.member("system", system) }
    if tier != .special { json.member("tier", tier.rawValue) }
    if !owners.isEmpty { json.member("owner", DepartmentIndex().names(of: owners)) }
    if let area { json.member("area", area) }
    if let releaseLagDays { json.member("release_lag_days", releaseLagDays) }
    if january != .none { json.member("january", january.rawValue) }
  }

  /// Writes how figures are judged, added up and shown.
  private func writeRules(to json: inout JSONText) {
    if better != .none { json.member("better", better.rawValue) }
    if let growth {
      json.key("growth")
      json.object { json in
        if let basis = growth.basis { json.member("basis", basis.rawValue) }
        if growth.measure != .rate { json.member("measure", growth.measure.rawValue) }
      }
    }
    if isGrowthOnly { json.flag("growth_only", true) }
    if rollUp != RollUp() {
      json.key("rollup")
      json.object { json in
        json.member("areas", rollUp.areas.rawValue)
        json.member("time", rollUp.time.rawValue)
        if let parts = rollUp.parts { json.member("of", parts) }
      }
    }
    if streets != .none { json.member("streets", streets.rawValue) }
    if streets == .suppressed { json.member("fewest_units", fewestUnits) }
    if let plausible {
      json.key("plausible")
      json.object { json in
        json.figure("min", plausible.minimum)
        json.figure("max", plausible.maximum)
        json.figure("max_change", plausible.maximumChange)
        if plausible.allowsAnyStep { json.flag("any_step", true) }
      }
    }
    if let classes {
      json.key("classes")
      json.object { json in
        json.key("breaks")
        json.array { json in
          for value in classes.breaks { json.number(value) }
        }
        json.key("names")
        json.array { json in
          for name in classes.names { name.write(to: &json) }
        }
        if !classes.source.isEmpty { json.member("source", classes.source) }
      }
    }
    if isFactOnly { json.flag("fact_only", true) }
    if !isAssessed { json.flag("assessed", false) }
    if isOwed != (system == nil) { json.flag("owed", isOwed) }
  }
}

extension LocalizedText {
  /// Writes the text alone, or in both languages where they differ.
  fileprivate func write(to json: inout JSONText) {
    if zh == en { return json.string(zh) }
    json.object { json in
      json.member("zh", zh)
      json.member("en", en)
    }
  }
}

extension JSONText {
  fileprivate mutating func flag(_ key: String, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  fileprivate mutating func figure(_ key: String, _ value: Double?) {
    guard let value else { return }
    self.key(key)
    number(value)
  }
}
