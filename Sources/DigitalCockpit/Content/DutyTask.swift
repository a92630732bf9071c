/// What somebody does with an alarm or about a shift, before a dialog asks for the rest.
enum AlarmTask: Hashable, Sendable {
  case acknowledge, note, shelve, unshelve, withdraw, dispatch, outOfService, returnToService
  case merge, reset, migrate
  case signOn, handOver
  case data(DataVerb)
}

/// What somebody does with an item of 数据.
enum DataVerb: Hashable, Sendable {
  case notice, ask, answer, takeBack, close
}

/// What somebody does with an item of 督办, or that they hand one in, before a dialog asks for the rest.
enum SupervisionTask: Hashable, Sendable {
  case approve, decline
  /// The next step where the item stands.
  case next
  /// 核查通过办结
  case pass
  case sendBack, postpone, suspend, note, propose
}
