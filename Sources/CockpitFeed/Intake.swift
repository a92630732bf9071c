package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues
package import CockpitWarehouse

/// What a source says, kept up to date: the one way by which figures and targets come in.
///
/// An item that changes is read alone. One that is refused leaves the last good content under its
/// name in force; one that is removed is as if it had never been there, at once or, on a live screen,
/// after a while in which that is said. Where the source itself is lost, all that is known stays in force, and a refusal under the source's name says so. Invented
/// items and real ones are never in force together.
package struct Intake: Sendable {
  package let catalogue: Catalogue
  /// What is in force.
  package internal(set) var content = IntakeContent()
  /// What the intake had that this one goes on from, until the source is read.
  private var inheritance: Inheritance?
  private var source: any Source
  private let workers: Int
  private let listsStrays: Bool
  private let keepsDeleted: Bool
  /// Where columns that were read are kept for the next start; `nil` for nowhere.
  let indexFile: IndexFile?
  /// The bytes that were read since there was an index.
  var bytesUnindexed = 0
  /// The items that changed so shortly before they were read that another change may not show.
  var unsettled: Set<FileName> = []
  /// The items that are gone and still in force, and since when.
  private var deleted: [FileName: Instant] = [:]
  var seen: [FileName: SourceStamp] = [:]
  /// Why items are refused: at least one reason each.
  var refused: [FileName: FileFaults] = [:]
  /// What is doubtful in items that are in force.
  var warnings: [FileName: [Diagnostic]] = [:]
  /// The refused items that are sound, but invented among real ones or the reverse.
  private var strangers: Set<FileName> = []
  /// The documents in force that set targets.
  private var targets: [FileName: TargetFile] = [:]
  /// The files of targets that do not say their region, refused ones too.
  private var silentTargets: Set<FileName> = []
  /// The files that are ahead of the clock; `nil` where files count strictly by their creation.
  var ahead: AheadFiles?
  /// Why the source cannot be listed any more.
  private var loss: FeedError?
  private var wasRead = false
  /// Whether invented items were in force in the intake that this one goes on from, if any were.
  private var kindBefore: Bool?
  /// Whether the source was read before, by this intake or by the one that it goes on from.
  private var isOpen = false

  /// An intake that has read nothing yet.
  ///
  /// At most so many threads as `workers` says read items at once. A strict one does without the
  /// pack's tolerance for clocks that run ahead: what is known is what was created by a moment. One that
  /// lists strays keeps the place of each row that lands nowhere, not only of the first. One that keeps
  /// what was deleted shows its last values for as long as the pack says.
  package init(
    source: any Source, catalogue: Catalogue, workers: Int, isStrict: Bool = false,
    listsStrays: Bool = false, keepsDeleted: Bool = false, indexFile: IndexFile? = nil
  ) {
    self.indexFile = indexFile
    self.keepsDeleted = keepsDeleted
    self.listsStrays = listsStrays
    self.source = source
    self.catalogue = catalogue
    self.workers = workers
    ahead = isStrict ? nil : AheadFiles(catalogue.clock)
  }

  /// An intake for another pack that has read nothing yet and goes on from one that has.
  ///
  /// What would have kept the cockpit from starting is only a refusal here: a source that cannot
  /// be listed, and an item of the kind that is not in force.
  package init(
    _ other: Intake, source: any Source, catalogue: Catalogue, indexFile: IndexFile? = nil
  ) {
    self.init(
      source: source, catalogue: catalogue, workers: other.workers, isStrict: other.ahead == nil,
      keepsDeleted: other.keepsDeleted, indexFile: indexFile)
    kindBefore = other.kind
    isOpen = other.isOpen
    // What was emptied is nobody else's, either.
    if other.ownKind == nil { content.isInvented = other.content.isInvented }
    inheritance =
      other.wasRead
      ? Inheritance(
        catalogue: other.catalogue, warehouse: other.content.warehouse, targets: other.targets,
        seen: Set(other.seen.keys), deleted: other.deleted)
      : other.inheritance
  }

  /// Reads what changed up to a moment; where names are given, of these alone.
  ///
  /// All items are looked at where names are not enough: at first, after the source was lost, and where it has
  /// items of both kinds.
  ///
  /// - Returns: whether anything changed; true for the first call.
  /// - Throws: on the first call, if the source is lost or mixes invented and real items.
  /// - Complexity: O(items), or O(names), for looking, and the bytes of those that changed
  package mutating func refresh(
    at now: Instant, named names: Set<FileName>? = nil, telling progress: ReadingProgress? = nil
  ) throws(FeedError) -> Bool {
    let names = wasRead && loss == nil && strangers.isEmpty ? names : nil
    let items: [SourceItem]
    do throws(FeedError) {
      if let names {
        items = try source.items(named: names, at: now)
      } else {
        items = try source.items(at: now)
      }
    } catch {
      let isNews = loss != error
      loss = error
      guard isOpen else { throw error }
      if isNews { content.refusals = refusals }
      return settle(at: now) || isNews
    }
    let wasLost = loss != nil
    loss = nil
    if !wasRead, inheritance == nil { takeIndexed(items, at: now) }
    let gone = gone(from: items, of: names)
    let changed = items.filter { seen[$0.name] != $0.stamp }
    let over = deleted.filter { deadline(of: $0.value) <= now }.map(\.key)
    guard !gone.isEmpty || !changed.isEmpty || !over.isEmpty || wasLost || !wasRead else {
      return settle(at: now)
    }
    // What is gone or changed may have left the source to items of the other kind.
    let others =
      strangers.isEmpty
      ? [] : items.filter { strangers.contains($0.name) && seen[$0.name] == $0.stamp }
    for item in changed { deleted[item.name] = nil }
    forget(over + keep(gone, at: now))
    try take(changed + others, at: now, telling: progress)
    if let inheritance { keep(inheritance, besides: items, at: now) }
    forget(replaced)
    for item in changed { seen[item.name] = item.stamp }
    (wasRead, isOpen) = (true, true)
    let nobodys = Set(targetsOfNobody)
    content.targets = targets.filter { name, file in
      file.region.map { $0 == catalogue.region } ?? !nobodys.contains(name)
    }.sorted { ($0.value.date, $0.key) < ($1.value.date, $1.key) }.map(\.value)
    content.refusals = refusals
    content.deleted = deletedFiles
    _ = settle(at: now)
    // What is emptied stays what it was, until something of another kind comes.
    if let ownKind { content.isInvented = ownKind }
    return true
  }

  /// The files of targets that do not say whose they are, where there are files of several regions.
  package var targetsOfNobody: [FileName] {
    let silent = silentTargets.sorted()
    guard !silent.isEmpty,
      content.warehouse.headers.contains(where: { $0.belonging == .otherRegion })
    else { return [] }
    return silent
  }

  /// Whether it cannot be said what there is.
  package var isLost: Bool { loss != nil }

  /// What was complained of in an item: why it is refused, and what is doubtful in it.
  package func diagnostics(of name: FileName) -> [Diagnostic] {
    refused[name].map { $0.listed + $0.warnings } ?? warnings[name] ?? []
  }

  /// How many more faults a refused item has than ``diagnostics(of:)`` lists; 0 for one that is in
  /// force.
  package func unlistedFaults(of name: FileName) -> Int { refused[name]?.more ?? 0 }

  /// Whether a file of targets does not say whose they are.
  package func isSilent(_ name: FileName) -> Bool { silentTargets.contains(name) }

  /// Whether an item is refused.
  package func isRefused(_ name: FileName) -> Bool { refused[name] != nil }

  /// The documents in force that set targets, by the names of their files.
  package var targetFiles: [FileName: TargetFile] { targets }
}

