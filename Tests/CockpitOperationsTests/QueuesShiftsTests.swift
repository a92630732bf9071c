import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Who is on duty, since when, and who left; all in minutes after the start.
struct QueuesShiftsTests {
  private static let rules = [AlarmTrial.rule(back: .after(seconds: 0), latches: false)]

  private struct Room {
    var queues = Queues(rules: QueuesShiftsTests.rules)

    mutating func take(
      _ change: ShiftChange, _ name: String, _ terminal: Int, unit: String = "防汛办",
      role: Person.Role = .operator, at minute: Double
    ) throws {
      let person = Person(name: name, unit: unit, role: role)
      _ = try queues.take(
        change, by: Actor(person, user: "duty", terminal: "/dev/pts/\(terminal)"),
        at: AlarmTrial.at(minute))
    }

    /// The minute at which the shift began that is told.
    func start(at minute: Double) -> Double {
      Double(queues.shiftStart(at: AlarmTrial.at(minute)).seconds(since: AlarmTrial.at(0))) / 60
    }

    /// The minutes in which nobody was on duty.
    func unattended(until minute: Double) -> [ClosedRange<Int>] {
      queues.unattended(until: AlarmTrial.at(minute)).map { gap in
        let minutes = [gap.time.lowerBound, gap.time.upperBound].map {
          Int($0.seconds(since: AlarmTrial.at(0)) / 60)
        }
        return minutes[0]...minutes[1]
      }
    }

    /// Who is told to have left, and when.
    func leavings(until minute: Double) -> [String] {
      queues.leavings(since: AlarmTrial.at(0), until: AlarmTrial.at(minute)).map { leaving in
        let minute = Int(leaving.entry.at.seconds(since: AlarmTrial.at(0)) / 60)
        let next = leaving.displacedBy.map { " \($0.sign)" } ?? ""
        return "\(leaving.person.sign) \(minute)\(next)"
      }
    }
  }

  private static func next(_ name: String) -> Person {
    Person(name: name, unit: "防汛办", role: .operator)
  }

