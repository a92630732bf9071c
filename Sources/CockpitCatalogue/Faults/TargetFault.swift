import CockpitJSON
package import CockpitValues

/// What is wrong with targets and plans, and with the light rules that judge them.
package enum TargetFault: Sentence {
  case measuredByNothing(String, indicator: String)
  case conflictsWithNothing(String, other: String, year: Int)
  case rivalRules(String, String, from: CivilDate)
  case unreachableLight(rule: String, light: String, When)
  case noTargetFile(schema: String)
  case repeatedKind
  case noDocument
  case unreadKey(String, meant: String?)
  case noIndicator(String, meant: String?)
  case unconvertible(String, to: String)
  case notCumulative(String)
  case noGrowth(String)
  case wrongSideOfMore(String, kind: String)
  case wrongSideOfLess(String, kind: String)
  case planEndsEarly(last: Int, first: Int)
  case noTolerance
  case wrongSide(kind: String, Side)
  case wrongEvaluation(kind: String, String, known: [String])
  case noUpperEnd
  case badUpperEnd
  case notAboveZero(kind: String)
  case notZero
  case badPlace
  case pathOfKind(String)
  case badPath
  case badShare
  case emptyPath
  case unknownPlan(String, known: [String])
  case givesWay(String, year: Int, to: String)
  case ofNoRegion(String)
  case regionMissing

  /// The months in which a light cannot be given.
  package enum When: Sentence {
    case anyMonth
    case beforeEnd(ofMonth: Int)
  }

  /// The side of its limit on which a target is reached.
  package enum Side: Sentence {
    case atMost
    case atLeast
  }
}

extension TargetFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .measuredByNothing(let name, let indicator):
      "the target \(name) is measured by \(indicator), which the pack does not have; correct the"
        + " id or leave it out"
    case .conflictsWithNothing(let name, let other, let year):
      "the target \(name) conflicts with \(other), which has no row of \(year); correct the id or"
        + " leave it out"
    case .rivalRules(let name, let name2, let from):
      "the light rules \(name) and \(name2) both count from \(from) on for the same kind of"
        + " target; give each kind one rule"
    case .unreachableLight(let rule, let light, let when):
      "the light rule \(rule) cannot give \(light) \(when): even an amount of zero is not that far"
        + " behind; consider the measure ratio"
    case .noTargetFile(let schema): "this is no file of the schema \(schema); name that schema"
    case .repeatedKind: "the indicator has a target of this kind already; keep one of them"
    case .noDocument: "name the document that sets these targets"
    case .unreadKey(let name, let meant):
      "the key \"\(name)\" is not read; "
        + (meant.map { "did you mean \"\($0)\"?" } ?? "correct or remove it")
    case .noIndicator(let name, let meant):
      "the pack has no indicator \(name), and no other one can have targets; correct the id"
        + (meant.map { "; did you mean \($0)?" } ?? "")
    case .unconvertible(let name, let to):
      "the unit \(name) does not convert to \(to), the unit of the indicator; correct it"
    case .notCumulative(let name):
      "\(name) does not add up over the year; demand a level or a growth"
    case .noGrowth(let name): "\(name) has no published growth; demand a level or an amount"
    case .wrongSideOfMore(let name, let kind):
      "the limit is on the wrong side: of \(name) more is better, so it takes no \(kind)"
    case .wrongSideOfLess(let name, let kind):
      "the limit is on the wrong side: of \(name) less is better, so it takes no \(kind)"
    case .planEndsEarly(let last, let first): "a plan ends in \(last) before it begins in \(first)"
    case .noTolerance:
      "左右 needs a \"tolerance\" above 0: how far from the value still counts; add it"
    case .wrongSide(let kind, let side):
      "the limit is on the wrong side: a target of the kind \(kind) is reached \(side)"
    case .wrongEvaluation(let kind, let name, let known):
      "\"evaluate_as\": \"\(name)\" contradicts the kind \(kind), which limits figures from the other"
        + " side; write \(known.joined(separator: " or ")), or another kind"
    case .noUpperEnd: "a range needs \"value_max\"; add it"
    case .badUpperEnd:
      "\"value_max\" is the upper end of a range: write the comparator range and a number above"
        + " the value"
    case .notAboveZero(let kind):
      "a target of the kind \(kind) is above 0; of what must not happen at all, the kind is zero"
    case .notZero: "the kind zero has the value 0, and nothing is less"
    case .badPlace: "a place is 1 or more"
    case .pathOfKind(let name): "a target of the kind \(name) has no path; leave it out"
    case .badPath: "the points of a path follow each other by month, and shares do not fall"
    case .badShare: "\"planned\" is a share of the year's target from 0 to 100"
    case .emptyPath: "a path has at least one point; add one or leave it out"
    case .unknownPlan(let name, let known):
      "targets.json has no plan \(name); name one of \(known.joined(separator: ", "))"
    case .givesWay(let name, let year, let to):
      "the target \(name) of \(year) gives way to that of \(to), which is later; remove it if"
        + " nothing else is meant"
    case .ofNoRegion(let code):
      "no pack is about the region \"\(code)\" of these targets; correct it, or choose the pack of that"
        + " region"
    case .regionMissing:
      "the folder holds the files of several regions, and these targets do not say whose they are; write"
        + " their \"region\""
    }
  }
}

extension TargetFault.When {
  package var description: String {
    switch self {
    case .anyMonth: "in any month"
    case .beforeEnd(let month): "before month \(month) is over"
    }
  }
}

extension TargetFault.Side {
  package var description: String {
    switch self {
    case .atMost: "at or below its value; write <="
    case .atLeast: "at or above it; write >="
    }
  }
}

extension JSONError {
  init(_ fault: TargetFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}

/// What is wrong with the parts of an object, so that all of it can be told at once.
struct FaultList {
  private(set) var errors: [JSONError] = []

  /// What a function reads of one part; `nil` where that is at fault, which is noted.
  mutating func attempt<Value>(_ read: () throws(JSONError) -> Value) -> Value? {
    do throws(JSONError) {
      return try read()
    } catch {
      errors.append(error)
      return nil
    }
  }
}
