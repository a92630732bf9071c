import ArgumentParser
import CockpitWording

/// The folder of journals, as it is typed.
enum StateFolder {
  /// Refuses a name that is empty, such as that of a variable that nobody set: it would mean the root of the
  /// file system.
  static func check(_ name: String?) throws {
    if name == "" { throw ValidationError(.command(.noStateFolder)) }
  }
}
