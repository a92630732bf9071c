import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse

extension OfficialNotices.Change {
  func write(to json: inout JSONText) {
    json.member("id", record.id)
    // Journals of before have warnings alone.
    if !record.isOfWarning { json.member("type", record.type) }
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
  /// The record of a notice; a 法定预警 where its line names no type.
  fileprivate init(notice object: JSONObject) throws(JSONError) {
    self.init(
      type: try object.optional("type")?.string() ?? RecordType.statutoryWarning.rawValue,
      id: try object.required("id").string())
  }
}
