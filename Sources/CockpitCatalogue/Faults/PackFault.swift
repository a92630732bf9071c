import CockpitJSON
package import CockpitValues

/// What is wrong with a pack, but for its targets.
package enum PackFault: Sentence {
  case keyNotOneCharacter
  case indicatorNotInFile(String)
  case unknownGroup(of: String, String, known: [String])
  case noSize
  case repeatedYear(Int)
  case badNewYear
  case repeatedReleases(of: String)
  case noWeekend(CivilDate, of: Int)
  case alreadyOff(CivilDate, of: String)
  case badHoliday(from: CivilDate, to: CivilDate, of: Int)
  case badOccasion(from: CivilDate, to: CivilDate)
  case badExpectedDays
  case noDayOfYear
  case noLunarNewYears
  case calendarEnds(year: Int)
  case calendarEnded(year: Int)
  case badMonths
  case noPeriod(String)
  case releaseOutOfReach(CivilDate, after: String)
  case badWeights(sum: String)
  case badWeight
  case equalBounds
  case indicatorNotThere(String)
  /// A part that is the whole itself, or stands twice.
  case partOfItself(String)
  case repeatedDepartment(String)
  case unknownDepartmentKey(String, known: [String])
  case badDepartmentID(String)
  case noDepartment(String, meant: Suggestion?)
  case emptyName
  case unknownGrouping(String, known: [String])
  case unknownDomain(String, known: [String])
  case noGroup(String, of: String)
  case repeatedID(String)
  case unmeasurable(kind: String, by: String, known: [String])
  case raisedTooSoon
  case noBands
  case nothingBelow(String)
  case emptyBand(from: String, below: String)
  case nothingAbove(String)
  case wrongOrder(String, after: String)
  case overlap(String, after: String)
  case gap(below: String, upper: String, light: String)
  case unknownChoice(String, known: [String])
  case noDay
  case outOfBounds(Int, from: Int, to: Int)
  case numberOutOfBounds(Double, NumberBounds)
  case levelBeyondLimit(Double, of: String, NumberBounds)
  case noSizes(String)
  case sensorOfOther
  case keyOfOtherShape(String, shape: String, keys: [String])
  case noFileOf(schema: String)
  case badTile
  case repeatedCategory
  case fewestUnitsAlone
  case badPlausible
  case badMaximumChange
  case badBreaks
  case classNames(breaks: Int, classes: Int)
  case classAlarms(breaks: Int, classes: Int)
  case badFrequency
  case badSpan
  case noPack(schema: String)
  case badOffset
  case badClock
  case noneOfSix(String, known: [String])
  case idOfIndicator(String)
  case indicatorOfNoSystem(String, system: String)
  case systemOnNoBoard(String)
  case indicatorOnNoBoard(String)
  case missingFile(String)
  case repeated(key: String, String)
  case areaInNothing(String, parent: String)
  case areaInItself(String)
  case regionNoArea(String)
  case repeatedStage(String)
  case noIndicatorOfShare(String)
  case unknownType(String, known: [String])
  case unknownStage(type: String, String, known: [String])
  case unknownLevel(type: String, String, known: [String])
  case noCondition
  case noCategory
  case noReason(state: String)
  case classifiedWithIndicator
  case badMeasure
  case unknownDocument(String, known: [String])
  case noReference(Referred, String)
  case badSeason
  case unknownSeason(String, known: [String])
  case badMonthlyPlan
  case badStep
  case badStepTime
  case badRange
  case areaNotThere(String)
  case shapeOfFrequency(String, indicator: String, shapes: [String])
  case measureOfCheck
  case partsOfCheck
  case sameSides
  case spansOfCheck(String, String)
  case unitsOfCheck(String, String)
  case growthOnlyOfCheck(String)
  case percentOfCoMovement
  case badTolerance
  case emptyExplanation

  /// What may be meant by a text that names nothing.
  package struct Suggestion: Hashable, Sendable {
    package let id: String
    package let name: String

    /// The id, and the name where it is another.
    package var text: String { id == name ? id : "\(id) (\(name))" }
  }

  /// What an id of systems.json refers to.
  package enum Referred: Sentence {
    case domain
    case category
    case target
    case milestone
    case indicator
  }
}

