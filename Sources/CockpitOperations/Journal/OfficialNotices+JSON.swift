import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse

extension OfficialNotices.Change {
  func write(to json: inout JSONText) {
    json.member("id", record.noticeID)
    json.member("title", unlessEmpty: title)
    json.member("change", kind.rawValue)
    json.member("announced", isSet: isAnnounced)
  }

  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      try Record.ID(notice: object), title: try object.text("title"),
      kind: try object.required("change").choice(), isAnnounced: try object.flag("announced"))
  }
}

extension OfficialNotices.Entry {
  /// Writes the entry beside a change of it, which has id and title.
  func write(to json: inout JSONText) {
    json.member("issuer", notice.issuer)
    json.member("level", notice.level)
    json.member("area", notice.area)
    json.member("valid_until", notice.validUntil)
    json.member("noticed_by", noticedBy)
    json.member("unlifted", isSet: isUnlifted)
  }

  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      notice: OfficialNotice(
        try Record.ID(notice: object), title: try object.text("title"),
        issuer: try object.required("issuer").string(),
        level: try object.level("level"),
        area: try object.required("area").string(),
        validUntil: try object.instant("valid_until")),
      noticedBy: try object.person("noticed_by"), isUnlifted: try object.flag("unlifted"))
  }
}

extension Record.ID {
  /// What lines call it by: a 法定预警 by its number alone, as those of before do, others with their type before it,
  /// between slashes.
  ///
  /// A cockpit of before takes all of it for a number, and writes it as it is.
  fileprivate var noticeID: String {
    isOfWarning && !id.hasPrefix("/") ? id : "/\(type)/\(id)"
  }

  fileprivate init(notice object: JSONObject) throws(JSONError) {
    let text = try object.required("id").string()
    self = Record.ID.split(text) ?? .ofWarning(text)
  }

  /// The type and the number of a text that has both.
  private static func split(_ text: String) -> Record.ID? {
    guard text.first == "/" else { return nil }
    let rest = text.dropFirst()
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    return Record.ID(type: String(rest[..<slash]), id: String(rest[rest.index(after: slash)...]))
  }
}
