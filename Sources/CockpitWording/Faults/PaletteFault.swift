package import CockpitJSON

/// What is wrong with a palette.
package enum PaletteFault: Sentence {
  case unknownRole(String, known: [String])
  case badDepth
  case badColour
}

extension PaletteFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .unknownRole(let name, let known):
      "there is no role \(name); write one of \(known.joined(separator: ", "))"
    case .badDepth: "a depth is one of 256, 16, 8, mono"
    case .badColour: "a colour is a number from 0 to 255"
    }
  }
}

extension JSONError {
  package init(_ fault: PaletteFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}

extension PaletteFault: Wording {
  package var chinese: String {
    switch self {
    case .unknownRole(let name, let known): "没有样式 \(name)；请写下列之一：\(known.joined(separator: ", "))"
    case .badDepth: "色深是 256、16、8、mono 之一"
    case .badColour: "颜色是 0 到 255 的数"
    }
  }
}
