import CockpitCanvas
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Rows that stay where they are, letter by letter: small ones are listed, large ones are gone.
struct RowRestTests {
  /// A table of rows that are called by letters; `-` is a heading.
  private func table(_ letters: String, depths: [Int] = []) -> Table {
    let ids = letters.map { String($0) }
    var table = Table(
      "rows",
      rows: ids.enumerated().map { place, id in
        id == "-"
          ? .heading
          : Table.Row(id, opens: nil).at(depth: depths.indices.contains(place) ? depths[place] : 0)
      }
    ) { _ in
      Table.Text(
        [Table.Column("name", "Name", minimum: 4), Table.Column("value", "Value", minimum: 4)],
        ids.map { [Table.Cell($0), Table.Cell("-"), Table.Cell("word of \($0)")] })
    }
    table.gravest = { rows in rows.map { ids[$0] }.min() }
    return table
  }

  /// The table of some rows after an older one.
  private func after(
    _ old: Table, _ new: Table, by order: RowOrder? = nil, keeping kept: Set<Int>? = nil,
    isSame: Bool = false
  ) -> Table {
    new.arranged(
      by: order, passing: nil, keeping: kept,
      resting: RestingRows(
        table: old, isSame: isSame, now: Instant(seconds: 0), gone: "gone"),
      nothing: TextBlock(""))
  }

  private func letters(_ table: Table) -> String {
    table.rows.map { row in
      let id = row.items.first?.id ?? "-"
      return row.isGone ? id.uppercased() : id
    }.joined()
  }

  @Test("keeps rows where they stood and puts new ones at the end")
  func stay() {
    let old = table("abc")
    for (now, seen, news) in [
      ("abc", "abc", 0), ("cab", "abc", 0), ("xabc", "abcx", 1), ("xcyab", "abcxy", 2),
      ("abcx", "abcx", 1), ("cb", "Abc", 0), ("", "ABC", 0), ("xb", "AbCx", 1),
    ] {
      let table = after(old, table(now))
      #expect(letters(table) == seen)
      #expect(table.news?.count ?? 0 == news)
      #expect((table.rest == nil) == (now == "abc"))
      // Cells are those of the new table.
      for row in table.rows.indices where table.rows[row].isListed {
        #expect(
          table.cells(of: row)[2].text.styled(at: Instant(seconds: 0)).text.hasSuffix(
            table.rows[row].items[0].id))
      }
    }
  }

  @Test(
    "tells the gravest of the new ones, also of those that came before, and how many do not move")
  func news() {
    let one = after(table("abc"), table("xabc"))
    #expect(one.news?.gravest == "x" && one.rest?.steady == 3)
    let two = after(one, table("wxabc"))
    #expect(letters(two) == "abcxw" && two.news?.count == 2 && two.news?.gravest == "w")
    #expect(two.rest?.steady == 3)
    // One that went meanwhile is none of the new ones any more.
    let three = after(two, table("xabc"))
    #expect(letters(three) == "abcxW" && three.news?.count == 1 && three.news?.gravest == "x")
  }

  @Test("a row that is gone says so with its last words, stays so, and is in no data and no count")
  func gone() {
    let one = after(table("abc"), table("ac"))
    func text(_ table: Table) -> String {
      table.cells(of: 1)[0].text.styled(at: Instant(seconds: 0)).text
    }
    #expect(text(one) == "gone  b  word of b")
    let two = after(one, table("ca"))
    #expect(letters(two) == "aBc" && text(two) == text(one))
    #expect(two.exported(title: "").rows.count == 2)
    let drawn = two.drawn(focused: "c", height: 3, now: Instant(seconds: 0), .ascii)
    #expect(drawn.overflow([0]).text.hasPrefix("2/2 "))
    // It can still be in focus, so that what is in focus does not jump when it goes.
    #expect(two.place(of: "b")?.row == 1)
    #expect(letters(after(two, table("bca"))) == "abc")
  }

  @Test("what no longer passes what was typed stays as it is now, for it is not gone")
  func narrowed() {
    let old = table("abcd").arranged(
      by: nil, passing: nil, keeping: [0, 1, 2], nothing: TextBlock(""))
    let now = after(old, table("dcba"), keeping: [0, 3])
    #expect(letters(now) == "abcd")
    #expect(now.news?.count == 1)
  }

  @Test("keeps an order that was chosen as it was when it was chosen")
  func chosen() {
    let order = RowOrder(column: "name", isDescending: true)
    let old = table("abc").arranged(by: order, passing: nil, nothing: TextBlock(""))
    #expect(letters(old) == "cba")
    let now = after(old, table("abcd"), by: order)
    #expect(letters(now) == "cbad" && now.order == order)
  }

  @Test("leaves rows under headings, in other rows or of one id in their order")
  func others() {
    #expect(letters(after(table("ab"), table("-ba"))) == "-ba")
    #expect(letters(after(table("a-b"), table("ba"))) == "ba")
    #expect(letters(after(table("ab"), table("ba", depths: [0, 1]))) == "ba")
    #expect(letters(after(table("ab"), table("baa"))) == "baa")
    let plain = Table("rows", rows: [.plain, .plain]) { _ in Table.Text([], [[], []]) }
    #expect(after(plain, plain).rest == nil)
  }

  @Test("takes other rows for another table where nothing came: a screen of another size")
  func resized() {
    #expect(letters(after(table("abc"), table("cab"), isSame: true)) == "abc")
    #expect(letters(after(table("abc"), table("cabx"), isSame: true)) == "cabx")
    #expect(letters(after(table("abc"), table("ca"), isSame: true)) == "ca")
  }
}
