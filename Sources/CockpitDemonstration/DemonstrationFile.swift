/// A snapshot file of the demonstration: what a department would drop in the folder.
package struct DemonstrationFile: Sendable {
  /// The name, such as `330203-stats-20261121T1430.json`.
  package let name: String
  private let make: @Sendable () -> [UInt8]

  init(name: String, bytes make: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.make = make
  }

  /// The content, made anew each time that it is asked for.
  package var bytes: [UInt8] { make() }
}
