/// How old the figures of one of several are who give those of a place.
package struct GiverQuality: Hashable, Sendable {
  let giver: AlarmSample.Giver
  let quality: InputQuality
}
