import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What is wrong, as every screen tells it below its counts.
struct Banner: Hashable, Sendable {
  let text: String
  /// Whether it is of the host or its journal, so that all of the sentence must be readable: it ends with what to
  /// do.
  let isOfHost: Bool

  init(_ text: String, isOfHost: Bool = false) {
    (self.text, self.isOfHost) = (text, isOfHost)
  }

  /// The banner on at most so many lines of some columns; on one where it may be cut.
  func lines(_ most: Int, of columns: Int) -> [String] {
    guard most > 0 else { return [] }
    guard isOfHost, most > 1 else { return [text] }
    let lines = GlyphSet.wrap(text, to: columns)
    let rest = lines.dropFirst(most - 1)
    return rest.isEmpty ? lines : lines.prefix(most - 1) + [rest.joined(separator: " ")]
  }
}

extension PageContext {
  /// What is wrong with what was handed in or with the host; `nil` for nothing.
  var shownBanner: Banner? {
    let fault = faultBanner
    guard hasFrozenAlarms else { return fault }
    // Of data that are gone nobody must conclude that all is well.
    let frozen = strings(.duty(.noDataFreezes))
    return fault.map { Banner("\(frozen) | \($0.text)", isOfHost: $0.isOfHost) } ?? Banner(frozen)
  }

  private var faultBanner: Banner? {
    if let fault = packFaults.first { return Banner(packBanner(fault)) }
    if let notice = duty.notice.map({ strings($0) }) ?? clockNotice {
      return Banner(notice, isOfHost: true)
    }
    return inputBanner.map { Banner($0) } ?? tornNotice.map { Banner($0, isOfHost: true) }
  }

  private var inputBanner: String? {
    situation.refusals.first.map(bannerText)
      ?? situation.deleted.first.map(bannerText)
      ?? situation.ahead.first.map { bannerText($0.diagnostic, of: situation.ahead.count) }
      ?? situation.barren.first.map { bannerText($0.diagnostic, of: situation.barren.count) }
  }

  /// The first fault of the pack that was asked for, and which one is shown instead.
  private func packBanner(_ fault: Diagnostic) -> String {
    let others = packFaults.count - 1
    return strings(
      .chrome(.packRefused(place: fault.place, builtIn: strings(catalogue.name))))
      + " | " + strings(fault.sentence)
      + (others > 0 ? " | " + strings(.board(.moreRows(others))) : "")
  }

  private func bannerText(_ refusal: Refusal) -> String {
    let others = situation.refusals.count - 1
    let place = self.place(of: refusal.diagnostic, more: refusal.more)
    let time = TimeText(strings: strings, offset: catalogue.offset)
    let text =
      refusal.lastGood.map {
        strings(.chrome(.snapshotRefused(place: place, keeping: time.short($0, now: now))))
      } ?? strings(.chrome(.snapshotUnreadable(place: place)))
    return text + " | " + strings(refusal.diagnostic.sentence)
      + (others > 0 ? " | " + strings(.board(.moreRows(others))) : "")
  }

  /// How many files are gone, and until when the first of them that ends is shown.
  private func bannerText(_ first: DeletedFile) -> String {
    let files = situation.deleted
    let time = TimeText(strings: strings, offset: catalogue.offset)
    let until = files.map(\.until).reduce(first.until, min)
    return [
      strings(.chrome(.deleted(files.count, until: time.short(until, now: now)))),
      files.map(\.diagnostic.file).prefix(3).joined(separator: " "),
    ].joined(separator: " | ")
  }

  private func bannerText(_ diagnostic: Diagnostic, of count: Int) -> String {
    let others = count - 1
    return [
      diagnostic.place, strings(diagnostic.sentence),
      others > 0 ? strings(.board(.moreRows(others))) : nil,
    ].compactMap(\.self).joined(separator: " | ")
  }
}
