/// Why something is not done, in whichever queue.
package enum DutyRefusal: Error, Hashable, Sendable {
  case alarm(AlarmRefusal)
  case supervision(SupervisionRefusal)
  case data(DataRefusal)
}
