package import CockpitCatalogue

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
