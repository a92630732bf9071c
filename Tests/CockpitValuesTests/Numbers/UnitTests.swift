import CockpitTestSupport
import Testing

@testable import CockpitValues

@Suite("Units")
struct UnitTests {
  private func convert(_ value: Double, _ unit: Unit, to other: Unit) -> Double? {
    unit.powerOfTen(to: other).map { Unit.scale(value, byPowerOfTen: $0) }
  }

  @Test(
    "knows the power of ten between units of one base",
    arguments: [
      ("万元", "亿元", -4), ("元", "亿元", -8), ("亿元", "元", 8), ("万亿元", "亿元", 4),
      ("千元", "元", 3), ("百万美元", "亿美元", -2), ("亿千瓦时", "万千瓦时", 4), ("千瓦时", "亿千瓦时", -8),
      ("瓦时", "千瓦时", -3), ("万千瓦", "千瓦", 4), ("厘米", "米", -2), ("毫米", "米", -3), ("公里", "米", 3),
      ("千米", "公里", 0), ("毫米", "厘米", -1), ("公顷", "平方米", 4), ("平方公里", "公顷", 2),
      ("万平方米", "公顷", 0), ("万吨", "吨", 4), ("吨", "公斤", 3), ("千克", "公斤", 0), ("毫克", "克", -3),
      ("微克/立方米", "毫克/立方米", -3), ("‰", "%", -1), ("个", "万个", -4), ("个百分点", "百分点", 0),
      ("人", "万人", -4), ("万人次", "人次", 4), ("万元/亩", "元/亩", 4), ("小时", "小时", 0),
    ])
  func powers(from: String, to: String, power: Int) {
    #expect(Unit(from).powerOfTen(to: Unit(to)) == power)
    #expect(Unit(to).powerOfTen(to: Unit(from)) == -power)
  }

  @Test(
    "does not convert what measures something else",
    arguments: [
      ("亿元", "亿美元"), ("%", "百分点"), ("元", "吨"), ("米", "平方米"), ("件", "起"), ("千瓦", "千瓦时"),
      ("人", "人次"), ("元", "元/亩"), ("毫", "微"), ("", "元"),
    ])
  func inconvertible(from: String, to: String) {
    #expect(Unit(from).powerOfTen(to: Unit(to)) == nil)
  }

  @Test("U1: 4000882 万元 are 400.09 亿元")
  func amount() throws {
    let value = try #require(convert(4_000_882, Unit("万元"), to: Unit("亿元")))
    #expect(NumberText.fixed(value, decimals: 2) == "400.09")
  }

  @Test("rounds once when it converts")
  func convertsExactly() {
    #expect(convert(3, Unit("厘米"), to: Unit("米")) == 0.03)
    #expect(convert(1015, Unit("毫米"), to: Unit("米")) == 1.015)
    #expect(convert(955.2, Unit("亿元"), to: Unit("万元")) == 9_552_000)
    #expect(convert(-0.3, Unit("亿元"), to: Unit("亿元")) == -0.3)
  }

  @Test("keeps the symbol as it is written")
  func symbol() {
    #expect(Unit("万元").symbol == "万元")
    #expect(Unit("万元") != Unit("元"))
  }

  @Test("withstands a symbol of nothing but prefixes")
  func prefixesWithoutEnd() {
    let symbol = String(repeating: "万亿", count: 20_000) + "元"
    #expect(Unit(symbol).symbol == symbol)
    #expect(Unit(symbol).powerOfTen(to: Unit("元")) == nil)
    for prefix in ["万", "亿", "千", "厘", "毫", "万亿"] {
      #expect(Unit(prefix).powerOfTen(to: Unit(prefix)) == 0)
    }
  }

  @Test("converts hostile symbols into themselves alone", arguments: 0..<40)
  func hostile(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let symbol = HostileText.make(pieces: 6, using: &generator)
    #expect(convert(1.5, Unit(symbol), to: Unit(symbol)) == 1.5)
    #expect(Unit("万件" + symbol).powerOfTen(to: Unit("件" + symbol)) == 4)
    #expect(Unit(symbol).powerOfTen(to: Unit("元")) == nil)
  }
}
