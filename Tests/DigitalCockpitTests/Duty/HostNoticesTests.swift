import CockpitCanvas
import CockpitOperations
import CockpitTestSupport
import CockpitValues
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

  @Test("it is said in English, too")
  func english() throws {
    var duty = try session(Size(columns: 160, rows: 45), language: .en)
    duty.tick(to: duty.now.adding(seconds: -600))
    #expect(duty.line("The clock went back from 14:32")?.contains("set it") == true)
  }
}
