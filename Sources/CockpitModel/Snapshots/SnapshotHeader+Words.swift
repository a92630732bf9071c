extension SnapshotHeader.Source.Kind {
  package var words: LocalizedText {
    switch self {
    case .government: LocalizedText(zh: "政府数据", en: "government")
    case .social: LocalizedText(zh: "社会数据", en: "social")
    case .enterprise: LocalizedText(zh: "企业数据", en: "enterprise")
    case .sensor: LocalizedText(zh: "感知数据", en: "sensor")
    }
  }
}
