import CockpitCatalogue
import CockpitJSON
package import CockpitJudgement
package import CockpitOperations
package import CockpitValues

/// 交接单: what the next shift must know, made from what stands, and what happened between two moments.
package struct HandoverSheet: Sendable {
  /// One thing that the next shift signs for.
  package struct Item: Hashable, Sendable {
    package let text: String
    /// What belongs to it, such as the places of a cause; each is a line of its own.
    package let more: [String]

    package init(_ text: String, more: [String] = []) {
      (self.text, self.more) = (text, more)
    }
  }

  /// A title, with how many there are, and what stands below it; one item says so where there is nothing.
  package struct Section: Sendable {
    package let title: String
    package let items: [Item]

    package var lines: [String] { items.flatMap { [$0.text] + $0.more } }
  }

  package let title: String
  /// 示例数据, where the figures are invented; else `nil`.
  private let demonstration: String?
  package let sections: [Section]
  /// What is written by hand at the end: by whom it was handed over, to whom, and when.
  package let signatures: [String]

  /// The sheet at a moment, for what happened since another one.
  ///
  /// A notice is what must be known of the journal; `nil` for nothing.
  ///
  /// - Complexity: O(n log n) for alarms and entries
  package init(
    _ queues: Queues, _ situation: Situation, since start: Instant, at now: Instant,
    strings: Strings, notice: Phrase? = nil
  ) {
    let writer = HandoverWriter(
      queues: queues, situation: situation, start: start, now: now, strings: strings)
    let time = TimeText(strings: strings, offset: situation.catalogue.offset)
    title =
      strings(.dutyLog(.sheet)) + " "
      + strings(.dutyLog(.shift(from: time.short(start, now: now), to: time.full(now))))
    demonstration = situation.isDemonstration ? strings(.chrome(.demonstration)) : nil
    sections = [
      writer.onDuty(notice), writer.announcements, writer.openAlarms, writer.hiddenAlarms,
      writer.dataItems, writer.supervision, writer.notes, writer.events,
    ].compactMap(\.self)
    signatures = [
      strings(.dutyLog(.outgoing)), strings(.dutyLog(.incoming)), strings(.dutyLog(.signedAt)),
    ]
  }

  /// The first line of a sheet that stands alone: on a screen the header says whether figures are invented.
  private var heading: String { [demonstration, title].compactMap(\.self).joined(separator: " ") }

  /// The sheet as lines of text.
  package var plain: String {
    let sections = sections.flatMap { section in
      ["", section.title]
        + section.items.flatMap { ["  \($0.text)"] + $0.more.map { "    \($0)" } }
    }
    let signed = signatures.map { "\($0) ____________" }.joined(separator: "  ")
    return HandoverSheet.text([heading] + sections + ["", signed])
  }

  /// The sheet as Markdown, with a box for each item that the next shift signs for.
  package var markdown: String {
    let sections = sections.flatMap { section in
      ["", "## \(MarkdownText.of(section.title))", ""]
        + section.items.flatMap { item in
          ["- [ ] \(MarkdownText.of(item.text))"] + item.more.map { "  - \(MarkdownText.of($0))" }
        }
    }
    return HandoverSheet.text(
      ["# \(MarkdownText.of(heading))"] + sections + [""]
        + signatures.map { "- \($0) ____________" })
  }

  /// Lines as a file has them, which may go straight to a terminal.
  private static func text(_ lines: [String]) -> String {
    lines.map { PrintableText.withoutControls($0) + "\n" }.joined()
  }
}
