import CockpitJSON
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitExchange
@testable import CockpitValues

struct JSONStatCellsTests {
  private func cells(_ value: String, more: String = "") throws -> [TableCell] {
    try SmallTable.table(SmallTable.json(more: more, value: value)).cells
  }

  @Test("takes null and texts that are no numbers as missing, with a reason")
  func missing() throws {
    let cells = try cells(#"[1,null,"12",":","","..","NaN","-3.5e1"]"#)
    #expect(cells.map(\.value) == [1, nil, 12, nil, nil, nil, nil, -35])
    #expect(
      cells.map(\.reason)
        == [nil, "no value at the source", nil, ":", "no value at the source", "..", "NaN", nil])
  }

  @Test("reads numbers in quotes with full-width digits and signs, and blanks around them")
  func plainNumbers() throws {
    let cells = try cells(#"["３００","−5"," 12 ","＋7","－１．５","1e3","0","-0.25"]"#)
    #expect(cells.map(\.value) == [300, -5, 12, 7, -1.5, 1000, 0, -0.25])
  }

  @Test(
    "refuses a number in another notation, which is no reason for a missing figure",
    arguments: [
      "1,234", "1.234,5", "1 234", "1'234", "12.5%", "１２％", "1234p", "12 (p)", "(12)", "$5", "￥5",
      "007", ".5", "5.", "1e400", "1,5E+03", "12万元", "100+",
    ])
  func foreignNumbers(text: String) throws {
    let value = #"[1,2,3,4,5,6,7,"\#(text)"]"#
    #expect(throws: JSONError.self) { try cells(value) }
    do {
      _ = try cells(value)
    } catch let error as JSONError {
      #expect(error.sentence as? ImportFault == .foreignNumber(text))
    }
  }

  @Test("a text with a zero byte is no number, wherever the byte stands")
  func zeroByte() throws {
    for text in [#"12\u0000"#, #"1\u00002"#, #"\u000012"#] {
      let value = #"[1,2,3,4,5,6,7,"\#(text)"]"#
      #expect(((try? cells(value))?[7].value) == nil, "\(text)")
    }
  }

  @Test(
    "keeps what is no single number as the reason why there is none",
    arguments: ["<5", "1-4", "1–4", "2 of 3 not published", "n/a", "-", "x", "see note 1"])
  func reasonsInPlace(text: String) throws {
    let cell = try cells(#"[1,2,3,4,5,6,7,"\#(text)"]"#)[7]
    #expect(cell.value == nil)
    #expect(cell.reason == text)
  }

  @Test(
    "a text in the place of a figure that says that it is kept back withholds it",
    arguments: ["c", ":c", ": c", "confidential", "数据保密"])
  func withheldInPlace(text: String) throws {
    #expect(try cells(#"[1,2,3,4,5,6,7,"\#(text)"]"#)[7].reason == "不显示")
  }

  @Test("keeps the cells that a sparse table gives, and no others")
  func sparse() throws {
    let cells = try cells(#"{"7":8,"0":1,"3":null}"#)
    #expect(cells.map(\.position) == [0, 3, 7])
    #expect(cells.map(\.value) == [1, nil, 8])
  }

  @Test("keeps a cell that has only a flag")
  func flaggedOnly() throws {
    let cells = try cells(#"{"7":8}"#, more: #""status":{"2":"c"},"#)
    #expect(cells.map(\.position) == [2, 7])
    #expect(cells[0].reason == "不显示")
    #expect(cells[0].note == "c: confidential")
  }

  @Test("gives the reasons that a table lists for figures that are missing")
  func missingValueDescriptions() throws {
    let value = "[1,null,null,null,null,6,7,8]"
    let byNumber = try cells(
      value,
      more: #""status":{"1":"3","2":"2","3":"4"},"extension":{"missingValueDescriptions":"#
        + #"{"2":"Not applicable","3":"Data is subject to secrecy","4":"Not available"}},"#)
    #expect(
      byNumber.map(\.reason)
        == [nil, "不显示", "Not applicable", "Not available", "no value at the source", nil, nil, nil])
    #expect(byNumber[1].note == "Data is subject to secrecy")
    let byName = try cells(
      value,
      more: #""status":{"1":"3","2":"2"},"extension":{"MissingValueDescriptions":"#
        + #"{"CanNotRepresent":"Not applicable","Confidential":"Data is subject to secrecy"}},"#)
    #expect(byName.prefix(3).map(\.reason) == [nil, "不显示", "Not applicable"])
    let inNotes = try cells(
      value,
      more: #""status":{"1":"...","2":".."},"note":["... = Data is subject to secrecy\r\n"#
        + #".. = Not available","a = b"],"#)
    #expect(inNotes.prefix(3).map(\.reason) == [nil, "不显示", "Not available"])
  }

  @Test("reads flags by position, one each, one for all, and in the old form with a legend")
  func status() throws {
    let all = "[1,2,3,4,5,6,7,8]"
    let byPosition = try cells(all, more: #""status":{"1":"e","7":"bp"},"#)
    #expect(byPosition.map { $0.marks.characters(in: .zh) } == ["", "估", "", "", "", "", "", "初断"])
    let each = try cells(all, more: #""status":["p",null,"","a","d","r","e","b"],"#)
    #expect(each.map { $0.marks.characters(in: .zh) } == ["初", "", "", "", "", "修", "估", "断"])
    #expect(each[4].note == "d: definition differs")
    let one = try cells(all, more: #""status":["p"],"#)
    #expect(one.count == 8 && one.allSatisfy { $0.marks == .preliminary })
    let text = try cells(all, more: #""status":"e","#)
    #expect(text.count == 8 && text.allSatisfy { $0.marks == .estimated })
    let old = try cells(
      "[1,null,3,4,5,6,7,8]",
      more: #""status":{"value":[null,":",null,null,null,null,null,null],"#
        + #""category":{"label":{":":"not available"}}},"#)
    #expect(old[1].reason == ":: not available")
    #expect(old[0].note == nil)
  }

  @Test(
    "refuses values that do not fit the sizes",
    arguments: [
      ("[1,2,3]", "3 values for 8 cells"), ("[]", "0 values for 8 cells"),
      (#"{"8":1}"#, "0 to 7"), (#"{"-1":1}"#, "0 to 7"), (#"{"01":1}"#, "0 to 7"),
      (#"{"+1":1}"#, "0 to 7"), (#"{"x":1}"#, "0 to 7"), (#"{"99999999999999999999":1}"#, "0 to 7"),
      ("null", "no values"), ("5", "an array or an object"), (#"{"0":[]}"#, "a number or null"),
      ("[1,2,3,4,5,6,7,true]", "a number or null"),
    ])
  func refusals(value: String, message: String) throws {
    let complaint = try #require(SmallTable.complaint(SmallTable.json(value: value)))
    #expect(complaint.message.contains(message))
  }

  @Test(
    "refuses flags that do not fit the sizes",
    arguments: [
      (#"["e","p"]"#, "2 flags for 8 cells"), (#"{"8":"e"}"#, "0 to 7"), ("5", "flags are"),
      (#"{"0":5}"#, "expected a string"),
    ])
  func statusRefusals(status: String, message: String) throws {
    let json = SmallTable.json(more: "\"status\":\(status),")
    let complaint = try #require(SmallTable.complaint(json))
    #expect(complaint.message.contains(message))
  }
}
