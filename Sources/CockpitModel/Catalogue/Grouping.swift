/// One of the five themes: 经济发展, 产业运行, 城市治理, 社情民意, 安全应急.
package struct Theme: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// One of the six domains: 经济调节, 市场监管, 公共服务, 社会治理, 环境保护, 政府运行.
package struct Domain: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
