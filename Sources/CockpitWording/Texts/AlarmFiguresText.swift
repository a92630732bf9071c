package import CockpitOperations
import CockpitValues

/// Writes the figures about alarms, row by row.
package struct AlarmFiguresText {
  private let strings: Strings
  private let counts: AlarmCounts
  private let mismatches: Int

  /// The text of figures beside how alarms stand, and beside how many files of the journal are not what was
  /// written, as far as was looked.
  package init(strings: Strings, counts: AlarmCounts, mismatches: Int) {
    self.strings = strings
    self.counts = counts
    self.mismatches = mismatches
  }

  /// The row of how much of each span the journal covers.
  package func coverage(_ figures: [AlarmFigures]) -> [String] {
    [strings(.dutyLog(.covered))]
      + figures.map { figure in
        strings(.dutyLog(.coveredOf(days(figure.covered), of: days(figure.seconds))))
      } + ["-"]
  }

  /// The title of a span: 近30天, with how much of it the journal covers where that is not all.
  package func title(_ figures: AlarmFigures) -> String {
    let span = strings(.dutyLog(.window(strings(.time(.days(Int(figures.seconds / 86_400)))))))
    return figures.covered < figures.seconds
      ? strings(.dutyLog(.windowCovered(span, days: days(figures.covered)))) : span
  }

  /// A row for each: its name, the figure of each span, and the target.
  package func rows(_ figures: [AlarmFigures]) -> [[String]] {
    func row(_ name: Phrase, _ target: String, _ text: (AlarmFigures) -> String) -> [String] {
      [strings(name)] + figures.map(text) + [target]
    }
    return [
      row(.dutyLog(.rate), "1") {
        strings(.dutyLog(.perTenMinutes(NumberText.fixed($0.perWindow, decimals: 2))))
      },
      row(.dutyLog(.busy), "-") { share($0.busyShare) },
      row(.dutyLog(.peak), "<=10") { strings(.dutyLog(.count($0.peak))) },
      row(.dutyLog(.floodShare), "<1%") { share($0.floodShare) },
      row(.dutyLog(.standingAndActive), "<5/<=10") { "\($0.standing)/\($0.active)" },
      row(.dutyLog(.levels), "1/5/15/80%") { mix($0.byLevel) },
      row(.dutyLog(.topTen), "<5%") { share($0.worstShare) },
      row(.dutyLog(.chatteringAndFleeting), "0/0") { "\($0.chattering)/\($0.fleeting)" },
      row(.dutyLog(.responseAndOverdue), "-/0") { figures in
        let median = figures.medianResponse.map {
          strings(.dutyLog(.minutes(NumberText.fixed(Double($0) / 60, decimals: 1))))
        }
        let unattended =
          figures.unattended > 0 ? strings(.dutyLog(.ofUnattended(figures.unattended))) : ""
        return "\(median ?? "-")/\(figures.overdue)\(unattended)"
      },
      row(.dutyLog(.hiddenAndOverdue), "-/-/-/0") {
        "\(counts[.shelved])/\(counts[.suppressed])/\(counts[.outOfService])/\($0.overdueShelves)"
      },
      row(.dutyLog(.tampered), "0") { _ in "\(mismatches)" },
    ]
  }

  /// The share of each count among all in percent, as the target is told, with the counts behind them.
  private func mix(_ counts: [Int]) -> String {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return "-" }
    let shares = counts.map { NumberText.fixed(100 * Double($0) / Double(sum), decimals: 0) }
    let text = strings(.dutyLog(.share(shares.joined(separator: "/"))))
    return "\(text)(\(counts.map(String.init).joined(separator: "/")))"
  }

  private func share(_ value: Double?) -> String {
    value.map { strings(.dutyLog(.share(NumberText.fixed(100 * $0, decimals: 1)))) } ?? "-"
  }

  /// Seconds as days, with tenths where there are any.
  private func days(_ seconds: Int64) -> String {
    let tenths = NumberText.fixed(Double(seconds) / 86_400, decimals: 1)
    return tenths.hasSuffix(".0") ? String(tenths.dropLast(2)) : tenths
  }
}