  @Test("one who signed on at two terminals is on duty once; the shift is that of who came last")
  func onDuty() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    try room.take(.signedOn, "李", 2, at: 10)
    #expect(room.start(at: 15) == 10)
    try room.take(.signedOn, " 王", 3, at: 20)
    #expect(room.queues.onDuty.map(\.since) == [AlarmTrial.at(0), AlarmTrial.at(10)])
    // They are there since they first signed on.
    #expect(room.start(at: 30) == 0)
    for (name, terminal) in [("王", 1), ("李", 2), ("王", 3)] {
      try room.take(.left, name, terminal, at: 40)
    }
    #expect(room.queues.onDuty.isEmpty && room.queues.shifts.isEmpty)
    // The sheet of whoever left and prints it is of their shift.
    #expect(room.start(at: 41) == 0)
    #expect(room.start(at: 1470) == 750)
  }

  @Test("a shift goes on for who left, was away or signed on elsewhere, until they hand over")
  func goesOn() throws {
    for leaving in [ShiftChange.left, .idle] {
      var room = Room()
      try room.take(.signedOn, "张", 1, at: 0)
      try room.take(leaving, "张", 1, at: 60)
      try room.take(.signedOn, "张", 1, at: 110)
      #expect(room.start(at: 120) == 0)
      let shift = try #require(room.queues.onDuty.first)
      #expect(room.queues.shiftStart(of: shift, at: AlarmTrial.at(120)) == AlarmTrial.at(0))
      try room.take(.left, "张", 1, at: 130)
      #expect(room.start(at: 140) == 0)
    }
  }

  @Test(
    "another one at the terminal in between ends no shift, nor does one of the same name elsewhere")
  func others() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    try room.take(.signedOn, "李", 1, at: 30)
    #expect(room.start(at: 40) == 30)
    try room.take(.signedOn, "张", 1, at: 50)
    #expect(room.start(at: 60) == 0)
    try room.take(.signedOn, "张", 1, unit: "水利局", at: 70)
    #expect(room.start(at: 80) == 70)
  }

  @Test("who handed over and comes back begins anew, as who takes over does")
  func handsOver() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    try room.take(.handedOver(to: Self.next("李")), "张", 1, at: 480)
    #expect(room.start(at: 490) == 480)
    try room.take(.left, "李", 1, at: 500)
    #expect(room.start(at: 510) == 480)
    // What nobody watched since is theirs, too.
    try room.take(.signedOn, "张", 1, at: 600)
    #expect(room.start(at: 610) == 500)
    // Who handed over to nobody and prints the sheet has that of their shift.
    try room.take(.handedOver(to: nil), "张", 1, at: 700)
    #expect(room.start(at: 710) == 500)
  }

  @Test("who signs on to look begins no shift, and leaves whoever is on duty alone")
  func observers() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    try room.take(.signedOn, "赵", 2, role: .observer, at: 30)
    #expect(room.start(at: 40) == 0)
    let shift = try #require(room.queues.onDuty.first)
    #expect(room.queues.isAlone(shift, at: AlarmTrial.at(40)))
    #expect(room.queues.onDuty.map(\.isObserving) == [false, true])
  }

  @Test("nothing is taken for a shift that somebody forgot to end the day before")
  func forgotten() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    #expect(room.start(at: 1440) == 0 && room.start(at: 1441) == 721)
    // At their own screen it still began then.
    let shift = try #require(room.queues.onDuty.first)
    #expect(room.queues.shiftStart(of: shift, at: AlarmTrial.at(2000)) == AlarmTrial.at(0))
    // A day after they did anything nobody is there any more.
    try room.take(.signedOn, "张", 2, at: 1500)
    #expect(room.start(at: 1510) == 1440)
    #expect(room.unattended(until: 1510) == [1440...1500])
  }

  @Test("who leaves one of two terminals has not left, whatever came before or after")
  func leavings() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    try room.take(.signedOn, "王", 2, at: 10)
    try room.take(.left, "王", 1, at: 20)
    try room.take(.signedOn, "王", 3, at: 30)
    try room.take(.idle, "王", 2, at: 40)
    #expect(room.leavings(until: 50).isEmpty)
    try room.take(.left, "王", 3, at: 60)
    #expect(room.leavings(until: 50).isEmpty && room.leavings(until: 60) == ["王 60"])
    // Who only looked on was not on duty.
    try room.take(.signedOn, "孙", 4, role: .observer, at: 61)
    try room.take(.left, "孙", 4, role: .observer, at: 62)
    #expect(room.leavings(until: 70) == ["王 60"])
  }

  @Test("who left and came back is told to have left, and so is who handed over")
  func comesBack() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    try room.take(.left, "王", 1, at: 20)
    try room.take(.signedOn, "王", 1, at: 30)
    try room.take(.signedOn, "王", 2, unit: "水利局", at: 35)
    try room.take(.idle, "王", 1, at: 40)
    try room.take(.handedOver(to: Self.next("赵")), "李", 3, at: 50)
    #expect(room.leavings(until: 60) == ["王 20", "王 40", "李 50"])
  }

  @Test(
    "who is followed by somebody else at their terminal has gone, unless they are at another one")
  func displaced() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    try room.take(.signedOn, "王", 2, at: 5)
    try room.take(.signedOn, "李", 1, at: 10)
    try room.take(.signedOn, "赵", 2, at: 20)
    try room.take(.signedOn, "赵", 2, at: 25)
    #expect(room.leavings(until: 30) == ["王 20 赵"])
  }

  @Test("who finds nobody there takes over what nobody watched since the last one left")
  func unattended() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    try room.take(.signedOn, "赵", 3, role: .observer, at: 10)
    try room.take(.signedOn, "李", 2, at: 50)
    try room.take(.left, "张", 1, at: 60)
    #expect(room.unattended(until: 70) == [])
    try room.take(.idle, "李", 2, at: 90)
    #expect(room.unattended(until: 100) == [90...100])
    try room.take(.signedOn, "王", 1, at: 480)
    try room.take(.signedOn, "孙", 2, at: 490)
    #expect(room.unattended(until: 500) == [90...480])
    #expect(room.start(at: 500) == 490)
    let wang = try #require(room.queues.shifts["/dev/pts/1"])
    #expect(room.queues.shiftStart(of: wang, at: AlarmTrial.at(500)) == AlarmTrial.at(90))
    // Of days in which nobody was there, the last one; the whole of them is told.
    try room.take(.left, "王", 1, at: 500)
    try room.take(.left, "孙", 2, at: 510)
    try room.take(.signedOn, "周", 1, at: 510 + 2880)
    #expect(room.start(at: 510 + 2881) == 510 + 1440)
    #expect(room.unattended(until: 4000) == [90...480, 510...3390])
  }

  @Test("before somebody signed on for the first time nobody can tell whether anybody was there")
  func firstEver() throws {
    var room = Room()
    for minute in [0.0, 5, 10] {
      let figure = AlarmSample(
        indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(minute), value: 28)
      _ = room.queues.take(AlarmInput(samples: [figure]), at: AlarmTrial.at(minute))
    }
    #expect(room.unattended(until: 50) == [])
    try room.take(.signedOn, "张", 1, at: 60)
    #expect(room.unattended(until: 70) == [] && room.start(at: 70) == 60)
  }

  @Test("who acts is there, however long ago they signed on")
  func longShift() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    let actor = try #require(room.queues.shifts["/dev/pts/1"]?.actor)
    _ = try room.queues.note("无事", on: nil, by: actor, at: AlarmTrial.at(1400))
    #expect(room.unattended(until: 2800) == [])
    #expect(room.unattended(until: 2900) == [2840...2900])
  }

  @Test(
    "of who was there when the last cockpit ended without a word nobody can tell since its last line"
  )
  func ended() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    let actor = try #require(room.queues.shifts["/dev/pts/1"]?.actor)
    _ = try room.queues.note("无事", on: nil, by: actor, at: AlarmTrial.at(30))
    let entries = room.queues.endShifts()
    #expect(entries.map(\.at) == [AlarmTrial.at(30)] && room.queues.onDuty.isEmpty)
    #expect(room.queues.endShifts().isEmpty)
    try room.take(.signedOn, "李", 2, at: 500)
    #expect(room.unattended(until: 510) == [30...500] && room.start(at: 510) == 30)
    // That somebody was away is not sure.
    #expect(room.queues.unattended(until: AlarmTrial.at(510)).map(\.isSure) == [false])
  }

  @Test("nobody hands over to themselves")
  func toOneself() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    #expect(throws: DeedRefusal.toOneself) {
      try room.take(.handedOver(to: Self.next(" 王")), "王", 1, at: 10)
    }
    #expect(room.queues.onDuty.count == 1)
  }

  @Test("one is alone where nobody signed on at another terminal within a day")
  func alone() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: 0)
    try room.take(.signedOn, "李", 2, at: 1430)
    func isAlone(_ terminal: Int, at minute: Double) -> Bool? {
      room.queues.shifts["/dev/pts/\(terminal)"].map {
        room.queues.isAlone($0, at: AlarmTrial.at(minute))
      }
    }
    #expect(isAlone(1, at: 1435) == false && isAlone(2, at: 1435) == false)
    #expect(isAlone(2, at: 1450) == true)
  }

  @Test("what was written of later, before the clock went back, ends no shift")
  func clockBack() throws {
    var room = Room()
    try room.take(.signedOn, "张", 1, at: 0)
    try room.take(.left, "张", 1, at: 5)
    try room.take(.signedOn, "李", 2, at: 60)
    try room.take(.left, "李", 2, at: 61)
    try room.take(.signedOn, "张", 1, at: 30)
    #expect(room.start(at: 31) == 0)
  }

  @Test("who signed on before a file of the journal began is there, until they leave")
  func rotated() throws {
    var room = Room()
    try room.take(.signedOn, "王", 1, at: -60)
    try room.take(.signedOn, "王", 2, at: -50)
    var next = Room()
    next.queues.take(room.queues.standing(at: AlarmTrial.at(0), after: "journal-000001.jsonl"))
    try next.take(.left, "王", 1, at: 10)
    #expect(next.leavings(until: 20).isEmpty && next.start(at: 20) == -50)
    try next.take(.left, "王", 2, at: 30)
    #expect(next.leavings(until: 40) == ["王 30"])
  }
}
