import Testing

@testable import CockpitCanvas

@Suite("Bullet")
struct BulletTests {
  @Test(
    "draws what is done, the time that has passed and the rest",
    arguments: [
      (0.62, 0.833, "[============....|...]"), (0.0, 0.0, "[|...................]"),
      (1.0, 1.0, "[===================|]"), (1.2, 0.5, "[==========|========>>"),
      (-0.3, 0.5, "[..........|.........]"), (.nan, 0.5, "[..........|.........]"),
      (.infinity, 2, "[===================|>"),
    ])
  func draws(done: Double, time: Double, expected: String) {
    #expect(picture(of: Bullet(done: done, time: time), 22, 1).plainText == expected + "\n")
  }

  @Test("does without ends where there is little room")
  func narrow() {
    #expect(picture(of: Bullet(done: 0.5, time: 0.9), 4, 1).plainText == "==.|\n")
    #expect(picture(of: Bullet(done: 0.5), 1, 1).plainText == "=\n")
  }
}
