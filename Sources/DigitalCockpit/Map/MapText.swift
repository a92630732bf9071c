import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// Writes what stands in the tiles and the list of a map.
struct MapText {
  let strings: Strings
  let figures: AreaComparison
  /// How firm the places are; `nil` where nothing is ranked.
  var ranking: AreaRanking?

  /// The figure of an area in the chosen view, or what stands in its place.
  func figure(_ entry: AreaComparison.Entry) -> StyledText {
    guard let value = entry.value else {
      switch entry.absence {
      case .withheld: return StyledText("*", style: .secondary)
      case .fewCases:
        return StyledText(
          FigureText(strings: strings).value(of: entry.reading) ?? "-", style: .secondary)
      case .doubted: return StyledText(strings(Doubt.mark), style: .data)
      case .notCurrent(let state): return StyledText(strings(state.mark), style: .data)
      case .noBase: return StyledText(strings(.figure(.changeNoBase)), style: .secondary)
      case .notApplicable:
        return StyledText(strings(.area(.noStation)), style: .secondary)
      case .missing, nil: return StyledText(strings(.figure(.missing)), style: .data)
      }
    }
    switch figures.measure {
    case .value: return StyledText(FigureText(strings: strings).value(value, of: figures.indicator))
    case .share: return StyledText(NumberText.fixed(value, decimals: 1) + "%")
    case .lastYear:
      return StyledText(change(value, suffix: isInPoints ? strings(.figure(.points)) : "%"))
    case .yesterday: return StyledText(change(value, suffix: ""))
    }
  }

  /// The letter of the class of an area; a word says what has none.
  func letter(_ entry: AreaComparison.Entry) -> String {
    // 增 and 减 say it already.
    guard figures.scale?.basis != .sign, let level = entry.level else { return "" }
    return ClassText.letter(level)
  }

  /// What the classes are, by their letters, glyphs and grounds.
  func legend(_ glyphs: GlyphSet) -> [StyledText] {
    guard let scale = figures.scale else {
      return [StyledText(strings(.map(.unclassed)), style: .secondary)]
    }
    let text = ClassText(strings: strings)
    func item(_ index: Int, of count: Int, letter: String, _ name: String) -> StyledText {
      let sign = "\(letter)\(glyphs.shade(of: index, among: count))"
      return StyledText(sign, style: .quantity(index, among: count))
        + StyledText(name, style: .secondary)
    }
    func items(source: String, _ names: [StyledText]) -> [StyledText] {
      let title = StyledText(strings(.map(.classes(source: source))) + " ", style: .secondary)
      return names.isEmpty ? [title] : [title + names[0]] + names.dropFirst()
    }
    guard let classes = scale.classes else {
      let phrases: [Phrase] = [
        .figure(.changeDown("")), .figure(.changeFlat), .figure(.changeUp("")),
      ]
      let words = phrases.map { strings($0).filter { $0 != " " } }
      return items(
        source: strings(.map(.signs)),
        words.enumerated().map { item($0, of: 3, letter: "", $1) })
    }
    let isShare = scale.basis == .share
    let names = text.names(classes, decimals: nil, suffix: isShare ? "%" : "")
    let source =
      isShare
      ? strings(.map(.shares))
      : figures.indicator.classes.map(text.source) ?? strings(.map(.rounded))
    return items(
      source: source,
      names.enumerated().map {
        item($0, of: names.count, letter: ClassText.letter($0), " \($1)")
      })
  }

  /// The place, with `=` for a tie.
  func rank(_ entry: AreaComparison.Entry) -> String {
    entry.rank.map { "\($0.place)" + ($0.isTied ? "=" : "") } ?? "-"
  }

  /// The places that the figure might as well have.
  func places(_ entry: AreaComparison.Entry) -> ClosedRange<Int>? {
    ranking?.entries.first { $0.area.code == entry.area.code }?.interval ?? entry.interval
  }

  func interval(_ entry: AreaComparison.Entry) -> String {
    places(entry).map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"
  }

  private var isInPoints: Bool { figures.indicator.growthMeasure == .points }

  private func change(_ value: Double, suffix: String) -> String {
    let rounded = NumberText.rounded(value, decimals: figures.decimals)
    if rounded == 0 { return strings(.figure(.changeFlat)) }
    let text = NumberText.fixed(rounded.magnitude, decimals: figures.decimals, grouping: true)
    return strings(
      rounded > 0 ? .figure(.changeUp(text + suffix)) : .figure(.changeDown(text + suffix)))
  }
}

extension AreaComparison.Measure {
  /// How the map calls what stands in its tiles.
  var words: Phrase {
    switch self {
    case .value: .map(.viewValue)
    case .share: .map(.viewShare)
    case .lastYear: .map(.viewLastYear)
    case .yesterday: .map(.viewYesterday)
    }
  }
}
