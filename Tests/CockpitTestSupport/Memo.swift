import Synchronization

/// Values that tests share: each is made once, by the test that asks for it first.
///
/// Tests that ask for a value while another one makes it wait for it, tests that ask for other
/// values do not.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  package init() {}

  /// The value of a key; a failure to make it is the failure of each test that asks for it.
  package func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
    let entry = entries.withLock { entries in
      if let entry = entries[key] { return entry }
      let entry = Entry()
      entries[key] = entry
      return entry
    }
    return try entry.value.withLock { made in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}
