import CockpitCanvas
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// An id that sources define differently: what each of them says, and under which id its figures are
/// shown.
struct ContradictionPage: Page {
  /// The kind of what is defined, and the id of the files.
  let subject: String

  init(_ contradiction: Contradiction) { subject = contradiction.subject }

  var id: String { "contradiction:\(subject)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let known = context.situation.contradictions.first { $0.subject == subject }
    guard let known else {
      let title = strings(.data(.contradiction(id: subject)))
      return PageContent(title, [PagePanel(.text(TextBlock(strings(.fault(.gone)))))])
    }
    let title = strings(.data(.contradiction(id: known.id)))
    let text = DefinitionText(strings: strings)
    var table = Table("claims", rows: known.claims.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("source", strings(.column(.source)), minimum: 10, ideal: 24),
          Table.Column("meaning", strings(.data(.meaning)), minimum: 12, ideal: 30, weight: 1),
          Table.Column("id", strings(.data(.shownAs)), minimum: 8, ideal: 20, priority: 1),
          Table.Column("file", strings(.detail(.file)), minimum: 8, ideal: 24, priority: 2),
        ],
        known.claims.map { claim in
          [
            Table.Cell(context.departmentText.name(claim.source.name)),
            Table.Cell(text.meaning(of: claim, in: known)),
            Table.Cell(claim.id, style: .secondary), Table.Cell(claim.file, style: .secondary),
          ]
        })
    }
    table.overflow = context.overflow
    return PageContent(
      title,
      [
        PagePanel(
          .text(TextBlock(strings(.data(.contradictionAdvice)))), rows: 3, exports: .nothing),
        PagePanel(.table(table)),
      ])
  }
}

extension Contradiction {
  /// What programs call it, and what no other one is called.
  var subject: String {
    let kind =
      switch claims.first?.meaning {
      case .indicator, nil: "indicator"
      case .area: "area"
      case .dimension: "dimension"
      }
    return "\(kind):\(id)"
  }
}

extension PageContext {
  /// What sources define differently, as data: a row for each source.
  var contradictionTable: ScreenTable {
    let text = DefinitionText(strings: strings)
    return ScreenTable(
      id: "contradictions", title: strings(.figure(.conflictInWords)),
      columns: [
        .init("defined", strings(.detail(.id))), .init("source", strings(.column(.source))),
        .init("meaning", strings(.data(.meaning))), .init("shown_as", strings(.data(.shownAs))),
        .init("file", strings(.detail(.file))),
      ],
      rows: situation.contradictions.flatMap { contradiction in
        contradiction.claims.map { claim in
          [
            .text(contradiction.id), .text(departmentText.name(claim.source.name)),
            .text(text.meaning(of: claim, in: contradiction)), .text(claim.id), .text(claim.file),
          ]
        }
      })
  }
}