// MARK: - Reading

extension Intake {
  /// The names that were seen before and are no longer there, in order; only some names where they are given.
  private func gone(from items: [SourceItem], of names: Set<FileName>?) -> [FileName] {
    if let names {
      return names.subtracting(items.lazy.map(\.name)).filter { seen[$0] != nil }.sorted()
    }
    let known = items.count { seen[$0.name] != nil }
    guard known < seen.count else { return [] }
    let present = Set(items.lazy.map(\.name))
    return seen.keys.filter { !present.contains($0) }.sorted()
  }

  private mutating func forget(_ names: [FileName]) {
    guard !names.isEmpty else { return }
    for name in names {
      deleted[name] = nil
      seen[name] = nil
      refused[name] = nil
      warnings[name] = nil
      strangers.remove(name)
      targets[name] = nil
      silentTargets.remove(name)
    }
    content.warehouse = content.warehouse.removing(names)
    ahead?.forget(names)
  }

  /// Takes in what waited for its time, and names what is ahead of a moment.
  ///
  /// - Returns: whether anything changed.
  private mutating func settle(at now: Instant) -> Bool {
    guard let due = ahead?.takeDue(at: now) else { return false }
    for batch in due {
      do throws(MixedFilesError) {
        content.warehouse = try content.warehouse.adding(batch)
      } catch {
        for file in batch.files {
          let name = FileName(file.header.fileName)
          refused[name] = FileFaults([Diagnostic(file: name.text, sentence: error.sentence)])
          strangers.insert(name)
        }
      }
    }
    // What is kept in the place of a refused file may be another content now.
    if !due.isEmpty { content.refusals = refusals }
    let before = content.ahead
    content.ahead = ahead?.settle(&content.warehouse, at: now) ?? []
    return !due.isEmpty || content.ahead != before
  }

