import CockpitCatalogue
import CockpitJSON
import CockpitValues
import Testing

@testable import CockpitOperations

struct AlarmScenarioTests {
  private static let rules = """
    [{"id": "underpass", "version": 1, "name": "下穿积水", "indicator": "depth", "class": "fast",
      "limits": [{"on": 15, "off": 10, "consequence": "service", "respond_within": 1800},
                 {"on": 27, "off": 20, "consequence": "life", "respond_within": 540}],
      "samples": {"needed": 1, "of": 1}, "off_after": 0, "cause": "强降雨", "effect": "车辆被淹",
      "action": "封闭道路", "owner": "water"}]
    """

  private func replay(_ events: String, rules: String = Self.rules) throws -> AlarmReplay {
    try AlarmScenario(Array(#"{"rules": \#(rules), "events": [\#(events)]}"#.utf8)).play()
  }

  private func fault(_ events: String, rules: String = Self.rules) -> String? {
    do throws(JSONError) {
      _ = try AlarmScenario(Array(#"{"rules": \#(rules), "events": [\#(events)]}"#.utf8))
      return nil
    } catch {
      return error.sentence.description
    }
  }

  private func sample(_ minute: Int, _ value: Double) -> String {
    let time = "2026-11-20T18:\(minute < 10 ? "0" : "")\(minute):00+08:00"
    return """
      {"at": "\(time)", "sample": {"indicator": "depth", "area": "330203001", "time": "\(time)",
       "value": \(value)}}
      """
  }

  @Test("work is sent to nobody who is named, or to a unit with a time for its reply")
  func dispatch() throws {
    func sent(_ work: String) -> String {
      """
      {"at": "2026-11-20T18:01:00+08:00", "action": {"rule": "underpass", "area": "330203001",
       "by": "王", "work": \(work)}}
      """
    }
    func end(_ work: String) throws -> String {
      let replay = try replay([sample(0, 28), sent(work)].joined(separator: ", "))
      #expect(replay.refusals.isEmpty)
      return String(decoding: replay.json(offset: .china), as: UTF8.self)
    }
    #expect(try end(#""sent""#).contains(#""work":"sent""#))
    #expect(try !end(#""sent""#).contains("dispatch"))
    #expect(
      try end(#"{"to": "water", "seconds": 600}"#).contains(
        #""dispatch":{"to":"water","due_at":"2026-11-20T18:11:00+08:00"}"#))
    // The time of the rule at 一级 is nine minutes.
    #expect(try end(#"{"to": "water"}"#).contains("18:10:00+08:00"))
    #expect(fault(sent(#"{"seconds": 600}"#))?.contains("to") == true)
  }

  @Test("plays figures and deeds, and gives each step, what was refused and what is left")
  func plays() throws {
    let replay = try replay(
      [
        sample(0, 28),
        """
        {"at": "2026-11-20T18:01:00+08:00", "action": {"rule": "underpass", "area": "330203001",
         "by": "王", "shelve": {"seconds": 600, "reason": 1}}}
        """,
        """
        {"at": "2026-11-20T18:02:00+08:00", "action": {"rule": "underpass", "area": "330203001",
         "by": "王", "acknowledge": {"reason": 4}}}
        """,
        #"{"at": "2026-11-20T18:03:00+08:00", "snapshot": {"missing": ["depth"]}}"#,
        sample(4, 5),
      ].joined(separator: ", "))
    #expect(replay.steps.map(\.step.row) == [2, 8, 25, 24, 7])
    #expect(replay.steps.map(\.event) == [0, 2, 3, 4, 4])
    #expect(replay.refusals.map(\.refusal) == [.neverShelved])
    #expect(replay.book.alarms.values.map(\.standing) == [.unlisted])
    let json = String(decoding: replay.json(offset: .china), as: UTF8.self)
    #expect(
      json.contains(
        #"{"at":"2026-11-20T18:00:00+08:00","event":0,"row":2,"rule":"underpass","area":"330203001","#
      ))
    #expect(json.contains(#""level":1,"announced":true"#))
    #expect(json.contains(#""refused":"never_shelved""#))
    #expect(json.contains(#""standing":"unlisted""#))
  }

  @Test("a deed with `second` is one of two; without it the second person answers, or none does")
  func second() throws {
    func action(_ minute: Int, by name: String, _ deed: String) -> String {
      """
      {"at": "2026-11-20T18:\(minute < 10 ? "0" : "")\(minute):00+08:00",
       "action": {"rule": "underpass", "area": "330203001", "by": "\(name)", \(deed)}}
      """
    }
    let out = #""out_of_service": {"seconds": 3600, "reason": 1}"#
    let byTwo = try replay(
      [sample(0, 28), action(1, by: "王", out + #", "second": "李""#)].joined(separator: ", "))
    #expect(byTwo.steps.map(\.step.row) == [2, 21])
    let asked = try replay(
      [
        sample(0, 28), action(1, by: "王", out), action(2, by: "王", #""answer_request": true"#),
        action(3, by: "李", #""answer_request": true"#),
      ].joined(separator: ", "))
    #expect(asked.steps.map(\.step.row) == [2, nil, 21])
    #expect(asked.refusals.map(\.refusal) == [.needsSecondPerson])
    let open = try replay([sample(0, 28), action(1, by: "王", out)].joined(separator: ", "))
    let json = String(decoding: open.json(offset: .china), as: UTF8.self)
    #expect(json.contains(#""row":null,"#) && json.contains(#""reason":"second_asked""#))
    #expect(
      json.contains(
        #""request":{"seconds":3600,"reason":1,"asked_by":{"name":"王","role":"operator"}"#))
  }

  @Test("takes the cases behind a percentage for whether it says anything")
  func cases() throws {
    func sample(_ minute: Int, _ value: Double, n: Int) -> String {
      self.sample(minute, value).replacing(
        #""value": \#(value)"#, with: #""value": \#(value), "n": \#(n)"#)
    }
    let few = try replay([sample(0, 28, n: 19), sample(1, 28, n: 19)].joined(separator: ", "))
    #expect(few.steps.isEmpty && few.book.alarms.isEmpty)
    // What came with enough of them is ended by none of few.
    let open = try replay(
      [sample(0, 28, n: 20), sample(1, 5, n: 3), sample(2, 5, n: 20)].joined(separator: ", "))
    #expect(open.steps.map(\.step.row) == [2, 7])
    #expect(open.steps.map(\.event) == [0, 2])
    let own = Self.rules.replacing(#""off_after": 0"#, with: #""off_after": 0, "min_n": 3"#)
    #expect(try replay(sample(0, 28, n: 3), rules: own).steps.map(\.step.row) == [2])
  }

  @Test("the same scenario gives the same bytes")
  func same() throws {
    let events = (0..<20).map { sample($0, Double($0 * 7 % 30)) }.joined(separator: ", ")
    #expect(
      try replay(events).json(offset: .china) == (try replay(events)).json(offset: .china))
  }

  @Test(
    "refuses rules that cannot be worked with, and says what to write",
    arguments: [
      (#""off": 10,"#, #""off": 16,"#, "cannot be left at 16"),
      (#""respond_within": 1800"#, #""respond_within": 90000"#, "is no alarm"),
      (#""on": 27, "off": 20"#, #""on": 14, "off": 9"#, "order them from the mildest"),
      (#""action": "封闭道路""#, #""action": " ""#, "\"action\" is empty"),
      (#""needed": 1"#, #""needed": 2"#, "more figures"),
      (#""off_after": 0"#, #""off_after": "never""#, "\"off_after\""),
    ])
  func faults(good: String, bad: String, says: String) {
    let rules = Self.rules.replacing(good, with: bad)
    #expect(rules != Self.rules)
    #expect(fault("", rules: rules)?.contains(says) == true)
  }

  @Test("refuses two rules of one id, as a pack does, also among rules that come later")
  func repeated() throws {
    let rule = Self.rules.dropFirst().dropLast()
    let says = "the id underpass stands here a second time; give each its own"
    #expect(fault("", rules: "[\(rule), \(rule)]") == says)
    let later = #"{"at": "2026-11-20T18:00:00+08:00", "rules": [\#(rule), \#(rule)]}"#
    #expect(fault(later) == says)
  }

  @Test(
    "an event or an action is one thing, and what can only be true is",
    arguments: [
      (#""tick": true, "restart": true"#, "\"restart\" stands beside \"tick\""),
      (#""snapshot": {"missing": []}, "samples": []"#, "\"samples\" stands beside \"snapshot\""),
      (#""tick": false"#, "\"tick\" can only be true"),
      (#""restart": 1"#, "expected true or false"),
      (
        #""action": {"rule": "a", "area": "b", "by": "c", "reset": {"reason": 1}, "migrate": true}"#,
        "\"migrate\" stands beside \"reset\""
      ),
      (
        #""action": {"rule": "a", "area": "b", "by": "c", "unshelve": false}"#,
        "\"unshelve\" can only be true"
      ),
    ])
  func single(event: String, says: String) {
    let found = fault(#"{"at": "2026-11-20T18:00:00+08:00", \#(event)}"#)
    #expect(found?.contains(says) == true, "\(found ?? "")")
  }

  @Test("names a key that stands in the place of the rules or the events, at its place")
  func parts() {
    func fault(_ text: String) -> (says: String, offset: Int)? {
      do throws(JSONError) {
        _ = try AlarmScenario(Array(text.utf8))
        return nil
      } catch {
        return (error.sentence.description, error.offset)
      }
    }
    let misspelt = fault(#"{"events": [], "alarm_rules": \#(Self.rules)}"#)
    #expect(misspelt?.says.contains(#""rules" is missing, and "alarm_rules" is neither"#) == true)
    #expect(misspelt?.offset == 15)
    #expect(fault(#"{"rules": \#(Self.rules)}"#)?.says.contains(#"add "events""#) == true)
  }

  @Test("warns of an event that is earlier than one before it")
  func order() throws {
    func event(_ clock: String) -> String {
      #"{"at": "2026-11-20T\#(clock):00+08:00", "tick": true}"#
    }
    func warnings(_ clocks: String...) throws -> [String] {
      let text =
        #"{"rules": \#(Self.rules), "events": [\#(clocks.map(event).joined(separator: ", "))]}"#
      return try AlarmScenario(Array(text.utf8)).warnings.map(\.sentence.description)
    }
    #expect(try warnings("18:00", "18:00", "18:05") == [])
    let found = try warnings("18:05", "18:00", "18:03", "18:06")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("earlier than one before it") })
  }

  @Test("warns of what counts for nothing: of no rule, of no area, ahead of its event")
  func warnings() throws {
    func warnings(_ events: String...) throws -> [String] {
      let text = #"{"rules": \#(Self.rules), "events": [\#(events.joined(separator: ", "))]}"#
      return try AlarmScenario(Array(text.utf8)).warnings.map(\.sentence.description)
    }
    let at = #"{"at": "2026-11-20T18:00:00+08:00", "#
    let good = sample(0, 28)
    #expect(try warnings(good, at + #""quality": {"indicator": "depth", "state": "late"}}"#) == [])
    for event in [
      #""quality": {"indicator": "dpeth", "state": "late"}}"#,
      #""snapshot": {"missing": ["depth", "dpeth"]}}"#,
    ] {
      let found = try warnings(good, at + event)
      #expect(found.count == 1 && found[0].hasPrefix("no rule of the scenario watches dpeth"))
    }
    // What a rule that comes later watches is no mistake.
    let later = Self.rules.replacing("depth", with: "dpeth")
    #expect(
      try warnings(
        at + #""rules": \#(later)}"#, at + #""quality": {"indicator": "dpeth", "state": "late"}}"#)
        == [])
    let deed =
      at + #""action": {"rule": "underpass", "area": "330203", "by": "王", "unshelve": true}}"#
    #expect(
      try warnings(good, deed).map { $0.hasPrefix("no figure of the scenario is of") } == [true])
    func ahead(by seconds: Int) throws -> [String] {
      try warnings(
        good.replacing(
          #""at": "2026-11-20T18:00:00"#, with: #""at": "2026-11-20T17:59:\#(60 - seconds)"#))
    }
    #expect(try ahead(by: 30) == [])
    let far = good.replacing(#""at": "2026-11-20T18:00"#, with: #""at": "2026-11-20T17:50"#)
    #expect(try warnings(far).map { $0.hasPrefix("the figure is of 600 seconds after") } == [true])
  }

  @Test(
    "tells a rule or an area that there is not from an alarm that is not open, and no time from too long"
  )
  func nothing() throws {
    func refused(_ key: String, _ deed: String, rules: String = Self.rules) throws -> [DeedRefusal]
    {
      try replay(
        [
          sample(0, 16),
          #"{"at": "2026-11-20T18:01:00+08:00", "action": {\#(key), "by": "王", \#(deed)}}"#,
        ].joined(separator: ", "), rules: rules
      ).refusals.map(\.refusal)
    }
    let key = #""rule": "underpass", "area": "330203001""#
    #expect(
      try refused(#""rule": "underpas", "area": "330203001""#, #""unshelve": true"#) == [.noRule])
    let narrow = Self.rules.replacing(
      #""class": "fast""#, with: #""class": "fast", "areas": ["330203001"]"#)
    #expect(
      try refused(#""rule": "underpass", "area": "330203""#, #""unshelve": true"#, rules: narrow)
        == [.noArea])
    #expect(try refused(key, #""unshelve": true"#) == [.nothingThere])
    for seconds in [0, -60] {
      for deed in ["shelve", "out_of_service"] {
        #expect(
          try refused(key, #""\#(deed)": {"seconds": \#(seconds), "reason": 1}"#) == [.tooShort])
      }
    }
    #expect(
      try refused(key, #""shelve": {"seconds": 90000, "reason": 1}"#) == [.tooLong(atMost: 86_400)])
  }

  @Test("refuses what is no event, no reason or no time")
  func events() {
    #expect(fault(#"{"at": "2026-11-20T18:00:00+08:00"}"#)?.contains("an event has") == true)
    #expect(fault(#"{"at": "18:00", "tick": true}"#)?.contains("is no time") == true)
    let deed =
      #"{"at": "2026-11-20T18:00:00+08:00", "action": {"rule": "a", "area": "b", "by": "c", "#
    #expect(fault(deed + #""sing": true}}"#)?.contains("an action is one of") == true)
    #expect(
      fault(deed + #""acknowledge": {"reason": 10}}}"#)?.contains("1, 2, 3, 4, 5, 6, 7, 8, 9")
        == true)
  }
}
