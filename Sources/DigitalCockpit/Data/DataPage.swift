import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitWarehouse
import CockpitWording

/// The data that need a person, each with the unit that answers for it: refused files, rows that land
/// nowhere, ids that sources define differently, figures late, missing, doubtful or conflicting.
struct DataPage: Page {
  static let actions = [
    Action(
      "key.data", .key(.data), keys: [.character("s")], group: .screens, rank: 30, hint: .learn,
      .visit(DataPage().any))
  ]

  var id: String { "data" }

  /// The rows that the parts below the table need.
  private static let leastRows = 5
  /// From this width on, the history of the figure in focus stands beside what is wrong with it.
  private static let columnsForTwo = 120
  private static let chartRows = 18

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let problems = context.dataProblems
    let contradictions = context.situation.contradictions
    let title = strings(.data(.title))
    let kinds = context.situation.counts { context.passes($0) }
    let questions = context.questionCounts
    let counts =
      strings(
        .data(
          .counts(
            late: kinds.late, doubtful: questions.doubtful, conflicting: questions.conflicting,
            refused: context.refusedFiles)))
      + (context.otherItems > 0 ? " " + strings(.data(.other(context.otherItems))) : "")
      + context.inputCounts.map { " " + $0 }.joined() + unnoticed(in: context)
    let data = DataRows(in: context)
    let exports = PagePanel.Exports.tables { rows in
      let readings = rows(Array(zip(data.entries, data.items))).compactMap { entry, items in
        if case .reading(let reading) = entry { (reading, items.first) } else { nil }
      }
      let export = DataItemExport(context: context)
      // What is no reading has tables of its own.
      return [
        export.appending(
          readings.map(\.1),
          to: ReadingExport(context: context).table(
            id: "problems", title: title, of: readings.map(\.0))),
        context.faultTable,
      ] + (contradictions.isEmpty ? [] : [context.contradictionTable])
        + (context.queues.data.items.isEmpty ? [] : [export.table(context.queues.data.items)])
    }
    let items = data.shown
    var content = PageContent(
      title,
      [
        PagePanel(
          .table(table(data, in: context)), exports: exports),
        PagePanel(.lines([StyledText(counts)]), exports: .nothing),
        PagePanel { focus in
          problems.first { $0.series.focusID == focus?.id }.map {
            facts(of: $0, items[$0.series.focusID], in: context)
          } ?? focus.flatMap { items[$0.id] }.map { facts(of: $0, in: context) }
        },
        DueTable(context: context).panel,
        PagePanel { focus in
          problems.first { $0.series.focusID == focus?.id }.map { history(of: $0, in: context) }
        },
        PagePanel { focus in
          problems.first { $0.series.focusID == focus?.id }.map {
            FiguresTable(context: context, reading: $0).panel
          }
        },
      ]
    ) { panels, room in
      let (head, body) = room.area.split(top: 1)
      let rows = panels[0].tableRows
      let (upper, lower) = body.split(top: min(body.height, rows + 2))
      guard rows > 0, lower.height >= DataPage.leastRows else {
        return [.panel(1, head), .panel(0, body)]
      }
      let own =
        panels[2].isNothing ? 0 : panels[2].factRows(width: lower.width, in: room) + 2
      let isWide = lower.width >= DataPage.columnsForTwo && !panels[4].isNothing
      let (left, right) = lower.split(left: isWide ? lower.width * 58 / 100 : lower.width)
      let (facts, rest) = left.split(top: own)
      let beside = right.split(left: 2).rest
      let hasFigures =
        !panels[5].isNothing && beside.height >= DataPage.chartRows + FiguresTable.leastRows
      let (chart, figures) = beside.split(top: hasFigures ? DataPage.chartRows : beside.height)
      return [.panel(1, head), .panel(0, upper), .panel(2, facts)]
        + (rest.height >= DataPage.leastRows ? [.panel(3, rest)] : [])
        + (isWide ? [.panel(4, chart)] : []) + (isWide && hasFigures ? [.panel(5, figures)] : [])
    }
    content.dataItems = items.mapValues(\.number)
    return content
  }

  /// How many items nobody has said anything of; an empty text where there are none.
  private func unnoticed(in context: PageContext) -> String {
    let items = context.queues.data.items
    guard !items.isEmpty else { return "" }
    let count = items.count { $0.standing == .open }
    return " " + context.strings(.dataWork(.unnoticed(count)))
  }

  /// Where the work on the items of a row stands, and since when.
  private func work(
    _ items: [DataItem], in context: PageContext
  ) -> [Table.Cell] {
    guard let item = items.first else { return [.none, .none] }
    let strings = context.strings
    let text = DataItemText(context: context, item: item)
    let more = items.count > 1 ? " " + strings(.dataWork(.more(items.count - 1))) : ""
    return [
      Table.Cell(
        strings(text.standing) + more, style: item.standing == .open ? .strong : .normal),
      Table.Cell(text.moment(item.since), by: .moment(item.since)),
    ]
  }

  private func table(_ data: DataRows, in context: PageContext) -> Table {
    let strings = context.strings
    let definitions = DefinitionText(strings: strings)
    let hasItems = data.items.contains { !$0.isEmpty }
    var table = Table("problems", rows: data.entries.map(\.row)) { _ in
      let work = [
        Table.Column(
          "standing", strings(.dataWork(.standing)), minimum: strings.room(8, 13), ideal: 13),
        Table.Column("since", strings(.dataWork(.since)), minimum: 11, priority: 3),
      ]
      return Table.Text(
        [
          Table.Column("state", strings(.column(.state)), minimum: 4, ideal: 6),
          Table.Column("name", strings(.column(.indicator)), minimum: 14, ideal: 24),
          Table.Column(
            "period_name", strings(.column(.period)), minimum: 8, ideal: 11, priority: 1),
          Table.Column("owner", strings(.column(.owner)), minimum: 12, ideal: 24, priority: 2),
          Table.Column(
            "problem", strings(.column(.problem)), minimum: 16, ideal: 40, weight: 1, priority: 1),
        ] + (hasItems ? work : []),
        zip(data.entries, data.items).map { entry, items in
          cells(of: entry, definitions, in: context)
            + (hasItems ? self.work(items, in: context) : [])
        })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.data(.nothingWrong)))
    return table
  }

  private func cells(
    of entry: DataEntry, _ definitions: DefinitionText, in context: PageContext
  ) -> [Table.Cell] {
    let strings = context.strings
    switch entry {
    case .fault(let fault):
      return [
        Table.Cell(
          strings(fault.state), style: .data,
          by: .number(fault.isUncatalogued ? 0 : .greatestFiniteMagnitude)),
        Table.Cell(context.place(of: fault)),
        created(fault, in: context),
        Table.Cell(
          fault.source.map { context.dutyText.work.source($0, isShort: true) } ?? "-"),
        Table.Cell(problem(fault, in: context)),
      ]
    case .files(let files):
      let text = files.text(in: context)
      return [
        Table.Cell(text.state, style: .data, by: .number(.greatestFiniteMagnitude)),
        Table.Cell("\(text.count) \(text.source)"), created(files.newest, in: context),
        Table.Cell(text.source), Table.Cell(text.problem),
      ]
    case .contradiction(let contradiction):
      return [
        Table.Cell(
          strings(.figure(.conflict)), style: .data, by: .number(.greatestFiniteMagnitude)),
        Table.Cell(contradiction.id), Table.Cell("-"), Table.Cell("-"),
        Table.Cell(
          strings(.data(.contradicted(definitions.claims(of: contradiction))))),
      ]
    case .reading(let reading):
      return [
        Table.Cell(
          context.readingText.problemMarks(reading), style: .data,
          by: .dataIssues(reading)),
        Table.Cell(strings(reading.indicator.name)),
        Table.Cell(
          reading.latest.map {
            context.periodText.text($0.period, span: reading.series.span)
          } ?? "-", by: .period(reading.latest?.period)),
        Table.Cell(context.departmentText.short(reading.indicator.owners)),
        Table.Cell(problem(reading, in: context)),
      ]
    case .item(let item):
      let text = DataItemText(context: context, item: item)
      return [
        Table.Cell(strings(item.key.kind.words), style: .data, by: .number(0)),
        Table.Cell(text.subject),
        Table.Cell(text.period ?? "-", by: .period(item.key.subject.period)),
        Table.Cell(text.owner(isShort: true)),
        Table.Cell(text.problem.isEmpty ? strings(item.task.words) : text.problem),
      ]
    }
  }

  /// When a file was made that is gone or ahead of the clock; nothing of others.
  private func created(_ fault: InputFault, in context: PageContext) -> Table.Cell {
    Table.Cell(
      fault.createdAt.map { context.clock($0) } ?? "-",
      by: .moment(fault.createdAt))
  }

  private func problem(_ fault: InputFault, in context: PageContext) -> String {
    let sentence = context.strings(fault.diagnostic.sentence)
    guard case .stray(let item) = fault.kind, item.rows > 1 else { return sentence }
    return "\(context.strayRows(item)) \(sentence)"
  }

  /// All of the problem that is in focus.
  private func facts(
    of reading: Reading, _ item: DataItem?, in context: PageContext
  ) -> PagePanel {
    let strings = context.strings
    var facts: [Fact] = [
      .init(strings(.column(.problem)), problem(reading, in: context), style: .data),
      .init(strings(.column(.owner)), context.departmentText.name(reading.indicator.owners)),
    ]
    if let latest = reading.latest {
      let figure = context.figureText.valueWithUnit(of: latest, of: reading.indicator)
      let period = context.periodText.text(latest.period, span: reading.series.span)
      facts += [
        .init(strings(.detail(.latest)), "\(period) \(figure ?? "-")"),
        .init(strings(.detail(.source)), context.sourceName(latest.source)),
        .init(strings(.detail(.file)), latest.file),
      ]
    }
    if let item {
      let text = DataItemText(context: context, item: item)
      let work = [text.number, strings(item.key.kind.words), text.period, strings(text.standing)]
      facts += [
        .init(
          strings(.dataWork(.standing)),
          work.compactMap(\.self).joined(separator: " ") + " "
            + text.moment(item.since)),
        .init(strings(.dataWork(.task)), strings(item.task.words)),
      ]
    }
    return PagePanel(
      .facts(.init(facts: facts) { strings(.board(.moreRows($0))) }),
      title: strings(reading.indicator.name), exports: .nothing)
  }

  /// All of the item that is in focus, of which nothing else tells.
  private func facts(of item: DataItem, in context: PageContext) -> PagePanel {
    let text = DataItemText(context: context, item: item)
    return PagePanel(
      .facts(.init(facts: text.facts) { context.strings(.board(.moreRows($0))) }),
      title: text.title, exports: .nothing)
  }

  /// The figures that came so far, to be held against the one in question.
  private func history(of reading: Reading, in context: PageContext) -> PagePanel {
    PagePanel(
      .picture(
        Deferred {
          HistoryChart(context: context, indicator: reading.indicator, series: reading.series)
        }), title: context.strings(.detail(.history)), exports: .nothing)
  }

  private func problem(_ reading: Reading, in context: PageContext) -> String {
    let text = context.readingText
    return [
      text.doubts(reading), text.conflicts(reading, sourceName: context.sourceName),
      text.withoutFigure(reading, sourceName: context.sourceName),
      reading.freshness.countsAsCurrent ? nil : text.freshness(reading),
    ].compactMap(\.self).joined(separator: context.strings.semicolon)
  }
}

