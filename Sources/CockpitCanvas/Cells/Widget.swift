/// A part of a screen that draws itself into a rectangle.
///
/// A widget is a value: it holds all that it shows and reads no clock, file or terminal. It
/// draws nothing outside the rectangle, at any size.
package protocol Widget: Sendable {
  /// Draws the widget into a rectangle of a canvas.
  func draw(in area: Rect, on canvas: inout Canvas)
}
