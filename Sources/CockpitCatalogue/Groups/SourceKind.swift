/// What produces data: 政府, 社会, 企业 or 感知.
package enum SourceKind: String, CaseIterable, Sendable {
  case government, social, enterprise, sensor
}
