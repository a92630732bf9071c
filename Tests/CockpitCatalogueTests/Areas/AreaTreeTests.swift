import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("The tree of areas")
struct AreaTreeTests {
  private let tree = AreaTree([
    area("330203001", in: "330203"), area("33"), area("3302", in: "33"),
    area("330203", in: "3302"), area("330203002", in: "330203"),
  ])

  @Test("finds areas by code")
  func finds() {
    #expect(tree["330203"]?.parent == "3302")
    #expect(tree["999"] == nil)
    #expect(tree[""] == nil)
  }

  @Test("gives the areas right below in the order of the pack")
  func children() {
    #expect(tree.children(of: "330203").map(\.code) == ["330203001", "330203002"])
    #expect(tree.children(of: "33").map(\.code) == ["3302"])
    #expect(tree.children(of: "330203001").isEmpty)
    #expect(tree.children(of: "999").isEmpty)
  }

  @Test("knows what the parts of an area are, and of one without parts what it is itself")
  func parts() {
    func area(_ code: String, _ level: Area.Level, in parent: String? = nil) -> Area {
      Area(code: code, name: LocalizedText(zh: code), level: level, parent: parent)
    }
    let tree = AreaTree([
      area("p", .province), area("c", .city, in: "p"), area("d", .district, in: "c"),
      area("s", .street, in: "d"), area("t", .town, in: "d"), area("u", .township, in: "d"),
      area("m", .city, in: "p"), area("x", .district, in: "m"), area("y", .other, in: "m"),
    ])
    #expect(tree.parts(of: "p") == .cities)
    #expect(tree.parts(of: "c") == .districts)
    #expect(tree.parts(of: "d") == .streets)
    #expect(tree.parts(of: "t") == .streets)
    #expect(tree.parts(of: "x") == .districts)
    #expect(tree.parts(of: "m") == .areas)
    #expect(tree.parts(of: "nowhere") == .areas)
  }

  @Test("gives the areas above, the nearest first")
  func ancestors() {
    #expect(tree.ancestors(of: "330203002").map(\.code) == ["330203", "3302", "33"])
    #expect(tree.ancestors(of: "33").isEmpty)
    #expect(tree.ancestors(of: "999").isEmpty)
  }

  @Test("ends where areas lie in a circle")
  func circles() {
    let circle = AreaTree([
      area("a", in: "b"), area("b", in: "c"), area("c", in: "b"), area("d", in: "d"),
    ])
    #expect(circle.ancestors(of: "a").map(\.code) == ["b", "c"])
    #expect(circle.ancestors(of: "b").map(\.code) == ["c"])
    #expect(circle.ancestors(of: "d").isEmpty)
  }

  @Test("lets an area hang in the air whose parent is unknown")
  func orphans() {
    let orphans = AreaTree([area("a", in: "x"), area("b", in: "a")])
    #expect(orphans.ancestors(of: "b").map(\.code) == ["a"])
    #expect(orphans.children(of: "x").map(\.code) == ["a"])
  }

  @Test("takes in what it does not know, each code once, and keeps what it knows")
  func adding() {
    let more = tree.adding([
      area("33", in: "86"), area("SE", name: "Sverige"), area("SE", name: "Sweden"),
      area("SE01", in: "SE"),
    ])
    #expect(more.areas.map(\.code) == tree.areas.map(\.code) + ["SE", "SE01"])
    #expect(more["33"]?.parent == nil)
    #expect(more["SE"]?.name.zh == "Sverige")
    #expect(more.children(of: "SE").map(\.code) == ["SE01"])
    #expect(tree.adding([]).areas == tree.areas)
  }
}

private func area(_ code: String, name: String = "甲", in parent: String? = nil) -> Area {
  Area(code: code, name: LocalizedText(zh: name), parent: parent)
}
