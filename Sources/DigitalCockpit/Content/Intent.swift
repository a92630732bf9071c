import CockpitCanvas
import CockpitCatalogue
import CockpitOperations

/// What a key, a click, the wheel or a line of the palette asks of a session.
///
/// Intents are values: `Session.perform` is the only place that carries them out, and the only one
/// that refuses them, by `Role.allows`. Nothing else changes what an operator chose.
enum Intent: Hashable, Sendable {
  /// Moves the focus.
  case move(FocusStep)
  /// Puts something in focus.
  case focus(Focus)
  /// Moves on by screens: scrolls a page that is longer than the screen, else moves the focus.
  case page(Int)
  /// Opens what is in focus.
  case openFocused
  /// Opens a page on top of the one that is shown, unless it is that one.
  case open(AnyPage)
  /// Opens a page that has a key of its own, with what has an id in focus; where the way came
  /// through it, goes back to it.
  case visit(AnyPage, focus: String? = nil)
  /// Shows another page in the place of the one that is shown; what is in focus stays so where
  /// the other page has it.
  case turn(to: AnyPage)
  /// Goes to a board and forgets the way to where one was.
  case go(to: AnyPage)
  case back
  /// Goes on with another region, by the id of its pack.
  case region(String)
  /// Opens the find line.
  case find(FindScope)
  /// Lists the normal ones too, or no longer.
  case toggleNormal
  /// Narrows lists to a group.
  case narrow(Group)
  /// Lists everything again.
  case clearFilter
  /// Orders the table in focus by what comes after its order: the same column the other way, then
  /// the next column.
  case orderRows
  /// Puts the table in focus back into the order of its page.
  case clearOrder
  /// Puts the cursor into the charts of the page, or takes it away.
  case cursor
  /// Puts the cursor onto a position of a chart.
  case point(ChartCursor)
  /// Narrows the list in focus by what one types.
  case typeInList
  /// Shows the panel in focus alone, or all panels again.
  case zoom
  /// Goes on by panels.
  case nextPanel(Int)
  /// A key in what lies over the page and reads keys itself: the find line, the export dialog.
  case type(Key)
  /// Selects one of the matches in the find line, by its place.
  case selectMatch(Int)
  case showHelp
  /// Goes on to the next page of the help.
  case turnHelp
  /// Closes the help, or where a figure comes from.
  case closeHelp
  case showProvenance
  case showExports
  case export(ExportRequest)
  /// Writes the scenario that is simulated to a file.
  case saveScenario
  /// Opens the dialog in which somebody does something with an alarm, or about none.
  case showDeed(AlarmTask, AlarmKey?)
  /// Opens the dialog in which somebody does something with an item of 数据, by its number.
  case showDataDeed(DataVerb, Int)
  /// Opens the dialog in which somebody does something with an item of 督办, or hands one in.
  case showSupervision(SupervisionTask, SupervisionItem.ID?)
  /// Shows one board after the other, or no longer.
  case rotate
  /// Rings no more for what rang so far.
  case silence
  /// Takes notice of a 法定预警, by its id.
  case notice(String)
  /// Goes about in the past.
  case look(ReplayStep)
  /// Opens the dialog that asks of which moment the screens are to be.
  case showMoments
  case repaint
  case quit
}

/// What the find line looks among.
package enum FindScope: Sendable {
  /// Boards, indicators and systems, as `/` has them.
  case things
  /// Actions too, as `:` has them.
  case thingsAndActions
  /// The groups to narrow lists to, as `=` has them.
  case groups
  /// The indicators to lay over the one that is shown.
  case overlays
}

extension Intent {
  /// How far what it does goes.
  enum Reach: Hashable, Sendable {
    /// Changes what is seen of the screen that is shown.
    case looks
    /// Shows another screen.
    case moves
    /// Leaves something behind outside the session, such as a file.
    case writes
    /// Ends the session.
    case leaves
  }

  /// There is no default here, so that nobody adds an intent without saying what it may do.
  var reach: Reach {
    switch self {
    case .move, .focus, .page, .find, .toggleNormal, .narrow, .clearFilter, .orderRows, .clearOrder,
      .cursor, .point, .typeInList, .zoom, .nextPanel, .type, .selectMatch, .showHelp, .turnHelp,
      .closeHelp,
      .showProvenance, .silence, .rotate,
      .repaint:
      .looks
    case .openFocused, .open, .visit, .turn, .go, .back, .region, .look, .showMoments: .moves
    case .showExports, .export, .saveScenario, .showDeed, .showDataDeed, .showSupervision, .notice:
      .writes
    case .quit: .leaves
    }
  }
}

extension Intent {
  /// Whether it does something that is written down for all, which nobody does in the past.
  var isDeed: Bool {
    switch self {
    case .showDeed, .showDataDeed, .showSupervision, .notice: true
    default: false
    }
  }

  /// Whether it is about who is there, which concerns whoever looks on, too.
  var isOfShift: Bool {
    switch self {
    case .showDeed(.signOn, _), .showDeed(.handOver, _): true
    default: false
    }
  }
}

extension Role {
  /// Whether a key may end the session, be it one that sends a signal elsewhere.
  package var canLeave: Bool { allows(.leaves) }

  func allows(_ reach: Intent.Reach) -> Bool {
    switch (self, reach) {
    case (.operator, _), (_, .looks), (_, .moves), (.observer, .leaves): true
    case (.observer, .writes), (.kiosk, .writes), (.kiosk, .leaves): false
    }
  }
}
