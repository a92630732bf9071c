/// Python as another opinion.
package enum Python {
  /// Why a script has no answer.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What a script prints; its only argument is the name of a file with the input.
  package static func run(_ script: String, input: String) throws -> String {
    let place = TemporaryFolder()
    place.write(input, to: "input")
    let result = Command.run(
      ["python3", "-c", script, place.file("input")],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    guard result.code == 0 else { throw Failure(description: result.errors) }
    return result.output
  }
}
