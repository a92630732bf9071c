import CockpitCatalogue
import CockpitJSON
package import CockpitJudgement
package import CockpitOperations
package import CockpitValues
package import CockpitWarehouse

/// Writes what items of 数据 and 督办 are about, and who owes them.
///
/// Where no situation is known, such as for a journal alone, what only files name goes by its id.
package struct WorkText {
  private let strings: Strings
  private let catalogue: Catalogue
  private let situation: Situation?
  private let departments: DepartmentText
  private let duty: DutyText

  init(_ duty: DutyText, strings: Strings, catalogue: Catalogue, situation: Situation?) {
    self.duty = duty
    self.strings = strings
    self.catalogue = catalogue
    self.situation = situation
    departments = DepartmentText(language: strings.language, catalogue: catalogue)
  }

  /// The number of an item of 数据, such as `D-0012`.
  package func number(_ item: DataItem) -> String { strings(.dataWork(.number(item.number))) }

  /// What an item is about, without the period.
  package func subject(_ key: DataKey) -> String {
    switch key.subject {
    case .figure(let series, _):
      let isOwn = series.area == (situation?.area ?? catalogue.region)
      return [
        catalogue.indicator(series.indicator).map { strings($0.name) } ?? series.indicator,
        isOwn ? "" : catalogue.areas[series.area].map { strings($0.short) } ?? series.area,
        situation.map { DimensionText(strings: strings, situation: $0).names(of: series) } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    case .file(let file): return PrintableText.of(file)
    case .files(let id): return source(id)
    case .rows(let kind, let subject): return "\(strings(.data(.stray(kind)))) \(subject)"
    case .definition(let id, let file):
      return ([id] + [file].compactMap(\.self)).joined(separator: " ")
    case .crossCheck(let id):
      return catalogue.crossChecks.first { $0.id == id }.map { strings($0.name) } ?? id
    case .alarm(let key): return duty.name(key, nil)
    case .clock: return strings(.dataWork(.clock))
    case .journal: return strings(.dataWork(.journal))
    }
  }

  /// The period that is in question, as it reads on a day; `nil` where there is none.
  package func period(_ key: DataKey, today: CivilDate) -> String? {
    guard case .figure(let series, let period?) = key.subject else { return nil }
    return PeriodText(language: strings.language, today: today).text(period, span: series.span)
  }

  /// Who owes it, in a narrow column or in full; `-` for nobody.
  package func owner(_ owner: DataOwner, isShort: Bool) -> String {
    if !owner.departments.isEmpty {
      return isShort ? departments.short(owner.departments) : departments.name(owner.departments)
    }
    let sources = owner.sources.map { source($0) }
    return sources.isEmpty ? "-" : sources.joined(separator: strings.comma)
  }

  /// The name of a source, in a narrow column or in full; its id where nobody knows it.
  package func source(_ id: String, isShort: Bool = false) -> String {
    let known = situation.flatMap { situation in
      (situation.sources + situation.sourcesOfOtherRegions).first { $0.id == id }
    }
    let name = known?.name ?? id
    return isShort ? departments.short(name) : departments.name(name)
  }

  /// Where the work on an item of 数据 stands; of one that no file shows any more, that.
  package func standing(_ item: DataItem) -> LocalizedText {
    item.isHeld && item.closedAt == nil ? DataItem.heldWords : item.standing.words
  }

  /// What an item of 督办 is about by its id, as a journal has it, with its title where the line has the item;
  /// the id where nothing is known of it.
  func title(ofItem id: SupervisionItem.ID, _ item: SupervisionItem? = nil) -> String {
    if let item, case .matter(_, let number, let title) = item.subject {
      return "\(strings(item.kind.words)) \(title) \(number)"
    }
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return id }
    // Of an indicator or a task the year, and what numbers it, comes after.
    let name = parts[1].split(separator: "/").first.map(String.init) ?? parts[1]
    // Where the record is not known, what it is one of.
    func record(_ type: RecordType, _ id: String) -> String? {
      situation?.recordReading(Record.ID(type: type.rawValue, id: id))?.record.title
        ?? catalogue.records.definition(of: type.rawValue).map { strings($0.name) }
    }
    let (title, number): (String?, String) =
      switch parts[0] {
      // An indicator is known by its name alone.
      case "deviation", "early_warning", "milestone":
        (catalogue.indicator(name).map { strings($0.name) }, "")
      case "task": (record(.task, name), name)
      case "record": (record(.supervisionItem, parts[1]), parts[1])
      // What somebody handed in has a number, and its title in the item alone.
      case let kind: (SupervisionKind(rawValue: kind).map { strings($0.words) }, parts[1])
      }
    return title.map { number.isEmpty ? $0 : "\($0) \(number)" } ?? id
  }

  /// Why what was proposed is over; empty where it came right.
  package func reason(ofDissolving step: SupervisionStep) -> String {
    SupervisionKind(rawValue: step.reason).map { strings(.work(.became(strings($0.words)))) } ?? ""
  }

  /// What an item of 督办 is about: of an indicator its name, of an instruction its number alone.
  package func title(_ item: SupervisionItem) -> String {
    switch item.subject {
    case .instruction(let number): number
    case .matter(_, _, let title): title
    case .deviation(let id, _), .earlyWarning(let id, _), .milestone(let id, _):
      catalogue.indicator(id).map { strings($0.name) } ?? id
    case .task(let id, _):
      situation?.recordReading(Record.ID(type: RecordType.task.rawValue, id: id))?.record.title
        ?? id
    }
  }
}

/// Writes the further dimensions of series.
package struct DimensionText {
  private let strings: Strings
  private let situation: Situation

  package init(strings: Strings, situation: Situation) {
    self.strings = strings
    self.situation = situation
  }

  /// The further dimensions of a series in words, empty if it has none.
  ///
  /// A category that shares its name with another one has its code beside it. What is the same of
  /// all series of a source, a dimension of one category, is left out unless all is asked for. A code
  /// that the dimension does not define is shown as it is.
  package func names(of series: SeriesKey, isWhole: Bool = false) -> String {
    parts(of: series, isWhole: isWhole).map { part in
      part.dimension.isEmpty ? part.category : "\(part.dimension) \(part.category)"
    }.joined(separator: strings.comma)
  }

  /// The further dimensions of a series, each by its name, and the name and code of the category.
  package func parts(
    of series: SeriesKey, isWhole: Bool = false
  ) -> [(dimension: String, category: String, code: String)] {
    series.dimensions.categories.compactMap { category in
      guard let dimension = situation.dimensions[category.dimension] else {
        return ("", "\(category.dimension)=\(category.code)", category.code)
      }
      let isConstant =
        dimension.categories.count <= 1
        && !situation.hasSeveralCodes(ofDimension: category.dimension)
      guard isWhole || !isConstant else { return nil }
      let name = dimension.name(ofCode: category.code).map { strings($0) } ?? category.code
      let code = dimension.hasNamesake(ofCode: category.code) ? " (\(category.code))" : ""
      return (strings(dimension.name), name + code, category.code)
    }
  }
}
