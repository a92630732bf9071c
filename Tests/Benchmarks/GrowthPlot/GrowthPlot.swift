import CockpitCanvas
import DigitalCockpit
import Glibc

/// Draws how costs grow with the data, each on a line chart of the cockpit beside straight growth.
///
///     GrowthPlot LANGUAGE TITLE STRAIGHT UNIT NAME=COST,COST,COST... > growth.svg
///
/// The costs of a name are those at once, ten times and a hundred times the data. Both axes are powers of ten, so that
/// what grows as the data do is a straight line up to 2.
@main
enum GrowthPlot {
  private static let panel = Size(columns: 44, rows: 13)
  private static let across = 3

  private struct Cost {
    let name: String
    let values: [Double]
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 4 else {
      return print("usage: GrowthPlot LANGUAGE TITLE STRAIGHT UNIT NAME=COST,COST,COST...")
    }
    let words = Array(arguments.prefix(4))
    let costs = arguments.dropFirst(4).compactMap(cost)
    let rows = (costs.count + across - 1) / across
    var canvas = Canvas(
      size: Size(
        columns: min(costs.count, across) * panel.columns, rows: rows * panel.rows + 1),
      glyphs: .full)
    canvas.write(words[1], x: 1, y: 0, style: .strong)
    for (place, cost) in costs.enumerated() {
      let corner = (x: place % across * panel.columns, y: place / across * panel.rows + 1)
      canvas.write(cost.name, x: corner.x + 1, y: corner.y, style: .strong)
      chart(of: cost, straight: words[2], unit: words[3])
        .draw(
          in: Rect(
            x: corner.x + 1, y: corner.y + 1, width: panel.columns - 2, height: panel.rows - 2),
          on: &canvas)
    }
    let palette = try PaletteReader.embedded("light").palette
    let table = costs.map { "\($0.name): " + $0.values.map { "\($0)" }.joined(separator: ", ") }
    print(
      canvas.cells.svgText(
        palette: palette, paper: palette,
        SVGDescription(
          title: words[1], description: table.joined(separator: "\n"), language: words[0])),
      terminator: "")
  }

  private static func cost(_ argument: String) -> Cost? {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let values = parts[1].split(separator: ",").compactMap { Double($0) }
    return values.count > 1 ? Cost(name: String(parts[0]), values: values) : nil
  }

  private static func chart(of cost: Cost, straight: String, unit: String) -> LineChart {
    let places = cost.values.indices
    return LineChart(
      [
        .init(cost.name, values: cost.values.map { log10($0 / cost.values[0]) }),
        .init(straight, values: places.map(Double.init), isThin: true, style: .secondary),
      ],
      unit: unit,
      labels: places.map { TimeLabel("\(Int(pow(10, Double($0))))x", at: $0) })
  }
}
