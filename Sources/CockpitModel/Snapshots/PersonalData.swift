import CockpitJSON

/// What must not come in because it identifies a person.
///
/// Two rules, applied to rows and records: no key that names such a datum, whatever its value; and
/// no free text that holds a resident identity number (18 characters whose date and check digit
/// are right, GB 11643) or a mobile number (11 digits from 13 to 19).
enum PersonalData {
  private static let keys: Set<String> = [
    "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码", "姓名", "联系人", "电话", "手机", "手机号",
    "手机号码", "联系电话", "联系方式", "name", "person", "person_name", "full_name", "real_name", "contact",
    "id_card", "idcard", "id_number", "identity_number", "phone", "phone_number", "mobile",
    "mobile_number", "telephone", "tel", "负责人", "责任人", "当事人", "申请人", "投诉人", "举报人", "报案人",
    "responsible_person", "applicant", "complainant", "informant", "住址", "家庭住址", "home_address",
  ]

  /// The digits of the shorter of the two numbers.
  private static let shortest = 11

  /// Whether a key names a datum that identifies a person.
  static func isIdentifying(key: String) -> Bool {
    keys.contains(key.lowercased())
  }

  /// What a text holds that identifies a person, in words.
  ///
  /// - Complexity: O(length)
  static func finding(in text: String) -> Sentence? {
    guard text.utf8.count >= shortest else { return nil }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard isDigit(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      let run = bytes[start..<end]
      let mark = end < bytes.count ? bytes[end] | 0x20 : 0
      if run.count == 18 || run.count == 17 && mark == UInt8(ascii: "x") {
        if isIdentityNumber(
          Array(bytes[start..<start + 17]), mark: run.count == 17 ? 10 : nil,
          last: bytes[start + run.count - 1])
        {
          return "an identity number"
        }
      }
      if run.count == 11, run.first == UInt8(ascii: "1"), run[start + 1] >= UInt8(ascii: "3") {
        return "a mobile number"
      }
      start = end
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether 17 digits and a check digit (10 for X) are a resident identity number.
  private static func isIdentityNumber(_ digits: [UInt8], mark: Int?, last: UInt8) -> Bool {
    let values = digits.map { Int($0 - UInt8(ascii: "0")) }
    let year = values[6..<10].reduce(0) { $0 * 10 + $1 }
    let date = CivilDate(
      year: year, month: values[10] * 10 + values[11], day: values[12] * 10 + values[13])
    guard (1850...2150).contains(year), date != nil else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
    return check == mark ?? Int(last - UInt8(ascii: "0"))
  }
}
