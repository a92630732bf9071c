package import CockpitJSON
import CockpitValues

// How alarm rules stand in `alarms.json` of a pack and in scenarios:
//
//     {"alarm_rules": [
//       {"id": "underpass", "version": 1, "name": {"zh": "下穿积水", "en": "Underpass flooded"},
//        "indicator": "safety.waterlogging_depth", "side": "above", "class": "fast",
//        "limits": [{"on": 15, "off": 10, "consequence": "service", "respond_within": 1800},
//                   {"on": 27, "off": 20, "consequence": "life", "respond_within": 900}],
//        "samples": {"needed": 3, "of": 3}, "repeats": {"count": 4, "within": 3600}, "min_n": 20,
//        "off_after": 1800, "latch": true, "period": 300, "acknowledged_for": 14400,
//        "inhibited_by": ["underpass_link"], "group": "rain",
//        "cause": {"zh": "…"}, "effect": {"zh": "…"}, "action": {"zh": "…"}, "owner": "water",
//        "source": "…", "trial": true}]}

extension AlarmRule {
  /// A rule, of whatever indicator and department.
  ///
  /// - Throws: at limits that do not rise, that come back on the wrong side, or that are no alarm; at a rule
  ///   that does not say what to do
  package init(_ object: JSONObject) throws(JSONError) {
    let side: Side =
      try object.optional("side").map { node throws(JSONError) in
        try node.choice()
      } ?? .above
    let dataClass: DataClass = try object.required("class").choice()
    self.init(
      id: try object.required("id").string(),
      version: try object.required("version").integer(),
      name: try LocalizedText(object.required("name")),
      kind: try object.optional("kind").map { node throws(JSONError) in try node.choice() }
        ?? .system,
      indicator: try object.required("indicator").string(),
      areas: try AlarmRule.texts("areas", of: object),
      side: side, dataClass: dataClass,
      limits: try AlarmRule.limits(object.required("limits"), side: side),
      confirmation: try AlarmRule.confirmation(object),
      repeats: try AlarmRule.repeats(object),
      minimumCases: try AlarmRule.count("min_n", of: object) ?? SmallCells.fewestCases,
      comesBack: try AlarmRule.comesBack(object),
      latches: try object.optional("latch").map { node throws(JSONError) in try node.boolean() },
      period: try AlarmRule.count("period", of: object),
      acknowledgedFor: try AlarmRule.count("acknowledged_for", of: object),
      inhibitedBy: try AlarmRule.texts("inhibited_by", of: object),
      group: try object.optional("group")?.string() ?? "",
      cause: try AlarmRule.words("cause", of: object),
      effect: try AlarmRule.words("effect", of: object),
      action: try AlarmRule.words("action", of: object),
      owner: Department.ID(try object.required("owner").string()),
      source: try object.optional("source")?.string() ?? "",
      isTrial: try object.flag("trial"))
  }

  /// What whoever is on duty reads; a rule that does not say it is none.
  private static func words(
    _ key: String, of object: JSONObject
  ) throws(JSONError) -> LocalizedText {
    let node = try object.required(key)
    let text = try LocalizedText(node)
    guard text.zh.contains(where: { !$0.isWhitespace }) else {
      throw JSONError(.emptyAlarmText(key: key), at: node.offset)
    }
    return text
  }

  private static func texts(_ key: String, of object: JSONObject) throws(JSONError) -> [String] {
    var texts: [String] = []
    for node in try object.optional(key)?.elements() ?? [] { texts.append(try node.string()) }
    return texts
  }

  private static func count(_ key: String, of object: JSONObject) throws(JSONError) -> Int? {
    guard let node = object.optional(key) else { return nil }
    return try positive(node)
  }

  private static func positive(_ node: JSONNode) throws(JSONError) -> Int {
    let number = try node.integer()
    guard number > 0 else { throw JSONError(.notPositive, at: node.offset) }
    return number
  }

  private static func confirmation(_ object: JSONObject) throws(JSONError) -> Confirmation? {
    guard let node = object.optional("samples") else { return nil }
    let samples = try node.object()
    let confirmation = Confirmation(
      needed: try positive(samples.required("needed")), of: try positive(samples.required("of")))
    guard confirmation.needed <= confirmation.of else {
      throw JSONError(.moreNeededThanTaken, at: node.offset)
    }
    return confirmation
  }

  private static func repeats(_ object: JSONObject) throws(JSONError) -> Repeats? {
    guard let node = object.optional("repeats") else { return nil }
    let repeats = try node.object()
    return Repeats(
      count: try positive(repeats.required("count")),
      within: try positive(repeats.required("within")))
  }

  private static func comesBack(_ object: JSONObject) throws(JSONError) -> Return? {
    guard let node = object.optional("off_after") else { return nil }
    if node.kind == .string {
      guard try node.string() == "manual" else {
        throw JSONError(.noReturn, at: node.offset)
      }
      return .manual
    }
    let seconds = try node.integer()
    guard seconds >= 0 else { throw JSONError(.noReturn, at: node.offset) }
    return .after(seconds: seconds)
  }

  /// Limits from the mildest to the gravest, each left on its safe side.
  private static func limits(_ node: JSONNode, side: Side) throws(JSONError) -> [Limit] {
    var limits: [Limit] = []
    for element in try node.elements() {
      let object = try element.object()
      let limit = Limit(
        on: try object.required("on").number(), off: try object.required("off").number(),
        consequence: try object.required("consequence").choice(),
        respondWithin: try positive(object.required("respond_within")))
      guard let level = limit.level else {
        throw JSONError(.noAlarm(within: limit.respondWithin), at: element.offset)
      }
      guard side == .above ? limit.off <= limit.on : limit.off >= limit.on else {
        throw JSONError(
          .returnsBeyond(on: number(limit.on), off: number(limit.off)), at: element.offset)
      }
      if let milder = limits.last {
        let isFurther = side == .above ? limit.on > milder.on : limit.on < milder.on
        guard isFurther, milder.level.map({ level > $0 }) ?? true else {
          throw JSONError(.limitsDoNotRise(number(limit.on)), at: element.offset)
        }
      }
      limits.append(limit)
    }
    guard !limits.isEmpty else { throw JSONError(.noLimits, at: node.offset) }
    return limits
  }

  private static func number(_ value: Double) -> String { DecimalText.shortest(value) }
}
