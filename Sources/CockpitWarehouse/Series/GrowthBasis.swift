import CockpitCatalogue

/// The bases of growth as one byte, 0 for none.
enum GrowthBasis {
  static func code(_ basis: Indicator.Growth.Basis) -> UInt8 {
    UInt8((Indicator.Growth.Basis.allCases.firstIndex(of: basis) ?? -1) + 1)
  }

  static func basis(_ code: UInt8) -> Indicator.Growth.Basis? {
    code == 0 ? nil : Indicator.Growth.Basis.allCases[Int(code) - 1]
  }
}
