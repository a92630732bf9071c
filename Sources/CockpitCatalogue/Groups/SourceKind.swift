package import CockpitValues

/// What produces data: 政府, 社会, 企业 or 感知.
package enum SourceKind: String, CaseIterable, Sendable {
  case government, social, enterprise, sensor
}

extension SourceKind {
  package var words: LocalizedText {
    switch self {
    case .government: LocalizedText(zh: "政府数据", en: "government")
    case .social: LocalizedText(zh: "社会数据", en: "social")
    case .enterprise: LocalizedText(zh: "企业数据", en: "enterprise")
    case .sensor: LocalizedText(zh: "感知数据", en: "sensor")
    }
  }
}
