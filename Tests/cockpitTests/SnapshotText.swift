/// Snapshots for tests.
enum SnapshotText {
  /// A snapshot with the growing industrial output of two months.
  ///
  /// The value is the newer figure as it is written, JSON or not.
  static func output(
    _ value: String = "955.2", created: String = "2026-11-21T14:30:00+08:00",
    demonstration: Bool = false
  ) -> String {
    """
    {"schema": "cockpit.snapshot/1", "region": "330203", "created_at": "\(created)",
     "demonstration": \(demonstration),
     "source": {"id": "hs-stats", "name": "海曙区统计局"},
     "observations": [
       {"indicator": "industry.output", "area": "330203", "period": "2026-09", "value": 900.2},
       {"indicator": "industry.output", "area": "330203", "period": "2026-10",
        "value": \(value),
        "growth": {"yoy": 4.9, "basis": "current"}, "status": "preliminary"}]}

    """
  }
}
