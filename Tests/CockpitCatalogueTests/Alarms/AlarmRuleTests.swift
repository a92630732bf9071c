import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct AlarmRuleTests {
  private static let rule = """
    {"id": "calls", "version": 1, "name": "热线突增", "indicator": "calls", "class": "hourly",
     "limits": [{"on": 100, "off": 80, "consequence": "minor", "respond_within": 3600},
                {"on": 200, "off": 160, "consequence": "service", "respond_within": 3600}],
     "cause": "停水", "effect": "群众反映强烈", "action": "联系水务", "owner": "water"}
    """
  private static let link = """
    {"id": "link", "version": 1, "name": "链路断", "indicator": "calls", "class": "device",
     "limits": [{"on": 1, "off": 0, "consequence": "service", "respond_within": 1800}],
     "cause": "断电", "effect": "没有数", "action": "联系运维", "owner": "water"}
    """

  private func pack(_ rules: String) -> PackExample {
    var pack = PackExample().replacing(
      #""domains":"#, in: "pack.json",
      with: #""departments": [{"id": "water", "zh": "水利局"}], "domains":"#)
    pack.contents["alarms.json"] = #"{"alarm_rules": [\#(rules)]}"#
    return pack
  }

  @Test("reads a rule with the damping of its class")
  func reads() throws {
    let rules = try pack("\(Self.rule), \(Self.link)").read().alarmRules
    #expect(rules.map(\.id) == ["calls", "link"])
    let rule = try #require(rules.first)
    #expect(rule.limits.map(\.level) == [.fourth, .third])
    #expect(rule.confirmation == .init(needed: 2, of: 2) && rule.period == 3600)
    #expect(rule.comesBack == .after(seconds: 7200) && rule.acknowledgedFor == 14_400)
    #expect(rule.crossed(by: 200)?.level == .third && rule.crossed(by: 99) == nil)
    #expect(rule.held(by: 90)?.level == .fourth && rule.held(by: 80) == nil)
    #expect(rule.group == "calls" && !rule.isTrial && rule.latches(at: .second))
  }

  @Test(
    "refuses what nobody could work with, at its place",
    arguments: [
      (#""indicator": "calls""#, #""indicator": "cals""#, "which the pack does not have"),
      (#""owner": "water""#, #""owner": "watr""#, "watr"),
      (#""cause": "停水""#, #""cause": "停水", "inhibited_by": ["link"]"#, "which is no rule"),
      (#""on": 200, "off": 160"#, #""on": 200, "off": 210"#, "cannot be left at 210"),
      (#""on": 200, "off": 160"#, #""on": 90, "off": 70"#, "order them from the mildest"),
    ])
  func faults(good: String, bad: String, says: String) {
    let faults = pack(Self.rule.replacing(good, with: bad)).faults()
    #expect(faults.count == 1 && faults.first?.contains(says) == true, "\(faults)")
    #expect(faults.first?.hasPrefix("alarms.json:") == true)
  }

  @Test("tells every area, indicator and rule that is not there, each where it is written")
  func references() {
    let lines = """
      {"id": "calls", "version": 1, "name": "热线突增", "class": "hourly",
       "limits": [{"on": 100, "off": 80, "consequence": "minor", "respond_within": 3600}],
       "cause": "停水", "effect": "群众反映强烈", "action": "联系水务", "owner": "water",
       "indicator": "cals",
       "areas": ["330203",
                 "999999999"],
       "inhibited_by": [
         "lnk"]}
      """
    let faults = pack(lines).faults()
    #expect(faults.count == 3, "\(faults)")
    for (place, says) in [("4:15", "cals"), ("6:12", "999999999"), ("8:4", "lnk")] {
      #expect(
        faults.contains { $0.hasPrefix("alarms.json:\(place):") && $0.contains(says) },
        "\(faults)")
    }
  }

  @Test("asks for twenty cases behind a percentage unless it says how many, and writes how many")
  func cases() throws {
    let rule = try #require(try pack(Self.rule).read().alarmRules.first)
    #expect(rule.minimumCases == 20)
    #expect(!rule.isTold(byCases: 19) && rule.isTold(byCases: 20) && rule.isTold(byCases: nil))
    let other = Self.rule.replacing(#""class": "hourly""#, with: #""class": "hourly", "min_n": 5"#)
    let few = try #require(try pack(other).read().alarmRules.first)
    #expect(few.minimumCases == 5)
    var json = JSONText()
    few.write(to: &json)
    #expect(try AlarmRule(JSONNode.parse(json.bytes).object()) == few)
    let none = other.replacing(#""min_n": 5"#, with: #""min_n": 0"#)
    #expect(pack(none).faults().first?.contains("a number above zero") == true)
  }

  @Test(
    "an acknowledgement holds for four hours, and until the next figure can come at least",
    arguments: [
      (#""class": "fast""#, 14_400), (#""class": "hourly""#, 14_400),
      (#""class": "daily""#, 108_000), (#""class": "device", "period": 43200"#, 54_000),
      (#""class": "daily", "acknowledged_for": 3600"#, 3600),
    ])
  func acknowledgements(words: String, seconds: Int) throws {
    let text = Self.rule.replacing(#""class": "hourly""#, with: words)
    let rule = try #require(try pack(text).read().alarmRules.first)
    #expect(rule.acknowledgedFor == seconds)
    var json = JSONText()
    rule.write(to: &json)
    #expect(try AlarmRule(JSONNode.parse(json.bytes).object()).acknowledgedFor == seconds)
  }

  @Test("only devices and links mute others")
  func inhibition() {
    let other = Self.rule.replacing(#""id": "calls""#, with: #""id": "other""#)
    let hanging = Self.rule.replacing(
      #""cause": "停水""#, with: #""cause": "停水", "inhibited_by": ["other"]"#)
    let faults = pack("\(hanging), \(other)").faults()
    #expect(faults.count == 1 && faults.first?.contains("no fault of a device or link") == true)
    let right = hanging.replacing(#"["other"]"#, with: #"["link"]"#)
    #expect(pack("\(right), \(Self.link)").faults().isEmpty)
  }

  @Test(
    "priority is consequence by time to respond",
    arguments: [
      (AlarmRule.Consequence.life, 599, AlarmLevel.first), (.life, 600, .first),
      (.life, 3600, .second), (.life, 14_400, .third), (.crowd, 599, .first),
      (.crowd, 600, .second), (.service, 599, .second), (.service, 14_400, .fourth),
      (.minor, 599, .third), (.minor, 14_399, .fourth),
    ])
  func priority(consequence: AlarmRule.Consequence, within: Int, level: AlarmLevel) {
    #expect(AlarmLevel(consequence, within: within) == level)
  }

  @Test("what is slower than a day, or minor and slower than four hours, is no alarm")
  func noAlarm() {
    #expect(AlarmLevel(.life, within: 86_401) == nil)
    #expect(AlarmLevel(.minor, within: 14_400) == nil)
  }

  @Test("海曙 has a rule for each of what its duty room is called for")
  func whole() throws {
    let ids = Set(try ProjectPacks.catalogue("haishu").alarmRules.map(\.id))
    let asked: Set = [
      "river-level", "reservoir", "flash-flood", "waterlogging", "pumps-stopped", "water-cut",
      "gas-cut", "power-cut", "gas-leak", "lift-stuck", "fire-hotspots", "hazchem", "pm25",
      "sections-off", "hotline-surge", "hotline-due-soon", "hotline-overdue", "wage-groups",
      "scenic-crowd", "hub-stranded", "outbreak", "cold-chain", "health-certificates",
      "rental-risks", "enterprise-overdue", "video-offline", "sensors-offline", "link-down",
      "cyber",
    ]
    #expect(asked.subtracting(ids) == [])
  }

  @Test("what endangers life needs one report and is ended by a person alone")
  func lifeSafety() throws {
    for id in ["gas-leak", "lift-stuck", "fire-hotspots", "hazchem"] {
      let rules = try ProjectPacks.catalogue("haishu").alarmRules
      let rule = try #require(rules.first { $0.id == id })
      #expect(rule.dataClass == .lifeSafety && rule.comesBack == .manual, "\(id)")
      #expect(rule.confirmation == .init(needed: 1, of: 1), "\(id)")
      #expect(rule.limits.allSatisfy { $0.level.map { rule.latches(at: $0) } == true }, "\(id)")
    }
  }

  @Test("nothing about rain, water or life is ever muted", arguments: ProjectPacks.ids)
  func neverMuted(id: String) throws {
    for rule in try ProjectPacks.catalogue(id).alarmRules
    where rule.dataClass == .lifeSafety || rule.group == "rain" {
      #expect(rule.inhibitedBy.isEmpty, "\(rule.id)")
    }
  }

  @Test(
    "rules watch figures as they come, in areas that have them, and one area only once",
    arguments: ProjectPacks.ids)
  func figures(id: String) throws {
    let catalogue = try ProjectPacks.catalogue(id)
    for rule in catalogue.alarmRules {
      let indicator = try #require(catalogue.indicator(rule.indicator))
      switch indicator.frequency {
      case .interval(let seconds): #expect(rule.period == seconds, "\(rule.id)")
      case .day: #expect(rule.period == 86_400, "\(rule.id)")
      default: Issue.record("\(rule.id) watches \(indicator.id), which comes too seldom")
      }
      let parts = rule.areas.filter { $0 != catalogue.region }
      #expect(parts.isEmpty || indicator.streets != .none, "\(rule.id)")
      // The region's own figure is what a part of it reports, or the sum of all.
      if indicator.rollUp.areas == .sum || indicator.rollUp.areas == .max {
        #expect(rule.watchesOnlyParts(of: catalogue), "\(rule.id)")
      }
    }
  }

  @Test(
    "the rules of every pack are on trial, have a named source and can be read",
    arguments: ProjectPacks.ids)
  func packs(id: String) throws {
    let catalogue = try ProjectPacks.catalogue(id)
    #expect(!catalogue.alarmRules.isEmpty)
    for rule in catalogue.alarmRules {
      #expect(rule.isTrial && !rule.source.isEmpty, "\(rule.id)")
      #expect(rule.areas.allSatisfy { catalogue.areas[$0] != nil }, "\(rule.id)")
      #expect(!rule.name.zh.contains("预警"), "\(rule.id)")
    }
  }
}

extension AlarmRule {
  fileprivate func watchesOnlyParts(of catalogue: Catalogue) -> Bool {
    !areas.isEmpty && !areas.contains(catalogue.region)
  }
}
