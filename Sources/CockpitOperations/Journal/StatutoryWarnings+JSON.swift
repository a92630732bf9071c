import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension StatutoryWarnings.Change {
  func write(to json: inout JSONText) {
    json.member("id", id)
    json.member("title", unlessEmpty: title)
    json.member("change", kind.rawValue)
    json.member("announced", isSet: isAnnounced)
  }

  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      id: try object.required("id").string(), title: try object.text("title"),
      kind: try object.required("change").choice(), isAnnounced: try object.flag("announced"))
  }
}

extension StatutoryWarnings.Entry {
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
      notice: StatutoryNotice(
        id: try object.required("id").string(), title: try object.text("title"),
        issuer: try object.required("issuer").string(),
        level: try object.level("level"),
        area: try object.required("area").string(),
        validUntil: try object.instant("valid_until")),
      noticedBy: try object.person("noticed_by"), isUnlifted: try object.flag("unlifted"))
  }
}
