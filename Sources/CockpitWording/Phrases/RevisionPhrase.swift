/// How figures were revised after they were first given.
package enum RevisionPhrase: Hashable, Sendable {
  case revisions
  /// The key that opens the table.
  case versions
  /// Periods by the days on which they were given.
  case triangle
  case howToRead
  /// The mean of the revisions, the mean of their sizes, and of how many periods.
  case summary(mean: String, absolute: String, periods: Int)
  case unrevised(periods: Int)
  /// No period was given twice.
  case givenOnce
  /// The growth is no larger than revisions are on the average.
  case growthWithin
}

extension RevisionPhrase: Wording {
  package var chinese: String {
    switch self {
    case .revisions: "修订"
    case .versions: "版本"
    case .triangle: "修订三角"
    case .howToRead: "行为统计期，列为报出日，修订为末次减首次；平均按首次的百分比或百分点计"
    case .summary(let mean, let absolute, let periods): "平均 \(mean)，平均幅度 \(absolute) (n=\(periods))"
    case .unrevised(let periods): "报过不止一次的 \(periods) 期均未修订"
    case .givenOnce: "各期只报过一次，看不出修订"
    case .growthWithin: "同比变动不大于平均修订幅度，不作增减看"
    }
  }

  package var english: String {
    switch self {
    case .revisions: "Revisions"
    case .versions: "versions"
    case .triangle: "Revision triangle"
    case .howToRead:
      "rows are periods, columns days of release; a revision is the last figure less the first, the mean in percent of the first or in points"
    case .summary(let mean, let absolute, let periods):
      "mean \(mean), mean size \(absolute) (n=\(periods))"
    case .unrevised(let periods): "none in \(periods) periods that were given more than once"
    case .givenOnce: "each period was given once: nothing tells of revisions"
    case .growthWithin:
      "the change over the year is no larger than the mean size of revisions: no change to speak of"
    }
  }
}
