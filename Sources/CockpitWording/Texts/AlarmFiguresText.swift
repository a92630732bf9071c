package import CockpitOperations
import CockpitValues

/// Writes the figures about alarms, row by row.
package struct AlarmFiguresText {
  private let strings: Strings
  private let counts: AlarmCounts

  package init(strings: Strings, counts: AlarmCounts) {
    self.strings = strings
    self.counts = counts
  }

  /// A row for each: its name, the figure of each span, and the target.
  package func rows(_ figures: [AlarmFigures]) -> [[String]] {
    func row(_ name: Phrase, _ target: String, _ text: (AlarmFigures) -> String) -> [String] {
      [strings(name)] + figures.map(text) + [target]
    }
    func share(_ value: Double?) -> String {
      value.map { strings(.dutyLog(.share(NumberText.fixed(100 * $0, decimals: 1)))) } ?? "-"
    }
    return [
      row(.dutyLog(.rate), "1") {
        strings(.dutyLog(.perTenMinutes(NumberText.fixed($0.perWindow, decimals: 2))))
      },
      row(.dutyLog(.peak), "<=10") { strings(.dutyLog(.count($0.peak))) },
      row(.dutyLog(.floodShare), "<1%") { share($0.floodShare) },
      row(.dutyLog(.standing), "<5") { strings(.dutyLog(.count($0.standing))) },
      row(.dutyLog(.levels), "1/5/15/80%") { $0.byLevel.map(String.init).joined(separator: "/") },
      row(.dutyLog(.topTen), "<5%") { share($0.worstShare) },
      row(.dutyLog(.fleeting), "0") { strings(.dutyLog(.count($0.fleeting))) },
      row(.dutyLog(.response), "-") { figures in
        figures.medianResponse.map {
          strings(.dutyLog(.minutes(NumberText.fixed(Double($0) / 60, decimals: 1))))
        } ?? "-"
      },
      row(.dutyLog(.overdueCount), "0") { strings(.dutyLog(.count($0.overdue))) },
      row(.dutyLog(.hiddenNow), "-") { _ in
        "\(counts[.shelved])/\(counts[.suppressed])/\(counts[.outOfService])"
      },
    ]
  }
}
