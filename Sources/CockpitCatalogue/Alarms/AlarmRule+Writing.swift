package import CockpitJSON
import CockpitValues

extension AlarmRule {
  /// Writes the rule as it stands in `alarms.json`, with what it takes from its class.
  ///
  /// Read again, it is the same rule.
  package func write(to json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.member("version", version)
      json.member("name", name)
      json.member("kind", kind.rawValue)
      json.member("indicator", indicator)
      json.member("areas", areas)
      json.member("side", side.rawValue)
      json.member("class", dataClass.rawValue)
      json.key("limits")
      json.array { json in
        for limit in limits { limit.write(to: &json) }
      }
      json.key("samples")
      json.object { json in
        json.member("needed", confirmation.needed)
        json.member("of", confirmation.of)
      }
      if let repeats {
        json.key("repeats")
        json.object { json in
          json.member("count", repeats.count)
          json.member("within", repeats.within)
        }
      }
      json.member("min_n", minimumCases)
      switch comesBack {
      case .after(let seconds): json.member("off_after", seconds)
      case .manual: json.member("off_after", "manual")
      }
      if let latches {
        json.key("latch")
        json.boolean(latches)
      }
      json.member("period", period)
      json.member("acknowledged_for", acknowledgedFor)
      json.member("inhibited_by", inhibitedBy)
      json.member("group", group)
      json.member("cause", cause)
      json.member("effect", effect)
      json.member("action", action)
      json.member("owner", owner.text)
      json.member("source", source)
      json.key("trial")
      json.boolean(isTrial)
    }
  }
}

extension AlarmRule.Limit {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.key("on")
      json.number(on)
      json.key("off")
      json.number(off)
      json.member("consequence", consequence.rawValue)
      json.member("respond_within", respondWithin)
    }
  }
}

extension JSONText {
  fileprivate mutating func member(_ key: String, _ text: LocalizedText) {
    self.key(key)
    object { json in
      json.member("zh", text.zh)
      json.member("en", text.en)
    }
  }

  fileprivate mutating func member(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.key(key)
    array { json in
      for text in texts { json.string(text) }
    }
  }
}