  private mutating func take(
    _ items: [SourceItem], at now: Instant, telling progress: ReadingProgress?
  ) throws(FeedError) {
    for item in items {
      refused[item.name] = nil
      warnings[item.name] = nil
      strangers.remove(item.name)
    }
    var news: [FileName: TargetFile] = [:]
    for item in items where item.setsTargets { news[item.name] = readTargets(item) }
    let snapshots = items.filter { !$0.setsTargets }
    // A change within the same tick after a file was read does not show: the tick is over before.
    let clock = indexFile?.clock()
    let outcome = SnapshotLoader.load(
      snapshots, catalogue: catalogue, workers: workers, listsStrays: listsStrays,
      telling: progress)
    for (place, faults) in outcome.refusals { refused[snapshots[place].name] = faults }
    for (place, doubts) in outcome.warnings { warnings[snapshots[place].name] = doubts }
    if let clock { noteRead(snapshots, outcome.batches, at: clock) }
    if let error = changeOfKind(outcome.batches) {
      return takeFitting(outcome.batches, news, error.sentence, at: now)
    }
    do throws(MixedFilesError) {
      do throws(MixedFilesError) {
        try add(outcome.batches, news, at: now)
      } catch {
        guard !deleted.isEmpty else { throw error }
        // What is gone must not keep out what takes its place.
        forget(deleted.keys.sorted())
        try add(outcome.batches, news, at: now)
      }
    } catch {
      guard isOpen else { throw FeedError(error.sentence) }
      takeFitting(outcome.batches, news, error.sentence, at: now)
    }
  }

  /// Reads targets; an item that is refused leaves what it said before in force.
  private mutating func readTargets(_ item: SourceItem) -> TargetFile? {
    do throws(PackError) {
      let bytes = try SnapshotLoader.bytes(ofTargets: item)
      silentTargets.remove(item.name)
      if !bytes.isEmpty,
        bytes.withUnsafeBufferPointer({ JSONReader.text(ofMember: "region", in: $0) }) == nil
      {
        silentTargets.insert(item.name)
      }
      let read = try TargetFileReader.read(
        SourceText(name: item.name.text, bytes: bytes), of: catalogue.region,
        indicators: catalogue.indicators, departments: catalogue.departmentIndex)
      if let region = read.file.region, !catalogue.areas.areas.isEmpty, !catalogue.isRegion(region)
      {
        refused[item.name] = FileFaults([
          Diagnostic(file: item.name.text, sentence: TargetFault.ofNoRegion(region))
        ])
        return nil
      }
      if !read.warnings.isEmpty { warnings[item.name] = read.warnings }
      return read.file
    } catch {
      refused[item.name] = FileFaults(error.diagnostics, warnings: error.warnings)
      return nil
    }
  }

