package import CockpitValues

/// The definition of an indicator: what a figure of it means and how it is written.
package struct Indicator: Hashable, Sendable {
  /// What the figures count, which decides how they add up.
  package enum Kind: String, CaseIterable, Sendable {
    /// What happens during a period, such as output; flows add up over time.
    case flow
    /// What is there at a moment, such as loans outstanding.
    case stock
    case rate, index
    /// A flow of whole things, such as cases.
    case count
  }

  /// How far up an indicator is shown.
  package enum Tier: String, CaseIterable, Sendable {
    /// 核心: counted on the overview.
    case core
    /// 专题: shown where its subject is.
    case special
  }

  /// Which direction is good.
  package enum Better: String, CaseIterable, Sendable {
    case up, down
    /// Neither too high nor too low.
    case band
    case none
  }

  /// How the first month of the year is published.
  package enum January: String, CaseIterable, Sendable {
    /// Only together with February, as 1–2月.
    case combined
    case separate
    /// The indicator is not monthly.
    case none
  }

  /// What a district may show of an indicator per 镇街.
  package enum Streets: String, CaseIterable, Sendable {
    case none, open
    /// Shown only where enough units stand behind the figure.
    case suppressed
  }

  /// The growth that is published with the figure; it is never recomputed.
  package struct Growth: Hashable, Sendable {
    /// The prices or the definition that the growth is computed at.
    package enum Basis: String, CaseIterable, Sendable {
      case constant, current, comparable, volume, nominal
    }

    /// The unit of the growth.
    package enum Measure: String, CaseIterable, Sendable {
      /// A rate in percent.
      case rate
      /// A difference in percentage points.
      case points
    }

    /// nil where the pack does not say.
    package let basis: Basis?
    package let measure: Measure

    package init(basis: Basis? = nil, measure: Measure = .rate) {
      self.basis = basis
      self.measure = measure
    }
  }

  /// How figures of parts become one of the whole.
  package struct RollUp: Hashable, Sendable {
    /// How the figures of areas become one of the area above; `none`: not at all.
    package enum OverAreas: String, CaseIterable, Sendable {
      case sum, ratio, weighted, max, none
    }

    /// How the figures of periods become one of a longer period; `published`: only its source says.
    package enum OverTime: String, CaseIterable, Sendable {
      case yearToDate = "ytd"
      case sum, last, mean, max, ratio, published, weighted
    }

    package let areas: OverAreas
    package let time: OverTime
    /// The parts of a ratio or the weights, as the field writes them: 税收/收入.
    package let parts: String?

    package init(areas: OverAreas = .none, time: OverTime = .last, parts: String? = nil) {
      self.areas = areas
      self.time = time
      self.parts = parts
    }
  }

  /// The most decimals that a definition can state.
  package static let mostDecimals = 6

  package let id: String
  package let name: LocalizedText
  package let unit: Unit
  /// The decimals that are published, never more.
  package var decimals: Int
  /// Whether the definition says so; else figures are written with the digits that came, up to
  /// ``mostDecimals``.
  package var areDecimalsStated = true
  package let theme: String
  package let domain: String
  /// The system whose text asks for the figure and that lists it, by id; `nil` for an indicator
  /// of its theme.
  package var system: String?
  /// The groups of the pack that the indicator names.
  package var groups: Set<Group.Key>
  package var frequency: Frequency
  package var span: Span
  package var kind: Kind
  package var tier: Tier
  package var better: Better
  package var january: January
  /// nil where no growth is published with the figures.
  package var growth: Growth?
  /// Whether the figure itself is a growth, as of 固定资产投资, so that a level does not exist.
  package var isGrowthOnly: Bool
  package var rollUp: RollUp
  /// The departments that answer for the figure, the first of which answers alone where only one
  /// can.
  ///
  /// A definition in a snapshot may tell them by name; those of a catalogue have their ids.
  package var owners: [Department.ID]
  /// The area whose figure stands for the region where the region has none of its own, by code.
  ///
  /// A district has no consumer prices: those of its city are shown, and said to be the city's.
  package var area: String?
  /// Days from the end of a period to its release; nil where nobody says when figures come, as of
  /// what only a file defines: its figures are never due, and so never late.
  package var releaseLagDays: Int?
  package var streets: Streets
  /// The units or persons that must stand behind a figure of a 镇街 where it is suppressed.
  package var fewestUnits: Int
  /// Beyond which values a figure is doubted before it is shown.
  package var plausible: PlausibleLimits?
  /// The fixed classes that its figures fall into, where the pack gives some.
  package var classes: ValueClasses?
  /// Whether the figure is a fact only: no light, no rank, no 督办.
  package var isFactOnly: Bool
  /// Whether the figure is judged against targets.
  package var isAssessed: Bool
  package var note: LocalizedText
  /// Whether its owner owes figures before the first one came; of what nobody owes, nothing is missing
  /// until then.
  ///
  /// Feeds that few regions have are owed by nobody, as is what the text of a system alone asks for.
  package var isOwed: Bool
  /// Whether the definition comes from a snapshot and not from the pack.
  package var isUncatalogued: Bool

  package init(
    id: String, name: LocalizedText, unit: Unit, decimals: Int, theme: String = "",
    domain: String = "", system: String? = nil, groups: Set<Group.Key> = [],
    frequency: Frequency = .month, span: Span = .single, kind: Kind = .flow,
    tier: Tier = .special, better: Better = .none, january: January = .none,
    growth: Growth? = nil, isGrowthOnly: Bool = false, rollUp: RollUp = RollUp(),
    owners: [Department.ID] = [], area: String? = nil, releaseLagDays: Int? = 0,
    streets: Streets = .none,
    fewestUnits: Int = SmallCells.fewestUnits, plausible: PlausibleLimits? = nil,
    classes: ValueClasses? = nil, isFactOnly: Bool = false,
    isAssessed: Bool = true, note: LocalizedText = .empty,
    isOwed: Bool? = nil, isUncatalogued: Bool = false
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.theme = theme
    self.domain = domain
    self.system = system
    self.groups = groups
    self.frequency = frequency
    self.span = span
    self.kind = kind
    self.tier = tier
    self.better = better
    self.january = january
    self.growth = growth
    self.isGrowthOnly = isGrowthOnly
    self.rollUp = rollUp
    self.owners = owners
    self.area = area
    self.releaseLagDays = releaseLagDays
    self.streets = streets
    self.fewestUnits = fewestUnits
    self.plausible = plausible
    self.classes = classes
    self.isFactOnly = isFactOnly
    self.isAssessed = isAssessed
    self.note = note
    self.isOwed = isOwed ?? (system == nil)
    self.isUncatalogued = isUncatalogued
  }
}
