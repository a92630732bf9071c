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
