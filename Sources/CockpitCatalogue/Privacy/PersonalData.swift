package import CockpitJSON
import CockpitValues

/// What must not come in because it identifies a person.
///
/// Two rules, applied to rows and records: no key that names such a datum, whatever its value; and
/// no free text that holds a resident identity number (18 characters whose date and check digit
/// are right, GB 11643) or a mobile number (11 digits from 13 to 19, also after 86), in whatever
/// width and in the groups in which people write them.
package enum PersonalData {
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
  static func finding(in text: String) -> PrivacyFault.Finding? {
    guard text.utf8.count >= shortest else { return nil }
    for chain in DigitChain.all(in: text) {
      if chain.groups.contains(where: isIdentityNumber) || isIdentityNumber(chain) {
        return .identityNumber
      }
      if chain.groups.contains(where: isMobileNumber) || isMobileNumber(chain) {
        return .mobileNumber
      }
    }
    return nil
  }

  /// Whether digits without a break are a mobile number, with or without the code of the country.
  private static func isMobileNumber(_ group: [UInt8]) -> Bool {
    let digits = group.filter { $0 < 10 }
    let number = digits.suffix(11)
    guard number.count == 11, number.first == 1, number[number.startIndex + 1] >= 3 else {
      return false
    }
    return [[], [8, 6], [0, 0, 8, 6]].contains(Array(digits.dropLast(11)))
  }

  /// The lengths of the groups that people write mobile numbers in.
  private static let mobileGroups: Set<[Int]> = [[3, 4, 4], [4, 4, 3], [3, 3, 5], [3, 8]]

  /// Whether all of a chain is a mobile number in its usual groups.
  ///
  /// Of longer chains no part is one: they are more likely figures beside each other.
  private static func isMobileNumber(_ chain: DigitChain) -> Bool {
    var groups = chain.groups
    if let first = groups.first, [[8, 6], [0, 0, 8, 6]].contains(first) {
      groups.removeFirst()
    } else if let first = groups.first, first.starts(with: [8, 6]), first.count > 4 {
      groups[0] = Array(first.dropFirst(2))
    }
    return mobileGroups.contains(groups.map(\.count)) && isMobileNumber(groups.flatMap(\.self))
  }

  /// Whether digits without a break are an identity number.
  private static func isIdentityNumber(_ group: [UInt8]) -> Bool {
    group.count == 18 && isIdentityNumber(group[..<17], mark: group[17])
  }

  /// Whether all of a chain is an identity number: place, birthday, and the rest.
  private static func isIdentityNumber(_ chain: DigitChain) -> Bool {
    let counts = chain.groups.map(\.count)
    let isGrouped = counts.count == 1 || counts.starts(with: [6, 8])
    return isGrouped && isIdentityNumber(chain.groups.flatMap(\.self))
  }

  /// Whether 17 digits and a check digit (10 for X) are a resident identity number.
  private static func isIdentityNumber(_ digits: ArraySlice<UInt8>, mark: UInt8) -> Bool {
    let values = digits.map { Int($0) }
    guard values.count == 17, !values.contains(10) else { return false }
    let year = values[6..<10].reduce(0) { $0 * 10 + $1 }
    let date = CivilDate(
      year: year, month: values[10] * 10 + values[11], day: values[12] * 10 + values[13])
    guard (1850...2150).contains(year), date != nil else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
    return check == Int(mark)
  }
}

extension PersonalData {
  /// Refuses a key that names a datum which identifies a person.
  package static func check(key: String, at offset: Int) throws(JSONError) {
    guard isIdentifying(key: key) else { return }
    throw JSONError(
      .identifyingKey(key),
      at: offset)
  }

  /// Refuses a text that identifies a person.
  package static func check(text: String, at offset: Int) throws(JSONError) {
    guard let finding = finding(in: text) else { return }
    throw JSONError(.identifyingText(finding), at: offset)
  }
}

/// How secret a datum is; what is 秘密 or above has no place in the cockpit.
package enum Classification {
  private static let open: Set<String> = ["公开", "内部", "public", "internal"]

  /// Refuses a mark other than public or internal.
  package static func check(_ node: JSONNode) throws(JSONError) {
    if node.isNull { return }
    let mark = try node.string()
    guard open.contains(mark) else {
      throw JSONError(
        .classified(mark: mark),
        at: node.offset)
    }
  }
}

/// Groups of digits in a text with one blank, hyphen or dot between each two of them.
struct DigitChain: Hashable {
  /// The digits of each group; the X that may end an identity number is 10.
  private(set) var groups: [[UInt8]]

  private static let separators = Set<Unicode.Scalar>(
    [" ", "\u{A0}", "\u{3000}", "-", "－", "‐", "‑", "–", "—", ".", "·"])

  /// The chains of a text in their order; full-width digits count as digits.
  ///
  /// - Complexity: O(length)
  static func all(in text: String) -> [DigitChain] {
    var chains: [DigitChain] = []
    var gap = Gap.other
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        switch gap {
        case .none: chains[chains.count - 1].append(digit)
        case .separator: chains[chains.count - 1].groups.append([digit])
        case .other: chains.append(DigitChain(groups: [[digit]]))
        }
        gap = .none
      } else if gap == .none, "xXｘＸ".unicodeScalars.contains(scalar) {
        chains[chains.count - 1].append(10)
        gap = .other
      } else {
        gap = gap == .none && separators.contains(scalar) ? .separator : .other
      }
    }
    return chains
  }

  /// What stands before a digit.
  private enum Gap {
    case none, separator, other
  }

  private mutating func append(_ digit: UInt8) {
    groups[groups.count - 1].append(digit)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10)
    default: nil
    }
  }
}