  /// Takes figures and targets into force, all of them or none.
  private mutating func add(
    _ batches: [SnapshotBatch], _ news: [FileName: TargetFile], at now: Instant
  ) throws(MixedFilesError) {
    var warehouse = try content.warehouse.adding(batches)
    let merged = targets.merging(news) { $1 }
    if merged.values.contains(where: { $0.isDemonstration != warehouse.isDemonstration }) {
      try MixedFilesError.check(
        warehouse.members
          + merged.map { .init(name: $0.key.text, isDemonstration: $0.value.isDemonstration) })
    }
    if let ready = ahead?.sort(batches, content.warehouse, at: now),
      ready.map(\.files.count) != batches.map(\.files.count)
    {
      warehouse = try content.warehouse.adding(ready)
    }
    content.warehouse = warehouse
    targets = merged
  }
}

// MARK: - What was deleted

extension Intake {
  private func deadline(of moment: Instant) -> Instant {
    moment.adding(seconds: Int64(catalogue.clock.deletedFor))
  }

  /// Keeps those items in force that went at a moment and whose last values nothing else has.
  ///
  /// - Returns: the others
  private mutating func keep(_ gone: [FileName], at now: Instant) -> [FileName] {
    guard keepsDeleted, catalogue.clock.deletedFor > 0 else { return gone }
    let names = Set(gone).union(deleted.keys)
    let repeated = content.warehouse.repeated(of: Set(gone), besides: names)
    let replaced = content.warehouse.replaced(of: Set(gone), besides: names)
    var others: [FileName] = []
    for name in gone {
      // One that waited for its time was never in force, and has no last values.
      let isInForce = content.warehouse.header(of: name).map { $0.knownSince <= now } ?? true
      guard
        targets[name] != nil
          || isInForce && !repeated.contains(name) && !replaced.contains(name)
      else {
        others.append(name)
        continue
      }
      ahead?.forget([name])
      (seen[name], refused[name], warnings[name]) = (nil, nil, nil)
      strangers.remove(name)
      deleted[name] = now
    }
    return others
  }

  /// What an intake had for another pack.
  private struct Inheritance {
    let catalogue: Catalogue
    let warehouse: Warehouse
    let targets: [FileName: TargetFile]
    let seen: Set<FileName>
    let deleted: [FileName: Instant]
  }

  /// Keeps those items in force that are gone and were so, or were there, under the pack before: as far
  /// as this one reads their rows alike, for nothing can be read again.
  private mutating func keep(
    _ other: Inheritance, besides items: [SourceItem], at now: Instant
  ) {
    inheritance = nil
    guard keepsDeleted else { return }
    let present = Set(items.lazy.map(\.name))
    let gone = other.seen.union(other.deleted.keys).subtracting(present).sorted()
    for name in gone {
      let moment = other.deleted[name] ?? now
      let batch = other.warehouse.batch(of: name)
      let isAlike = batch?.indicators.allSatisfy { id in
        let (old, new) = (other.catalogue.indicator(id), catalogue.indicator(id))
        return old?.unit == new?.unit && old?.span == new?.span && old?.frequency == new?.frequency
      }
      guard deadline(of: moment) > now, isAlike ?? (other.targets[name] != nil) else { continue }
      do throws(MixedFilesError) {
        if let batch { content.warehouse = try content.warehouse.adding(batch) }
        targets[name] = other.targets[name]
        deleted[name] = moment
      } catch {
        // What is gone must not stand beside what takes its place.
      }
    }
  }

  /// The deleted items whose last values came again in the meantime.
  private var replaced: [FileName] {
    guard !deleted.isEmpty else { return [] }
    let names = Set(deleted.keys)
    return content.warehouse.replaced(of: names, besides: names).filter { targets[$0] == nil }
      .sorted()
  }

