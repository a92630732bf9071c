import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

/// The journal as it was at a moment of the past, in seconds after the first alarm.
struct DeskPastTests {
  private let trial = DutyTrial()

  private func desk(until seconds: Int64) -> Desk {
    Desk(
      Queues(rules: [DutyTrial.rule]), folder: trial.folder, isReader: true,
      until: DutyTrial.start.adding(seconds: seconds))
  }

  /// Three alarms, of which one is acknowledged after 60, one after 120, and one after 240 seconds; after 90
  /// and 180 another file begins.
  private func play() throws {
    try trial.raise(3)
    for (number, seconds) in [(0, 60), (1, 120), (2, 240)] {
      var desk = trial.desk()
      #expect(DutyTrial.acknowledge(number, at: &desk, after: Int64(seconds)) == nil)
      if seconds < 240 { try trial.rotate(after: Int64(seconds) + 30) }
    }
    #expect(JournalFile.numbered(in: trial.folder).count == 2)
  }

  @Test(
    "is that of then, whichever of its files was written on",
    arguments: [0, 59, 60, 89, 90, 119, 120, 200, 240, 300])
  func past(seconds: Int64) throws {
    try play()
    let desk = desk(until: seconds)
    let whole = trial.desk()
    for (number, at) in [(0, 60), (1, 120), (2, 240)] {
      #expect((desk.acknowledged(number) != nil) == (at <= seconds), "\(number)")
    }
    #expect(desk.queues.alarms.alarms.count == 3 && desk.trouble == nil)
    let moment = DutyTrial.start.adding(seconds: seconds)
    #expect(
      desk.queues.history.map(\.event)
        == whole.queues.history.filter { $0.at <= moment }.map(\.event))
    #expect(!desk.isKept)
  }

  @Test("is empty before there was one, and says what is wrong with the file of then alone")
  func before() throws {
    try play()
    #expect(desk(until: -1).queues.alarms.alarms.isEmpty && desk(until: -1).trouble == nil)
    // The newest file is not the one of then.
    let path = "\(trial.folder)/\(JournalFile.name)"
    var bytes = try Files.bytes(at: path)
    bytes[bytes.count - 20] ^= 1
    try Files.write(bytes, to: path)
    #expect(desk(until: 149).trouble == nil && desk(until: 300).trouble != nil)
  }
}
