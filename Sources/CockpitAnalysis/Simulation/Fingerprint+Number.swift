import CockpitValues

extension Fingerprint {
  /// Adds a number; zero has no sign.
  mutating func add(_ number: Double) { add((number == 0 ? 0 : number).bitPattern) }
}
