/// That a page is of a simulation, and of which scenarios: it is framed, marked at both ends of its first row, shows no
/// light and no count of what is live, and so does what is exported of it.
struct Simulation: Hashable, Sendable {
  /// The numbers of the scenarios that are shown.
  let numbers: [String]
}
