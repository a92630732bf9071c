import CockpitCanvas
import CockpitCatalogue
import Testing

@testable import DigitalCockpit

struct DispatchFormTests {
  private static let units = [
    DispatchForm.Unit(id: "water", name: "区水利局", short: "水利局"),
    DispatchForm.Unit(id: "police", name: "公安海曙分局", short: "公安"),
    DispatchForm.Unit(id: "cgj", name: "区综合行政执法局", short: "综合执法"),
  ]

  private func form(_ keys: Key...) -> DispatchForm {
    var form = DispatchForm(Self.units, seconds: 540)
    for key in keys { _ = form.take(key) }
    return form
  }

  private func typed(_ text: String) -> DispatchForm {
    var form = form()
    for character in text { _ = form.take(.character(character)) }
    return form
  }

  @Test("the first unit and the given time stand there")
  func given() {
    #expect(form().unit == "water" && form().seconds == 540 && form().wanting == nil)
  }

  @Test("a unit is chosen by its number, in either width, or with the arrows")
  func numbers() {
    #expect(form(.character("3")).unit == "cgj" && form(.character("２")).unit == "police")
    // Of a number that no unit has, nothing is chosen unasked.
    #expect(form(.character("9")).isUnknown && form(.character("0")).isUnknown)
    #expect(typed("110").isUnknown && typed("110").unit == "110")
    #expect(form(.right, .right, .right, .left).unit == "police")
  }

  @Test("what is typed finds a unit by its name, its short name and its id")
  func found() {
    #expect(typed("综合").unit == "cgj" && typed("公安").unit == "police")
    #expect(typed("cgj").unit == "cgj" && typed("局").found.count == 3)
    #expect(typed("排水班").unit == "排水班")
  }

  @Test(
    "who types the whole name of a unit, its short name or its id gets that one, not one of which it is a part"
  )
  func wholeNames() {
    var form = DispatchForm(
      [
        .init(id: "duty_room", name: "区府办值班室", short: "值班室"),
        .init(id: "traffic", name: "市公安局海曙分局交警大队", short: "公安交警"),
        .init(id: "agriculture", name: "Agriculture Bureau", short: "Agriculture"),
        .init(id: "office", name: "区府办", short: "府办"),
        .init(id: "police", name: "市公安局海曙分局", short: "公安"),
        .init(id: "culture", name: "文广旅体局", short: "文广"),
      ], seconds: 60)
    for (text, id) in [
      ("区府办", "office"), ("公安", "police"), ("culture", "culture"), ("区府", "duty_room"),
      ("府办", "office"),
    ] {
      _ = form.take(.control("u"))
      for character in text { _ = form.take(.character(character)) }
      #expect(form.unit.text == id, "\(text)")
    }
  }

  @Test("numbers stand before units as long as they choose them")
  func numbered() {
    #expect(form().isNumbered && typed("2").isNumbered)
    #expect(!typed("局").isNumbered && !typed("三防").isNumbered)
  }

  @Test("a name with digits is found in either width")
  func wideDigits() {
    var form = DispatchForm([.init(id: "hotline", name: "12345热线", short: "热线办")], seconds: 60)
    for character in "１２３４５热线" { _ = form.take(.character(character)) }
    #expect(form.unit == "hotline" && !form.isUnknown)
  }

  @Test("a name keeps the numbers in it, whether it is known or not")
  func numbersInNames() {
    for name in [
      "三防办", "百丈街道", "第九水厂", "2号泵站", "１２３４５热线", "河道2班", "12345公安热线", "119水利指挥中心", "3局办", "1公安",
    ] {
      #expect(typed(name).unit.text == name && typed(name).isUnknown, "\(name)")
    }
    // Who chose by number and then types the name of that unit means it.
    #expect(typed("2公安").unit == "police" && typed("1水利").unit == "water")
  }

  @Test("letters of either case find a unit")
  func cases() {
    var form = DispatchForm(
      [
        .init(id: "a", name: "Water Resources Bureau", short: "Water"),
        .init(id: "b", name: "Police", short: "Police"),
      ], seconds: 60)
    for character in "poLICE" { _ = form.take(.character(character)) }
    #expect(form.unit == "b")
  }

  @Test("minutes are digits alone, and the first takes the place of what stood there")
  func minutes() {
    #expect(form(.tab, .character("3"), .character("０")).seconds == 1800)
    #expect(form(.tab, .character("x"), .backspace).minutes == "")
    #expect(form(.tab, .backspace).seconds == nil && form(.tab, .character("0")).wanting != nil)
    #expect(form(.tab, .tab, .tab).field == .unit && form(.up).field == .note)
  }

  @Test("what is typed as a note, and the keys of the dialog, are left to it")
  func others() {
    var form = form(.up)
    let keys: [Key] = [.character("1"), .backspace, .enter, .escape]
    #expect(keys.allSatisfy { !form.take($0) })
    #expect(!typed("").isTaken(.enter) && !typed("").isTaken(.escape))
  }
}

extension DispatchForm {
  fileprivate func isTaken(_ key: Key) -> Bool {
    var form = self
    return form.take(key)
  }
}
