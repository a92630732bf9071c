import Testing

@testable import CockpitValues
@testable import CockpitWording

struct UnitEnglishTests {
  @Test(
    "writes units in English",
    arguments: [
      ("亿元", "100m yuan"), ("万元/亩", "10k yuan/mu"), ("亿千瓦时", "100m kWh"), ("微克/立方米", "ug/m3"),
      ("万个", "10k"), ("个", "items"), ("%", "%"), ("Mbps", "Mbps"), ("万平方米", "10k m2"),
      ("小时/天", "h/day"), ("万亿元", "trillion yuan"), ("", ""),
    ])
  func english(symbol: String, name: String) {
    #expect(Unit(symbol).symbol(in: .en) == name)
    #expect(Unit(symbol).symbol(in: .zh) == symbol)
  }

  @Test("leaves a unit that it does not know as it is written")
  func unknown() {
    #expect(Unit("甲乙").symbol(in: .en) == "甲乙")
  }
}
