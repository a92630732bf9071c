/// Writes numbers that are names.
enum NumberedText {
  /// A number with four digits at least, such as 0412.
  static func four(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
