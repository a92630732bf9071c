import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
package import CockpitWarehouse

extension Situation {
  /// What records tell of that has begun, or ended: 法定预警, also those of which nobody knows the level, and the other
  /// records that every screen announces.
  package var officialNotices: [OfficialNotice] {
    announcedTypes.flatMap { recordReadings[$0, default: []].compactMap(notice) }
  }

  /// The same as it was known at a moment of the past.
  ///
  /// - Complexity: O(records)
  func officialNotices(at clock: Instant) -> [OfficialNotice] {
    announcedTypes.flatMap { recordReadings(ofType: $0, knownAt: clock).compactMap(notice) }
  }

  /// When something came of each of them, or it began or ended by itself, in no order; where nothing is known of any,
  /// only of those that hold or of which something came in the last day.
  ///
  /// - Complexity: O(records)
  func noticeMoments(isFirst: Bool) -> [(record: Record.ID, moments: [Instant])] {
    let day = moment.clock.adding(seconds: -86_400)
    return announcedTypes.flatMap { recordReadings[$0, default: []] }.map { reading in
      let own = reading.entry.versions.flatMap {
        [$0.knownSince, $0.record.openedAt, $0.record.closedAt].compactMap(\.self)
      }
      let isOver = isFirst && !reading.isOpen && own.allSatisfy { $0 < day }
      return (reading.record.id, isOver ? [] : own)
    }
  }

  private var announcedTypes: [String] {
    let warnings = RecordType.statutoryWarning.rawValue
    return [warnings]
      + catalogue.records.definitions.filter(\.isAnnounced).map(\.type).filter { $0 != warnings }
  }

  /// Whether no file tells of a record any more: that nothing comes is no word that it is over.
  package func isUnheard(_ record: Record.ID) -> Bool {
    !recordReadings[record.type, default: []].contains { $0.record.id == record }
  }

  private func notice(_ reading: RecordReading) -> OfficialNotice? {
    let record = reading.record
    guard reading.upcoming == nil, reading.upcomingToday == nil else { return nil }
    return OfficialNotice(
      record.id, title: record.title ?? "", issuer: record.owner?.text ?? "",
      level: reading.alarm, area: record.area ?? area,
      validUntil: reading.isOpen ? record.closedAt : nil, isLifted: !reading.isOpen)
  }
}
