package import CockpitCatalogue
package import CockpitJSON

extension Strings {
  /// What is wrong with the input, safe for a terminal.
  ///
  /// A test holds that whatever the readers may say has a wording.
  package func callAsFunction(_ sentence: any Sentence) -> String {
    let text = (sentence as? any Wording)?.text(in: language) ?? sentence.description
    return PrintableText.of(text)
  }
}

extension Strings {
  /// A complaint as compilers print it, with its place and the line: `a.json:14:12: 错误: ...`.
  package func callAsFunction(_ diagnostic: Diagnostic) -> String {
    let severity: Phrase =
      switch diagnostic.severity {
      case .error: .command(.error)
      case .warning: .command(.warning)
      }
    return "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column): \(self(severity)): "
      + self(diagnostic.sentence) + (diagnostic.excerpt.isEmpty ? "" : "\n\(diagnostic.excerpt)")
  }
}

/// The English of what is wrong with the input is its description.
extension Wording where Self: Sentence {
  package var english: String { description }
}

extension PrivacyFault: Wording {
  package var chinese: String {
    switch self {
    case .classified(let mark): "标为“\(mark)”的内容不得进入驾驶舱；请移走并告知报送单位"
    case .identifyingKey(let name): "键“\(name)”是个人身份信息；请去掉（事项用 title）"
    case .identifyingText(let finding): "文字中有\(finding.chinese)；请去掉个人身份信息"
    }
  }
}

extension PrivacyFault.Finding: Wording {
  package var chinese: String {
    switch self {
    case .identityNumber: "身份证号码"
    case .mobileNumber: "手机号码"
    }
  }
}

/// What is wrong with a palette.
package enum PaletteFault: Sentence {
  case unknownRole(String, known: [String])
  case badDepth
  case badColour
}

extension PaletteFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .unknownRole(let name, let known):
      "there is no role \(name); write one of \(known.joined(separator: ", "))"
    case .badDepth: "a depth is one of 256, 16, 8, mono"
    case .badColour: "a colour is a number from 0 to 255"
    }
  }
}

extension JSONError {
  package init(_ fault: PaletteFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}

extension PaletteFault: Wording {
  package var chinese: String {
    switch self {
    case .unknownRole(let name, let known): "没有样式 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .badDepth: "色深是 256、16、8、mono 之一"
    case .badColour: "颜色是 0 到 255 的数"
    }
  }
}
