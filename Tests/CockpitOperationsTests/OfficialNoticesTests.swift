import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// 34: what issuers say is passed on, never graded here, and lifted by them alone.
struct OfficialNoticesTests {
  private func notice(
    _ level: AlarmLevel?, until minute: Double? = nil, isLifted: Bool = false
  ) -> OfficialNotice {
    OfficialNotice(
      .ofWarning("甬气预2026-31"), issuer: "宁波市气象台", level: level, area: "330203",
      validUntil: minute.map(AlarmTrial.at), isLifted: isLifted)
  }

  @Test("rings at 橙 and 红 when it is issued or becomes graver, and is taken notice of by level")
  func levels() throws {
    var notices = OfficialNotices()
    #expect(notices.take([notice(.fourth)], at: AlarmTrial.at(0)).map(\.isAnnounced) == [false])
    #expect(
      try notices.notice("甬气预2026-31", seen: .fourth, by: AlarmTrial.officer).map(\.kind) == [
        .noticed
      ])
    #expect(throws: DeedRefusal.changed(by: AlarmTrial.officer)) {
      try notices.notice("甬气预2026-31", seen: .fourth, by: AlarmTrial.other)
    }
    #expect(throws: DeedRefusal.observer) {
      try notices.notice("甬气预2026-31", seen: .fourth, by: AlarmTrial.observer)
    }
    let graver = notices.take([notice(.second)], at: AlarmTrial.at(1))
    #expect(graver.map(\.kind) == [.changed] && graver.map(\.isAnnounced) == [true])
    #expect(notices.entries.values.first?.noticedBy == nil)
    #expect(graver.map(\.row) == [34])
    #expect(notices.take([notice(.second)], at: AlarmTrial.at(2)).isEmpty)
  }

  @Test("is taken notice of at the level that was on the screen, and not at what it became since")
  func seenLevel() throws {
    var notices = OfficialNotices()
    _ = notices.take([notice(.second)], at: AlarmTrial.at(0))
    _ = notices.take([notice(.first)], at: AlarmTrial.at(1))
    #expect(throws: DeedRefusal.changed(by: nil)) {
      try notices.notice("甬气预2026-31", seen: .second, by: AlarmTrial.officer)
    }
    #expect(notices.entries.values.first?.noticedBy == nil)
    #expect(
      try notices.notice("甬气预2026-31", seen: .first, by: AlarmTrial.officer).map(\.kind)
        == [.noticed])
  }

  @Test("of which nobody knows the level rings as 橙, and again only where it turns out graver")
  func unknownLevel() throws {
    var notices = OfficialNotices()
    let issued = notices.take([notice(nil)], at: AlarmTrial.at(0))
    #expect(issued.map(\.kind) == [.issued] && issued.map(\.isAnnounced) == [true])
    _ = try notices.notice("甬气预2026-31", seen: nil, by: AlarmTrial.officer)
    // Who noticed it did not know how grave it was.
    let known = notices.take([notice(.second)], at: AlarmTrial.at(1))
    #expect(known.map(\.kind) == [.changed] && known.map(\.isAnnounced) == [false])
    #expect(notices.entries.values.first?.noticedBy == nil)
    #expect(
      notices.take([notice(nil)], at: AlarmTrial.at(2)).map(\.isAnnounced) == [false])
    #expect(
      notices.take([notice(.first)], at: AlarmTrial.at(3)).map(\.isAnnounced) == [true])
    _ = notices.take([notice(nil)], at: AlarmTrial.at(4))
    #expect(
      notices.take([notice(nil, isLifted: true)], at: AlarmTrial.at(5)).map(\.kind) == [.lifted])
  }

  @Test("of what nobody has taken notice of, the grave ones ring once at a start")
  func restart() throws {
    var notices = OfficialNotices()
    notices.isHeard = false
    #expect(notices.take([notice(.first)], at: AlarmTrial.at(0)).map(\.isAnnounced) == [false])
    #expect(notices.restart().isEmpty)
    notices.isHeard = true
    let rung = notices.restart()
    #expect(rung.map(\.kind) == [.toldAgain] && rung.map(\.isAnnounced) == [true])
    #expect(rung.map(\.row) == [35])
    _ = try notices.notice("甬气预2026-31", seen: .first, by: AlarmTrial.officer)
    #expect(notices.restart().isEmpty)
    _ = notices.take([notice(.third)], at: AlarmTrial.at(1))
    #expect(notices.restart().isEmpty)
  }

  @Test("past its validity it stays, and says that nobody lifted it; only its issuer does")
  func validity() {
    var notices = OfficialNotices()
    _ = notices.take([notice(.third, until: 60)], at: AlarmTrial.at(0))
    #expect(notices.take([], at: AlarmTrial.at(59)).isEmpty)
    #expect(notices.take([], at: AlarmTrial.at(60)).map(\.kind) == [.unlifted])
    #expect(notices.take([], at: AlarmTrial.at(600)).isEmpty)
    #expect(notices.entries.count == 1)
    #expect(
      notices.take([notice(.third, isLifted: true)], at: AlarmTrial.at(601)).map(\.kind)
        == [.lifted])
    #expect(notices.entries.isEmpty)
  }
}
