import CockpitJSON
import CockpitValues

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
