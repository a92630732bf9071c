import CockpitTestSupport
import Testing

@testable import DigitalCockpit

struct NameOrderTests {
  private func sorted(_ names: [String]) -> [String] {
    names.map { NameOrder($0) }.enumerated().sorted { $0.element < $1.element }
      .map { names[$0.offset] }
  }

  @Test("puts the 镇街 in the order of pinyin, not of codes")
  func streets() {
    #expect(
      sorted(["南门", "江厦", "西门", "月湖", "鼓楼", "白云", "段塘", "望春", "石碶"])
        == ["白云", "段塘", "鼓楼", "江厦", "南门", "石碶", "望春", "西门", "月湖"])
  }

  @Test(
    "puts marks before numbers, these by value, letters in any case, then Chinese",
    arguments: [
      ["(未列)", "2号站", "10号站", "alpha", "Beta", "安", "站2", "站10"],
      ["X2", "X10", "x11"], ["GDP", "工业", "工业10", "公业"].sorted(), ["A", "a"],
      ["工", "工业", "工业产值"], ["", "1", "a", "阿"], ["01", "1"], ["１", "2"],
    ])
  func mixed(names: [String]) {
    let expected =
      names == ["GDP", "工业", "工业10", "公业"].sorted()
      ? ["GDP", "公业", "工业", "工业10"] : names
    #expect(sorted(names.reversed()) == expected)
  }

  @Test("is an order: total, the same from whatever arrangement it starts")
  func total() {
    var random = Sweep.generator("names")
    let letters = Array("a B9 0一丁重庆长(站)é")
    for _ in 0..<200 {
      let names = (0..<8).map { _ in
        String(
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
      }
      #expect(sorted(names.shuffled(using: &random)) == sorted(names))
    }
  }
}
