package import CockpitValues
package import CockpitWarehouse

/// What tells one thing that is wrong with the data from all others: what is wrong, and with what.
///
/// Whatever a person says of an item is said of this and of nothing else: not of the alarm whose figure is
/// lost, nor of the next period that is late.
package struct DataKey: Hashable, Sendable {
  package let kind: DataKind
  package let subject: DataSubject

  package init(_ kind: DataKind, _ subject: DataSubject) {
    self.kind = kind
    self.subject = subject
  }
}

/// What is wrong.
package enum DataKind: String, CaseIterable, Sendable {
  /// 迟, 旧, 失联: a later figure is due beyond grace.
  case late, stale, lost
  /// 缺: no figure though there should be one, or one that was taken back.
  case missing
  /// 冲: sources differ about a figure.
  case conflicting
  /// 异: beyond a limit, a step too large, the same reading again and again, ten thousand times too much or
  /// too little, a share written as a fraction, a sum that went down, a growth that is none.
  case range, jump, frozen
  case tooLarge = "ten_thousandfold"
  case tooSmall = "ten_thousandth"
  case fraction, revision, growth
  /// A file that is not taken, is ahead of the clock, was deleted, or of which no screen shows anything.
  case refused, ahead, deleted, barren
  /// Rows that land nowhere.
  case stray
  /// Sources that define one id differently, and a source that says otherwise than its newer file.
  case contradictory, redefined
  /// 核数: two figures that belong together differ by more than their tolerance, and nothing explains it.
  case disagreeing
  /// The clock of this host went back.
  case clock
  /// Bytes at the end of the journal were no line, and were set aside: what somebody did last may not be in it.
  case torn
  /// An alarm that comes and goes: 建议调阈值/停用.
  case flapping
}

/// What it is wrong with.
package enum DataSubject: Hashable, Sendable {
  /// A series, and the period that is in question; `nil` where it is the series as a whole, such as a
  /// sensor.
  case figure(SeriesKey, Period?)
  case file(String)
  /// The files of one source, by its id: what happens to many of them at once is one thing to do.
  case files(of: String)
  /// Rows of one kind about one indicator or area.
  case rows(Stray.Kind, of: String)
  /// An id that files define, and the file where only that one is meant.
  case definition(String, file: String?)
  /// A check of the pack, by its id.
  case crossCheck(String)
  case alarm(AlarmKey)
  case clock
  case journal
}

extension DataSubject {
  /// The series that is in question; `nil` for what is no figure.
  package var series: SeriesKey? { if case .figure(let series, _) = self { series } else { nil } }

  /// The period that is in question; `nil` for what is no figure, and for a series as a whole.
  package var period: Period? { if case .figure(_, let period) = self { period } else { nil } }
}
