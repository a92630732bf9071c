package import CockpitValues

/// One of the five themes: 经济发展, 产业运行, 城市治理, 社情民意, 安全应急.
package struct Theme: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// A domain of a pack: one of the six of the state, or one of the fields of a plan of its own.
package struct Domain: Hashable, Sendable {
  /// The ids of the six: 经济调节, 市场监管, 公共服务, 社会治理, 环境保护, 政府运行.
  package static let six = [
    "regulation", "market", "service", "society", "environment", "operation",
  ]

  package let id: String
  package let name: LocalizedText
  /// Which of the six the domain belongs to, by id; `nil` where it belongs to none.
  package let sixth: String?

  /// A domain; one of the six belongs to itself.
  package init(id: String, name: LocalizedText, sixth: String? = nil) {
    self.id = id
    self.name = name
    self.sixth = sixth ?? (Domain.six.contains(id) ? id : nil)
  }
}