extension PackFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .keyNotOneCharacter: "a key is one character"
    case .indicatorNotInFile(let name):
      "the pack has no indicator \(name); correct the id or define it in indicators.json"
    case .unknownGroup(let whole, let name, let known):
      "the pack has no \(whole) \(name); name one of \(known.joined(separator: ", "))"
    case .noSize: "a size is written like 120x40"
    case .repeatedYear(let count): "the year \(count) stands here a second time; keep one"
    case .badNewYear: "the lunar new year is one day of January or February in each year"
    case .repeatedReleases(let whole):
      "the releases of \(whole) stand here a second time; join the two"
    case .noWeekend(let day, let whole):
      "\(day) is no Saturday or Sunday of \(whole); only those are worked to make up"
    case .alreadyOff(let day, let whole):
      "\(day) is a day off of \(whole) already; correct one of them"
    case .badHoliday(let from, let to, let whole):
      "the holiday goes from \(from) to \(to); both are days of \(whole), in order"
    case .badOccasion(let from, let to):
      "it goes from \(from) to \(to); put the first day first, or leave out \"to\" for one day"
    case .badExpectedDays:
      "say when the holiday is by one of \"every_year\": [\"10-01\"], \"around_lunar_new_year\":"
        + " [-1, 2] and \"days\": [\"2027-06-09\"]"
    case .noDayOfYear: "this is no day of a year; write one like 10-01"
    case .noLunarNewYears:
      "the file knows no lunar new year; add \"lunar_new_years\" or list the days of the holiday"
    case .calendarEnds(let year):
      "the days off are arranged up to \(year), which ends soon; add \(year + 1) to \"years\" once it"
        + " is announced, and until then due dates in it are provisional"
    case .calendarEnded(let year):
      "the days off are arranged up to \(year) alone; add the years since then to \"years\", and until"
        + " then due dates in them are provisional"
    case .badMonths: "name a month from February on, such as [2, 5, 8, 11]"
    case .noPeriod(let name): "\(name) is no period; write one like 2026-10"
    case .releaseOutOfReach(let day, let other):
      "\(day) does not follow the end of \(other) within three years"
    case .badWeights(let sum): "the weights of an index add up to 100, these to \(sum)"
    case .badWeight: "a weight is a share in percent above 0"
    case .equalBounds: "what counts 100 differs from what counts 0"
    case .partOfItself(let name): "\(name) is the whole itself, or stands twice among its parts"
    case .indicatorNotThere(let name):
      "the pack has no indicator \(name); correct the id or define it there"
    case .repeatedDepartment(let name): "the department \(name) stands here a second time; keep one"
    case .unknownDepartmentKey(let name, let known):
      "\(name) says nothing of a department; write one of \(known.joined(separator: ", "))"
    case .badDepartmentID(let name):
      "\(name) is no id of a department; write lower-case letters, digits and hyphens, such as water"
    case .noDepartment(let name, nil):
      "pack.json has no department \(name); write the id of one, or add it to its departments or"
        + " bodies"
    case .noDepartment(let name, let meant?):
      "pack.json has no department \(name); did you mean \(meant.text)? write its id, or add the"
        + " department"
    case .emptyName: "a name is not empty; write it or leave it out"
    case .unknownGrouping(let name, let known):
      "\(name) is no grouping that a pack names; write one of \(known.joined(separator: ", "))"
    case .unknownDomain(let name, let known):
      "the pack has no domain \(name); name one of \(known.joined(separator: ", "))"
    case .noGroup(let name, let whole):
      "the pack has no group \(name) of \(whole); correct it or add it to the groupings of"
        + " pack.json"
    case .repeatedID(let name): "the id \(name) stands here a second time; give each its own"
    case .unmeasurable(let kind, let measure, let known):
      "a target of the kind \(kind) has no \(measure); measure it by one of"
        + " \(known.joined(separator: ", "))"
    case .raisedTooSoon: "a light is raised after at least 2 periods; write 2 or more"
    case .noBands: "a light rule needs bands; write at least one"
    case .nothingBelow(let name):
      "no band holds what is below \(name); leave out \"from\" in the last band"
    case .emptyBand(let from, let below):
      "the band goes from \(from) to below \(below) and holds nothing; put the lower limit into"
        + " \"from\""
    case .nothingAbove(let name):
      "no band holds \(name) and more; begin with the best light and leave out its \"below\""
    case .wrongOrder(let name, let other):
      "\(name) is on the wrong side of \(other): more is better, so write the bands from the best"
        + " light to the worst, with falling limits"
    case .overlap(let name, let other):
      "\(name) overlaps \(other); end it with \"below\" where \(other) begins"
    case .gap(let below, let upper, let light):
      "there is a gap between \(below) and \(upper): no band holds it; end \(light) below \(upper)"
    case .unknownChoice(let name, let known):
      "\(name) is not known here; write one of \(known.joined(separator: ", "))"
    case .noDay: "this is no day; write one like 2026-11-21"
    case .outOfBounds(let count, let from, let to):
      "\(count) is out of bounds here; write a whole number from \(from) to \(to)"
    case .numberOutOfBounds(let value, let bounds):
      "\(DecimalText.shortest(value)) is out of bounds here; write a number \(bounds)"
    case .levelBeyondLimit(let value, let indicator, let bounds):
      "the level \(DecimalText.shortest(value)) is beyond the limits of \(indicator), whose figures are"
        + " \(bounds); correct it or the limits"
    case .noSizes(let name):
      "no area has any \(name), so that nothing can be divided by it; give one at least a number"
        + " above 0"
    case .sensorOfOther:
      "instruments stand where they measure; leave out \"of\", which is for what several regions count"
    case .keyOfOtherShape(let name, let shape, let keys):
      "the shape \(shape) does not read \"\(name)\"; remove it, or choose another shape: this one reads"
        + " \(keys.joined(separator: ", "))"
    case .noFileOf(let schema): "this is no file of the schema \(schema); name that schema"
    case .badTile: "a tile is [row, column]"
    case .repeatedCategory: "the category stands here a second time; keep one"
    case .fewestUnitsAlone:
      "\"fewest_units\" belongs to \"streets\": \"suppressed\"; write that, or leave it out"
    case .badPlausible: "the min of plausible values is below their max"
    case .badMaximumChange: "the max_change is a step above 0, in the unit of the indicator"
    case .badBreaks: "breaks are one number or more, each above the one before"
    case .classNames(let breaks, let classes):
      "\(breaks) breaks make \(classes) classes; name each of them"
    case .classAlarms(let breaks, let classes):
      "\(breaks) breaks make \(classes) classes; give each a name and a level from 1 to 4 or null"
    case .badFrequency: "a frequency is one of Y, H, Q, M, W, D or a duration such as PT5M"
    case .badSpan: "a span is one of single, ytd, level"
    case .noPack(let schema): "this is no pack of the schema \(schema); name that schema"
    case .badOffset: "the offset must read like +08:00"
    case .badClock:
      "the tolerance and the largest skew of clocks are durations up to a day, such as PT2M and"
        + " PT24H, the tolerance no longer than the other"
    case .noneOfSix(let name, let known):
      "\(name) is none of the six domains; name one of \(known.joined(separator: ", "))"
    case .idOfIndicator(let name):
      "the id \(name) stands in indicators.json already; give each its own"
    case .indicatorOfNoSystem(let name, let system):
      "the indicator \(name) belongs to \(system), which systems.json does not have; correct the"
        + " id or add the system"
    case .systemOnNoBoard(let name):
      "the system \(name) is on no board; add a panel of the kind systems to one"
    case .indicatorOnNoBoard(let name):
      "the indicator \(name) is on no board; name it or its theme in a panel"
    case .missingFile(let name): "the pack has no file \(name); add it"
    case .repeated(let key, let name):
      "the \(key) \(name) stands here a second time; give each its own"
    case .areaInNothing(let name, let parent):
      "the area \(name) lies in \(parent), which the pack does not have; add it"
    case .areaInItself(let name):
      "the area \(name) lies in itself by way of its parents; break the circle"
    case .regionNoArea(let name): "the region \(name) is no area of the pack; add it to areas.json"
    case .repeatedStage(let name): "the stage \(name) stands here a second time; keep one"
    case .noIndicatorOfShare(let name):
      "the pack has no indicator \(name); correct the id or leave the share out"
    case .unknownType(let name, let known):
      "records.json has no type \(name); name one of \(known.joined(separator: ", "))"
    case .unknownStage(let type, let name, let known):
      "the type \(type) has no stage \(name); name one of \(known.joined(separator: ", "))"
    case .unknownLevel(let type, let name, let known):
      "the type \(type) has no level \(name); name one of \(known.joined(separator: ", "))"
    case .noCondition:
      "a policy needs conditions, each with one of \"among\", \"at_least\" and \"at_most\" that is not empty"
    case .noCategory: "a system without a domain says what it is instead; add \"category\""
    case .noReason(let state): "a system that is \(state) says why; add \"reason\""
    case .classifiedWithIndicator:
      "a classified system has no indicator; write \"none\" and the reason"
    case .badMeasure:
      "a measure becomes one thing: write one of \"indicator\", \"record\", \"as\" and \"none\""
    case .unknownDocument(let name, let known):
      "systems.json has no document \(name); name one of \(known.joined(separator: ", "))"
    case .noReference(let referred, let name): "\(referred) \(name); correct the id or add it there"
    case .badSeason: "a season has twelve weights, none below 0 and one at least above"
    case .unknownSeason(let name, let known):
      "the file has no season \(name); name one of \(known.joined(separator: ", "))"
    case .badMonthlyPlan: "a plan has twelve numbers, one for the end of each month"
    case .badStep: "a step is above 0"
    case .badStepTime: "a step has a time of day such as 17:40, later than the one before it"
    case .badRange: "a range is [lowest, highest]"
    case .areaNotThere(let name):
      "the pack has no area \(name); correct the code or add it to areas.json"
    case .shapeOfFrequency(let shape, let indicator, let shapes):
      "\(indicator) cannot have the shape \(shape) at its frequency; write one of"
        + " \(shapes.joined(separator: ", "))"
    case .measureOfCheck: "a co_movement has a measure, the other kinds of checks have none"
    case .partsOfCheck:
      "the second side of a sum alone is made of parts: \"indicators\" with at least two, or one"
        + " \"indicator\" and \"over_areas\": true"
    case .sameSides: "the two sides are the same figure; name another one"
    case .spansOfCheck(let one, let other):
      "\(one) and \(other) are not of the same span; only figures of the same span are compared"
    case .unitsOfCheck(let one, let other):
      "\(one) and \(other) are not in the same unit; only a co_movement compares those"
    case .growthOnlyOfCheck(let id):
      "\(id) is published as a growth alone; only a growth_gap compares it"
    case .percentOfCoMovement: "the tolerance of a co_movement is in its own unit, not in percent"
    case .badTolerance: "a tolerance is 0 or more"
    case .emptyExplanation: "\"to\" is not below \"from\""
    }
  }
}

