package import CockpitValues

/// The calendar of a region: working days, the lunar new year, and when figures are due.
package struct StatisticalCalendar: Sendable, Hashable {
  package let work: WorkCalendar
  package let lunar: LunarAlignment
  package let releases: ReleaseCalendar

  package init(
    work: WorkCalendar = WorkCalendar(), lunar: LunarAlignment = LunarAlignment(),
    rules: [ReleaseRule] = [], offset: UTCOffset
  ) {
    self.work = work
    self.lunar = lunar
    releases = ReleaseCalendar(work: work, rules: rules, offset: offset)
  }
}
