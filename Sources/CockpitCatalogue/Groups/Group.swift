import CockpitJSON
package import CockpitValues

/// One group of an axis, such as 公共服务 of the domains.
package struct Group: Hashable, Sendable {
  /// What tells a group from all others.
  package struct Key: Hashable, Sendable {
    package let axis: GroupAxis
    package let id: String

    package init(_ axis: GroupAxis, _ id: String) {
      self.axis = axis
      self.id = id
    }
  }

  package let key: Key
  package let name: LocalizedText
  /// The domain of which all belongs to the group, by id; beside it, what names the group itself.
  package let domain: String?

  package init(_ key: Key, name: LocalizedText, domain: String? = nil) {
    self.key = key
    self.name = name
    self.domain = domain
  }
}

/// By what indicators, systems and targets can be grouped.
package enum GroupAxis: String, CaseIterable, Sendable {
  /// 主题: the five themes of the pack.
  case theme
  /// 领域: the six of the state, or the fields of a plan of its own.
  case domain
  /// 主要领域: the fields in which a plan digitises core business first.
  case field
  /// 经济: the economies that a plan watches, such as 临空经济.
  case economy
  /// 层级: from macro to micro.
  case level
  /// 来源: who produces the figures; it follows from the snapshots.
  case source

  /// The axes whose groups a pack names in `groupings`, and its entries in `groups`.
  package static let named: [GroupAxis] = [.field, .economy, .level]
}

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

/// What produces data: 政府, 社会, 企业 or 感知.
package enum SourceKind: String, CaseIterable, Sendable {
  case government, social, enterprise, sensor
}

// How groups stand in pack.json, and how indicators and systems name them.

extension Group {
  /// The groups of `groupings`, axis by axis.
  static func groups(_ object: JSONObject, domains: [String]) throws(JSONError) -> [Group] {
    guard let node = object.optional("groupings") else { return [] }
    let groupings = try node.object()
    let axes = GroupAxis.named.map(\.rawValue)
    if let other = groupings.unknownMembers(except: Set(axes)).first {
      throw JSONError(
        .unknownGrouping(other.key, known: axes),
        at: other.value.offset)
    }
    var groups: [Group] = []
    for axis in GroupAxis.named {
      guard let list = groupings.optional(axis.rawValue) else { continue }
      for (node, group) in zip(try list.elements(), try list.named()) {
        let domain = try node.object().optional("domain")
        let id = try domain?.string()
        if let domain, let id, !domains.contains(id) {
          throw JSONError(
            .unknownDomain(id, known: domains),
            at: domain.offset)
        }
        groups.append(Group(Group.Key(axis, group.id), name: group.name, domain: id))
      }
    }
    return groups
  }
}

extension JSONObject {
  /// The groups that an entry of a pack names in `groups`.
  func groups(among known: Set<Group.Key>) throws(JSONError) -> Set<Group.Key> {
    guard let node = optional("groups") else { return [] }
    var keys: Set<Group.Key> = []
    for member in try node.object().members {
      for node in try member.value.elements() {
        let id = try node.string()
        guard let axis = GroupAxis(rawValue: member.key),
          known.contains(Group.Key(axis, id))
        else {
          throw JSONError(
            .noGroup(id, of: member.key),
            at: node.offset)
        }
        keys.insert(Group.Key(axis, id))
      }
    }
    return keys
  }
}

extension JSONNode {
  /// The ids and names of a list, each id once.
  func named() throws(JSONError) -> [(id: String, name: LocalizedText)] {
    var entries: [(id: String, name: LocalizedText)] = []
    for node in try elements() {
      let object = try node.object()
      let id = try object.required("id")
      let text = try id.string()
      guard !entries.contains(where: { $0.id == text }) else {
        throw JSONError(.repeatedID(text), at: id.offset)
      }
      entries.append((text, try LocalizedText(object.required("name"))))
    }
    return entries
  }
}
