import CNCurses
import CTerminalShims
import CockpitCanvas

/// One panel of curses for each layer of a frame, in the same order.
struct PanelStack: ~Copyable {
  private struct Slot {
    var panel: UnsafeMutablePointer<PANEL>
    var window: UnsafeMutablePointer<WINDOW>
    /// The part of the screen that the layer covers.
    var place: Rect
    /// What the window shows.
    var layer: Layer
  }

  private var slots: [Slot] = []

  /// Makes the panels show layers.
  ///
  /// Only rows that differ from those shown are written.
  ///
  /// - Returns: Whether anything was changed.
  /// - Complexity: O(cells of all layers)
  mutating func show(
    _ layers: [Layer], on screen: Size, painter: inout CellPainter
  ) -> Bool {
    var changed = false
    var count = 0
    for layer in layers {
      let place = Rect(
        x: layer.origin.x, y: layer.origin.y, width: layer.cells.size.columns,
        height: layer.cells.size.rows
      ).clipped(to: Rect(screen))
      guard !place.isEmpty else { continue }
      if count == slots.count {
        guard let slot = make(layer, place: place) else { break }
        slots.append(slot)
        write(slot, over: nil, painter: &painter)
        changed = true
      } else {
        changed = show(layer, place: place, at: count, painter: &painter) || changed
      }
      count += 1
    }
    while slots.count > count {
      remove(slots.removeLast())
      changed = true
    }
    return changed
  }

  /// Takes every panel off the screen, the lowest too.
  mutating func removeAll() {
    delete()
    slots = []
  }

  /// Gives all panels back to curses, as the last use of the stack.
  func delete() {
    for slot in slots.reversed() { remove(slot) }
  }

  private func make(_ layer: Layer, place: Rect) -> Slot? {
    guard let window = makeWindow(place) else { return nil }
    guard let panel = new_panel(window) else {
      delwin(window)
      return nil
    }
    return Slot(panel: panel, window: window, place: place, layer: layer)
  }

  private func makeWindow(_ place: Rect) -> UnsafeMutablePointer<WINDOW>? {
    let window = newwin(
      Int32(place.height), Int32(place.width), Int32(place.y), Int32(place.x))
    leaveok(window, true)
    return window
  }

  private func remove(_ slot: Slot) {
    del_panel(slot.panel)
    delwin(slot.window)
  }

  /// Shows a layer in the panel that is there.
  private mutating func show(
    _ layer: Layer, place: Rect, at index: Int, painter: inout CellPainter
  ) -> Bool {
    let before = slots[index]
    if place.width != before.place.width || place.height != before.place.height {
      guard let window = makeWindow(place) else { return false }
      slots[index] = Slot(panel: before.panel, window: window, place: place, layer: layer)
      write(slots[index], over: nil, painter: &painter)
      replace_panel(before.panel, window)
      delwin(before.window)
      return true
    }
    slots[index].layer = layer
    slots[index].place = place
    let moves = place != before.place
    if moves { move_panel(before.panel, Int32(place.y), Int32(place.x)) }
    return write(slots[index], over: before, painter: &painter) || moves
  }

  /// Writes the rows that differ from those of a slot of the same size.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  private func write(_ slot: Slot, over before: Slot?, painter: inout CellPainter) -> Bool {
    let left = slot.place.x - slot.layer.origin.x
    let top = slot.place.y - slot.layer.origin.y
    var changed = false
    for row in 0..<slot.place.height {
      if let before, isRow(row, of: slot, shownIn: before) { continue }
      let cells = painter.row(
        top + row, columns: left..<left + slot.place.width, of: slot.layer.cells)
      wmove(slot.window, Int32(row), 0)
      wadd_wchnstr(slot.window, cells, Int32(cells.count))
      changed = true
    }
    return changed
  }

  private func isRow(_ row: Int, of slot: Slot, shownIn before: Slot) -> Bool {
    let y = row + slot.place.y - slot.layer.origin.y
    let x = slot.place.x - slot.layer.origin.x
    let oldY = row + before.place.y - before.layer.origin.y
    let oldX = before.place.x - before.layer.origin.x
    if x == oldX, slot.layer.cells.isSurelySame(row: y, as: before.layer.cells, row: oldY) {
      return true
    }
    // The cell on either side tells whether a wide glyph is cut by the edge.
    for column in -1...slot.place.width {
      let cell = slot.layer.cells[x + column, y]
      guard cell == before.layer.cells[oldX + column, oldY] else { return false }
      // Clusters are numbered by their buffer: the same number can be another glyph.
      if cell.glyph.scalar == nil, cell.glyph != .continuation,
        slot.layer.cells.scalars(x: x + column, y: y)
          != before.layer.cells.scalars(x: oldX + column, y: oldY)
      {
        return false
      }
    }
    return true
  }
}
