import CockpitJudgement
import CockpitCatalogue
import CockpitValues
import CockpitWording

/// Writes the classes of figures with their intervals.
struct ClassText {
  let strings: Strings

  /// The letter of a class on a map: colour and weight alone would tell too little.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + min(max(index, 0), 25))).map { String(Character($0)) } ?? "?"
  }

  /// The classes as `<35 优`, `35-75 良`, `>=75 差`; `suffix` follows each figure, such as `%`.
  func names(_ classes: ValueClasses, decimals: Int?, suffix: String = "") -> [String] {
    func figure(_ value: Double) -> String {
      NumberText.fixed(value, decimals: decimals ?? value.decimalPlaces) + suffix
    }
    return (0..<classes.count).map { index in
      let interval: String
      if index == 0 {
        interval = "<" + figure(classes.breaks[0])
      } else if index == classes.breaks.count {
        interval = ">=" + figure(classes.breaks[index - 1])
      } else {
        interval = figure(classes.breaks[index - 1]) + "-" + figure(classes.breaks[index])
      }
      return classes.names.isEmpty ? interval : "\(interval) \(strings(classes.names[index]))"
    }
  }

  /// Where the breaks come from: the document, or that nobody has countersigned them.
  func source(_ classes: ValueClasses) -> String {
    classes.source.isEmpty ? strings(.progress(.onTrial)) : classes.source
  }
}