extension PageContext {
  /// How many figures are hard to believe, and how many figures and ids sources contradict each other
  /// about: of the pack and of what only files define.
  var questionCounts: (doubtful: Int, conflicting: Int) {
    let (own, uncatalogued) =
      filter == nil
      ? (situation.counts.all, situation.counts.uncatalogued)
      : (situation.counts { passes($0) }, situation.uncataloguedCounts { passes($0) })
    return (
      own[.doubtful] + uncatalogued[.doubtful],
      own[.conflicting] + uncatalogued[.conflicting] + situation.contradictions.count
    )
  }

  /// How many open items no count of figures and files has: alarms that flap, the clock and the journal of the host,
  /// and what files showed that show it no more.
  var otherItems: Int {
    guard filter == nil else { return 0 }
    return queues.data.open.values.count { $0.isHeld || $0.isUncounted }
  }

  /// How many files were not taken, of the pack and of the folder.
  var refusedFiles: Int { packFaults.count + situation.refusals.count }

  /// How many files are ahead of the clock and how many rows land nowhere or are not catalogued;
  /// nothing where none is.
  var inputCounts: [String] {
    let ahead = situation.ahead.count
    var (strays, uncatalogued) = (0, 0)
    for item in situation.strays {
      if item.stray.kind == .uncatalogued {
        uncatalogued += item.rows
      } else {
        strays += item.rows
      }
    }
    return [
      ahead > 0 ? strings(.data(.ahead(ahead))) : nil,
      situation.deleted.isEmpty ? nil : strings(.data(.deleted(situation.deleted.count))),
      strays > 0 ? strings(.data(.strays(strays))) : nil,
      uncatalogued > 0 ? strings(.data(.uncataloguedRows(uncatalogued))) : nil,
    ].compactMap(\.self)
  }
}

