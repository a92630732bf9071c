import CockpitJSON
import CockpitTestSupport
import Testing

/// The reader and Python's json, made as strict, say the same of the same bytes.
struct PythonDifferentialTests {
  /// Reads documents as lines of hexadecimal digits; prints what each means, or `refused`.
  private static let script = #"""
    import json, struct, sys

    def members(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys):
            raise ValueError("a key occurs twice")
        return ("object", pairs)

    def constant(name):
        raise ValueError(name)

    def canonical(value):
        if value is None or value is True or value is False:
            return {None: "n", True: "t", False: "f"}[value]
        if isinstance(value, float):
            if value in (float("inf"), float("-inf")):
                raise ValueError("no finite double")
            return "d" + struct.pack(">d", value).hex()
        if isinstance(value, str):
            return "s" + value.encode("utf-8").hex()
        if isinstance(value, list):
            return "[" + ",".join(canonical(element) for element in value) + "]"
        return "{" + ",".join(canonical(k) + ":" + canonical(v) for k, v in value[1]) + "}"

    for line in open(sys.argv[1]):
        try:
            text = bytes.fromhex(line.strip()).decode("utf-8")
            print(canonical(json.loads(
                text, parse_int=float, parse_constant=constant, object_pairs_hook=members)))
        except ValueError:
            print("refused")
    """#

  @Test("accepts and refuses the same documents and reads the same values", arguments: [1, 2, 3])
  func agrees(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let documents = (0..<1_500).map { $0 % 3 == 0 ? random.next() : random.nextDamaged() }
    let lines = documents.map { $0.map(hexadecimal).joined() }
    let answers = try Python.run(
      Self.script, input: lines.map { $0 + "\n" }.joined()
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(answers.count == documents.count + 1)
    for (index, document) in documents.enumerated() {
      #expect(
        meaning(of: document) == answers[index], "\(String(decoding: document, as: UTF8.self))")
    }
    #expect(answers.count { $0 == "refused" } > 300)
    #expect(answers.count { $0 != "refused" } > 300)
  }

  @Test("doubles of every size and awkward decimals are the same")
  func numbers() throws {
    var generator = SeededGenerator(seed: 5)
    var texts = ["0.1", "9007199254740993", "1e23", "2.2250738585072011e-308", "5e-324"]
    for _ in 0..<3_000 {
      let digits = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }
      let exponent = Int.random(in: -345...300, using: &generator)
      texts.append("\(Int.random(in: 1...9, using: &generator)).\(digits.joined())e\(exponent)")
    }
    let document = Array("[\(texts.joined(separator: ","))]".utf8)
    let line = document.map(hexadecimal).joined() + "\n"
    #expect(try Python.run(Self.script, input: line) == meaning(of: document) + "\n")
  }

  /// What the reader makes of a document, in the notation of the script.
  private func meaning(of document: [UInt8]) -> String {
    do {
      return try canonical(JSONNode.parse(document))
    } catch {
      return "refused"
    }
  }

  private func canonical(_ node: JSONNode) throws(JSONError) -> String {
    switch node.kind {
    case .null: return "n"
    case .boolean: return try node.boolean() ? "t" : "f"
    case .number:
      let digits = String(try node.number().bitPattern, radix: 16)
      return "d" + String(repeating: "0", count: 16 - digits.count) + digits
    case .string: return "s" + text(try node.string())
    case .array:
      var parts: [String] = []
      for element in try node.elements() { parts.append(try canonical(element)) }
      return "[\(parts.joined(separator: ","))]"
    case .object:
      var parts: [String] = []
      for member in try node.members() {
        parts.append("s\(text(member.key)):\(try canonical(member.value))")
      }
      return "{\(parts.joined(separator: ","))}"
    }
  }

  private func text(_ string: String) -> String { string.utf8.map(hexadecimal).joined() }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
