/// Something that is wrong with the input or doubtful in it, with what to do about it.
///
/// Each module has an enum of what it may say, whose cases carry what is filled in. The description
/// is English, without a final full stop; the wording of the cockpit has the other languages.
package protocol Sentence: Hashable, Sendable, CustomStringConvertible {}
