package import CockpitJSON
import CockpitValues

/// What must not come in because it identifies a person.
///
/// Two rules, applied to rows and records: no key that names such a datum, whatever its value; and
/// no free text that holds a resident identity number (18 characters whose date and check digit
/// are right, GB 11643) or a mobile number (11 digits from 13 to 19, also after 86 or 0), in
/// whatever digits and in the groups in which people write them.
///
/// Eleven digits are an amount and no mobile number where what stands beside them says so: a unit
/// after them, be it in brackets (元, 万元, （单位：元）, 户), decimals, a currency or its sign or a word
/// for an amount or for the number of a thing right before them (人民币, 总投资约, 金额:, 编号), or the key
/// of the field that holds them alone. A word that only begins like a unit (元旦) is none.
package enum PersonalData {
  /// Without the blanks, hyphens and underscores that people put into keys.
  private static let keys: Set<String> = Set(
    [
      "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码", "姓名", "联系人", "电话", "手机", "手机号",
      "手机号码", "联系电话", "联系方式", "name", "person", "person_name", "full_name", "real_name", "contact",
      "id_card", "idcard", "id_number", "identity_number", "phone", "phone_number", "mobile",
      "mobile_number", "telephone", "tel", "负责人", "责任人", "当事人", "申请人", "投诉人", "举报人", "报案人",
      "responsible_person", "applicant", "complainant", "informant", "住址", "家庭住址", "home_address",
    ].map(plain))

  /// The digits of the shorter of the two numbers.
  private static let shortest = 11

  /// Whether a key names a datum that identifies a person.
  static func isIdentifying(key: String) -> Bool {
    keys.contains(plain(key))
  }

  /// A key in small letters and plain characters, without blanks, hyphens and underscores, which make
  /// no other key of it: `姓 名`, `Ｐｈｏｎｅ`, `ID-Card`.
  private static func plain(_ key: String) -> String {
    if key.utf8.allSatisfy({ $0 < 0x80 }) { return plainASCII(key) }
    var result = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        let plain = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        if plain != "_", plain != "-" { result.append(plain) }
      case 0x5F, 0x2D: continue
      default:
        guard !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint
        else { continue }
        result.append(scalar)
      }
    }
    return String(result).lowercased()
  }

  /// The same of a key of ASCII, as nearly all are, without a look into the tables of Unicode.
  private static func plainASCII(_ key: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    for byte in key.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x09...0x0D, 0x20, 0x2D, 0x5F: continue
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text holds a number that identifies a person: of an identity card or a mobile telephone.
  ///
  /// - Complexity: O(length)
  package static func isIdentifying(text: String) -> Bool { finding(in: text) != nil }

  /// What a text holds that identifies a person; `nil` where it holds nothing of the kind.
  ///
  /// The key is that of the field whose value the text is, and may say that it is an amount.
  ///
  /// - Complexity: O(length)
  static func finding(in text: String, key: String? = nil) -> PrivacyFault.Finding? {
    guard text.utf8.count >= shortest, hasEnoughDigits(text) else { return nil }
    let number = DigitText(text, key: key)
    for chain in number.chains {
      if chain.groups.contains(where: isIdentityNumber) || isIdentityNumber(chain) {
        return .identityNumber
      }
      if hasMobileNumber(chain, in: number) { return .mobileNumber }
    }
    return nil
  }

  /// Whether a text has as many digits as the shorter of the two numbers.
  private static func hasEnoughDigits(_ text: String) -> Bool {
    var digits = 0
    var isASCII = true
    for byte in text.utf8 {
      if 0x30...0x39 ~= byte { digits += 1 } else if byte >= 0x80 { isASCII = false }
    }
    if digits >= shortest { return true }
    return !isASCII
      && text.unicodeScalars.count { DigitChain.digit($0) != nil || DigitChain.spoken($0) != nil }
        >= shortest
  }

  private static func hasMobileNumber(_ chain: DigitChain, in text: DigitText) -> Bool {
    let groups = chain.groups.indices
    for place in groups where isMobileNumber(chain.groups[place]) {
      if !text.isAmount(chain, groups: place..<(place + 1)) { return true }
    }
    guard groups.count > 1 else { return false }
    let isCalled = text.isCalled(chain)
    let isWhole =
      isCalled || groups.count > 2 && text.isHyphenated(chain, groups: groups)
    if isMobileNumber(chain.groups[...], isCalled: isWhole) {
      return !text.isAmount(chain, groups: groups)
    }
    // Two numbers beside each other, or one among others where the text says that one is called.
    var start = groups.lowerBound
    while start < groups.upperBound {
      let end = (start + 1...groups.upperBound).first { end in
        isMobileNumber(chain.groups[start..<end], isCalled: false)
      }
      if let end {
        if isCalled || end == groups.upperBound && start > 0 { return true }
        start = end
      } else if isCalled {
        start += 1
      } else {
        return false
      }
    }
    return false
  }

  /// Whether digits without a break are a mobile number, with or without the code of the country.
  private static func isMobileNumber(_ group: [UInt8]) -> Bool {
    let digits = group.filter { $0 < 10 }
    let number = digits.suffix(11)
    guard number.count == 11, number.first == 1, number[number.startIndex + 1] >= 3 else {
      return false
    }
    return prefixes.contains(Array(digits.dropLast(11)))
  }

  /// What may be dialled before a mobile number.
  private static let prefixes: Set<[UInt8]> = [[], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6]]

  /// The lengths of the groups that people write mobile numbers in.
  private static let mobileGroups: Set<[Int]> = [
    [3, 4, 4], [4, 4, 3], [3, 3, 5], [3, 8], [4, 3, 4], [3, 2, 2, 2, 2], [3, 4, 2, 2],
    [3, 2, 2, 4], [7, 4], Array(repeating: 1, count: 11),
  ]

  /// Whether groups together are a mobile number: in the usual groups, or in any where the text
  /// says that it is one or three and more of them are hyphenated, which amounts are not.
  ///
  /// Of longer chains no part is one: they are more likely figures beside each other.
  private static func isMobileNumber(_ part: ArraySlice<[UInt8]>, isCalled: Bool) -> Bool {
    guard part.count > 1 else { return false }
    var groups = Array(part)
    if let first = groups.first, !first.isEmpty, first.count < 5, prefixes.contains(first) {
      groups.removeFirst()
    } else if let first = groups.first, first.starts(with: [8, 6]), first.count > 4 {
      groups[0] = Array(first.dropFirst(2))
    }
    // A group alone is told by itself.
    return groups.count > 1 && (isCalled || mobileGroups.contains(groups.map(\.count)))
      && isMobileNumber(groups.flatMap(\.self))
  }

  /// Whether digits without a break are an identity number.
  private static func isIdentityNumber(_ group: [UInt8]) -> Bool {
    group.count == 18 && isIdentityNumber(group[..<17], mark: group[17])
  }

  /// Whether all of a chain is an identity number, in whatever groups: its date and its check digit
  /// tell it from figures beside each other.
  private static func isIdentityNumber(_ chain: DigitChain) -> Bool {
    let digits = chain.groups.flatMap(\.self)
    let sizes = chain.groups.dropLast().map(\.count)
    return (sizes.allSatisfy { $0 > 1 } || sizes.allSatisfy { $0 == 1 }) && isIdentityNumber(digits)
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

  /// Refuses a text that identifies a person, be it the value of a field with a key.
  package static func check(
    text: String, key: String? = nil, at offset: Int
  ) throws(JSONError) {
    guard let finding = finding(in: text, key: key) else { return }
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
