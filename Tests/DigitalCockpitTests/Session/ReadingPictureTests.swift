import CockpitCanvas
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

struct ReadingPictureTests {
  private static func picture(
    _ count: ReadingCount, secondsLeft: Double? = 0.9, folder: String? = "/srv/快照",
    canLeave: Bool = true,
    _ language: Language = .zh
  ) -> String {
    ReadingPicture(folder: folder, canLeave: canLeave, strings: Strings(language))
      .frame(
        count, secondsLeft: secondsLeft, size: Size(columns: 50, rows: 6), glyphs: .of(.ascii)
      ).flattened().plainText
  }

  private static let half = ReadingCount(
    files: 612, allFiles: 1000, bytes: 317_000_000, allBytes: 634_000_000)

  @Test("says what is read, how far it is, and how long it still takes")
  func halfway() {
    #expect(
      Self.picture(Self.half) == """

        正在读取 /srv/快照 ..
        [========================........................]
        612/1000 个文件  317/634 MB  约剩 1 秒
        q 退出


        """)
    #expect(
      Self.picture(Self.half, .en).contains("612 of 1000 files  317 of 634 MB  about 1 s left"))
  }

  @Test("says that it judges once all is read")
  func judges() {
    let all = ReadingCount(files: 2, allFiles: 2, bytes: 9, allBytes: 9)
    #expect(Self.picture(all).contains("已读完，正在研判"))
  }

  @Test("names no key to who may not leave, and shows no raw name")
  func restricted() {
    let picture = Self.picture(Self.half, folder: "/srv/\u{1B}[2J", canLeave: false)
    #expect(!picture.contains("退出") && !picture.contains("\u{1B}"))
    #expect(Self.picture(Self.half, folder: nil).contains("示例数据"))
  }
}