  private var deletedFiles: [DeletedFile] {
    deleted.sorted { $0.key < $1.key }.map { name, moment in
      let until = deadline(of: moment)
      let time = CivilTime(until, offset: catalogue.offset).description
      // Month, day, hour and minute.
      let short = time.dropFirst(5).prefix(11).map { $0 == "T" ? " " : $0 }
      return DeletedFile(
        diagnostic: Diagnostic(
          severity: .warning, file: name.text, line: 1, column: 1,
          sentence: SnapshotFault.deleted(until: String(short)), excerpt: ""),
        lastGood: lastGood(name), until: until)
    }
  }
}

// MARK: - Kinds

extension Intake {
  /// Whether invented items are in force, or were in the intake that this one goes on from; `nil` where none of either
  /// kind is.
  private var kind: Bool? { ownKind ?? kindBefore }

  private var ownKind: Bool? {
    content.warehouse.isEmpty
      ? targets.values.first?.isDemonstration : content.warehouse.isDemonstration
  }

  /// The complaint about items of another kind than was in force in the intake that this one goes
  /// on from, as long as there are refused items that may be of that kind.
  private func changeOfKind(_ batches: [SnapshotBatch]) -> MixedFilesError? {
    guard let kindBefore, content.warehouse.isEmpty else { return nil }
    let others = batches.flatMap(\.files).map(\.header)
      .filter { $0.isDemonstration != kindBefore }.map(\.fileName).sorted()
    let doubtful = refused.keys.filter { !TargetFile.isName($0.text) }.sorted().map(\.text)
    guard !others.isEmpty, !doubtful.isEmpty else { return nil }
    return kindBefore
      ? MixedFilesError(demonstration: doubtful, real: others)
      : MixedFilesError(demonstration: others, real: doubtful)
  }

  /// Takes the items of the kind that is in force and refuses the others.
  private mutating func takeFitting(
    _ batches: [SnapshotBatch], _ news: [FileName: TargetFile], _ sentence: any Sentence,
    at now: Instant
  ) {
    let kind = kind
    let fitting = batches.map { batch in
      SnapshotBatch(
        keys: batch.keys, files: batch.files.filter { $0.header.isDemonstration == kind })
    }
    let others =
      batches.flatMap(\.files).filter { $0.header.isDemonstration != kind }
      .map { FileName($0.header.fileName) }
      + news.filter { $0.value.isDemonstration != kind }.keys
    for name in others {
      refused[name] = FileFaults([Diagnostic(file: name.text, sentence: sentence)])
      strangers.insert(name)
    }
    // Items of one kind only: nothing is mixed any more.
    try? add(fitting, news.filter { $0.value.isDemonstration == kind }, at: now)
  }
}

// MARK: - Refusals

extension Intake {
  /// The items that are not taken, in the order of their names; before them the source, if it is
  /// lost.
  private var refusals: [Refusal] {
    let nobodys = targetsOfNobody
    let items =
      refused.sorted { $0.key < $1.key }.filter { !nobodys.contains($0.key) }
      .compactMap { name, reasons in
        // What is refused came after the content that it would have taken the place of.
        reasons.listed.first.map {
          Refusal(
            file: name.text, diagnostic: $0, others: Array(reasons.listed.dropFirst()),
            unlisted: reasons.more, lastGood: lastGood(name), notBefore: lastGood(name))
        }
      }
      + nobodys.map { name in
        Refusal(
          file: name.text,
          diagnostic: Diagnostic(file: name.text, sentence: TargetFault.regionMissing),
          lastGood: nil)
      }
    guard let loss else { return items }
    let newest = content.warehouse.headers.map(\.createdAt).max()
    let newestTargets = targets.values.map { $0.date.start(offset: catalogue.offset) }.max()
    let diagnostic = Diagnostic(file: source.name, sentence: loss.sentence)
    return [
      Refusal(
        file: source.name, diagnostic: diagnostic,
        lastGood: [newest, newestTargets].compactMap(\.self).max())
    ] + items
  }

  /// When the content in force under a name was created; `nil` where none is.
  private func lastGood(_ name: FileName) -> Instant? {
    content.warehouse.header(of: name)?.createdAt
      ?? targets[name].map { $0.date.start(offset: catalogue.offset) }
  }
}
