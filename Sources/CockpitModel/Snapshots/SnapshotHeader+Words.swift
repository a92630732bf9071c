extension SnapshotHeader.Source.Kind {
  package var words: LocalizedText {
    switch self {
    case .government: LocalizedText(zh: "政府", en: "government")
    case .social: LocalizedText(zh: "社会", en: "social")
    case .enterprise: LocalizedText(zh: "企业", en: "enterprise")
    case .sensor: LocalizedText(zh: "感知设备", en: "sensor")
    }
  }
}
