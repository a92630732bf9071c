import CockpitCanvas
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What screens say of the host that they run on.
struct HostNoticesTests {
  private func session(
    _ size: Size = Size(columns: 80, rows: 24), language: Language = .zh
  ) throws -> DutySession {
    DutySession(try DemonstrationWorld.situation(), size: size, language: language)
  }

  @Test(
    "a clock that goes back is a banner of every screen and an item of the data until it is there again"
  )
  func clock() throws {
    var duty = try session()
    let now = duty.now
    duty.tick(to: now.adding(seconds: 60))
    #expect(duty.line("本机时钟倒退") == nil)
    duty.tick(to: now.adding(seconds: -540))
    let line = try #require(duty.line("本机时钟倒退"))
    #expect(line.hasPrefix("本机时钟倒退，曾到 14:33，") && line.contains("请校准") && !line.contains("…"))
    #expect(duty.screen.contains("14:23:00"), "the clock is the one of the host")
    try duty.type("s")
    let item = try #require(duty.queues.data.open[DataKey(.clock, .clock)])
    duty.session.moveFocus(
      to: try #require(duty.session.foci.first { $0.id == DataItemTable.id(item) }))
    #expect(duty.line("校准时钟")?.contains("本机时钟") == true)
    duty.tick(to: now)
    #expect(duty.line("本机时钟倒退") != nil)
    duty.tick(to: now.adding(seconds: 60))
    #expect(duty.line("本机时钟") == nil)
  }

  @Test(
    "a torn line of the journal is a banner until somebody has noticed it, and an item till it is closed"
  )
  func torn() throws {
    var duty = try session()
    duty.take([JournalEntry(at: duty.now, .torn(bytes: 19))])
    let line = try #require(duty.line("日志末尾有残行"))
    #expect(line.hasPrefix("14:32 ") && line.contains("核对最后的操作") && !line.contains("…"))
    let item = try #require(duty.queues.data.open[DataKey(.torn, .journal)])
    try duty.type("s")
    duty.session.moveFocus(
      to: try #require(duty.session.foci.first { $0.id == DataItemTable.id(item) }))
    #expect(duty.line("值守日志")?.contains("残行") == true)
    try duty.type("c text:已重做 Enter")
    #expect(duty.line("日志末尾有残行") == nil)
    #expect(duty.queues.data.item(item.number)?.standing == .acknowledged)
    try duty.type("B text:已核对 Enter")
    #expect(duty.queues.data.open[DataKey(.torn, .journal)] == nil)
  }

  @Test("what is wrong with what was handed in goes before a torn line")
  func order() throws {
    let world = try Written.world(
      SnapshotText.output(),
      refusals: [
        Refusal(
          file: "b.json",
          diagnostic: Diagnostic(file: "b.json", sentence: SnapshotFault.barren(rows: 0)),
          lastGood: nil)
      ])
    var duty = DutySession(world.situation(at: DemonstrationWorld.now))
    duty.take([JournalEntry(at: duty.now, .torn(bytes: 19))])
    #expect(duty.line("快照未采用 b.json") != nil && duty.line("日志末尾有残行") == nil)
  }

  @Test(
    "what is wrong with the journal can be read to its end on 80 columns, with what to do",
    arguments: Language.allCases)
  func journal(language: Language) throws {
    let path = "/var/lib/cockpit/330203/journal.jsonl"
    let notices: [DutyPhrase] = [
      .journalRewritten(path, line: 12), .journalBroken(path, line: 12), .journalMissing(path),
      .journalTrouble(path, SystemError(code: 20)), .journalUnreadable(path, SystemError(code: 2)),
      .pastBroken(path, line: 3), .pastMissing(after: path),
    ]
    for notice in notices {
      var session = try DemonstrationWorld.session(
        Size(columns: 80, rows: 24), language: language)
      _ = session.handle(.duty(DutyState(notice: .duty(notice)), nil))
      let sentence = Strings(language)(.duty(notice))
      let whole = session.screen.split(separator: "\n").joined().filter { $0 != " " }
      #expect(whole.contains(sentence.filter { $0 != " " }), "\(session.screen)")
    }
  }

  @Test("both are said in English, too")
  func english() throws {
    var duty = try session(Size(columns: 160, rows: 45), language: .en)
    duty.take([JournalEntry(at: duty.now, .torn(bytes: 19))])
    #expect(duty.line("At 14:32 a torn line")?.contains("the last deed was recorded") == true)
    duty.tick(to: duty.now.adding(seconds: -600))
    #expect(duty.line("The clock went back from 14:32")?.contains("set it") == true)
  }
}
