import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse

/// Writes what sources say that an id means.
package struct DefinitionText {
  private let strings: Strings

  package init(strings: Strings) {
    self.strings = strings
  }

  /// At most so many codes of a dimension are written out.
  private static let maximumCodes = 4

  /// What a source says: `合格率 %`, `甲小区`, `类型: 1=投诉 2=咨询`.
  ///
  /// Of indicators of one name and unit, what they differ in: `合格率 % 累计`, `合格率 % kind=rate`.
  /// Of a dimension the codes are written that others know by another name, else the first ones.
  package func meaning(
    of claim: Contradiction.Claim, in contradiction: Contradiction
  ) -> String {
    switch claim.meaning {
    case .indicator(let indicator):
      let others = contradiction.claims.compactMap { other -> Indicator? in
        if case .indicator(let indicator) = other.meaning, other.id != claim.id {
          indicator
        } else {
          nil
        }
      }
      let parts = [name(of: indicator)] + differences(of: indicator, from: others)
      return parts.joined(separator: " ")
    case .area(let area):
      let isAlike = contradiction.claims.allSatisfy { other in
        if case .area(let other) = other.meaning { other.name == area.name } else { false }
      }
      return strings(area.name) + (isAlike ? area.parent.map { " < \($0)" } ?? "" : "")
    case .dimension(let dimension):
      let others = contradiction.claims.compactMap { other -> Dimension? in
        if case .dimension(let dimension) = other.meaning, other != claim { dimension } else { nil }
      }
      let disputed = dimension.categories.filter { category in
        others.contains { other in
          other.name(ofCode: category.code).map { $0.zh != category.name.zh } ?? false
        }
      }
      let shown = disputed.isEmpty ? dimension.categories : disputed
      let codes = shown.prefix(DefinitionText.maximumCodes).map {
        "\($0.code)=\(strings($0.name))"
      }
      let more = shown.count > DefinitionText.maximumCodes ? ["..."] : []
      return strings(dimension.name) + strings.colon + (codes + more).joined(separator: " ")
    }
  }

  private func name(of indicator: Indicator) -> String {
    [strings(indicator.name), strings.unit(indicator.unit)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What an indicator differs in from others that read like it.
  private func differences(of indicator: Indicator, from others: [Indicator]) -> [String] {
    let alike = others.filter {
      $0.name.zh == indicator.name.zh && $0.unit.powerOfTen(to: indicator.unit) == 0
    }
    var parts: [String] = []
    if alike.contains(where: { $0.span != indicator.span }) {
      parts.append(FigureText(strings: strings).span(indicator.span, of: indicator))
    }
    if alike.contains(where: { $0.kind != indicator.kind }) {
      parts.append("kind=\(indicator.kind.rawValue)")
    }
    if alike.contains(where: { $0.isGrowthOnly != indicator.isGrowthOnly }) {
      parts.append("growth_only=\(indicator.isGrowthOnly)")
    }
    return parts
  }

  /// What all sources say, each with its name.
  package func claims(of contradiction: Contradiction) -> String {
    contradiction.claims.map { $0.source.name + strings.colon + meaning(of: $0, in: contradiction) }
      .joined(separator: strings.semicolon)
  }
}
