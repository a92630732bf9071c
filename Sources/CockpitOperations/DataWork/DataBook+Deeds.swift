package import CockpitValues

// What reaches the book beside situations: deeds, alarms that come and go, a clock that goes back.

extension DataBook {
  /// Does what a person wants with an open item; of a number, where they looked at one.
  ///
  /// - Throws: why not; then nothing changes.
  package mutating func take(
    _ deed: DataDeed, on key: DataKey, number: Int? = nil, at now: Instant
  ) throws(DeedRefusal) -> [DataStep] {
    // Another one of the same kind is another one, whatever its version.
    if let number, let other = open[key], other.number != number {
      throw .changed(by: self.item(number)?.lastPerson)
    }
    guard var item = open[key] else {
      // It was turned into another kind since, or ended.
      if let other = openItem(turningInto: key) { throw .changed(by: other.lastPerson) }
      let last = history.last { $0.key == key }
      if deed.version != nil, let last { throw .changed(by: last.lastPerson) }
      throw .nothingThere
    }
    let step = try item.take(deed, at: max(now, clock ?? now))
    open[key] = nil
    keep(item)
    return [step]
  }

  /// Takes in what became of alarms: one that comes and goes asks for other limits, and one that steadies
  /// asks no more.
  package mutating func take(
    _ transitions: [AlarmTransition], owners: [AlarmKey: DataOwner] = [:], at now: Instant
  ) -> [DataStep] {
    var log: [DataStep] = []
    for transition in transitions {
      switch (transition.row, transition.key) {
      case (26, let alarm?):
        raise(
          DataKey(.flapping, .alarm(alarm)), owners[alarm] ?? DataOwner(), .adjustAlarm, at: now,
          &log)
      case (27, let alarm?):
        if let item = open[DataKey(.flapping, .alarm(alarm))] { close(item, at: now, &log) }
      default: break
      }
    }
    return log
  }

  /// Notes what the clock showed before it went back, until it is there again; `nil` where it is right.
  mutating func take(clockBackFrom last: Instant?, at now: Instant) -> [DataStep] {
    var log: [DataStep] = []
    let key = DataKey(.clock, .clock)
    if let last {
      raise(key, DataOwner(), .setClock, since: last, at: now, &log)
    } else if let item = open[key], item.since <= now {
      close(item, at: now, &log)
    }
    return log
  }

  /// Opens an item for bytes that were no line, without a step: each journal has a line of it, which every
  /// cockpit that reads it takes for the same.
  mutating func takeTorn(at moment: Instant) {
    let key = DataKey(.torn, .journal)
    guard var item = open[key] else {
      var log: [DataStep] = []
      return raise(key, DataOwner(), .checkLastDeed, at: moment, &log)
    }
    // Whoever has seen the one before has not seen this one.
    (item.acknowledgement, item.since) = (nil, moment)
    item.version += 1
    open[key] = item
  }

  /// Begins again after nobody watched: the clock that there is by then holds.
  mutating func restart(at now: Instant) -> [DataStep] {
    var log: [DataStep] = []
    clock = now
    if let item = open[DataKey(.clock, .clock)] { close(item, at: now, &log) }
    return log
  }

  private mutating func raise(
    _ key: DataKey, _ owner: DataOwner, _ task: DataTask, since: Instant? = nil, at now: Instant,
    _ log: inout [DataStep]
  ) {
    guard open[key] == nil else { return }
    let item = DataItem(
      number: nextNumber, key: key, owner: owner, since: since ?? now, openedAt: now, task: task,
      evidence: DataEvidence())
    nextNumber += 1
    change(item, .opened, at: now, &log) { _ in }
  }
}

// MARK: - Steps

extension DataBook {
  mutating func change(
    _ item: DataItem, _ change: DataStep.Change, at now: Instant, _ log: inout [DataStep],
    _ body: (inout DataItem) -> Void
  ) {
    open[item.key] = nil
    var item = item
    body(&item)
    log.append(item.step(change, at: now))
    keep(item)
  }

  mutating func close(_ item: DataItem, at now: Instant, _ log: inout [DataStep]) {
    change(item, .closed, at: now, &log) {
      $0.closedAt = now
      $0.isHeld = false
    }
  }

  mutating func keep(_ item: DataItem) {
    guard item.closedAt != nil else {
      open[item.key] = item
      return
    }
    history.append(item)
    if history.count > DataBook.longestHistory {
      history.removeFirst(history.count - DataBook.longestHistory)
    }
  }
}
