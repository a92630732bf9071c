import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Something of the input that was not taken or is not in order, and what stays in force in its
/// place.
package struct InputFault: Hashable, Sendable, Identifiable {
  /// The place in a file that tells a fault from others.
  package struct ID: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
    /// Tells it from the faults at the same place before it, from 0.
    package fileprivate(set) var ordinal = 0
  }

  /// What the file belongs to.
  enum Kind: Hashable, Sendable {
    case snapshot
    case pack
    /// A snapshot that says it was created later than the clock.
    case ahead
    /// A file that was deleted and is shown for a while.
    case deleted
    /// A file that says of an id what a newer one of its source says otherwise.
    case changedMeaning
    /// A snapshot of which no screen shows anything.
    case barren
    /// Rows of a snapshot that land nowhere.
    case stray(StrayItem)
  }

  let kind: Kind
  let diagnostic: Diagnostic
  /// The other faults of the file, as far as they are listed.
  let others: [Diagnostic]
  /// How many more faults the file has than are listed.
  let unlisted: Int
  /// When the content that stays in force was created; `nil` where there is none.
  let lastGood: Instant?
  /// The id of who sent the file, and when it says that it was made, of one that was deleted or is ahead of
  /// the clock; `nil` where nobody knows.
  private(set) var source: String?
  private(set) var createdAt: Instant?

  package private(set) var id: ID

  init(
    kind: Kind, diagnostic: Diagnostic, others: [Diagnostic] = [], unlisted: Int = 0,
    lastGood: Instant?
  ) {
    self.kind = kind
    self.diagnostic = diagnostic
    self.others = others
    self.unlisted = unlisted
    self.lastGood = lastGood
    id = ID(file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
  }

  /// The fault as one of a file that a source made at a time.
  fileprivate func of(_ source: SnapshotHeader.Source?, madeAt createdAt: Instant?) -> InputFault {
    var fault = self
    (fault.source, fault.createdAt) = (source?.id, createdAt)
    return fault
  }

  /// How many more faults the file has than the first one.
  var more: Int { others.count + unlisted }

  /// What it is called where faults stand in a list.
  var state: Phrase {
    switch kind {
    case .pack, .snapshot: .figure(.refused)
    case .ahead: .figure(.ahead)
    case .deleted: .figure(.deleted)
    case .changedMeaning: .data(.changedMeaning)
    case .barren: .data(.barren)
    case .stray(let item): .data(.stray(item.stray.kind))
    }
  }

  var isStray: Bool { if case .stray = kind { true } else { false } }

  /// Whether it is no more than rows of an indicator that is new.
  var isUncatalogued: Bool {
    if case .stray(let item) = kind { item.stray.kind == .uncatalogued } else { false }
  }

  /// Where it is, in short.
  var place: String { isStray ? "\(diagnostic.file):\(diagnostic.line)" : diagnostic.place }

  /// The faults, those at one place told from each other.
  static func numbered(_ faults: [InputFault]) -> [InputFault] {
    var counts: [ID: Int] = [:]
    return faults.map { fault in
      var fault = fault
      let count = counts[fault.id, default: 0]
      counts[fault.id] = count + 1
      fault.id.ordinal = count
      return fault
    }
  }
}

extension PageContext {
  /// What of the input every screen tells of under its counts, the gravest first.
  var banner: [InputFault] { inputFaults.filter { !$0.isStray && $0.kind != .changedMeaning } }

  /// The files that say of an id what a newer one of their source says otherwise.
  private var changedMeanings: [InputFault] {
    let text = DefinitionText(strings: strings)
    return situation.changedDefinitions.flatMap { change -> [InputFault] in
      guard let newest = change.claims.first else { return [] }
      return change.claims.dropFirst().map { claim in
        InputFault(
          kind: .changedMeaning,
          diagnostic: Diagnostic(
            severity: .warning, file: claim.file, line: 1, column: 1,
            sentence: SnapshotFault.changedMeaning(
              change.id, meaning: text.meaning(of: claim, in: change),
              newer: text.meaning(of: newest, in: change), file: newest.file), excerpt: ""),
          lastGood: nil)
      }
    }
  }

  /// Where a file has its first fault, and how many more it has, such as `a.json:7:14 +3`.
  func place(of diagnostic: Diagnostic, more: Int) -> String {
    diagnostic.place + moreText(more)
  }

  /// Where a fault is, and how many more its file has.
  func place(of fault: InputFault) -> String {
    fault.place + moreText(fault.more)
  }

  /// How many more faults a file has, behind what is said of the first one; empty for none.
  func moreText(_ count: Int) -> String {
    count > 0 ? " " + strings(.chrome(.more(count))) : ""
  }

  /// What of the input was not taken, of the pack, then of the folder, and what is ahead of the
  /// clock.
  var inputFaults: [InputFault] {
    InputFault.numbered(
      packFaults.map { InputFault(kind: .pack, diagnostic: $0, lastGood: nil) }
        + situation.refusals.map {
          InputFault(
            kind: .snapshot, diagnostic: $0.diagnostic, others: $0.others, unlisted: $0.unlisted,
            lastGood: $0.lastGood)
        }
        + situation.ahead.map {
          InputFault(kind: .ahead, diagnostic: $0.diagnostic, lastGood: $0.lastGood)
            .of(situation.source(ofFile: $0.file), madeAt: $0.createdAt)
        }
        + situation.deleted.map {
          InputFault(kind: .deleted, diagnostic: $0.diagnostic, lastGood: $0.lastGood)
            .of(situation.source(ofFile: $0.diagnostic.file), madeAt: $0.lastGood)
        }
        + changedMeanings
        + situation.barren.map {
          InputFault(kind: .barren, diagnostic: $0.diagnostic, lastGood: nil)
        }
        + situation.strays.map { item in
          InputFault(
            kind: .stray(item),
            diagnostic: Diagnostic(
              severity: .warning, file: item.file, line: item.stray.line,
              column: item.stray.column, sentence: item.stray.fault, excerpt: ""),
            lastGood: nil)
        })
  }
}