/// What a number may be.
package enum NumberBounds: Sentence {
  case atLeast(Double)
  case atMost(Double)
  case above(Double)
  /// 0 or more, but less than a number.
  case below(Double)
  /// From one number to another.
  case within(Double, Double)

  func contains(_ value: Double) -> Bool {
    switch self {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .above(let bound): value > bound
    case .below(let bound): value >= 0 && value < bound
    case .within(let least, let most): value >= least && value <= most
    }
  }

  package var description: String {
    switch self {
    case .atLeast(let least): "of at least \(DecimalText.shortest(least))"
    case .atMost(let most): "of at most \(DecimalText.shortest(most))"
    case .above(let bound): "above \(DecimalText.shortest(bound))"
    case .below(let bound): "from 0 to below \(DecimalText.shortest(bound))"
    case .within(let least, let most):
      "from \(DecimalText.shortest(least)) to \(DecimalText.shortest(most))"
    }
  }
}

extension PackFault.Referred {
  package var description: String {
    switch self {
    case .domain: "the pack has no domain"
    case .category: "systems.json has no category"
    case .target: "targets.json has no target"
    case .milestone: "milestones.json has no milestone"
    case .indicator: "the pack has no indicator"
    }
  }
}

extension JSONError {
  package init(_ fault: PackFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
