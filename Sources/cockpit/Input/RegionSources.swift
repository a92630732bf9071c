import CockpitCatalogue
import CockpitFeed
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import DigitalCockpit

/// The source and the judge of the region that is shown, and those of the regions that were shown
/// before.
///
/// What a source remembers of refused files is nowhere else: going back to a region finds it.
struct RegionSources: Sendable {
  /// A source and who judges what comes from it.
  private struct Region {
    var source: DataSource
    var judge: Judge

    init(_ source: DataSource, area: String? = nil) {
      self.source = source
      judge = Judge(pack: source.catalogue, area: area)
    }

    mutating func situation(at moment: Moment) -> Situation {
      judge.situation(of: source.content, at: moment)
    }

    /// The situation at a moment, if anything was read or fell due since the last one.
    mutating func news(at moment: Moment, named names: Set<FileName>?) -> Situation? {
      // Once it was read, a folder that cannot be read is no error but a refusal.
      let isRead = (try? source.refresh(at: moment.clock, named: names)) == true
      let isDue = judge.last.map { $0.nextDue <= moment.clock } ?? true
      return isRead || isDue ? situation(at: moment) : nil
    }
  }

  /// The past of a region, with what was found out of it last.
  private struct Looks {
    var then: Region
    var hindsight: Region

    init(_ region: Region) {
      then = Region(region.source, area: region.judge.area)
      hindsight = then
    }

    /// What is known of a source, where that is the one of these.
    func of(_ source: DataSource) -> Looks? {
      then.source.catalogue.id == source.catalogue.id ? self : nil
    }
  }

  private var shown: Region
  private var others: [String: Region] = [:]
  /// The past that was looked at last.
  private var looks: Looks?
  /// The chosen end of what is known; `nil` where that is the clock.
  private let knownUntil: Instant?

  /// The source of one region, not yet read, of which one area is looked at, or all of it.
  init(_ source: DataSource, area: String?, knownUntil: Instant?) {
    shown = Region(source, area: area)
    self.knownUntil = knownUntil
  }

  /// The folder that is read, if it is one.
  var folder: SnapshotFolder? { shown.source.folder }

  /// The situation at a moment, read for the first time.
  mutating func first(at now: Instant, telling progress: ReadingProgress? = nil) throws -> Situation
  {
    do throws(FeedError) {
      _ = try shown.source.refresh(at: now, telling: progress)
    } catch {
      throw CommandFailure(error)
    }
    return shown.situation(at: Moment(clock: now, knownUntil: knownUntil))
  }

  /// What the screens of the region that is shown showed at a moment.
  ///
  /// Files say themselves when they were known, and the lines of a journal when they were written; the
  /// demonstration is invented anew as it was then. What lies behind the chosen end of what is known stays
  /// unknown.
  mutating func picture(of replay: Replay, now: Instant, journalsIn state: String?) -> PastPicture {
    let shown = shown
    var look = looks?.of(shown.source) ?? Looks(shown)
    defer { looks = look }
    if shown.source.folder == nil {
      // It was invented before; what cannot be invented anew stays as it was.
      _ = try? look.then.source.refresh(at: replay.clock)
    } else {
      look.then.source = shown.source
    }
    let end = min(replay.clock, knownUntil ?? replay.clock)
    let then = look.then.situation(at: Moment(clock: replay.clock, knownUntil: end))
    guard replay.isHindsight else {
      return PastPicture(
        replay: replay, situation: then, duty: Duty.past(then, journalsIn: state))
    }
    look.hindsight.source = shown.source
    let situation = look.hindsight.situation(
      at: Moment(clock: replay.clock, knownUntil: knownUntil ?? now))
    return PastPicture(
      replay: replay, situation: situation, duty: Duty.past(situation, journalsIn: state),
      then: then)
  }

  /// Keeps what was read of the region that is shown for the next start, where that spares it enough.
  mutating func keepIndex() { shown.source.keepIndex() }

  /// The situation at a moment, if anything was read or fell due since the last call; where names are given, it
  /// is read of these alone.
  mutating func news(at now: Instant, named names: Set<FileName>? = nil) -> Situation? {
    shown.news(at: Moment(clock: now, knownUntil: knownUntil), named: names)
  }

  /// The situations of some of the other regions that were shown before, if anything was read or fell due since the
  /// last call.
  mutating func newsElsewhere(
    of regions: Set<String>, at now: Instant, named names: Set<FileName>? = nil
  ) -> [Situation] {
    let moment = Moment(clock: now, knownUntil: knownUntil)
    return others.keys.sorted().compactMap { id in
      guard let region = others[id]?.source.catalogue.region, regions.contains(region) else {
        return nil
      }
      return others[id]?.news(at: moment, named: names)
    }
  }

  /// Goes to the region of a pack that was shown before or is built in, all of it.
  ///
  /// - Returns: its situation at a moment.
  /// - Throws: where there is no such pack; the region that is shown stays.
  mutating func situation(ofPack pack: String, at now: Instant) throws -> Situation {
    let id = ownPack(insteadOf: pack)
    if id != shown.source.catalogue.id {
      let next =
        try others.removeValue(forKey: id)
        ?? Region(shown.source.anew(for: catalogue(id)))
      others[shown.source.catalogue.id] = shown
      shown = next
      if shown.judge.area != shown.source.catalogue.region { shown = Region(shown.source) }
    }
    return news(at: now) ?? shown.situation(at: Moment(clock: now, knownUntil: knownUntil))
  }

  /// The pack of a region that was shown before in the place of a built-in one of that region.
  private func ownPack(insteadOf pack: String) -> String {
    let region = EmbeddedPacks.region(ofPack: pack)
    return ([shown] + others.values).map(\.source.catalogue)
      .first { $0.region == region && others[pack] == nil }?.id ?? pack
  }

  /// A built-in pack that knows the regions of those that were shown.
  private func catalogue(_ pack: String) throws -> Catalogue {
    var catalogue = try PackSource.catalogue(pack)
    let known = ([shown] + others.values).map(\.source.catalogue.region)
    catalogue.otherRegions.formUnion(known.filter { $0 != catalogue.region })
    return catalogue
  }
}
