import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

extension Situation {
  /// The 法定预警 that records tell of and that have begun, also those of which nobody knows the level.
  package var statutoryNotices: [StatutoryNotice] {
    recordReadings[RecordType.statutoryWarning.rawValue, default: []].compactMap(notice)
  }

  /// The 法定预警 as they were known at a moment of the past.
  ///
  /// - Complexity: O(records)
  func statutoryNotices(at clock: Instant) -> [StatutoryNotice] {
    recordReadings(ofType: RecordType.statutoryWarning.rawValue, knownAt: clock)
      .compactMap(notice)
  }

  /// When something came of each 法定预警, or it began or ended by itself, in no order; where nothing is known of any,
  /// only of those that hold or of which something came in the last day.
  ///
  /// - Complexity: O(records)
  func noticeMoments(isFirst: Bool) -> [(id: String, moments: [Instant])] {
    let day = moment.clock.adding(seconds: -86_400)
    return recordReadings[RecordType.statutoryWarning.rawValue, default: []].map { reading in
      let own = reading.entry.versions.flatMap {
        [$0.knownSince, $0.record.openedAt, $0.record.closedAt].compactMap(\.self)
      }
      let isOver = isFirst && !reading.isOpen && own.allSatisfy { $0 < day }
      return (reading.record.id.id, isOver ? [] : own)
    }
  }

  private func notice(_ reading: RecordReading) -> StatutoryNotice? {
    let record = reading.record
    guard reading.upcoming == nil, reading.upcomingToday == nil else { return nil }
    return StatutoryNotice(
      id: record.id.id, title: record.title ?? "", issuer: record.owner?.text ?? "",
      level: reading.alarm, area: record.area ?? area,
      validUntil: reading.isOpen ? record.closedAt : nil, isLifted: !reading.isOpen)
  }
}
