package import CockpitWarehouse

// What profiles read of enterprises, by the keys that records of them have in every pack.

extension Record {
  /// The keys of an enterprise's revenue in 10 000 yuan, and of its class of public credit.
  package static let revenueKey = "revenue_wan"
  package static let creditKey = "credit"
  /// By which records of other types, such as cases, name the enterprise that they are about.
  package static let enterpriseKey = "enterprise"
}
