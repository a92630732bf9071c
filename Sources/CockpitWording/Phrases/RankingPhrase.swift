/// What is said of places and how firm they are, and of alarms that have one cause.
package enum RankingPhrase: Hashable, Sendable {
  /// What the interval of places allows for, beside the rounding of the figures.
  case revised(error: String, count: Int)
  case rounded
  case weights(draws: Int, spread: String)
  case onTrial
  case rank
  case interval(from: Int, to: Int)
  case down(Int)
  case up(Int)
  case coverage(ranked: Int, of: Int, missing: Int, leftOut: Int, notApplicable: Int)
  case nothing
  case part(name: String, score: String)
  case firm
  case shaken(draws: Int, from: Int, to: Int)
  /// Alarms that have one cause.
  case sameCause
  case cluster(cause: String, areas: String)
  case clusterInShort(cause: String, areas: Int)
}

extension RankingPhrase: Wording {
  package var chinese: String {
    switch self {
    case .revised(let error, let count): "区间含取整和修订误差(修订均方根\(error)，\(count)期)"
    case .rounded: "区间只含取整误差(修订史不足)"
    case .weights(let draws, let spread): "换\(draws)套权重(各在约定的±\(spread)内)"
    case .onTrial: "试算(权重未会签)"
    case .rank: "位次"
    case .interval(let from, let to): "区间\(from)-\(to)"
    case .down(let places): "降\(places)"
    case .up(let places): "升\(places)"
    case .coverage(let ranked, let all, let missing, let leftOut, let notApplicable):
      "共\(all)个，排位次\(ranked)，未报\(missing)，不计\(leftOut)，不适用\(notApplicable)"
    case .nothing: "没有分地区的数据，或是不排位次的事实指标"
    case .part(let name, let score): "\(name)\(score)"
    case .firm: "稳健"
    case .shaken(let draws, let from, let to): "换\(draws)套权重 位次\(from)-\(to)"
    case .sameCause: "同因聚合"
    case .cluster(let cause, let areas): "\(cause)：\(areas)"
    case .clusterInShort(let cause, let areas): "\(cause)\(areas)处"
    }
  }

  package var english: String {
    switch self {
    case .revised(let error, let count):
      "intervals allow for rounding and revisions (root mean square \(error), \(count) periods)"
    case .rounded: "intervals allow for rounding alone (few revisions known)"
    case .weights(let draws, let spread): "\(draws) sets of weights, each within \(spread)"
    case .onTrial: "on trial (weights not countersigned)"
    case .rank: "Rank"
    case .interval(let from, let to): "\(from) to \(to)"
    case .down(let places): "down \(places)"
    case .up(let places): "up \(places)"
    case .coverage(let ranked, let all, let missing, let leftOut, let notApplicable):
      "of \(all): \(ranked) ranked, \(missing) missing, \(leftOut) left out, \(notApplicable) without it"
    case .nothing: "no figures by area, or a fact that is not ranked"
    case .part(let name, let score): "\(name) \(score)"
    case .firm: "firm"
    case .shaken(let draws, let from, let to): "\(draws) sets of weights: \(from) to \(to)"
    case .sameCause: "One cause"
    case .cluster(let cause, let areas): "\(cause): \(areas)"
    case .clusterInShort(let cause, let areas): "\(cause) \(areas)"
    }
  }
}