extension DataItem {
  /// Whether none of the counts of figures and files has it.
  fileprivate var isUncounted: Bool {
    switch key.subject {
    case .crossCheck, .alarm, .clock, .journal: true
    case .figure, .file, .files, .rows, .definition: false
    }
  }
}

// MARK: - What is to come

/// The figures that are due next, by day; those of every day and sensors are not worth a row.
struct DueTable: Sendable {
  let context: PageContext

  var panel: PagePanel {
    let strings = context.strings
    let dues = context.situation.dues
    var table = Table(
      "due", rows: dues.map { .plain(of: .indicator($0.reading.indicator.id)) }
    ) { _ in
      Table.Text(
        [
          Table.Column("day", strings(.column(.dueDay)), minimum: 12),
          Table.Column("name", strings(.column(.indicator)), minimum: 14, ideal: 34),
          Table.Column("period_name", strings(.column(.period)), minimum: 8, ideal: 12),
          Table.Column("owner", strings(.column(.owner)), minimum: 12, ideal: 20, priority: 1),
        ],
        dues.map { due in
          let indicator = due.reading.indicator
          return [
            Table.Cell(
              context.readingText.day(of: due.release), by: .day(due.release.day)),
            Table.Cell(strings(indicator.name)),
            Table.Cell(
              context.periodText.text(due.release.period, span: due.reading.series.span),
              by: .period(due.release.period)),
            Table.Cell(context.departmentText.short(indicator.owners), style: .secondary),
          ]
        })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.data(.nothingDue)), style: .secondary)
    return PagePanel(.table(table), title: strings(.data(.nextDue)), exports: .nothing)
  }
}
