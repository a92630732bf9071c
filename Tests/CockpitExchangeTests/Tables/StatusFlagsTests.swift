import Testing

@testable import CockpitCatalogue
@testable import CockpitExchange

struct StatusFlagsTests {
  @Test("makes marks of the letters that have one")
  func marks() {
    #expect(StatusFlags("e").marks == .estimated)
    #expect(StatusFlags("p").marks == .preliminary)
    #expect(StatusFlags("bp").marks == [.breakInSeries, .preliminary])
    #expect(StatusFlags("R").marks == .revised)
    #expect(StatusFlags("ep").words == nil)
  }

  @Test("says in words what no mark says")
  func words() {
    #expect(StatusFlags("c").words == "c: confidential")
    #expect(StatusFlags("dp").words == "d: definition differs")
    #expect(StatusFlags("du", labels: ["u": "shaky"]).words == "d: definition differs; u: shaky")
    #expect(StatusFlags(":", labels: [":": "not available"]).words == ":: not available")
    #expect(StatusFlags("..").words == "..")
    // What the source says of its own letters counts before what others mean by them.
    #expect(StatusFlags("f", labels: ["f": "final"]).marks == .final)
    #expect(StatusFlags("p", labels: ["p": "published"]).marks == [])
    #expect(StatusFlags("p", labels: ["p": "published"]).words == "p: published")
    #expect(StatusFlags("e", labels: ["e": "exact"]).marks == [])
    #expect(StatusFlags("f", labels: ["f": "forecast"]).marks == .forecast)
    #expect(StatusFlags("p", labels: ["p": "projected"]).marks == .forecast)
    #expect(StatusFlags("provisional").words == "provisional")
    #expect(StatusFlags("p", labels: ["p": "暂定数"]).marks == .preliminary)
    #expect(StatusFlags("p", labels: ["p": "计划数"]).marks == .forecast)
  }

  @Test("reads what the label of a period says of its figures")
  func labels() {
    let marked: [(mark: StatusMarks, labels: [String])] = [
      (.preliminary, ["2020年 p", "2020年p", "2020 p", "2020p¹⁾", "2023年(暂定)", "2023年（暂）"]),
      (.revised, ["2024年r"]), (.estimated, ["2024M04 e"]),
      (.forecast, ["2026年计划", "2026年(计划)", "2026年预算数", "2026 planned"]),
      ([], ["2024年", "Sept", "2024 Q1", "April", "2024年全年"]),
    ]
    for (mark, labels) in marked {
      for label in labels { #expect(PeriodMarks.marks(in: label) == mark, "\(label)") }
    }
  }

  @Test("finds nothing in an empty flag and in the flag of a normal figure")
  func nothing() {
    for flag in ["", "a", "A"] {
      let flags = StatusFlags(flag)
      #expect(flags.marks == [] && flags.words == nil)
    }
  }

  @Test("says with the source's own reason why a figure is missing")
  func reasons() {
    let flags = StatusFlags(
      "4", reasons: ["4": "Not available", "3": "Data is subject to secrecy"])
    #expect(flags.words == "Not available")
    #expect(!flags.isWithheld)
  }

  @Test(
    "knows in several languages that a figure is kept back",
    arguments: [
      ("3", "Data is subject to secrecy"), ("3", "Tieto on salassapitosäännön alainen"),
      ("3", "Uppgift är sekretessbelagd"), ("...", "Suppressed"), ("x", "confidentiel"),
      ("x", "数据保密"),
    ])
  func secrecy(flag: String, reason: String) {
    #expect(StatusFlags(flag, reasons: [flag: reason]).isWithheld)
    #expect(StatusFlags(flag, labels: [flag: reason]).isWithheld)
    #expect(!StatusFlags(flag, labels: [flag: "not applicable"]).isWithheld)
  }

  @Test("takes the letter of confidential figures for that")
  func confidential() {
    for flag in ["c", ":c", ": c", ":C", "bc"] { #expect(StatusFlags(flag).isWithheld, "\(flag)") }
    #expect(StatusFlags(":c").words == "c: confidential")
    #expect(StatusFlags(":u").words == "u: low reliability")
    #expect(StatusFlags(":").words == ":")
    #expect(!StatusFlags("d").isWithheld)
  }
}
